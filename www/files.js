import { byId, create } from "./elements.js";
import { fileOf } from "./markup.js";
import { strings } from "./strings.js";

/** Names of files that hold text or a page, and of nothing else. */
const TEXT_NAME = /\.(txt|text|md|markdown|html?|xhtml)$/i;
const PAGE_NAME = /\.x?html?$/i;

/** The button that opens files, and where there are several, the list to choose one from. */
export class FileChooser {
	#input = byId("file", HTMLInputElement);
	#list = byId("files", HTMLElement);
	#onText;
	#onNotice;

	/**
	 * @param {(text: string, page?: Document) => void} onText called with what is in the file
	 * @param {(notice: () => string) => void} onNotice called with a question, or with why there is no text
	 */
	constructor(onText, onNotice) {
		this.#onText = onText;
		this.#onNotice = onNotice;
		byId("open", HTMLButtonElement).addEventListener("click", () =>
			this.#input.click(),
		);
		this.#input.addEventListener("change", () => {
			this.open([...(this.#input.files ?? [])]);
			this.#input.value = ""; // The same file can be opened again, changed meanwhile.
		});
	}

	/** Reads the file, or lets the reader choose one of several. @param {File[]} files */
	open(files) {
		this.clear();
		if (files.length === 1) this.#read(files[0]);
		if (files.length > 1) this.#offer(files);
	}

	/** Takes the list away. */
	clear() {
		this.#list.replaceChildren();
	}

	/** @param {File[]} files */
	#offer(files) {
		this.#onNotice(() => strings.chooseFile(files.length));
		const rows = files.map((file) => {
			const row = create("li");
			const button = create("button", "", file.name);
			button.type = "button";
			button.dir = "auto";
			button.addEventListener("click", () => this.#read(file));
			row.append(button);
			return row;
		});
		this.#list.replaceChildren(...rows);
		this.#list.querySelector("button")?.focus();
	}

	/** @param {File} file */
	async #read(file) {
		const { name } = file;
		const bytes = await file.arrayBuffer().catch(() => undefined);
		if (!bytes) return this.#onNotice(() => strings.fileUnreadable(name));
		const text = decoded(bytes);
		if (text !== undefined) {
			const read = isPage(file) ? fileOf(text) : { text };
			return this.#onText(read.text, read.page);
		}
		this.#onNotice(() =>
			isText(file) ? strings.fileNotUtf8(name) : strings.fileNotText(name),
		);
	}
}

/** By its name or type. @param {File} file */
export const isText = ({ name, type }) =>
	type.startsWith("text/") || TEXT_NAME.test(name);

/** @param {File} file */
const isPage = ({ name, type }) => type === "text/html" || PAGE_NAME.test(name);

/** Nothing where the bytes are no UTF-8; a zero says so too, which no text has and half of the bytes of UTF-16 are. @param {ArrayBuffer} bytes */
function decoded(bytes) {
	try {
		const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return text.includes("\0") ? undefined : text;
	} catch {
		return undefined;
	}
}
