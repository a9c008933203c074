import { byId } from "./elements.js";

/** Whether the summary is a list of sentences or one paragraph. */
export class FormControl {
	#list = byId("chosen", HTMLElement);
	#choices = [...byId("form", HTMLFieldSetElement).querySelectorAll("input")];

	constructor() {
		for (const choice of this.#choices)
			choice.addEventListener("change", () => {
				this.#list.className = this.value;
			});
	}

	/** @returns {string} "list" or "paragraph" */
	get value() {
		return this.#choices.find(({ checked }) => checked)?.value ?? "list";
	}
}
