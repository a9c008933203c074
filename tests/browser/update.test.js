import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { ENGINES } from "./engines.js";
import { serve } from "./page.js";
import { FOLDER, release } from "./site.js";
import { clickOn, until, untilKept } from "./steps.js";

/** @import { EnginePage } from "./engines.js" */

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

/** Each engine begins anew. */
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "standfirst-"));
	await cp(FOLDER, folder, { recursive: true });
	server = await serve(folder);
});

afterEach(async () => {
	server.close();
	await rm(folder, { recursive: true });
});

/** How often a page is asked that is about to go, at most. */
const MOST_ASKED = 4;

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

/** The release that the page is of. @param {EnginePage} page */
const releaseOf = (page) =>
	page.evaluate(() => document.title.match(/v\d$/)?.[0]);

/** Waits until the page has loaded itself again as this release: what is asked of a page that goes is answered by an error. @param {EnginePage} page @param {string} release */
async function untilRelease(page, release) {
	for (let asked = 1; ; asked++)
		try {
			return await page.waitFor(
				(release) => document.title.endsWith(release),
				release,
			);
		} catch (error) {
			if (asked === MOST_ASKED) throw error;
		}
}

/** Loads the page again, and waits until the service worker that this finds is ready or has failed. @param {EnginePage} page */
async function reloadAndUpdate(page) {
	await page.goto(server.url);
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

/** In the page: what it says of an update. */
const offer = () => {
	const notice = document.getElementById("update");
	return notice?.checkVisibility() ? notice.textContent : "";
};

for (const engine of ENGINES)
	test(`an update is taken whole or not at all, offered, and waits until the last page of the older is gone (${engine.with()})`, async () => {
		await publish("v1");
		const page = await engine.open(server.url);
		await untilKept(page);
		await page.goto(server.url);
		assert.equal(await releaseOf(page), "v1");
		assert.equal(await page.evaluate(offer), "");

		await publish("v2");
		await reloadAndUpdate(page);
		assert.equal(await releaseOf(page), "v1", "not yet taken");
		await page.waitFor(offer);

		const other = await page.another(server.url);
		assert.equal(await releaseOf(other), "v1");
		await clickOn(page, "Load again");
		await until(page, "#update", "Close the other tabs");
		assert.equal(await releaseOf(page), "v1");

		await other.close();
		await clickOn(page, "Load again");
		await untilRelease(page, "v2");
		assert.equal(
			await page.evaluate(async () => (await caches.keys()).length),
			1,
			"the older release is still there",
		);

		await publish("v3", { isWhole: false });
		await reloadAndUpdate(page);
		assert.equal(await releaseOf(page), "v2", "half an upload");
		assert.equal(
			await page.evaluate(
				async () => (await navigator.serviceWorker.ready).waiting === null,
			),
			true,
		);
		await page.close();
	});
