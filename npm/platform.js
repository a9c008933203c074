// The browsers' built-in Summarizer API as https://webmachinelearning.github.io/writing-assistance-apis/ specifies it, on this engine.
import { following, unlessAborted } from "./abort.js";
import { CreateMonitor, reportLoaded } from "./monitor.js";
import { chunksOf } from "./summaries.js";
import {
	abortSignal,
	callback,
	dictionary,
	oneOf,
	string,
	strings,
} from "./webidl.js";

// Kept, as Chromium takes it away from documents that are no longer shown.
const { DOMException } = globalThis;

/** How sure the engine must be that a text is in another language than was asked for: above this it was wrong of 3 texts in 3,000. */
const SURE_OF_LANGUAGE = 0.5;

// In the order in which Web IDL reads them.
const CORE_OPTIONS = {
	expectedContextLanguages: strings,
	expectedInputLanguages: strings,
	format: oneOf("plain-text", "markdown"),
	length: oneOf("short", "medium", "long"),
	outputLanguage: string,
	type: oneOf("tldr", "teaser", "key-points", "headline"),
};
const CREATE_OPTIONS = {
	...CORE_OPTIONS,
	monitor: callback,
	sharedContext: string,
	signal: abortSignal,
};
const SUMMARIZE_OPTIONS = { context: string, signal: abortSignal };

/** What `create()` shows the constructor, which nobody else can call. */
const KEY = Symbol("Summarizer");

/**
 * @param {Pick<typeof import("./index.js"), "init" | "summarize">} engine
 * @returns {typeof import("./summarizer.js").Summarizer}
 */
