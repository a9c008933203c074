import { readFile } from "node:fs/promises";
import { location } from "./location.js";
import { SummarizerWorker as Summarizer } from "./worker.js";

// Node.js has no such workers: the main thread does the work, so that code written for pages runs.
export class SummarizerWorker extends Summarizer {
	/** @param {import("./worker.d.ts").SummarizerWorkerOptions} [options] */
	constructor(options) {
		// @ts-expect-error: the second parameter is ours alone
		super(options, () => readFile(location()));
	}
}
