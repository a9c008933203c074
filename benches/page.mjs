// How long does a reader wait for the page? Loads it cold in Chromium, by turns with an empty page that has only a tiny WebAssembly module,
// then slides through the summaries of an article and of a book, and asks Lighthouse. Prints medians.
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { audit } from "../tests/browser/audit.js";
import { launch, serve } from "../tests/browser/page.js";
import { sample } from "../www/sample.js";

/** Cold loads of each page, and steps of the slider. */
const RUNS = 15;

/** Runs of Lighthouse. */
const AUDITS = 5;

/** Milliseconds between two steps of the slider, in which the page comes to rest. */
const REST = 100;

/** How many sentences the slider asks for, one step after the other. */
const STEPS = [3, 4, 5, 6, 7];

/** Characters of the book. */
const BOOK = 5_000_000;

/** A WebAssembly module that adds two numbers. */
const ADD =
	"0061736d0100000001070160027f7f017f030201000707010361646400000a09010700200020016a0b";
const EMPTY = `<!doctype html><title>Empty</title><p>Empty</p><p id="chosen"></p><script type="module">
	const bytes = Uint8Array.from("${ADD}".match(/../g), (byte) => parseInt(byte, 16));
	const { exports } = await WebAssembly.instantiate(await WebAssembly.compile(bytes));
	document.getElementById("chosen").append(exports.add(1, 2));
</script>`;

const folder = (/** @type {string} */ path) =>
	fileURLToPath(new URL(path, import.meta.url));
const emptyFolder = folder("../target/tmp/empty");
mkdirSync(emptyFolder, { recursive: true });
writeFileSync(`${emptyFolder}/index.html`, EMPTY);

const empty = await serve(emptyFolder);
const site = await serve(folder("../site"));
const browser = await launch();

/** Notes when the engine is compiled and when a summary stands there, and pastes as soon as the page can hear it. @param {string} text */
function observe(text) {
	const { compile } = WebAssembly;
	WebAssembly.compile = async (source) => {
		const module = await compile(source);
		performance.mark("engine");
		return module;
	};
	document.addEventListener("DOMContentLoaded", () => {
		const clipboardData = new DataTransfer();
		clipboardData.setData("text/plain", text);
		new MutationObserver((_, observer) => {
			observer.disconnect();
			performance.mark("summary");
		}).observe(/** @type {Element} */ (document.getElementById("chosen")), {
			childList: true,
		});
		document.dispatchEvent(new ClipboardEvent("paste", { clipboardData }));
	});
}

/** What a fresh browser takes to load a page and to show its summary. @param {string} url */
async function coldLoad(url) {
	const context = await browser.newContext({ serviceWorkers: "block" });
	const page = await context.newPage();
	await page.addInitScript(observe, sample);
	await page.goto(url);
	const times = await page.evaluate(async () => {
		const names = ["first-contentful-paint", "engine", "summary"];
		const times = () =>
			names.map((name) => performance.getEntriesByName(name)[0]?.startTime);
		while (times().includes(/** @type {any} */ (undefined)))
			await new Promise(requestAnimationFrame);
		return times();
	});
	await context.close();
	return times;
}

/** From a step of the slider to the other summary, on a page with the summary of a text. @param {string} text */
async function slides(text) {
	const page = await browser.newPage();
	await page.addInitScript(observe, text);
	await page.goto(site.url);
	await page.locator("#chosen a").first().waitFor();
	const times = await page.evaluate(
		async ([count, rest, steps]) => {
			const slider = /** @type {HTMLInputElement} */ (
				document.getElementById("sentences")
			);
			const chosen = /** @type {HTMLElement} */ (
				document.getElementById("chosen")
			);
			const times = [];
			while (times.length < count) {
				await new Promise((idle) => setTimeout(idle, rest));
				const changed = new Promise((resolve) =>
					new MutationObserver(resolve).observe(chosen, { childList: true }),
				);
				const start = performance.now();
				slider.valueAsNumber = steps[times.length % steps.length];
				slider.dispatchEvent(new Event("input"));
				await changed;
				times.push(performance.now() - start);
			}
			return times;
		},
		/** @type {const} */ ([RUNS, REST, STEPS]),
	);
	await page.close();
	return median(times);
}

/** @param {number[]} times */
const median = (times) => times.sort((a, b) => a - b)[times.length >> 1];

/** @param {string[]} cells */
const row = (...cells) =>
	console.log(
		cells
			.map((cell, at) => (at ? cell.padStart(12) : cell.padEnd(26)))
			.join(""),
	);

/** @type {Record<"empty" | "ours", number[][]>} */
const loads = { empty: [], ours: [] };
for (let run = 0; run < RUNS; run++) {
	loads.empty.push(await coldLoad(empty.url));
	loads.ours.push(await coldLoad(site.url));
}
const [{ model }] = cpus();
console.log(
	`\n${model}, ${cpus().length} cores, Chromium ${browser.version()}, load ${loadavg()[0].toFixed(1)}`,
);
console.log(`Medians of ${RUNS} cold loads in milliseconds since the start:\n`);
row("", "empty page", "our page");
for (const [at, name] of [
	"first contentful paint",
	"engine compiled",
	"first summary",
].entries()) {
	const of = (/** @type {number[][]} */ runs) =>
		median(runs.map((times) => times[at])).toFixed(0);
	row(name, of(loads.empty), of(loads.ours));
}
const paragraph = `${sample.slice(sample.indexOf("\n\n"))}\n\n`;
const book = paragraph.repeat(Math.ceil(BOOK / paragraph.length));
console.log("\nMilliseconds from a step of the slider to the other summary:\n");
row("an article", (await slides(sample)).toFixed(0));
row("five megabytes", (await slides(book)).toFixed(0));
await browser.close();
const scores = [];
for (let run = 0; run < AUDITS; run++) {
	const { categories } = await audit(site.url, ["performance"]);
	scores.push(100 * categories.performance.score);
}
console.log(
	`\nLighthouse, performance, median of ${AUDITS}: ${median(scores)} of 100`,
);
empty.close();
site.close();
