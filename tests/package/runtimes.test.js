// The installed package in other runtimes.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { command, project } from "./installed.js";
import { BUN, DENO, missing, RUNTIMES } from "./runtimes.js";
import { ARTICLE, TEXTS } from "./texts.js";

/** What all entries say of all texts. */
const ENTRIES = `
import { summarize } from "standfirst";
import { summarize as inline } from "standfirst/inline";
import { SummarizerWorker } from "standfirst/worker";
import { Summarizer } from "standfirst/summarizer";
import "standfirst/define";
import "standfirst/polyfill";

console.warn = () => {};
const worker = new SummarizerWorker();
const platform = await Summarizer.create({ type: "tldr" });
const texts = ${JSON.stringify(Object.values(TEXTS))};
const all = await Promise.all(texts.map((text) => Promise.all([
	summarize(text, { sentences: 2 }),
	inline(text, { sentences: 2 }),
	worker.summarize(text, { sentences: 2 }),
	platform.summarize(text),
])));
worker.terminate();
console.log(JSON.stringify([all, globalThis.Summarizer === Summarizer]));
`;

/** A worker that is stopped at five megabytes, and the next answer. */
const ABORT = `
import { SummarizerWorker } from "standfirst/worker";

const warnings = [];
console.warn = (warning) => warnings.push(warning);
const worker = new SummarizerWorker();
await worker.summarize("Warm.");
const controller = new AbortController();
const long = worker.summarize(${JSON.stringify(ARTICLE)}.repeat(3000), { signal: controller.signal });
setTimeout(() => controller.abort());
const reason = await long.catch(({ name }) => name);
const { text } = await worker.summarize("Newer.");
worker.terminate();
console.log(JSON.stringify({ reason, text, warnings }));
`;

/** Two summarizers, and what the console hears. */
const WARNINGS = `
import { SummarizerWorker } from "standfirst/worker";

const warnings = [];
console.warn = (warning) => warnings.push(warning);
const all = [1, 2].map(() => new SummarizerWorker().summarize("The mill is open."));
const texts = (await Promise.all(all)).map(({ text }) => text);
console.log(JSON.stringify({ texts, warnings }));
`;

before(() => {
	writeFileSync(join(project, "warnings.mjs"), WARNINGS);
	writeFileSync(join(project, "entries.mjs"), ENTRIES);
	writeFileSync(join(project, "abort.mjs"), ABORT);
	writeFileSync(join(project, "article.txt"), ARTICLE);
});

/** @param {{ path: string, args: string[] }} runtime @param {string[]} script and its arguments */
function output({ path, args }, ...script) {
	return execFileSync(path, [...args, ...script], {
		cwd: project,
		encoding: "utf8",
		maxBuffer: 1 << 30,
	});
}

const node = { path: process.execPath, args: [] };

for (const runtime of RUNTIMES) {
	const skip = missing(runtime);

	test(`all entries say in ${runtime.name} what they say here`, {
		skip,
	}, () => {
		assert.equal(output(runtime, "entries.mjs"), output(node, "entries.mjs"));
	});

	test(`the command line prints in ${runtime.name} what it prints here`, {
		skip,
	}, () => {
		const script = [command, "article.txt", "--json", "--words", "40"];
		assert.equal(output(runtime, ...script), output(node, ...script));
	});
}

test("in Deno a worker does the work, and is stopped", {
	skip: missing(DENO),
}, () => {
	assert.deepEqual(JSON.parse(output(DENO, "abort.mjs")), {
		reason: "AbortError",
		text: "Newer.",
		warnings: [],
	});
});

test("in Bun the main thread does a worker's work, with one warning", {
	skip: missing(BUN),
}, () => {
	const { texts, warnings } = JSON.parse(output(BUN, "warnings.mjs"));
	assert.deepEqual(texts, ["The mill is open.", "The mill is open."]);
	assert.equal(warnings.length, 1);
	assert.match(warnings[0], /^Standfirst summarizes on the main thread/);
});
