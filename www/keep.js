import { byId } from "./elements.js";
import { strings } from "./strings.js";

/** @import { Announcer } from './announcer.js' */

/**
 * A cache is the store that holds a text of any length and takes a line each to fill and to erase. That there is one says that the
 * reader asked for it. Another page of the same server may have its own.
 */
const NAME = `kept by ${location.origin}${location.pathname}`;
const ENTRY = "kept";

/** All pages that are opened from a disk share one store: there, any of them could read what is kept. */
const isPossible = "caches" in globalThis && location.protocol !== "file:";

/** The box that keeps the last text on the device for the next visit, and the text. Until it is ticked, nothing is stored. */
export class KeepControl {
	#box = byId("keep", HTMLInputElement);
	#announcer;
	#current;

	/**
	 * @param {Announcer} announcer
	 * @param {() => { text: string, page?: Document }} current the text on show
	 */
	constructor(announcer, current) {
		this.#announcer = announcer;
		this.#current = current;
		byId("keeping", HTMLElement).hidden = !isPossible;
		this.#box.addEventListener("change", () => this.#change());
	}

	/** What the last visit kept. @returns {Promise<{ text: string, html?: string } | undefined>} */
	async restore() {
		if (!isPossible) return undefined;
		const response = await caches.match(ENTRY, { cacheName: NAME });
		this.#box.checked = response !== undefined;
		return response?.json();
	}

	/** Keeps the text on show, if that is wanted. */
	async save() {
		if (!this.#box.checked) return;
		const { text, page } = this.#current();
		const html = page?.documentElement.outerHTML;
		try {
			const cache = await caches.open(NAME);
			await cache.put(ENTRY, new Response(JSON.stringify({ text, html })));
		} catch {
			this.#box.checked = false;
			this.#announcer.say(strings.keepFailed);
		}
	}

	async #change() {
		if (this.#box.checked) {
			await this.save();
			if (this.#box.checked) this.#announcer.say(strings.kept);
		} else {
			await caches.delete(NAME);
			this.#announcer.say(strings.erased);
		}
	}
}
