// What else there is to choose on the page, in the three engines. What each control does in detail is tested in Chromium, in a file of its own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { TWO_ARTICLES } from "../package/texts.js";
import { ENGINES } from "./engines.js";
import { file } from "./files.js";
import { site } from "./site.js";
import {
	chosen,
	clickOn,
	readyPage,
	texts,
	until,
	untilKept,
	untilMarked,
	untilSummary,
} from "./steps.js";
import { LIGHTHOUSE, SECTIONS } from "./texts.js";

/** @import { EnginePage } from "./engines.js" */

/** Waits until the summary is another one. @param {EnginePage} page @param {string[]} before */
const untilChanged = (page, before) =>
	page.waitFor(
		(before) =>
			[...document.querySelectorAll("#chosen a")]
				.map(({ textContent }) => textContent)
				.join("\n") !== before,
		before.join("\n"),
	);

for (const engine of ENGINES) {
	test(`keywords, form, sections and articles are chosen (${engine.with("faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		const before = await chosen(page);
		const about = (/** @type {string[]} */ sentences) =>
			sentences.filter((text) => text.includes("Anna Vell")).length;
		await clickOn(page, "Anna Vell");
		await untilChanged(page, before);
		const focused = await chosen(page);
		assert.ok(about(focused) > about(before), focused.join("\n"));
		await untilMarked(page);
		await clickOn(page, "Paragraph");
		await page.waitFor(() => document.querySelector("#chosen.paragraph a"));
		assert.deepEqual(await chosen(page), focused);

		await page.paste(SECTIONS);
		await page.waitFor(() =>
			document.querySelector("#sections")?.checkVisibility(),
		);
		await page.click(() => document.querySelector("#sections summary"));
		await until(page, "#sections li", "What becomes of the market");
		await clickOn(page, "The money");
		await page.waitFor(
			() =>
				document.querySelector("#reading h3 :focus")?.textContent ===
				"The money",
		);

		await page.paste(TWO_ARTICLES);
		await until(page, "#articles-count", "2 articles");
		for (const [index, [word, other]] of [
			["oven", "whales"],
			["whales", "oven"],
		].entries()) {
			await page.click(
				(index) => document.querySelector(`#articles [value="${index}"]`),
				index,
			);
			await until(page, "#chosen a", word);
			await until(page, "#chosen a", other, false);
			await untilMarked(page);
		}
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`files are opened, of several one is chosen (${engine.with("faults")})`, async () => {
		const page = await engine.open(site.url);
		const input = () => document.querySelector("#file");
		await page.chooseFiles(input, await file("keeper.txt", LIGHTHOUSE));
		await until(page, "#reading", "lighthouse keeper");
		await clickOn(page, "New text");
		const ship = await file("ship.txt", "The first file is about ships.");
		const mill = await file(
			"mill.html",
			"<h1>A mill</h1><p>The mill is a library now.",
		);
		await page.chooseFiles(input, ship, mill);
		await until(page, "#notice", "2 files: which one");
		assert.deepEqual(await texts(page, "#files button:focus"), ["ship.txt"]);
		await page.press("Tab");
		await page.press("Enter");
		await until(page, "#reading", "The mill is a library");
		await clickOn(page, "New text");
		await clickOn(page, "ship.txt");
		await until(page, "#reading", "about ships");
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`a text is kept if that is asked for, and erased; the language stays in the address (${engine.with("faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		await untilKept(page);
		const stores = () =>
			page.evaluate(async () =>
				(await caches.keys()).filter((name) => name.startsWith("kept")),
			);
		assert.deepEqual(await stores(), []);
		await clickOn(page, "Keep my last text");
		await until(page, "#status", "is kept on this device");
		await page.goto(`${site.url}#lang=de`);
		await page.goto(`${site.url}?again#lang=de`);
		await untilSummary(page);
		await page.waitFor(() => document.querySelector("html[lang=de]"));
		assert.deepEqual(await texts(page, "#summary"), ["Zusammenfassung"]);
		assert.equal((await stores()).length, 1);
		await page.click(() => document.querySelector("#keep"));
		await page.waitFor(async () =>
			(await caches.keys()).every((name) => !name.startsWith("kept")),
		);
		await page.goto(`${site.url}?once#lang=de`);
		await page.waitFor(() => document.querySelector("html[lang=de]"));
		assert.deepEqual(await chosen(page), []);
		await page.paste(sample);
		await untilSummary(page);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});
}
