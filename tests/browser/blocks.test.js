import assert from "node:assert/strict";
import { test } from "node:test";
import { blocks } from "../../www/blocks.js";

/** @import { Summary } from '../../www/pkg/index.js' */

/**
 * A summary as far as blocks() reads it, from parts that stand in the source one after the other.
 *
 * @param {string} source
 * @param {[text: string, what: number | string][]} parts a number is the block of a sentence, a word the reason of a dropped span
 */
function summaryOf(source, parts) {
	const spans = parts.map(([text, what]) => {
		const start = source.indexOf(text);
		return { start, end: start + text.length, what };
	});
	const sentences = spans
		.filter(({ what }) => typeof what === "number")
		.map(({ what, ...span }) => ({ ...span, block: what, kind: "paragraph" }));
	const dropped = spans
		.filter(({ what }) => typeof what === "string" && what !== "title")
		.map(({ what, ...span }) => ({ ...span, reason: what }));
	const title = spans.find(({ what }) => what === "title") ?? null;
	return /** @type {Summary} */ (
		/** @type {unknown} */ ({ source, sentences, dropped, title })
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
