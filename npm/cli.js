#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { summarizePage } from "./html.js";
import { answers } from "./jsonl.js";
import { escapeMarkdown } from "./markdown.js";
import { summarize } from "./node.js";
import { withProgress } from "./progress.js";
import { decode } from "./utf8.js";

/** @import { Options, Summary } from "./index.js" */

const HELP = `Usage: standfirst [options] [FILE]

Prints the sentences that say what the article in FILE says, one a line.
Without FILE, reads standard input. The text must be UTF-8.

How much to print, at most one of:
  --sentences N    this many sentences
  --words N        at most this many words
  --ratio R        at most this share of the words, 0 to 1
  --length L       short, medium (the default), long, or headline: one short sentence

What to print rather, each as often as wanted:
  --focus TERM     draw the summary towards a word or a phrase
  --avoid KIND     leave out quotes, questions or exclamations
  --pin I          put in the sentence with this index, counted from 0 through --json
  --ban I          leave out the sentence with this index

About the text:
  --language L     its language as a BCP 47 tag; found out by itself otherwise
  --title T        its title; found in the text otherwise
  --html           it is a web page, as any FILE is whose name ends in .html or .htm;
                   the package parse5 must be installed
  --raw            take the text as it is: nothing dropped, each line one block
  --article N      of several articles the one with this number, counted from 0,
                   or all of them: all; the main one otherwise

What to print, at most one of:
  --format F       text (the default), markdown or bullets
  --json           the whole result as one JSON object
  --jsonl          for many texts: reads {"id", "text", "title"?, "language"?} a line,
                   answers each in order with {"id", ...result} or {"id", "error"};
                   of a FILE, a terminal is shown how much has been read

  --help, -h       print this
  --version        print the version

Exit status: 0 done, 1 a text could not be read or summarized, 2 wrong usage.
`;

/** @type {Record<string, (summary: Summary) => string>} */
const FORMATS = {
	text: (summary) => linesOf(summary, ""),
	markdown: ({ title, text }) =>
		`${title ? `# ${escapeMarkdown(title.text)}\n\n` : ""}${escapeMarkdown(text)}\n`,
	bullets: (summary) => linesOf(summary, "- "),
};

const FLAGS = /** @type {const} */ ({
	sentences: { type: "string" },
	words: { type: "string" },
	ratio: { type: "string" },
	length: { type: "string" },
	language: { type: "string" },
	title: { type: "string" },
	focus: { type: "string", multiple: true },
	avoid: { type: "string", multiple: true },
	pin: { type: "string", multiple: true },
	ban: { type: "string", multiple: true },
	html: { type: "boolean" },
	raw: { type: "boolean" },
	article: { type: "string" },
	format: { type: "string" },
	json: { type: "boolean" },
	jsonl: { type: "boolean" },
	help: { type: "boolean", short: "h" },
	version: { type: "boolean" },
});

/** What is wrong with a file, by the code of the error; other errors speak for themselves. */
const FAULTS = new Map([
	["ENOENT", "there is no such file"],
	["EISDIR", "it is a folder"],
	["EACCES", "you have no right to read it"],
]);

class UsageError extends Error {}

try {
	await main();
} catch (error) {
	if (!(error instanceof Error)) throw error;
	// EPIPE: whoever read the output has had enough, as `head` does. Nothing is wrong.
	if (!("code" in error && error.code === "EPIPE")) {
		const { message } = error;
		const isUsage = error instanceof UsageError;
		process.stderr.write(
			`standfirst: ${error instanceof RangeError ? flagged(message) : message}\n${isUsage ? "standfirst --help says what can be given.\n" : ""}`,
		);
		process.exitCode = isUsage ? 2 : 1;
	}
}

async function main() {
	const { flags, file } = readArguments();
	if (flags.help) return print([HELP]);
	if (flags.version) return print([`${version()}\n`]);
	const options = await optionsFrom(flags);
	const { input, size } = await inputFrom(file);
	if (flags.jsonl) {
		// Where the answers go to the terminal too, they show how far it is.
		const isShown = size && process.stderr.isTTY && !process.stdout.isTTY;
		const chunks = isShown ? withProgress(input, size, process.stderr) : input;
		return print(
			answers(chunks, options, () => {
				process.exitCode = 1;
			}),
		);
	}
	const text = await textIn(input, file);
	const isPage = flags.html || /\.html?$/i.test(file ?? "");
	const summary = await (isPage ? summarizePage : summarize)(text, options);
	const format = flags.json
		? (/** @type {Summary} */ whole) => `${JSON.stringify(whole)}\n`
		: FORMATS[flags.format ?? "text"];
	return print([format(summary)]);
}

function readArguments() {
	const { values: flags, positionals } = parsed();
	if (positionals.length > 1) {
		throw new UsageError(
			`one FILE at most, not ${positionals.length}: ${positionals.join(", ")}`,
		);
	}
	if (flags.format !== undefined && !Object.hasOwn(FORMATS, flags.format)) {
		throw new UsageError(
			`--format must be ${Object.keys(FORMATS).join(", ")}, not "${flags.format}"`,
		);
	}
	for (const others of [
		["format", "json", "jsonl"],
		["html", "jsonl"],
	]) {
		const given = others.filter((name) => name in flags);
		if (given.length > 1) {
			throw new UsageError(
				`at most one of --${given.join(" and --")} can be given`,
			);
		}
	}
	return { flags, file: positionals[0] };
}

