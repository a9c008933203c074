import assert from "node:assert/strict";
import { test } from "node:test";
import { TWO_ARTICLES } from "../package/texts.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Page } from "playwright-core" */

/** A sentence of the sample that a summary of medium length has not. */
const SLEPT = "The idea came out of a leak.";

/** @param {Page} page @param {string} text */
const sentence = (page, text) =>
	page.locator("#reading [id^=sentence-]", { hasText: text });

/** @param {Page} page */
const panel = (page) => page.getByRole("dialog");

/** @param {Page} page @param {string} name */
const press = (page, name) =>
	panel(page).getByRole("button", { name, exact: true }).click();

test("what is pinned stays so when a part is put back before it and when another article was read meanwhile", async () => {
	const { page, close } = await openPage(browser, server.url);
	await paste(page, TWO_ARTICLES);
	await page.locator("#chosen a").first().waitFor();
	const last = page.locator("#reading [id^=sentence-]").last();
	const text = (await last.textContent()) ?? "";
	await last.click();
	await press(page, "Pin");
	await page.locator("#chosen a", { hasText: text }).waitFor();
	await page.keyboard.press("Escape");
	await page
		.getByRole("button", { name: /^Put back: byline/ })
		.first()
		.click();
	await page.locator(".put-back").waitFor();
	await page.locator("#chosen a", { hasText: text }).waitFor();
	const main = await page.locator("#articles :checked").getAttribute("value");
	await page
		.locator("#articles input")
		.nth(1 - Number(main))
		.check();
	await page
		.locator("#chosen a", { hasText: text })
		.waitFor({ state: "detached" });
	await page.locator("#articles input").nth(Number(main)).check();
	await page.locator("#chosen a", { hasText: text }).waitFor();
	assert.equal(
		await sentence(page, text).locator(".choice").textContent(),
		"pinned",
	);
	await close();
});

test("hovering and focusing say why, in words and without a panel", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const line = page.locator("#why-line");
	await page.locator("#reading [id]:has(mark)").first().hover();
	assert.match(
		(await line.textContent()) ?? "",
		/^In the summary · .*its place/,
	);
	await sentence(page, SLEPT).hover();
	assert.match((await line.textContent()) ?? "", /^Not in the summary · /);
	await page.mouse.move(0, 0);
	assert.match((await line.textContent()) ?? "", /^Choose a sentence /);
	await page.locator("#chosen a").first().press("Enter");
	await page.locator("#reading :focus mark").waitFor();
	assert.match((await line.textContent()) ?? "", /^In the summary · /);
	await page.keyboard.press("ArrowDown");
	const now = await line.textContent();
	assert.equal(await panel(page).isVisible(), false);
	assert.equal(
		await page
			.locator("#reading :focus")
			.evaluate(
				(node) => node.ariaDescription || node.getAttribute("aria-describedby"),
			),
		"why-line",
	);
	assert.match(now ?? "", /the summary/);
	await close();
});

test("the panel names reasons with their shares, the score and the rank", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.locator("#reading [id]:has(mark)").first().click();
	const shares = await panel(page).locator("li small").allTextContents();
	const sum = shares.reduce(
		(total, share) => total + Number.parseInt(share, 10),
		0,
	);
	assert.ok(
		shares.length > 1 && Math.abs(sum - 100) <= shares.length,
		`${shares}`,
	);
	assert.match(
		(await panel(page).locator("#why-score").textContent()) ?? "",
		/^Score \d+ of 100, rank \d+ of 21$/,
	);
	await press(page, "Show it in the summary");
	assert.equal(
		await page
			.locator("#chosen a")
			.first()
			.evaluate((node) => node === document.activeElement),
		true,
	);
	await close();
});

test("the text is one Tab stop, in which the arrow keys go from sentence to sentence", async () => {
	const { page, close } = await readyPage(browser, server.url);
	assert.equal(await page.locator("#reading [tabindex='0']").count(), 1);
	const sentences = await page
		.locator("#reading [id^=sentence-]")
		.allTextContents();
	await page.locator("#reading [id^=sentence-]").first().click();
	await page.keyboard.press("Escape");
	const visited = [];
	for (const key of ["ArrowDown", "ArrowRight", "ArrowUp", "ArrowLeft"]) {
		await page.keyboard.press(key);
		visited.push(await page.locator("#reading :focus").textContent());
	}
	assert.deepEqual(
		visited,
		[1, 2, 1, 0].map((index) => sentences[index]),
	);
	await page.keyboard.press("End");
	assert.equal(await page.locator("#reading [tabindex='0']").count(), 1);
	await page.keyboard.press("Tab");
	assert.equal(await page.locator("#reading :focus").count(), 0);
	await page.keyboard.press("Shift+Tab");
	assert.equal(await page.locator("#reading :focus").count(), 1);
	await page.keyboard.press("Home");
	assert.equal(await page.locator("#reading :focus").count(), 1);
	await close();
});

test("selecting text opens no panel", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const box = await sentence(page, SLEPT).boundingBox();
	assert.ok(box);
	await page.mouse.move(box.x + 5, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + 120, box.y + box.height / 2);
	await page.mouse.up();
	assert.equal(await panel(page).isVisible(), false);
	assert.notEqual(await page.evaluate(() => String(getSelection())), "");
	await close();
});

test("a sentence that has the focus is behind neither the first line nor the one that says why", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.setViewportSize({ width: 1280, height: 500 });
	await page.locator("#reading [id^=sentence-]").first().click();
	await page.keyboard.press("Escape");
	const hidden = [];
	const stops = await page.locator("#reading [id^=sentence-]").count();
	for (const key of ["ArrowDown", "ArrowUp"])
		for (let moved = 0; moved < stops; moved++) {
			await page.keyboard.press(key);
			hidden.push(
				await page.evaluate(() => {
					const box = (/** @type {Element | null} */ element) =>
						/** @type {Element} */ (element).getBoundingClientRect();
					const { top, bottom } = box(document.activeElement);
					return (
						top < box(document.querySelector(".masthead")).bottom ||
						bottom > box(document.querySelector("#why-line")).top
					);
				}),
			);
		}
	assert.ok(hidden.length > 20);
	assert.equal(hidden.indexOf(true), -1);
	await close();
});

test("in a text from right to left the panel is below its sentence, where lines begin", async () => {
	const { page, close } = await openPage(browser, server.url);
	await paste(
		page,
		"هذه جملة أولى عن البحر والميناء. وهذه جملة ثانية عن السفن. وهذه جملة ثالثة عن الميناء.",
	);
	const place = page.locator("#sentence-0");
	await place.click();
	const [text, why] = [
		await place.boundingBox(),
		await panel(page).boundingBox(),
	];
	assert.ok(text && why);
	assert.ok(why.y >= text.y + text.height);
	assert.ok(Math.abs(why.x + why.width - (text.x + text.width)) <= 1);
	await close();
});
