import { checkOptions, kindOf } from "./options.js";
import { summaryOf } from "./summary.js";
import load, { summarize as run } from "./wasm/standfirst.js";

/** @import { Summary } from "./index.js" */
/** @import { Checked } from "./options.js" */
/** @import { Raw } from "./summary.js" */

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
		checkInput(input);
		const checked = checkOptions(options);
		const raw = /** @type {Raw} */ (run(input, checked));
		const summary = summaryOf(raw, typeof input === "string" ? input : "");
		checkIndices(checked, summary);
		return summary;
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

/** @param {unknown} input */
function checkInput(input) {
	const isNode = [globalThis.Element, globalThis.Document].some(
		(type) => type && input instanceof type,
	);
	if (typeof input === "string" || isNode) return;
	throw new TypeError(
		`summarize() takes a string, an Element or a Document, not ${kindOf(input)}.`,
	);
}

/** @param {Checked} options @param {Summary} summary */
function checkIndices({ article, pin, ban }, summary) {
	if (typeof article === "number")
		checkIndex("article", article, summary.articles.length, "article");
	for (const [option, indices] of Object.entries({ pin, ban })) {
		for (const index of indices ?? [])
			checkIndex(option, index, summary.sentences.length, "sentence");
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
