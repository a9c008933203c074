import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { command, project } from "./installed.js";
import { onTerminal } from "./terminal.js";
import { ARTICLE } from "./texts.js";

const LINES = 200;
writeFileSync(
	join(project, "many.jsonl"),
	`${JSON.stringify({ text: ARTICLE })}\n`.repeat(LINES),
);

test("a terminal is shown how much of a file has been read, up to all of it, and the line is wiped", () => {
	const shown = onTerminal(`${command} --jsonl many.jsonl >answers.jsonl`);
	const [start, ...bars] = shown.split("\r");
	assert.equal(start, "");
	assert.equal(bars.pop(), "\u001b[K");
	const percents = bars.map((bar) =>
		Number(bar.match(/^[█░]{30} (\d+) %$/)?.[1]),
	);
	assert.ok(percents.length > 1, shown);
	assert.deepEqual(
		percents,
		[...new Set(percents)].sort((a, b) => a - b),
	);
	assert.equal(percents.at(-1), 100);
	const answers = readFileSync(join(project, "answers.jsonl"), "utf8");
	assert.equal(answers.trimEnd().split("\n").length, LINES);
});

test("there is no bar where the answers go to the terminal, nor for standard input", () => {
	for (const line of [
		`${command} --jsonl many.jsonl`,
		`${command} --jsonl <many.jsonl >answers.jsonl`,
		`${command} --jsonl many.jsonl >answers.jsonl 2>errors.txt`,
	]) {
		assert.doesNotMatch(onTerminal(line), /█|\p{Cc}\[/u, line);
	}
	assert.equal(readFileSync(join(project, "errors.txt"), "utf8"), "");
});
