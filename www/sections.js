import { byId, create, setLanguage } from "./elements.js";
import { idOf } from "./marks.js";
import { sentencesOf } from "./sentences.js";
import { inSlices } from "./slices.js";

/** @import { Summary } from './pkg/index.js' */

/** Sentences that a section must have, to be worth a line: of fewer, one is not much shorter. */
const FEWEST = 3;

/**
 * The sections of an article that are long enough: for each its heading and the sentence that scores highest, as indices.
 *
 * @param {Summary} summary
 * @returns {Generator<{ heading: number, best: number }, void, void>}
 */
export function* sectionsOf(summary) {
	const sentences = sentencesOf(summary);
	let [heading, best, count] = [-1, -1, 0];
	for (let index = 0; index < sentences.length; index++) {
		if (sentences.kind(index) === "heading") {
			if (heading >= 0 && count >= FEWEST) yield { heading, best };
			[heading, best, count] = [index, -1, 0];
			continue;
		}
		if (best < 0 || sentences.score(index) > sentences.score(best))
			best = index;
		count++;
	}
	if (heading >= 0 && count >= FEWEST) yield { heading, best };
}

/** A table of contents with a line for each section. Made when it is unfolded: a book has thousands. */
export class SectionList {
	#fold = byId("sections", HTMLDetailsElement);
	#list = byId("sections-list", HTMLElement);
	#onChoose;
	/** @type {Summary | undefined} */
	#summary;

	/** @param {(index: number) => void} onChoose called with the sentence that is to be seen in the text */
	constructor(onChoose) {
		this.#onChoose = onChoose;
		this.#fold.addEventListener("toggle", () => this.#fill());
	}

	/** @param {Summary} summary */
	show(summary) {
		this.#summary = summary;
		const sections = sectionsOf(summary);
		sections.next();
		this.#fold.hidden = sections.next().done === true;
		this.#fill();
	}

	#fill() {
		this.#list.replaceChildren();
		const summary = this.#summary;
		if (!summary || !this.#fold.open || this.#fold.hidden) return;
		setLanguage(this.#list, summary.language);
		const sections = sectionsOf(summary);
		const filling = create("ol");
		this.#list.append(filling);
		inSlices(() => {
			const { value } = sections.next();
			if (!value || !filling.isConnected) return false;
			const row = create("li");
			row.append(
				this.#link(summary, value.heading),
				this.#link(summary, value.best),
			);
			filling.append(row);
			return true;
		});
	}

	/** @param {Summary} summary @param {number} index */
	#link(summary, index) {
		const link = create(
			"a",
			"sections-link",
			sentencesOf(summary).at(index).text,
		);
		link.href = `#${idOf(index)}`;
		link.dir = "auto";
		link.addEventListener("click", (event) => {
			event.preventDefault();
			this.#onChoose(index);
		});
		return link;
	}
}
