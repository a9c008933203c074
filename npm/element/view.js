import { sheetOf } from "./sheet.js";

/**
 * What a view shows: sentences, each of which leads to its place, and keywords.
 *
 * @typedef {{
 *   sentences: string[],
 *   keywords: string[],
 *   bullets: boolean,
 *   language: string,
 *   direction: string,
 *   href: string,
 * }} Content
 */

/** The shadow tree of an element: its light DOM until there is a summary, and from then on that. */
export class View {
	#root;
	#fallback = create("div", "fallback", create("slot"));
	#content = create("div");
	#status = create("p");

	/** @param {HTMLElement} host @param {(index: number, event: MouseEvent) => void} onChoose called when a sentence is clicked */
	constructor(host, onChoose) {
		this.#root = host.attachShadow({ mode: "open" });
		this.#root.adoptedStyleSheets = [looks()];
		this.#content.hidden = true;
		this.#status.setAttribute("role", "status");
		this.#root.append(
			create("div", "", this.#fallback, this.#content, this.#status),
		);
		this.#content.addEventListener("click", (event) => {
			const index = this.#links().indexOf(
				/** @type {HTMLAnchorElement} */ (event.target),
			);
			if (index >= 0) onChoose(index, event);
		});
	}

	/** Shows the light DOM. */
	showFallback() {
		this.#fallback.hidden = false;
		this.#content.hidden = true;
	}

	/** Keeps the room that such a summary will take, about that where it is out of sight: hundreds laid out at once are a long task. @param {Content} content */
	reserve(content) {
		this.#fill(content);
		this.#content.inert = true;
	}

	/** @param {Content} content */
	show(content) {
		const focused = this.#links().indexOf(
			/** @type {HTMLAnchorElement} */ (this.#root.activeElement),
		);
		this.#fill(content);
		this.#content.inert = false;
		this.#fallback.hidden = true;
		if (focused < 0) return;
		const last = content.sentences.length - 1;
		this.#links()[Math.min(focused, last)].focus({ preventScroll: true });
	}

	/** Tells those who use a screen reader. @param {string} message */
	say(message) {
		this.#status.textContent = message;
	}

	/** @param {Content} content */
	#fill({ sentences, keywords, bullets, language, direction, href }) {
		const links = sentences.map((text) => {
			const link = create("a", "sentence", text);
			link.href = href;
			return link;
		});
		this.#content.replaceChildren(
			bullets
				? list("list", links, "item")
				: create("p", "paragraph", ...links.flatMap((link) => [link, " "])),
		);
		if (keywords.length)
			this.#content.append(list("keywords", keywords, "keyword"));
		this.#content.lang = language;
		this.#content.dir = direction;
		this.#content.hidden = false;
	}

	#links() {
		return [...this.#content.querySelectorAll("a")];
	}
}

/**
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {string} [part]
 * @param {(Node | string)[]} children
 */
function create(name, part, ...children) {
	const element = document.createElement(name);
	if (part) element.part.add(part);
	element.append(...children);
	return element;
}

/** @param {string} part @param {(Node | string)[]} children @param {string} item the part of each */
function list(part, children, item) {
	return create(
		"ul",
		part,
		...children.map((child) => create("li", item, child)),
	);
}

// Colours are those of the host page, or mixed from them, so that they suit its color-scheme.
const looks = sheetOf(`
:host {
	display: block;
}
:host([hidden]), [hidden] {
	display: none !important;
}
:host > div {
	display: grid;
	position: relative;
}
:host > div > div {
	grid-area: 1 / 1;
	min-inline-size: 0;
	overflow-wrap: anywhere;
}
p, ul {
	margin: 0;
	padding: 0;
}
[part="list"] {
	display: grid;
	gap: var(--stand-first-gap, 0.5em);
	padding-inline-start: 1.25em;
}
[inert] {
	visibility: hidden;
	content-visibility: auto;
	contain-intrinsic-size: 9lh;
}
a {
	color: inherit;
	text-decoration: none;
}
a:hover {
	text-decoration: underline;
}
a:focus-visible {
	outline: 2px solid var(--stand-first-accent, LinkText);
}
[part="keywords"] {
	display: flex;
	flex-wrap: wrap;
	gap: var(--stand-first-gap, 0.5em);
	margin-block-start: var(--stand-first-gap, 0.5em);
	font-size: 0.875em;
	list-style: none;
}
[part="keyword"] {
	border: 1px solid color-mix(in srgb, currentColor 35%, transparent);
	border-radius: 1em;
	padding-inline: 0.5em;
}
[role="status"] {
	position: absolute;
	inline-size: 1px;
	block-size: 1px;
	overflow: hidden;
	clip-path: inset(50%);
	white-space: nowrap;
}`);
