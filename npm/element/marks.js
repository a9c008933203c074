import { sheetOf } from "./sheet.js";

/**
 * Text that is marked in the host page by the CSS Custom Highlight API, which leaves its DOM alone; where that is missing nothing is
 * marked. All elements share one highlight a name.
 */
export class Marks {
	#name;
	/** @type {Range[]} */
	#ranges = [];

	/** @param {string} name of the highlight, as in `::highlight(name)` */
	constructor(name) {
		this.#name = name;
	}

	/** Marks these ranges in place of those before. @param {Range[]} ranges */
	set(ranges) {
		const { highlights } = globalThis.CSS ?? {};
		if (!highlights) return;
		const highlight = highlights.get(this.#name) ?? new Highlight();
		for (const range of this.#ranges) highlight.delete(range);
		for (const range of ranges) highlight.add(range);
		this.#ranges = ranges;
		if (highlight.size) highlights.set(this.#name, highlight);
		else highlights.delete(this.#name);
		if (ranges.length) style(ranges[0]);
	}
}

/** Gives marks their looks where a range is, in a layer, so that whatever the page says of them wins. @param {Range} range */
function style(range) {
	const root = range.startContainer.getRootNode();
	if (!(root instanceof Document || root instanceof ShadowRoot)) return;
	const { adoptedStyleSheets } = root;
	if (!adoptedStyleSheets.includes(looks())) adoptedStyleSheets.push(looks());
}

// Light enough for any colour of text, light or dark; the line is for those who do not see colours. Its
// thickness is by itself: of the short form Safari knows the line alone.
const looks = sheetOf(`@layer stand-first {
	::highlight(stand-first) {
		background-color: rgb(255 196 0 / 0.28);
		text-decoration: underline;
	}
	::highlight(stand-first-current) {
		background-color: rgb(255 170 0 / 0.5);
		text-decoration: underline;
		text-decoration-thickness: 2px;
	}
}`);
