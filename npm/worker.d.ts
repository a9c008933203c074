import type { Global, Options, Summary, WasmSource } from "./index.js";

/**
 * Summarizes in a worker, so that the page stays responsive whatever the length of the text. A summary is asked for at a time; the
 * others wait in their order. Where workers are forbidden, as by a content security policy, and in Node.js and Bun, the main thread
 * does the work, and the console has one warning.
 *
 * Making one starts nothing: the first call does.
 *
 * @example
 * const summarizer = new SummarizerWorker();
 * const { text } = await summarizer.summarize(article, { sentences: 3 });
 * summarizer.terminate();
 */
export class SummarizerWorker {
	/**
	 * @throws {TypeError} when `worker` is no function.
	 */
	constructor(options?: SummarizerWorkerOptions);

	/**
	 * Loads the WebAssembly file and starts the worker. Optional: {@link summarize} does it on its first call. The file is loaded
	 * once, whatever becomes of the worker. Once it is loaded, or while it is loading, further calls change nothing; after a failed load
	 * the next call tries again.
	 *
	 * @param source where the file is, or what is in it. Default: the file beside this module.
	 * @throws {Error} (as a rejection) when the file cannot be loaded.
	 * @throws {DOMException} (as a rejection) an `AbortError`, after {@link terminate}.
	 * @example
	 * await new SummarizerWorker().init("/assets/standfirst_bg.wasm");
	 */
	init(source?: WasmSource): Promise<void>;

	/**
	 * As the function of this name in `standfirst`, with the same errors, and a signal to abort it. What is aborted stops at once,
	 * whatever it was at; the next call gets a fresh worker, and waits for nothing that was aborted. An element or a document cannot be sent
	 * to a worker: the main thread summarizes it.
	 *
	 * @throws whatever is the signal's `reason` (as a rejection) when it is aborted.
	 * @throws {Error} (as a rejection) when the worker stops, as for want of memory: that call fails and all that wait; the next one gets
	 *   a fresh worker.
	 * @throws {DOMException} (as a rejection) an `AbortError`, after {@link terminate}.
	 * @example
	 * const summarizer = new SummarizerWorker();
	 * let last = new AbortController();
	 * function latest(text: string) {
	 * 	last.abort();
	 * 	last = new AbortController();
	 * 	return summarizer.summarize(text, { signal: last.signal });
	 * }
	 */
	summarize(
		input: string | Global<"Element"> | Global<"Document">,
		options?: SignalOptions,
	): Promise<Summary>;

	/**
	 * Stops the worker for good. What it was asked for, and what it is asked for later, rejects with an `AbortError`. A program in Deno
	 * ends only after this.
	 */
	terminate(): void;
}

/** How a worker is started. */
export interface SummarizerWorkerOptions {
	/**
	 * Starts the worker, with the options that it is given: its script is the package's `engine.js`, wherever you keep that. Default: the
	 * file beside this module.
	 *
	 * @example
	 * const summarizer = new SummarizerWorker({
	 * 	worker: (options) => new Worker("/assets/standfirst/engine.js", options),
	 * });
	 */
	worker?: (options: { type: "module"; name: string }) => Global<"Worker">;
}

/** What to pick, and when to stop. */
export interface SignalOptions extends Options {
	/** Stops the summary when it is aborted. Default: nothing does. */
	signal?: Global<"AbortSignal">;
}
