import { blocks, leftOutOf, opening } from "./blocks.js";
import { create, nextFrame, setLanguage } from "./elements.js";
import { reasonName, strings } from "./strings.js";

/** @import { Block, LeftOut, Part } from './blocks.js' */
/** @import { Summary } from './pkg/index.js' */

/** Blocks in one section of the page. The browser skips layout of whole sections out of sight. */
const BLOCKS_PER_SECTION = 40;

/** Sections built before the first paint: more than any screen shows. */
const FIRST_SECTIONS = 4;

/** Building goes on for this long in each frame, in milliseconds, so that the page answers while it does. */
const BUILD_TIME = 8;

/** Characters above which a part that was left out has lines of its own: another article would be one grey wall. */
const PROSE = 120;

/** The pasted text as blocks, with the chosen sentences marked and what was left out labelled. */
export class ReadingView {
	#root;
	#onMove;
	/** @type {Map<number, HTMLButtonElement>} the button of each part that can be put back or left out, by the part's start */
	#buttons = new Map();
	/** @type {HTMLElement[]} the element of each sentence, as far as built */
	#places = [];
	/** @type {Set<number>} */
	#chosen = new Set();
	/** @type {Generator<HTMLElement, void, void> | undefined} */
	#sections;

	/** @param {HTMLElement} root @param {(part: LeftOut) => void} onMove called with a part that is to be put back, or left out again */
	constructor(root, onMove) {
		this.#root = root;
		this.#onMove = onMove;
	}

