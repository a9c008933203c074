import { byId } from "./elements.js";
import { sample } from "./sample.js";

/** The text area, and every way in which a text comes into it. */
export class PasteArea {
	#section = byId("paste", HTMLElement);
	#area = byId("text", HTMLTextAreaElement);
	#notice = byId("notice", HTMLElement);
	#onText;

	/** @param {() => void} onText called when a text has come that wants its summary */
	constructor(onText) {
		this.#onText = onText;
		this.#area.focus();
		document.addEventListener("paste", (event) => this.#paste(event));
		this.#area.addEventListener("input", (event) => this.#input(event));
		this.#area.addEventListener("keydown", (event) => {
			if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onText();
		});
		byId("summarize", HTMLButtonElement).addEventListener("click", onText);
		byId("sample", HTMLButtonElement).addEventListener("click", () =>
			this.#take(sample),
		);
	}

	get text() {
		return this.#area.value;
	}

	hide() {
		this.#section.hidden = true;
		this.#notice.textContent = "";
	}

	/** Shows the text again, all of it selected so that the next paste takes its place. */
	edit() {
		this.#section.hidden = false;
		this.#area.focus();
		this.#area.select();
		this.#area.scrollTop = 0;
	}

	/** Says under the text area why there is no summary. @param {string} why */
	explain(why) {
		this.#notice.textContent = why;
		this.#section.hidden = false;
		this.#area.focus();
	}

	/** @param {string} text */
	#take(text) {
		this.#area.value = text;
		this.#onText();
	}

	/**
	 * A paste is taken from the clipboard itself, in the text area too: the area would lay out a long text only to be hidden.
	 * @param {ClipboardEvent} event
	 */
	#paste(event) {
		const pasted = event.clipboardData?.getData("text/plain") ?? "";
		event.preventDefault();
		if (event.target !== this.#area) return this.#take(pasted);
		const { value, selectionStart, selectionEnd } = this.#area;
		// Hidden first, so that the text is laid out once, where it is read.
		this.#take(
			value.slice(0, selectionStart) + pasted + value.slice(selectionEnd),
		);
	}

	/** A text dropped into the area, or pasted by a keyboard on the screen, is as good as a paste. @param {Event} event */
	#input(event) {
		const way = event instanceof InputEvent ? event.inputType : "";
		if (way === "insertFromDrop" || way === "insertFromPaste") this.#onText();
	}
}
