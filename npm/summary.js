/** @import { Article, Dropped, Sentence, Summary } from "./index.js" */

/**
 * What the WebAssembly module answers: columns instead of objects, so that a sentence nobody reads costs nothing.
 * `spans` holds a start and an end a sentence, `features` and `shares` one number a sentence for each of `names.features`;
 * `articles` has six an article: its title's start and end, which are the same if it has none, its own, its words, its selection.
 *
 * @typedef {Pick<Summary, "title" | "language" | "keywords" | "confidence" | "stats"> & {
 *   names: {
 *     kinds: Sentence["kind"][],
 *     features: (keyof Sentence["features"])[],
 *     dropReasons: Dropped["reason"][],
 *   },
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
 * }} Raw
 */

/**
 * @param {Raw} raw
 * @param {string} source the string that all spans index
 * @returns {Summary}
 */
export function summaryOf(raw, source) {
	/** @type {string[]} */
	const selected = [];
	raw.selected.forEach((flag, index) => {
		if (flag) selected.push(cut(source, spanOf(raw.spans, index)));
	});
	const { title } = raw;
	/** @type {Summary} */
	const summary = {
		text: selected.join(" "),
		title:
			title?.start === undefined
				? title
				: { ...title, text: cut(source, title) },
		language: raw.language,
		sentences: [],
		keywords: raw.keywords,
		dropped: [],
		articles: articlesOf(raw, source),
		confidence: raw.confidence,
		stats: raw.stats,
		source,
	};
	lazy(summary, "sentences", () => sentencesOf(raw, source));
	lazy(summary, "dropped", () => droppedOf(raw));
	return summary;
}

/**
 * @param {Raw} raw
 * @param {string} source
 * @returns {Sentence[]}
 */
function sentencesOf(raw, source) {
	const { kinds, features } = raw.names;
	return Array.from(raw.scores, (score, index) => {
		const span = spanOf(raw.spans, index);
		const row = index * features.length;
		return {
			text: cut(source, span),
			...span,
			block: raw.blocks[index],
			kind: kinds[raw.kinds[index]],
			score,
			// Any: fromEntries() forgets the names.
			features: /** @type {any} */ (
				Object.fromEntries(
					features.map((name, column) => [name, raw.features[row + column]]),
				)
			),
			reasons: features
				.map((feature, column) => ({
					feature,
					share: raw.shares[row + column],
				}))
				.filter(({ share }) => share > 0)
				.sort((a, b) => b.share - a.share),
			selected: raw.selected[index] === 1,
		};
	});
}

/**
 * @param {Raw} raw
 * @returns {Dropped[]}
 */
function droppedOf({ droppedSpans, droppedReasons, names }) {
	return Array.from(droppedReasons, (reason, index) => ({
		...spanOf(droppedSpans, index),
		reason: names.dropReasons[reason],
	}));
}

/**
 * @param {Raw} raw
 * @param {string} source
 * @returns {Article[]}
 */
function articlesOf({ articles }, source) {
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
