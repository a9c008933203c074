import { checkOptions, kindOf } from "./options.js";
import { run } from "./run.js";
import { countOf, summaryOf } from "./summary.js";
import { serve, THREAD } from "./thread.js";
import { isStarted, start } from "./wasm/standfirst.js";

// The modules of the package import these from here: the build makes this file and all that it needs one, which a worker can run.
export * from "./summary.js";
export { checkOptions, kindOf, THREAD };

/** @import { Checked } from "./options.js" */
/** @import { Raw } from "./summary.js" */

/** @typedef {import("./index.js").WasmSource} WasmSource */

/**
 * The package's two functions around one way to find the WebAssembly file.
 *
 * @param {() => WasmSource} find where the file is when the caller does not say
 * @returns {Pick<typeof import("./index.js"), "init" | "summarize">}
 */
export function engine(find) {
	const init = once(find, async (source) => {
		// The entries share one engine: where another has loaded it, nothing is fetched.
		if (!isStarted()) await start(await compile(source));
	});

	/** @type {typeof import("./index.js").summarize} */
	async function summarize(input, options) {
		await init();
		checkInput(input);
		return answer(input, checkOptions(options));
	}

	return { init, summarize };
}

/**
 * A function that loads the WebAssembly file on its first call, and on the next one if that failed.
 *
 * @template T
 * @param {() => WasmSource} find where the file is when the caller does not say
 * @param {(source: WasmSource) => Promise<T>} load
 */
export function once(find, load) {
	/** @type {Promise<T> | undefined} */
	let loading;
	/** @param {WasmSource} [source] */
	return (source) => {
		loading ??= attempt(source ?? find(), load).catch((error) => {
			loading = undefined;
			throw error;
		});
		return loading;
	};
}

/**
 * @template T
 * @param {WasmSource} source
 * @param {(source: WasmSource) => Promise<T>} load
 */
async function attempt(source, load) {
	try {
		return await load(source);
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

/** @param {WasmSource} source */
export async function compile(source) {
	const isAddress = [Request, URL].some((type) => source instanceof type);
	const file = await (isAddress || typeof source === "string"
		? fetch(/** @type {string} */ (source))
		: source);
	if (file instanceof WebAssembly.Module) return file;
	if (!(file instanceof Response))
		return WebAssembly.compile(/** @type {BufferSource} */ (file));
	if (!file.ok) throw new Error(`${file.status} ${file.statusText}`);
	// Browsers keep what they compiled for the next visit only if they compiled it as it came.
	return file.headers.get("content-type") === "application/wasm"
		? WebAssembly.compileStreaming(file)
		: WebAssembly.compile(await file.arrayBuffer());
}

/**
 * What the engine, once loaded, says about an input and options that were checked.
 *
 * @param {unknown} input
 * @param {Checked} checked
 */
export async function answer(input, checked) {
	return finish(await run(input, checked), input, checked);
}

/**
 * The summary that the engine's tables are about.
 *
 * @param {Raw} raw
 * @param {unknown} input
 * @param {Checked} checked
 */
export function finish(raw, input, checked) {
	const summary = summaryOf(raw, typeof input === "string" ? input : "");
	checkIndices(checked, summary.articles.length, countOf(raw));
	return summary;
}

/** @param {any} input */
export function checkInput(input) {
	// Elements are 1, documents 9. Their classes would tell less: those in a frame are of its own.
	if (typeof input === "string" || [1, 9].includes(input?.nodeType)) return;
	throw new TypeError(
		`summarize() takes a string, an Element or a Document, not ${kindOf(input)}.`,
	);
}

/** @param {Checked} options @param {number} articles @param {number} sentences */
function checkIndices({ article, pin, ban }, articles, sentences) {
	if (typeof article === "number")
		checkIndex("article", article, articles, "article");
	for (const [option, indices] of Object.entries({ pin, ban })) {
		for (const index of indices ?? [])
			checkIndex(option, index, sentences, "sentence");
	}
}

/**
 * @param {string} option
 * @param {number} index
 * @param {number} count
 * @param {string} noun
 */
function checkIndex(option, index, count, noun) {
	if (index < count) return;
	const counted =
		count === 1 ? `1 ${noun}: 0` : `${count} ${noun}s: 0 to ${count - 1}`;
	throw new RangeError(
		`options.${option} is ${index}, but the text has ${count ? counted : `no ${noun}`}.`,
	);
}

if ("WorkerGlobalScope" in globalThis && self.name === THREAD) serve();
