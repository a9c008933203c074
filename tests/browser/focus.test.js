import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";
import { SECTIONS } from "./texts.js";

/** @import { Page } from "playwright-core" */

/** @param {Page} page */
const summary = (page) => page.locator("#chosen a").allTextContents();

/** @param {Page} page @param {string[]} before */
const changed = (page, before) =>
	page.waitForFunction(
		(texts) =>
			JSON.stringify(
				[...document.querySelectorAll("#chosen a")].map(
					(link) => link.textContent,
				),
			) !== texts,
		JSON.stringify(before),
	);

/** @param {Page} page */
async function readSections(page) {
	await paste(page, SECTIONS);
	await page.locator("#chosen a").first().waitFor();
}

test("keywords are buttons that the summary is about while they are pressed, several at once", async () => {
	const { page, faults, close } = await readyPage(browser, server.url);
	const before = await summary(page);
	const chip = page.locator("#keywords button", { hasText: "Anna Vell" });
	assert.equal(await chip.getAttribute("aria-pressed"), "false");
	await chip.click();
	await changed(page, before);
	const focused = await summary(page);
	const share = (/** @type {string[]} */ texts) =>
		texts.filter((text) => text.includes("Anna Vell")).length / texts.length;
	assert.ok(share(focused) > share(before), focused.join("\n"));
	assert.equal(await chip.getAttribute("aria-pressed"), "true");
	assert.equal(
		await chip.evaluate((node) => node === document.activeElement),
		true,
	);
	await page.locator("#keywords button").first().click();
	assert.equal(await page.locator("#keywords [aria-pressed=true]").count(), 2);
	for (const pressed of ["Anna Vell", ""])
		await page
			.locator("#keywords [aria-pressed=true]", { hasText: pressed })
			.first()
			.press("Enter");
	await page.waitForFunction(
		(texts) =>
			JSON.stringify(
				[...document.querySelectorAll("#chosen a")].map(
					(link) => link.textContent,
				),
			) === texts,
		JSON.stringify(before),
	);
	assert.deepEqual(faults, []);
	await close();
});

test("quotations are left out when that is asked for", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.getByLabel("Long", { exact: true }).check();
	await page.locator("#chosen a", { hasText: "“" }).first().waitFor();
	await page.locator(".fold summary", { hasText: "More" }).click();
	await page.getByLabel("Quotations").check();
	await page
		.locator("#chosen a", { hasText: "“" })
		.waitFor({ state: "detached" });
	await close();
});

test("the strip leads to the place that is clicked, and draws those in the summary farther out", async () => {
	const { page, close } = await openPage(browser, server.url);
	await readSections(page);
	const strip = page.locator("#strip");
	const box = await strip.boundingBox();
	assert.ok(box && box.width >= 24 && box.height > 100);
	await strip.click({ position: { x: 12, y: box.height - 2 } });
	const last = page.locator("#reading [id^=sentence-]").last();
	await page.waitForFunction(
		(id) => document.activeElement?.id === id,
		await last.getAttribute("id"),
	);
	const widest = await strip.evaluate((node) => {
		const { width, height } = /** @type {HTMLCanvasElement} */ (node);
		const brush = /** @type {HTMLCanvasElement} */ (node).getContext("2d");
		const { data } = /** @type {CanvasRenderingContext2D} */ (
			brush
		).getImageData(0, 0, width, height);
		const widths = new Set();
		for (let y = 0; y < height; y++) {
			let x = 0;
			while (x < width && data[4 * (y * width + x) + 3] > 128) x++;
			widths.add(x);
		}
		return [...widths].sort((a, b) => b - a).map((x) => x / width);
	});
	assert.ok(widest.length > 3, `${widest}`);
	assert.ok(widest[0] > 0.5, `the summary's: ${widest}`);
	assert.ok(
		widest.some((width) => width > 0 && width < 0.4),
		`others: ${widest}`,
	);
	await close();
});

test("a text with headings has a line for each section, which leads there", async () => {
	const { page, close } = await openPage(browser, server.url);
	await readSections(page);
	await page.locator("#sections summary").focus();
	await page.keyboard.press("Enter");
	const rows = page.locator("#sections li");
	await rows.nth(2).waitFor();
	assert.deepEqual(await rows.locator("a:first-child").allTextContents(), [
		"The new quay",
		"What becomes of the market",
		"The money",
	]);
	for (const [index, words] of [
		/quay|piles|ship|Dockers/,
		/market|stalls|sellers|bus/,
		/crowns|borrow|debt/,
	].entries())
		assert.match(
			(await rows.locator("a:last-child").nth(index).textContent()) ?? "",
			words,
		);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	assert.equal(
		await page.locator("#reading h3 :focus").textContent(),
		"The new quay",
	);
	await close();
});

test("a text without headings has no list of sections", async () => {
	const { page, close } = await readyPage(browser, server.url);
	assert.equal(await page.locator("#sections").isVisible(), false);
	await close();
});
