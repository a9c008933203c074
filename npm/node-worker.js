import { readFile } from "node:fs/promises";
import { location } from "./location.js";
import { SummarizerWorker as Summarizer } from "./worker.js";

/** Node.js has no such workers, and those of Bun do not know their names: the main thread does the work, so that code written for pages runs. */
const none = () => {
	throw new Error("this runtime has none that know their names");
};

export class SummarizerWorker extends Summarizer {
	/** @param {import("./worker.d.ts").SummarizerWorkerOptions} [options] */
	constructor(options) {
		super(
			"Bun" in globalThis ? { worker: none } : options,
			// @ts-expect-error: the second parameter is ours alone
			() => readFile(location()),
		);
	}
}
