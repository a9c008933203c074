/**
 * Loads the WebAssembly file. Optional: {@link summarize} does it on its first call. Call it to load the file early, or from
 * somewhere else. Once the file is loaded, or while it is loading, further calls change nothing; after a failed load the next
 * call tries again.
 *
 * @param source where the file is, or what is in it. Default: the file beside this module.
 * @throws {Error} (as a rejection) when the file cannot be loaded.
 * @example
 * await init("/assets/standfirst_bg.wasm");
 */
export function init(source?: WasmSource): Promise<void>;

/**
 * Finds the article in a text and picks the sentences that say what it says.
 *
 * @param input a text of any length; or an element of the page or of a frame in it, which is taken for the article: its text and structure are
 *   read, but for what its tags say is beside an article; or a document, in which the article is looked for as in a text, by its
 *   tags too. Text without an article, even the empty string, is no error.
 * @param options how much to pick, and what is known about the text.
 * @throws {TypeError} (as a rejection) for an input or an option of the wrong type, an option that does not exist, a number
 *   that is `NaN`, or more than one of `sentences`, `words`, `ratio` and `length`.
 * @throws {RangeError} (as a rejection) when the text has no article with the number `article`, or no sentence with an index in `pin`
 *   or `ban`.
 * @throws {Error} (as a rejection) when the WebAssembly file cannot be loaded, or when it stops twice at a text, as for want of memory;
 *   the next text gets a new engine.
 * @example
 * const { text, keywords } = await summarize(article, { sentences: 3 });
 * @example
 * const page = new DOMParser().parseFromString(html, "text/html"); // inert: nothing in it runs or loads
 * const { source, dropped } = await summarize(page);
 */
export function summarize(
	input: string | Global<"Element"> | Global<"Document">,
	options?: Options,
): Promise<Summary>;

/** An address, a response, the bytes, or a compiled module. */
export type WasmSource =
	| string
	| Global<"URL">
	| Global<"Request">
	| Compilable
	| Promise<Compilable>;

type Compilable =
	| Global<"Response">
	| ArrayBuffer
	| ArrayBufferView
	| (typeof globalThis extends { WebAssembly: { Module: Class<infer T> } }
			? T
			: never);

/** A class of the page's or of Node's; nothing where the project's types do not have it, so that they need not. */
type Global<Name extends string> =
	typeof globalThis extends Record<Name, Class<infer T>> ? T : never;

type Class<T> = { prototype: T };

/**
 * All are optional; at most one of `sentences`, `words`, `ratio` and `length` may be given. Numbers out of range count as the
 * nearest one in range, but for `article`, `pin` and `ban`.
 *
 * @example
 * const options: Options = { words: 60, language: "de" };
 */
