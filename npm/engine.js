import { summaryOf } from "./summary.js";
import load, { summarize as run } from "./wasm/standfirst.js";

/**
 * The package's two functions around one way to find the WebAssembly file.
 *
 * @param {() => import("./index.js").WasmSource} find where the file is when the caller does not say
 * @returns {Pick<typeof import("./index.js"), "init" | "summarize">}
 */
export function engine(find) {
	/** @type {Promise<void> | undefined} */
	let loading;

	/** @type {typeof import("./index.js").init} */
	function init(source) {
		loading ??= start(source ?? find()).catch((error) => {
			loading = undefined; // so that the next call tries again
			throw error;
		});
		return loading;
	}

	/** @type {typeof import("./index.js").summarize} */
	async function summarize(input, options) {
		await init();
		const raw = run(input, options);
		return summaryOf(raw, typeof input === "string" ? input : raw.source);
	}

	return { init, summarize };
}

/** @param {import("./index.js").WasmSource} source */
async function start(source) {
	try {
		await load({ module_or_path: source });
	} catch (cause) {
		const place =
			typeof source === "string" || source instanceof URL ? ` ${source}` : "";
		const reason = cause instanceof Error ? cause.message : cause;
		throw new Error(
			`The WebAssembly file of Standfirst${place} could not be loaded: ${reason}`,
			{ cause },
		);
	}
}
