import { blocks, leftOutOf, opening } from "./blocks.js";
import { create, setLanguage } from "./elements.js";
import { leftOutElement } from "./leftout.js";
import { idOf, label, mark, sign, unmark } from "./marks.js";
import { appendParts } from "./parts.js";
import { sentencesOf } from "./sentences.js";
import { inSlices } from "./slices.js";
import { reasonName, strings } from "./strings.js";

/** @import { Block, LeftOut } from './blocks.js' */
/** @import { Choice } from './choices.js' */
/** @import { Summary } from './pkg/index.js' */

/** Parts of the text in one section of the page. The browser skips layout of whole sections out of sight. */
const PARTS_PER_SECTION = 80;

/** Sections in one group, which is skipped likewise: of each element that may be skipped the browser asks, frame by frame, whether it has come into sight. */
const SECTIONS_PER_GROUP = 64;

/** Sections built before the first paint: more than any screen shows. */
const FIRST_SECTIONS = 4;

/** The pasted text as blocks, with the chosen sentences marked and what was left out labelled. */
export class ReadingView {
	#root;
	#onMove;
	/** @type {Map<number, HTMLButtonElement>} the button of each part that can be put back or left out, by the part's start */
	#buttons = new Map();
	/** @type {Map<number, Choice>} */
	#choices = new Map();
	/** @type {Set<number>} */
	#chosen = new Set();
	/** @type {Generator<HTMLElement, void, void> | undefined} */
	#sections;

	/** Where sections go: into the page, or beside it until enough of them are built to take the place of the older ones. @type {HTMLElement | DocumentFragment} */
	#target;

