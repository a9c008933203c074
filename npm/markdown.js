/** What CommonMark, or GitHub's strikethrough, would read as markup within a line. */
const WITHIN =
	/[\\`*[~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[\p{L}/!?])|&(?=#?\w+;)/gu;

/** What begins a heading, a quotation or an item of a list. */
const BEFORE = /^(?=[#>+-])|^(\d+)(?=[.)])/u;

/** What would close a heading that began with such signs. */
const AFTER = /(?<=\s)#+$/u;

/** @type {typeof import("./markdown.js").escapeMarkdown} */
export function escapeMarkdown(line) {
	return line
		.replace(WITHIN, "\\$&")
		.replace(BEFORE, "$1\\")
		.replace(AFTER, "\\$&");
}
