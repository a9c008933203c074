import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Page } from "playwright-core" */

const paragraphs = [
	"The harbour of Westport will be dredged next spring, the town council decided on Monday after a long debate about the cost.",
	"Dredging the harbour takes six weeks and costs two million, most of which the county pays from its fund for the coast.",
	"Fishermen had asked for a deeper harbour for years, since the larger boats can only leave Westport at high tide.",
	"The council also wants to repair the old harbour wall, which a storm damaged in March, before the dredging begins.",
];
const article = `<main><article><h1>Westport dredges its harbour</h1><p class="byline">By Ann Example</p>
	${paragraphs.map((text) => `<p>${text}</p>`).join("\n")}</article></main>`;
const around = `<nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
	${article}
	<aside class="related"><h2>Related stories</h2><ul><li><a href="/m">A mill becomes a library of the town</a></li></ul></aside>
	<footer>© 2026 The Westport Gazette. All rights reserved.</footer>`;

/** A paste of both flavours, as a browser copies them. @param {Page} page @param {string} html @param {string} plain */
async function pasteBoth(page, html, plain) {
	await page.evaluate(
		([html, plain]) => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/html", html);
			clipboardData.setData("text/plain", plain);
			const target = document.activeElement ?? document.body;
			target.dispatchEvent(
				new ClipboardEvent("paste", {
					clipboardData,
					bubbles: true,
					cancelable: true,
				}),
			);
		},
		[html, plain],
	);
	await page.locator("#chosen a").first().waitFor();
}

/** What is left out, as shown. @param {Page} page */
const leftOut = (page) =>
	page.locator("#reading span.dropped").allTextContents();

test("a pasted page is read with its tags, and what is left out can be put back", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	await pasteBoth(page, around, "the plain text is not looked at");
	const reading = await page.locator("#reading").textContent();
	for (const text of paragraphs) assert.ok(reading?.includes(text), text);
	const before = await leftOut(page);
	for (const text of ["Home", "Sport", "Related stories"])
		assert.ok(before.includes(text), text);
	await page
		.getByRole("button", { name: /^Put back: .*“Home/ })
		.first()
		.click();
	await page.locator(".put-back").first().waitFor();
	assert.ok(!(await leftOut(page)).includes("Home"));
	await page.locator("#edit").click();
	const source = await page.locator("#text").inputValue();
	assert.ok(
		source.startsWith("Home\nSport\n\nWestport dredges its harbour\n\n"),
		source,
	);
	assert.deepEqual(faults, []);
	await close();
});

test("a page copied in the browser comes with its tags", async () => {
	const { page, close } = await openPage(browser, server.url);
	const other = await page.context().newPage();
	await other.setContent(around);
	await other.keyboard.press("Control+A");
	await other.keyboard.press("Control+C");
	await page.bringToFront();
	await page.locator("#text").focus();
	await page.keyboard.press("Control+V");
	await page.locator("#chosen a").first().waitFor();
	assert.equal(
		await page.locator("#reading h3.title").textContent(),
		"Westport dredges its harbour",
	);
	assert.ok((await leftOut(page)).includes("Home"));
	await close();
});

test("the copy from an editor is read as plain text", async () => {
	const { page, close } = await openPage(browser, server.url);
	const lines = paragraphs.map(
		(text) => `<div><span style="color: #ccc">${text}</span></div>`,
	);
	const plain = paragraphs.join("\n");
	await pasteBoth(
		page,
		`<div style="font: 14px monospace">${lines.join("")}</div>`,
		plain,
	);
	await page.locator("#edit").click();
	assert.equal(await page.locator("#text").inputValue(), plain);
	await page.locator("#text").fill("");
	await pasteBoth(page, "<p></p><p></p><p>x</p>", plain);
	await page.locator("#edit").click();
	assert.equal(await page.locator("#text").inputValue(), plain);
	await close();
});
