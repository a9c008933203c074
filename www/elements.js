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
	if (text) made.textContent = text;
	return made;
}

/** Marks a place as written in the language of the article; a neutral one says nothing. @param {HTMLElement} place @param {string} language */
export function setLanguage(place, language) {
	if (language === "und") place.removeAttribute("lang");
	else place.lang = language;
}

/** Resolves when the browser is about to paint. @returns {Promise<number>} */
export const nextFrame = () =>
	new Promise((resolve) => requestAnimationFrame(resolve));
