import type { Global } from "./index.js";

/**
 * The interface of the browsers' built-in Summarizer API
 * ({@link https://webmachinelearning.github.io/writing-assistance-apis/ specification}), everywhere and at once. Its summaries are whole
 * sentences of the text, never reworded and never translated. The text is searched for its article, as `summarize` of `standfirst`
 * does with its default options.
 *
 * @example
 * const summarizer = await Summarizer.create({ type: "tldr", format: "plain-text" });
 * console.log(await summarizer.summarize(text));
 * summarizer.destroy();
 */
export class Summarizer {
	/** Use {@link Summarizer.create}. */
	private constructor();

	/**
	 * Whether summaries with such options can be had: `"available"`, as nothing has to be downloaded first; or `"unavailable"` where
	 * `outputLanguage` is none of `expectedInputLanguages`, for nothing is translated.
	 *
	 * @throws {TypeError} (as a rejection) for an option of the wrong type.
	 * @throws {RangeError} (as a rejection) for a language tag that is none.
	 * @throws {DOMException} (as a rejection) `InvalidStateError` in a document that is no longer shown.
	 * @example
	 * const availability = await Summarizer.availability({ expectedInputLanguages: ["ja"] });
	 */
	static availability(
		options?: SummarizerCreateCoreOptions,
	): Promise<Availability>;

	/**
	 * Loads the engine and gives a summarizer with some options.
	 *
	 * @throws {TypeError} (as a rejection) for an option of the wrong type.
	 * @throws {RangeError} (as a rejection) for a language tag that is none.
	 * @throws {DOMException} (as a rejection) `InvalidStateError` in a document that is no longer shown, `NotSupportedError` where
	 *   {@link Summarizer.availability} says `"unavailable"`, `OperationError` when the WebAssembly file cannot be loaded.
	 * @throws the reason of the signal (as a rejection) when it aborts.
	 * @example
	 * const controller = new AbortController();
	 * const summarizer = await Summarizer.create({
	 * 	type: "key-points",
	 * 	length: "long",
	 * 	signal: controller.signal,
	 * 	monitor(monitor) {
	 * 		monitor.addEventListener("downloadprogress", ({ loaded }) => console.log(loaded));
	 * 	},
	 * });
	 */
	static create(options?: SummarizerCreateOptions): Promise<Summarizer>;

	/**
	 * Summarizes a text; one without an article gives the empty string.
	 *
	 * @throws {DOMException} (as a rejection) `AbortError` after {@link Summarizer.destroy}, `NotSupportedError` when the text is surely
	 *   not in `outputLanguage`, `InvalidStateError` in a document that is no longer shown, `UnknownError` when the engine fails.
	 * @throws the reason of the signal (as a rejection) when it aborts.
	 * @example
	 * const summary = await summarizer.summarize(text, { context: "From a local newspaper." });
	 */
	summarize(
		input: string,
		options?: SummarizerSummarizeOptions,
	): Promise<string>;

	/**
	 * The same summary as a stream: a chunk a sentence. They come at once, one after the other.
	 *
	 * @throws {DOMException} at once `InvalidStateError` and `AbortError`, and the reason of a signal that has aborted; what comes later
	 *   errors the stream.
	 * @example
	 * for await (const chunk of summarizer.summarizeStreaming(text)) console.log(chunk);
	 */
	summarizeStreaming(
		input: string,
		options?: SummarizerSummarizeOptions,
	): SummaryStream;

	/**
	 * How much of {@link Summarizer.inputQuota} a text would use: 0, for there is no limit.
	 *
	 * @example
	 * if ((await summarizer.measureInputUsage(text)) > summarizer.inputQuota) console.log("too long");
	 */
	measureInputUsage(
		input: string,
		options?: SummarizerSummarizeOptions,
	): Promise<number>;

	/** Rejects with an `AbortError` what is under way, and what is asked for later. */
	destroy(): void;

