import { sentencesOf } from "./sentences.js";

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

/** Left-out lines shown as one paragraph. More would make a paragraph that is slow to lay out. */
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

/**
 * The blocks that are left out. Not what is dropped within a line of the article, as a bullet is.
 *
 * @param {Summary} summary
 * @returns {Generator<LeftOut, void, void>}
 */
export function* leftOut(summary) {
	for (const block of blocks(summary))
		if (block.kind === "dropped") yield leftOutOf(block);
}

/** @param {Block} block @returns {LeftOut} */
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
	if (last.block !== NONE && last.block === piece.block) return true;
	if (last.block !== NONE && piece.block !== NONE) return false;
	const sameLine = !LINE_BREAK.test(source.slice(last.end, piece.start));
	const sameReason =
		together.length < MOST_TOGETHER &&
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
 * @returns {Generator<Piece, void, void>}
 */
function* pieces(summary) {
	const others = [...droppedPieces(summary), ...titlePiece(summary)].sort(
		(a, b) => a.start - b.start,
	);
	let next = 0;
	const sentences = sentencesOf(summary);
	for (let sentence = 0; sentence < sentences.length; sentence++) {
		const start = sentences.start(sentence);
		while (next < others.length && others[next].start < start)
			yield others[next++];
		const end = sentences.end(sentence);
		const block = sentences.block(sentence);
		yield { start, end, block, kind: sentences.kind(sentence), sentence };
	}
	yield* others.slice(next);
}

/** @param {Summary} summary @returns {Piece[]} */
function droppedPieces({ dropped }) {
	return dropped.map(({ start, end, reason }) => ({
		start,
		end,
		reason,
		kind: "dropped",
		block: NONE,
	}));
}

/** @param {Summary} summary @returns {Piece[]} */
function titlePiece({ title }) {
	if (title?.start === undefined || title.end === undefined) return [];
	return [{ start: title.start, end: title.end, kind: "title", block: NONE }];
}
