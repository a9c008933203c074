/** @import { Article, Dropped, Summary } from "./index.js" */
/** @import { Raw } from "./summary.js" */

/** @type {typeof import("./summary.js").raws} */
export const raws = new WeakMap();

/** The numbers in a row of each table; in one of the sentences come two more for each feature. */
const KEYWORD = 2;
const ARTICLE = 6;
const DROPPED = 3;
const SENTENCE = 6;

/** Where in a sentence's row it stands whether it is selected. */
const SELECTED = 5;

/** @type {typeof import("./summary.js").summaryOf} */
export function summaryOf(raw, given) {
	const [[read, title, language, keywords], once, counted, articles] = raw;
	const [start, end, confidence, languageConfidence, ...numbers] = once;
	const [words, summaryWords, minutes, summaryMinutes, short] = numbers;
	const source = read ?? given;
	/** @type {Summary} */
	const summary = {
		text: selectedOf(raw)
			.map((span) => cut(source, span))
			.join(/ja|zh/.test(language) ? "" : " "),
		title:
			start === end
				? title === null
					? null
					: { text: title }
				: { text: cut(source, { start, end }), start, end },
		language,
		languageConfidence,
		sentences: [],
		keywords: rowsOf(counted, KEYWORD, ([count, weight], index) => ({
			text: keywords[index],
			count,
			weight,
		})),
		dropped: [],
		articles: rowsOf(articles, ARTICLE, (row) => articleOf(row, source)),
		confidence,
		stats: { words, summaryWords, minutes, summaryMinutes, short: short === 1 },
		source,
	};
	raws.set(summary, raw);
	lazy(summary, "sentences", () => sentencesOf(raw, source));
	lazy(summary, "dropped", () => droppedOf(raw));
	return summary;
}

/** How many numbers a sentence has. @param {Raw[0]} strings */
const widthOf = (strings) => SENTENCE + 2 * strings[6].length;

/** @type {typeof import("./summary.js").countOf} */
export const countOf = ([strings, , , , , table]) =>
	table.length / widthOf(strings);

/**
 * Where the selected sentences stand.
 *
 * @param {Raw} raw
 */
function selectedOf([strings, , , , , table]) {
	const width = widthOf(strings);
	const selected = [];
	for (let row = 0; row < table.length; row += width) {
		if (table[row + SELECTED]) {
			selected.push({ start: table[row], end: table[row + 1] });
		}
	}
	return selected;
}

/**
 * @param {Raw} raw
 * @param {string} source
 */
function sentencesOf([strings, , , , , table], source) {
	return rowsOf(table, widthOf(strings), (row) =>
		sentenceOf(row, strings, source),
	);
}

/** @type {typeof import("./summary.js").sentenceOf} */
export function sentenceOf(row, [, , , , kinds, , names], source) {
	const [start, end, block, kind, score, selected, ...numbers] = row;
	return {
		text: cut(source, { start, end }),
		start,
		end,
		block,
		kind: kinds[kind],
		score,
		// Any: fromEntries() forgets the names.
		features: /** @type {any} */ (
			Object.fromEntries(names.map((name, place) => [name, numbers[place]]))
		),
		reasons: names
			.map((feature, place) => ({
				feature,
				share: numbers[names.length + place],
			}))
			.filter(({ share }) => share > 0)
			.sort((a, b) => b.share - a.share),
		selected: selected === 1,
	};
}

/**
 * @param {Raw} raw
 * @returns {Dropped[]}
 */
function droppedOf([strings, , , , table]) {
	return rowsOf(table, DROPPED, ([start, end, reason]) => ({
		start,
		end,
		reason: strings[5][reason],
	}));
}

/**
 * @param {Float64Array} row
 * @param {string} source
 * @returns {Article}
 */
function articleOf(
	[titleStart, titleEnd, start, end, words, selected],
	source,
) {
	const title = cut(source, { start: titleStart, end: titleEnd });
	return { title: title || null, start, end, words, selected: selected === 1 };
}

/**
 * @template T
 * @param {Float64Array} table
 * @param {number} width
 * @param {(row: Float64Array, index: number) => T} build
 */
function rowsOf(table, width, build) {
	return Array.from({ length: table.length / width }, (_, index) =>
		build(table.subarray(index * width, (index + 1) * width), index),
	);
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
