/** @import { Raw } from "./summary.js" */
/** @import { Checked } from "./options.js" */

import { run } from "./run.js";

/**
 * What is asked of the thread. The compiled module comes each time, which costs nothing: it is shared, not copied.
 *
 * @typedef {{ id: number, module: WebAssembly.Module, input: string, options: Checked }} Request
 */

/**
 * What the thread answers: the engine's tables, of which the side that asked makes the summary.
 *
 * @typedef {{ id: number, raw?: Raw, error?: unknown }} Answer
 */

/** By this name a worker knows that it is to answer requests: workers of the page's own may import the package too. */
export const THREAD = "standfirst";

/** Answers the requests that come to this worker. */
export function serve() {
	addEventListener("message", async ({ data }) => {
		const { id, module, input, options } = /** @type {Request} */ (data);
		try {
			const raw = await run(input, options, module);
			const [, ...tables] = raw;
			const transfer = tables.map(({ buffer }) => buffer);
			postMessage({ id, raw }, { transfer });
		} catch (error) {
			postMessage({ id, error });
		}
	});
	addEventListener("messageerror", () => {
		throw new Error("The request could not be read.");
	});
}
