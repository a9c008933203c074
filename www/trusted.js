/**
 * The page's policy of security wants trusted types: a string becomes markup or the address of a script only here. Browsers that do not
 * know them take the strings as they are.
 *
 * @typedef {{ createHTML(text: string): string, createScriptURL(url: string): string }} Policy
 * @type {{ trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }}
 */
const { trustedTypes } = /** @type {any} */ (globalThis);

const rules = {
	/** @param {string} text */
	createHTML: (text) => text,
	/** @param {string} url */
	createScriptURL: (url) => url,
};

const policy = trustedTypes?.createPolicy("standfirst", rules) ?? rules;

/**
 * A document that is never shown: in it nothing runs and nothing loads.
 *
 * @param {string} html
 */
export const inertDocument = (html) =>
	new DOMParser().parseFromString(policy.createHTML(html), "text/html");

/**
 * The address of a script of the page's own.
 *
 * @param {string} url
 */
export const scriptUrl = (url) => policy.createScriptURL(url);