export function platformSummarizer({ init, summarize }) {
	class Summarizer {
		static name = "Summarizer"; // whatever a minifier calls the class

		#settings;
		/** The language that summaries must be in, as the engine calls it; `"und"` if any will do, or the engine does not know it. */
		#language;
		#destruction = new AbortController();

		/** @param {symbol} key @param {ReturnType<typeof settingsFrom>} settings @param {string} language */
		constructor(key, settings, language) {
			if (key !== KEY)
				throw new TypeError("Illegal constructor: call Summarizer.create().");
			this.#settings = settings;
			this.#language = language;
			const destruction = this.#destruction;
			settings.signal?.addEventListener(
				"abort",
				() => destruction.abort(settings.signal.reason),
				{ signal: destruction.signal },
			);
		}

		/** @param {unknown} [options] */
		static async availability(options = undefined) {
			const settings = settingsFrom(options, CORE_OPTIONS);
			return isAvailable(settings) ? "available" : "unavailable";
		}

		/** @param {unknown} [options] */
		static async create(options = undefined) {
			const settings = settingsFrom(options, CREATE_OPTIONS);
			const { signal, monitor: tell } = settings;
			signal?.throwIfAborted();
			const monitor = new CreateMonitor();
			tell?.(monitor);
			return unlessAborted([signal], async (ongoing) => {
				if (!isAvailable(settings)) {
					throw new DOMException(
						`A summary is made of sentences of the text, so its language cannot be ${settings.outputLanguage} if that of the text is ${settings.expectedInputLanguages?.join(" or ")}.`,
						"NotSupportedError",
					);
				}
				if (tell) await reportLoaded(monitor, ongoing);
				const language = settings.outputLanguage ?? "und";
				const { language: known } = await summarize("", { language }).catch(
					(error) => fail("OperationError", error),
				);
				ongoing.throwIfAborted();
				return new Summarizer(KEY, settings, known);
			});
		}

		/** @param {unknown[]} parameters */
		async summarize(...parameters) {
			const { text, signals } = this.#request(parameters);
			return unlessAborted(signals, async (signal) =>
				(await this.#chunks(text, signal)).join(""),
			);
		}

		/** @param {unknown[]} parameters */
		summarizeStreaming(...parameters) {
			const { text, signals } = this.#request(parameters);
			const controller = following(signals);
			const { signal } = controller;
			signal.throwIfAborted();
			/** @type {Promise<string[]> | undefined} */
			let chunks;
			return new ReadableStream({
				start(stream) {
					signal.addEventListener("abort", () => stream.error(signal.reason));
				},
				pull: async (stream) => {
					chunks ??= this.#chunks(text, signal);
					const chunk = (await chunks).shift();
					if (chunk !== undefined) return stream.enqueue(chunk);
					stream.close();
					controller.abort();
				},
				cancel: () => controller.abort(),
			});
		}

		/** @param {unknown[]} parameters */
		async measureInputUsage(...parameters) {
			const { signals } = this.#request(parameters);
			return unlessAborted(signals, async () => 0);
		}

		destroy() {
			this.#destruction.abort(
				new DOMException("The summarizer was destroyed.", "AbortError"),
			);
		}

		get sharedContext() {
			return this.#settings.sharedContext;
		}

		get type() {
			return this.#settings.type;
		}

		get format() {
			return this.#settings.format;
		}

		get length() {
			return this.#settings.length;
		}

		get expectedInputLanguages() {
			return this.#settings.expectedInputLanguages;
		}

		get expectedContextLanguages() {
			return this.#settings.expectedContextLanguages;
		}

		get outputLanguage() {
			return this.#settings.outputLanguage;
		}

		/** The text may be of any length, so none of it is used up. */
		get inputQuota() {
			return Number.POSITIVE_INFINITY;
		}

		get [Symbol.toStringTag]() {
			return "Summarizer";
		}

		/** @param {unknown[]} parameters of a method */
		#request(parameters) {
			if (parameters.length === 0) throw new TypeError("The text is missing.");
			const text = string("input", parameters[0]);
			const options = dictionary("options", parameters[1], SUMMARIZE_OPTIONS);
			checkFullyActive();
			return { text, signals: [this.#destruction.signal, options.signal] };
		}

		/** @param {string} text @param {AbortSignal} signal */
		async #chunks(text, signal) {
			await init();
			signal.throwIfAborted(); // the engine cannot be stopped once it runs
			const run = async (
				/** @type {string} */ text,
				/** @type {import("./index.js").Options} */ options,
			) => {
				const summary = await summarize(text, options).catch((error) =>
					fail("UnknownError", error),
				);
				this.#checkLanguage(summary);
				return summary;
			};
			return chunksOf(run, text, this.#settings);
		}

		/** @param {import("./index.js").Summary} summary */
		#checkLanguage({ language, languageConfidence }) {
			const isOther = ![this.#language, "und"].includes(language);
			const isSure = languageConfidence >= SURE_OF_LANGUAGE;
			if (this.#language === "und" || !isOther || !isSure) return;
			throw new DOMException(
				`The text is in the language ${language}, so a summary made of its sentences is not in ${this.outputLanguage}.`,
				"NotSupportedError",
			);
		}
	}
	return /** @type {any} */ (Summarizer);
}

/**
 * @param {unknown} options
 * @param {Parameters<typeof dictionary>[2]} conversions
 */
function settingsFrom(options, conversions) {
	const given = dictionary("options", options, conversions);
	checkFullyActive();
	const [inputs, contexts, [output = null]] = [
		"expectedInputLanguages",
		"expectedContextLanguages",
		"outputLanguage",
	].map((name) => canonical(`options.${name}`, [given[name] ?? []].flat()));
	return {
		type: given.type ?? "key-points",
		format: given.format ?? "markdown",
		length: given.length ?? "short",
		expectedInputLanguages: listOrNull(inputs),
		expectedContextLanguages: listOrNull(contexts),
		outputLanguage: output,
		sharedContext: given.sharedContext ?? "",
		monitor: given.monitor,
		signal: given.signal,
	};
}

/**
 * Language tags as they are written, each once.
 *
 * @param {string} path
 * @param {string[]} tags
 */
function canonical(path, tags) {
	try {
		return Intl.getCanonicalLocales(tags);
	} catch {
		const shown = tags.map((tag) => `'${tag}'`).join(", ");
		throw new RangeError(
			`${path} must be BCP 47 language tags such as 'en' or 'pt-BR', not ${shown}.`,
		);
	}
}

/** @param {string[]} languages */
function listOrNull(languages) {
	return languages.length > 0 ? Object.freeze(languages) : null;
}

/**
 * Text can be in any language, but a summary is in that of its text.
 *
 * @param {ReturnType<typeof settingsFrom>} settings
 */
function isAvailable({ expectedInputLanguages, outputLanguage }) {
	if (!expectedInputLanguages || !outputLanguage) return true;
	const language = languageOf(outputLanguage);
	return expectedInputLanguages.some((tag) => languageOf(tag) === language);
}

/** What a tag calls Norwegian is Bokmål, as in CLDR. @param {string} tag */
function languageOf(tag) {
	const { language } = new Intl.Locale(tag);
	return language === "no" ? "nb" : language;
}

/** Whoever is no longer shown has no document, or one without a window; Node.js and workers do not know the word. */
function checkFullyActive() {
	if (typeof document === "undefined" || document?.defaultView) return;
	throw new DOMException(
		"The document that this Summarizer belongs to is no longer shown.",
		"InvalidStateError",
	);
}

/** @param {string} name @param {unknown} error @returns {never} */
function fail(name, error) {
	throw new DOMException(
		error instanceof Error ? error.message : `${error}`,
		name,
	);
}

/**
 * @param {typeof import("./summarizer.js").Summarizer} Summarizer
 */
export function install(Summarizer) {
	if ("Summarizer" in globalThis) return;
	Object.defineProperty(globalThis, "Summarizer", {
		value: Summarizer,
		writable: true,
		configurable: true,
	});
}
