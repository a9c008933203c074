import type { Dropped, Features, Sentence, Summary } from "./index.js";

/**
 * What the WebAssembly module answers, in the order of src/wasm.rs: strings, and tables of numbers instead of objects, so that a
 * sentence nobody reads costs nothing. A title that starts where it ends is none.
 */
export type Raw = [
	strings: Strings,
	once: Float64Array,
	keywords: Float64Array,
	articles: Float64Array,
	dropped: Float64Array,
	/** A row each: start, end, block, kind, score, selected, then a value and a share for each feature. */
	sentences: Float64Array,
];

export type Strings = [
	source: string | null,
	title: string | null,
	language: string,
	keywords: string[],
	kinds: Sentence["kind"][],
	reasons: Dropped["reason"][],
	features: (keyof Features)[],
];

/** What each summary is made of, for the page: the sentences of a whole book as objects take longer than a frame. */
export const raws: WeakMap<Summary, Raw>;

/** @param given the input, if it was a string */
export function summaryOf(raw: Raw, given: string): Summary;

/** The sentence in a row of the table. */
export function sentenceOf(
	row: Float64Array,
	strings: Strings,
	source: string,
): Sentence;

/** How many sentences there are, none of which is built for it. */
export function countOf(raw: Raw): number;
