import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../../www/blocks.js";
import { summaryOf as toSummary } from "../../www/pkg/summary.js";

/** @import { Dropped, Summary } from '../../www/pkg/index.js' */

/**
 * A summary as far as blocks() reads it, from parts that stand in the source one after the other.
 *
 * @param {string} source
 * @param {[text: string, what: number | "title" | Dropped["reason"]][]} parts a number is the block of a sentence, a word the reason of a dropped span
 */
function summaryOf(source, parts) {
	/** @type {Dropped["reason"][]} */
	const reasons = [];
	const [title, dropped, sentences] = [[0, 0], [], []].map(
		(numbers) => /** @type {number[]} */ (numbers),
	);
	for (const [text, what] of parts) {
		const start = source.indexOf(text);
		const span = [start, start + text.length];
		if (what === "title") title.splice(0, 2, ...span);
		else if (typeof what === "number") sentences.push(...span, what, 0, 0, 0);
		else dropped.push(...span, reasons.push(what) - 1);
	}
	const none = new Float64Array();
	return toSummary(
		[
			[null, null, "en", [], ["paragraph"], reasons, []],
			Float64Array.from([...title, 1, 1, 0, 0, 0, 0, 0]),
			none,
			none,
			Float64Array.from(dropped),
			Float64Array.from(sentences),
		],
		source,
	);
}

/** @param {Summary} summary */
const seen = (summary) =>
	[...blocks(summary)].map(({ kind, parts }) => [
		kind,
		parts.map(({ start, end }) => summary.source.slice(start, end)),
	]);

test("title, sentences and what was dropped follow each other as in the text", () => {
	const summary = summaryOf("Menu\nA title\nBy X\nOne. Two.\nThree.", [
		["Menu", "navigation"],
		["A title", "title"],
		["By X", "byline"],
		["One.", 0],
		["Two.", 0],
		["Three.", 1],
	]);
	assert.deepEqual(seen(summary), [
		["dropped", ["Menu"]],
		["title", ["A title"]],
		["dropped", ["By X"]],
		["paragraph", ["One.", "Two."]],
		["paragraph", ["Three."]],
	]);
});

test("a span dropped within a line stays in its block", () => {
	const summary = summaryOf("LINDHAVEN - One. (CR) Two.\nShare", [
		["LINDHAVEN -", "dateline"],
		["One.", 0],
		["(CR)", "credit"],
		["Two.", 0],
		["Share", "share"],
	]);
	assert.deepEqual(seen(summary), [
		["paragraph", ["LINDHAVEN -", "One.", "(CR)", "Two."]],
		["dropped", ["Share"]],
	]);
});

test("the sentences of a block belong together across its lines", () => {
	const summary = summaryOf("One\nis long. Two.", [
		["One\nis long.", 0],
		["Two.", 0],
	]);
	assert.deepEqual(seen(summary), [["paragraph", ["One\nis long.", "Two."]]]);
});

test("a paragraph of hundreds of sentences is several blocks", () => {
	const sentences = Array.from({ length: 120 }, (_, at) => `Sentence ${at}.`);
	const summary = summaryOf(
		sentences.join(" "),
		sentences.map((sentence) => [sentence, 0]),
	);
	const found = seen(summary);
	assert.deepEqual(
		found.map(([kind, parts]) => [kind, parts.length]),
		[
			["paragraph", 50],
			["paragraph", 50],
			["paragraph", 20],
		],
	);
	assert.deepEqual(
		found.flatMap(([, parts]) => parts),
		sentences,
	);
});

test("lines dropped for one reason are one block", () => {
	const summary = summaryOf("Home\nNews\nBy X\nOne.", [
		["Home", "navigation"],
		["News", "navigation"],
		["By X", "byline"],
		["One.", 0],
	]);
	assert.deepEqual(seen(summary), [
		["dropped", ["Home", "News"]],
		["dropped", ["By X"]],
		["paragraph", ["One."]],
	]);
});