function parsed() {
	try {
		const args = withJoinedNumbers(process.argv.slice(2));
		return parseArgs({ args, allowPositionals: true, options: FLAGS });
	} catch (error) {
		// What it says of an unknown option goes on with how to name a file like that.
		const { message } = /** @type {Error} */ (error);
		throw new UsageError(message.replace(/ To specify a pos.*/s, ""));
	}
}

/**
 * Negative numbers joined to their flags by "=": on its own, parseArgs takes one for a flag.
 *
 * @param {string[]} args
 */
function withJoinedNumbers(args) {
	/** @type {string[]} */
	const joined = [];
	for (const arg of args) {
		const flag = joined.at(-1)?.replace(/^--/, "") ?? "";
		const takesValue =
			Object.hasOwn(FLAGS, flag) &&
			FLAGS[/** @type {keyof typeof FLAGS} */ (flag)].type === "string";
		if (takesValue && /^-(\.?\d|Infinity$)/.test(arg))
			joined.push(`${joined.pop()}=${arg}`);
		else joined.push(arg);
	}
	return joined;
}

/**
 * The flags as options, checked by the engine itself before any text is read.
 *
 * @param {ReturnType<typeof readArguments>["flags"]} flags
 * @returns {Promise<Options>}
 */
async function optionsFrom(flags) {
	const options = {
		sentences: numberIn(flags, "sentences"),
		words: numberIn(flags, "words"),
		ratio: numberIn(flags, "ratio"),
		length: /** @type {Options["length"]} */ (flags.length),
		language: flags.language,
		title: flags.title,
		clean: !flags.raw,
		article: /** @type {Options["article"]} */ (indexIn(flags.article)),
		focus: flags.focus,
		avoid: /** @type {Options["avoid"]} */ (flags.avoid),
		pin: /** @type {Options["pin"]} */ (flags.pin?.map(indexIn)),
		ban: /** @type {Options["ban"]} */ (flags.ban?.map(indexIn)),
	};
	try {
		await summarize("", options);
	} catch (error) {
		// A RangeError is of the empty text, which has no article and no sentence.
		if (error instanceof TypeError)
			throw new UsageError(flagged(error.message));
		if (!(error instanceof RangeError)) throw error;
	}
	return options;
}

/** A message about options as one about flags. @param {string} message */
function flagged(message) {
	return message.replaceAll(/\boptions\./g, "--");
}

/**
 * @param {ReturnType<typeof readArguments>["flags"]} flags
 * @param {"sentences" | "words" | "ratio"} name
 */
function numberIn(flags, name) {
	const value = flags[name];
	if (value === undefined) return undefined;
	const number = value.trim() === "" ? Number.NaN : Number(value);
	if (Number.isNaN(number)) {
		throw new UsageError(`--${name} must be a number, not "${value}".`);
	}
	return number;
}

/** Digits as a number; on anything else the engine has its say. @param {string | undefined} value */
function indexIn(value) {
	return /^\d+$/.test(value ?? "") ? Number(value) : value;
}

/**
 * A file, and its size in bytes; or standard input.
 *
 * @param {string | undefined} file
 * @returns {Promise<{ input: import("node:stream").Readable, size?: number }>}
 */
async function inputFrom(file) {
	if (file === undefined) {
		// Whoever gave no file by mistake would wait for ever.
		if (process.stdin.isTTY)
			process.stderr.write("Reading the text typed here, until Ctrl-D.\n");
		return { input: process.stdin };
	}
	try {
		const handle = await open(file);
		const stats = await handle.stat();
		if (stats.isDirectory()) throw { code: "EISDIR" };
		return { input: handle.createReadStream(), size: stats.size };
	} catch (error) {
		throw unreadable(file, error);
	}
}

/**
 * @param {import("node:stream").Readable} input
 * @param {string | undefined} file
 */
async function textIn(input, file) {
	try {
		return decode(await buffer(input));
	} catch (error) {
		throw unreadable(file ?? "standard input", error);
	}
}

/** @param {string} input @param {any} error */
function unreadable(input, error) {
	const reason = FAULTS.get(error.code) ?? error.message;
	return new Error(`cannot read ${input}: ${reason}`);
}

/**
 * Waits for a slow reader instead of piling up what it has not taken yet.
 *
 * @param {Iterable<string> | AsyncIterable<string>} output
 */
function print(output) {
	return pipeline(output, process.stdout, { end: false });
}

/**
 * @param {Summary} summary
 * @param {string} mark what each line begins with
 */
function linesOf({ sentences }, mark) {
	return sentences
		.filter(({ selected }) => selected)
		.map(({ text }) => `${mark}${text}\n`)
		.join("");
}

/** @returns {string} */
function version() {
	return JSON.parse(
		readFileSync(new URL("./package.json", import.meta.url), "utf8"),
	).version;
}
