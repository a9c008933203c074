// The three engines of the Web behind one small interface, so that a test file can say `for (const engine of ENGINES) test(…)`. An
// engine starts with the first page that a file opens in it, and ends after the last test of the file.
import { execFileSync } from "node:child_process";
import { after } from "node:test";
import puppeteer from "puppeteer-core";
import { launch } from "./page.js";
import { startWebKit } from "./webdriver.js";

/**
 * What each engine's driver has to bring. Expressions are evaluated in the page; a promise is awaited.
 *
 * @typedef {{
 *   goto: (url: string) => Promise<unknown>,
 *   run: (expression: string) => Promise<any>,
 *   click: (expression: string) => Promise<void>,
 *   press: (keys: string[]) => Promise<void>,
 *   setViewport: (size: { width: number, height: number }) => Promise<void>,
 *   screenshot: () => Promise<Uint8Array>,
 *   close: () => Promise<void>,
 * }} Driven
 */

const VIEWPORT = { width: 1280, height: 800 };

/** Milliseconds until what is waited for counts as never coming, on a busy machine. */
const PATIENCE = 60_000;

/** A page in any engine. */
export class EnginePage {
	#driven;

	/** @param {Driven} driven */
	constructor(driven) {
		this.#driven = driven;
	}

	/** Goes to an address, until all of its page has loaded, which WebKit's driver does not wait for. @param {string} url */
	async goto(url) {
		await this.#driven.goto(url);
		await this.waitFor(() => document.readyState === "complete");
	}

	/**
	 * What a function answers in the page. It sees nothing of the test but its arguments, which become JSON on the way, as the answer does.
	 *
	 * @template {unknown[]} A
	 * @template R
	 * @param {(...args: A) => R} fn
	 * @param {A} args
	 * @returns {Promise<Awaited<R>>}
	 */
	evaluate(fn, ...args) {
		return this.#driven.run(call(fn, args));
	}

	/**
	 * Waits until a function in the page answers something truthy, and gives that.
	 *
	 * @template {unknown[]} A
	 * @template R
	 * @param {(...args: A) => R} fn
	 * @param {A} args
	 * @returns {Promise<Exclude<Awaited<R>, undefined | null | false | "" | 0>>}
	 */
	waitFor(fn, ...args) {
		const condition = `() => ${call(fn, args)}`;
		return this.#driven.run(`(${untilTrue})(${condition}, ${PATIENCE})`);
	}

	/**
	 * Clicks with the pointer on the element that a function in the page answers.
	 *
	 * @template {unknown[]} A
	 * @param {(...args: A) => Element | null | undefined} find
	 * @param {A} args
	 */
	async click(find, ...args) {
		const expression = call(find, args);
		if (!(await this.#driven.run(`!!${expression}`)))
			throw new Error(`Nothing to click on: ${expression}`);
		await this.#driven.click(expression);
	}

	/** Presses real keys: "Tab", "Shift+Tab", "a", "Control+Enter". @param {string} keys */
	async press(keys) {
		await this.#driven.press(keys.split("+"));
	}

	/**
	 * Pastes where the focus is, by a synthetic event: only Chromium lets a test fill the clipboard. No ClipboardEvent, for Firefox empties
	 * the data of one that a script made.
	 *
	 * @param {string} text
	 * @param {string} [html]
	 */
	async paste(text, html = "") {
		await this.evaluate(
			(text, html) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData("text/plain", text);
				if (html) clipboardData.setData("text/html", html);
				const event = new Event("paste", { bubbles: true, cancelable: true });
				const target = document.activeElement ?? document;
				target.dispatchEvent(Object.assign(event, { clipboardData }));
			},
			text,
			html,
		);
	}

	/** @param {{ width: number, height: number }} size in CSS pixels */
	async setViewport(size) {
		await this.#driven.setViewport(size);
	}

	/** What is in sight, as PNG, once it is painted. */
	async screenshot() {
		await this.#driven.run(`(${painted})()`);
		return Buffer.from(await this.#driven.screenshot());
	}

	close() {
		return this.#driven.close();
	}
}

/** One of the engines. */
class Engine {
	/** @type {Promise<{ open: () => Promise<Driven>, close: () => Promise<void> }> | undefined} */
	#started;
	#start;

	/** @param {string} name @param {() => Promise<{ open: () => Promise<Driven>, close: () => Promise<void> }>} start */
	constructor(name, start) {
		this.name = name;
		this.#start = start;
	}

	/** A page at an address, in a viewport of 1280 × 800, with a focused document. @param {string} url */
	async open(url) {
		this.#started ??= this.#start();
		const { open } = await this.#started;
		const page = new EnginePage(await open());
		await page.setViewport(VIEWPORT);
		await page.goto(url);
		return page;
	}

	async close() {
		await (await this.#started)?.close();
	}
}

export const ENGINES = [
	new Engine("Chromium", startChromium),
	new Engine("Firefox", startFirefox),
	new Engine("WebKit", startWebKit),
];

after(() => Promise.all(ENGINES.map((engine) => engine.close())));

async function startChromium() {
	const browser = await launch();
	return {
		async open() {
			const context = await browser.newContext();
			const page = await context.newPage();
			return {
				goto: (/** @type {string} */ url) => page.goto(url),
				run: (/** @type {string} */ expression) => page.evaluate(expression),
				click: async (/** @type {string} */ expression) => {
					const handle = await page.evaluateHandle(expression);
					await handle.asElement()?.click();
				},
				press: (/** @type {string[]} */ keys) =>
					page.keyboard.press(keys.join("+")),
				setViewport: page.setViewportSize.bind(page),
				screenshot: () => page.screenshot(),
				close: () => context.close(),
			};
		},
		close: () => browser.close(),
	};
}

/** Playwright drives only a Firefox of its own making. */
async function startFirefox() {
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath: execFileSync("which", ["firefox-esr"], {
			encoding: "utf8",
		}).trim(),
		protocolTimeout: 2 * PATIENCE,
	});
	return {
		async open() {
			const context = await browser.createBrowserContext();
			const page = await context.newPage();
			return {
				goto: (/** @type {string} */ url) => page.goto(url),
				run: (/** @type {string} */ expression) => page.evaluate(expression),
				click: async (/** @type {string} */ expression) => {
					const handle = await page.evaluateHandle(expression);
					await /** @type {any} */ (handle.asElement())?.click();
				},
				press: async (/** @type {any[]} */ keys) => {
					for (const key of keys) await page.keyboard.down(key);
					for (const key of keys.reverse()) await page.keyboard.up(key);
				},
				setViewport: page.setViewport.bind(page),
				screenshot: () => page.screenshot(),
				close: () => context.close(),
			};
		},
		close: () => browser.close(),
	};
}

/**
 * A call of a function as an expression.
 *
 * @param {(...args: any[]) => unknown} fn
 * @param {unknown[]} args
 */
function call(fn, args) {
	return `(${fn})(...${JSON.stringify(args)})`;
}

/**
 * In the page: asks again and again.
 *
 * @param {() => unknown} condition
 * @param {number} patience in milliseconds
 */
async function untilTrue(condition, patience) {
	const end = Date.now() + patience;
	while (Date.now() < end) {
		const answer = await condition();
		if (answer) return answer;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	throw new Error(`Waited in vain for ${condition}`);
}

/** In the page: two frames, so that what was there before the first is painted. */
function painted() {
	return new Promise((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))),
	);
}
