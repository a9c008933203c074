import { placeOf } from "./marks.js";

/** What the arrow keys stop at: sentences, and the controls of what is left out. */
const STOPS = "[id^=sentence-], summary, button";

/**
 * One Tab stop for a whole text, in which the arrow keys move: a text of five hundred sentences must not have five hundred.
 * Home and End go to its ends.
 */
export class Roving {
	#root;
	#onArrive;
	#describedBy;
	/** @type {HTMLElement | undefined} */
	#current;

	/** @param {HTMLElement} root @param {string} describedBy the id of what describes the sentence that has the focus @param {(place: HTMLElement) => void} onArrive called when one is about to have it */
	constructor(root, describedBy, onArrive) {
		this.#root = root;
		this.#describedBy = describedBy;
		this.#onArrive = onArrive;
		root.addEventListener("keydown", (event) => this.#press(event));
		root.addEventListener("focusin", ({ target }) => {
			if (target instanceof HTMLElement && target.matches(STOPS))
				this.#setCurrent(target);
		});
	}

	/** Begins with a text that was built anew. */
	start() {
		const kept = this.#current?.isConnected ? this.#current : null;
		const first = kept ?? this.#root.querySelector(STOPS);
		if (first instanceof HTMLElement) this.#setCurrent(first);
	}

	/** @param {HTMLElement} stop @param {FocusOptions} [options] */
	focus(stop, options) {
		this.#setCurrent(stop);
		stop.focus(options);
	}

	/** @param {KeyboardEvent} event */
	#press(event) {
		if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
			return;
		const stop = this.#stopFor(event.key);
		if (!stop) return;
		event.preventDefault();
		this.focus(stop);
	}

	/** @param {string} key */
	#stopFor(key) {
		const isMirrored = getComputedStyle(this.#root).direction === "rtl";
		const forward = ["ArrowDown", isMirrored ? "ArrowLeft" : "ArrowRight"];
		const back = ["ArrowUp", isMirrored ? "ArrowRight" : "ArrowLeft"];
		const walker = document.createTreeWalker(
			this.#root,
			NodeFilter.SHOW_ELEMENT,
			(node) =>
				node instanceof Element && node.matches(STOPS)
					? NodeFilter.FILTER_ACCEPT
					: NodeFilter.FILTER_SKIP,
		);
		walker.currentNode = this.#current ?? this.#root;
		if (key === "Home") walker.currentNode = this.#root;
		let stop = null;
		if (key === "Home" || forward.includes(key)) stop = walker.nextNode();
		else if (back.includes(key)) stop = walker.previousNode();
		else if (key === "End")
			stop = [...this.#root.querySelectorAll(STOPS)].at(-1);
		return stop instanceof HTMLElement ? stop : undefined;
	}

	/** A sentence is a button only while it is the Tab stop: as such, a screen reader would read a whole text of buttons. @param {HTMLElement} stop */
	#setCurrent(stop) {
		const before = this.#current;
		if (before !== stop && before) {
			before.tabIndex = -1;
			before.role = null;
			before.ariaHasPopup = null;
			before.removeAttribute("aria-describedby");
		}
		this.#current = stop;
		stop.tabIndex = 0;
		if (placeOf(stop) !== stop) return;
		stop.role = "button";
		stop.ariaHasPopup = "dialog";
		stop.setAttribute("aria-describedby", this.#describedBy);
		this.#onArrive(stop);
	}
}
