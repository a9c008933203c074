import { byId } from "./elements.js";

/** @import { Options } from './pkg/index.js' */

/** What sentences are to be left out where there are others: quotations, questions, exclamations. */
export class Avoid {
	#boxes = [...byId("avoid", HTMLFieldSetElement).querySelectorAll("input")];

	/** @param {() => void} onChange */
	constructor(onChange) {
		for (const box of this.#boxes) box.addEventListener("change", onChange);
	}

	get kinds() {
		const ticked = this.#boxes.filter(({ checked }) => checked);
		return /** @type {Options["avoid"]} */ (ticked.map(({ value }) => value));
	}
}
