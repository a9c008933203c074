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

/** @type {CSSStyleSheet | undefined} */
let sheet;

/** Gives marks their looks where a range is, in a layer, so that whatever the page says of them wins. @param {Range} range */
function style(range) {
	const root = range.startContainer.getRootNode();
	if (!(root instanceof Document || root instanceof ShadowRoot)) return;
	if (!sheet) {
		sheet = new CSSStyleSheet();
		sheet.replaceSync(STYLE);
	}
	if (root.adoptedStyleSheets.includes(sheet)) return;
	root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}

// Light enough for any colour of text, light or dark; the line is for those who do not see colours.
const STYLE = `@layer stand-first {
	::highlight(stand-first) {
		background-color: rgb(255 196 0 / 0.28);
		text-decoration: underline 1px rgb(190 140 0);
	}
	::highlight(stand-first-current) {
		background-color: rgb(255 170 0 / 0.5);
		text-decoration: underline 2px rgb(190 140 0);
	}
}`;
