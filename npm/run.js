import { packed } from "./options.js";
import { isStarted, start, stop, summarize } from "./wasm/standfirst.js";

/** @import { Checked } from "./options.js" */
/** @import { Raw } from "./summary.js" */

/**
 * The engine's tables about an input and options that were checked.
 *
 * An instance that has stopped is in no state to go on, so the next one is new. It may do what the first could not: under load, WebKit's
 * compiler on Linux now and then breaks a module that runs everywhere else.
 *
 * @param {unknown} input
 * @param {Checked} checked
 * @param {WebAssembly.Module} [module] if the engine may not have been started yet
 * @param {boolean} [isLast] whether the next instance is not asked any more
 * @returns {Promise<Raw>}
 */
export async function run(input, checked, module, isLast) {
	// While this text waited, the engine may have stopped at another.
	while (!isStarted()) await start(module);
	try {
		return /** @type {Raw} */ (summarize(input, ...packed(checked)));
	} catch (cause) {
		stop();
		if (!isLast) return run(input, checked, module, true);
		throw new Error(`The engine of Standfirst stopped: ${cause}`, { cause });
	}
}
