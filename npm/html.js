import { summarize } from "./node.js";

/** @import { DefaultTreeAdapterTypes as Tree } from "parse5" */
/** @import { Options } from "./index.js" */

const ELEMENT = 1;
const TEXT = 3;
const OTHER = 8;
const DOCUMENT = 9;

/** As much of a node of a page as the engine asks for. */
class PageNode {
	#node;
	#siblings;
	#place;

	/** @param {Tree.Node} node @param {Tree.Node[]} siblings @param {number} place among them */
	constructor(node, siblings = [], place = 0) {
		this.#node = node;
		this.#siblings = siblings;
		this.#place = place;
	}

	get nodeType() {
		if ("tagName" in this.#node) return ELEMENT;
		if (this.#node.nodeName === "#document") return DOCUMENT;
		return this.#node.nodeName === "#text" ? TEXT : OTHER;
	}

	get textContent() {
		return "value" in this.#node ? this.#node.value : "";
	}

	get lastChild() {
		const children = this.#children;
		return nodeAt(children, children.length - 1);
	}

	get previousSibling() {
		return nodeAt(this.#siblings, this.#place - 1);
	}

	get localName() {
		return "tagName" in this.#node ? this.#node.tagName : "";
	}

	/** @param {string} name */
	getAttribute(name) {
		if (!("attrs" in this.#node)) return null;
		const found = this.#node.attrs.find((attribute) => attribute.name === name);
		return found?.value ?? null;
	}

	get documentElement() {
		const place = this.#children.findIndex((child) => "tagName" in child);
		return nodeAt(this.#children, place);
	}

	get #children() {
		return "childNodes" in this.#node ? this.#node.childNodes : [];
	}
}

class PageElement extends PageNode {}

class PageDocument extends PageNode {}

/** @param {Tree.Node[]} nodes @param {number} place @returns {PageNode | null} */
function nodeAt(nodes, place) {
	const node = nodes[place];
	if (!node) return null;
	const type = "tagName" in node ? PageElement : PageNode;
	return new type(node, nodes, place);
}

/**
 * Summarizes a page, as it is done with a document in a browser.
 *
 * @param {string} html
 * @param {Options} options
 */
export async function summarizePage(html, options) {
	const { parse } = await parser();
	// The engine knows elements and documents by the names that they have in a browser.
	Object.assign(globalThis, { Element: PageElement, Document: PageDocument });
	const page = /** @type {any} */ (
		new PageDocument(parse(html, { scriptingEnabled: false }))
	);
	return summarize(page, options);
}

async function parser() {
	try {
		return await import("parse5");
	} catch (error) {
		if (/** @type {any} */ (error)?.code !== "ERR_MODULE_NOT_FOUND")
			throw error;
		throw new Error(
			"HTML is read by the package parse5, which is not installed: npm install parse5 (with -g if standfirst is installed so)",
		);
	}
}
