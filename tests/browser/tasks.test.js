import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page.js";
import { browser, server } from "./shared.js";
import { tasksOf } from "./tasks.js";

/** So many times longer, at the least, is the longest task of a plain text area, whatever the machine. */
const TIMES = 5;

const SIZE = 5_000_000;

/** The last words of each text. */
const END = "With that the book was closed.";

const things = "harbour mill library bridge orchard railway quarry canal";
const story = (/** @type {number} */ day) =>
	`On day ${day} the harbour master of Lindhaven wrote down the wind. He counted ${day % 97} ships at the northern quay. The ferry to the island was ${day % 13} minutes late. Nobody on board seemed to mind that at all.`;
/** About as long as articles are, with what stands around them. */
const news = (/** @type {number} */ town) => {
	const thing = things.split(" ")[town % 8];
	const told = (/** @type {number} */ year) =>
		`In the year ${year} the ${thing} of town ${town} had ${year % 19} keepers, and each of them kept a diary. Its committee had raised ${town * 7} euros from neighbours and two foundations.\n\n"We never thought the ${thing} would stand again," said keeper number ${year}. Visitors to the ${thing} can come on any day but Monday, from ten to six.\n\n`;
	const body = Array.from({ length: 6 }, (_, at) => told(6 * town + at));
	return `Home\nNews\nContact\n\nThe ${thing} of town ${town} opens again\n\nBy Ada Writer\n\n${body.join("")}Share on Facebook\nRead more\n`;
};
const chinese = (/** @type {number} */ day) =>
	`第${day}天，港务长写下了风向。他在北码头数到${day % 97}艘船。去岛上的渡轮晚了${day % 13}分钟。船上似乎没有人在意这件事。`;

/** @param {(number: number) => string} part @param {string} between */
function long(part, between) {
	const parts = [];
	for (let bytes = 0; bytes < SIZE; ) {
		parts.push(part(parts.length));
		bytes += Buffer.byteLength(`${parts.at(-1)}${between}`);
	}
	return [...parts, END].join(between);
}

const TEXTS = {
	"many articles": long(news, "\n"),
	"one paragraph": long(story, " "),
	"short lines": long((day) => story(day).replaceAll(". ", ".\n"), "\n"),
	Chinese: long(chinese, "\n\n"),
};

/**
 * The tasks of a page after a real paste, until it shows the end of the text: milliseconds of each, the longest first.
 *
 * @param {import("playwright-core").Page} page
 * @param {string} text
 * @param {(end: string) => Promise<void>} shown runs in the page
 */
async function pasted(page, text, shown) {
	await page.evaluate((value) => navigator.clipboard.writeText(value), text);
	return tasksOf(
		page,
		async () => {
			const done = page.evaluate(shown, END);
			await page.keyboard.press("Control+V");
			await done;
		},
		"paste",
	);
}

/** A page of the same server that has nothing of ours. @param {string} body */
async function emptyPage(body) {
	const context = await browser.newContext({
		permissions: ["clipboard-read", "clipboard-write"],
	});
	const page = await context.newPage();
	await page.route("**/*", (route) =>
		route.fulfill({
			contentType: "text/html",
			body: `<!doctype html><title>Empty</title>${body}`,
		}),
	);
	await page.goto(server.url);
	return { page, close: () => context.close() };
}

/** @param {string} end */
const inReading = async (end) => {
	const reading = /** @type {HTMLElement} */ (
		document.getElementById("reading")
	);
	const isThere = () =>
		reading.lastElementChild?.lastElementChild?.textContent?.includes(end);
	const { promise, resolve } = /** @type {any} */ (Promise).withResolvers();
	new MutationObserver(() => isThere() && resolve()).observe(reading, {
		childList: true,
		subtree: true,
	});
	await promise;
	await new Promise((painted) =>
		requestAnimationFrame(() => requestIdleCallback(painted)),
	);
};

/** What a plain text area, which is the browser's own, takes for the longest task. @param {string} text */
async function plain(text) {
	const { page, close } = await emptyPage("<textarea></textarea>");
	await page.locator("textarea").focus(); // `autofocus` may come after the paste
	const [longest] = await pasted(page, text, async () => {
		await new Promise((resolve) =>
			document.addEventListener("input", resolve, { once: true }),
		);
		await new Promise((painted) =>
			requestAnimationFrame(() => requestIdleCallback(painted)),
		);
	});
	await close();
	return longest;
}

for (const [name, text] of Object.entries(TEXTS))
	test(`after a paste of five megabytes, ${name}, tasks are short beside that of a plain text area`, async (t) => {
		const { page, faults, close } = await openPage(browser, server.url);
		const ours = await pasted(page, text, inReading);
		await close();
		assert.deepEqual(faults, []);
		const theirs = await plain(text);
		t.diagnostic(`The longest took ${ours[0]} ms, that one ${theirs} ms.`);
		assert.ok(ours[0] * TIMES < theirs, `${ours[0]} of ${theirs} ms`);
	});

const ELEMENTS = 200;

/** A page of hundreds of articles, each with its summary above it. */
function archive() {
	const article = (/** @type {number} */ at) =>
		Array.from({ length: 12 }, (_, part) => `<p>${story(12 * at + part)}`);
	return Array.from(
		{ length: ELEMENTS },
		(_, at) =>
			`<stand-first for="a${at}" highlight>…</stand-first><article id="a${at}">${article(at).join("")}</article>`,
	).join("");
}

test("with two hundred elements no task takes longer than the layout of the same page without them", async () => {
	const { page, close } = await emptyPage("");
	const without = await tasksOf(page, () =>
		page.evaluate((html) => {
			document.body.innerHTML = html;
			return new Promise((painted) =>
				requestAnimationFrame(() => requestIdleCallback(painted)),
			);
		}, archive()),
	);
	await page.unroute("**/*");
	const added = await tasksOf(page, () =>
		page.evaluate(async (count) => {
			let shown = 0;
			const { promise, resolve } = /** @type {any} */ (Promise).withResolvers();
			addEventListener("summarychange", () => ++shown === count && resolve());
			await import(new URL("pkg/define.js", location.href).href);
			await promise;
		}, ELEMENTS),
	);
	await close();
	assert.ok(added[0] < without[0], `${added[0]} of ${without[0]} ms`);
});
