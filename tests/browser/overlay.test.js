import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { openPage } from "./page.js";
import { browser, server } from "./shared.js";

const PAGE = `
	<style>* { color: red !important; font-size: 3px !important; } dialog { display: none !important; }</style>
	<nav><a href="/" id="home">Home</a></nav>
	<article><h1>Old mill reopens</h1><p>The old mill of Asterby reopened on Saturday as the town's first library,
	nine years after a fire gutted it.</p><p>The county paid for the roof, and forty volunteers laid its floors by hand.</p></article>`;

const script = await readFile(
	new URL("../../www/generated/overlay.js", import.meta.url),
	"utf8",
);

/** A page that has nothing to do with ours. */
async function open() {
	const { page, close } = await openPage(browser, server.url);
	await page.goto("about:blank");
	await page.setContent(PAGE);
	await page.locator("#home").focus();
	return { page, close };
}

test("the bookmarklet shows the summary of the page over it; Escape closes, and the focus returns", async () => {
	const { page, close } = await open();
	const html = () => page.evaluate(() => document.body.innerHTML);
	const before = await html();
	await page.evaluate(script);
	const dialog = page.getByRole("dialog", { name: "Summary" });
	await dialog.getByRole("listitem").first().waitFor();
	assert.equal(
		await dialog.getByRole("heading").textContent(),
		"Old mill reopens",
	);
	assert.match(
		`${await dialog.getByRole("listitem").first().textContent()}`,
		/^The old mill of Asterby reopened/,
	);
	assert.ok(
		await dialog
			.getByRole("heading")
			.evaluate(
				(node) => Number.parseFloat(getComputedStyle(node).fontSize) > 15,
			),
		"the page's styles stay outside",
	);
	assert.equal(await html(), before);
	await page.keyboard.press("Escape");
	await dialog.waitFor({ state: "detached" });
	assert.equal(await page.evaluate(() => document.activeElement?.id), "home");
	await close();
});

test("the bookmarklet summarizes what is selected, and a second call closes it", async () => {
	const { page, close } = await open();
	await page.evaluate(() => {
		const paragraph = document.querySelector("p + p");
		if (paragraph) getSelection()?.selectAllChildren(paragraph);
	});
	await page.evaluate(script);
	const dialog = page.getByRole("dialog", { name: "Summary" });
	assert.deepEqual(await dialog.getByRole("listitem").allTextContents(), [
		"The county paid for the roof, and forty volunteers laid its floors by hand.",
	]);
	await page.evaluate(script);
	await dialog.waitFor({ state: "detached" });
	await close();
});
