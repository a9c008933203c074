// Chromium and Firefox, as the functions that engines.js needs of a driver. WebKit's are in webdriver.js.
import { execFileSync } from "node:child_process";
import puppeteer from "puppeteer-core";
import { launch } from "./page.js";

/** @import { Driven, Pointer } from "./engines.js" */

/** Milliseconds until Firefox's driver gives up, on a busy machine. */
const TIMEOUT = 120_000;

export async function startChromium() {
	const browser = await launch();
	return {
		open: async () => {
			const permissions = ["clipboard-read", "clipboard-write"];
			return chromiumPage(await browser.newContext({ permissions }));
		},
		close: () => browser.close(),
	};
}

/** Playwright drives only a Firefox of its own making. */
export async function startFirefox() {
	const browser = await puppeteer.launch({
		browser: "firefox",
		executablePath: execFileSync("which", ["firefox-esr"], {
			encoding: "utf8",
		}).trim(),
		protocolTimeout: TIMEOUT,
	});
	return {
		open: async () => firefoxPage(await browser.createBrowserContext()),
		close: () => browser.close(),
	};
}

/** @param {import("playwright-core").BrowserContext} context @returns {Promise<Driven>} */
async function chromiumPage(context) {
	const page = await context.newPage();
	const protocol = await context.newCDPSession(page);
	/** @param {"touchStart" | "touchMove" | "touchEnd"} type @param {{ x: number, y: number }[]} touchPoints */
	const touch = (type, ...touchPoints) =>
		protocol.send("Input.dispatchTouchEvent", { type, touchPoints });
	return {
		...common(page),
		click: async (expression) => {
			const handle = await page.evaluateHandle(expression);
			await handle.asElement()?.click();
		},
		chooseFiles: async (expression, paths) => {
			const handle = await page.evaluateHandle(expression);
			await handle.asElement()?.setInputFiles(paths);
		},
		press: (keys) => page.keyboard.press(keys.join("+")),
		finger: {
			down: (x, y) => touch("touchStart", { x, y }),
			move: (x, y) => touch("touchMove", { x, y }),
			up: () => touch("touchEnd"),
		},
		dragOver: async (texts, files, x, y) => {
			const items = Object.entries(texts).map(([mimeType, data]) => ({
				mimeType,
				data,
			}));
			const data = { items, files, dragOperationsMask: 1 };
			/** @param {"dragEnter" | "dragOver" | "drop"} type */
			const send = (type) =>
				protocol.send("Input.dispatchDragEvent", { type, x, y, data });
			await send("dragEnter");
			await send("dragOver");
			return () => send("drop");
		},
		setViewport: (size) => page.setViewportSize(size),
		another: () => chromiumPage(context),
	};
}

/** @param {import("puppeteer-core").BrowserContext} context @returns {Promise<Driven>} */
async function firefoxPage(context) {
	const page = await context.newPage();
	return {
		...common(page),
		click: async (expression) => {
			const handle = await page.evaluateHandle(expression);
			await /** @type {any} */ (handle.asElement())?.click();
		},
		chooseFiles: async (expression, paths) => {
			const handle = await page.evaluateHandle(expression);
			await /** @type {any} */ (handle.asElement())?.uploadFile(...paths);
		},
		press: async (/** @type {any[]} */ keys) => {
			for (const key of keys) await page.keyboard.down(key);
			for (const key of keys.reverse()) await page.keyboard.up(key);
		},
		finger: {
			down: (x, y) => page.touchscreen.touchStart(x, y),
			move: (x, y) => page.touchscreen.touchMove(x, y),
			up: () => page.touchscreen.touchEnd(),
		},
		setViewport: (size) => page.setViewport(size),
		another: () => firefoxPage(context),
	};
}

/** What both drivers do in the same way. @param {any} page of either */
function common(page) {
	return {
		...logs(page),
		goto: (/** @type {string} */ url) => page.goto(url),
		run: (/** @type {string} */ expression) => page.evaluate(expression),
		mouse: mouseOf(page),
		screenshot: () => page.screenshot(),
		close: () => page.close(),
	};
}

/** What a browser asked for, and what went wrong in it. @param {any} page of either driver, whose events are the same */
function logs(page) {
	/** @type {string[]} */
	const requests = [];
	/** @type {string[]} */
	const faults = [];
	// Firefox names the fragment too, which no request has.
	page.on("request", (/** @type {any} */ request) =>
		requests.push(request.url().split("#")[0]),
	);
	page.on("pageerror", (/** @type {unknown} */ error) =>
		faults.push(String(error)),
	);
	page.on("console", (/** @type {any} */ message) => {
		if (message.type() === "error") faults.push(message.text());
	});
	return { requests, faults };
}

/** @param {import("playwright-core").Page | import("puppeteer-core").Page} page @returns {Pointer} */
function mouseOf({ mouse }) {
	return {
		down: async (x, y) => {
			await mouse.move(x, y);
			await mouse.down();
		},
		move: (x, y) => mouse.move(x, y),
		up: () => mouse.up(),
	};
}
