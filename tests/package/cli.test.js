import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { command, node, project } from "./installed.js";
import { onTerminal } from "./terminal.js";
import { ARTICLE, TEXTS, TWO_ARTICLES } from "./texts.js";

const { summarize } = await node();

/** @param {string[]} args @param {string | Uint8Array} input */
function standfirst(args, input = "") {
	const { status, stdout, stderr } = spawnSync(command, args, {
		cwd: project,
		input,
		encoding: "utf8",
	});
	return { status, stdout, stderr };
}

/** @param {string[]} args @param {string | Uint8Array} input */
function printed(args, input = ARTICLE) {
	const { status, stdout, stderr } = standfirst(args, input);
	assert.equal(stderr, "");
	assert.equal(status, 0);
	return stdout;
}

/** @param {import("../../npm/index.js").Summary} summary */
function chosen({ sentences }) {
	return sentences.filter(({ selected }) => selected).map(({ text }) => text);
}

test("prints the summary of a file or of standard input, a sentence a line", async () => {
	const sentences = chosen(await summarize(ARTICLE));
	const expected = sentences.map((text) => `${text}\n`).join("");
	assert.ok(sentences.length > 1);
	assert.equal(printed([]), expected);
	writeFileSync(join(project, "article.txt"), ARTICLE);
	assert.equal(printed(["article.txt"], ""), expected);
	assert.equal(printed(["--format", "text"]), expected);
	assert.equal(printed([], ""), "");
});

test("on a terminal, it says that it waits for a text", () => {
	const text = "The bridge is closed.";
	const shown = onTerminal(command, `${text}\n`).split("\r\n");
	assert.deepEqual(shown.filter((line) => line.includes("Ctrl-D")).length, 1);
	assert.equal(
		shown.filter((line) => line.endsWith(text)).length,
		2,
		"typed, and printed",
	);
});

test("--format chooses how the summary is written", async () => {
	const summary = await summarize(ARTICLE);
	const bullets = chosen(summary).map((text) => `- ${text}\n`);
	assert.equal(printed(["--format", "bullets"]), bullets.join(""));
	assert.equal(
		printed(["--format", "markdown"]),
		`# ${summary.title?.text}\n\n${summary.text}\n`,
	);
	assert.equal(
		printed(["--format", "markdown", "--raw"], "The bridge is closed."),
		"The bridge is closed.\n",
	);
});

test("--format markdown shows just the text, whatever is in it", () => {
	const text =
		"# Why *all* of it\n\nThe <b>old</b> mill of [Asterby] is open again.\n";
	assert.equal(
		printed(["--format", "markdown", "--title", "1. Why *all* of it"], text),
		"# 1\\. Why \\*all\\* of it\n\nThe \\<b>old\\</b> mill of \\[Asterby] is open again.\n",
	);
});

test("--json prints the whole result", async () => {
	for (const text of Object.values(TEXTS)) {
		// A byte-order mark at the very start is no part of the text.
		assert.deepEqual(
			JSON.parse(printed(["--json"], text)),
			JSON.parse(JSON.stringify(await summarize(text))),
		);
	}
});

/** @type {[args: string[], options: import("../../npm/index.js").Options][]} */
const FLAGS = [
	[["--sentences", "5"], { sentences: 5 }],
	[["--sentences=-2"], { sentences: 1 }],
	[["--sentences", "-2"], { sentences: 1 }],
	[["--words", "-.5"], { words: 1 }],
	[["--ratio", "-Infinity"], { ratio: 0 }],
	[["--title", "-5 degrees"], { title: "-5 degrees" }],
	[["--words", "90"], { words: 90 }],
	[["--ratio", ".5"], { ratio: 0.5 }],
	[["--length", "short"], { length: "short" }],
	[["--length", "long"], { length: "long" }],
	[["--length", "headline"], { length: "headline" }],
	[
		["--focus", "ring road", "--focus=rents"],
		{ focus: ["ring road", "rents"] },
	],
	[
		["--ratio=1", "--avoid", "quotes", "--avoid=questions"],
		{ ratio: 1, avoid: ["quotes", "questions"] },
	],
	[["--pin", "9", "--pin=8"], { pin: [9, 8] }],
	[["--ban", "0"], { ban: [0] }],
	[["--language", "de-AT"], { language: "de-AT" }],
	[["--title", "Rents on the quay"], { title: "Rents on the quay" }],
	[["--raw"], { clean: false }],
	[
		["--raw", "--words", "9", "--title", "T", "--language", "en"],
		{ clean: false, words: 9, title: "T", language: "en" },
	],
];

