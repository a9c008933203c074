// What a reader does with mouse, finger and clipboard, in the three engines. EXCEPTIONS in engines.js says what is not done for real.
import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { ENGINES } from "./engines.js";
import { file } from "./files.js";
import { site } from "./site.js";
import {
	chosen,
	clickOn,
	clickOnSentence,
	LEAK,
	readyPage,
	squash,
	texts,
	until,
	untilChosen,
	untilMarked,
} from "./steps.js";
import { LIGHTHOUSE } from "./texts.js";

/** @import { EnginePage } from "./engines.js" */

const TITLE =
	"Retired ferry becomes the first floating library on the Ostrel coast";

const HARBOUR = [
	"The harbour of Westport will be dredged next spring, the town council decided on Monday after a long debate about the cost.",
	"Dredging the harbour takes six weeks and costs two million, most of which the county pays from its fund for the coast.",
	"Fishermen had asked for a deeper harbour for years, since the larger boats can only leave Westport at high tide.",
];

/** The same as a page, whose heading only the tags tell. */
const HARBOUR_PAGE = `<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Westport dredges its harbour.</h1>${HARBOUR.map((text) => `<p>${text}</p>`).join("")}</article>`;
const HARBOUR_TEXT = [
	"Home Sport",
	"Westport dredges its harbour.",
	...HARBOUR,
].join("\n\n");

/** @param {EnginePage} page */
const leftOut = (page) => texts(page, "#reading span.dropped");

/** The title that the tags of the page told, and what they told to be beside the article. @param {EnginePage} page */
async function assertReadByTags(page) {
	await until(page, "#title", "Westport dredges its harbour.");
	assert.ok((await leftOut(page)).includes("Home"));
	await until(page, "#reading p", HARBOUR[2]);
}

