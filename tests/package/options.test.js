import assert from "node:assert/strict";
import { test } from "node:test";
import { node } from "./installed.js";
import { ARTICLE } from "./texts.js";

const { summarize } = await node();

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
