import { byId, create } from "./elements.js";
import { fromFragment, putInFragment } from "./fragment.js";
import { languages, speak, strings } from "./strings.js";

/** Which property of an element holds the string that each of these data attributes names. */
const PROPERTIES = {
	string: "textContent",
	label: "ariaLabel",
	placeholder: "placeholder",
	content: "content",
};

/**
 * The language that the page speaks: the browser's at first, if there are words in it. Another choice lasts for the visit: the
 * address keeps it, nothing else does.
 */
export class LanguageControl {
	#select = byId("language", HTMLSelectElement);
	#shown = byId("language-shown", HTMLElement);
	#onChange;

	/** When the page speaks the language that is chosen first. @type {Promise<void>} */
	ready;

	/** @param {() => void} onChange called when the page speaks another language */
	constructor(onChange) {
		this.#onChange = onChange;
		for (const [language, { name }] of Object.entries(languages)) {
			const option = create("option", "", name);
			option.value = option.lang = language;
			this.#select.append(option);
		}
		this.#select.value = wanted();
		this.#select.addEventListener("change", () => {
			putInFragment("lang", this.#select.value);
			this.#take();
		});
		const speaks = this.#select.value === strings.language;
		const spoken = speaks ? Promise.resolve() : this.#take().catch(() => {});
		this.ready = spoken.then(() => {
			delete document.documentElement.dataset.curtain;
		});
	}

	/** Loads the words of all languages, so that choosing one later makes no request. */
	async loadAll() {
		const all = Object.values(languages).map(({ load }) => load());
		await Promise.allSettled(all);
	}

	async #take() {
		const { value } = this.#select;
		const words = await languages[value].load();
		if (value !== this.#select.value) return; // yet another one was chosen meanwhile
		speak(words.default);
		this.#shown.dataset.tag = value;
		this.#shown.dataset.name = languages[value].name;
		fillDocument();
		this.#onChange();
	}
}

/** The first language asked for that there is: `zh-TW` is served by `zh`. */
function wanted() {
	const asked = [fromFragment("lang") ?? "", ...navigator.languages];
	const known = asked
		.map((tag) => tag.split("-")[0])
		.find((language) => language in languages);
	return known ?? strings.language;
}

/** The page stands there in English; each element with words names them. */
function fillDocument() {
	document.documentElement.lang = strings.language;
	document.documentElement.dir = strings.direction;
	const words = new Map(Object.entries(strings));
	for (const [name, property] of Object.entries(PROPERTIES))
		for (const place of document.querySelectorAll(`[data-${name}]`)) {
			const key = place.getAttribute(`data-${name}`) ?? "";
			Object.assign(place, { [property]: words.get(key) });
		}
}