for (const engine of ENGINES) {
	test(`pasting shows the summary of the article alone (${engine.with("faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		const article = squash(
			sample.slice(
				sample.indexOf("Lindhaven has turned"),
				sample.indexOf("Related articles"),
			),
		);
		const sentences = await chosen(page);
		assert.ok(sentences.length >= 2);
		for (const sentence of sentences)
			assert.ok(article.includes(sentence), `not in the article: ${sentence}`);
		assert.deepEqual(await texts(page, "#title"), [TITLE]);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`a paste of both flavours is read with its tags, and where the focus is on a button too (${engine.with("faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		await page.evaluate(() => document.getElementById("copy")?.focus());
		await page.paste(HARBOUR_TEXT, HARBOUR_PAGE);
		await assertReadByTags(page);
		await until(page, "#reading", "Lindhaven", false);
		// The plain text alone tells no heading that ends with a stop.
		await page.paste(HARBOUR_TEXT);
		await until(page, "#title", "Westport", false);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`the paste button takes what is on the clipboard, with its tags (${engine.with("faults")})`, async () => {
		const page = await engine.open(site.url);
		await page.copy(HARBOUR_TEXT, HARBOUR_PAGE);
		await clickOn(page, "Paste");
		await assertReadByTags(page);
		await clickOn(page, "New text");
		await page.evaluate(() => {
			navigator.clipboard.read = () => Promise.reject(new Error("forbidden"));
			const area = document.querySelector("textarea");
			if (area) area.value = "";
		});
		await clickOn(page, "Paste");
		await until(page, "#notice", "Ctrl+V");
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`texts, pages and files are dropped anywhere (${engine.with("drop", "faults")})`, async () => {
		const page = await engine.open(site.url);
		const isSignShown = () =>
			page.evaluate(() => document.getElementById("drop")?.hidden === false);
		const letGo = await page.dragOver({ "text/plain": LIGHTHOUSE });
		await page.waitFor(() => document.getElementById("drop")?.hidden === false);
		await letGo();
		await until(page, "#reading", "lighthouse keeper");
		assert.equal(await isSignShown(), false);

		const both = { "text/plain": HARBOUR_TEXT, "text/html": HARBOUR_PAGE };
		await (await page.dragOver(both))();
		await assertReadByTags(page);

		const ship = await file("ship.txt", "The file is about a ship.");
		await (await page.dragOver({}, [ship]))();
		await until(page, "#reading", "about a ship");
		const mill = await file("mill.html", HARBOUR_PAGE);
		await (await page.dragOver({}, [ship, mill]))();
		await clickOn(page, "mill.html");
		await assertReadByTags(page);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	for (const by of /** @type {const} */ (["mouse", "finger"]))
		test(`summary and marks follow the ${by} on the slider, before it is lifted (${engine.with(...(by === "mouse" ? [] : [by]))})`, async () => {
			const page = await readyPage(engine, site.url);
			const before = (await chosen(page)).length;
			await page.evaluate(() => {
				const last = [...document.querySelectorAll("#reading p")].at(-1);
				Object.assign(globalThis, { last });
			});
			const lift = await page.slide(
				() => document.querySelector("#sentences"),
				[0.2, 0.5, 0.8],
				by,
			);
			await page.waitFor(
				(most) => document.querySelectorAll("#chosen a").length > most,
				2 * before,
			);
			await untilMarked(page);
			await lift();
			const back = await page.slide(
				() => document.querySelector("#sentences"),
				[0.8, 0.4, 0],
				by,
			);
			await untilChosen(page, 1);
			await back();
			await untilMarked(page);
			const value = await page.evaluate(
				() => document.getElementById("sentences")?.ariaValueText,
			);
			assert.match(`${value}`, /^1 of \d+ sentences$/);
			assert.ok(
				await page.evaluate(
					() => /** @type {any} */ (globalThis).last.isConnected,
				),
				"the text was built anew",
			);
			await page.close();
		});

	test(`keys move the slider (${engine.with()})`, async () => {
		const page = await readyPage(engine, site.url);
		const count = (await chosen(page)).length;
		await page.evaluate(() => document.getElementById("sentences")?.focus());
		for (const [key, expected] of /** @type {[string, number][]} */ ([
			["ArrowRight", count + 1],
			["ArrowLeft", count],
			["Home", 1],
			["ArrowUp", 2],
		])) {
			await page.press(key);
			await untilChosen(page, expected);
			await untilMarked(page);
		}
		await page.press("End");
		await page.waitFor(() => document.querySelectorAll("#chosen a").length > 9);
		await page.close();
	});

	test(`a sentence is pinned, stays so at every length, is banned, and left to the engine again (${engine.with("faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		const before = await chosen(page);
		assert.ok(!before.includes(LEAK));
		await clickOnSentence(page, LEAK);
		await clickOn(page, "Pin");
		await until(page, "#chosen a", LEAK);
		await until(page, "#reading .choice", "pinned");
		await page.press("Escape");
		for (const length of ["Short", "Long"]) {
			await clickOn(page, length);
			await page.waitFor((leak) => {
				const now = [...document.querySelectorAll("#chosen a")];
				return now.some(({ textContent }) => textContent === leak);
			}, LEAK);
			await untilMarked(page);
		}
		await clickOn(page, "Medium");
		await untilChosen(page, before.length);
		await clickOnSentence(page, LEAK);
		await clickOn(page, "Ban");
		await until(page, "#chosen a", LEAK, false);
		await until(page, "#reading .banned .choice", "banned");
		assert.match(
			await page.evaluate(() => {
				const banned = document.querySelector("#reading .banned");
				return banned ? getComputedStyle(banned).textDecorationLine : "";
			}),
			/line-through/,
		);
		await clickOn(page, "Automatic");
		await until(page, "#reading .choice", "banned", false);
		await page.press("Escape");

		await clickOnSentence(page, before[0]);
		await clickOn(page, "Ban");
		await until(page, "#chosen a", before[0], false);
		await untilChosen(page, before.length);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	test(`what was left out is put back and left out again, one part or all (${engine.with("faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		const before = await leftOut(page);
		await clickOn(page, "Put back: byline, “By Mirela Thorsby”");
		await until(page, ".put-back", "By Mirela Thorsby");
		assert.ok(!(await leftOut(page)).includes("By Mirela Thorsby"));
		await clickOn(page, "Leave out again: byline");
		await until(page, ".put-back", "", false);
		assert.deepEqual(await leftOut(page), before);
		await clickOn(page, "Put everything back");
		await until(page, "#reading .left-out", "", false);
		assert.deepEqual(await leftOut(page), []);
		await clickOn(page, "Leave everything out again");
		await until(page, ".put-back", "", false);
		assert.deepEqual(await leftOut(page), before);
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});

	for (const isForbidden of [false, true])
		test(`copying puts exactly the summary on the clipboard${isForbidden ? ", where its interface is forbidden too" : ""} (${engine.with()})`, async () => {
			const page = await readyPage(engine, site.url);
			if (isForbidden)
				await page.evaluate(() => {
					navigator.clipboard.write = () => Promise.reject(new Error("no"));
				});
			const sentences = await chosen(page);
			await clickOn(page, "Copy");
			await until(page, "#status", "on the clipboard");
			const list = sentences.map((sentence) => `• ${sentence}`).join("\n");
			assert.equal(await page.copied(), list);
			await clickOn(page, "Share and save");
			await clickOn(page, "Markdown, with title");
			await until(page, "#outcome", "on the clipboard");
			const items = sentences.map((sentence) => `- ${sentence}`).join("\n");
			assert.equal(await page.copied(), `# ${TITLE}\n\n${items}\n`);
			await page.close();
		});

	test(`a link brings the article and the length along, and no server sees them (${engine.with("requests", "faults")})`, async () => {
		const page = await readyPage(engine, site.url);
		const count = (await chosen(page)).length;
		await clickOn(page, "One sentence more");
		await untilChosen(page, count + 1);
		const sentences = await chosen(page);
		await clickOn(page, "Share and save");
		await clickOn(page, "Copy link");
		await until(page, "#outcome", "The link is on the clipboard");
		const link = await page.copied();
		await page.close();

		const served = site.requests.length;
		const opened = await engine.open(link);
		await untilChosen(opened, count + 1);
		assert.deepEqual(await chosen(opened), sentences);
		assert.deepEqual(await texts(opened, "#title"), [TITLE]);
		const text = new URL(link).hash.slice("#text=".length, 60);
		assert.ok(text.length > 50);
		const asked = await opened.requests();
		for (const path of [...asked, ...site.requests.slice(served)])
			assert.ok(!path.includes(text), path);
		await opened.paste(LIGHTHOUSE);
		await until(opened, "#reading", "lighthouse keeper");
		assert.equal(await opened.evaluate(() => location.href), site.url);

		// The same page, with the link put into its address.
		await opened.evaluate((hash) => {
			location.hash = hash;
		}, new URL(link).hash);
		await until(opened, "#title", TITLE);
		assert.deepEqual(await opened.faults(), []);
		await opened.close();
	});
}
