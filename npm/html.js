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

/** @param {Tree.Node[]} nodes @param {number} place @returns {PageNode | null} */
function nodeAt(nodes, place) {
	const node = nodes[place];
	return node ? new PageNode(node, nodes, place) : null;
}

/**
 * Summarizes a page, as it is done with a document in a browser.
 *
 * @param {string} html
 * @param {Options} options
 */
export async function summarizePage(html, options) {
	const { parse } = await parser();
	const page = /** @type {any} */ (
		new PageNode(parse(html, { scriptingEnabled: false }))
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
			"HTML is read by the package parse5, which is not installed: npm install parse5 (with -g if standfirst is installed so), or for once: npx -p parse5 -p standfirst standfirst FILE",
		);
	}
}
