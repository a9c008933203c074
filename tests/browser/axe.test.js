import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { languages } from "../../www/strings.js";
import { openPage, paste } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Page } from "playwright-core" */

const AXE = createRequire(import.meta.url).resolve("axe-core");

/** How to come to each state of the page from the one before it. @type {[string, (page: Page) => Promise<unknown>][]} */
const STATES = [
	["first screen", async () => {}],
	[
		"a notice",
		async (page) => {
			await paste(page, " ");
			await page.locator("#notice:not(:empty)").waitFor();
		},
	],
	[
		"several files",
		async (page) => {
			const files = ["a.txt", "b.txt"].map((name) => ({
				name,
				mimeType: "text/plain",
				buffer: Buffer.from(name),
			}));
			await page.locator("#file").setInputFiles(files);
			await page.locator("#files button").first().waitFor();
		},
	],
	[
		"result",
		async (page) => {
			await paste(page, sample);
			await page.locator("#chosen a").first().waitFor();
		},
	],
	["paragraph", (page) => page.locator("[value=paragraph]").check()],
	[
		"marked sentence",
		async (page) => {
			await page.locator("#chosen a").first().click();
			await page.locator("#reading mark").first().waitFor();
		},
	],
	["share sheet", (page) => page.locator("#share").click()],
	[
		"help sheet",
		async (page) => {
			await page.keyboard.press("Escape");
			await page.locator("#help").click();
		},
	],
];

/** What axe finds wrong, a line each. @param {Page} page */
const violations = (page) =>
	page.evaluate(async () => {
		const { axe } = /** @type {any} */ (globalThis);
		const found = await axe.run(document, { resultTypes: ["violations"] });
		return found.violations.flatMap((/** @type {any} */ { id, nodes }) =>
			nodes.map(
				(/** @type {any} */ { html, failureSummary }) =>
					`${id}: ${html} ${failureSummary}`,
			),
		);
	});

/** The policy of the page lets no test into it. @param {import("playwright-core").BrowserContextOptions} options */
async function openForAxe(options) {
	const opened = await openPage(browser, server.url, {
		bypassCSP: true,
		reducedMotion: "reduce",
		...options,
	});
	await opened.page.addScriptTag({ path: AXE });
	return opened;
}

for (const colorScheme of /** @type {const} */ (["light", "dark"]))
	test(`no state has a violation, ${colorScheme}`, async () => {
		const { page, close } = await openForAxe({ colorScheme });
		for (const [name, reach] of STATES) {
			await reach(page);
			assert.deepEqual(await violations(page), [], name);
		}
		await close();
	});

for (const locale of Object.keys(languages).filter((tag) => tag !== "en"))
	test(`no violation in ${locale}, and nothing wider than a phone`, async () => {
		const { page, close } = await openForAxe({
			locale,
			viewport: { width: 320, height: 640 },
		});
		const overflow = () =>
			page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		await page.locator(`html[lang=${locale}]`).waitFor();
		assert.deepEqual(await violations(page), []);
		assert.equal(await overflow(), 0);
		await paste(page, sample);
		await page.locator("#chosen a").first().waitFor();
		assert.deepEqual(await violations(page), []);
		assert.equal(await overflow(), 0);
		await close();
	});
