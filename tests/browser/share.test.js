import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

/** @import { Page } from "playwright-core" */

const TITLE =
	"Retired ferry becomes the first floating library on the Ostrel coast";

/** @param {Page} page */
const chosen = (page) => page.locator("#chosen a").allTextContents();

/** @param {Page} page */
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());

/** @param {Page} page @param {string} name */
const press = (page, name) =>
	page.getByRole("button", { name, exact: true }).click();

/** @param {Page} page @param {RegExp} text */
const untilOutcome = (page, text) =>
	page.locator("#outcome", { hasText: text }).waitFor();

/** Presses a button of the sheet and answers the file that comes: its name and what is in it. @param {Page} page @param {string} name */
async function downloaded(page, name) {
	const coming = page.waitForEvent("download");
	await press(page, name);
	const download = await coming;
	const content = await readFile(await download.path(), "utf8");
	return [download.suggestedFilename(), content];
}

test("what is copied has the form on show, as text or as Markdown under its title", async () => {
	const { page, faults, close } = await readyPage(browser, server.url);
	const sentences = await chosen(page);
	await press(page, "Share and save");
	await press(page, "Markdown, with title");
	await untilOutcome(page, /on the clipboard/);
	const items = sentences.map((sentence) => `- ${sentence}`).join("\n");
	assert.equal(await copied(page), `# ${TITLE}\n\n${items}\n`);
	await press(page, "Close");
	await page.getByLabel("Paragraph").check();
	await press(page, "Share and save");
	await press(page, "Text");
	await untilOutcome(page, /on the clipboard/);
	assert.equal(await copied(page), sentences.join(" "));
	await press(page, "Markdown, with title");
	await page.waitForFunction(async () =>
		(await navigator.clipboard.readText()).startsWith("# "),
	);
	assert.equal(await copied(page), `# ${TITLE}\n\n${sentences.join(" ")}\n`);
	assert.deepEqual(faults, []);
	await close();
});

test("a summary is downloaded as text, as Markdown and as data", async () => {
	const { page, faults, close } = await readyPage(browser, server.url);
	const sentences = await chosen(page);
	const name = TITLE.replaceAll(" ", "-").slice(0, 60);
	await press(page, "Share and save");
	assert.deepEqual(await downloaded(page, ".txt"), [
		`${name}.txt`,
		`${sentences.map((sentence) => `• ${sentence}`).join("\n")}\n`,
	]);
	const [, markdown] = await downloaded(page, ".md");
	assert.ok(markdown.startsWith(`# ${TITLE}\n\n- ${sentences[0]}\n`));
	const [, json] = await downloaded(page, ".json");
	const { text, source, title } = JSON.parse(json);
	assert.deepEqual(
		[text, source, title.text],
		[sentences.join(" "), sample, TITLE],
	);
	assert.deepEqual(faults, []);
	await close();
});

test("a link that was cut short, or is no link at all, is answered with a hint", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	for (const text of ["S8zLTE4tUTBUyE4tVyhJLcpVSMsvUkjLz0lJLQIA", "%%%", "a"]) {
		await page.goto("about:blank");
		await page.goto(`${server.url}#text=${text.slice(0, -9) || text}`);
		await page.locator("#notice", { hasText: "cut short" }).waitFor();
	}
	await page.goto("about:blank");
	await page.goto(`${server.url}#text=${"A".repeat(40_000)}`);
	await page.locator("#notice", { hasText: "cut short" }).waitFor();
	assert.deepEqual(faults, []);
	await close();
});

test("what is too long for a link is said to be", async () => {
	const { page, close } = await openPage(browser, server.url);
	let seed = 1;
	const word = () => {
		seed = (seed * 48271) % 2147483647;
		return seed.toString(36);
	};
	const sentence = () => `The ${Array.from({ length: 12 }, word).join(" ")}.`;
	await paste(page, Array.from({ length: 600 }, sentence).join("\n\n"));
	await page.locator("#chosen a").first().waitFor();
	await press(page, "Share and save");
	await press(page, "Copy link");
	await untilOutcome(page, /too long for a link/);
	await close();
});

