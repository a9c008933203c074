import { blocks, leftOutOf } from "./blocks.js";
import { byId } from "./elements.js";
import { inSlices } from "./slices.js";
import { strings } from "./strings.js";

/** @import { LeftOut } from './blocks.js' */
/** @import { Options, Summary } from './pkg/index.js' */

/** What the reader has put back of the parts that were left out, and the button that does so with all of them at once. */
export class PutBack {
	#button = byId("everything", HTMLButtonElement);
	#onChange;

	/** @type {LeftOut[]} in the order of the text */
	parts = [];

	/** @type {LeftOut[]} what can still be put back */
	#rest = [];

	/** @param {() => void} onChange called when something was put back or left out again */
	constructor(onChange) {
		this.#onChange = onChange;
		this.#button.addEventListener("click", () => this.#change(this.#rest));
	}

	/** @returns {NonNullable<Options["keep"]>} */
	get keep() {
		return this.parts.map(({ start, end }) => [start, end]);
	}

	/** Leaves everything out again. */
	clear() {
		this.parts = [];
	}

	/** @param {Summary} summary */
	show(summary) {
		/** @type {LeftOut[]} */
		const rest = [];
		this.#rest = rest;
		this.#label();
		const all = blocks(summary);
		inSlices(() => {
			const { value } = all.next();
			if (!value || this.#rest !== rest) return false;
			if (value.kind === "dropped" && rest.push(leftOutOf(value)) === 1)
				this.#label();
			return true;
		});
	}

	#label() {
		const all = this.#rest.length === 0;
		this.#button.hidden = all && this.parts.length === 0;
		this.#button.textContent = all ? strings.restoreNone : strings.restoreAll;
	}

	/** Puts a part back, or leaves it out again. @param {LeftOut} part */
	toggle(part) {
		const rest = this.parts.filter((other) => other !== part);
		if (rest.length < this.parts.length) {
			this.parts = rest;
			this.#onChange();
		} else this.#change([part]);
	}

	/** @param {LeftOut[]} parts none means that all are back */
	#change(parts) {
		this.parts =
			parts.length === 0
				? []
				: [...this.parts, ...parts].sort((a, b) => a.start - b.start);
		this.#onChange();
	}
}
