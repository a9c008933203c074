// The three engines of the Web behind one small interface, so that a test file can say `for (const engine of ENGINES) test(…)`. An
// engine starts with the first page that a file opens in it, and ends after the last test of the file.
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { after } from "node:test";
import { startChromium, startFirefox } from "./drivers.js";
import { startWebKit } from "./webdriver.js";

/**
 * What each engine's driver has to bring. Expressions are evaluated in the page; a promise is awaited. Places are in CSS pixels of the
 * viewport. What an engine has an exception for may be missing.
 *
 * @typedef {{
 *   goto: (url: string) => Promise<unknown>,
 *   run: (expression: string) => Promise<any>,
 *   click: (expression: string) => Promise<void>,
 *   chooseFiles: (expression: string, paths: string[]) => Promise<void>,
 *   press: (keys: string[]) => Promise<void>,
 *   mouse: Pointer,
 *   finger?: Pointer,
 *   dragOver?: (texts: Record<string, string>, files: string[], x: number, y: number) => Promise<() => Promise<unknown>>,
 *   requests?: string[],
 *   faults?: string[],
 *   setViewport: (size: { width: number, height: number }) => Promise<unknown>,
 *   screenshot: () => Promise<Uint8Array>,
 *   another: () => Promise<Driven>,
 *   close: () => Promise<void>,
 * }} Driven
 *
 * @typedef {{
 *   down: (x: number, y: number) => Promise<unknown>,
 *   move: (x: number, y: number) => Promise<unknown>,
 *   up: () => Promise<unknown>,
 * }} Pointer
 */

/**
 * What a driver cannot do or tell, why, and what stands in for it. All else is real: the clipboard, keys, mouse and fingers.
 *
 * @typedef {{ drop?: string, finger?: string, requests?: string, faults?: string }} Exceptions
 * @type {Record<"Chromium" | "Firefox" | "WebKit", Exceptions>}
 */
export const EXCEPTIONS = {
	Chromium: {},
	Firefox: {
		drop: "synthetic events: its driver drags, but never lets go",
	},
	WebKit: {
		drop: "synthetic events: its driver ends a drag where it began",
		finger:
			"synthetic events of the slider: its driver takes a finger for a mouse",
		requests: "counted by the page: its driver tells of none",
		faults: "heard by the page once it has loaded: its driver tells of none",
	},
};

const VIEWPORT = { width: 1280, height: 800 };

/** Milliseconds until what is waited for counts as never coming, on a busy machine. */
const PATIENCE = 60_000;

/** A page in any engine. */
export class EnginePage {
	#driven;
	#exceptions;

	/** @param {Driven} driven @param {Exceptions} exceptions */
	constructor(driven, exceptions) {
		this.#driven = driven;
		this.#exceptions = exceptions;
	}