	/**
	 * Builds the view of a text anew after parts of it were put back or left out. The button that did it gives way to its
	 * opposite, which has the focus then, in the same place of the window.
	 *
	 * @param {Summary} summary
	 * @param {LeftOut[]} putBack
	 */
	rebuild(summary, putBack) {
		const { activeElement } = document;
		const [start] =
			[...this.#buttons].find(([, button]) => button === activeElement) ?? [];
		const top = activeElement?.getBoundingClientRect().top ?? 0;
		this.show(summary, putBack);
		if (start === undefined) return;
		while (!this.#buttons.has(start) && this.#addSection());
		const button = this.#buttons.get(start);
		if (!button) return;
		button.focus({ preventScroll: true });
		const moved = button.getBoundingClientRect().top - top;
		scrollBy({ top: moved, behavior: "instant" });
	}

	/**
	 * Builds the view of a text: the first screens at once, the rest while the browser has time.
	 *
	 * @param {Summary} summary
	 * @param {LeftOut[]} putBack in the order of the text
	 */
	show(summary, putBack) {
		this.#root.replaceChildren();
		setLanguage(this.#root, summary.language);
		this.#places = [];
		this.#buttons.clear();
		this.#chosen = chosenOf(summary);
		this.#sections = this.#build(summary, putBack);
		for (let built = 0; built < FIRST_SECTIONS && this.#addSection(); built++);
		this.#buildRest(this.#sections);
	}

	/** Moves the marks to another choice from the same text. @param {Summary} summary */
	mark(summary) {
		const chosen = chosenOf(summary);
		for (const index of this.#chosen)
			if (!chosen.has(index)) unmark(this.#places[index]);
		for (const index of chosen)
			if (!this.#chosen.has(index)) mark(this.#places[index], index);
		this.#chosen = chosen;
	}

	/** Brings a chosen sentence into sight and focuses it. @param {number} index */
	reveal(index) {
		while (!this.#places[index] && this.#addSection());
		const marked = this.#places[index]?.querySelector("mark");
		if (!marked) return;
		marked.scrollIntoView({ block: "center", behavior: this.#scrolling() });
		marked.focus({ preventScroll: true });
	}

	/** Heights of sections that were never in sight are guesses, and a slow scroll would correct them under way and miss. @returns {ScrollBehavior} */
	#scrolling() {
		const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
		return still || this.#root.childElementCount > FIRST_SECTIONS
			? "instant"
			: "smooth";
	}

	/** @param {Generator<HTMLElement, void, void>} sections */
	async #buildRest(sections) {
		for (;;) {
			const started = await nextFrame();
			while (performance.now() - started < BUILD_TIME) {
				if (this.#sections !== sections || !this.#addSection()) return;
			}
		}
	}

	#addSection() {
		const next = this.#sections?.next();
		if (!next?.value) return false;
		this.#root.append(next.value);
		return true;
	}

	/** @param {Summary} summary @param {LeftOut[]} putBack @returns {Generator<HTMLElement, void, void>} */
	*#build(summary, putBack) {
		let section = create("div", "section");
		let next = 0;
		for (const block of blocks(summary)) {
			const [{ start }] = block.parts;
			while (putBack[next]?.end <= start) next++;
			const part = putBack[next];
			const made =
				part?.start <= start
					? this.#putBackElement(block, summary.source, part)
					: this.#element(block, summary.source);
			section.append(made);
			if (section.childElementCount < BLOCKS_PER_SECTION) continue;
			yield section;
			section = create("div", "section");
		}
		if (section.childElementCount > 0) yield section;
	}

	/** @param {Block} block @param {string} source */
	#element(block, source) {
		const { kind } = block;
		const isHeading = kind === "heading" || kind === "title";
		const made = create(isHeading ? "h3" : "p", kind);
		this.#fill(made, block, source);
		if (kind === "dropped") {
			const button = this.#button(strings.putBack, leftOutOf(block), source);
			made.querySelector(".reason")?.after(button, " ");
		}
		return made;
	}

	/** No heading even of a line that stands like one: a menu would be dozens of them. @param {Block} block @param {string} source @param {LeftOut} part */
	#putBackElement(block, source, part) {
		const made = create("p", `${block.kind} put-back`);
		this.#fill(made, block, source);
		if (block.parts[0].start === part.start) {
			const button = this.#button(strings.leaveOut, part, source);
			made.prepend(label(part.reason, strings.wasPutBack), button, " ");
		}
		return made;
	}

	/** @param {HTMLElement} made @param {Block} block @param {string} source */
	#fill(made, { parts }, source) {
		made.dir = "auto";
		let end = parts[0].start;
		let labelled = "";
		for (const part of parts) {
			made.append(source.slice(end, part.start));
			const { reason = "" } = part;
			if (reason && reason !== labelled)
				made.append(label(reason, strings.leftOut));
			made.append(this.#part(part, source));
			end = part.end;
			labelled = reason;
		}
	}

	/** @param {string} text @param {LeftOut} part @param {string} source */
	#button(text, part, source) {
		const made = create("button", "move", text);
		made.type = "button";
		made.lang = strings.language;
		made.ariaLabel = strings.move(
			text,
			reasonName(part.reason),
			opening(source, part),
		);
		made.addEventListener("click", () => {
			made.focus(); // Safari focuses no button that is clicked.
			this.#onMove(part);
		});
		this.#buttons.set(part.start, made);
		return made;
	}

	/** @param {Part} part @param {string} source @returns {Node} */
	#part({ start, end, sentence, reason }, source) {
		const text = source.slice(start, end);
		if (reason !== undefined)
			return create(
				"span",
				`dropped${text.length > PROSE ? " prose" : ""}`,
				text,
			);
		if (sentence === undefined) return document.createTextNode(text);
		const place = create("span", "", text);
		this.#places[sentence] = place;
		if (this.#chosen.has(sentence)) mark(place, sentence);
		return place;
	}
}

/** @param {Summary} summary */
function chosenOf({ sentences }) {
	const chosen = new Set();
	for (let index = 0; index < sentences.length; index++)
		if (sentences[index].selected) chosen.add(index);
	return chosen;
}

/** Sentences not built yet are marked when they are. @param {HTMLElement | undefined} place @param {number} index */
function mark(place, index) {
	if (!place) return;
	const marked = create("mark");
	marked.id = `sentence-${index}`;
	marked.tabIndex = -1;
	marked.dataset.start = strings.markStart;
	marked.dataset.end = strings.markEnd;
	marked.append(...place.childNodes);
	place.append(marked);
}

/** @param {HTMLElement | undefined} place */
function unmark(place) {
	const marked = place?.querySelector("mark");
	marked?.replaceWith(...marked.childNodes);
}

/** @param {string} reason @param {string} state what became of the part */
function label(reason, state) {
	const made = create("span", "reason");
	made.lang = strings.language;
	// Without a direction of its own the label would decide that of a right-to-left block.
	made.dir = "auto";
	made.append(create("span", "visually-hidden", state), reasonName(reason));
	return made;
}
