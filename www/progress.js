import { byId } from "./elements.js";

/** How long work must last before it is spoken of, in milliseconds. What is over sooner would only flicker. */
const PATIENCE = 400;

/** Says that a summary is being made, if that lasts. */
export class Progress {
	#place = byId("progress", HTMLElement);
	#onShow;
	/** @type {number | undefined} */
	#timer;

	/** @param {() => void} onShow */
	constructor(onShow) {
		this.#onShow = onShow;
	}

	start() {
		this.#timer ??= window.setTimeout(() => {
			this.#place.hidden = false;
			this.#onShow();
		}, PATIENCE);
	}

	end() {
		clearTimeout(this.#timer);
		this.#timer = undefined;
		this.#place.hidden = true;
	}
}
