import assert from "node:assert/strict";
import { test } from "node:test";
import { audit } from "./audit.js";
import { site } from "./site.js";

/** The least score for what a reader sees arrive, of 1: on a mid-range phone and a slow network, as Lighthouse simulates them. */
const FAST = 0.98;

/** Other programs can only make a page slower than it is: the best of so many runs counts. */
const RUNS = 3;

/**
 * The metrics of which Lighthouse makes its score for performance, but one: how long tasks block is told by the clock, which other
 * programs lengthen. `benches/page.mjs` prints the whole score, tasks.test.js counts tasks in time of their own.
 */
const ARRIVAL = [
	"first-contentful-paint",
	"largest-contentful-paint",
	"speed-index",
	"cumulative-layout-shift",
];

test("Lighthouse has nothing to add on accessibility, best practices and being found", async () => {
	const names = ["accessibility", "best-practices", "seo"];
	const { categories, audits } = await audit(site.url, names);
	assert.deepEqual(Object.keys(categories), names);
	const faults = Object.keys(audits).filter((id) => audits[id].score === 0);
	for (const name of names)
		assert.equal(categories[name].score, 1, `${name}: ${faults}`);
});

test("Lighthouse finds that the page arrives fast, and that nothing in it moves", async () => {
	const scores = [];
	do {
		const { categories, audits } = await audit(site.url, ["performance"]);
		assert.equal(audits["cumulative-layout-shift"].numericValue, 0);
		scores.push(arrival(categories.performance.auditRefs, audits));
	} while (Math.max(...scores) < FAST && scores.length < RUNS);
	assert.ok(Math.max(...scores) >= FAST, `${scores}`);
});

/**
 * The mean of the scores for what arrives, each as heavy as in Lighthouse's own.
 * @param {{ id: string, weight: number }[]} weights
 * @param {Record<string, { score: number }>} audits
 */
function arrival(weights, audits) {
	let [sum, all] = [0, 0];
	for (const { id, weight } of weights.filter(({ id }) =>
		ARRIVAL.includes(id),
	)) {
		sum += weight * audits[id].score;
		all += weight;
	}
	return sum / all;
}
