import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { folder, project } from "./installed.js";

const TSC = fileURLToPath(
	new URL("../../node_modules/.bin/tsc", import.meta.url),
);

const EVERYWHERE = `
import { init, summarize, type Options, type Summary } from "standfirst";
import { summarize as inline } from "standfirst/inline";

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
export { confidence, heading, place, share };

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
// @ts-expect-error: a result is not text
summary.keywords[0].toUpperCase();
`;

const IN_A_PAGE = `
await summarize(document.body);
await init(fetch("/standfirst_bg.wasm"));
await init(new URL("/standfirst_bg.wasm", location.href));
await summarize(document);
// @ts-expect-error: a node may be neither
summarize(document.createTextNode("text"));
`;

const TYPES = readFileSync(join(folder, "index.d.ts"), "utf8");

/** The examples in the types, and what they take for granted. */
const EXAMPLES = `
import { init, summarize, type Article, type Options, type Summary } from "standfirst";
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
	const module = join(folder, "wasm/standfirst");
	const engine = await import(pathToFileURL(`${module}.js`).href);
	engine.initSync({ module: readFileSync(`${module}_bg.wasm`) });
	/** @type {import("../../npm/summary.js").Raw} */
	const [[, , , , kinds, reasons]] = engine.summarize("", {});
	assert.deepEqual(union("kind").sort(), kinds.sort());
	assert.deepEqual(union("reason").sort(), reasons.sort());
});
