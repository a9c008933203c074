/** @import { Options } from "../index.js" */

/** About how many sentences each length gives at most; an article with fewer than `WHOLE` sentences gets a share of that. */
const MOST = { headline: 1, short: 3, medium: 6, long: 12 };
const WHOLE = 36;

/** About how many characters a sentence has. */
const SENTENCE = 140;

/**
 * What the attribute `length` asks for; nothing if that makes no sense.
 *
 * @param {string} length
 * @returns {Pick<Options, "sentences" | "ratio" | "length"> | undefined}
 */
export function optionsOf(length) {
	if (/^\d+$/.test(length)) return { sentences: Number(length) };
	if (/^\d+(\.\d+)?%$/.test(length))
		return { ratio: Number.parseFloat(length) / 100 };
	return Object.hasOwn(MOST, length)
		? { length: /** @type {keyof typeof MOST} */ (length) }
		: undefined;
}

/**
 * Strings that take about the room that the sentences will take: the first words of the text, which have its script and its type.
 *
 * @param {string} text
 * @param {string} length
 */
export function placeholders(text, length) {
	const { sentences, ratio, length: name = "medium" } = optionsOf(length) ?? {};
	const all = text.length / SENTENCE;
	const most = MOST[name] * Math.min(1, all / WHOLE);
	const wanted = sentences ?? (ratio === undefined ? most : all * ratio);
	const count = Math.ceil(Math.min(all, wanted));
	// Some of the text may be white space between tags.
	const words = text.slice(0, 2 * count * SENTENCE).replace(/\s+/g, " ");
	return pieces(words, SENTENCE, count);
}

/** @param {string} text @param {number} size @param {number} count */
export function pieces(text, size, count) {
	return Array.from({ length: count }, (_, place) =>
		text.slice(place * size, (place + 1) * size),
	);
}
