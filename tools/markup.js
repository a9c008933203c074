// Reads HTML as the engine reads a document: in Chromium, inert, so that nothing in it runs or loads.
//
//     node tools/markup.js blocks PAGES.jsonl.gz >BLOCKS.jsonl      what `train` and `evaluate` take
//     node tools/markup.js answers PAGES.jsonl.gz >ANSWERS.jsonl    the sentences that the engine keeps
//
// A line of PAGES is {"id", "html", "gold"}. The first reads with target/observe/wasm, which `./build.sh bench` makes.
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import { launch, serve } from "../tests/browser/page.js";

const [way, path] = process.argv.slice(2);
const server = await serve(fileURLToPath(new URL("..", import.meta.url)));
const browser = await launch();
const page = await browser.newPage();
await page.goto(`${server.url}www/favicon.svg`);
const engine = await page.evaluateHandle(
	async ([answers, url]) => {
		if (answers) return import(`${url}npm/index.js`);
		const observed = `${url}target/observe/wasm/standfirst`;
		const module = await import(`${observed}.js`);
		const file = await fetch(`${observed}_bg.wasm`);
		await module.start(await WebAssembly.compile(await file.arrayBuffer()));
		return module;
	},
	/** @type {const} */ ([way === "answers", server.url]),
);
const served = server.requests.length;

const file = createReadStream(path);
const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
const started = performance.now();
for await (const line of createInterface({ input })) {
	const { id, html, gold } = JSON.parse(line);
	const read =
		way === "answers" ? await answer(html) : { gold, ...(await blocks(html)) };
	console.log(JSON.stringify({ id, ...read }));
}
console.error(
	`${path}: ${Math.round(performance.now() - started)} ms; requests by what was read: ${server.requests.length - served}`,
);
await browser.close();
server.close();

/** @param {string} html */
function blocks(html) {
	return engine.evaluate((engine, html) => {
		const inert = new DOMParser().parseFromString(html, "text/html");
		const [paste, blocks, elements] = engine.read_document(inert);
		return { paste, blocks: [...blocks], elements: [...elements] };
	}, html);
}

/** @param {string} html */
function answer(html) {
	return engine.evaluate(async (engine, html) => {
		const inert = new DOMParser().parseFromString(html, "text/html");
		/** @type {import("../npm/index.js").Summary} */
		const { sentences } = await engine.summarize(inert);
		return { sentences: sentences.map(({ text }) => ({ text })) };
	}, html);
}
