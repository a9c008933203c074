import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, readyPage } from "./page.js";
import { browser, server } from "./shared.js";
import { squash } from "./steps.js";

/** @param {import("playwright-core").Page} page */
const chosen = (page) => page.locator("#chosen a").allTextContents();

/** Waits until the summary has this many sentences. @param {import("playwright-core").Page} page @param {number} count */
const untilChosen = (page, count) =>
	page.waitForFunction(
		(n) => document.querySelectorAll("#chosen a").length === n,
		count,
	);

test("the sample shows the same as pasting it", async () => {
	const pasted = await readyPage(browser, server.url);
	const tried = await openPage(browser, server.url);
	await tried.page.getByRole("button", { name: "Try a sample" }).click();
	await tried.page.locator("#chosen a").first().waitFor();
	assert.deepEqual(await chosen(tried.page), await chosen(pasted.page));
	await pasted.close();
	await tried.close();
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
