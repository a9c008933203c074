import assert from "node:assert/strict";
import { test } from "node:test";
import { node } from "./installed.js";
import { ARTICLE, TEXTS, TWO_ARTICLES } from "./texts.js";

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

test("an article has its title, its place and its words", async () => {
	const { articles, sentences, stats, confidence } = await summarize(ARTICLE);
	assert.deepEqual(articles, [
		{
			title: "Harbour town closes its old swing bridge for three years",
			start: ARTICLE.indexOf("The council"),
			end: ARTICLE.trimEnd().length,
			words: articles[0].words,
			selected: true,
		},
	]);
	assert.ok(Math.abs(articles[0].words - stats.words) < 9);
	assert.equal(articles[0].start, sentences[0].start);
	assert.ok(confidence >= 0.5);

	const raw = await summarize(ARTICLE, { clean: false });
	assert.deepEqual(
		raw.articles.map(({ words, ...article }) => article),
		[
			{
				title: null,
				start: 0,
				end: ARTICLE.trimEnd().length,
				selected: true,
			},
		],
	);
	assert.equal(raw.confidence, 1);
	assert.deepEqual((await summarize(" \n")).articles, []);
});

test("an article is chosen by its number; all are all of them", async () => {
	const main = await summarize(TWO_ARTICLES);
	assert.deepEqual(
		main.articles.map(({ title }) => title),
		[
			"Village bakes its last bread in the common oven",
			"Researchers count whales from the sound of their songs",
		],
	);
	assert.equal(main.articles.filter(({ selected }) => selected).length, 1);
	for (const [index, { title, start, end }] of main.articles.entries()) {
		const summary = await summarize(TWO_ARTICLES, { article: index });
		assert.equal(summary.title?.text, title);
		assert.ok(
			summary.sentences.every((span) => start <= span.start && span.end <= end),
		);
		assert.deepEqual(
			summary.articles.map(({ selected }) => selected),
			[index === 0, index === 1],
		);
		assert.ok(summary.dropped.some(({ reason }) => reason === "article"));
	}
	const all = await summarize(TWO_ARTICLES, { article: "all", length: "long" });
	assert.ok(all.articles.every(({ selected }) => selected));
	assert.ok(all.sentences.some(({ text }) => text.includes("oven")));
	assert.ok(all.sentences.some(({ text }) => text.includes("whales")));
});

test("an article that the text has not is a RangeError, as a rejection", async () => {
	/** @type {[text: string, article: number, options: object, there: string][]} */
	const cases = [
		["", 0, {}, "no article"],
		[ARTICLE, 1, {}, "1 article: 0"],
		[ARTICLE, 1, { clean: false }, "1 article: 0"],
		[TWO_ARTICLES, 3, {}, "2 articles: 0 to 1"],
	];
	for (const [text, article, options, there] of cases) {
		await assert.rejects(summarize(text, { ...options, article }), {
			name: "RangeError",
			message: `options.article is ${article}, but the text has ${there}.`,
		});
	}
	const first = await summarize(ARTICLE, { article: 0 });
	assert.deepEqual(first, await summarize(ARTICLE));
	assert.deepEqual(first, await summarize(ARTICLE, { article: -0 }));
});

// Signs of one, two, three and four bytes, of one and two units, before and in what is dropped.
const MENU = "😀 Home\nÉté\n橋 News\n\n";

test("what is kept is put back, wherever a range touches it", async () => {
	const text = MENU + ARTICLE;
	const { dropped } = await summarize(text);
	assert.deepEqual(
		dropped.map(({ start, end }) => text.slice(start, end)).slice(0, 4),
		["😀 Home", "Été", "橋 News", "By Ilse Marten"],
	);
	const [home, ete, news, byline] = dropped;
	/** @type {[keep: [number, number][], back: typeof dropped][]} */
	const cases = [
		[[[ete.start, ete.end]], [ete]],
		[[[ete.end - 1, ete.end]], [ete]],
		[[[ete.start - 1, ete.start]], []],
		[[[ete.end, ete.end + 1]], []],
		[[[ete.start + 1, ete.start + 1]], []],
		[[[ete.end, ete.start]], []],
		[[[byline.start + 0.9, byline.start + 1.2]], [byline]],
		[[[home.start, news.start + 1]], [home, ete, news]],
		[
			[
				[news.start, news.end],
				[home.start, home.start + 2],
				[0, 1],
			],
			[home, news],
		],
		[[[-9, 2]], [home]],
		[[[-9, -2]], []],
		[[[text.length + 5, Number.POSITIVE_INFINITY]], []],
		[[[Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]], dropped],
		[[], []],
	];
	for (const [keep, back] of cases) {
		const summary = await summarize(text, { keep });
		assert.deepEqual(
			summary.dropped,
			dropped.filter((part) => !back.includes(part)),
			JSON.stringify(keep),
		);
		for (const { start, end } of back) {
			assert.ok(
				summary.sentences.some(
					(sentence) => sentence.start <= start && end <= sentence.end,
				),
			);
		}
	}
	assert.deepEqual(
		await summarize(text, { clean: false, keep: [[0, 9]] }),
		await summarize(text, { clean: false }),
	);
});

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