	/** As given; `""` if it was not. */
	readonly sharedContext: string;
	readonly type: SummarizerType;
	readonly format: SummarizerFormat;
	readonly length: SummarizerLength;
	/** As given, each tag in its canonical form and once; `null` if there are none. */
	readonly expectedInputLanguages: readonly string[] | null;
	/** As given, each tag in its canonical form and once; `null` if there are none. */
	readonly expectedContextLanguages: readonly string[] | null;
	/** As given, in its canonical form; `null` if it was not. */
	readonly outputLanguage: string | null;
	/** `Infinity`: a text may be of any length. */
	readonly inputQuota: number;
}

/** Which of these is the answer of {@link Summarizer.availability}; of this package only the first and the last. */
export type Availability =
	| "available"
	| "downloading"
	| "downloadable"
	| "unavailable";

/**
 * What a summary is to be: `"tldr"`, the sentences that say most; `"teaser"`, those that the article opens with, which are written to
 * draw readers in; `"key-points"`, the sentences that say most as a list; `"headline"`, the best sentence that is nearly as long as it
 * may be, else a shorter one; if all are longer, the shortest.
 */
export type SummarizerType = "tldr" | "teaser" | "key-points" | "headline";

/** `"plain-text"`: the sentences as they are; `"markdown"`: such Markdown that it shows them as they are, a list with `*`. */
export type SummarizerFormat = "plain-text" | "markdown";

/**
 * How long a summary is at most: 1, 3 or 5 sentences for `"tldr"` and `"teaser"`; 3, 5 or 7 for `"key-points"`; 12, 17 or 22 words for
 * `"headline"`.
 */
export type SummarizerLength = "short" | "medium" | "long";

/** A `ReadableStream` of strings; only what all streams can do where the project's types have none. */
export type SummaryStream = AsyncIterable<string> &
	([Global<"ReadableStream">] extends [never]
		? unknown
		: Global<"ReadableStream">);

/** What {@link Summarizer.availability} can be asked for. */
export interface SummarizerCreateCoreOptions {
	/** Default: `"key-points"`. */
	type?: SummarizerType;
	/** Default: `"markdown"`. */
	format?: SummarizerFormat;
	/** Default: `"short"`. */
	length?: SummarizerLength;
	/** The languages of the texts, as BCP 47 tags. That of each text is found out anyway. */
	expectedInputLanguages?: Iterable<string>;
	/** The languages of the contexts, as BCP 47 tags. */
	expectedContextLanguages?: Iterable<string>;
	/** The language that summaries must be in, as a BCP 47 tag: a text in another one is refused. Default: that of the text. */
	outputLanguage?: string;
}

/** What {@link Summarizer.create} takes. */
export interface SummarizerCreateOptions extends SummarizerCreateCoreOptions {
	/** Stops the creation; later, destroys the summarizer. */
	signal?: Global<"AbortSignal">;
	/** Called at once with what will be told of the loading: 0, then 1, as nothing has to be downloaded. */
	monitor?: (monitor: CreateMonitor) => void;
	/** What all texts have in common. No sentence is chosen by it. */
	sharedContext?: string;
}

/** What the methods take besides the text. */
export interface SummarizerSummarizeOptions {
	/** Rejects the call with its reason. The engine itself cannot be stopped once it runs, which takes milliseconds. */
	signal?: Global<"AbortSignal">;
	/** What is to be known of the text. No sentence is chosen by it. */
	context?: string;
}

/** An `EventTarget` with one event. */
export interface CreateMonitor {
	ondownloadprogress: ((event: DownloadProgressEvent) => void) | null;
	addEventListener(
		type: "downloadprogress",
		listener: (event: DownloadProgressEvent) => void,
	): void;
	removeEventListener(
		type: "downloadprogress",
		listener: (event: DownloadProgressEvent) => void,
	): void;
}

/** A `ProgressEvent`. */
export interface DownloadProgressEvent {
	/** The share that is loaded, 0 to 1. */
	readonly loaded: number;
	/** Always 1. */
	readonly total: number;
	readonly lengthComputable: boolean;
}
