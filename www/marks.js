import { create } from "./elements.js";
import { strings } from "./strings.js";

/** @import { Choice } from './choices.js' */

/** How the id of a sentence's place in the text begins. */
const SENTENCE = "sentence-";

/** @param {number} index */
export const idOf = (index) => `${SENTENCE}${index}`;

/** Which sentence a node of the text belongs to. @param {EventTarget | null} node @returns {HTMLElement | undefined} */
export function placeOf(node) {
	const place = node instanceof Element && node.closest(`[id^=${SENTENCE}]`);
	return place instanceof HTMLElement ? place : undefined;
}

/** @param {HTMLElement} place */
export const indexOf = ({ id }) => Number(id.slice(SENTENCE.length));

/** Shows that a sentence is in the summary. @param {HTMLElement} place */
export function mark(place) {
	const marked = create("mark");
	marked.dataset.start = strings.markStart;
	marked.dataset.end = strings.markEnd;
	const sign = place.querySelector(".choice");
	marked.append(...[...place.childNodes].filter((node) => node !== sign));
	place.append(marked);
}

/** @param {HTMLElement} place */
export function unmark(place) {
	const marked = place.querySelector("mark");
	marked?.replaceWith(...marked.childNodes);
}

/** Shows what the reader has chosen for a sentence, in words. @param {HTMLElement} place @param {Choice} [choice] */
export function sign(place, choice) {
	place.querySelector(".choice")?.remove();
	place.classList.toggle("banned", choice === "ban");
	if (!choice) return;
	const made = label(choice === "pin" ? strings.pinned : strings.banned);
	made.classList.add("choice");
	place.prepend(made);
}

/** A word of the page within the text. @param {string} text @param {string} [before] what only screen readers say of it */
export function label(text, before) {
	const made = create("span", "reason");
	made.lang = strings.language;
	// Without a direction of its own the label would decide that of a right-to-left block.
	made.dir = "auto";
	if (before) made.append(create("span", "visually-hidden", before));
	made.append(text);
	return made;
}
