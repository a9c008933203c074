/** @import { Sentences } from './sentences.js' */

/** @typedef {"pin" | "ban"} Choice */

/** The sentences that the reader has pinned or banned. Kept by their place in the text, for their numbers depend on what was put back. */
export class Choices {
	/** @type {Map<number, { end: number, choice: Choice }>} by the start of the sentence */
	#made = new Map();

	get isEmpty() {
		return this.#made.size === 0;
	}

	clear() {
		this.#made.clear();
	}

	/** @param {{ start: number, end: number }} sentence @param {Choice} [choice] none leaves it to the engine again */
	set({ start, end }, choice) {
		if (choice) this.#made.set(start, { end, choice });
		else this.#made.delete(start);
	}

	/** What was chosen for each sentence, by its index. Those that are not in the article now are not in it. @param {Sentences} sentences */
	of(sentences) {
		/** @type {Map<number, Choice>} */
		const found = new Map();
		for (const [start, { end, choice }] of this.#made) {
			const index = sentences.indexAt(start);
			const isSame =
				sentences.start(index) === start && sentences.end(index) === end;
			if (isSame) found.set(index, choice);
		}
		return found;
	}

	/** As options of the engine. @param {Sentences} sentences */
	optionsFor(sentences) {
		const all = [...this.of(sentences)];
		const indices = (/** @type {Choice} */ wanted) =>
			all.filter(([, choice]) => choice === wanted).map(([index]) => index);
		return { pin: indices("pin"), ban: indices("ban") };
	}
}
