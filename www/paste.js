import { canRead, read } from "./clipboard.js";
import { DropZone } from "./drop.js";
import { byId } from "./elements.js";
import { FileChooser, isText } from "./files.js";
import { forgetLink } from "./link.js";
import { pageOf } from "./markup.js";
import { sample } from "./sample.js";
import { strings } from "./strings.js";

/** The text area, and every way in which a text comes into it. */
export class PasteArea {
	#section = byId("paste", HTMLElement);
	#area = byId("text", HTMLTextAreaElement);
	#notice = byId("notice", HTMLElement);
	#files;
	#onText;
	#onNotice;
	#why = () => "";

	/** The text to summarize. Put into the area only when it is to be seen there: that takes seconds for a whole book. */
	text = "";

	/** The page that the text is of, if its tags were pasted too. @type {Document | undefined} */
	page;

	/**
	 * @param {() => void} onText called when a text has come that wants its summary
	 * @param {(notice: () => string) => void} onNotice called with what is to be said in place of a summary
	 */
	constructor(onText, onNotice) {
		this.#onText = onText;
		this.#onNotice = onNotice;
		this.#files = new FileChooser(
			(text, page) => {
				forgetLink();
				this.#accept(text, page);
			},
			(notice) => this.#notify(notice),
		);
		new DropZone((data) => this.#drop(data));
		this.#area.focus();
		document.addEventListener("paste", (event) => this.#paste(event));
		this.#area.addEventListener("input", (event) => this.#input(event));
		this.#area.addEventListener("keydown", (event) => {
			if (event.key === "Enter" && (event.ctrlKey || event.metaKey))
				this.#take(this.#area.value);
		});
		byId("summarize", HTMLButtonElement).addEventListener("click", () =>
			this.#take(this.#area.value),
		);
		byId("sample", HTMLButtonElement).addEventListener("click", () =>
			this.#take(sample),
		);
		const clipboard = byId("from-clipboard", HTMLButtonElement);
		clipboard.hidden = !canRead();
		clipboard.addEventListener("click", () => this.#takeClipboard());
	}

	/** Takes a text that comes from elsewhere, with its markup if it has any. @param {string} text @param {string} [html] */
	open(text, html = "") {
		this.#take(text, pageOf(html, text));
	}

	/** Takes the text that the address of the page carries, and leaves it there. @param {string} text */
	openLinked(text) {
		this.#files.clear();
		this.#accept(text);
	}

	/** @param {File[]} files */
	openFiles(files) {
		this.#files.open(files);
	}

	hide() {
		this.#section.hidden = true;
		this.#why = () => "";
		this.translate();
	}

	/** Shows the text again, all of it selected so that the next paste takes its place. */
	edit() {
		this.#show();
		this.#area.select();
		this.#area.scrollTop = 0;
	}

	/** Says under the text area why there is no summary. @param {() => string} why */
	explain(why) {
		this.#show();
		this.#why = why;
		this.translate();
	}

	/** Says it in the language that the page speaks now. */
	translate() {
		this.#notice.textContent = this.#why();
	}

	#show() {
		this.#area.value = this.text;
		this.#section.hidden = false;
		this.#area.focus();
	}

	/** What stands in the area stays. @param {() => string} notice */
	#notify(notice) {
		if (!this.#section.hidden) this.text = this.#area.value;
		this.#onNotice(notice);
	}

	/** @param {string} text @param {Document} [page] */
	#take(text, page) {
		forgetLink();
		this.#files.clear();
		this.#accept(text, page);
	}

	/** @param {string} text @param {Document} [page] */
	#accept(text, page) {
		this.text = text;
		this.page = page;
		this.#onText();
	}

	/**
	 * The clipboard is read here for the text area too, so that a long text is not laid out there.
	 * @param {ClipboardEvent} event
	 */
	#paste(event) {
		const data = event.clipboardData;
		const pasted = data?.getData("text/plain") ?? "";
		const page = pageOf(data?.getData("text/html") ?? "", pasted);
		const files = [...(data?.files ?? [])].filter(isText);
		if (!pasted && !page && files.length === 0) return; // a picture: what is here stays
		event.preventDefault();
		for (const sheet of document.querySelectorAll("dialog")) sheet.close();
		if (!pasted && !page) return this.#files.open(files);
		const { value, selectionStart, selectionEnd } = this.#area;
		const isHere = event.target === this.#area;
		const before = isHere ? value.slice(0, selectionStart) : "";
		const after = isHere ? value.slice(selectionEnd) : "";
		const isAll = (before + after).trim() === "";
		this.#take(before + pasted + after, isAll ? page : undefined);
	}

	async #takeClipboard() {
		try {
			const { plain, html } = await read();
			const page = pageOf(html, plain);
			if (plain.trim() || page) this.#take(plain, page);
			else this.#notify(() => strings.clipboardEmpty);
		} catch {
			this.#notify(() => strings.clipboardRefused);
		}
	}

	/** @param {DataTransfer} data */
	#drop(data) {
		if (data.files.length > 0) return this.#files.open([...data.files]);
		const dropped = data.getData("text/plain");
		this.#take(dropped, pageOf(data.getData("text/html"), dropped));
	}

	/** A text pasted by a keyboard on the screen is as good as any other paste. @param {Event} event */
	#input(event) {
		const way = event instanceof InputEvent ? event.inputType : "";
		if (way === "insertFromPaste") this.#take(this.#area.value);
	}
}
