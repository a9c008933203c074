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

	/** Shows what came of it. @param {number} chosen @param {number} total */
	show(chosen, total) {
		this.#slider.max = String(Math.max(1, chosen, Math.min(total, LONGEST)));
		this.#slider.valueAsNumber = chosen;
		this.#slider.setAttribute("aria-valuetext", strings.length(chosen, total));
		this.#fields.disabled = total === 0;
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
