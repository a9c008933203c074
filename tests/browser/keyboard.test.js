// All of the page from start to end with nothing but the keyboard, in the three engines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { ENGINES } from "./engines.js";
import { site } from "./site.js";
import {
	chosen,
	focused,
	texts,
	until,
	untilChosen,
	untilMarked,
	untilSummary,
} from "./steps.js";

/** @import { EnginePage } from "./engines.js" */

/** Tab stops between any two that a test goes between, at most. */
const MOST_STOPS = 60;

/** Presses a key as often as there are stops, and answers where the focus went. @param {EnginePage} page @param {string} key @param {number} stops */
async function travel(page, key, stops) {
	const visited = [];
	for (let stop = 0; stop < stops; stop++) {
		await page.press(key);
		visited.push(await focused(page));
	}
	return visited;
}

/** Presses a key until the focus is where a name says. @param {EnginePage} page @param {string} key @param {string} name what it begins with */
async function travelTo(page, key, name) {
	const visited = [];
	while (visited.length < MOST_STOPS) {
		visited.push(...(await travel(page, key, 1)));
		if (visited.at(-1)?.startsWith(name)) return;
	}
	assert.fail(`${key} came not to “${name}” but to: ${visited.join(", ")}`);
}

for (const engine of ENGINES) {
	test(`everything can be done with the keyboard, in the order it is seen (${engine.with("faults")})`, async () => {
		const page = await engine.open(site.url);
		assert.equal(await focused(page), "text");
		const buttons = ["from-clipboard", "open", "sample"];
		assert.deepEqual(await travel(page, "Tab", 3), buttons);
		await travelTo(page, "Shift+Tab", "text");
		await page.paste(sample);
		await page.waitFor(() => document.activeElement?.id === "summary");

		// The controls of the summary, from the first to the last, and what each does.
		const medium = (await chosen(page)).length;
		assert.deepEqual(await travel(page, "Tab", 2), ["list", "medium"]);
		await page.press("ArrowLeft");
		await page.waitFor(
			(most) => document.querySelectorAll("#chosen a").length < most,
			medium,
		);
		await page.press("ArrowRight");
		await untilChosen(page, medium);
		assert.deepEqual(await travel(page, "Tab", 2), ["fewer", "sentences"]);
		await page.press("ArrowRight");
		await untilChosen(page, medium + 1);
		await page.press("Tab");
		assert.equal(await focused(page), "more");
		await page.press("Enter");
		await untilChosen(page, medium + 2);

		// A sentence leads into the text, is banned there, and Escape leads back.
		const [first, second] = await chosen(page);
		// Firefox stops at what scrolls, too.
		await travelTo(page, "Tab", first);
		assert.deepEqual(await travel(page, "Tab", 1), [second]);
		await page.press("Enter");
		await page.waitFor(() => document.querySelector("#reading :focus mark"));
		await page.press("Escape");
		assert.equal(await focused(page), second);
		await page.press("Enter");
		await page.waitFor(() => document.querySelector("#reading :focus mark"));
		await page.press("Enter");
		await page.waitFor(() => document.querySelector("#why:popover-open"));
		assert.equal(await focused(page), "Pin");
		assert.deepEqual(await chosen(page).then((now) => now[1]), second);
		assert.deepEqual(await travel(page, "Tab", 1), ["Ban"]);
		await page.press("Enter");
		await until(page, "#chosen a", second, false);
		assert.equal(await focused(page), "Ban");
		await page.press("Escape");
		await page.waitFor(() => document.querySelector("#reading .banned:focus"));
		await untilMarked(page);

		// In the text the arrow keys lead on; what was left out is put back and left out again.
		await page.press("Home");
		await travelTo(page, "ArrowDown", "Put back: byline");
		await page.press("Enter");
		await until(page, ".put-back", "By Mirela Thorsby");
		assert.match(await focused(page), /^Leave out again: byline/);
		await page.press(" ");
		await until(page, ".put-back", "", false);
		assert.match(await focused(page), /^Put back: byline/);

		// The text is one stop: before it the summary's last tools, after it the foot of the page.
		await page.press("Tab");
		assert.equal(await page.evaluate(isInText), false);
		await page.press("Shift+Tab");
		assert.equal(await page.evaluate(isInText), true);
		await travelTo(page, "Shift+Tab", "share");
		await page.press("Enter");
		await travelTo(page, "Tab", "copy-link");
		await page.press(" ");
		await until(page, "#outcome", "on the clipboard");
		assert.match(await page.copied(), /#text=/);
		await page.press("Escape");
		assert.equal(await focused(page), "share");
		await travelTo(page, "Shift+Tab", "copy");
		await page.press("Enter");
		await until(page, "#status", "on the clipboard");
		const summary = (await chosen(page)).map((sentence) => `• ${sentence}`);
		assert.equal(await page.copied(), summary.join("\n"));

		await travelTo(page, "Shift+Tab", "help");
		await page.press("Enter");
		assert.deepEqual(await travel(page, "Tab", 1), ["single-keys"]);
		await page.press("Escape");
		assert.deepEqual(await travel(page, "Shift+Tab", 1), ["edit"]);
		await page.press("Enter");
		assert.equal(await focused(page), "text");
		await page.press("Control+Enter");
		await untilSummary(page);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`single keys do what the buttons do (${engine.with("faults")})`, async () => {
		const page = await engine.open(site.url);
		for (const key of ["n", "?", "1", "+", "Shift+A", "Enter"])
			await page.press(key);
		assert.equal(
			await page.evaluate(() => document.querySelector("textarea")?.value),
			"n?1+A\n",
			"they write where one writes",
		);
		await page.paste(sample);
		await untilSummary(page);
		const medium = (await chosen(page)).length;
		for (const [key, count] of /** @type {[string, number][]} */ ([
			["1", 1],
			["3", medium],
			["+", medium + 1],
			["-", medium],
		])) {
			await page.press(key);
			await untilChosen(page, count);
		}
		await page.press("p");
		await page.waitFor(() => document.querySelector("#chosen.paragraph"));
		await page.press("l");
		await page.waitFor(() => document.querySelector("#chosen.list"));
		await page.press("c");
		await until(page, "#copy", "Copied");
		for (const [key, sheet] of [
			["s", "share-sheet"],
			["?", "help-sheet"],
		]) {
			await page.press(key);
			assert.deepEqual(await openSheets(page), [sheet]);
			await page.press("n");
			assert.deepEqual(await openSheets(page), [sheet]);
			await page.press("Escape");
			assert.deepEqual(await openSheets(page), []);
		}
		await page.press("n");
		await page.waitFor(() => document.querySelector("#text:focus"));
		assert.deepEqual(await page.faults(), []);
		assert.deepEqual(await texts(page, "#notice"), [""]);
		await page.close();
	});
}

/** In the page. */
function isInText() {
	return document.getElementById("reading")?.contains(document.activeElement);
}

/** @param {EnginePage} page */
const openSheets = (page) =>
	page.evaluate(() =>
		[...document.querySelectorAll("dialog[open]")].map(({ id }) => id),
	);
