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

test("Lighthouse has nothing to add on accessibility, best practices and being found", async () => {
	const port = await freePort();
	const browser = await launch([`--remote-debugging-port=${port}`]);
	const result = await lighthouse(site.url, {
		port,
		logLevel: "error",
		onlyCategories: ["accessibility", "best-practices", "seo"],
		// It fetches this file from within the page, whose policy forbids to fetch anything.
		skipAudits: ["robots-txt"],
	});
	await browser.close();
	const { categories = {}, audits = {} } = result?.lhr ?? {};
	const names = Object.keys(categories);
	assert.deepEqual(names, ["accessibility", "best-practices", "seo"]);
	const faults = Object.keys(audits).filter((id) => audits[id].score === 0);
	for (const name of names)
		assert.equal(categories[name].score, 1, `${name}: ${faults}`);
});