for (const [args, options] of FLAGS) {
	test(`${args.join(" ")} is the option of that name`, async () => {
		const expected = JSON.parse(
			JSON.stringify(await summarize(ARTICLE, options)),
		);
		assert.deepEqual(JSON.parse(printed([...args, "--json"])), expected);
		assert.notDeepEqual(
			expected,
			JSON.parse(JSON.stringify(await summarize(ARTICLE))),
			"the option makes a difference",
		);
	});
}

test("--article chooses one of several, or all of them", async () => {
	for (const article of /** @type {const} */ ([0, 1, "all"])) {
		const expected = await summarize(TWO_ARTICLES, { article });
		assert.deepEqual(
			JSON.parse(printed(["--json", `--article=${article}`], TWO_ARTICLES)),
			JSON.parse(JSON.stringify(expected)),
		);
	}
});

test("an article that the text has not is an error of the text", () => {
	assertFails(
		["--article", "3"],
		"The bridge is closed.",
		/^standfirst: --article is 3, but the text has 1 article: 0\.\n$/,
	);
	assertFails(
		["--pin", "1"],
		"The bridge is closed.",
		/^standfirst: --pin is 1, but the text has 1 sentence: 0\.\n$/,
	);
	assertFails(["--article=0"], "", /^standfirst: --article is 0.*no article/);
});

test("--help names every flag, --version is the package's", () => {
	const help = printed(["--help"], "");
	assert.equal(printed(["-h"], ""), help);
	for (const flag of [
		"sentences",
		"words",
		"ratio",
		"length",
		"language",
		"title",
		"focus",
		"avoid",
		"pin",
		"ban",
		"html",
		"raw",
		"article",
		"format",
		"json",
		"jsonl",
		"help",
		"version",
	]) {
		assert.match(help, new RegExp(`^  --${flag}[ ,]`, "m"));
	}
	assert.equal(printed(["--version"], ""), "0.1.0\n");
});

/** @type {[args: string[], message: RegExp][]} */
const WRONG = [
	[["--sentences", "many"], /--sentences/],
	[["--sentences", ""], /--sentences/],
	[["--sentences"], /--sentences/],
	[["--words", "1e"], /--words/],
	[["--ratio", "50%"], /--ratio/],
	[["--length", "tiny"], /--length/],
	[["--avoid", "verbs"], /--avoid\[0\].*'verbs'/],
	[["--pin", "first"], /--pin\[0\].*'first'/],
	[["--ban=-1"], /--ban/],
	[["--ban", "-1"], /--ban\[0\].*'-1'/],
	[["--raw", "-1"], /-1/],
	[["--focus"], /--focus/],
	[["--format", "html"], /--format.*text, markdown, bullets.*html/],
	[["--format", "toString"], /--format/],
	[["--sentences", "2", "--words", "9"], /--sentences.*--words/],
	[["--ratio", "1", "--length", "short"], /--ratio.*--length/],
	[["--json", "--jsonl"], /--json.*--jsonl/],
	[["--html", "--jsonl"], /--html.*--jsonl/],
	[["--json", "--format", "text"], /--format.*--json/],
	[["--raw=no"], /--raw/],
	[["--article", "first"], /--article.*'first'/],
	[["--article", ""], /--article/],
	[["--article", "1.5"], /--article/],
	[["--article=-1"], /--article/],
	[["--article"], /--article/],
	[["--sentence", "2"], /'--sentence'\.\n/],
	[["-n", "2"], /-n/],
	[["one.txt", "two.txt"], /one\.txt, two\.txt/],
];

