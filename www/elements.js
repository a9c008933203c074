/**
 * The element of the page with this id. Page and scripts are written for each other, so a missing one is a mistake to hear of at once.
 *
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} type
 * @returns {T}
 */
export function byId(id, type) {
	const found = document.getElementById(id);
	if (found instanceof type) return found;
	throw new Error(`The page has no ${type.name} #${id}.`);
}

/** Characters above which a text is laid out piece by piece, as far as it is in sight: in one go, a megabyte takes a second. */
const LONGEST = 10_000;

/**
 * A new element that holds text as text.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {string} [className]
 * @param {string} [text]
 * @returns {HTMLElementTagNameMap[K]}
 */
export function create(name, className = "", text = "") {
	const made = document.createElement(name);
	if (className) made.className = className;
	if (text.length > LONGEST) made.append(...piecesOf(text));
	else if (text) made.textContent = text;
	return made;
}

/** Cut at spaces where there are any, and never within a character of two units. @param {string} text */
function* piecesOf(text) {
	for (let start = 0, end = 0; start < text.length; start = end) {
		end = start + LONGEST;
		const space = text.slice(start, end).lastIndexOf(" ");
		if (space > 0) end = start + space + 1;
		else if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end--;
		yield create("span", "piece", text.slice(start, end));
	}
}

/** Marks a place as written in the language of the article; a neutral one says nothing. @param {HTMLElement} place @param {string} language */
export function setLanguage(place, language) {
	if (language === "und") place.removeAttribute("lang");
	else place.lang = language;
}

/** Resolves when the browser is about to paint. @returns {Promise<number>} */
export const nextFrame = () =>
	new Promise((resolve) => requestAnimationFrame(resolve));
