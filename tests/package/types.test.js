import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { project } from "./installed.js";

const TSC = fileURLToPath(
	new URL("../../node_modules/.bin/tsc", import.meta.url),
);

const EVERYWHERE = `
import { init, summarize, type Options, type Summary } from "standfirst";
import { summarize as inline } from "standfirst/inline";

const options: Options = { words: 60, language: "de", weights: { topic: 1 } };
const summary: Summary = await summarize("text", options);
const place: number | undefined = summary.title?.start;
const share: number = (await inline("text")).sentences[0].reasons[0].share;
await init("/standfirst_bg.wasm");
await init(new Uint8Array());
export { place, share };

// @ts-expect-error: a number is no text
summarize(5);
// @ts-expect-error: no such option
summarize("text", { sentence: 2 });
// @ts-expect-error: no such length
summarize("text", { length: "tiny" });
// @ts-expect-error: a result is not text
summary.keywords[0].toUpperCase();
`;

const IN_A_PAGE = `
await summarize(document.body);
await init(fetch("/standfirst_bg.wasm"));
await init(new URL("/standfirst_bg.wasm", location.href));
// @ts-expect-error: a document is no element
summarize(document);
`;

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
		compile(
			"page.ts",
			EVERYWHERE + IN_A_PAGE,
			...module,
			"--lib",
			"es2022,dom",
		);
	});
}
