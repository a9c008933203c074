import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

const sentence = (/** @type {number} */ number) =>
	`In the year ${number} the harbour of town ${number % 97} counted ${number * 7} ships, and clerk ${number % 31} wrote down each. `;
const paragraph = (/** @type {number} */ number) =>
	Array.from({ length: 5 }, (_, at) => sentence(5 * number + at)).join("");
/** More than five million characters: half a second of work. */
const book = Array.from({ length: 12_000 }, (_, at) => paragraph(at)).join(
	"\n\n",
);
const note =
	"The lighthouse keeper counts the ships. He writes each of them into a book. Nobody has ever asked to see it.";

/** The newer text is pasted as soon as the page says that the first takes its time. @param {import("playwright-core").Page} page @param {{ text: string, html?: string, newer?: string }} pasted */
const pasteEvent = (page, pasted) =>
	page.evaluate(async ({ text, html, newer }) => {
		const paste = (/** @type {string} */ text, html = "") => {
			const clipboardData = new DataTransfer();
			clipboardData.setData("text/plain", text);
			if (html) clipboardData.setData("text/html", html);
			const event = { clipboardData, bubbles: true, cancelable: true };
			document
				.querySelector("#text")
				?.dispatchEvent(new ClipboardEvent("paste", event));
		};
		const progress = document.getElementById("progress");
		const shown = new Promise((resolve) =>
			new MutationObserver(resolve).observe(/** @type {Node} */ (progress), {
				attributes: true,
			}),
		);
		paste(text, html);
		if (!newer) return;
		await shown;
		paste(newer);
	}, pasted);

test("work that lasts is shown, and a newer paste stops it", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	const [worker] = page.workers();
	const stopped = new Promise((resolve) => worker.once("close", resolve));
	await pasteEvent(page, { text: book.repeat(5), newer: note });
	await stopped;
	await page.locator("#reading", { hasText: "lighthouse keeper" }).waitFor();
	assert.equal(await page.locator("#progress").isVisible(), false);
	assert.equal(page.workers().length, 1);
	assert.deepEqual(faults, []);
	await close();
});

test("work that is given up, or fails, leaves no sign of it behind", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	const sign = page.locator("#progress");
	await pasteEvent(page, { text: book.repeat(2), newer: " " });
	await page.locator("#notice", { hasText: "no text yet" }).waitFor();
	assert.equal(await sign.isVisible(), false);
	await page.evaluate(() => {
		Worker.prototype.postMessage = () => {
			throw new Error("There is no memory left.");
		};
	});
	await pasteEvent(page, { text: note });
	await page.locator("#notice", { hasText: "no memory left" }).waitFor();
	// A timer that is set later and as long goes off later.
	await page.evaluate(() => new Promise((late) => setTimeout(late, 400)));
	assert.equal(await sign.isVisible(), false);
	assert.deepEqual(faults, []);
	await close();
});

test("while the slider moves, summaries of a book come one after the other, from the same worker", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	await pasteEvent(page, { text: book });
	await page.locator("#chosen a").first().waitFor();
	const [worker] = page.workers();
	const frames = await page.evaluate(async () => {
		const slider = /** @type {HTMLInputElement} */ (
			document.getElementById("sentences")
		);
		let changes = 0;
		new MutationObserver(() => changes++).observe(
			/** @type {Element} */ (document.getElementById("chosen")),
			{ childList: true },
		);
		let moved = 0;
		for (; changes < 3 && moved < 1000; moved++) {
			slider.valueAsNumber = 2 + (moved % 7);
			slider.dispatchEvent(new Event("input"));
			await new Promise(requestAnimationFrame);
		}
		return moved;
	});
	assert.ok(frames < 1000, "nothing came while it moved");
	assert.deepEqual(page.workers(), [worker]);
	assert.deepEqual(faults, []);
	await close();
});

test("a summary that comes when more is wished already is not taken for all there is", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.evaluate(async () => {
		const slider = /** @type {HTMLInputElement} */ (
			document.getElementById("sentences")
		);
		/** @type {number[]} */
		const ends = [];
		Object.assign(globalThis, { ends });
		new MutationObserver(() => ends.push(Number(slider.max))).observe(slider, {
			attributeFilter: ["max"],
		});
		const wish = (/** @type {number} */ count) => {
			slider.valueAsNumber = count;
			slider.dispatchEvent(new Event("input"));
		};
		wish(2);
		await new Promise(requestAnimationFrame); // the worker has it
		wish(9);
	});
	await page.waitForFunction(
		() => document.querySelectorAll("#chosen a").length === 9,
	);
	const ends = await page.evaluate(
		() =>
			/** @type {{ ends: number[] }} */ (/** @type {any} */ (globalThis)).ends,
	);
	assert.ok(Math.min(...ends, 9) >= 9, `the slider ended at ${ends}`);
	await close();
});

/** Makes the title of the page say when it asks its worker. @param {import("playwright-core").Page} page */
const watchWorker = (page) =>
	page.evaluate(() => {
		const { postMessage } = Worker.prototype;
		/** @this {Worker} @param {any[]} message */
		Worker.prototype.postMessage = function (...message) {
			document.title = "asked a worker";
			postMessage.apply(this, /** @type {[any]} */ (message));
		};
	});

test("a book is summarized in the worker, even if its tags come with it", async () => {
	const { page, close } = await openPage(browser, server.url);
	const text = book.slice(0, 400_000);
	const html = text.split("\n\n").map((part) => `<p>${part}</p>`);
	await watchWorker(page);
	await pasteEvent(page, { text, html: html.join("") });
	await page.locator("#chosen a").first().waitFor();
	assert.equal(await page.title(), "asked a worker");
	await close();
});

test("so is a book in a file of HTML, a paragraph for each of its own", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	const paragraphs = book.slice(0, 400_000).split("\n\n");
	const html = paragraphs.map((part) => `<p>${part} &amp;c.</p>`).join("");
	await watchWorker(page);
	await page.locator("#file").setInputFiles({
		name: "book.html",
		mimeType: "text/html",
		buffer: Buffer.from(`<script>"no text"</script>${html}`),
	});
	await page.locator("#chosen a").first().waitFor();
	assert.equal(await page.title(), "asked a worker");
	await page.waitForFunction(
		(count) => document.querySelectorAll("#reading p").length === count,
		paragraphs.length,
	);
	const shown = (await page.locator("#reading").textContent()) ?? "";
	assert.doesNotMatch(shown, /no text|<p>|&amp;/);
	assert.deepEqual(faults, []);
	await close();
});
