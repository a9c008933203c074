import { raws, sentenceOf } from "./pkg/summary.js";

/** @import { Dropped, Sentence, Summary } from './pkg/index.js' */

/** Where in a row of the table each number stands. */
const [START, END, BLOCK, KIND, SCORE, SELECTED] = [0, 1, 2, 3, 4, 5];

/** How many numbers a row of the table of dropped spans has. */
const DROPPED = 3;

/** @type {WeakMap<Summary, Sentences>} */
const made = new WeakMap();

/** @param {Summary} summary */
export function sentencesOf(summary) {
	const known = made.get(summary) ?? new Sentences(summary);
	made.set(summary, known);
	return known;
}

/** What is left out, one after the other, for the same reason. @param {Summary} summary @returns {Generator<Dropped, void, void>} */
export function* droppedOf(summary) {
	const [strings, , , , table] = tablesOf(summary);
	for (let row = 0; row < table.length; row += DROPPED)
		yield {
			start: table[row],
			end: table[row + 1],
			reason: strings[5][table[row + 2]],
		};
}

/** @param {Summary} summary */
function tablesOf(summary) {
	const raw = raws.get(summary);
	if (!raw) throw new Error("This summary has no table.");
	return raw;
}

/** The sentences of a summary, read from its table: as objects, those of a book would take longer than the page may stand still. */
export class Sentences {
	#strings;
	#table;
	#width;
	#source;

	/** How many there are. */
	length;

	/** @type {number[]} the indices of those in the summary, in reading order */
	selected = [];

	/** @param {Summary} summary */
	constructor(summary) {
		const [strings, , , , , table] = tablesOf(summary);
		this.#strings = strings;
		this.#table = table;
		this.#source = summary.source;
		this.#width = SELECTED + 1 + 2 * strings[6].length;
		this.length = table.length / this.#width;
		for (let index = 0; index < this.length; index++)
			if (this.isSelected(index)) this.selected.push(index);
	}

	/** @param {number} index */
	start = (index) => this.#table[index * this.#width + START];

	/** @param {number} index */
	end = (index) => this.#table[index * this.#width + END];

	/** @param {number} index */
	block = (index) => this.#table[index * this.#width + BLOCK];

	/** @param {number} index @returns {Sentence["kind"]} */
	kind = (index) => this.#strings[4][this.#table[index * this.#width + KIND]];

	/** @param {number} index */
	score = (index) => this.#table[index * this.#width + SCORE];

	/** @param {number} index */
	isSelected = (index) => this.#table[index * this.#width + SELECTED] === 1;

	/** All that is known of one. @param {number} index */
	at(index) {
		const begin = index * this.#width;
		const row = this.#table.subarray(begin, begin + this.#width);
		return sentenceOf(row, this.#strings, this.#source);
	}

	/** The last one that begins at an offset or before; the first, if none does. @param {number} offset */
	indexAt(offset) {
		let [low, high] = [0, this.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if (this.start(middle) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}

	/** How many whole sentences score higher. @param {number} index */
	rank(index) {
		const score = this.score(index);
		let higher = 0;
		for (let other = 0; other < this.length; other++)
			if (this.score(other) > score) higher++;
		return higher + 1;
	}
}
