import { copy } from "./clipboard.js";
import { byId } from "./elements.js";
import { asMarkdown, asText, download, fileName } from "./exports.js";
import { canLink, linkTo } from "./link.js";
import { strings } from "./strings.js";

/** @import { Chosen } from './exports.js' */
/** @import { Options, Summary } from './pkg/index.js' */

/** @typedef {{ summary: Summary, chosen: Chosen, options: Options }} Shown */

/** The sheet with all the ways in which a summary leaves the page. */
export class ShareSheet {
	#sheet = byId("share-sheet", HTMLDialogElement);
	#outcome = byId("outcome", HTMLElement);
	#shown;

	/** @param {() => Shown | undefined} shown what is on show */
	constructor(shown) {
		this.#shown = shown;
		byId("share", HTMLButtonElement).addEventListener("click", () => {
			this.#outcome.textContent = "";
			this.#sheet.showModal();
		});
		this.#offer("copy-text", ({ chosen }) => this.#copy(asText(chosen)));
		this.#offer("copy-markdown", ({ chosen }) =>
			this.#copy(asMarkdown(chosen)),
		);
		this.#offer("copy-link", (shown) => this.#copyLink(shown));
		byId("copy-link", HTMLButtonElement).disabled = !canLink();
		this.#offer("share-summary", shareText);
		byId("share-summary", HTMLButtonElement).hidden = !("share" in navigator);
		this.#offer("download-text", ({ chosen }) =>
			save(chosen, "txt", "text/plain", `${asText(chosen)}\n`),
		);
		this.#offer("download-markdown", ({ chosen }) =>
			save(chosen, "md", "text/markdown", asMarkdown(chosen)),
		);
		this.#offer("download-json", ({ chosen, summary }) =>
			save(chosen, "json", "application/json", `${JSON.stringify(summary)}\n`),
		);
		this.#offer("print-summary", () => this.#print("summary"));
		this.#offer("print-all", () => this.#print("all"));
		addEventListener("afterprint", () => {
			delete document.body.dataset.print;
		});
	}

	/** @param {string} id of a button @param {(shown: Shown) => unknown} way */
	#offer(id, way) {
		byId(id, HTMLButtonElement).addEventListener("click", () => {
			const shown = this.#shown();
			if (shown) way(shown);
		});
	}

	/** @param {string | Promise<string>} text @param {(text: string) => string} [done] */
	async #copy(text, done = () => strings.copyDone) {
		const isDone = await copy(text);
		this.#outcome.textContent = isDone ? done(await text) : strings.copyFailed;
	}

	/** @param {Shown} shown */
	async #copyLink({ summary, options }) {
		try {
			await this.#copy(linkTo(summary, options), ({ length }) =>
				strings.linkCopied(length),
			);
		} catch (error) {
			this.#outcome.textContent = /** @type {Error} */ (error).message;
		}
	}

	/** @param {"summary" | "all"} what */
	#print(what) {
		this.#sheet.close();
		document.body.dataset.print = what;
		print();
	}
}

/** @param {Chosen} chosen @param {string} ending @param {string} type @param {string} text */
const save = (chosen, ending, type, text) =>
	download(`${fileName(chosen.title)}.${ending}`, type, text);

/** Gives the summary to another app. Who thinks better of it is no mistake. @param {Shown} shown */
const shareText = ({ chosen }) =>
	navigator
		.share({ title: chosen.title, text: asText(chosen) })
		.catch(() => {});
