// Nothing leaves the page and nothing stays in it, in the three engines.
import assert from "node:assert/strict";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { sample } from "../../www/sample.js";
import { ENGINES } from "./engines.js";
import { serve } from "./page.js";
import { FOLDER, release } from "./site.js";
import {
	clickOn,
	clickOnSentence,
	until,
	untilChosen,
	untilKept,
	untilSummary,
} from "./steps.js";

/** @import { EnginePage } from "./engines.js" */

/** The page, served with its own policy once more, under which the browser reports all that the first one forbids. @type {Awaited<ReturnType<typeof serve>>} */
let site;

before(async () => {
	const html = await readFile(`${FOLDER}index.html`, "utf8");
	const [, policy] = html.match(/Security-Policy" content="([^"]+)/) ?? [];
	assert.ok(policy);
	const headers = {
		"content-security-policy-report-only": `${policy}; report-uri /violations`,
	};
	site = await serve(FOLDER, (path) => (path.endsWith("/") ? headers : {}));
});

after(() => site.close());

/** The addresses of all that is in caches, and how much is stored elsewhere. @param {EnginePage} page */
const stored = (page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const opened = await Promise.all(names.map((name) => caches.open(name)));
		const kept = await Promise.all(opened.map((cache) => cache.keys()));
		const files = kept.flat().map(({ url }) => url);
		const databases = await indexedDB.databases();
		return [
			files.sort(),
			localStorage.length,
			sessionStorage.length,
			databases.length,
			document.cookie,
		];
	});

/** What the browser asked for, but for what it has: the page's own texts. @param {EnginePage} page */
const asked = async (page) =>
	(await page.requests()).filter((url) => !/^(data|blob):/.test(url));

for (const engine of ENGINES)
	test(`once loaded, the page makes no request, breaks no policy and stores nothing (${engine.with("requests", "faults")})`, async () => {
		const page = await engine.open(site.url);
		await untilKept(page);
		const { origin } = new URL(site.url);
		const before = await asked(page);
		for (const url of before) assert.equal(new URL(url).origin, origin);
		const served = site.requests.length;

		await page.paste(sample);
		await untilSummary(page);
		const lift = await page.slide(
			() => document.querySelector("#sentences"),
			[0.2, 0.6, 0.9],
			"mouse",
		);
		await page.waitFor(
			() => document.querySelectorAll("#chosen a").length > 10,
		);
		await lift();
		await page.press("Home");
		await untilChosen(page, 1);
		await clickOnSentence(page, "The idea came out of a leak.");
		await clickOn(page, "Pin");
		await until(page, "#reading .choice", "pinned");
		await page.press("Escape");
		await clickOn(page, "Put everything back");
		await until(page, "#reading .left-out", "", false);
		await clickOn(page, "Copy");
		await until(page, "#status", "clipboard");
		await clickOn(page, "Share and save");
		await clickOn(page, "Copy link");
		await until(page, "#outcome", "clipboard");
		await page.press("Escape");
		const paragraphs = sample.split("\n\n").map((text) => `<p>${text}</p>`);
		await page.paste(sample, paragraphs.join(""));
		await untilSummary(page);
		await clickOn(page, "New text");

		assert.deepEqual(await asked(page), before);
		assert.deepEqual(site.requests.slice(served), []);
		const files = release.files.map(([path]) => new URL(path, site.url).href);
		assert.deepEqual(await stored(page), [files.sort(), 0, 0, 0, ""]);
		assert.deepEqual(await page.faults(), []);

		// Were there a violation, the server would know: here is the first.
		const reported = once(site.events, "refused");
		await page.evaluate(
			(url) => fetch(`${url}forbidden`).catch(() => {}),
			site.url,
		);
		await reported;
		for (const report of site.refused.splice(0))
			assert.match(report, /forbidden/);
		await page.close();
	});
