import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { sample } from "../../www/sample.js";
import { ENGINES } from "./engines.js";
import { chosen, clickOn, until, untilChosen, untilSummary } from "./steps.js";

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

for (const engine of ENGINES)
	test(`the single file works alone from a disk, in a worker, and asks for nothing (${engine.with("requests", "faults")})`, async () => {
		const page = await engine.open(url);
		await page.evaluate(() => {
			const { postMessage } = Worker.prototype;
			/** @this {Worker} @param {any[]} message */
			Worker.prototype.postMessage = function (...message) {
				Object.assign(globalThis, { hasAsked: true });
				postMessage.apply(this, /** @type {[any]} */ (message));
			};
		});
		await page.paste(sample);
		await untilSummary(page);
		assert.ok(
			await page.evaluate(() => /** @type {any} */ (globalThis).hasAsked),
		);
		const lift = await page.slide(
			() => document.querySelector("#sentences"),
			[0.2, 0],
			"mouse",
		);
		await untilChosen(page, 1);
		await lift();
		const [sentence] = await chosen(page);
		await clickOn(page, "Copy");
		await until(page, "#status", "on the clipboard");
		assert.equal(await page.copied(), `• ${sentence}`);
		await page.evaluate(() => {
			const list = document.querySelector("select");
			if (!list) return;
			list.value = "de";
			list.dispatchEvent(new Event("change", { bubbles: true }));
		});
		await page.waitFor(() => document.querySelector("html[lang=de]"));
		const asked = await page.requests();
		assert.deepEqual(
			asked.filter(
				(request) => !/^(data|blob):/.test(request) && request !== url,
			),
			[],
		);
		// A page from the disk has no store of its own, and none of the Web may open it.
		for (const id of ["#keep", "#bookmarklet", "#saving a"])
			assert.equal(
				await page.evaluate(
					(id) => document.querySelector(id)?.checkVisibility(),
					id,
				),
				false,
				id,
			);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});
