import { create } from "./elements.js";
import { appendParts } from "./parts.js";

/** @import { Block, Part } from './blocks.js' */

/** Characters of a block that is left out that are seen while it is folded: about a line. */
const LINE = 60;

/** A block that is left out: its reason, its first words, and all others folded. @param {Block} block @param {string} source */
export function leftOutElement({ parts }, source) {
	const made = create("div", "left-out");
	const [seen, folded] = folds(parts, source);
	const line = create(folded.length > 0 ? "summary" : "p", "dropped");
	line.dir = "auto";
	appendParts(line, seen, source);
	if (folded.length === 0) made.append(line);
	else {
		line.tabIndex = -1;
		const fold = create("details");
		fold.dir = "auto";
		fold.append(line);
		appendParts(fold, folded, source, parts[0].reason);
		made.append(fold);
	}
	return made;
}

/** What is seen of the parts while they are folded, and what is not. @param {Part[]} parts @param {string} source @returns {[seen: Part[], folded: Part[]]} */
function folds(parts, source) {
	const [first, ...others] = parts;
	const last = parts[parts.length - 1];
	if (last.end - first.start <= LINE) return [parts, []];
	const end = first.start + lineEnd(source.slice(first.start, first.end));
	if (end === first.end) return [[first], others];
	return [[{ ...first, end }], [{ ...first, start: end }, ...others]];
}

/** Where a line ends that shows the beginning of a text: at a space, if there is one. @param {string} text */
function lineEnd(text) {
	if (text.length <= LINE) return text.length;
	const space = text.slice(0, LINE).search(/\s\S*$/);
	if (space > 0) return space;
	// Not within a character of two units.
	return /[\uD800-\uDBFF]/.test(text[LINE - 1]) ? LINE - 1 : LINE;
}
