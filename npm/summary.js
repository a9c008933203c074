/** @import { Article, Dropped, Sentence, Summary } from "./index.js" */

/**
 * What the WebAssembly module answers: what there is once, and columns instead of objects, so that a sentence nobody reads costs
 * nothing. The first names are in the order of src/wasm.rs.
 *
 * `spans` holds a start and an end a sentence, `features` and `shares` one number a sentence for each of `featureNames`;
 * `articles` has six an article: its title's start and end, which are the same if it has none, its own, its words, its selection.
 *
 * @typedef {[
 *   once: [
 *     source: string | null,
 *     title: [text: string, start: number | null, end: number | null] | null,
 *     language: string,
 *     keywords: [text: string, count: number, weight: number][],
 *     confidence: number,
 *     stats: [words: number, summaryWords: number, minutes: number, summaryMinutes: number, short: boolean],
 *     kindNames: Sentence["kind"][],
 *     reasonNames: Dropped["reason"][],
 *     featureNames: (keyof Sentence["features"])[],
 *     languageConfidence: number,
 *   ],
 *   spans: Uint32Array,
 *   blocks: Uint32Array,
 *   kinds: Uint8Array,
 *   scores: Float64Array,
 *   features: Float64Array,
 *   shares: Float64Array,
 *   selected: Uint8Array,
 *   droppedSpans: Uint32Array,
 *   droppedReasons: Uint8Array,
 *   articles: Uint32Array,
 * ]} Raw
 */

/**
 * @param {Raw} raw
 * @param {string} given the input, if it was a string
 * @returns {Summary}
 */
export function summaryOf(raw, given) {
	const [once, spans, , , , , , flags, , , articles] = raw;
	const [read, title, language, keywords, confidence, stats] = once;
	const source = read ?? given;
	/** @type {string[]} */
	const selected = [];
	flags.forEach((flag, index) => {
		if (flag) selected.push(cut(source, spanOf(spans, index)));
	});
	const [words, summaryWords, minutes, summaryMinutes, short] = stats;
	/** @type {Summary} */
	const summary = {
		text: selected.join(" "),
		title: title && titleOf(title, source),
		language,
		languageConfidence: once[9],
		sentences: [],
		keywords: keywords.map(([text, count, weight]) => ({
			text,
			count,
			weight,
		})),
		dropped: [],
		articles: articlesOf(articles, source),
		confidence,
		stats: { words, summaryWords, minutes, summaryMinutes, short },
		source,
	};
	lazy(summary, "sentences", () => sentencesOf(raw, source));
	lazy(summary, "dropped", () => droppedOf(raw));
	return summary;
}

/**
 * @param {NonNullable<Raw[0][1]>} title
 * @param {string} source
 */
function titleOf([text, start, end], source) {
	if (start === null || end === null) return { text };
	return { text: cut(source, { start, end }), start, end };
}

/**
 * @param {Raw} raw
 * @param {string} source
 * @returns {Sentence[]}
 */
function sentencesOf(raw, source) {
	const [once, spans, blocks, kinds, scores, features, shares, selected] = raw;
	const [, , , , , , kindNames, , names] = once;
	return Array.from(scores, (score, index) => {
		const span = spanOf(spans, index);
		const row = index * names.length;
		return {
			text: cut(source, span),
			...span,
			block: blocks[index],
			kind: kindNames[kinds[index]],
			score,
			// Any: fromEntries() forgets the names.
			features: /** @type {any} */ (
				Object.fromEntries(
					names.map((name, column) => [name, features[row + column]]),
				)
			),
			reasons: names
				.map((feature, column) => ({
					feature,
					share: shares[row + column],
				}))
				.filter(({ share }) => share > 0)
				.sort((a, b) => b.share - a.share),
			selected: selected[index] === 1,
		};
	});
}

/**
 * @param {Raw} raw
 * @returns {Dropped[]}
 */
function droppedOf([once, , , , , , , , spans, reasons]) {
	const [, , , , , , , names] = once;
	return Array.from(reasons, (reason, index) => ({
		...spanOf(spans, index),
		reason: names[reason],
	}));
}

/**
 * @param {Uint32Array} articles
 * @param {string} source
 * @returns {Article[]}
 */
function articlesOf(articles, source) {
	return Array.from({ length: articles.length / 6 }, (_, index) => ({
		title: cut(source, spanOf(articles, 3 * index)) || null,
		...spanOf(articles, 3 * index + 1),
		words: articles[6 * index + 4],
		selected: articles[6 * index + 5] === 1,
	}));
}

/**
 * @param {Uint32Array} spans
 * @param {number} index
 */
function spanOf(spans, index) {
	return { start: spans[2 * index], end: spans[2 * index + 1] };
}

/**
 * The slice with every run of white space made one space. Not `\s`: that lacks U+0085 and has U+FEFF.
 *
 * @param {string} source
 * @param {{ start?: number, end?: number }} span
 */
function cut(source, { start, end }) {
	return source.slice(start, end).replace(/\p{White_Space}+/gu, " ");
}

/**
 * Makes a property that is built when first read, and from then on is like any other.
 *
 * @template {object} T
 * @template {keyof T} K
 * @param {T} object
 * @param {K} name
 * @param {() => T[K]} build
 */
function lazy(object, name, build) {
	Object.defineProperty(object, name, {
		configurable: true,
		enumerable: true,
		get() {
			const value = build();
			Object.defineProperty(object, name, { value, writable: true });
			return value;
		},
	});
}
