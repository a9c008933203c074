import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { launch } from "./page.js";
import { site } from "./site.js";

// A name made here: the compiler of types cannot read Lighthouse's.
const { default: lighthouse } = await import(import.meta.resolve("lighthouse"));

/** A port that nobody uses. */
async function freePort() {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = /** @type {import("node:net").AddressInfo} */ (
		server.address()
	);
	server.close();
	return port;
}

/** What other programs take of the machine counts as work of the page: the best of so many runs is what the page itself can do. */
const RUNS = 5;

/** The least score for performance, of 1: on a mid-range phone and a slow network, as Lighthouse simulates them. */
const FAST = 0.98;

const port = await freePort();

/** @param {string[]} onlyCategories */
async function audited(onlyCategories) {
	const browser = await launch([`--remote-debugging-port=${port}`]);
	const result = await lighthouse(site.url, {
		port,
		logLevel: "error",
		onlyCategories,
		// It fetches this file from within the page, whose policy forbids to fetch anything.
		skipAudits: ["robots-txt"],
	});
	await browser.close();
	const { categories = {}, audits = {} } = result?.lhr ?? {};
	assert.deepEqual(Object.keys(categories), onlyCategories);
	return { categories, audits };
}

test("Lighthouse has nothing to add on accessibility, best practices and being found", async () => {
	const names = ["accessibility", "best-practices", "seo"];
	const { categories, audits } = await audited(names);
	const faults = Object.keys(audits).filter((id) => audits[id].score === 0);
	for (const name of names)
		assert.equal(categories[name].score, 1, `${name}: ${faults}`);
});

test("Lighthouse finds the page fast, and nothing in it that moves", async () => {
	/** @type {number[]} */
	const scores = [];
	while (scores.length < RUNS && Math.max(0, ...scores) < FAST) {
		const { categories, audits } = await audited(["performance"]);
		scores.push(categories.performance.score);
		assert.equal(audits["cumulative-layout-shift"].numericValue, 0);
	}
	assert.ok(Math.max(...scores) >= FAST, `${scores}`);
});
