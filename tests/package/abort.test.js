// What signals, and `destroy()`, do to a `Summarizer`.
import assert from "node:assert/strict";
import { getEventListeners } from "node:events";
import { test } from "node:test";
import { run } from "./installed.js";
import { chunksIn, Summarizer, TEXT } from "./summarizers.js";
import { ARTICLE } from "./texts.js";

/**
 * That what takes a signal rejects with its reason, whether it aborts during or before.
 *
 * @param {(signal: AbortSignal) => Promise<unknown>} method
 */
async function assertAborts(method) {
	for (const reason of [undefined, new Error("mine")]) {
		const controller = new AbortController();
		const during = method(controller.signal);
		controller.abort(reason);
		const isReason = (/** @type {unknown} */ error) =>
			error === controller.signal.reason;
		await assert.rejects(during, isReason);
		await assert.rejects(method(controller.signal), isReason);
		if (!reason) assert.equal(controller.signal.reason.name, "AbortError");
	}
}

test("a signal stops each method, and the summarizer stays usable", async () => {
	await assertAborts((signal) => Summarizer.create({ signal }));
	const summarizer = await Summarizer.create();
	await assertAborts((signal) => summarizer.summarize(TEXT, { signal }));
	await assertAborts((signal) =>
		summarizer.measureInputUsage(TEXT, { signal }),
	);
	await assertAborts(async (signal) =>
		chunksIn(summarizer.summarizeStreaming(TEXT, { signal })),
	);
	const { signal } = new AbortController();
	const expected = await summarizer.summarize(TEXT, { signal });
	assert.notEqual(expected, "");
	assert.deepEqual(
		(await chunksIn(summarizer.summarizeStreaming(TEXT, { signal }))).join(""),
		expected,
	);
});

test("summarizeStreaming() throws the reason at once, if aborted before", async () => {
	const summarizer = await Summarizer.create();
	const reason = new DOMException("mine", "VersionError");
	assert.throws(
		() =>
			summarizer.summarizeStreaming(TEXT, {
				signal: AbortSignal.abort(reason),
			}),
		(error) => error === reason,
	);
});

test("a stream that is aborted between two chunks errors; one that is cancelled or read to its end does not", async () => {
	const summarizer = await Summarizer.create();
	const controller = new AbortController();
	const { signal } = controller;
	const whole = summarizer.summarizeStreaming(ARTICLE, { signal });
	assert.equal((await chunksIn(whole)).length, 3);
	const cancelled = summarizer.summarizeStreaming(ARTICLE, { signal });
	await cancelled.cancel();
	const broken = summarizer.summarizeStreaming(ARTICLE, { signal }).getReader();
	assert.match((await broken.read()).value, /^\* /);
	controller.abort();
	await assert.rejects(broken.read(), { name: "AbortError" });
	await assert.rejects(broken.closed, { name: "AbortError" });
	assert.equal((await cancelled.getReader().read()).done, true);
});

test("after destroy() everything rejects with an AbortError, also what is under way", async () => {
	const summarizer = await Summarizer.create();
	const under = [
		summarizer.summarize(TEXT),
		chunksIn(summarizer.summarizeStreaming(TEXT)),
		summarizer.measureInputUsage(TEXT),
	];
	summarizer.destroy();
	summarizer.destroy();
	const error = { name: "AbortError", message: /destroyed/ };
	for (const promise of under) await assert.rejects(promise, error);
	await assert.rejects(summarizer.summarize(TEXT), error);
	await assert.rejects(summarizer.measureInputUsage(TEXT), error);
	assert.throws(() => summarizer.summarizeStreaming(TEXT), error);
	assert.equal(summarizer.type, "key-points");
});

test("the signal that create() took destroys the summarizer with its reason", async () => {
	const controller = new AbortController();
	const summarizer = await Summarizer.create({ signal: controller.signal });
	const reason = new Error("leaving");
	controller.abort(reason);
	await assert.rejects(summarizer.summarize(TEXT), (error) => error === reason);
});

test("no signal keeps hold of calls that are done", async () => {
	const { signal } = new AbortController();
	const summarizer = await Summarizer.create();
	const calls = [
		summarizer.summarize(TEXT, { signal }),
		summarizer.measureInputUsage(TEXT, { signal }),
		chunksIn(summarizer.summarizeStreaming(TEXT, { signal })),
		summarizer.summarizeStreaming(TEXT, { signal }).cancel(),
		summarizer.summarize(TEXT, { signal: AbortSignal.abort() }).catch(() => {}),
	];
	assert.ok(getEventListeners(signal, "abort").length > 0);
	await Promise.all(calls);
	assert.equal(getEventListeners(signal, "abort").length, 0);
});

test("many calls at once make Node.js warn of nothing, and one signal stops them all", () => {
	const { warnings, names } = run(`
		const warnings = [];
		process.on("warning", ({ message }) => warnings.push(message));
		const { Summarizer } = await import("standfirst/summarizer");
		const summarizer = await Summarizer.create();
		const controller = new AbortController();
		const { signal } = controller;
		const calls = Array.from({ length: 50 }, () => summarizer.summarize("It is open.", { signal }));
		controller.abort();
		const names = (await Promise.allSettled(calls)).map(({ reason }) => reason?.name);
		await new Promise((turn) => setImmediate(turn));
		console.log(JSON.stringify({ warnings, names }));
	`);
	assert.deepEqual(warnings, []);
	assert.deepEqual(names, Array(50).fill("AbortError"));
});
