#!/usr/bin/env node
import { createReadStream, readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { parseArgs } from "node:util";
import { answers } from "./jsonl.js";
import { summarize } from "./node.js";
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
  --raw            take the text as it is: nothing dropped, each line one block
  --article N      of several articles the one with this number, counted from 0,
                   or all of them: all; the main one otherwise

What to print, at most one of:
  --format F       text (the default), markdown or bullets
  --json           the whole result as one JSON object
  --jsonl          for many texts: reads {"id", "text", "title"?, "language"?} a line,
                   answers each in order with {"id", ...result} or {"id", "error"}

  --help           print this
  --version        print the version

Exit status: 0 done, 1 a text could not be read or summarized, 2 wrong usage.
`;

/** @type {Record<string, (summary: Summary) => string>} */
const FORMATS = {
	text: (summary) => linesOf(summary, ""),
	markdown: ({ title, text }) =>
		`${title ? `# ${title.text}\n\n` : ""}${text}\n`,
	bullets: (summary) => linesOf(summary, "- "),
};

class UsageError extends Error {}

try {
	await main();
} catch (error) {
	if (!(error instanceof Error)) throw error;
	// EPIPE: whoever read the output has had enough, as `head` does. Nothing is wrong.
	if (!("code" in error && error.code === "EPIPE")) {
		const { message } = error;
		process.stderr.write(
			`standfirst: ${error instanceof RangeError ? flagged(message) : message}\n`,
		);
		process.exitCode = error instanceof UsageError ? 2 : 1;
	}
}

async function main() {
	const { flags, file } = readArguments();
	if (flags.help) return print([HELP]);
	if (flags.version) return print([`${version()}\n`]);
	const options = await optionsFrom(flags);
	const input = file === undefined ? process.stdin : createReadStream(file);
	if (flags.jsonl) {
		return print(
			answers(input, options, () => {
				process.exitCode = 1;
			}),
		);
	}
	const summary = await summarize(await textIn(input, file), options);
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
	const outputs = ["format", "json", "jsonl"].filter((name) => name in flags);
	if (outputs.length > 1) {
		throw new UsageError(
			`at most one of --${outputs.join(" and --")} can be given`,
		);
	}
	return { flags, file: positionals[0] };
}

function parsed() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
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
				raw: { type: "boolean" },
				article: { type: "string" },
				format: { type: "string" },
				json: { type: "boolean" },
				jsonl: { type: "boolean" },
				help: { type: "boolean" },
				version: { type: "boolean" },
			},
		});
	} catch (error) {
		throw new UsageError(/** @type {Error} */ (error).message);
	}
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
 * @param {import("node:stream").Readable} input
 * @param {string | undefined} file
 */
async function textIn(input, file) {
	try {
		return decode(await buffer(input));
	} catch (error) {
		const reason = error instanceof Error ? error.message : error;
		throw new Error(`cannot read ${file ?? "standard input"}: ${reason}`);
	}
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