test("an option that is undefined is one left out", async () => {
	const options = {
		sentences: undefined,
		length: undefined,
		title: undefined,
		language: undefined,
		clean: undefined,
		article: undefined,
		keep: undefined,
		focus: undefined,
		avoid: undefined,
		pin: undefined,
		ban: undefined,
		weights: undefined,
	};
	assert.deepEqual(await summarize(ARTICLE, options), await summarize(ARTICLE));
	assert.deepEqual(
		await summarize(ARTICLE, undefined),
		await summarize(ARTICLE, {}),
	);
});

/** @type {[what: string, input: any, options: any, message: RegExp][]} */
const WRONG = [
	["no input", undefined, undefined, /string/],
	["a number as input", 5, undefined, /string/],
	["an object as input", {}, undefined, /string/],
	["a String object as input", new String("text"), undefined, /string/],
	["null as options", "text", null, /options/],
	["a string as options", "text", "short", /options/],
	["a number as options", "text", 3, /options/],
	["an array as options", "text", [], /options/],
	["a function as options", "text", () => ({}), /options/],
	["an unknown option", "text", { sentence: 1 }, /sentence\b/],
	["an option in the wrong case", "text", { Sentences: 1 }, /Sentences/],
	["sentences as text", "text", { sentences: "3" }, /sentences/],
	["sentences null", "text", { sentences: null }, /sentences/],
	["sentences NaN", "text", { sentences: Number.NaN }, /sentences/],
	["words as a big integer", "text", { words: 3n }, /words/],
	["words NaN", "text", { words: Number.NaN }, /words/],
	["ratio as text", "text", { ratio: "50%" }, /ratio/],
	["ratio NaN", "text", { ratio: Number.NaN }, /ratio/],
	["an unknown length", "text", { length: "tiny" }, /length/],
	["length as a number", "text", { length: 3 }, /length/],
	["language as a list", "text", { language: ["en"] }, /language/],
	["title as a number", "text", { title: 1984 }, /title/],
	["title null", "text", { title: null }, /title/],
	["clean as text", "text", { clean: "false" }, /clean/],
	["clean as a number", "text", { clean: 0 }, /clean/],
	["weights as a number", "text", { weights: 1 }, /weights/],
	["an unknown weight", "text", { weights: { topics: 1 } }, /topics/],
	["a weight as text", "text", { weights: { topic: "1" } }, /topic/],
	["a weight NaN", "text", { weights: { position: Number.NaN } }, /position/],
	["article as text", "text", { article: "1" }, /article.*'all'.*'1'/],
	["article null", "text", { article: null }, /article/],
	["article NaN", "text", { article: Number.NaN }, /article/],
	["article below 0", "text", { article: -1 }, /article.*-1/],
	["half an article", "text", { article: 0.5 }, /article.*0\.5/],
	["article infinite", "text", { article: 1 / 0 }, /article/],
	["keep as a number", "text", { keep: 5 }, /keep must be.*not 5\./],
	["keep null", "text", { keep: null }, /keep/],
	["keep as an object", "text", { keep: { 0: [1, 2] } }, /keep/],
	["keep one pair itself", "text", { keep: [1, 2] }, /keep\[0\].*not 1\./],
	["keep dropped parts", "text", { keep: [{ start: 1, end: 2 }] }, /keep\[0\]/],
	["keep of one number", "text", { keep: [[0, 1], [2]] }, /keep\[1\].*pair/],
	["keep of three", "text", { keep: [[1, 2, 3]] }, /keep\[0\].*pair/],
	["keep of text", "text", { keep: [["1", 2]] }, /keep\[0\]\[0\].*'1'/],
	["keep NaN", "text", { keep: [[1, Number.NaN]] }, /keep\[0\]\[1\].*NaN/],
	["focus as text", "text", { focus: "bridge" }, /focus must be.*array/],
	["focus null", "text", { focus: null }, /focus/],
	["focus on a number", "text", { focus: ["a", 5] }, /focus\[1\].*string.*5/],
	["focus undefined inside", "text", { focus: [undefined] }, /focus\[0\]/],
	["avoid as text", "text", { avoid: "quotes" }, /avoid must be.*array/],
	[
		"an unknown thing to avoid",
		"text",
		{ avoid: ["verbs"] },
		/avoid\[0\].*'quotes'.*'verbs'/,
	],
	["pin as a number", "text", { pin: 3 }, /pin must be.*array.*3/],
	["pin text", "text", { pin: [0, "1"] }, /pin\[1\].*whole number.*'1'/],
	["pin below 0", "text", { pin: [-1] }, /pin\[0\].*-1/],
	["pin half a sentence", "text", { pin: [0.5] }, /pin\[0\]/],
	["ban NaN", "text", { ban: [Number.NaN] }, /ban\[0\]/],
	["ban null", "text", { ban: null }, /ban/],
	["two lengths", "text", { sentences: 3, ratio: 0.5 }, /sentences.*ratio/],
	["two more lengths", "text", { words: 3, length: "short" }, /words.*length/],
];

for (const [what, input, options, message] of WRONG) {
	test(`${what} is a TypeError, as a rejection`, async () => {
		const promise = summarize(input, options);
		await assert.rejects(promise, (error) => {
			assert.ok(error instanceof TypeError, `${error} is a TypeError`);
			assert.match(error.message, message);
			return true;
		});
	});
}

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
