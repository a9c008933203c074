import { inertDocument } from "./trusted.js";

/** What any page has some of, and the copy from an editor of code has none of. */
const STRUCTURE = "p, li, h1, h2, h3, h4, h5, h6, blockquote, td, a[href]";

/**
 * Characters of text beyond which the tags are not asked: a document must be read on the main thread, where so much takes 50
 * milliseconds. No article is as long; of a book, the worker takes the plain text.
 */
const LONGEST = 200_000;

/** How many of them say that it is worth to ask the tags. */
const FEWEST = 3;

/** The share of the plain text's characters, at least, that the markup must have too. */
const LEAST_TEXT = 0.5;

/**
 * What was copied as a document that runs and loads nothing, if it is a page or a part of one. None for the copy from an editor:
 * that has only colors to tell, and may have lost its line ends.
 *
 * @param {string} html
 * @param {string} plain the same without markup
 */
export function pageOf(html, plain) {
	if (html === "" || plain.length > LONGEST) return undefined;
	const page = inertDocument(html);
	const pieces = page.body.querySelectorAll(STRUCTURE);
	const isPage =
		pieces.length >= FEWEST &&
		size(page.body.textContent) >= LEAST_TEXT * size(plain);
	return isPage ? page : undefined;
}

/** What begins on a line of its own. */
const LINES =
	"p, li, h1, h2, h3, h4, h5, h6, blockquote, pre, div, tr, dt, dd, br";

/**
 * What is in a file of HTML: a document to read with its tags, or of one that is too long for that, the text.
 *
 * @param {string} html
 * @returns {{ text: string, page?: Document }}
 */
export function fileOf(html) {
	const page = inertDocument(html);
	const { body } = page;
	if ((body.textContent ?? "").length <= LONGEST) return { text: html, page };
	for (const hidden of body.querySelectorAll("script, style, template"))
		hidden.remove();
	for (const line of body.querySelectorAll(LINES)) line.before("\n\n");
	return { text: body.textContent ?? "" };
}

/** Characters but white space. @param {string | null} text */
const size = (text) => (text ?? "").replace(/\s+/g, "").length;
