import en from "./languages/en.js";

/** @typedef {typeof en} Strings */
/** @typedef {{ name: string, load: () => Promise<{ default: Strings }> }} Language */

/** The languages that the page speaks, each by its own name. Its words are loaded when they are wanted. @type {Record<string, Language>} */
export const languages = {
	en: { name: "English", load: async () => ({ default: en }) },
	de: { name: "Deutsch", load: () => import("./languages/de.js") },
	fr: { name: "Français", load: () => import("./languages/fr.js") },
	es: { name: "Español", load: () => import("./languages/es.js") },
	ja: { name: "日本語", load: () => import("./languages/ja.js") },
	zh: { name: "简体中文", load: () => import("./languages/zh.js") },
	ar: { name: "العربية", load: () => import("./languages/ar.js") },
};

/** What the page says, in the language in use. */
export let strings = en;

/** Takes over another language. @param {Strings} words */
export function speak(words) {
	strings = words;
}

/** What a reason for leaving a part out is called; one that is not known by name is shown as it is. @param {string} reason */
export const reasonName = (reason) =>
	/** @type {Record<string, string>} */ (strings.reasons)[reason] ?? reason;
