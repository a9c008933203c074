import thread from "./generated/thread.js";
import { bytes } from "./pkg/bytes.js";
import { SummarizerWorker } from "./pkg/worker.js";
import { scriptUrl } from "./trusted.js";

/** @import { Options, Summary } from './pkg/index.js' */

/** Summarizes in a worker, one text at a time: a newer one stops the older. */
export class Summarizer {
	#worker = new SummarizerWorker({ worker: openWorker });
	#running = new AbortController();

	/** Compiles the engine and starts the worker, so that the first text need not wait for them. */
	async load() {
		await this.#worker.init(bytes());
	}

	/**
	 * @param {string | Document} input
	 * @param {Options} options
	 * @returns {Promise<Summary>} rejected with an `AbortError` when a newer one was asked for
	 */
	async summarize(input, options) {
		this.stop();
		const { signal } = this.#running;
		await this.load();
		return this.#worker.summarize(input, { ...options, signal });
	}

	/** Stops the summary that is being made, if there is one. */
	stop() {
		this.#running.abort();
		this.#running = new AbortController();
	}
}

/** @type {string | undefined} */
let url;

/**
 * The worker's script is a text of the page's own: a worker that came from the server would have the server's policy, which may be none,
 * and a fresh one would ask for its script again. It is no module, which a page from the disk may not start.
 *
 * @param {{ name: string }} options
 */
function openWorker({ name }) {
	url ??= URL.createObjectURL(new Blob([thread], { type: "text/javascript" }));
	return new Worker(scriptUrl(url), { name });
}
