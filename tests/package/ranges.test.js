import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { ENGINES } from "../browser/engines.js";
import { addressOf } from "./elements.js";

/** Every tag that src/dom.rs names, and some that it does not. */
const TAGS = [
	...readFileSync(
		new URL("../../src/dom.rs", import.meta.url),
		"utf8",
	).matchAll(/const \w+: (?:&str|\[\(&str, Kind\); \d+\]) =([^;]*);/g),
]
	.flatMap(([, list]) => list.match(/\b[a-z]\w*\b/g) ?? [])
	.concat("span", "b", "mark", "slot", "stand-first", "x-unknown");

/** HTML around sentences that is easily counted wrong. */
const FIXTURES = {
	"white space of the source": `
		<p>  The ferry   to Holm
		stops in May, all
			say.\u00a0 It has <b>forty</b>
		<i>  passengers </i> a day.</p>`,
	"no white space at all":
		"<p>The ferry to Holm stops in May.</p><p>It has forty passengers a day.</p>",
	"line breaks":
		"<div>The ferry to Holm<br>stops in May, all say.<br><br>\n\nForty people live there now.<br>They have a boat.</div>",
	"line feeds in code":
		"<pre>\n\n\nThe miller opens both gates before dawn.\n\n\nForty volunteers carried stones uphill.</pre>\n\n\n<p>\n\nThe ferry to Holm stops in May.</p>",
	"nothing but code":
		"<pre>\n\n\nThe miller opens both gates before dawn.\n\n\nForty volunteers carried stones uphill.</pre>",
	"text nodes of nothing but line feeds":
		"<div>\n\n<p>The ferry to Holm stops in May.</p>\n\n\n<p>\n<b>\n</b>\nIt has forty passengers a day.</p>\n</div>\n",
	"what is not read, within a sentence":
		"<p>The ferry <button>Share</button>to Holm<script>1</script> stops <span hidden>never </span>in<i aria-hidden=true>!</i> May.</p><nav>The ferry to Holm stops in May.</nav><p>It has forty passengers a day.</p>",
	"the same words where they are not read":
		"<aside>The ferry to Holm stops in May.</aside><p>The ferry to Holm stops in May.</p><form>The ferry</form>",
	"characters of two units, and halves of them":
		"<p>The 🛳 ferry to Holm\ud83d stops in May 🏝.</p><p>🙂 It has forty passengers a day.</p>",
	"comments and nested blocks":
		"<section><!-- a --><div>The ferry <!-- b -->to Holm stops in May.<ul><li>It has <p>forty passengers a day.</p> And it has one dog more.</li></ul></div></section>",
	"right to left":
		"<p dir=rtl>أعلن المجلس <b>البلدي</b> إغلاق الجسر القديم. وجد المهندسون تشققات في أعمدة الجسر.</p>",
	"no spaces between words":
		"<p>町議会は月曜日に<b>古い橋</b>を閉鎖すると決めた。技術者は五月に橋の柱にひびを見つけた。</p>",
};

/**
 * In the page: what is marked for all sentences of an element, and the sentences themselves, without white space.
 *
 * @param {string} html
 */
async function marked(html) {
	const post = document.createElement("div");
	post.id = "post";
	post.innerHTML = html;
	const element = document.createElement("stand-first");
	element.htmlFor = "post";
	element.length = 1000;
	element.highlight = true;
	const ready = new Promise((resolve) => {
		element.addEventListener("summarychange", resolve, { once: true });
	});
	document.querySelector("main")?.replaceChildren(post, element);
	await ready;
	const bare = (/** @type {unknown} */ text) =>
		String(text).replace(/\p{White_Space}+/gu, "");
	const ranges = [...(globalThis.CSS.highlights.get("stand-first") ?? [])];
	const sentences = (element.summary?.sentences ?? [])
		.filter(({ selected }) => selected)
		.map(({ text }) => bare(text));
	const marks = sentences.map((sentence) => {
		let mark = "";
		while (mark.length < sentence.length && ranges.length)
			mark += bare(ranges.shift());
		return mark;
	});
	return { sentences, marks, left: ranges.map(bare).join("") };
}

for (const engine of ENGINES) {
	test(`what is marked is the sentence, whatever the tags, ${engine.name}`, async () => {
		const page = await engine.open(addressOf({ body: "" }));
		/** @param {string} name @param {string} html @param {number} least sentences */
		const check = async (name, html, least) => {
			const { sentences, marks, left } = await page.evaluate(marked, html);
			assert.ok(sentences.length >= least, `${name}: ${sentences.length}`);
			// Half of a character is read as U+FFFD.
			const whole = marks.map((mark) => Buffer.from(mark).toString());
			assert.deepEqual(whole, sentences, name);
			assert.equal(left, "", name);
		};
		for (const [name, html] of Object.entries(FIXTURES))
			await check(name, html, 1);
		for (const tag of TAGS)
			await check(
				tag,
				`<p>The ferry to Holm stops in May.</p>\n<${tag}>Children have breakfast on board of it.</${tag}>\n
				<p>It carries forty passengers <${tag}>and a dog</${tag}> every day.</p>\n
				<p>Its captain waves at everyone on the quay.</p>`,
				2,
			);
		await page.close();
	});
}

test("the tags of src/dom.rs are found", () => {
	for (const tag of ["aside", "template", "li", "tr", "pre"])
		assert.ok(TAGS.includes(tag), tag);
});
