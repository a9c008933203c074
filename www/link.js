import { fromFragment, putInFragment } from "./fragment.js";
import { strings } from "./strings.js";

/** @import { Options, Summary } from './pkg/index.js' */

/** Characters that a link has at most. Longer ones are cut short on their way too often; nor do shorter ones unfold to a text that the page could not bear. */
const MOST = 32_000;

/** What of the fragment belongs to a link. */
const PARTS = ["text", "length", "sentences"];

export const canLink = () => "CompressionStream" in globalThis;

/**
 * An address of this page that carries the article in its fragment.
 *
 * @param {Summary} summary
 * @param {Options} options how long the summary is to be
 * @throws {RangeError} (as a rejection) where the article is too long; the message is for the reader
 */
export async function linkTo(summary, { length, sentences }) {
	const text = await packed(articleOf(summary));
	const parts = new URLSearchParams({ text });
	if (length) parts.set("length", length);
	if (sentences) parts.set("sentences", String(sentences));
	const link = `${location.href.split("#")[0]}#${parts}`;
	if (link.length <= MOST) return link;
	throw new RangeError(strings.linkTooLong(link.length, MOST));
}

/**
 * What the address of this page carries, if it was opened through a link.
 *
 * @returns {Promise<{ text: string, options: Options } | undefined>}
 * @throws {Error} (as a rejection) where it carries something else than a text
 */
export async function fromLink() {
	const text = fromFragment("text");
	if (text === null) return undefined;
	if (text.length > MOST) throw new Error("longer than any link of this page");
	const length = /** @type {Options["length"]} */ (fromFragment("length"));
	const sentences = Number(fromFragment("sentences"));
	return {
		text: await unpacked(text),
		options: sentences > 0 ? { sentences } : { length: length ?? "medium" },
	};
}

/** Takes the text out of the address, for it is no longer the one on show. */
export function forgetLink() {
	for (const part of PARTS)
		if (fromFragment(part) !== null) putInFragment(part);
}

/** The title and what is left of the source without what was dropped, a paragraph a block. @param {Summary} summary */
function articleOf({ source, title, dropped }) {
	const gone = [...dropped, { start: title?.start, end: title?.end }].sort(
		(a, b) => (a.start ?? 0) - (b.start ?? 0),
	);
	let [text, at] = ["", 0];
	for (const { start = at, end = at } of gone) {
		text += source.slice(at, start);
		at = end;
	}
	text += source.slice(at);
	return [title?.text ?? "", ...text.split("\n")]
		.map((line) => line.trim())
		.filter(Boolean)
		.join("\n\n");
}

/** Compressed, in characters that an address may have. @param {string} text */
async function packed(text) {
	const bytes = await through(
		new Blob([text]),
		new CompressionStream("deflate-raw"),
	);
	const characters = Array.from(new Uint8Array(bytes), (byte) =>
		String.fromCharCode(byte),
	);
	return btoa(characters.join(""))
		.replaceAll("+", "-")
		.replaceAll("/", "_")
		.replace(/=+$/, "");
}

/** @param {string} text */
async function unpacked(text) {
	const characters = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
	const bytes = Uint8Array.from(characters, (character) =>
		character.charCodeAt(0),
	);
	const stream = new DecompressionStream("deflate-raw");
	const decoder = new TextDecoder("utf-8", { fatal: true });
	return decoder.decode(await through(new Blob([bytes]), stream));
}

/** @param {Blob} blob @param {GenericTransformStream} stream */
const through = (blob, stream) =>
	new Response(
		blob.stream().pipeThrough(/** @type {ReadableWritablePair} */ (stream)),
	).arrayBuffer();
