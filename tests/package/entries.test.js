import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./installed.js";
import { TEXTS } from "./texts.js";

// The entries share one WebAssembly module in a process: each gets a process of its own, so that none lives off another's.

const texts = JSON.stringify(Object.values(TEXTS));

/** @param {string} code must bring in `summarize` */
function summariesWith(code) {
	return run(`
		${code}
		const summaries = await Promise.all(${texts}.map((text) => summarize(text, { sentences: 2 })));
		console.log(JSON.stringify(summaries));
	`);
}

// Node's condition hides the entry of pages, so it is named by its path; file: addresses cannot be fetched, so it is given the bytes.
const PAGE = `
	import { readFile } from "node:fs/promises";
	const { init, summarize } = await import(import.meta.resolve("standfirst/package.json").replace("package.json", "index.js"));
	const bytes = () => readFile(new URL(import.meta.resolve("standfirst/standfirst.wasm")));
`;

test("the entries for Node, for pages and inline give the same results", () => {
	const node = summariesWith(`import { summarize } from "standfirst";`);
	assert.equal(node.length, Object.keys(TEXTS).length);
	assert.deepEqual(
		summariesWith(`import { summarize } from "standfirst/inline";`),
		node,
	);
	assert.deepEqual(summariesWith(`${PAGE} await init(bytes());`), node);
});

// Notes what the package reads, fetches, decodes and compiles. Node itself reads modules by readFile, and has a WebAssembly module of
// its own for fetch: those are not noted.
const SPY = `
	import fs from "node:fs/promises";
	import { syncBuiltinESMExports } from "node:module";
	const calls = [];
	const spy = (object, name, isOurs) => {
		const original = object[name];
		object[name] = (...args) => {
			if (isOurs(...args)) calls.push(name);
			return original(...args);
		};
	};
	spy(fs, "readFile", (file) => String(file).endsWith(".wasm"));
	spy(globalThis, "fetch", () => true);
	spy(globalThis, "atob", () => true);
	spy(WebAssembly, "instantiate", (_, imports) => "./standfirst_bg.js" in imports);
	spy(WebAssembly, "instantiateStreaming", () => true);
	syncBuiltinESMExports();
`;

test("importing reads no file and compiles nothing", () => {
	const calls = run(`
		${SPY}
		const { summarize } = await import("standfirst");
		for (const entry of ["inline", "worker", "element", "define", "summarizer", "polyfill"])
			await import("standfirst/" + entry);
		await import(import.meta.resolve("standfirst/package.json").replace("package.json", "index.js"));
		const imported = [...calls];
		await summarize("One call.");
		console.log(JSON.stringify({ imported, used: calls }));
	`);
	assert.deepEqual(calls, { imported: [], used: ["readFile", "instantiate"] });
});

test("a failed load says what could not be loaded, and can be tried again", () => {
	const { message, cause, text } = run(`
		${PAGE}
		const error = await summarize("First try.").catch((error) => error);
		await init(bytes());
		const { text } = await summarize("Second try.");
		console.log(JSON.stringify({ message: error.message, cause: String(error.cause), text }));
	`);
	assert.match(
		message,
		/^The WebAssembly file of Standfirst file:.*standfirst_bg\.wasm could not be loaded: ./,
	);
	assert.match(cause, /TypeError/);
	assert.equal(text, "Second try.");
});

test("init takes an address, a response, the bytes and a compiled module", () => {
	const sources = {
		address: `"data:application/wasm;base64," + (await bytes()).toString("base64")`,
		URL: `new URL("data:application/wasm;base64," + (await bytes()).toString("base64"))`,
		response: `new Response(await bytes(), { headers: { "content-type": "application/wasm" } })`,
		bytes: `await bytes()`,
		module: `await WebAssembly.compile(await bytes())`,
		promise: `bytes()`,
	};
	for (const [name, source] of Object.entries(sources)) {
		const text = run(`
			${PAGE}
			await init(${source});
			console.log(JSON.stringify((await summarize("It runs.")).text));
		`);
		assert.equal(text, "It runs.", name);
	}
});

test("many calls at once load the file once, and init after that changes nothing", () => {
	const { calls, text } = run(`
		${SPY}
		const { init, summarize } = await import("standfirst");
		await Promise.all([init(), summarize("A."), summarize("B."), init()]);
		await init("/nowhere.wasm");
		const { text } = await summarize("C.");
		console.log(JSON.stringify({ calls, text }));
	`);
	assert.deepEqual(calls, ["readFile", "instantiate"]);
	assert.equal(text, "C.");
});

test("where Node can require modules, CommonJS has the same", {
	skip: !process.features.require_module,
}, () => {
	const text = run(`
		import { createRequire } from "node:module";
		const { summarize } = createRequire(import.meta.url)("standfirst");
		console.log(JSON.stringify((await summarize("It runs.")).text));
	`);
	assert.equal(text, "It runs.");
});