	/** Goes to an address, until all of its page has loaded, which WebKit's driver does not wait for. @param {string} url */
	async goto(url) {
		await this.#driven.goto(url);
		await this.waitFor(() => document.readyState === "complete");
		if (this.#exceptions.faults) await this.evaluate(listen);
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

	/** Gives an input its files, as the dialog of the system does. @param {() => Element | null} find @param {string[]} paths */
	async chooseFiles(find, ...paths) {
		await this.#driven.chooseFiles(call(find, []), paths);
	}

	/** Presses keys: "Tab", "Shift+Tab", "a", "+", "Control+Enter". @param {string} keys */
	async press(keys) {
		await this.#driven.press(keys.split(/(?<=.)\+/));
	}

	/**
	 * Copies a text, with its markup if it has any.
	 *
	 * @param {string} text
	 * @param {string} [html]
	 */
	async copy(text, html = "") {
		await this.evaluate(fillClipboard, text, html);
		await this.press("Control+c");
	}

	/**
	 * Copies a text, and pastes it where the focus is.
	 *
	 * @param {string} text
	 * @param {string} [html]
	 */
	async paste(text, html) {
		await this.copy(text, html);
		await this.press("Control+v");
	}

	/** What is on the clipboard: it is pasted, and the page sees nothing of it. */
	async copied() {
		await this.evaluate(catchPaste);
		await this.press("Control+v");
		return this.evaluate(() => /** @type {any} */ (globalThis).caught);
	}

	/**
	 * Puts the mouse or a finger on a slider and moves it along. Answers how to lift it.
	 *
	 * @param {() => Element | null} find
	 * @param {number[]} stops of its width, 0 to 1: where it comes down, and where to
	 * @param {"mouse" | "finger"} by
	 */
	async slide(find, [start, ...stops], by) {
		const expression = call(find, []);
		const pointer = this.#driven[by];
		if (!pointer) {
			for (const stop of stops)
				await this.#driven.run(`(${setSlider})(${expression}, ${stop})`);
			return async () => {};
		}
		const { x, y, width, height } = await this.#driven.run(
			`(${expression}).getBoundingClientRect().toJSON()`,
		);
		const place = /** @type {(share: number) => [number, number]} */ (
			(share) => [x + share * width, y + height / 2]
		);
		await pointer.down(...place(start));
		for (const stop of stops) await pointer.move(...place(stop));
		return () => pointer.up();
	}

	/**
	 * Drags something from outside over the middle of the page. Answers how to let it go.
	 *
	 * @param {Record<string, string>} texts by type
	 * @param {string[]} [files] their paths
	 */
	async dragOver(texts, files = []) {
		const { width, height } = VIEWPORT;
		if (this.#driven.dragOver)
			return this.#driven.dragOver(texts, files, width / 2, height / 2);
		const contents = files.map(async (path) => [
			basename(path),
			await readFile(path, "utf8"),
		]);
		const data = [texts, await Promise.all(contents)];
		await this.evaluate(dispatchDrag, "dragover", data);
		return () => this.evaluate(dispatchDrag, "drop", data);
	}

	/** The addresses that the browser has asked for. @returns {Promise<string[]>} */
	async requests() {
		const { requests } = this.#driven;
		if (requests) return [...requests];
		return this.evaluate(() =>
			performance.getEntriesByType("resource").map(({ name }) => name),
		);
	}

	/** What went wrong in the page: errors, and all that the console has as such. @returns {Promise<string[]>} */
	async faults() {
		const { faults } = this.#driven;
		if (faults) return [...faults];
		return this.evaluate(() => /** @type {any} */ (globalThis).faults);
	}

	/** Another page with the same store. @param {string} url */
	async another(url) {
		const page = new EnginePage(await this.#driven.another(), this.#exceptions);
		await page.setViewport(VIEWPORT);
		await page.goto(url);
		return page;
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
	#exceptions;

	/** @param {keyof typeof EXCEPTIONS} name @param {() => Promise<{ open: () => Promise<Driven>, close: () => Promise<void> }>} start */
	constructor(name, start) {
		this.name = name;
		this.#start = start;
		this.#exceptions = EXCEPTIONS[name];
	}

	/** For the name of a test: the engine, and the exceptions that the test makes use of. @param {(keyof Exceptions)[]} uses */
	with(...uses) {
		const notes = uses.map((use) => this.#exceptions[use]).filter(Boolean);
		return [this.name, ...notes].join("; ");
	}

	/** A page at an address, in a viewport of 1280 × 800, with a focused document. @param {string} url */
	async open(url) {
		this.#started ??= this.#start();
		const { open } = await this.#started;
		const page = new EnginePage(await open(), this.#exceptions);
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

/** In the page: has the next copy put this on the clipboard. @param {string} text @param {string} html */
function fillClipboard(text, html) {
	const fill = (/** @type {ClipboardEvent} */ event) => {
		event.preventDefault();
		event.stopImmediatePropagation();
		event.clipboardData?.setData("text/plain", text);
		if (html) event.clipboardData?.setData("text/html", html);
	};
	addEventListener("copy", fill, { capture: true, once: true });
}

/** In the page: keeps the next paste for the test. */
function catchPaste() {
	const caught = new Promise((resolve) => {
		const take = (/** @type {ClipboardEvent} */ event) => {
			event.preventDefault();
			event.stopImmediatePropagation();
			resolve(event.clipboardData?.getData("text/plain"));
		};
		addEventListener("paste", take, { capture: true, once: true });
	});
	Object.assign(globalThis, { caught });
}

/** In the page: what a finger does to a slider. @param {HTMLInputElement} slider @param {number} share */
function setSlider(slider, share) {
	const [min, max] = [Number(slider.min), Number(slider.max)];
	slider.valueAsNumber = Math.round(min + share * (max - min));
	slider.dispatchEvent(new Event("input", { bubbles: true }));
}

/** In the page: what the browser does while something is dragged. @param {string} type @param {any[]} data */
function dispatchDrag(type, [texts, files]) {
	const dataTransfer = new DataTransfer();
	for (const [name, content] of files)
		dataTransfer.items.add(new File([content], name));
	for (const [flavour, text] of Object.entries(texts))
		dataTransfer.setData(flavour, /** @type {string} */ (text));
	const made = { dataTransfer, bubbles: true, cancelable: true };
	document.body.dispatchEvent(new DragEvent(type, made));
}

/** In the page: keeps what goes wrong. */
function listen() {
	/** @type {string[]} */
	const faults = [];
	Object.assign(globalThis, { faults });
	addEventListener("error", ({ message }) => faults.push(message));
	addEventListener("unhandledrejection", ({ reason }) =>
		faults.push(String(reason)),
	);
	const { error } = console;
	console.error = (...words) => {
		faults.push(words.join(" "));
		error(...words);
	};
}
