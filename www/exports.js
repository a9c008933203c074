import { escapeMarkdown } from "./pkg/markdown.js";

/**
 * A summary as it is on show.
 *
 * @typedef {{ title: string, sentences: string[], form: string }} Chosen
 */

/** As plain text, in the form on show. @param {Chosen} chosen */
export const asText = (chosen) => inForm(chosen, "• ");

/** As Markdown under its title. @param {Chosen} chosen */
export function asMarkdown(chosen) {
	const heading = chosen.title ? `# ${escapeMarkdown(chosen.title)}\n\n` : "";
	const sentences = chosen.sentences.map(escapeMarkdown);
	return `${heading}${inForm({ ...chosen, sentences }, "- ")}\n`;
}

/** @param {Chosen} chosen @param {string} bullet */
function inForm({ sentences, form }, bullet) {
	if (form === "paragraph") return sentences.join(" ");
	return sentences.map((sentence) => bullet + sentence).join("\n");
}

/** Hands a text over as a file. @param {string} name @param {string} type @param {string} text */
export function download(name, type, text) {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([text], { type }));
	link.download = name;
	link.click();
	URL.revokeObjectURL(link.href);
}

/** Characters that a file's name has at most, before its ending. */
const NAME_LENGTH = 60;

/** A title as the name of a file: letters, digits and hyphens. @param {string} title */
export function fileName(title) {
	const name = Array.from(title.replace(/[^\p{L}\p{M}\p{N}]+/gu, "-"))
		.slice(0, NAME_LENGTH)
		.join("");
	return name.replace(/^-+|-+$/g, "") || "standfirst";
}