	/** @param {HTMLElement} root @param {(part: LeftOut) => void} onMove called with a part that is to be put back, or left out again */
	constructor(root, onMove) {
		this.#root = root;
		this.#target = root;
		this.#onMove = onMove;
		// The browser waits for this, but not for slices.
		addEventListener("beforeprint", () => {
			while (this.#addSection());
		});
	}

	/**
	 * Builds the view of a text: the first screens at once, the rest in slices.
	 *
	 * @param {Summary} summary
	 * @param {LeftOut[]} putBack in the order of the text
	 * @param {Map<number, Choice>} choices
	 */
	show(summary, putBack, choices) {
		this.#start(summary, putBack, choices);
		for (let built = 0; built < FIRST_SECTIONS && this.#addSection(); built++);
		this.#enter();
	}

	/**
	 * Builds the view of a text anew after parts of it were put back or left out. The button that did it gives way to its
	 * opposite, which has the focus then, in the same place of the window.
	 *
	 * @param {Summary} summary
	 * @param {LeftOut[]} putBack
	 * @param {Map<number, Choice>} choices
	 */
	async rebuild(summary, putBack, choices) {
		const { activeElement } = document;
		const [start] =
			[...this.#buttons].find(([, button]) => button === activeElement) ?? [];
		if (start === undefined) return this.show(summary, putBack, choices);
		this.#start(summary, putBack, choices);
		const button = await this.#until(() => this.#buttons.get(start));
		if (!button) return;
		const top = activeElement?.getBoundingClientRect().top ?? 0;
		this.#enter();
		button.focus({ preventScroll: true });
		const moved = button.getBoundingClientRect().top - top;
		scrollBy({ top: moved, behavior: "instant" });
	}

	/** Moves the marks to another choice from the same text. @param {Summary} summary @param {Map<number, Choice>} choices */
	mark(summary, choices) {
		const chosen = new Set(sentencesOf(summary).selected);
		const before = this.#choices;
		for (const index of this.#chosen)
			if (!chosen.has(index)) this.#with(index, unmark);
		for (const index of chosen)
			if (!this.#chosen.has(index)) this.#with(index, mark);
		for (const index of new Set([...before.keys(), ...choices.keys()]))
			if (before.get(index) !== choices.get(index))
				this.#with(index, (place) => sign(place, choices.get(index)));
		this.#chosen = chosen;
		this.#choices = choices;
	}

	/** Brings a sentence into sight. @param {number} index @returns {Promise<HTMLElement | undefined>} its place, if the text is still the same when it is built */
	async reveal(index) {
		const place = await this.#until(() => this.#place(index));
		place?.scrollIntoView({ block: "center", behavior: this.#scrolling() });
		return place;
	}

	/** Heights of sections that were never in sight are guesses, and a slow scroll would correct them under way and miss. @returns {ScrollBehavior} */
	#scrolling() {
		const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
		const sections = this.#root.firstElementChild?.childElementCount ?? 0;
		return still || sections > FIRST_SECTIONS ? "instant" : "smooth";
	}

	/** @param {Summary} summary @param {LeftOut[]} putBack @param {Map<number, Choice>} choices */
	#start(summary, putBack, choices) {
		this.#target = document.createDocumentFragment();
		this.#buttons.clear();
		this.#chosen = new Set(sentencesOf(summary).selected);
		this.#choices = choices;
		this.#sections = this.#build(summary, putBack);
		setLanguage(this.#root, summary.language);
	}

	/** What is built takes its place in the page; the rest follows there. */
	#enter() {
		this.#root.replaceChildren(this.#target);
		this.#target = this.#root;
		this.#until(() => undefined);
	}

	/**
	 * Builds in slices until something is there.
	 *
	 * @template T
	 * @param {() => T | undefined} find
	 * @returns {Promise<T | undefined>} nothing if it never came, or another text did
	 */
	async #until(find) {
		const sections = this.#sections;
		const isNewest = () => this.#sections === sections;
		await inSlices(() => isNewest() && !find() && this.#addSection());
		return isNewest() ? find() : undefined;
	}

	#addSection() {
		const next = this.#sections?.next();
		if (!next?.value) return false;
		if (this.#needsGroup()) this.#target.append(create("div", "group"));
		this.#target.lastElementChild?.append(next.value);
		return true;
	}

	#needsGroup() {
		const sections = this.#target.lastElementChild?.childElementCount ?? 0;
		return sections % SECTIONS_PER_GROUP === 0;
	}

	/** @param {Summary} summary @param {LeftOut[]} putBack @returns {Generator<HTMLElement, void, void>} */
	*#build(summary, putBack) {
		const { source } = summary;
		let section = create("div", "section");
		let parts = 0;
		let next = 0;
		for (const block of blocks(summary)) {
			const [{ start }] = block.parts;
			while (putBack[next]?.end <= start) next++;
			const part = putBack[next];
			section.append(
				part?.start <= start
					? this.#putBackElement(block, source, part)
					: this.#element(block, source),
			);
			parts += block.parts.length;
			if (parts < PARTS_PER_SECTION) continue;
			yield section;
			section = create("div", "section");
			parts = 0;
		}
		if (section.childElementCount > 0) yield section;
	}

	/** @param {Block} block @param {string} source */
	#element(block, source) {
		const { kind } = block;
		if (kind === "dropped") {
			const made = leftOutElement(block, source);
			made.append(this.#button(strings.putBack, leftOutOf(block), source));
			return made;
		}
		const isHeading = kind === "heading" || kind === "title";
		const made = create(isHeading ? "h3" : "p", kind);
		this.#fill(made, block, source);
		return made;
	}

	/** No heading even of a line that stands like one: a menu would be dozens of them. @param {Block} block @param {string} source @param {LeftOut} part */
	#putBackElement(block, source, part) {
		const made = create("p", `${block.kind} put-back`);
		this.#fill(made, block, source);
		if (block.parts[0].start === part.start) {
			const button = this.#button(strings.leaveOut, part, source);
			const reason = label(reasonName(part.reason), strings.wasPutBack);
			made.prepend(reason, button, " ");
		}
		return made;
	}

	/** @param {HTMLElement} made @param {Block} block @param {string} source */
	#fill(made, { parts }, source) {
		made.dir = "auto";
		appendParts(made, parts, source, "", (place, sentence) => {
			if (this.#chosen.has(sentence)) mark(place);
			if (this.#choices.has(sentence)) sign(place, this.#choices.get(sentence));
		});
	}

	/** @param {string} text @param {LeftOut} part @param {string} source */
	#button(text, part, source) {
		const made = create("button", "move", text);
		made.type = "button";
		made.tabIndex = -1;
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

	/** @param {number} index */
	#place(index) {
		const root =
			this.#target instanceof DocumentFragment ? this.#target : document;
		return root.getElementById(idOf(index)) ?? undefined;
	}

	/** Does something with the place of a sentence, if it is built: later ones are built as they are. @param {number} index @param {(place: HTMLElement) => void} change */
	#with(index, change) {
		const place = this.#place(index);
		if (place) change(place);
	}
}
