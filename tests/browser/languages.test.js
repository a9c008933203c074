import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { languages } from "../../www/strings.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Strings } from "../../www/strings.js" */

const TAGS = ["en", "de", "fr", "es", "ja", "zh", "ar"];
const HTML = await readFile(
	new URL("../../www/index.html", import.meta.url),
	"utf8",
);

/** The strings that are right as they are in English. @type {Record<string, string[]>} */
const SHARED = {
	de: ["direction", "plainText", "link", "markEnd"],
	fr: [
		"direction",
		"long",
		"reasons.navigation",
		"reasons.promotion",
		"markEnd",
		"questions",
		"exclamations",
	],
	es: ["direction", "markEnd"],
	ja: ["direction"],
	zh: ["direction"],
	ar: ["markEnd"],
};

/** @param {string} tag @returns {Promise<Strings>} */
const wordsOf = async (tag) => (await languages[tag].load()).default;

/**
 * All strings by the path of their keys; what takes arguments is called with one for each parameter.
 *
 * @param {object} words
 * @param {string} [path]
 * @returns {[string, string][]}
 */
function flat(words, path = "") {
	return Object.entries(words).flatMap(([key, value]) => {
		if (typeof value === "object") return flat(value, `${path}${key}.`);
		if (typeof value === "string") return [[path + key, value]];
		return [0, 1, 2, 3, 11, 100, 1_000_000].map((count) => [
			`${path}${key}`,
			value(...Array.from({ length: value.length }, () => count)),
		]);
	});
}

test("each language has all strings, and none is left in English", async () => {
	assert.deepEqual(Object.keys(languages), TAGS);
	const english = flat(await wordsOf("en"));
	for (const tag of TAGS) {
		const words = flat(await wordsOf(tag));
		assert.deepEqual(
			words.map(([key]) => key),
			english.map(([key]) => key),
			tag,
		);
		for (const [key, text] of words) {
			assert.match(text, /\S/, `${tag}.${key}`);
			if (key !== "linkMeaning")
				assert.doesNotMatch(text, /#/, `${tag}.${key}`);
		}
		const same = words.filter(([, text], index) => text === english[index][1]);
		if (tag !== "en")
			assert.deepEqual(
				same.map(([key]) => key),
				SHARED[tag],
			);
	}
});

test("in French no line begins with a sign that belongs to the word before", async () => {
	for (const [key, text] of flat(await wordsOf("fr")))
		assert.doesNotMatch(text, / [:;!?»]|« /, key);
});

test("the page stands there in the English of the strings", async () => {
	const words = new Map(flat(await wordsOf("en")));
	const named = [
		...HTML.matchAll(/ data-string="(\w+)"[^>]*>([^<]*)</g),
		...HTML.matchAll(/ data-label="(\w+)"/g),
	];
	assert.ok(named.length > 20);
	for (const [tag, key, text] of named) {
		const attributes = HTML.split(tag)[0].split("<").at(-1) + tag;
		const english = text ?? attributes.match(/aria-label="([^"]*)"/)?.[1];
		assert.equal(english, words.get(key), key);
	}
	for (const [, attribute, key, text] of HTML.matchAll(
		/ data-(placeholder|content)="(\w+)" \1="([^"]*)"/g,
	))
		assert.equal(text, words.get(key), `${attribute} ${key}`);
});

test("the page speaks the language of the browser, from right to left where that is so", async () => {
	for (const [locale, tag, direction] of [
		["de-AT", "de", "ltr"],
		["zh-TW", "zh", "ltr"],
		["ar-EG", "ar", "rtl"],
		["pl-PL", "en", "ltr"],
	]) {
		const { page, faults, close } = await readyPage(browser, server.url, {
			locale,
		});
		const { lead, language, summary } = await wordsOf(tag);
		const root = page.locator(`html[lang=${tag}][dir=${direction}]`);
		await root.waitFor();
		assert.equal(await page.locator(".lead").textContent(), lead);
		assert.equal(await page.locator("#summary").textContent(), summary);
		assert.equal(await page.locator("#language").inputValue(), language);
		assert.deepEqual(faults, []);
		await close();
	}
});

test("another language is chosen with a summary on show, and the address keeps it", async () => {
	const { page, requests, faults, close } = await readyPage(
		browser,
		server.url,
	);
	const asked = requests.length;
	const [length] = await page.locator("#stats li").allTextContents();
	await page.getByLabel("Language").selectOption("日本語");
	const { summary, theText, putBack, newText } = await wordsOf("ja");
	await page.locator("html[lang=ja]").waitFor();
	await page.getByRole("heading", { name: summary, exact: true }).waitFor();
	await page.getByRole("heading", { name: theText, exact: true }).waitFor();
	await page.getByRole("button", { name: newText }).waitFor();
	assert.equal(
		await page.locator("#reading .move").first().textContent(),
		putBack,
	);
	const [inJapanese] = await page.locator("#stats li").allTextContents();
	assert.deepEqual(
		inJapanese.match(/\d+/g),
		length.match(/\d+/g)?.reverse(),
		inJapanese,
	);
	// For a new address, Chromium itself looks whether the icon is still the same.
	const own = requests.slice(asked).filter((url) => !url.endsWith(".svg"));
	assert.deepEqual(own, [], "all languages were loaded before");
	await page.reload();
	await page.locator("html[lang=ja]").waitFor();
	await paste(page, sample);
	await page.locator("#chosen a").first().waitFor();
	await page.locator("#language").selectOption("en");
	await page.getByRole("heading", { name: "Summary", exact: true }).waitFor();
	assert.deepEqual(faults, []);
	await close();
});

test("what is said in place of a summary is said in the language that is chosen then", async () => {
	const { page, close } = await openPage(browser, server.url);
	await paste(page, " ");
	const notice = page.locator("#notice");
	await notice.filter({ hasText: "no text yet" }).waitFor();
	await page.getByLabel("Language").selectOption("Deutsch");
	const { empty } = await wordsOf("de");
	await notice.filter({ hasText: empty }).waitFor();
	await close();
});

for (const locale of ["de", "ar"])
	test(`the page does not jump from English to ${locale}`, async () => {
		const context = await browser.newContext({ locale });
		const page = await context.newPage();
		await page.addInitScript(() => {
			Object.assign(window, { moved: [] });
			new PerformanceObserver((list) =>
				/** @type {any} */ (window).moved.push(...list.getEntries()),
			).observe({ type: "layout-shift", buffered: true });
		});
		await page.goto(server.url);
		await page.locator(`:root[lang=${locale}]:not([data-curtain])`).waitFor();
		const moved = await page.evaluate(async () => {
			for (let frame = 0; frame < 3; frame++)
				await new Promise(requestAnimationFrame);
			return /** @type {any} */ (window).moved.length;
		});
		assert.equal(moved, 0);
		assert.equal(await page.evaluate(() => document.activeElement?.id), "text");
		await context.close();
	});
