import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @param {string} text */
const letters = (text) => text.replace(/\s+/g, "");

/** What the reading view shows of the text, without labels and buttons. @param {import("playwright-core").Page} page */
const shownText = (page) =>
	page.locator("#reading").evaluate((root) => {
		const copy = /** @type {Element} */ (root.cloneNode(true));
		for (const added of copy.querySelectorAll(".reason, button"))
			added.remove();
		return copy.textContent ?? "";
	});

/** @param {import("playwright-core").Page} page @param {string} text */
async function pasteAndRead(page, text) {
	await paste(page, text);
	await page.locator("#reading > *").first().waitFor({ state: "attached" });
}

test("nothing of the pasted text is lost or repeated", async () => {
	const { page, close } = await readyPage(browser, server.url);
	assert.equal(letters(await shownText(page)), letters(sample));
	await close();
});

test("nothing is lost of a sentence that is too long to be laid out in one go", async () => {
	const { page, close } = await openPage(browser, server.url);
	const text = `It lists ${"😀".repeat(20_000)} and ${"word ".repeat(9000)}.`;
	await pasteAndRead(page, text);
	assert.ok((await page.locator("#reading .piece").count()) > 5);
	assert.equal(letters(await shownText(page)), letters(text));
	await close();
});

test("what was left out stands there with its reason in words", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const dropped = (
		await page.locator("#reading span.dropped").allTextContents()
	).join("\n");
	for (const part of [
		"Skip to content",
		"By Mirela Thorsby",
		"The Anna Vell at her new berth",
		"Photo: Jonas Ekberry",
		"Bakery on Mill Lane",
		"Night trains",
		"All rights reserved",
	]) {
		assert.ok(dropped.includes(part), `not left out: ${part}`);
	}
	const blocks = page.locator("#reading .left-out");
	for (const block of await blocks.all()) {
		assert.match(
			(await block.locator(".reason").first().textContent()) ?? "",
			/^Left out: \p{L}+/u,
		);
	}
	assert.ok((await blocks.count()) >= 2);
	await close();
});

test("a text of headings alone counts them as its sentences", async () => {
	const { page, close } = await openPage(browser, server.url);
	await pasteAndRead(page, "const ferry = 1;\nconst library = 2;");
	const value = await page.locator("#sentences").getAttribute("aria-valuetext");
	const [chosen, total] = value?.match(/\d+/g) ?? [];
	assert.ok(Number(chosen) <= Number(total), value ?? "");
	await close();
});

test("an empty paste is answered with a hint", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	await paste(page, " \n\t ");
	await page.locator("#notice", { hasText: "no text yet" }).waitFor();
	assert.equal(await page.locator("#result").isVisible(), false);
	assert.deepEqual(faults, []);
	await close();
});

test("a text keeps its language and its direction", async () => {
	const { page, close } = await readyPage(browser, server.url);
	assert.equal(await page.locator("#reading").getAttribute("lang"), "en");
	await pasteAndRead(
		page,
		"هذه جملة أولى عن البحر. وهذه جملة ثانية عن السفن. وهذه جملة ثالثة عن الميناء.",
	);
	await page.locator("#reading", { hasText: "البحر" }).waitFor();
	assert.equal(
		await page
			.locator("#reading [dir]")
			.first()
			.evaluate((node) => getComputedStyle(node).direction),
		"rtl",
	);
	assert.notEqual(await page.locator("#reading").getAttribute("lang"), "en");
	const [strip, text] = [
		await page.locator("#strip").boundingBox(),
		await page.locator("#reading").boundingBox(),
	];
	assert.ok(strip && text && strip.x + strip.width <= text.x + 1);
	assert.equal(await page.locator("#chosen").getAttribute("dir"), "rtl");
	await close();
});

test("the text is kept for editing and gives way to the next paste", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.getByRole("button", { name: "New text" }).click();
	assert.equal(await page.locator("#text").inputValue(), sample);
	await paste(page, "Only this is left of it. It has a second sentence.");
	await page.locator("#reading", { hasText: "Only this" }).waitFor();
	assert.equal(
		letters(await shownText(page)),
		letters("Only this is left of it. It has a second sentence."),
	);
	await close();
});

test("a long text is whole in the end, and its last mark can be reached before", async () => {
	const day = (/** @type {number} */ n) =>
		`On day ${n} the harbour master of Lindhaven wrote down the wind, the tide and the names of ${n + 3} ships. He closed the book at dusk.`;
	const text = Array.from({ length: 3000 }, (_, n) => day(n)).join("\n\n");
	const { page, faults, close } = await openPage(browser, server.url);
	await pasteAndRead(page, text);
	const last = page.locator("#chosen a").last();
	await last.evaluate((link) => /** @type {HTMLElement} */ (link).click());
	const focused = page.locator("#reading :focus mark");
	assert.equal(await focused.textContent(), await last.textContent());
	await page.waitForFunction(
		(count) => document.querySelectorAll("#reading p").length === count,
		3000,
	);
	assert.equal(letters(await shownText(page)), letters(text));
	assert.deepEqual(faults, []);
	await close();
});
