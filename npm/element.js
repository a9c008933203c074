import { optionsOf, pieces, placeholders } from "./element/length.js";
import { Marks } from "./element/marks.js";
import { rangesOf } from "./element/ranges.js";
import { reveal } from "./element/reveal.js";
import { watchIds } from "./element/roots.js";
import { giveUpTurn, turn } from "./element/turns.js";
import { View } from "./element/view.js";
import { wordsOf } from "./element/words.js";
import { init, summarize } from "./index.js";

/** @import { StandFirstElement as Declared } from "./element.js" */
/** @import { Summary } from "./index.js" */

/** About how many characters a keyword has, and how many keywords there are at most. */
const KEYWORD = 12;
const KEYWORDS = 8;

/** What was said already: all elements share one engine, and one that cannot load is one error. @type {Set<string>} */
const reported = new Set();

/** Without a DOM, in Node.js, there is nothing to extend, and nothing to do. @type {typeof HTMLElement} */
const Base = globalThis.HTMLElement ?? class {};

/**
 * The summary of another element of the page.
 *
 * @implements {Declared}
 */
export class StandFirstElement extends Base {
	static observedAttributes = [
		"for",
		"length",
		"mode",
		"highlight",
		"keywords",
		"lang",
	];

	#view = new View(this, (index, event) => this.#choose(index, event));
	#marks = new Marks("stand-first");
	#current = new Marks("stand-first-current");
	#internals = this.attachInternals();
	#content = new MutationObserver(() => this.#refresh());
	#unwatch = () => {};
	/** @type {Element | null} the element that is summarized */
	#target = null;
	/** @type {Summary | null} */
	#summary = null;
	/** @type {Range[][]} where each sentence of the summary is */
	#ranges = [];
	/** @type {object | undefined} the latest wish for a new summary, while it waits */
	#wish;

	get summary() {
		return this.#summary;
	}

	get htmlFor() {
		return this.getAttribute("for") ?? "";
	}
	set htmlFor(id) {
		this.setAttribute("for", id);
	}

	get length() {
		const length = this.getAttribute("length")?.trim().toLowerCase() ?? "";
		return optionsOf(length) ? length : "medium";
	}
	set length(length) {
		this.setAttribute("length", `${length}`);
	}

	get mode() {
		return this.getAttribute("mode") === "bullets" ? "bullets" : "paragraph";
	}
	set mode(mode) {
		this.setAttribute("mode", mode);
	}

	get highlight() {
		return this.hasAttribute("highlight");
	}
	set highlight(on) {
		this.toggleAttribute("highlight", on);
	}

	get keywords() {
		return this.hasAttribute("keywords");
	}
	set keywords(on) {
		this.toggleAttribute("keywords", on);
	}