for (const [args, message] of WRONG) {
	test(`wrong usage: ${args.join(" ")}`, () => {
		const { status, stdout, stderr } = standfirst(args, ARTICLE);
		assert.match(stderr, message);
		assert.match(
			stderr,
			/^standfirst: .+\nstandfirst --help says what can be given\.\n$/s,
		);
		assert.doesNotMatch(stderr, /\n\s+at /, "no stack trace");
		assert.equal(stdout, "");
		assert.equal(status, 2);
	});
}

/** @param {string[]} args @param {string | Uint8Array} input @param {RegExp} message */
function assertFails(args, input, message) {
	const { status, stdout, stderr } = standfirst(args, input);
	assert.match(stderr, message);
	assert.equal(stdout, "");
	assert.equal(status, 1);
}

test("a file that cannot be read is an error that names it", () => {
	mkdirSync(join(project, "folder"));
	for (const args of [[], ["--json"], ["--jsonl"], ["--html"]]) {
		assertFails(
			[...args, "missing.txt"],
			"",
			/^standfirst: cannot read missing\.txt: there is no such file\n$/,
		);
		assertFails(
			[...args, "folder"],
			"",
			/^standfirst: cannot read folder: it is a folder\n$/,
		);
	}
});

/** @type {[what: string, bytes: number[], offset: number, byte: string][]} */
const BAD_BYTES = [
	["a byte that never occurs", [0x61, 0x62, 0xff, 0x63], 2, "0xFF"],
	["a continuation with nothing to continue", [0x80], 0, "0x80"],
	[
		"a sequence broken off by a letter",
		[0xc3, 0xa9, 0xe2, 0x82, 0x61],
		2,
		"0xE2",
	],
	["a sequence broken off by the end", [0x61, 0xf0, 0x9f, 0x8c], 1, "0xF0"],
	["the replacement character broken off", [0x61, 0xef, 0xbf, 0x61], 1, "0xEF"],
	[
		"after a replacement character that is meant",
		[0xef, 0xbf, 0xbd, 0xef, 0xbf],
		3,
		"0xEF",
	],
	["an overlong form", [0x61, 0xc0, 0xaf], 1, "0xC0"],
	["a surrogate", [0x61, 0xed, 0xa0, 0x80], 1, "0xED"],
	["after a byte-order mark", [0xef, 0xbb, 0xbf, 0x61, 0xfc], 4, "0xFC"],
];

for (const [what, bytes, offset, byte] of BAD_BYTES) {
	test(`not UTF-8, and where: ${what}`, () => {
		assertFails(
			[],
			Uint8Array.from(bytes),
			new RegExp(`not UTF-8: the byte at offset ${offset} is ${byte}\n`),
		);
	});
}

test("a UTF-8 byte-order mark is skipped, a UTF-16 one named", () => {
	const text = "The bridge is closed.";
	const { source, sentences } = JSON.parse(
		printed(["--json"], `\ufeff${text}`),
	);
	assert.equal(source, text);
	assert.equal(sentences[0].start, 0);
	assertFails([], Buffer.from(`\ufeff${text}`, "utf16le"), /UTF-16.*UTF-8/);
	assertFails(
		[],
		Buffer.from(`\ufeff${text}`, "utf16le").swap16(),
		/UTF-16.*UTF-8/,
	);
});

test("a reader that stops early is no error", async () => {
	const child = spawn(command, ["--jsonl"], {
		stdio: ["pipe", "pipe", "pipe"],
	});
	let stderr = "";
	child.stderr.on("data", (chunk) => {
		stderr += chunk;
	});
	child.stdin.on("error", () => {}); // the child may be gone before all is written
	child.stdin.end(`${JSON.stringify({ text: ARTICLE })}\n`.repeat(2000));
	child.stdout.once("data", () => child.stdout.destroy());
	const status = await new Promise((resolve) => {
		child.on("close", resolve);
	});
	assert.equal(stderr, "");
	assert.equal(status, 0);
});
