// What the package writes as Markdown, read by a parser of CommonMark.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { folder } from "./installed.js";

const { escapeMarkdown } = await import(
	pathToFileURL(join(folder, "markdown.js")).href
);

const MarkdownIt = createRequire(import.meta.url)("markdown-it"); // it has no types
const parser = new MarkdownIt({ html: true });

/** @param {string} text */
function asHtml(text) {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll(">", "&gt;")
		.replaceAll('"', "&quot;");
}

const AWKWARD = [
	"# No heading",
	"####### not one either",
	"#hashtag",
	"> no quotation",
	"- no list",
	"-5 degrees",
	"+ no list",
	"* no list",
	"1. no list",
	"1) no list",
	"1999. A year.",
	"--- no rule",
	"***",
	"___",
	"__init__ and snake_case and _emphasis_ and 2_000",
	"*emphasis*, **strong**, 2*3*4 and a * b",
	"~~struck~~ and ~5",
	"```",
	"~~~",
	"`code` and ``more``",
	"[link](https://example.org) and ![image](a.png) and [1]",
	"[reference]: https://example.org",
	"[ ] no task",
	"<b>bold</b>, <!-- comment -->, <https://example.org>, a < b > c",
	"<mailto:a@example.org>",
	"AT&T, &amp;, &#35; and &notanentity",
	"a back\\slash, \\* and one at the end\\",
	"a | b",
	"C #",
	"trailing ##",
	"=====",
	"https://example.org/a_b_c*d",
	"«Ça va?» — „Ja“ … 橋_橋_",
];

/** @param {() => number} random 0 to 1 */
function anyLine(random) {
	const pieces = [..."\\`*_{}[]()<>#+-.!|~&=:;/ 1a橋é", "  ", "](", "&lt;"];
	const piece = () => pieces[Math.floor(random() * pieces.length)];
	return Array.from({ length: 12 }, piece).join("").trim();
}

/** The same numbers in every run: a linear congruential generator. @param {number} seed */
function generator(seed) {
	let state = seed;
	return () => {
		state = (state * 1664525 + 1013904223) % 2 ** 32;
		return state / 2 ** 32;
	};
}

test("a line that is escaped shows just that line: as a paragraph, a heading and an item", () => {
	const random = generator(7);
	const lines = Array.from({ length: 20_000 }, () => anyLine(random));
	for (const line of [...AWKWARD, ...lines]) {
		if (line === "") continue;
		const escaped = escapeMarkdown(line);
		const html = asHtml(line);
		assert.equal(parser.render(escaped), `<p>${html}</p>\n`, line);
		assert.equal(parser.render(`# ${escaped}`), `<h1>${html}</h1>\n`, line);
		assert.equal(
			parser.render(`* ${escaped}\n* ${escaped}`),
			`<ul>\n<li>${html}</li>\n<li>${html}</li>\n</ul>\n`,
			line,
		);
	}
});

test("ordinary text stays as it is", () => {
	for (const line of [
		"The bridge, built in 1911, carries 9,000 cars a day (and more).",
		'"Half of my customers," said Jonas Veld - who sells fish: AT&T & others.',
		"In 1999, snake_case cost < 5 euros!",
	])
		assert.equal(escapeMarkdown(line), line);
});
