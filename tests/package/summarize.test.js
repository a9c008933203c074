import assert from "node:assert/strict";
import { test } from "node:test";
import { node } from "./installed.js";
import { ARTICLE, TEXTS } from "./texts.js";

const { summarize } = await node();

const FEATURES = [
	"position",
	"topic",
	"centrality",
	"title",
	"terms",
	"length",
	"facts",
	"style",
];

/** @param {string} text */
const squash = (text) => text.replace(/\p{White_Space}+/gu, " ");

for (const [name, text] of Object.entries(TEXTS)) {
	test(`the result keeps its laws: ${name}`, async () => {
		const summary = await summarize(text);
		assert.equal(summary.source, text);

		let end = 0;
		for (const sentence of summary.sentences) {
			assert.ok(
				end <= sentence.start && sentence.start < sentence.end,
				"spans ascend and do not overlap",
			);
			end = sentence.end;
			assert.equal(
				sentence.text,
				squash(text.slice(sentence.start, sentence.end)),
			);
			assert.deepEqual(Object.keys(sentence.features), FEATURES);
			for (const value of [
				sentence.score,
				...Object.values(sentence.features),
			]) {
				assert.ok(value >= 0 && value <= 1, `${value} is between 0 and 1`);
			}
			const shares = sentence.reasons.map(({ share }) => share);
			assert.deepEqual(
				shares,
				shares.toSorted((a, b) => b - a),
			);
			const sum = shares.reduce((total, share) => total + share, 0);
			assert.ok(
				shares.length === 0 || Math.abs(sum - 1) < 1e-9,
				`the shares add up to ${sum}`,
			);
		}
		assert.ok(end <= text.length);

		const selected = summary.sentences.filter((sentence) => sentence.selected);
		assert.equal(
			summary.text,
			selected
				.map((sentence) => sentence.text)
				.join(["ja", "zh"].includes(summary.language) ? "" : " "),
		);
		if (summary.title?.start !== undefined) {
			assert.equal(
				summary.title.text,
				squash(text.slice(summary.title.start, summary.title.end)),
			);
		}
		const covered = [
			...summary.sentences,
			...summary.dropped,
			summary.title ?? { start: 0, end: 0 },
		]
			.filter(({ start }) => start !== undefined)
			.sort((a, b) => Number(a.start) - Number(b.start));
		let rest = "";
		let at = 0;
		for (const span of covered) {
			rest += text.slice(at, span.start);
			at = Math.max(at, Number(span.end));
		}
		assert.match(
			rest + text.slice(at),
			/^\p{White_Space}*$/u,
			"sentences, title and dropped spans cover all",
		);

		assert.ok(summary.confidence >= 0 && summary.confidence <= 1);
		let last = 0;
		for (const article of summary.articles) {
			assert.ok(last <= article.start && article.start < article.end);
			last = article.end;
			assert.ok(article.title === null || squash(text).includes(article.title));
		}
		const isSelected = (/** @type {{ start: number, end: number }} */ span) =>
			summary.articles.some(
				({ start, end, selected }) =>
					selected && start <= span.start && span.end <= end,
			);
		assert.ok(summary.sentences.every(isSelected));
	});
}

test("the article's title, sentences and keywords are found", async () => {
	const summary = await summarize(ARTICLE, { sentences: 3 });
	assert.equal(
		summary.title?.text,
		"Harbour town closes its old swing bridge for three years",
	);
	assert.equal(summary.language, "en");
	assert.equal(summary.sentences.filter(({ selected }) => selected).length, 3);
	assert.match(summary.text, /bridge/);
	assert.ok(
		summary.keywords.some(({ text, count }) => text === "bridge" && count >= 7),
	);
	assert.ok(summary.stats.words > summary.stats.summaryWords);
	assert.ok(summary.stats.minutes > summary.stats.summaryMinutes);
	assert.ok(summary.sentences.some(({ kind }) => kind === "item"));
});

test("a length is kept", async () => {
	for (const sentences of [1, 2, 5]) {
		const summary = await summarize(ARTICLE, { sentences });
		assert.equal(
			summary.sentences.filter(({ selected }) => selected).length,
			sentences,
		);
	}
	const words = await summarize(ARTICLE, { words: 60 });
	assert.ok(words.stats.summaryWords > 0 && words.stats.summaryWords <= 60);
	const ratio = await summarize(ARTICLE, { ratio: 0.3 });
	assert.ok(
		ratio.stats.summaryWords > 0 &&
			ratio.stats.summaryWords <= 0.3 * ratio.stats.words,
	);
	const [short, medium, long] = await Promise.all(
		/** @type {const} */ (["short", "medium", "long"]).map((length) =>
			summarize(ARTICLE, { length }),
		),
	);
	assert.ok(short.stats.summaryWords < medium.stats.summaryWords);
	assert.ok(medium.stats.summaryWords < long.stats.summaryWords);
	assert.deepEqual(await summarize(ARTICLE), medium);
});

