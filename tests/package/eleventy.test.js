// The example for static site generators, built as its reader would: with the packed package, and without a network.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { node, project } from "./installed.js";

const { summarize } = await node();

const EXAMPLE = fileURLToPath(
	new URL("../../examples/web/eleventy", import.meta.url),
);
const ELEVENTY = fileURLToPath(
	new URL("../../node_modules/@11ty/eleventy/cmd.cjs", import.meta.url),
);

test("summaries are in the pages that Eleventy builds, with the markup of their sentences", async () => {
	const site = join(project, "eleventy");
	cpSync(EXAMPLE, site, { recursive: true });
	execFileSync(process.execPath, [ELEVENTY], { cwd: site, stdio: "pipe" });
	const page = (/** @type {string} */ path) =>
		readFileSync(join(site, "_site", path, "index.html"), "utf8");
	const post = page("posts/bridge");
	const [, summary] = post.match(/<p class="summary">(.*)<\/p>/) ?? [];
	assert.ok(summary, post);
	// In Markdown a line break is a space; the post has no other blocks than paragraphs and a heading.
	const source = readFileSync(join(site, "posts/bridge.md"), "utf8");
	const [, head, text] = source.split("---\n");
	const expected = await summarize(
		text.replace(/(?<=\S)\n(?=\S)/g, " ").replace("## ", ""),
		{ title: head.trim().replace("title: ", ""), sentences: 2 },
	);
	assert.equal(
		summary
			.replace(/<a href="(.*?)">(.*?)<\/a>/g, "[$2]($1)")
			.replace(/<\/?em>/g, "*")
			.replaceAll("&quot;", '"'),
		expected.text,
	);
	assert.match(
		summary,
		/<a href="https:\/\/example\.org\/bridge">old swing bridge<\/a>/,
	);
	assert.match(post, /<meta name="description" content="[^"<>[\]]{40,}\.">/);
	const list = page("");
	for (const name of ["bridge", "oven"]) {
		const [, first] =
			page(`posts/${name}`).match(/<meta name="description" content="(.*)">/) ??
			[];
		assert.ok(first);
		const listed = list.replace(/<\/?(a|em)\b[^>]*>/g, "");
		assert.ok(listed.includes(`<p>${first}</p>`), `${name}: ${first}`);
		assert.doesNotMatch(page(`posts/${name}`), /<script/);
	}
});
