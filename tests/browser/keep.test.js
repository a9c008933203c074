import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser } from "./shared.js";
import { site } from "./site.js";

/** The names of stores that hold a text. @param {import("playwright-core").Page} page */
const stores = (page) =>
	page.evaluate(async () =>
		(await caches.keys()).filter((name) => name.startsWith("kept")),
	);

/** @param {import("playwright-core").Page} page @param {string} text */
const untilSaid = (page, text) =>
	page.locator("#status", { hasText: text }).waitFor({ state: "attached" });

test("a text is kept only if that is asked for, and erased when it is no more", async () => {
	const { page, close } = await readyPage(browser, site.url);
	assert.deepEqual(await stores(page), []);
	const box = page.getByLabel("Keep my last text");
	await box.check();
	await untilSaid(page, "is kept on this device");

	await page.reload();
	await page.locator("#chosen a").first().waitFor();
	assert.equal(await box.isChecked(), true);
	await page.locator("#edit").click();
	assert.equal(await page.locator("#text").inputValue(), sample);

	await paste(page, "The lighthouse keeper counts the ships. He writes a lot.");
	await page.locator("#reading", { hasText: "lighthouse" }).waitFor();
	await page.waitForFunction(async () => {
		const kept = await caches.match("kept");
		return (await kept?.json())?.text.startsWith("The lighthouse");
	});

	await box.uncheck();
	await untilSaid(page, "Erased");
	assert.deepEqual(await stores(page), []);
	await page.reload();
	assert.equal(await box.isChecked(), false);
	assert.equal(await page.locator("#result").isVisible(), false);
	await close();
});

test("a pasted page is kept with its tags", async () => {
	const { page, close } = await openPage(browser, site.url);
	await page.getByLabel("Keep my last text").check();
	await untilSaid(page, "is kept on this device");
	await page.evaluate(
		async (text) => {
			const paragraphs = text.split("\n\n").map((part) => `<p>${part}</p>`);
			const html = `<h1>Told by its tag</h1>${paragraphs.join("")}`;
			const flavours = { "text/html": html, "text/plain": text };
			await navigator.clipboard.write([new ClipboardItem(flavours)]);
		},
		sample.slice(sample.indexOf("Lindhaven has turned")),
	);
	await page.locator("#text").focus();
	await page.keyboard.press("Control+V");
	const title = page.locator("#title", { hasText: "Told by its tag" });
	await title.waitFor();
	await page.waitForFunction(async () => {
		const kept = await caches.match("kept");
		return (await kept?.json())?.html?.includes("<h1>");
	});
	await page.reload();
	await title.waitFor();
	await close();
});
