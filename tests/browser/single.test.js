import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { ENGINES } from "./engines.js";
import { browser } from "./shared.js";

/** @type {string} */
let folder;
/** @type {string} */
let url;

before(async () => {
	folder = await mkdtemp(join(tmpdir(), "standfirst-"));
	const file = join(folder, "standfirst.html");
	await copyFile(new URL("../../site/standfirst.html", import.meta.url), file);
	url = pathToFileURL(file).href;
});

after(() => rm(folder, { recursive: true }));

test("the single file works alone from a disk, without a network, and asks for nothing", async () => {
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	/** @type {string[]} */
	const faults = [];
	/** @type {string[]} */
	const requests = [];
	page.on("pageerror", (error) => faults.push(String(error)));
	page.on("console", (message) => faults.push(message.text()));
	page.on("request", (request) => requests.push(request.url()));
	await page.goto(url);
	await page.getByRole("button", { name: "Try a sample" }).click();
	await page.locator("#chosen a").first().waitFor();
	await page.getByLabel("Language").selectOption("de");
	await page.locator("html[lang=de]").waitFor();
	assert.deepEqual(faults, []);
	assert.deepEqual(
		requests.filter((request) => !/^(data|blob):/.test(request)),
		[url],
	);
	// A page from the disk has no store of its own, and none of the Web may open it.
	for (const id of ["#keep", "#bookmarklet", "#saving a"])
		assert.equal(await page.locator(id).isVisible(), false, id);
	await context.close();
});

for (const engine of ENGINES) {
	test(`${engine.name}: the single file summarizes in a worker, from a disk`, async () => {
		const page = await engine.open(url);
		await page.evaluate(() => {
			const { postMessage } = Worker.prototype;
			/** @this {Worker} @param {any[]} message */
			Worker.prototype.postMessage = function (...message) {
				document.title = "asked a worker";
				postMessage.apply(this, /** @type {[any]} */ (message));
			};
		});
		await page.click(() => document.querySelector("#sample"));
		await page.waitFor(() => document.querySelector("#chosen a"));
		const title = await page.evaluate(() => document.title);
		assert.equal(title, "asked a worker");
		await page.close();
	});
}
