import { byId } from "./elements.js";
import { strings } from "./strings.js";

/** @import { Options } from './pkg/index.js' */

/** The slider ends here unless a preset chose more: nobody slides to the thousandth sentence of a book. */
const LONGEST = 100;

/** How long the summary is to be: three presets, and a number of sentences by slider or buttons. */
export class LengthControl {
	#fields = byId("length", HTMLFieldSetElement);
	#slider = byId("sentences", HTMLInputElement);
	#presets = [...this.#fields.querySelectorAll("input")].filter(
		(input) => input.name === "preset",
	);
	#onChange;
	#total = 0;

	/** How many of them a summary can have: those that are too like another are never chosen. */
	#most = 0;

	/** @type {Options} what was asked for last; a short text that cannot give it does not change the wish */
	options = { length: "medium" };

	/** @param {() => void} onChange called on every change, while sliding too */
	constructor(onChange) {
		this.#onChange = onChange;
		for (const preset of this.#presets)
			preset.addEventListener("change", () => this.#askPreset(preset.value));
		this.#slider.addEventListener("input", () => this.#askNumber());
		byId("fewer", HTMLButtonElement).addEventListener("click", () =>
			this.#step(-1),
		);
		byId("more", HTMLButtonElement).addEventListener("click", () =>
			this.#step(1),
		);
	}

	/** Asks for another length than the controls do. @param {Options} options */
	ask(options) {
		const isKnown = this.#presets.some(({ value }) => value === options.length);
		this.options =
			isKnown || options.sentences ? options : { length: "medium" };
		for (const preset of this.#presets)
			preset.checked = preset.value === this.options.length;
	}

	/** Begins with a new text. @param {number} total how many sentences it has */
	start(total) {
		this.#total = total;
		this.#most = total;
		this.#fields.disabled = total === 0;
	}

	/** Shows what came of the wish. Getting fewer than asked for tells that there are no more. @param {number} chosen */
	show(chosen) {
		if ((this.options.sentences ?? 0) > chosen) this.#most = chosen;
		const longest = Math.max(1, chosen, Math.min(this.#most, LONGEST));
		this.#slider.max = String(longest);
		this.#slider.valueAsNumber = chosen;
		this.#slider.setAttribute(
			"aria-valuetext",
			strings.length(chosen, this.#total),
		);
	}

	/** @param {string} preset */
	#askPreset(preset) {
		this.options = { length: /** @type {Options["length"]} */ (preset) };
		this.#onChange();
	}

	#askNumber() {
		for (const preset of this.#presets) preset.checked = false;
		this.options = { sentences: this.#slider.valueAsNumber };
		this.#onChange();
	}

	/** @param {1 | -1} direction */
	#step(direction) {
		const before = this.#slider.value;
		this.#slider.stepUp(direction);
		if (this.#slider.value !== before) this.#askNumber();
	}
}