	connectedCallback() {
		for (const name of ["htmlFor", "length", "mode", "highlight", "keywords"])
			upgrade(this, name);
		this.#internals.role = "region";
		this.#unwatch = watchIds(this.getRootNode(), () => {
			if (this.#find() !== this.#target) this.#retarget();
		});
		this.#retarget();
	}

	disconnectedCallback() {
		this.#unwatch();
		this.#content.disconnect();
		giveUpTurn(this);
		this.#wish = undefined;
		this.#target = null;
		this.#setRanges([]);
	}

	/** @param {string} name @param {string | null} before @param {string | null} now */
	attributeChangedCallback(name, before, now) {
		if (before === now || !this.isConnected) return;
		if (name === "for") this.#retarget();
		else if (name === "length" || name === "lang") this.#refresh();
		else this.#show();
	}

	#find() {
		const root = this.getRootNode();
		return "getElementById" in root
			? /** @type {Document} */ (root).getElementById(this.htmlFor)
			: null;
	}

	#retarget() {
		this.#target = this.#find();
		this.#content.disconnect();
		if (this.#target) {
			this.#content.observe(this.#target, {
				subtree: true,
				childList: true,
				characterData: true,
				attributeFilter: ["hidden", "aria-hidden"],
			});
			if (!this.#summary) this.#reserve();
		}
		this.#refresh();
	}

	/** However much changes while it waits, one summary follows. */
	async #refresh() {
		if (this.#wish) return;
		const wish = {};
		this.#wish = wish;
		try {
			await Promise.all([init(), parsed()]);
			if (this.#wish !== wish) return;
			await turn(this);
			this.#wish = undefined;
			if (this.#target) await this.#summarize(this.#target);
			else this.#fail(missing(this.htmlFor));
		} catch (error) {
			if (this.#wish === wish) this.#wish = undefined;
			if (this.isConnected) this.#fail(error);
		}
	}

	/** @param {Element} target */
	async #summarize(target) {
		const own = this.localName;
		const summary = await summarize(without(target, own), {
			...optionsOf(this.length),
			language: this.lang || undefined,
		});
		if (target !== this.#target) return;
		if (this.#summary) this.#view.say(this.#words[1]);
		this.#summary = summary;
		this.#setRanges(rangesOf(target, summary.source, chosenOf(summary), own));
		this.#show();
		this.#tell();
	}

	/** @param {unknown} error */
	#fail(error) {
		const had = this.#summary;
		this.#summary = null;
		this.#setRanges([]);
		this.#view.showFallback();
		if (had) this.#tell();
		const message = `<${this.localName}>: ${error instanceof Error ? error.message : error}`;
		if (reported.has(message)) return;
		reported.add(message);
		console.error(message);
	}

	#show() {
		if (!this.#summary || !this.#target) return;
		const { direction } = getComputedStyle(this.#target);
		const { keywords, language } = this.#summary;
		const sentences = chosenOf(this.#summary).map(({ text }) => text);
		this.#internals.ariaLabel = this.#words[0];
		this.#marks.set(this.highlight ? this.#ranges.flat() : []);
		if (sentences.length === 0) this.#view.showFallback();
		else
			this.#view.show({
				...this.#looks(),
				// The text knows its own direction, but where it begins with a name in another script.
				direction: direction === "rtl" ? direction : "auto",
				sentences,
				keywords: this.keywords ? keywords.map(({ text }) => text) : [],
				language: language === "und" ? "" : language,
			});
	}

	/** Keeps about the room that the summary will take, so that the page does not jump. */
	#reserve() {
		const text = this.#target?.textContent ?? "";
		if (!text.trim()) return;
		this.#view.reserve({
			...this.#looks(),
			sentences: placeholders(text, this.length),
			keywords: this.keywords ? pieces(text, KEYWORD, KEYWORDS) : [],
			language: "",
			direction: "auto",
		});
	}

	#looks() {
		return {
			bullets: this.mode === "bullets",
			href: `#${encodeURIComponent(this.htmlFor)}`,
		};
	}

	get #words() {
		const around = this.closest("[lang]") ?? document.documentElement;
		return wordsOf(around.getAttribute("lang"));
	}

	/** @param {Range[][]} ranges */
	#setRanges(ranges) {
		this.#ranges = ranges;
		this.#marks.set([]);
		this.#current.set([]);
	}

	/** @param {number} index @param {MouseEvent} event */
	#choose(index, event) {
		const ranges = this.#ranges[index] ?? [];
		const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
		if (ranges.length === 0 || opensElsewhere) return;
		event.preventDefault();
		this.#current.set(ranges);
		reveal(ranges[0]);
	}

	#tell() {
		this.dispatchEvent(new Event("summarychange", { bubbles: true }));
	}
}

/** @param {Summary} summary */
function chosenOf({ sentences }) {
	return sentences.filter(({ selected }) => selected);
}

/**
 * The element, or a copy of it without what this one shows until it is ready: that is no part of the article that it stands in. The
 * copy belongs to a document of its own, where nothing runs or loads.
 *
 * @param {Element} target
 * @param {string} name
 */
function without(target, name) {
	if (!target.querySelector(name)) return target;
	const copy = document.implementation
		.createHTMLDocument()
		.importNode(target, true);
	for (const element of copy.querySelectorAll(name)) element.remove();
	return copy;
}

/** Resolves when all of the page's own elements are there. */
async function parsed() {
	if (document.readyState !== "loading") return;
	await new Promise((resolve) =>
		document.addEventListener("DOMContentLoaded", resolve, { once: true }),
	);
}

/** @param {string} id */
function missing(id) {
	return id
		? `for="${id}" names no element of this page, so there is nothing to summarize.`
		: `the attribute for is missing: give it the id of the element to summarize.`;
}

/**
 * Properties that were set before the class was known hide its accessors: they are set again.
 *
 * @param {Record<string, any>} element
 * @param {string} name
 */
function upgrade(element, name) {
	if (!Object.hasOwn(element, name)) return;
	const value = element[name];
	delete element[name];
	element[name] = value;
}
