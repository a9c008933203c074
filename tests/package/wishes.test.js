import assert from "node:assert/strict";
import { test } from "node:test";
import { node } from "./installed.js";
import { ARTICLE } from "./texts.js";

const { summarize } = await node();

/** @param {import("../../npm/index.js").Summary} summary */
const selection = ({ sentences }) =>
	[...sentences.entries()]
		.filter(([, { selected }]) => selected)
		.map(([index]) => index);

test("a headline is one whole sentence", async () => {
	const { sentences } = await summarize(ARTICLE, { length: "headline" });
	const selected = sentences.filter((sentence) => sentence.selected);
	assert.equal(selected.length, 1);
	assert.match(selected[0].text, /^[A-Z].*\.$/);
	const { stats } = await summarize(ARTICLE, { sentences: 1 });
	const headline = await summarize(ARTICLE, { length: "headline" });
	assert.ok(headline.stats.summaryWords <= stats.summaryWords);
});

test("a focus draws the summary to its terms, in any case; what the article never says has no effect", async () => {
	const focused = await summarize(ARTICLE, {
		sentences: 1,
		focus: ["the MAYOR"],
	});
	assert.match(focused.text, /^The mayor, Petra Holm/);
	const phrase = await summarize(ARTICLE, {
		sentences: 1,
		focus: ["the bridge’s customers"],
	});
	assert.match(phrase.text, /customers come across that bridge/);
	assert.match(
		(await summarize(ARTICLE, { sentences: 1, focus: ["ring road"] })).text,
		/ring road/,
	);
	const plain = await summarize(ARTICLE);
	for (const focus of [[], [""], ["the"], ["zeppelin"], ["bridge zeppelin"]])
		assert.deepEqual(
			selection(await summarize(ARTICLE, { focus })),
			selection(plain),
		);
});

test("what is avoided is left out", async () => {
	const quoting = await summarize(ARTICLE, { sentences: 99 });
	assert.match(quoting.text, /Half of my customers/);
	const without = await summarize(ARTICLE, {
		sentences: 99,
		avoid: ["quotes", "questions", "exclamations"],
	});
	assert.doesNotMatch(without.text, /Half of my customers/);
	assert.equal(selection(without).length, selection(quoting).length - 1);
});

test("pinned sentences are in and count, banned ones are out and give way to others, even if pinned", async () => {
	const before = await summarize(ARTICLE, { sentences: 2 });
	const [first, second] = selection(before);
	const last = before.sentences.length - 1;
	const pinned = await summarize(ARTICLE, { sentences: 2, pin: [last] });
	assert.equal(selection(pinned).length, 2);
	assert.ok(selection(pinned).includes(last));
	const banned = await summarize(ARTICLE, {
		sentences: 2,
		ban: [first, first],
	});
	assert.equal(selection(banned).length, 2);
	assert.ok(!selection(banned).includes(first));
	assert.deepEqual(
		selection(
			await summarize(ARTICLE, {
				sentences: 1,
				pin: [first, second, last],
				ban: [last],
			}),
		),
		[first, second],
	);
	const all = [...before.sentences.keys()];
	assert.equal((await summarize(ARTICLE, { ban: all })).text, "");
	assert.deepEqual(
		before.sentences.map(({ start, end }) => [start, end]),
		banned.sentences.map(({ start, end }) => [start, end]),
		"where the sentences are does not depend on what is chosen",
	);
});

test("a sentence that the text has not is a RangeError, as a rejection", async () => {
	/** @type {[text: string, options: import("../../npm/index.js").Options, message: string][]} */
	const cases = [
		["", { pin: [0] }, "options.pin is 0, but the text has no sentence."],
		[
			"The bridge is closed.",
			{ ban: [1] },
			"options.ban is 1, but the text has 1 sentence: 0.",
		],
		[
			"It is closed. It is old.",
			{ pin: [0, 7] },
			"options.pin is 7, but the text has 2 sentences: 0 to 1.",
		],
	];
	for (const [text, options, message] of cases)
		await assert.rejects(summarize(text, options), {
			name: "RangeError",
			message,
		});
});
