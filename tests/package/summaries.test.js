// What the summaries of a `Summarizer` are: its types, lengths and formats.
import assert from "node:assert/strict";
import { test } from "node:test";
import { node } from "./installed.js";
import { chunksIn, Summarizer } from "./summarizers.js";
import { ARTICLE, TEXTS } from "./texts.js";

const { summarize } = await node();

/** @param {import("../../npm/summarizer.js").SummarizerCreateOptions} options @param {string} text */
async function summary(options, text = ARTICLE) {
	const summarizer = await Summarizer.create({
		format: "plain-text",
		...options,
	});
	return summarizer.summarize(text);
}

/** @param {import("../../npm/index.js").Options} options */
async function sentences(options) {
	const { sentences } = await summarize(ARTICLE, options);
	return sentences.filter(({ selected }) => selected).map(({ text }) => text);
}

test("key points are a list of 3, 5 or 7 sentences", async () => {
	for (const [length, count] of /** @type {const} */ ([
		["short", 3],
		["medium", 5],
		["long", 7],
	])) {
		const expected = await sentences({ sentences: count });
		assert.equal(expected.length, count);
		const points = (/** @type {string[]} */ lines) => lines.join("\n");
		assert.equal(await summary({ length }), points(expected));
		assert.equal(
			await summary({ length, format: "markdown" }),
			points(expected.map((text) => `* ${text}`)),
		);
	}
});

test("tldr is 1, 3 or 5 sentences that say most, teaser those that the text opens with", async () => {
	for (const [length, count] of /** @type {const} */ ([
		["short", 1],
		["medium", 3],
		["long", 5],
	])) {
		const expected = await sentences({ sentences: count });
		assert.equal(await summary({ type: "tldr", length }), expected.join(" "));
	}
	assert.equal(
		await summary({ type: "teaser", length: "medium" }),
		"The council of Westerhaven voted on Monday to close the old swing bridge for three years. " +
			"Engineers had found deep cracks in two of the bridge's pillars during an inspection in May. " +
			"The bridge, built in 1911, carries about 9,000 cars a day between the harbour and the market square.",
	);
});

test("a headline is a whole sentence within 12, 17 or 22 words; if there is none, the shortest", async () => {
	const most = { short: 12, medium: 17, long: 22 };
	for (const length of /** @type {const} */ (["short", "medium", "long"])) {
		const headline = await summary({ type: "headline", length });
		const { sentences } = await summarize(ARTICLE);
		assert.ok(
			sentences.some(({ text }) => text === headline),
			headline,
		);
		assert.ok(headline.split(" ").length <= most[length], headline);
	}
	const long =
		"Engineers had found deep cracks in two of the four pillars of the old swing bridge during an inspection in the month of May.";
	const longer =
		"The council of the town voted on Monday to lower the rents of all the shops along the quay for as long as the works last, which is three years at least.";
	assert.equal(
		await summary({ type: "headline" }, `${longer} So it is. ${long}`),
		long,
		"not a scrap of three words",
	);
	const near = "The council of Westerhaven wants to build a new one.";
	const far = "The old swing bridge has closed.";
	assert.equal(
		await summary({ type: "headline" }, `${far} ${near} ${long}`),
		near,
		"near the count where there is such a sentence",
	);
	assert.equal(
		await summary({ type: "headline" }, `${far} ${long}`),
		far,
		"but far below it rather than above",
	);
	assert.equal(
		await summary({ type: "headline" }, TEXTS.chinese).then(
			({ length }) => length > 0,
		),
		true,
	);
});

test("Markdown shows the sentences as they are", async () => {
	const text =
		"The *old* mill of [Asterby] is <b>open</b> again. Five of its _rooms_ are `closed` & cost 3 &euro; each.";
	const summarizer = await Summarizer.create({
		type: "tldr",
		length: "medium",
	});
	assert.equal(
		await summarizer.summarize(text),
		"The \\*old\\* mill of \\[Asterby] is \\<b>open\\</b> again. Five of its \\_rooms\\_ are \\`closed\\` & cost 3 \\&euro; each.",
	);
});

test("contexts choose nothing", async () => {
	const summarizer = await Summarizer.create({
		type: "tldr",
		sharedContext: "Museums and lamps.",
	});
	const expected = await (await Summarizer.create({ type: "tldr" })).summarize(
		ARTICLE,
	);
	assert.equal(
		await summarizer.summarize(ARTICLE, { context: "Fish on the quay." }),
		expected,
	);
});

test("a text that is surely in another language than the summary is to be in is refused", async () => {
	const english = await Summarizer.create({ outputLanguage: "en-US" });
	assert.notEqual(await english.summarize(ARTICLE), "");
	const error = { name: "NotSupportedError", message: /\bde\b.*\ben-US\b/ };
	await assert.rejects(english.summarize(TEXTS.german), error);
	await assert.rejects(
		chunksIn(english.summarizeStreaming(TEXTS.german)),
		error,
	);
	const headline = await Summarizer.create({
		type: "headline",
		outputLanguage: "en-US",
	});
	await assert.rejects(headline.summarize(TEXTS.german), error);
	// One that the engine does not know it cannot tell from others.
	const croatian = await Summarizer.create({ outputLanguage: "hr" });
	assert.notEqual(await croatian.summarize(TEXTS.german), "");
});
