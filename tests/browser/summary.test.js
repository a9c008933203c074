import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

const article = squash(
	sample.slice(
		sample.indexOf("Lindhaven has turned"),
		sample.indexOf("Related articles"),
	),
);

/** @param {string} text */
function squash(text) {
	return text.replace(/\s+/g, " ").trim();
}

/** @param {import("playwright-core").Page} page */
const chosen = (page) => page.locator("#chosen a").allTextContents();

/** @param {import("playwright-core").Page} page */
const marked = (page) => page.locator("#reading mark").allTextContents();

/** Waits until the summary has this many sentences. @param {import("playwright-core").Page} page @param {number} count */
const untilChosen = (page, count) =>
	page.waitForFunction(
		(n) => document.querySelectorAll("#chosen a").length === n,
		count,
	);

test("a paste from the clipboard shows a summary of the article alone", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	await paste(page, sample);
	await page.locator("#chosen a").first().waitFor();
	const sentences = await chosen(page);
	assert.ok(sentences.length >= 2);
	for (const sentence of sentences)
		assert.ok(article.includes(sentence), `not in the article: ${sentence}`);
	assert.equal(
		await page.locator("#title").textContent(),
		sample.match(/^Retired ferry.*$/m)?.[0],
	);
	assert.deepEqual(faults, []);
	await close();
});

test("a paste anywhere on the page replaces the text", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.locator("#copy").focus();
	await paste(
		page,
		"The lighthouse keeper counts the ships. He writes each of them into a book. Nobody has ever asked to see it.",
	);
	await page.locator("#reading", { hasText: "lighthouse keeper" }).waitFor();
	assert.doesNotMatch(
		(await page.locator("#reading").textContent()) ?? "",
		/Lindhaven/,
	);
	await close();
});

test("the sample shows the same as pasting it", async () => {
	const pasted = await readyPage(browser, server.url);
	const tried = await openPage(browser, server.url);
	await tried.page.getByRole("button", { name: "Try a sample" }).click();
	await tried.page.locator("#chosen a").first().waitFor();
	assert.deepEqual(await chosen(tried.page), await chosen(pasted.page));
	await pasted.close();
	await tried.close();
});

test("the slider changes summary and marks with every key", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const count = (await chosen(page)).length;
	const paragraph = await page.locator("#reading p").last().elementHandle();
	await page.locator("#sentences").focus();
	for (const [key, expected] of /** @type {[string, number][]} */ ([
		["ArrowRight", count + 1],
		["ArrowLeft", count],
		["Home", 1],
		["ArrowUp", 2],
	])) {
		await page.keyboard.press(key);
		await untilChosen(page, expected);
		assert.deepEqual((await marked(page)).map(squash), await chosen(page));
		const total = (
			await page.locator("#sentences").getAttribute("aria-valuetext")
		)?.match(/^(\d+) of (\d+) sentences$/);
		assert.equal(Number(total?.[1]), expected);
	}
	assert.equal(
		await paragraph?.evaluate((node) => node.isConnected),
		true,
		"the text was built anew",
	);
	assert.equal(await page.locator("input[name=preset]:checked").count(), 0);
	await close();
});

test("presets and buttons change the length", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const medium = (await chosen(page)).length;
	await page.getByLabel("Short", { exact: true }).check();
	await page.waitForFunction(
		(n) => document.querySelectorAll("#chosen a").length < n,
		medium,
	);
	const short = (await chosen(page)).length;
	await page.getByRole("button", { name: "One sentence more" }).click();
	await untilChosen(page, short + 1);
	await page.getByRole("button", { name: "One sentence less" }).click();
	await untilChosen(page, short);
	await page.getByLabel("Long", { exact: true }).check();
	await page.waitForFunction(
		(n) => document.querySelectorAll("#chosen a").length > n,
		medium,
	);
	await close();
});

test("the slider ends where there are no more sentences to choose", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const slider = page.locator("#sentences");
	await slider.focus();
	await page.keyboard.press("End");
	await page.waitForFunction(
		() => document.querySelectorAll("#chosen a").length > 10,
	);
	const most = String((await chosen(page)).length);
	assert.equal(await slider.inputValue(), most);
	assert.equal(await slider.getAttribute("max"), most);
	await close();
});

test("the newest of many requests wins", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.locator("#sentences").evaluate((slider) => {
		for (const value of ["9", "1", "7", "3"]) {
			/** @type {HTMLInputElement} */ (slider).value = value;
			slider.dispatchEvent(new Event("input"));
		}
	});
	await page
		.locator("#status", { hasText: "Summary: 3 of" })
		.waitFor({ state: "attached" });
	assert.equal((await chosen(page)).length, 3);
	await close();
});

test("a sentence of the summary leads to its mark, Escape leads back", async () => {
	const { page, close } = await readyPage(browser, server.url, {
		viewport: { width: 400, height: 300 },
	});
	const link = page.locator("#chosen a").last();
	await link.click();
	const focused = page.locator("#reading :focus mark");
	await focused.waitFor();
	assert.equal(
		squash((await focused.textContent()) ?? ""),
		await link.textContent(),
	);
	await page.waitForFunction(() => {
		const box = document.activeElement?.getBoundingClientRect();
		return box && box.top >= 0 && box.bottom <= innerHeight;
	});
	await page.keyboard.press("Escape");
	assert.equal(
		await link.evaluate((node) => node === document.activeElement),
		true,
	);
	await close();
});

for (const forbidden of [false, true]) {
	const way = forbidden
		? "a selection, where the interface is forbidden"
		: "the clipboard interface";
	test(`copying puts exactly the summary on the clipboard through ${way}`, async () => {
		const { page, close } = await readyPage(browser, server.url);
		if (forbidden) {
			await page.evaluate(() => {
				navigator.clipboard.writeText = () =>
					Promise.reject(new Error("forbidden"));
			});
		}
		await page.getByRole("button", { name: "Copy", exact: true }).click();
		await page
			.locator("#status", { hasText: "on the clipboard" })
			.waitFor({ state: "attached" });
		assert.equal(
			await page.evaluate(() => navigator.clipboard.readText()),
			(await chosen(page)).map((sentence) => `• ${sentence}`).join("\n"),
		);
		await close();
	});
}
