import { summarize } from "./node.js";
import { decode } from "./utf8.js";

/** @import { Options } from "./index.js" */

const LINE_FEED = 0x0a;

/**
 * One answer a line, in the order of the lines; a bad line is answered by an error and stops nothing.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {Options} options for every line; a line's own title and language win
 * @param {() => void} onError called for each line that could not be summarized
 */
export async function* answers(input, options, onError) {
	let line = 0;
	for await (const bytes of lines(input)) {
		line++;
		const answer = await answerTo(bytes, line, options);
		if (answer === undefined) continue;
		if ("error" in answer) onError();
		yield `${JSON.stringify(answer)}\n`;
	}
}

/**
 * @param {Buffer} bytes
 * @param {number} line counted from 1
 * @param {Options} options
 * @returns {Promise<object | undefined>} nothing for a blank line
 */
async function answerTo(bytes, line, options) {
	let record;
	try {
		const json = decode(bytes);
		if (json.trim() === "") return undefined;
		record = recordIn(json);
	} catch (error) {
		return { id: null, line, error: messageOf(error) };
	}
	const id = record.id ?? null;
	try {
		const text = record.text;
		if (typeof text !== "string") throw new Error('"text" must be a string');
		const title = record.title ?? options.title;
		const language = record.language ?? options.language;
		const summary = await summarize(text, { ...options, title, language });
		return { id, ...summary, source: undefined };
	} catch (error) {
		return { id, error: messageOf(error) };
	}
}

/** @param {string} json @returns {Record<string, any>} */
function recordIn(json) {
	let record;
	try {
		record = JSON.parse(json);
	} catch (error) {
		throw new Error(`it is not JSON: ${messageOf(error)}`);
	}
	if (typeof record !== "object" || record === null || Array.isArray(record)) {
		throw new Error('it is not an object like {"id": 1, "text": "…"}');
	}
	return record;
}

/**
 * Split before decoding, so that a bad byte spoils its own line only. The pieces of a long line are joined once, at its end.
 *
 * @param {AsyncIterable<Buffer>} input
 */
async function* lines(input) {
	/** @type {Buffer[]} */
	let pieces = [];
	for await (const chunk of input) {
		let start = 0;
		let end = chunk.indexOf(LINE_FEED);
		while (end !== -1) {
			yield Buffer.concat([...pieces, chunk.subarray(start, end)]);
			pieces = [];
			start = end + 1;
			end = chunk.indexOf(LINE_FEED, start);
		}
		pieces.push(chunk.subarray(start));
	}
	yield Buffer.concat(pieces);
}

/** @param {unknown} error */
function messageOf(error) {
	return error instanceof Error ? error.message : String(error);
}
