/** How long a control must rest before its outcome is spoken, in milliseconds. Shorter talks over itself while sliding. */
const REST = 600;

/** The one polite live region: it says what changed, once for each change. */
export class Announcer {
	#region;
	/** @type {number | undefined} */
	#timer;

	/** @param {HTMLElement} region */
	constructor(region) {
		this.#region = region;
	}

	/** @param {string} text */
	say(text) {
		clearTimeout(this.#timer);
		this.#region.textContent = text;
	}

	/** Says it when nothing newer has come for a moment. @param {string} text */
	sayAtRest(text) {
		clearTimeout(this.#timer);
		this.#timer = window.setTimeout(() => this.say(text), REST);
	}
}
