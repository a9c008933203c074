import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openPage, serve, untilKept } from "./page.js";
import { browser } from "./shared.js";
import { FOLDER, release } from "./site.js";

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
	folder = await mkdtemp(join(tmpdir(), "standfirst-"));
	await cp(FOLDER, folder, { recursive: true });
	server = await serve(folder);
});

after(async () => {
	server.close();
	await rm(folder, { recursive: true });
});

/** What a release says of itself: once in the page, once in the manifest. */
const PLACES = {
	"./": /<title[^>]*>[^<]*/,
	"manifest.webmanifest": /"short_name": "[^"]*/,
};

/**
 * Puts another release on the server, or a part of one.
 *
 * @param {string} name
 * @param {{ isWhole?: boolean }} [options]
 */
async function publish(name, { isWhole = true } = {}) {
	const files = new Map(release.files);
	for (const [path, place] of Object.entries(PLACES)) {
		const file = join(folder, path === "./" ? "index.html" : path);
		const old = await readFile(file, "utf8");
		const content = old.replace(place, (text) => `${text} ${name}`);
		const hash = createHash("sha256").update(content).digest("base64");
		files.set(path, `sha256-${hash}`);
		if (isWhole || path === "./") await writeFile(file, content);
	}
	const list = JSON.stringify({ name, files: [...files] });
	await writeFile(join(folder, "release.js"), `self.release = ${list};`);
}

/** The release that the page is of. @param {import("playwright-core").Page} page */
async function releaseOf(page) {
	await page.locator("#sample").waitFor();
	const title = await page.locator("title").textContent();
	return title?.match(/v\d$/)?.[0];
}

/** Loads the page again, and waits until the service worker that this finds is ready or has failed. @param {import("playwright-core").Page} page */
async function reloadAndUpdate(page) {
	await page.reload();
	await page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update().catch(() => {});
		const { installing } = registration;
		if (!installing) return;
		await new Promise((resolve) => {
			installing.addEventListener("statechange", () => resolve(undefined));
		});
	});
}

test("an update is taken whole or not at all, offered, and waits until the last page of the older is gone", async () => {
	await publish("v1");
	const { page, faults, close } = await openPage(browser, server.url);
	await untilKept(page);
	await page.reload();
	assert.equal(await releaseOf(page), "v1");
	assert.equal(await page.locator("#update").isVisible(), false);

	await publish("v2");
	await reloadAndUpdate(page);
	assert.equal(await releaseOf(page), "v1", "not yet taken");
	await page.locator("#update").waitFor();

	const other = await page.context().newPage();
	await other.goto(server.url);
	assert.equal(await releaseOf(other), "v1");
	await page.bringToFront();
	await page.getByRole("button", { name: "Load again" }).click();
	await page.locator("#update", { hasText: "Close the other tabs" }).waitFor();
	assert.equal(await releaseOf(page), "v1");

	await other.close();
	await Promise.all([
		page.waitForEvent("load"),
		page.getByRole("button", { name: "Load again" }).click(),
	]);
	assert.equal(await releaseOf(page), "v2");
	assert.equal(
		await page.evaluate(async () => (await caches.keys()).length),
		1,
		"the older release is still there",
	);
	assert.deepEqual(faults, []);

	await publish("v3", { isWhole: false });
	await reloadAndUpdate(page);
	assert.equal(await releaseOf(page), "v2", "half an upload");
	assert.equal(
		await page.evaluate(
			async () => (await navigator.serviceWorker.ready).waiting,
		),
		null,
	);
	await close();
});
