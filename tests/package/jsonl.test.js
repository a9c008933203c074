import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { command, folder, node, project } from "./installed.js";
import { ARTICLE, TEXTS } from "./texts.js";

const { summarize } = await node();
const { answers } = await import(pathToFileURL(join(folder, "jsonl.js")).href);

/** @param {string | Uint8Array} input @param {string[]} args */
function jsonl(input, ...args) {
	const { status, stdout, stderr } = spawnSync(command, ["--jsonl", ...args], {
		cwd: project,
		input,
		encoding: "utf8",
		maxBuffer: 1 << 30,
	});
	assert.equal(stderr, "");
	const lines = stdout.split("\n");
	assert.equal(lines.pop(), "", "each answer ends its line");
	return { status, answers: lines.map((line) => JSON.parse(line)) };
}

/** @param {object[]} records */
function linesOf(...records) {
	return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** What `--jsonl` must answer. @param {unknown} id @param {string} text @param {object} options */
async function answer(id, text, options = {}) {
	const { source, ...summary } = await summarize(text, options);
	assert.equal(source, text);
	return JSON.parse(JSON.stringify({ id, ...summary }));
}

test("each line is answered in order, by the result less its source", async () => {
	const records = Object.entries(TEXTS).map(([id, text]) => ({ id, text }));
	const { status, answers } = jsonl(linesOf(...records), "--sentences", "2");
	assert.deepEqual(
		answers,
		await Promise.all(
			records.map(({ id, text }) => answer(id, text, { sentences: 2 })),
		),
	);
	assert.deepEqual(Object.keys(answers[0])[0], "id");
	assert.equal(status, 0);
});

test("a line's title and language win over the flags'; null is none", async () => {
	const text = TEXTS.german;
	const { answers } = jsonl(
		linesOf(
			{ id: 1, text },
			{ id: 2, text, title: "Die Ringstraße", language: "de" },
			{ id: 3, text, title: null, language: null },
		),
		"--title=Rents",
		"--language=fr",
	);
	const flags = { title: "Rents", language: "fr" };
	assert.deepEqual(answers, [
		await answer(1, text, flags),
		await answer(2, text, { title: "Die Ringstraße", language: "de" }),
		await answer(3, text, flags),
	]);
});

test("blank lines are skipped, the last line needs no end, carriage returns and a byte-order mark do no harm", async () => {
	const record = JSON.stringify({ id: 1, text: "The bridge is closed." });
	const expected = await answer(1, "The bridge is closed.");
	for (const input of [
		record,
		`${record}\r\n`,
		`\n \n\t\r\n${record}\n\n`,
		`\ufeff${record}\n`,
	]) {
		assert.deepEqual(jsonl(input), { status: 0, answers: [expected] });
	}
	assert.deepEqual(jsonl(""), { status: 0, answers: [] });
});

test("any id comes back; one that is missing is null", () => {
	const ids = [0, "é", null, true, [1, { a: 2 }], 1e300];
	const { answers } = jsonl(
		linesOf(...ids.map((id) => ({ id, text: "A." })), { text: "A." }),
	);
	assert.deepEqual(
		answers.map(({ id }) => id),
		[...ids, null],
	);
});

test("a bad line is answered by an error, stops nothing, and makes the exit code 1", () => {
	const good = { id: "good", text: "The bridge is closed." };
	const input = Buffer.concat([
		Buffer.from("{not json\n\n"),
		Buffer.from([0x7b, 0xff, 0x7d, 0x0a]),
		Buffer.from("[1]\n5\nnull\n"),
		Buffer.from(
			linesOf(
				{ id: 7 },
				{ id: 8, text: 5 },
				{ id: 9, text: "A.", title: 5 },
				{ id: 10, text: "A.", language: {} },
			),
		),
		Buffer.from(linesOf(good)),
	]);
	const { status, answers } = jsonl(input);
	const expected = [
		[null, 1, /JSON/],
		[null, 3, /UTF-8.* offset 1 is 0xFF/],
		[null, 4, /object/],
		[null, 5, /object/],
		[null, 6, /object/],
		[7, undefined, /"text"/],
		[8, undefined, /"text"/],
		[9, undefined, /title/],
		[10, undefined, /language/],
	];
	assert.equal(answers.length, expected.length + 1);
	for (const [index, [id, line, message]] of expected.entries()) {
		const { error, ...rest } = answers[index];
		assert.deepEqual(rest, line === undefined ? { id } : { id, line });
		assert.match(error, /** @type {RegExp} */ (message));
	}
	assert.equal(answers.at(-1).id, "good");
	assert.equal(answers.at(-1).text, good.text);
	assert.equal(status, 1);
});

test("a text without the article that is asked for is answered by an error", async () => {
	const { status, answers } = jsonl(
		linesOf({ id: 1, text: ARTICLE }, { id: 2, text: "" }),
		"--article=0",
	);
	assert.deepEqual(answers, [
		await answer(1, ARTICLE, { article: 0 }),
		{ id: 2, error: "options.article is 0, but the text has no article." },
	]);
	assert.equal(status, 1);
});

test("reads a file too", () => {
	writeFileSync(
		join(project, "texts.jsonl"),
		linesOf({ id: 1, text: "A file." }),
	);
	assert.equal(jsonl("", "texts.jsonl").answers[0].text, "A file.");
});

test("wherever the chunks are cut, the answers are the same", async () => {
	const bytes = Buffer.from(
		linesOf(
			{ id: "ключ", text: TEXTS.emoji },
			{ id: "橋", text: TEXTS.chinese },
		),
	);
	const answersTo = (/** @type {Buffer[]} */ chunks) =>
		Readable.from(answers(Readable.from(chunks), {}, assert.fail)).toArray();
	const whole = await answersTo([bytes]);
	assert.equal(whole.length, 2);
	assert.deepEqual(
		await answersTo([...bytes].map((byte) => Buffer.of(byte))),
		whole,
	);
	for (let cut = 0; cut <= bytes.length; cut += 7) {
		assert.deepEqual(
			await answersTo([bytes.subarray(0, cut), bytes.subarray(cut)]),
			whole,
		);
	}
});

test("answers while it reads: the first comes long before the last line is in", async () => {
	const count = 3000;
	let sent = 0;
	let sentBeforeFirstAnswer = 0;
	function* lines() {
		for (; sent < count; sent++) yield linesOf({ id: sent, text: ARTICLE });
	}
	const child = spawn(command, ["--jsonl", "--sentences=1"], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	child.stdout.once("data", () => {
		sentBeforeFirstAnswer = sent;
	});
	const [ids] = await Promise.all([
		child.stdout.toArray().then((chunks) =>
			Buffer.concat(chunks)
				.toString()
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line).id),
		),
		pipeline(Readable.from(lines()), child.stdin),
	]);
	assert.deepEqual(ids, [...Array(count).keys()]);
	assert.ok(
		sentBeforeFirstAnswer < count / 4,
		`${sentBeforeFirstAnswer} of ${count} lines sent before the first answer`,
	);
});

test("memory does not grow with the number of lines, and no line is read before its turn", async () => {
	setFlagsFromString("--expose-gc");
	const collect = runInNewContext("gc");
	const inUse = async () => {
		collect();
		// Buffers give their memory back in a task after the collection that found them dead.
		await new Promise(setImmediate);
		collect();
		const { heapUsed, external } = process.memoryUsage();
		return heapUsed + external;
	};
	const line = Buffer.from(linesOf({ id: 1, text: ARTICLE.repeat(4) }));
	const count = 4000;
	let read = 0;
	async function* input() {
		for (; read < count; read++) yield Buffer.from(line);
	}
	let answered = 0;
	let early = 0;
	for await (const answer of answers(input(), { sentences: 1 }, assert.fail)) {
		answered++;
		assert.ok(answer.length > line.length);
		assert.ok(
			read - answered <= 1,
			`line ${read} was read before answer ${answered} was taken`,
		);
		if (answered === count / 4) early = await inUse();
	}
	const growth = (await inUse()) - early;
	assert.equal(answered, count);
	assert.ok(
		growth < 100 * line.length,
		`${growth} bytes more after ${(count * 3) / 4} further lines of ${line.length} bytes`,
	);
});
