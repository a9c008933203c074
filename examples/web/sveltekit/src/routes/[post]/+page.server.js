import { error } from "@sveltejs/kit";
import { summarize } from "standfirst";
import { posts } from "../../posts.js";

// On the server only: the page comes with its summary, and its readers load no engine for it.
export async function load({ params }) {
	const post = posts[params.post];
	if (!post) error(404, "There is no such post.");
	const { title, paragraphs } = post;
	const { text } = await summarize(paragraphs.join("\n\n"), {
		title,
		sentences: 1,
	});
	return { title, paragraphs, summary: text };
}
