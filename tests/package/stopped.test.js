import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./installed.js";
import { STOPPING } from "./stopping.js";

/** How often an engine stopped, then the summaries of two texts. @param {number} stops how many instances stop when they are asked */
const outcomes = (stops) =>
	run(`
		const stops = ${stops};
		${STOPPING}
		const { summarize } = await import("standfirst");
		const outcomes = [];
		for (const text of ["First.", "Next."])
			outcomes.push(await summarize(text).then(({ text }) => text, String));
		console.log(JSON.stringify([stopped, ...outcomes]));
	`);

test("an engine that stops is replaced, and the text is summarized by the new one", () => {
	assert.deepEqual(outcomes(1), [1, "First.", "Next."]);
});

test("an engine that stops twice at a text says so, and the next text gets a new one", () => {
	assert.deepEqual(outcomes(2), [
		2,
		"Error: The engine of Standfirst stopped: RuntimeError: unreachable",
		"Next.",
	]);
});
