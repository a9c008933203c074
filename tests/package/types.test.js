import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { contents, folder, project } from "./installed.js";

const TSC = fileURLToPath(
	new URL("../../node_modules/.bin/tsc", import.meta.url),
);

const EVERYWHERE = `
import { init, summarize, type Options, type Summary } from "standfirst";
import { summarize as inline } from "standfirst/inline";
import { SummarizerWorker } from "standfirst/worker";
import { Summarizer, type SummarizerCreateOptions } from "standfirst/summarizer";

const options: Options = { words: 60, language: "de", weights: { topic: 1 } };
const summary: Summary = await summarize("text", options);
const captions = summary.dropped.filter(({ reason }) => reason === "caption");
await summarize("text", { article: 1, keep: captions.map(({ start, end }) => [start, end]) });
await summarize("text", { article: "all", keep: [[0, 4], [9, Infinity]] as const });
await summarize("text", { length: "headline", focus: ["a b"], avoid: ["quotes", "questions"], pin: [0], ban: [1, 2] as const });
const heading: string | null = summary.articles[0].title;
const confidence: number = summary.confidence;
const place: number | undefined = summary.title?.start;
const share: number = (await inline("text")).sentences[0].reasons[0].share;
await init("/standfirst_bg.wasm");
await init(new Uint8Array());
const summarizer = new SummarizerWorker();
await summarizer.init("/standfirst_bg.wasm");
const background: Summary = await summarizer.summarize("text", options);
summarizer.terminate();
const settings: SummarizerCreateOptions = { type: "tldr", expectedInputLanguages: new Set(["en"]) };
const platform: Summarizer = await Summarizer.create(settings);
const tldr: string = await platform.summarize("text", { context: "news" });
for await (const chunk of platform.summarizeStreaming("text")) chunk.trim();
export { background, confidence, heading, place, share, tldr };

// @ts-expect-error: a number is no text
summarize(5);
// @ts-expect-error: no such option
summarize("text", { sentence: 2 });
// @ts-expect-error: no such length
summarize("text", { length: "tiny" });
// @ts-expect-error: a list
summarize("text", { focus: "bridge" });
// @ts-expect-error: nothing to avoid
summarize("text", { avoid: ["verbs"] });
// @ts-expect-error: no such choice
summarize("text", { article: "main" });
// @ts-expect-error: a range has an end
summarize("text", { keep: [[1]] });
// @ts-expect-error: no such reason
summary.dropped[0].reason === "typo";
// @ts-expect-error: no signal
summarizer.summarize("text", { signal: "now" });
// @ts-expect-error: a function
new SummarizerWorker({ worker: "worker.js" });
// @ts-expect-error: made by create()
new Summarizer();
// @ts-expect-error: no such type
Summarizer.create({ type: "tl;dr" });
// @ts-expect-error: a list
Summarizer.availability({ expectedInputLanguages: 5 });
// @ts-expect-error: a result is not text
summary.keywords[0].toUpperCase();
`;

const IN_A_PAGE = `
import "standfirst/define";
import type { StandFirstAttributes, StandFirstElement } from "standfirst/element";
await summarize(document.body);
await init(fetch("/standfirst_bg.wasm"));
await init(new URL("/standfirst_bg.wasm", location.href));
await summarize(document);
await summarizer.summarize(document.body, { signal: AbortSignal.timeout(100) });
new SummarizerWorker({ worker: (options) => new Worker("engine.js", options) });
const stream: ReadableStream = platform.summarizeStreaming("text", { signal: new AbortController().signal });
stream.getReader();
// @ts-expect-error: no signal
platform.summarize("text", { signal: document });
const element: StandFirstElement = document.createElement("stand-first");
element.length = 3;
document.addEventListener("summarychange", () => console.log(element.summary?.text));
// @ts-expect-error: two modes
element.mode = "lines";
// @ts-expect-error: read only
element.summary = null;
// @ts-expect-error: no such length
({ length: "tiny" }) satisfies StandFirstAttributes;
// @ts-expect-error: a node may be neither
summarize(document.createTextNode("text"));
`;

const POLYFILL = `
import "standfirst/polyfill";
const platform: Summarizer = await Summarizer.create();
`;

/** @type {string} */
const TYPES = contents
	.filter((/** @type {string} */ path) => path.endsWith(".d.ts"))
	.map((/** @type {string} */ path) => readFileSync(join(folder, path), "utf8"))
	.join("\n");

/** The examples in the types, and what they take for granted. */
const EXAMPLES = `
import { init, summarize, type Article, type Options, type Summary } from "standfirst";
import { SummarizerWorker } from "standfirst/worker";
import { Summarizer } from "standfirst/summarizer";
declare const summarizer: Summarizer;
import { StandFirstElement, type StandFirstAttributes } from "standfirst/element";
declare const article: string, text: string, paste: string, html: string;
declare const summary: Summary, articles: Article[];
${examples().join("\n")}
`;

function examples() {
	const comments = TYPES.match(/@example\n(?:\s*\* (?!@).*\n)+/g) ?? [];
	return comments.map((comment) => {
		const code = comment.replace("@example", "").replaceAll(/^\s*\* /gm, "");
		return `{${code}}`;
	});
}

/** @param {string} name @param {string} code @param {string[]} settings */
function compile(name, code, ...settings) {
	writeFileSync(join(project, name), code);
	const { stdout, status } = spawnSync(
		TSC,
		[
			"--noEmit",
			"--strict",
			"--target",
			"es2022",
			"--types",
			"",
			...settings,
			name,
		],
		{ cwd: project, encoding: "utf8" },
	);
	assert.equal(stdout, "");
	assert.equal(status, 0);
}

for (const resolution of ["nodenext", "bundler"]) {
	const module = [
		"--module",
		resolution === "bundler" ? "esnext" : resolution,
		"--moduleResolution",
		resolution,
	];
	test(`the types compile, strict, ${resolution}`, () => {
		compile("node.ts", EVERYWHERE, ...module, "--lib", "es2022");
		compile("polyfill.ts", POLYFILL, ...module, "--lib", "es2022");
		const inPages = [...module, "--lib", "es2022,dom"];
		compile("page.ts", EVERYWHERE + IN_A_PAGE, ...inPages);
		compile("examples.ts", EXAMPLES, ...inPages);
	});
}

test("the examples in the types are found", () => {
	assert.equal(examples().length, TYPES.split("@example").length - 1);
});

/** The words of the union that is a field's type. @param {string} field */
function union(field) {
	const [, type] = TYPES.match(new RegExp(`\\b${field}:([^;]*);`)) ?? [];
	return [...(type ?? "").matchAll(/"(\w+)"/g)].map(([, word]) => word);
}

test("the types have the engine's names of kinds and reasons", async () => {
	const wasm = new URL("../../npm/wasm/", import.meta.url);
	const engine = await import(`${wasm}standfirst.js`);
	const { checkOptions, packed } = await import("../../npm/options.js");
	const file = readFileSync(new URL("standfirst_bg.wasm", wasm));
	await engine.start(await WebAssembly.compile(file));
	/** @type {import("../../npm/summary.js").Raw} */
	const [[, , , , kinds, reasons]] = engine.summarize(
		"",
		...packed(checkOptions({})),
	);
	assert.deepEqual(union("kind").sort(), kinds.sort());
	assert.deepEqual(union("reason").sort(), reasons.sort());
});
