// What the summaries of the Summarizer API are: its types, lengths and formats, made of whole sentences.
import { escapeMarkdown } from "./markdown.js";

/** @import { Options, Summary } from "./index.js" */
/** @import { SummarizerFormat, SummarizerLength, SummarizerType } from "./summarizer.js" */
/** @typedef {(text: string, options: Options) => Promise<Summary>} Summarize */

/** How much each type is at each length: sentences; for headlines words, at most. */
const COUNTS = {
	tldr: { short: 1, medium: 3, long: 5 },
	teaser: { short: 1, medium: 3, long: 5 },
	"key-points": { short: 3, medium: 5, long: 7 },
	headline: { short: 12, medium: 17, long: 22 },
};

/**
 * The least words of a headline, as a share of the most, where there is such a sentence: shorter ones are often scraps, as "That was a
 * big milestone." is. Of the sets that the weights are learned from, headlines share up to 1.5 points more words with what people wrote.
 */
const LEAST = 2 / 3;

/** Only the place of a sentence counts: an article opens with what is to draw its readers in. */
const OPENING = {
	position: 1,
	topic: 0,
	centrality: 0,
	title: 0,
	terms: 0,
	length: 0,
	facts: 0,
	style: 0,
};

/**
 * A summary in the parts that come to its reader one by one; together they are all of it.
 *
 * @param {Summarize} summarize
 * @param {string} text
 * @param {{ type: SummarizerType, length: SummarizerLength, format: SummarizerFormat }} guidance
 */
export async function chunksOf(summarize, text, { type, length, format }) {
	const count = COUNTS[type][length];
	const sentences = await (type === "headline"
		? headline(summarize, text, count)
		: chosen(summarize, text, {
				sentences: count,
				weights: type === "teaser" ? OPENING : undefined,
			}));
	const isMarkdown = format === "markdown";
	const isList = type === "key-points";
	return sentences.map(({ text }, index) => {
		const between = index === 0 ? "" : isList ? "\n" : " ";
		const bullet = isList && isMarkdown ? "* " : "";
		return `${between}${bullet}${isMarkdown ? escapeMarkdown(text) : text}`;
	});
}

/** @param {Summarize} summarize @param {string} text @param {Options} options */
async function chosen(summarize, text, options) {
	const { sentences } = await summarize(text, options);
	return sentences.filter(({ selected }) => selected);
}

/**
 * The best sentence with nearly so many words, or with fewer where there is none; if all have more, the shortest. What a summary would
 * not have is no headline either, and one that quotes or asks only where there is nothing else.
 *
 * @param {Summarize} summarize
 * @param {string} text
 * @param {number} most
 */
async function headline(summarize, text, most) {
	/** @type {Options["avoid"]} */
	const avoid = ["quotes", "questions"];
	const { sentences, language } = await summarize(text, {
		sentences: Number.POSITIVE_INFINITY,
		avoid,
	});
	const count = wordCounter(language);
	const lengths = sentences.map(({ text, selected }) =>
		selected ? count(text) : Number.POSITIVE_INFINITY,
	);
	const shortest = lengths.reduce(
		(a, b) => Math.min(a, b),
		Number.POSITIVE_INFINITY,
	);
	const limit = Math.max(most, shortest);
	const isNear = (/** @type {number} */ length) =>
		length >= LEAST * most && length <= limit;
	const isFit = lengths.some(isNear)
		? isNear
		: (/** @type {number} */ length) => length <= limit;
	const ban = [...lengths.keys()].filter((at) => !isFit(lengths[at]));
	return chosen(summarize, text, { sentences: 1, avoid, ban });
}

/** @param {string} language */
function wordCounter(language) {
	const segmenter = new Intl.Segmenter(language, { granularity: "word" });
	return (/** @type {string} */ text) =>
		[...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;
}
