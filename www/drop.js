import { byId } from "./elements.js";

/** The whole page as a place to drop files and texts on. */
export class DropZone {
	#sign = byId("drop", HTMLElement);
	#onDrop;

	/** What is dragged within the page is moved there by the browser: words in the text area. */
	#isOwn = false;

	/** @param {(data: DataTransfer) => void} onDrop */
	constructor(onDrop) {
		this.#onDrop = onDrop;
		document.addEventListener("dragstart", () => {
			this.#isOwn = true;
		});
		document.addEventListener("dragend", () => {
			this.#isOwn = false;
		});
		document.addEventListener("dragover", (event) => this.#over(event));
		document.addEventListener("dragleave", (event) => {
			if (!event.relatedTarget) this.#sign.hidden = true;
		});
		document.addEventListener("drop", (event) => this.#drop(event));
	}

	/** @param {DragEvent} event */
	#over(event) {
		if (!this.#wants(event)) return;
		event.preventDefault();
		this.#sign.hidden = false;
	}

	/** @param {DragEvent} event */
	#drop(event) {
		if (!this.#wants(event)) return;
		event.preventDefault();
		this.#sign.hidden = true;
		if (event.dataTransfer) this.#onDrop(event.dataTransfer);
	}

	/** @param {DragEvent} event */
	#wants({ dataTransfer }) {
		const types = dataTransfer?.types ?? [];
		return (
			!this.#isOwn && (types.includes("Files") || types.includes("text/plain"))
		);
	}
}
