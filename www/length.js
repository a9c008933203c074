import { byId } from "./elements.js";
import { strings } from "./strings.js";

/** @import { Options } from './pkg/index.js' */

/** The slider ends here unless a preset chose more: nobody slides to the thousandth sentence of a book. */
const LONGEST = 100;

/** How long the summary is to be: three presets, and a number of sentences by slider or buttons. */
export class LengthControl {
	#presets = [...document.querySelectorAll("input")].filter(
		(input) => input.name === "preset",
	);
	#slider = byId("sentences", HTMLInputElement);

	/** @param {() => void} onChange called on every change, while sliding too */
	constructor(onChange) {
		for (const preset of this.#presets)
			preset.addEventListener("change", onChange);
		const setNumber = () => {
			for (const preset of this.#presets) preset.checked = false;
			onChange();
		};
		this.#slider.addEventListener("input", setNumber);
		byId("fewer", HTMLButtonElement).addEventListener("click", () =>
			this.#step(-1, setNumber),
		);
		byId("more", HTMLButtonElement).addEventListener("click", () =>
			this.#step(1, setNumber),
		);
	}

	/** @returns {Options} what is asked for */
	get options() {
		const preset = this.#presets.find((input) => input.checked);
		if (preset)
			return {
				length: /** @type {'short' | 'medium' | 'long'} */ (preset.value),
			};
		return { sentences: this.#slider.valueAsNumber };
	}

	/** Shows what came of it. @param {number} chosen @param {number} total */
	show(chosen, total) {
		this.#slider.max = String(Math.max(1, chosen, Math.min(total, LONGEST)));
		this.#slider.valueAsNumber = chosen;
		this.#slider.setAttribute("aria-valuetext", strings.length(chosen, total));
		this.#slider.disabled = total === 0;
	}

	/** @param {1 | -1} direction @param {() => void} setNumber */
	#step(direction, setNumber) {
		const before = this.#slider.value;
		if (direction > 0) this.#slider.stepUp();
		else this.#slider.stepDown();
		if (this.#slider.value !== before) setNumber();
	}
}
