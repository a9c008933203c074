import { create } from "./elements.js";
import { idOf, label } from "./marks.js";
import { reasonName, strings } from "./strings.js";

/** @import { Part } from './blocks.js' */

/** Characters above which a part that was left out has lines of its own: another article would be one grey wall. */
const PROSE = 120;

/**
 * Puts parts of the text into an element, with what stands between them, and a label before what was left out for another reason
 * than what stands before it.
 *
 * @param {HTMLElement} element
 * @param {Part[]} parts
 * @param {string} source
 * @param {string} [labelled] the reason that stands before the first of them
 * @param {(place: HTMLElement, sentence: number) => void} [dress] called with the element of each sentence
 */
export function appendParts(element, parts, source, labelled = "", dress) {
	let end = parts[0]?.start;
	let last = labelled;
	for (const part of parts) {
		const { start, reason = "" } = part;
		if (end < start) element.append(source.slice(end, start));
		if (reason && reason !== last)
			element.append(label(reasonName(reason), strings.leftOut));
		const node = nodeOf(part, source);
		if (part.sentence !== undefined && node instanceof HTMLElement)
			dress?.(node, part.sentence);
		element.append(node);
		end = part.end;
		last = reason;
	}
}

/** @param {Part} part @param {string} source @returns {Node} */
function nodeOf({ start, end, sentence, reason }, source) {
	const text = source.slice(start, end);
	if (reason !== undefined)
		return create(
			"span",
			`dropped${text.length > PROSE ? " prose" : ""}`,
			text,
		);
	if (sentence === undefined) return document.createTextNode(text);
	const place = create("span", "", text);
	place.id = idOf(sentence);
	return place;
}
