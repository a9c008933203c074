// Each post gets its summary when the site is built: what is served is HTML, and loads no script.
import { summarize } from "standfirst";

/** @param {any} eleventy */
export default function (eleventy) {
	eleventy.addCollection("posts", (/** @type {any} */ collection) =>
		collection.getFilteredByGlob("posts/*.md"),
	);

	/** @type {any} */
	let markdown;
	eleventy.amendLibrary("md", (/** @type {any} */ library) => {
		markdown = library;
	});

	// Paragraphs, headings and items are each a line, and keep the Markdown within them, so links and emphasis are in the summary too.
	eleventy.addAsyncFilter(
		"summary",
		async (
			/** @type {string} */ text,
			/** @type {string} */ title,
			sentences = 2,
		) => {
			const lines = markdown
				.parse(text, {})
				.filter((/** @type {any} */ { type }) => type === "inline")
				.map((/** @type {any} */ { content }) => content.replaceAll("\n", " "));
			const options = { title, sentences };
			const summary = await summarize(lines.join("\n\n"), options);
			return markdown.renderInline(summary.text);
		},
	);
}