test("where apps can be handed a text, the summary is", async () => {
	const { page, close } = await openPage(browser, server.url);
	await page.addInitScript(() => {
		navigator.share = async (data) => {
			document.title = JSON.stringify(data);
		};
	});
	await page.reload();
	await page.locator("#sample").click();
	await page.locator("#chosen a").first().waitFor();
	await page.getByLabel("Paragraph").check();
	await press(page, "Share and save");
	await press(page, "Share the summary…");
	assert.deepEqual(JSON.parse(await page.title()), {
		title: TITLE,
		text: (await chosen(page)).join(" "),
	});
	await close();
});

test("printed are the summary and the text, or the summary alone, and no controls", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.evaluate(() => {
		globalThis.print = () => {};
	});
	await page.emulateMedia({ media: "print" });
	const seen = async () => [
		await page.locator("#chosen").isVisible(),
		await page.locator("#reading").isVisible(),
		await page.locator("button:visible, input:visible, select:visible").count(),
	];
	assert.deepEqual(await seen(), [true, true, 0]);
	await page.emulateMedia({ media: "screen" });
	await press(page, "Share and save");
	await press(page, "Summary only");
	await page.emulateMedia({ media: "print" });
	assert.deepEqual(await seen(), [true, false, 0]);
	await page.evaluate(() => dispatchEvent(new Event("afterprint")));
	assert.deepEqual(await seen(), [true, true, 0]);
	await close();
});

/** A page with voices of a test: what they are to say is kept. @param {{ lang: string, localService: boolean }[]} voices */
async function pageWithVoices(voices) {
	const opened = await openPage(browser, server.url);
	await opened.page.addInitScript((voices) => {
		/** @type {any[]} */
		const spoken = [];
		const synthesis = Object.assign(new EventTarget(), {
			getVoices: () => voices,
			speak: (/** @type {unknown} */ utterance) => spoken.push(utterance),
			cancel: () => spoken.splice(0),
		});
		Object.assign(globalThis, {
			spoken,
			SpeechSynthesisUtterance: class extends EventTarget {
				/** @param {string} text */
				constructor(text) {
					super();
					Object.assign(this, { text });
				}
			},
		});
		Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
	}, voices);
	await opened.page.reload();
	await opened.page.locator("#sample").click();
	await opened.page.locator("#chosen a").first().waitFor();
	const spoken = () =>
		opened.page.evaluate(() =>
			/** @type {any} */ (globalThis).spoken.map(
				(/** @type {any} */ { text, voice }) => [text, voice.lang],
			),
		);
	return { ...opened, spoken };
}

test("the summary is read aloud by a voice of the device in its language, and stopped", async () => {
	const { page, spoken, faults, close } = await pageWithVoices([
		{ lang: "de-DE", localService: true },
		{ lang: "en-US", localService: false },
		{ lang: "en-GB", localService: true },
	]);
	await press(page, "Read aloud");
	const expected = [TITLE, ...(await chosen(page))];
	assert.deepEqual(
		await spoken(),
		expected.map((text) => [text, "en-GB"]),
	);
	await press(page, "Stop reading");
	assert.deepEqual(await spoken(), []);
	await press(page, "Read aloud");
	await page.evaluate(() =>
		/** @type {any} */ (globalThis).spoken
			.at(-1)
			.dispatchEvent(new Event("end")),
	);
	await press(page, "Read aloud");
	await page.locator("#fewer").click();
	await page.getByRole("button", { name: "Read aloud" }).waitFor();
	assert.deepEqual(await spoken(), []);
	assert.deepEqual(faults, []);
	await close();
});

test("without a voice of the device that speaks the language, nothing is offered", async () => {
	const { page, close } = await pageWithVoices([
		{ lang: "de-DE", localService: true },
		{ lang: "en-US", localService: false },
	]);
	assert.equal(await page.locator("#read-aloud").isVisible(), false);
	await close();
});