test("numbers out of range count as the nearest one in range", async () => {
	const one = await summarize(ARTICLE, { sentences: 1 });
	assert.deepEqual(await summarize(ARTICLE, { sentences: 0 }), one);
	assert.deepEqual(await summarize(ARTICLE, { sentences: -7 }), one);
	assert.deepEqual(await summarize(ARTICLE, { sentences: 1.9 }), one);
	const all = await summarize(ARTICLE, { sentences: Number.POSITIVE_INFINITY });
	assert.deepEqual(await summarize(ARTICLE, { sentences: 1e9 }), all);
	assert.deepEqual(
		await summarize(ARTICLE, { ratio: 7 }),
		await summarize(ARTICLE, { ratio: 1 }),
	);
	assert.deepEqual(
		await summarize(ARTICLE, { ratio: -1 }),
		await summarize(ARTICLE, { ratio: 0 }),
	);
	assert.deepEqual(
		await summarize(ARTICLE, { words: -1 }),
		await summarize(ARTICLE, { words: 1 }),
	);
});

test("the other options do what they say", async () => {
	const titled = await summarize(ARTICLE, { title: "A  title\nof mine" });
	assert.deepEqual(titled.title, { text: "A title of mine" });
	assert.equal(
		(await summarize(TEXTS.german, { language: "en-GB" })).language,
		"en",
	);
	assert.equal(
		(await summarize(TEXTS.german, { language: "tlh" })).language,
		"und",
	);
	const raw = await summarize(ARTICLE, { clean: false });
	assert.equal(raw.title, null);
	assert.deepEqual(raw.dropped, []);
	const lines = ARTICLE.split("\n").filter((line) => line.trim() !== "").length;
	assert.equal(raw.sentences.at(-1)?.block, lines - 1);
	const long = await summarize(TEXTS.german, {
		sentences: 1,
		weights: only("length", 2),
	});
	assert.deepEqual(
		await summarize(TEXTS.german, {
			sentences: 1,
			weights: only("length", 0.5),
		}),
		long,
		"only the proportion of the weights matters",
	);
});

/** Weights that leave all features out but one. @param {string} feature @param {number} weight */
function only(feature, weight) {
	return Object.fromEntries(
		FEATURES.map((name) => [name, name === feature ? weight : 0]),
	);
}

test("keywords are phrases, and a name is whole", async () => {
	const { keywords } = await summarize(ARTICLE);
	const texts = keywords.map(({ text }) => text);
	assert.ok(
		texts.includes("bridge") || texts.includes("swing bridge"),
		texts.join(),
	);
	const named = await summarize(
		"The mayor, Petra Holm, closed the bridge. Nobody was harder than Holm. At night Holm went home.",
	);
	assert.deepEqual(named.keywords[0], {
		text: "Petra Holm",
		count: 3,
		weight: 1,
	});
});

test("sentences and dropped are built when first read, once, and look like any property", async () => {
	const make = () => summarize(ARTICLE);
	for (const name of /** @type {const} */ (["sentences", "dropped"])) {
		const summary = await make();
		const before = Object.getOwnPropertyDescriptor(summary, name);
		assert.ok(before?.get && before.enumerable, `${name} waits`);
		const value = summary[name];
		assert.equal(summary[name], value);
		assert.deepEqual(Object.getOwnPropertyDescriptor(summary, name), {
			value,
			configurable: true,
			enumerable: true,
			writable: true,
		});
	}
	const read = await make();
	assert.ok(read.sentences.length > 0);
	assert.deepEqual(await make(), read);
	assert.deepEqual({ ...(await make()) }, read);
	assert.deepEqual(structuredClone(await make()), read);
	assert.deepEqual(
		JSON.parse(JSON.stringify(await make())),
		JSON.parse(JSON.stringify(read)),
	);
	assert.deepEqual(Object.keys(read), [
		"text",
		"title",
		"language",
		"languageConfidence",
		"sentences",
		"keywords",
		"dropped",
		"articles",
		"confidence",
		"stats",
		"source",
	]);
});

test("lone surrogates are kept, and offsets after them are right", async () => {
	const text =
		"The bridge \ud83c is closed today. The ring road \udf09 is open to all.";
	const { sentences } = await summarize(text);
	assert.deepEqual(
		sentences.map((sentence) => sentence.text),
		[
			"The bridge \ud83c is closed today.",
			"The ring road \udf09 is open to all.",
		],
	);
});

test("one call does not disturb another", async () => {
	const texts = Object.values(TEXTS);
	const together = await Promise.all(texts.map((text) => summarize(text)));
	for (const [index, text] of texts.entries()) {
		assert.deepEqual(await summarize(text), together[index]);
	}
});
