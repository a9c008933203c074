import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { TWO_ARTICLES } from "../package/texts.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";
import { SHOP } from "./texts.js";

const TITLES = [
	"Village bakes its last bread in the common oven",
	"Researchers count whales from the sound of their songs",
];

async function twoArticles() {
	const opened = await openPage(browser, server.url);
	await paste(opened.page, TWO_ARTICLES);
	await opened.page.locator("#chosen a").first().waitFor();
	return opened;
}

/** @param {import("playwright-core").Page} page */
const summary = async (page) =>
	(await page.locator("#chosen a").allTextContents()).join(" ");

test("of several articles the reader chooses one, or all, with the keyboard", async () => {
	const { page, faults, close } = await twoArticles();
	const group = page.getByRole("group", { name: "2 articles found" });
	const options = group.getByRole("radio");
	assert.equal(await options.count(), 3);
	for (const [index, title] of TITLES.entries()) {
		await group.getByRole("radio", { name: title }).waitFor();
		assert.match(
			(await group.locator("label").nth(index).textContent()) ?? "",
			/ \d+ words$/,
		);
	}
	await page
		.locator("#status", { hasText: /^Summary: .*\. 2 articles found\.$/ })
		.waitFor({ state: "attached" });

	const main = await group.locator(":checked").getAttribute("value");
	assert.equal(
		await page.locator("#title").textContent(),
		TITLES[Number(main)],
	);
	await group.locator("[value='0']").check();
	await group.locator("[value='0']").focus(); // checking what is checked moves no focus
	await page.locator("#title", { hasText: TITLES[0] }).waitFor();
	assert.match(await summary(page), /oven/);
	assert.doesNotMatch(await summary(page), /whale/);
	await page.keyboard.press("ArrowDown");
	await page.locator("#title", { hasText: TITLES[1] }).waitFor();
	assert.match(await summary(page), /whale/);
	assert.doesNotMatch(await summary(page), /oven/);
	await page
		.locator("#status", { hasText: /^Summary: \d+ of \d+ sentences/ })
		.waitFor({ state: "attached" });
	await page.keyboard.press("ArrowDown");
	for (const word of ["oven", "whales"])
		await page
			.locator("#reading .paragraph", { hasText: word })
			.first()
			.waitFor();
	await page
		.locator("#reading .reason", { hasText: "another article" })
		.first()
		.waitFor({ state: "detached" });
	assert.deepEqual(faults, []);
	await close();
});

test("the other article can be put back too, until another one is chosen", async () => {
	const { page, close } = await twoArticles();
	await page.locator("#articles [value='0']").check();
	await page.locator("#title", { hasText: TITLES[0] }).waitFor();
	await page
		.getByRole("button", { name: /^Put back: another article/ })
		.first()
		.click();
	await page.locator(".put-back").first().waitFor();
	await page.locator("#articles [value='1']").check();
	await page.locator("#title", { hasText: TITLES[1] }).waitFor();
	assert.equal(await page.locator(".put-back").count(), 0);
	await close();
});

test("a new text begins with its main article", async () => {
	const { page, close } = await twoArticles();
	await page.locator("#articles [value='all']").check();
	await paste(page, sample);
	await page.locator("#title", { hasText: "Retired ferry" }).waitFor();
	await paste(page, TWO_ARTICLES);
	await page.locator("#reading", { hasText: "whales" }).waitFor();
	assert.notEqual(
		await page.locator("#articles :checked").getAttribute("value"),
		"all",
	);
	await close();
});

test("one article needs no choice", async () => {
	const { page, close } = await readyPage(browser, server.url);
	assert.equal(await page.locator("#articles").isVisible(), false);
	await close();
});

test("an article is no matter of doubt, a page without one is, and it is said once", async () => {
	const { page, close } = await readyPage(browser, server.url);
	const doubt = /does not look like an article/;
	assert.doesNotMatch(
		(await page.locator("#remark").textContent()) ?? "",
		doubt,
	);
	await paste(page, SHOP);
	await page.locator("#remark", { hasText: doubt }).waitFor();
	await page
		.locator("#status", { hasText: /^This does not look like an article: / })
		.waitFor({ state: "attached" });
	await page.locator("#fewer").click();
	await page.getByLabel("Long", { exact: true }).check();
	await page
		.locator("#status", { hasText: /^Summary:/ })
		.waitFor({ state: "attached" });
	await close();
});

test("a note of whole sentences is only short", async () => {
	const { page, close } = await openPage(browser, server.url);
	await paste(
		page,
		"The library is closed on Monday. It opens on Tuesday at nine.",
	);
	await page.locator("#remark", { hasText: "already short" }).waitFor();
	await close();
});