export interface Options {
	/**
	 * How many sentences to pick: a whole number, 1 or more; fractions are rounded down. Fewer only if there are no more that say
	 * something new: a sentence of under five words, or one that repeats another, is left out.
	 */
	sentences?: number;
	/** How many words to pick at most: 1 or more. Exceeded only where the best single sentence alone is longer. */
	words?: number;
	/**
	 * The share of the article's words to pick at most: 0 to 1. Exceeded only where the best single sentence alone is longer.
	 */
	ratio?: number;
	/**
	 * How much to pick, by the length of the article; or one sentence, `"headline"`: the best one, where one of up to 25 words is
	 * preferred to a longer one. It is never cut. Default: `"medium"`.
	 */
	length?: "short" | "medium" | "long" | "headline";
	/**
	 * The language of the text as a BCP 47 tag: `"en-GB"` serves as `"en"`. A tag that is not known gets data that suits any
	 * language. Default: found out from the text.
	 */
	language?: string;
	/** The title of the article, in place of the one found in the text. */
	title?: string;
	/**
	 * Whether to look for the article and drop what is around it. `false` takes the text as it is: nothing dropped, each line
	 * one block, no title looked for. Default: `true`.
	 */
	clean?: boolean;
	/**
	 * Which article to summarize where a text has several: its place in {@link Summary.articles}, a whole number counted from 0,
	 * or `"all"` for all of them, one after the other. Default: the one that most of the text speaks for, the only one with
	 * `selected`. With `clean: false` the whole text is article 0.
	 *
	 * @example
	 * const { articles } = await summarize(paste);
	 * const last = await summarize(paste, { article: articles.length - 1 });
	 */
	article?: number | "all";
	/**
	 * What to put back of the parts that are dropped: ranges of {@link Summary.source} in UTF-16 units, `[start, end]`, the end
	 * exclusive, in any order. Each dropped part that one of them overlaps becomes a block of the article, as a whole. Fractions
	 * are rounded down; what lies outside of the source counts as its nearest end, and an empty range as none. Default: none.
	 * With `clean: false` nothing is dropped, so this has no effect.
	 *
	 * @example
	 * const { dropped } = await summarize(text);
	 * const captions = dropped.filter(({ reason }) => reason === "caption");
	 * const summary = await summarize(text, {
	 * 	keep: captions.map(({ start, end }) => [start, end]),
	 * });
	 */
	keep?: readonly (readonly [start: number, end: number])[];
	/**
	 * Words and phrases that the summary is to be about: a sentence scores higher the more of them it has, and one that has all comes
	 * before those that have none. They are read as the text is: case, stop words and a genitive do not count. A phrase is in a
	 * sentence that has all its words; one that the article never uses has no effect. Default: none.
	 *
	 * @example
	 * const { text } = await summarize(article, { focus: ["ring road", "rents"] });
	 */
	focus?: readonly string[];
	/**
	 * What sentences to leave out unless there are no others: those that quote somebody between quotation marks, in 16
	 * characters or more, or stand in a block quotation; those that end with a question mark; those that end with an exclamation mark.
	 * Default: none.
	 */
	avoid?: readonly ("quotes" | "questions" | "exclamations")[];
	/**
	 * Sentences to pick whatever they are: their indices in {@link Summary.sentences}, whole numbers counted from 0. They count towards
	 * the length, and stay where it is less. With other `clean`, `article`, `keep` or `language` the same index may be another
	 * sentence. Default: none.
	 *
	 * @example
	 * const { sentences } = await summarize(text);
	 * const first = sentences.findIndex(({ text }) => text.includes("ferry"));
	 * if (first >= 0) await summarize(text, { pin: [first] });
	 */
	pin?: readonly number[];
	/** Sentences not to pick, by their indices, as in `pin`; others take their places. It wins over `pin`. Default: none. */
	ban?: readonly number[];
	/**
	 * How much each feature counts in a sentence's score: 0 or more. Only their proportion matters; one left out keeps its
	 * default.
	 */
	weights?: Partial<Features>;
}

/**
 * What {@link summarize} answers. All offsets are UTF-16 units into `source`, as in `source.slice(start, end)`; ends are
 * exclusive.
 *
 * @example
 * for (const { text, selected } of summary.sentences) if (selected) console.log(text);
 */
export interface Summary {
	/** The selected sentences in reading order, a space between them; none in Japanese and Chinese. */
	text: string;
	/** The title given or found, or `null`. */
	title: Title | null;
	/** The language the text was read in, as a BCP 47 tag; `"und"` where none fits. */
	language: string;
	/**
	 * How far that language is ahead of all others, as a share of its signs in the text: from 0, when another fits as well, to 1, when
	 * no other fits at all or the option `language` named it. Languages that share many words, as Danish and Norwegian, have a low one
	 * even in long texts.
	 */
	languageConfidence: number;
	/** Everything in the article in reading order, headings and list items too. Built when first read. */
	sentences: Sentence[];
	/** What the article is about: at most eight words and phrases, heaviest first, no two that say the same. */
	keywords: Keyword[];
	/** The parts of `source` that are not the article, in reading order. Built when first read. */
	dropped: Dropped[];
	/** The articles found, in reading order: none in a text without words, one in most, and one in an element. */
	articles: Article[];
	/**
	 * How sure it is that the source is, or holds, an article: 0 to 1. Below 0.5 it is rather a shop, a menu, a listing or a chat.
	 * Always 1 for an element and with `clean: false`, where nothing is guessed.
	 */
	confidence: number;
	/** How long the article and the summary are. */
	stats: Stats;
	/** The string that all offsets index: the input, or the text read from the element or the document. */
	source: string;
}

