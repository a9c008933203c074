import assert from "node:assert/strict";
import { test } from "node:test";
import { node } from "./installed.js";
import { ARTICLE, TWO_ARTICLES } from "./texts.js";

const { summarize } = await node();

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
