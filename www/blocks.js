import { droppedOf, sentencesOf } from "./sentences.js";

/** @import { Summary } from './pkg/index.js' */

/**
 * A slice of the source: a sentence, the title, or something left out.
 * @typedef {{ start: number, end: number, sentence?: number, reason?: string }} Part
 *
 * What the reader sees as one paragraph.
 * @typedef {{ kind: string, parts: Part[] }} Block
 *
 * A block that is left out, as it can be put back: from its first part to its last.
 * @typedef {{ start: number, end: number, reason: string }} LeftOut
 *
 * @typedef {Part & { kind: string, block: number }} Piece
 */

const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/;

/** The number of no block of the article: the title and the dropped spans have it. */
const NONE = -1;

/** Sentences, or left-out lines, shown as one paragraph. More would make a paragraph that is slow to lay out. */
const MOST_TOGETHER = 50;

/**
 * The whole text as blocks, in its own order: sentences of one block together, what was dropped within a line (a dateline, say)
 * inside the block of that line, and lines dropped for the same reason (a menu, say) as one.
 *
 * @param {Summary} summary
 * @returns {Generator<Block, void, void>}
 */
export function* blocks(summary) {
	/** @type {Piece[]} */
	let together = [];
	for (const piece of pieces(summary)) {
		if (together.length > 0 && !belongs(piece, together, summary.source)) {
			yield toBlock(together);
			together = [];
		}
		together.push(piece);
	}
	if (together.length > 0) yield toBlock(together);
}

/** What a block of the kind "dropped" leaves out. What is dropped within a line of the article, as a bullet is, makes no such block. @param {Block} block @returns {LeftOut} */
export function leftOutOf({ parts }) {
	const [{ start, reason = "" }] = parts;
	return { start, end: parts[parts.length - 1].end, reason };
}

/** Characters of a part that tell which one it is. */
const OPENING = 48;

/** The first words of a part, white space made single spaces. @param {string} source @param {{ start: number, end: number }} span */
export function opening(source, { start, end }) {
	// By characters, for a sign of two units must not be cut in two.
	const first = Array.from(
		source.slice(start, Math.min(end, start + 2 * OPENING)),
	).slice(0, OPENING);
	const words = first.join("");
	return (
		words.replace(/\s+/g, " ").trim() + (start + words.length < end ? "…" : "")
	);
}

/** @param {Piece} piece @param {Piece[]} together @param {string} source */
function belongs(piece, together, source) {
	const last = together[together.length - 1];
	const isFull = together.length >= MOST_TOGETHER;
	if (last.block !== NONE && piece.block !== NONE)
		return last.block === piece.block && !isFull;
	const sameLine = !LINE_BREAK.test(source.slice(last.end, piece.start));
	const sameReason =
		!isFull &&
		piece.reason !== undefined &&
		together.every(({ reason }) => reason === piece.reason);
	return sameLine || sameReason;
}

/** @param {Piece[]} together @returns {Block} */
function toBlock(together) {
	const named = together.find((piece) => piece.kind !== "dropped");
	return { kind: named?.kind ?? "dropped", parts: together };
}

/**
 * Sentences, title and dropped spans as one row. Each list ascends by itself, so they only need to be merged.
 *
 * @param {Summary} summary
 */
function pieces(summary) {
	const besides = merged(droppedPieces(summary), titlePiece(summary));
	return merged(sentencePieces(summary), besides);
}

/** @param {Generator<Piece, void, void>} some @param {Generator<Piece, void, void>} others @returns {Generator<Piece, void, void>} */
function* merged(some, others) {
	let other = others.next().value;
	for (const piece of some) {
		for (; other && other.start < piece.start; other = others.next().value)
			yield other;
		yield piece;
	}
	if (other) yield other;
	yield* others;
}

/** @param {Summary} summary @returns {Generator<Piece, void, void>} */
function* sentencePieces(summary) {
	const sentences = sentencesOf(summary);
	for (let sentence = 0; sentence < sentences.length; sentence++)
		yield {
			start: sentences.start(sentence),
			end: sentences.end(sentence),
			block: sentences.block(sentence),
			kind: sentences.kind(sentence),
			sentence,
		};
}

/** @param {Summary} summary @returns {Generator<Piece, void, void>} */
function* droppedPieces(summary) {
	for (const dropped of droppedOf(summary))
		yield { ...dropped, kind: "dropped", block: NONE };
}

/** @param {Summary} summary @returns {Generator<Piece, void, void>} */
function* titlePiece({ title }) {
	if (title?.start === undefined || title.end === undefined) return;
	yield { start: title.start, end: title.end, kind: "title", block: NONE };
}
