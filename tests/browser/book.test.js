import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page.js";
import { browser, server } from "./shared.js";

const SENTENCES = 100_000;

/** Five megabytes, four sentences a paragraph. */
function longText() {
	const paragraphs = [];
	for (let n = 0; n < SENTENCES; n += 4)
		paragraphs.push(
			`On day ${n} the harbour master of Lindhaven wrote down the wind. He counted ${n % 97} ships at the northern quay. The ferry to the island was ${n % 13} minutes late. Nobody on board seemed to mind that at all.`,
		);
	return paragraphs.join("\n\n");
}

/** Text of five megabytes on show, and how much of the time since it was summarized the page could not answer, 0 to 1. */
async function longPage() {
	const opened = await openPage(browser, server.url);
	const { page } = opened;
	await page.evaluate((text) => Object.assign(window, { text }), longText());
	await page.evaluate(() => {
		const data = new DataTransfer();
		data.setData("text/plain", /** @type {any} */ (window).text);
		document.dispatchEvent(
			new ClipboardEvent("paste", { clipboardData: data, bubbles: true }),
		);
	});
	const stoodStill = await page.evaluate(async (count) => {
		const { promise, resolve } = /** @type {any} */ (Promise).withResolvers();
		const reading = /** @type {HTMLElement} */ (
			document.getElementById("reading")
		);
		let [begun, blocked] = [0, 0];
		new PerformanceObserver((list) => {
			for (const { startTime, duration } of list.getEntries())
				if (begun > 0 && startTime >= begun) blocked += duration - 50;
		}).observe({ entryTypes: ["longtask"] });
		new MutationObserver(() => {
			begun ||= performance.now();
			if (document.getElementById(`sentence-${count - 1}`)) resolve();
		}).observe(reading, { childList: true, subtree: true });
		await promise;
		return blocked / (performance.now() - begun);
	}, SENTENCES);
	return { ...opened, stoodStill };
}

test("five megabytes are built while the page answers", async () => {
	const { stoodStill, faults, close } = await longPage();
	// In one go it would stand still all the time; what other programs take of the machine counts in both.
	assert.ok(stoodStill < 0.25, `${stoodStill}`);
	assert.deepEqual(faults, []);
	await close();
});

test("a change of length touches only the sentences that change, however long the text", async () => {
	const { page, close } = await longPage();
	await page.evaluate(() => {
		const changes = /** @type {MutationRecord[]} */ ([]);
		Object.assign(window, { changes });
		new MutationObserver((records) => changes.push(...records)).observe(
			/** @type {HTMLElement} */ (document.getElementById("reading")),
			{ subtree: true, childList: true, attributes: true },
		);
	});
	const marked = () => page.locator("#reading mark").count();
	const before = await marked();
	await page.locator("#length [value=short]").focus();
	await page.keyboard.press("Space");
	await page.waitForFunction(
		(count) => document.querySelectorAll("#reading mark").length !== count,
		before,
	);
	const changes = await page.evaluate(
		() => /** @type {any} */ (window).changes.length,
	);
	const most = 4 * (before + (await marked()));
	assert.ok(changes > 0 && changes <= most, `${changes} of at most ${most}`);
	await close();
});
