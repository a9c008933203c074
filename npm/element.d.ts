import type { Options, Summary } from "./index.js";

/**
 * The element `<stand-first for="post">`: the summary of the element with the id `post`, each sentence a link to its place there.
 * Importing this registers nothing; `standfirst/define` does.
 *
 * Until there is a summary, and if there can be none, it shows its own children. Then an error is in the console, once; no
 * exception reaches the page. When the content of the other element changes, the summary follows.
 *
 * @fires summarychange when `summary` has changed; it bubbles
 * @csspart paragraph - the sentences, with `mode="paragraph"`
 * @csspart list - the sentences, with `mode="bullets"`
 * @csspart item - a sentence's item in the list
 * @csspart sentence - a sentence, which is a link
 * @csspart keywords - the list of keywords
 * @csspart keyword - a keyword
 * @csspart fallback - what is around the element's own children
 * @cssprop --stand-first-accent - what marks the sentence under the pointer, or in focus; `LinkText` by default
 * @cssprop --stand-first-gap - the space between items, and before the keywords; `0.5em` by default
 * @example
 * customElements.define("stand-first", StandFirstElement);
 */
export class StandFirstElement extends HTMLElement {
	/** The names of the attributes that it watches. */
	static readonly observedAttributes: string[];

	/** The id of the element to summarize, in the same tree. Reflects the attribute `for`. */
	get htmlFor(): string;
	set htmlFor(id: string);

	/**
	 * How much to pick: `"short"`, `"medium"`, `"long"` or `"headline"`, as {@link Options.length}; how many sentences, as `"3"`; or a
	 * share of the words, as `"20%"`. Reflects the attribute of the same name. Anything else counts as `"medium"`, the default.
	 */
	get length(): string;
	set length(length: string | number);

	/** Whether the sentences are one paragraph or a list. Reflects the attribute of the same name. Default: `"paragraph"`. */
	get mode(): "paragraph" | "bullets";
	set mode(mode: "paragraph" | "bullets");

	/**
	 * Whether the chosen sentences are marked in the other element, by the CSS Custom Highlight API, which changes nothing in the
	 * page's DOM. `::highlight(stand-first)` styles them. Reflects the attribute of the same name.
	 */
	get highlight(): boolean;
	set highlight(on: boolean);

	/** Whether keywords are shown below the sentences. Reflects the attribute of the same name. */
	get keywords(): boolean;
	set keywords(on: boolean);

	/**
	 * The summary that is shown, or `null`. Its offsets index its `source`, the text read from the other element.
	 *
	 * @example
	 * document.addEventListener("summarychange", ({ target }) => {
	 * 	const { summary } = target as StandFirstElement;
	 * 	if (summary) console.log(summary.stats.summaryMinutes);
	 * });
	 */
	readonly summary: Summary | null;
}

/**
 * The attributes of `<stand-first>`, for the templates of frameworks. The attribute `lang`, which all elements have, names the
 * language of the text where it is not to be found out.
 *
 * @example
 * const attributes: StandFirstAttributes = { for: "post", length: "20%", mode: "bullets", highlight: true };
 */
export interface StandFirstAttributes {
	/** The id of the element to summarize. */
	for?: string;
	/** See {@link StandFirstElement.length}. */
	length?:
		| "short"
		| "medium"
		| "long"
		| "headline"
		| number
		| `${number}`
		| `${number}%`;
	/** See {@link StandFirstElement.mode}. */
	mode?: "paragraph" | "bullets";
	/** See {@link StandFirstElement.highlight}. */
	highlight?: boolean | "";
	/** See {@link StandFirstElement.keywords}. */
	keywords?: boolean | "";
}
