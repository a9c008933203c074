import { byId } from "./elements.js";

/** The control that each single key uses, by the control's id or, for a choice of one, by its value. */
const KEYS = new Map([
	["1", "[value=headline]"],
	["2", "[value=short]"],
	["3", "[value=medium]"],
	["4", "[value=long]"],
	["+", "#more"],
	["-", "#fewer"],
	["l", "[value=list]"],
	["p", "[value=paragraph]"],
	["c", "#copy"],
	["r", "#read-aloud"],
	["s", "#share"],
	["n", "#edit"],
	["?", "#help"],
]);

/** Where a key writes or chooses by itself. */
const OWN_KEYS = "textarea, select, input:not([type=radio], [type=range])";

/** The sheet that explains the page and its keys, and switches the single ones off for those who hit them by accident. */
export class HelpSheet {
	#sheet = byId("help-sheet", HTMLDialogElement);
	#singleKeys = byId("single-keys", HTMLInputElement);

	constructor() {
		byId("help", HTMLButtonElement).addEventListener("click", () =>
			this.#sheet.showModal(),
		);
		document.addEventListener("keydown", (event) => this.#press(event));
	}

	/** @param {KeyboardEvent} event */
	#press(event) {
		const { target, ctrlKey, metaKey, altKey, defaultPrevented } = event;
		if (ctrlKey || metaKey || altKey || defaultPrevented) return;
		if (!this.#singleKeys.checked || document.querySelector("dialog[open]"))
			return;
		if (target instanceof Element && target.closest(OWN_KEYS)) return;
		const control = document.querySelector(KEYS.get(keyOf(event)) ?? "#none");
		if (!(control instanceof HTMLElement) || !control.checkVisibility()) return;
		event.preventDefault();
		control.click();
	}
}

/** The sign on the key; of a keyboard without Latin letters, the one at its place. @param {KeyboardEvent} event */
const keyOf = ({ key, code }) =>
	/^[ -~]$/.test(key)
		? key.toLowerCase()
		: code.replace(/^(Key|Digit)/, "").toLowerCase();
