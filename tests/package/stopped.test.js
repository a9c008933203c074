import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "../browser/engines.js";
import { run } from "./installed.js";
import { STOPPING } from "./stopping.js";
import { open } from "./workers.js";

/** @import { Scope } from "./workers.js" */

const IN_TURN = `[await ask("First."), await ask("Next.")]`;
const AT_ONCE = `await Promise.all([ask("First."), ask("Next.")])`;

const ERROR =
	"Error: The engine of Standfirst stopped: RuntimeError: unreachable";

/**
 * How often an engine stopped, then the summaries of two texts.
 *
 * @param {number} stops how many instances stop when they are asked
 * @param {string} asked
 */
const outcomes = (stops, asked) =>
	run(`
		const stops = ${stops};
		${STOPPING}
		const { summarize } = await import("standfirst");
		const ask = (text) => summarize(text).then(({ text }) => text, String);
		const outcomes = ${asked};
		console.log(JSON.stringify([stopped, ...outcomes]));
	`);

test("an engine that stops is replaced, and the text is summarized by the new one", () => {
	assert.deepEqual(outcomes(1, IN_TURN), [1, "First.", "Next."]);
});

test("an engine that stops twice at a text says so, and the next text gets a new one", () => {
	assert.deepEqual(outcomes(2, IN_TURN), [2, ERROR, "Next."]);
});

test("a text that comes while the engine stops at another has two engines of its own", () => {
	assert.deepEqual(outcomes(3, AT_ONCE), [3, ERROR, "Next."]);
});

for (const engine of ENGINES)
	for (const [name, stops, expected] of /** @type {const} */ ([
		["an engine that stops in a worker is replaced there", 1, "Again."],
		["one that stops twice there is told of", 2, ERROR],
	]))
		test(`${name}, ${engine.name}`, async () => {
			const { page } = await open(engine);
			const outcome = await page.evaluate(async (stops) => {
				const scope = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const summarizer = new scope.SummarizerWorker({
					worker: (options) => new Worker(`stops.js?stops=${stops}`, options),
				});
				const text = await summarizer
					.summarize("Again.")
					.then(({ text }) => text, String);
				return [text, scope.started, ...scope.warnings, ...scope.faults];
			}, stops);
			assert.deepEqual(outcome, [expected, 1]);
			await page.close();
		});
