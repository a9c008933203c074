import { execFileSync } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { sample } from "../../www/sample.js";

const ROOT = fileURLToPath(new URL("../../www", import.meta.url));

/** @type {Record<string, string>} */
const TYPES = {
	".html": "text/html; charset=utf-8",
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml",
	".png": "image/png",
	".wasm": "application/wasm",
	".webmanifest": "application/manifest+json",
};

const ARGUMENTS = [
	"--headless",
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/**
 * Serves the folder of the page on a free port, compressed, as a server of static files does, and keeps the path of every request, and what was
 * sent with those that a server of static files refuses.
 *
 * @param {string} root
 * @param {(path: string) => Record<string, string>} headersFor what to send with a file
 */
export async function serve(root = ROOT, headersFor = () => ({})) {
	/** @type {string[]} */
	const requests = [];
	/** @type {string[]} */
	const refused = [];
	const events = new EventEmitter();
	const server = createServer(async (request, response) => {
		const path = new URL(request.url ?? "/", "http://localhost").pathname;
		requests.push(path);
		if (request.method !== "GET") {
			refused.push(await text(request));
			events.emit("refused");
			response.writeHead(405, { allow: "GET" }).end();
			return;
		}
		const file = path.endsWith("/") ? `${path}index.html` : path;
		const body = await readFile(`${root}${file}`).catch(() => undefined);
		response.writeHead(body ? 200 : 404, {
			"content-type": TYPES[extname(file)] ?? "text/plain",
			...(body && { "content-encoding": "gzip" }),
			...headersFor(path),
		});
		response.end(body && gzipSync(body));
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const address = /** @type {import('node:net').AddressInfo} */ (
		server.address()
	);
	return {
		url: `http://127.0.0.1:${address.port}/`,
		requests,
		refused,
		events,
		close: () => server.close(),
	};
}

/** @param {string[]} [more] arguments */
export function launch(more = []) {
	const executablePath = execFileSync("which", ["chromium"], {
		encoding: "utf8",
	}).trim();
	return chromium.launch({ executablePath, args: [...ARGUMENTS, ...more] });
}

/**
 * A fresh page in a context of its own, with what went wrong in it: errors, console errors, violations of the security policy.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
export async function openPage(browser, url, options = {}) {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		...options,
	});
	await context.grantPermissions(["clipboard-read", "clipboard-write"], {
		origin: new URL(url).origin,
	});
	const page = await context.newPage();
	/** @type {string[]} */
	const faults = [];
	/** @type {string[]} */
	const requests = [];
	page.on("pageerror", (error) => faults.push(String(error)));
	page.on(
		"console",
		(message) => message.type() === "error" && faults.push(message.text()),
	);
	page.on("request", (request) => requests.push(request.url()));
	await page.goto(url, { waitUntil: "networkidle" });
	return { page, faults, requests, close: () => context.close() };
}

/**
 * Pastes as a reader does: the text is on the clipboard and Control+V is pressed where the focus is.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} text
 */
export async function paste(page, text) {
	await page.evaluate((value) => navigator.clipboard.writeText(value), text);
	await page.keyboard.press("Control+V");
}

/**
 * Waits until the page has asked for all that it ever asks for: its service worker has a copy of each file.
 *
 * @param {import("playwright-core").Page} page
 */
export async function untilKept(page) {
	await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

/**
 * A page with the summary of the sample.
 *
 * @param {import("playwright-core").Browser} browser
 * @param {string} url
 * @param {import("playwright-core").BrowserContextOptions} [options]
 */
export async function readyPage(browser, url, options) {
	const opened = await openPage(browser, url, options);
	await paste(opened.page, sample);
	await opened.page.locator("#chosen a").first().waitFor();
	return opened;
}
