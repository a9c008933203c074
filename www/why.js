import { byId, create } from "./elements.js";
import { formats } from "./languages/formats.js";
import { indexOf, placeOf } from "./marks.js";
import { sentencesOf } from "./sentences.js";
import { strings } from "./strings.js";
import { lineOf, rankOf, verdictOn } from "./verdict.js";

/** @import { Choice } from './choices.js' */
/** @import { Summary } from './pkg/index.js' */

/** Space between a sentence and its panel, in pixels. */
const GAP = 8;

/** Why a sentence is in the summary or not: a line for the one that is pointed at or focused, and a panel, to pin or ban it, for one that is chosen. */
export class Why {
	#root;
	#line = byId("why-line", HTMLElement);
	#panel = byId("why", HTMLElement);
	#state = byId("why-state", HTMLElement);
	#explanation = byId("why-explanation", HTMLElement);
	#reasons = byId("why-reasons", HTMLElement);
	#score = byId("why-score", HTMLElement);
	#inSummary = byId("why-in-summary", HTMLButtonElement);
	#buttons = [...this.#panel.querySelectorAll("button")].filter(
		(button) => button.name === "choice",
	);
	/** @type {{ summary: Summary, choices: Map<number, Choice> } | undefined} */
	#shown;
	/** @type {HTMLElement | undefined} */
	#place;

	/** @param {HTMLElement} root the text @param {(index: number, choice?: Choice) => void} onChoose called when the reader has pinned or banned a sentence, or neither any more @param {(index: number) => void} onLead called with the sentence that is to be seen in the summary */
	constructor(root, onChoose, onLead) {
		this.#root = root;
		root.addEventListener("click", ({ target }) => this.#click(target));
		root.addEventListener("keydown", (event) => this.#press(event));
		root.addEventListener("mouseover", ({ target }) =>
			this.say(placeOf(target)),
		);
		root.addEventListener("mouseleave", () => this.say(this.#focused));
		root.addEventListener("focusout", () => this.say(undefined));
		this.#panel.addEventListener("toggle", () => this.#setExpanded());
		this.#inSummary.addEventListener("click", () => {
			this.#panel.hidePopover();
			if (this.#place) onLead(indexOf(this.#place));
		});
		for (const button of this.#buttons)
			button.addEventListener("click", () => {
				if (this.#place)
					onChoose(
						indexOf(this.#place),
						/** @type {Choice} */ (button.value) || undefined,
					);
			});
	}

	/** @param {Summary} summary @param {Map<number, Choice>} choices */
	show(summary, choices) {
		this.#shown = { summary, choices };
		if (!this.#place?.isConnected) this.#panel.hidePopover();
		if (this.#isOpen) this.#fill();
		this.say(this.#focused);
	}

	/** Says why in the line; without a sentence, what can be done. @param {HTMLElement} [place] */
	say(place) {
		if (!this.#shown) return;
		const { summary, choices } = this.#shown;
		const index = place && indexOf(place);
		this.#line.textContent =
			index === undefined
				? strings.whyHint
				: lineOf(verdictOn(summary, index, choices.get(index)));
	}

	get #focused() {
		return this.#root.contains(document.activeElement)
			? placeOf(document.activeElement)
			: undefined;
	}

	get #isOpen() {
		return this.#panel.matches(":popover-open");
	}

	/** @param {EventTarget | null} target */
	#click(target) {
		const place = placeOf(target);
		const isSelecting = getSelection()?.isCollapsed === false;
		if (place && !isSelecting) this.#open(place);
	}

	/** @param {KeyboardEvent} event */
	#press(event) {
		const place = placeOf(event.target);
		if (!place || (event.key !== "Enter" && event.key !== " ")) return;
		event.preventDefault(); // The key must not press the button that has the focus then.
		this.#open(place);
	}

	/** @param {HTMLElement} place */
	#open(place) {
		this.#panel.hidePopover();
		this.#place = place;
		place.tabIndex = 0;
		place.focus({ preventScroll: true }); // where the focus returns to
		this.#fill();
		this.#panel.showPopover();
		this.#put(place);
		this.#buttons[0].focus({ preventScroll: true });
		this.#panel.scrollTop = this.#panel.scrollHeight; // where the buttons are, if not all of it is in sight
	}

	#fill() {
		if (!this.#shown || !this.#place) return;
		const { summary, choices } = this.#shown;
		const index = indexOf(this.#place);
		const choice = choices.get(index);
		const verdict = verdictOn(summary, index, choice);
		this.#state.textContent = verdict.state;
		this.#explanation.textContent = verdict.explanation;
		this.#explanation.hidden = verdict.explanation === "";
		this.#score.textContent = rankOf(summary, index);
		this.#inSummary.hidden = !sentencesOf(summary).isSelected(index);
		this.#reasons.replaceChildren(...verdict.reasons.map(reasonRow));
		for (const button of this.#buttons)
			button.ariaPressed = String(button.value === (choice ?? ""));
	}

	/** Below the sentence, or above it where there is no room; in sight at any rate. On a phone the panel is at the lower edge instead: see reading.css. @param {HTMLElement} place */
	#put(place) {
		const boxes = [...place.getClientRects()];
		const first = boxes[0];
		const last = boxes[boxes.length - 1];
		if (!first) return;
		const { width, height } = this.#panel.getBoundingClientRect();
		const below = last.bottom + GAP;
		const above = first.top - GAP - height;
		const top = below + height > innerHeight && above > 0 ? above : below;
		const most = document.documentElement.clientWidth - width - GAP;
		const start = isMirrored(place) ? last.right - width : last.left;
		const left = Math.max(GAP, Math.min(start, most));
		this.#panel.style.setProperty("--top", `${top + scrollY}px`);
		this.#panel.style.setProperty("--left", `${left + scrollX}px`);
		const { bottom } = this.#panel.getBoundingClientRect();
		const hidden = Math.ceil(bottom - innerHeight);
		if (hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
	}

	#setExpanded() {
		for (const place of this.#root.querySelectorAll("[aria-expanded]"))
			place.removeAttribute("aria-expanded");
		if (this.#isOpen) this.#place?.setAttribute("aria-expanded", "true");
	}
}

/** @param {Element} place */
const isMirrored = (place) => getComputedStyle(place).direction === "rtl";

/** @param {{ text: string, share: number }} reason */
function reasonRow({ text, share }) {
	const row = create("li", "", text);
	row.append(
		" ",
		create("small", "", formats(strings.language).percent(share)),
	);
	row.style.setProperty("--share", String(share));
	return row;
}
