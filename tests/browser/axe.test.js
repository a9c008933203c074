import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { languages } from "../../www/strings.js";
import { TWO_ARTICLES } from "../package/texts.js";
import { openPage, paste } from "./page.js";
import { browser, server } from "./shared.js";
import { SECTIONS, SHOP } from "./texts.js";

/** @import { Page } from "playwright-core" */

const PHONE = { width: 320, height: 640 };

const AXE = createRequire(import.meta.url).resolve("axe-core");

/** How to come to each state of the page from the one before it. Nothing goes by its name, for the page speaks other languages too. @type {[string, (page: Page) => Promise<unknown>][]} */
const STATES = [
	["first screen", async () => {}],
	["a notice", (page) => pasteUntil(page, " ", "#notice:not(:empty)")],
	["something dragged over the page", (page) => drag(page, "dragover")],
	[
		"several files",
		async (page) => {
			await drag(page, "dragleave");
			const files = ["a.txt", "b.txt"].map((name) => ({
				name,
				mimeType: "text/plain",
				buffer: Buffer.from(name),
			}));
			await page.locator("#file").setInputFiles(files);
			await page.locator("#files button").first().waitFor();
		},
	],
	["result", (page) => pasteUntil(page, sample, "#chosen a")],
	["paragraph", (page) => page.locator("[value=paragraph]").check()],
	[
		"marked sentence",
		async (page) => {
			await page.locator("#chosen a").first().click();
			await page.locator("#reading :focus mark").waitFor();
		},
	],
	["the panel that says why", (page) => openPanel(page, "mark")],
	["a pinned sentence", (page) => choose(page, "pin")],
	[
		"a banned sentence, one that is not in the summary, and both closed",
		async (page) => {
			await page.keyboard.press("Escape");
			await openPanel(page, "[id^=sentence-]:not(:has(mark))");
			await choose(page, "ban");
		},
	],
	[
		"folds open, and a keyword in focus",
		async (page) => {
			await page.keyboard.press("Escape");
			await page.locator("#keywords button").first().click();
			await page.locator("#keywords [aria-pressed=true]").waitFor();
			await unfold(page);
		},
	],
	[
		"a part put back, copied",
		async (page) => {
			await page.locator("#reading .move").first().click();
			await page.locator(".put-back").first().waitFor();
			await page.keyboard.press("c");
		},
	],
	[
		"all put back, at one sentence",
		async (page) => {
			await page.locator("#everything").click();
			await page.locator(".left-out").first().waitFor({ state: "detached" });
			await page.keyboard.press("1");
		},
	],
	["share sheet", (page) => page.locator("#share").click()],
	[
		"share sheet, a link copied",
		async (page) => {
			await page.locator("#copy-link").click();
			await page.locator("#outcome:not(:empty)").waitFor();
		},
	],
	[
		"help sheet",
		async (page) => {
			await page.keyboard.press("Escape");
			await page.locator("#help").click();
		},
	],
	[
		"several articles",
		async (page) => {
			await page.keyboard.press("Escape");
			await pasteUntil(page, TWO_ARTICLES, "#articles");
		},
	],
	[
		"sections, and why a heading is not in the summary",
		async (page) => {
			await pasteUntil(page, SECTIONS, "#sections");
			await unfold(page);
			await page.locator("#sections li").first().waitFor();
			await openPanel(page, ".heading [id^=sentence-]");
		},
	],
	[
		"what does not look like an article",
		async (page) => {
			await page.keyboard.press("Escape");
			await pasteUntil(page, SHOP, "#remark");
		},
	],
	["a short text", (page) => pasteUntil(page, "It rains.", "#remark")],
	[
		"a long text, in another direction",
		(page) =>
			pasteUntil(
				page,
				"هذه جملة أولى عن البحر. وهذه جملة ثانية عن السفن.\n\n".repeat(400),
				"#chosen[dir=rtl] a",
			),
	],
	[
		"work that lasts, and an update",
		(page) =>
			page.evaluate(() => {
				for (const id of ["progress", "update"])
					document.getElementById(id)?.removeAttribute("hidden");
			}),
	],
	[
		"an error",
		async (page) => {
			await page.evaluate(() => {
				Worker.prototype.postMessage = () => {
					throw new Error("There is no memory left.");
				};
			});
			await pasteUntil(page, sample, "#notice:not(:empty)");
		},
	],
];

/** @param {Page} page @param {string} text @param {string} selector of what is seen then */
async function pasteUntil(page, text, selector) {
	await paste(page, text);
	await page.locator(selector).first().waitFor();
}

/** @param {Page} page @param {string} type */
const drag = (page, type) =>
	page.evaluate((type) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.setData("text/plain", "a text");
		document.dispatchEvent(
			new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
		);
	}, type);

/** @param {Page} page @param {string} selector of a sentence in the text */
async function openPanel(page, selector) {
	await page.locator(`#reading ${selector}`).first().click();
	await page.locator("#why:popover-open").waitFor();
}

/** @param {Page} page @param {string} choice */
async function choose(page, choice) {
	await page.locator(`#why [value=${choice}]`).click();
	await page.locator("#reading .choice").first().waitFor();
}

/** @param {Page} page */
const unfold = (page) =>
	page.evaluate(() => {
		for (const fold of document.querySelectorAll("details")) fold.open = true;
	});

/** What axe finds wrong, a line each. @param {Page} page */
const violations = (page) =>
	page.evaluate(async () => {
		const { axe } = /** @type {any} */ (globalThis);
		const { matches: isForced } = matchMedia("(forced-colors: active)");
		const found = await axe.run(document, {
			resultTypes: ["violations"],
			rules: {
				"target-size": { enabled: true }, // of WCAG 2.2, which axe leaves out unless asked
				"color-contrast": { enabled: !isForced }, // the system's, of which axe sees only half
			},
		});
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

/** @type {[string, import("playwright-core").BrowserContextOptions][]} */
const SETTINGS = [
	["light", { colorScheme: "light" }],
	["dark", { colorScheme: "dark" }],
	["forced colors", { forcedColors: "active" }],
	["right to left", { locale: "ar" }],
	[
		"right to left, dark, on a phone",
		{ locale: "ar", colorScheme: "dark", viewport: PHONE },
	],
];

for (const [setting, options] of SETTINGS)
	test(`no state has a violation, ${setting}`, async () => {
		const { page, close } = await openForAxe(options);
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
			viewport: PHONE,
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
