import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage } from "./page.js";
import { browser, server } from "./shared.js";

/**
 * The summary of an element made of some HTML, each sentence as "kind: text", an asterisk before the chosen.
 *
 * @param {string} html
 */
async function summaryOf(html) {
	// Any page would do: the policy of this one is not what is tested.
	const { page } = await openPage(browser, server.url, { bypassCSP: true });
	return page.evaluate(async (html) => {
		const { summarize } = await import(
			new URL("pkg/index.js", location.href).href
		);
		const { body } = new DOMParser().parseFromString(html, "text/html");
		/** @type {import('../../npm/index.js').Summary} */
		const summary = await summarize(body, { sentences: 1 });
		return {
			title: summary.title?.text,
			articles: summary.articles.length,
			dropped: summary.dropped.map(
				({ start, end, reason }) =>
					`${reason}: ${summary.source.slice(start, end)}`,
			),
			sentences: summary.sentences.map(
				({ kind, text, selected }) => `${selected ? "* " : ""}${kind}: ${text}`,
			),
			exact: summary.sentences.every(
				({ start, end, text }) =>
					summary.source
						.slice(start, end)
						.replace(/\p{White_Space}+/gu, " ") === text,
			),
		};
	}, html);
}

test("kinds come from the tags, and what is beside the article is left out", async () => {
	const summary = await summaryOf(`
		<nav><a href="/">Home</a></nav>
		<h1>Old mill reopens</h1>
		<p>The old mill of <b>Asterby</b> reopened on Saturday as the town's first
		library, nine years after a fire gutted it.</p>
		<figure><img alt="mill"><figcaption>Ilse Brandt at the door.</figcaption></figure>
		<h2>Bread for books</h2>
		<ul><li>Volunteers sold bread.</li><li><p>The county gave the rest.</p></li></ul>
		<blockquote><p>“We sold bread for nine years.”</p></blockquote>
		<pre>mill --open</pre>
		<aside>Read also: ten recipes for bread.</aside>
		<form><label>Your name <input></label></form>
		<p hidden>Nobody sees this sentence.</p>
		<footer>All rights reserved.</footer>`);
	assert.equal(summary.title, "Old mill reopens");
	assert.equal(summary.articles, 1);
	assert.deepEqual(summary.dropped, ["caption: Ilse Brandt at the door."]);
	assert.deepEqual(summary.sentences, [
		"* paragraph: The old mill of Asterby reopened on Saturday as the town's first library, nine years after a fire gutted it.",
		"heading: Bread for books",
		"item: Volunteers sold bread.",
		"item: The county gave the rest.",
		"quote: “We sold bread for nine years.”",
		"code: mill --open",
	]);
	assert.ok(summary.exact, "offsets index source");
});

test("a line break is white space, two part paragraphs", async () => {
	const { sentences } = await summaryOf(
		"<div>The ferry to Holm<br>stops in May, all say.<br><br>forty people live there</div>",
	);
	assert.deepEqual(sentences, [
		"* paragraph: The ferry to Holm stops in May, all say.",
		"paragraph: forty people live there",
	]);
});

test("elements nested deeper than a stack of calls goes are read", async () => {
	// Any page would do: the policy of this one is not what is tested.
	const { page } = await openPage(browser, server.url, { bypassCSP: true });
	const sentences = await page.evaluate(async () => {
		const { summarize } = await import(
			new URL("pkg/index.js", location.href).href
		);
		const root = document.createElement("div");
		let inner = root;
		for (let depth = 0; depth < 20_000; depth++) {
			inner = inner.appendChild(document.createElement("div"));
		}
		inner.textContent = "The ferry stops in May.";
		/** @type {import('../../npm/index.js').Summary} */
		const summary = await summarize(root);
		return summary.sentences.map(({ text }) => text);
	});
	assert.deepEqual(sentences, ["The ferry stops in May."]);
});

test("what is in a frame is read as what is in the page", async () => {
	const { page } = await openPage(browser, server.url, { bypassCSP: true });
	const texts = await page.evaluate(async () => {
		const { summarize } = await import(
			new URL("pkg/index.js", location.href).href
		);
		const frame = document.createElement("iframe");
		document.body.append(frame);
		const inner = /** @type {Document} */ (frame.contentDocument);
		inner.body.innerHTML = "<p>The ferry stops in May.</p>";
		return [(await summarize(inner)).text, (await summarize(inner.body)).text];
	});
	assert.deepEqual(texts, Array(2).fill("The ferry stops in May."));
});

test("nothing but an element or a string is taken", async () => {
	// Any page would do: the policy of this one is not what is tested.
	const { page } = await openPage(browser, server.url, { bypassCSP: true });
	const message = await page.evaluate(async () => {
		const { summarize } = await import(
			new URL("pkg/index.js", location.href).href
		);
		return summarize(document.createTextNode("text")).catch(
			(/** @type {Error} */ error) => `${error.name}: ${error.message}`,
		);
	});
	assert.match(message, /^TypeError: .*string, an Element or a Document/);
});
