// The same JSON Lines through the WebAssembly module and through the native library: every answer must be the same, to the last bit.
// STANDFIRST_DATA may name further files, a space between them: .jsonl or .jsonl.gz with a "text" or a "paste" a line.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { createGunzip } from "node:zlib";
import { ARTICLE, TEXTS, TWO_ARTICLES } from "./texts.js";

const ROOT = new URL("../../", import.meta.url).pathname;

execFileSync("cargo", ["build", "--release", "--example", "jsonl"], {
	cwd: ROOT,
	stdio: "inherit",
});

/** @param {Iterable<object> | AsyncIterable<object>} records @param {string[]} flags */
async function assertSame(records, ...flags) {
	const lines = [];
	for await (const record of records) lines.push(`${JSON.stringify(record)}\n`);
	const [wasm, native] = await Promise.all([
		answersOf(process.execPath, ["npm/cli.js", "--jsonl", ...flags], lines),
		answersOf("target/release/examples/jsonl", flags, lines),
	]);
	assert.equal(wasm.length, lines.length);
	assert.equal(native.length, lines.length);
	for (const [index, line] of lines.entries()) {
		assert.deepEqual(
			JSON.parse(native[index]),
			JSON.parse(wasm[index]),
			line.slice(0, 200),
		);
	}
	return lines.length;
}

/** @param {string} file @param {string[]} args @param {string[]} input */
async function answersOf(file, args, input) {
	const child = spawn(file, args, {
		cwd: ROOT,
		stdio: ["pipe", "pipe", "inherit"],
	});
	const lines = Readable.from(
		createInterface({
			input: child.stdout,
			crlfDelay: Number.POSITIVE_INFINITY,
		}),
	);
	const [answers] = await Promise.all([
		lines.toArray(),
		pipeline(Readable.from(input), child.stdin),
	]);
	return answers;
}

test("native and wasm agree on texts of many kinds", async () => {
	const records = Object.entries(TEXTS).map(([id, text]) => ({ id, text }));
	const long = Array.from(
		{ length: 60 },
		(_, part) => `Part ${part}.\n\n${ARTICLE}`,
	).join("\n");
	await assertSame([
		...records,
		{ id: "long", text: long },
		{ id: "title", text: ARTICLE, title: "Rents on the  quay" },
		{ id: "language", text: TEXTS.german, language: "fr-CA" },
		{ id: "unknown language", text: TEXTS.german, language: "tlh" },
		{ id: "everything", text: Object.values(TEXTS).join("\n\n") },
		{ id: ["any", { id: 1.5 }], text: "A." },
	]);
});

for (const article of ["0", "1", "9", "all"]) {
	test(`native and wasm agree on --article ${article}`, async () => {
		const texts = ["", ARTICLE, TWO_ARTICLES, TWO_ARTICLES.repeat(2)];
		const records = texts.map((text, id) => ({ id, text }));
		await assertSame(records, "--article", article);
	});
}

for (const flags of [
	["--length", "headline"],
	["--focus", "ring road", "--focus", "customers", "--sentences", "4"],
	["--avoid", "quotes", "--avoid", "questions", "--ratio", "0.9"],
	["--pin", "3", "--ban", "0", "--pin", "0", "--words", "40"],
]) {
	test(`native and wasm agree on ${flags.join(" ")}`, async () => {
		const records = Object.entries(TEXTS).map(([id, text]) => ({ id, text }));
		await assertSame(records, ...flags);
	});
}

/** @param {string} path */
async function* recordsIn(path) {
	const file = createReadStream(path);
	const input = path.endsWith(".gz") ? file.pipe(createGunzip()) : file;
	for await (const line of createInterface({ input })) {
		const { id, text, paste } = JSON.parse(line);
		for (const field of [text, paste])
			if (field !== undefined) yield { id, text: field };
	}
}

for (const path of (process.env.STANDFIRST_DATA ?? "")
	.split(" ")
	.filter(Boolean)) {
	test(`native and wasm agree on ${path}`, async () => {
		assert.ok((await assertSame(recordsIn(path))) > 0, "the file has texts");
	});
}
