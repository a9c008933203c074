import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Page } from "playwright-core" */

/** @param {Page} page @param {string} name */
const button = (page, name) => page.getByRole("button", { name });

/** The spans left out, as shown. @param {Page} page */
const leftOut = (page) =>
	page.locator("#reading span.dropped").allTextContents();

/** @param {Page} page */
const putBack = (page) =>
	page.locator("#reading .put-back").evaluateAll((blocks) =>
		blocks.map((block) => {
			const copy = /** @type {Element} */ (block.cloneNode(true));
			for (const added of copy.querySelectorAll(".reason, button"))
				added.remove();
			return copy.textContent?.trim();
		}),
	);

/** @param {Page} page */
const focusedName = (page) =>
	page.evaluate(() => document.activeElement?.ariaLabel);

/** Words that the summary says the article has. @param {Page} page */
async function words(page) {
	const stats = await page.locator("#stats").textContent();
	return Number(stats?.match(/of (\d+) words/)?.[1]);
}

test("what was left out can be put back and left out again, with the keyboard alone", async () => {
	const { page, faults, close } = await readyPage(browser, server.url);
	const [before, size] = [await leftOut(page), await words(page)];
	await button(page, "Put back: byline, “By Mirela Thorsby”").focus();
	await page.keyboard.press("Enter");
	await page.locator(".put-back").waitFor();
	assert.deepEqual(await putBack(page), ["By Mirela Thorsby"]);
	assert.ok(!(await leftOut(page)).includes("By Mirela Thorsby"));
	assert.equal(await words(page), size + 3);
	await page
		.locator("#status", { hasText: /^1 part put back\. Summary: \d/ })
		.waitFor({ state: "attached" });
	const again = "Leave out again: byline, “By Mirela Thorsby”";
	assert.equal(await focusedName(page), again);
	await page.keyboard.press("Space");
	await page.locator(".put-back").waitFor({ state: "detached" });
	assert.equal(
		await focusedName(page),
		"Put back: byline, “By Mirela Thorsby”",
	);
	assert.deepEqual(await leftOut(page), before);
	assert.equal(await words(page), size);
	await page
		.locator("#status", { hasText: /^Summary: \d/ })
		.waitFor({ state: "attached" });
	assert.deepEqual(faults, []);
	await close();
});

test("what was put back can come into the summary", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await button(page, "Put back: related article, “Related articles").click();
	await page.locator(".put-back").first().waitFor();
	await page.locator("#sentences").focus();
	await page.keyboard.press("End");
	await page.locator("#chosen a", { hasText: "rye bread" }).waitFor();
	assert.ok(
		await page.locator(".put-back mark", { hasText: "rye bread" }).count(),
	);
	assert.equal(await page.locator("#reading .put-back h3").count(), 0);
	await close();
});

test("lines left out together come back together, each a line", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await button(page, "Put back: navigation, “Skip to content").click();
	await page.locator(".put-back").first().waitFor();
	const menu = sample.slice(0, sample.indexOf("\n\n")).split("\n");
	assert.deepEqual(await putBack(page), menu);
	assert.equal(await page.locator(".put-back button").count(), 1);
	await close();
});

test("everything can be put back at once, and left out again", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const before = await leftOut(page);
	await button(page, "Put back: byline").click();
	await page.locator(".put-back").waitFor();
	await button(page, "Put everything back").click();
	await page
		.locator("#reading .left-out")
		.first()
		.waitFor({ state: "detached" });
	assert.equal(
		(await putBack(page)).join("").replace(/\s+/g, ""),
		before.join("").replace(/\s+/g, ""),
	);
	assert.equal(
		await page.evaluate(() => document.activeElement?.id),
		"everything",
	);
	await button(page, "Leave everything out again").click();
	await page.locator(".put-back").first().waitFor({ state: "detached" });
	assert.deepEqual(await leftOut(page), before);
	await close();
});

test("a new text begins with nothing put back, and a changed length keeps what is", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await button(page, "Put back: byline").click();
	await page.locator(".put-back").waitFor();
	await page.getByLabel("Short", { exact: true }).check();
	await page
		.locator("#status", { hasText: "Summary: 2 of" })
		.waitFor({ state: "attached" });
	assert.equal((await putBack(page)).length, 1);
	await button(page, "New text").click();
	await page.keyboard.press("Control+Enter");
	await page.locator("#chosen a").first().waitFor();
	assert.deepEqual(await putBack(page), []);
	await close();
});

test("where nothing was left out there is nothing to put back", async () => {
	const { page, close } = await openPage(browser, server.url);
	await paste(page, "The bridge is closed. The ring road is open to all.");
	await page.locator("#chosen a").first().waitFor();
	assert.equal(await page.locator("#everything").isVisible(), false);
	assert.equal(await page.locator("#reading button").count(), 0);
	await close();
});

test("far down a long text, the place in the window stays", async () => {
	const day = (/** @type {number} */ n) =>
		`On day ${n} the harbour master of Lindhaven wrote down the wind, the tide and the names of ${n + 3} ships. He closed the book at dusk.\n\nPhoto: Jonas Ekberry ${n}`;
	const text = Array.from({ length: 600 }, (_, n) => day(n)).join("\n\n");
	const { page, close } = await openPage(browser, server.url);
	await paste(page, text);
	const photo = button(page, "Put back: credit, “Photo: Jonas Ekberry 480”");
	await photo.focus();
	// Heights of sections become known once they are in sight: until they are, each scroll there moves it.
	await photo.evaluate(async (node) => {
		const top = () => node.getBoundingClientRect().top;
		let before = Number.NaN;
		while (top() !== before) {
			node.scrollIntoView({ block: "center" });
			before = top();
			for (let frame = 0; frame < 2; frame++)
				await new Promise(requestAnimationFrame);
		}
	});
	const before = await photo.boundingBox();
	await page.keyboard.press("Enter");
	const again = button(page, "Leave out again");
	await again.waitFor();
	assert.equal(
		await again.evaluate((node) => node === document.activeElement),
		true,
	);
	const last = button(page, "Put back: credit, “Photo: Jonas Ekberry 599”");
	await last.waitFor({ state: "attached" });
	const after = await again.boundingBox();
	assert.ok(
		before && after && Math.abs(after.y - before.y) < 40,
		`from ${before?.y} to ${after?.y}`,
	);
	await close();
});