/** A title; without offsets if it came by option. */
export interface Title {
	/** The title with every run of white space made one space. */
	text: string;
	/** Where it begins in `source`. */
	start?: number;
	/** Where it ends in `source`. */
	end?: number;
}

/** A sentence, or a heading, of the article. */
export interface Sentence {
	/** `source.slice(start, end)` with every run of white space made one space. */
	text: string;
	/** Where it begins in `source`. */
	start: number;
	/** Where it ends in `source`. */
	end: number;
	/** Which block (paragraph, heading, list item, …) it stands in, counted from 0. */
	block: number;
	/** What that block is. */
	kind: "paragraph" | "heading" | "item" | "quote" | "code" | "caption";
	/** How much it says, 0 to 1, compared with the other sentences of this article; with a focus, half of it is how much it has of that. */
	score: number;
	/** What the score is made of. */
	features: Features;
	/**
	 * Why it scores more than the article's mean sentence, the focus aside: the features that raise it, greatest share first; the shares add up to
	 * 1. Empty if nothing raises it.
	 */
	reasons: Reason[];
	/** Whether it is part of the summary. */
	selected: boolean;
}

/** A number for each feature of a sentence, 0 to 1. As {@link Options.weights}, 0 or more. */
export interface Features {
	/** How well its place suits a summary: high for early sentences that the article comes back to. */
	position: number;
	/** How much it has of what the whole article is about. */
	topic: number;
	/** How much the sentences after it come back to it. */
	centrality: number;
	/** How much it shares with the title; the same for all without one. */
	title: number;
	/** How many of its terms the article uses more than once. */
	terms: number;
	/** How well its length suits a summary. */
	length: number;
	/** Names and numbers in it. */
	facts: number;
	/** How plainly it is told: no quotation, no question, no "I", few commas. */
	style: number;
}

/** A feature's part in what raises a sentence above the article's mean sentence. */
export interface Reason {
	/** Which one. */
	feature: keyof Features;
	/** 0 to 1. */
	share: number;
}

/** A word or a phrase that says what the article is about. */
export interface Keyword {
	/**
	 * As the article writes it within a sentence, every run of white space made one space. A name is written as where it comes first,
	 * `"Petra Holm"`.
	 */
	text: string;
	/** How often it occurs in the article, 2 or more; a name, how often its last word does. */
	count: number;
	/** How much it matters, 0 to 1, compared with the first keyword. */
	weight: number;
}

/** A part of the source that is not the article. */
export interface Dropped {
	/** Where it begins in `source`. */
	start: number;
	/** Where it ends in `source`. */
	end: number;
	/** What it was taken for. Further reasons may come with a minor version. */
	reason:
		| "byline"
		| "dateline"
		| "caption"
		| "credit"
		| "navigation"
		| "share"
		| "promotion"
		| "related"
		| "comments"
		| "legal"
		| "repeat"
		| "marker"
		| "article"
		| "contents"
		| "other";
}

/**
 * One of the articles in the source.
 *
 * @example
 * for (const { title, words, selected } of articles) console.log(selected ? "*" : " ", words, title);
 */
export interface Article {
	/** The title found in the source, every run of white space made one space; `null` if it has none. */
	title: string | null;
	/** Where its first block begins in `source`. The title may stand before it. */
	start: number;
	/** Where its last block ends in `source`. */
	end: number;
	/** Its words, without its title and what is dropped between `start` and `end`. */
	words: number;
	/** Whether it is among what was summarized. */
	selected: boolean;
}

/** The size of the article and of the summary. */
export interface Stats {
	/** Words in the article. */
	words: number;
	/** Words in the summary. */
	summaryWords: number;
	/** Minutes it takes to read the article. */
	minutes: number;
	/** Minutes it takes to read the summary. */
	summaryMinutes: number;
	/**
	 * Whether the article is too short to be summarised: under 60 words, or one or two whole sentences. The lengths short,
	 * medium and long then give all of it.
	 */
	short: boolean;
}
