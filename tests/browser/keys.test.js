import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Page } from "playwright-core" */

/** @param {Page} page @param {string} selector */
const isOpen = (page, selector) =>
	page.locator(selector).evaluate((sheet) => sheet.hasAttribute("open"));

test("the help sheet opens by button and key, and gives the focus back", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.locator("#help").focus();
	await page.keyboard.press("Enter");
	assert.equal(await isOpen(page, "#help-sheet"), true);
	await page.keyboard.press("Escape");
	assert.equal(await page.locator("#help:focus").count(), 1);
	await page.keyboard.press("?");
	await page.getByRole("dialog", { name: "Help" }).waitFor();
	await page.getByRole("button", { name: "Close" }).click();
	assert.equal(await isOpen(page, "#help-sheet"), false);
	await close();
});

test("single keys write where one writes, and can be switched off", async () => {
	const { page, close } = await openPage(browser, server.url);
	await page.keyboard.type("news? 1+1");
	assert.equal(await page.locator("#text").inputValue(), "news? 1+1");
	assert.equal(await isOpen(page, "#help-sheet"), false);
	await page.locator("#text").fill(sample);
	await page.keyboard.press("Control+Enter");
	await page.locator("#chosen a").first().waitFor();
	await page.keyboard.press("Control+1");
	await page.keyboard.press("?");
	await page.getByLabel("Use single keys").uncheck();
	await page.keyboard.press("Escape");
	await page.keyboard.press("n");
	await page.keyboard.press("?");
	assert.equal(await isOpen(page, "#help-sheet"), false);
	assert.equal(await page.locator("#result").isVisible(), true);
	await close();
});

test("keys of another script count by their place", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.evaluate(() =>
		document.dispatchEvent(
			new KeyboardEvent("keydown", { key: "ز", code: "KeyC" }),
		),
	);
	await page.locator("#copy", { hasText: "Copied" }).waitFor();
	await close();
});
