// What the package does under content security policies, and where there are no workers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { open, PACKAGE } from "./browser.js";
import { node } from "./installed.js";
import { ARTICLE } from "./texts.js";

const MODULE = `${PACKAGE}/worker.js`;

/** What two summarizers say of the article where there may be no workers. */
const onMainThread = async (/** @type {any} */ { module, text, script }) => {
	const { SummarizerWorker } = await import(module);
	const options = script && {
		worker: (/** @type {WorkerOptions} */ options) =>
			new Worker(script, options),
	};
	const [first, second] = [1, 2].map(() => new SummarizerWorker(options));
	const aborted = second
		.summarize(text, { signal: AbortSignal.abort() })
		.catch(() => "aborted");
	const summaries = await Promise.all(
		[first, second, first].map((summarizer) => summarizer.summarize(text)),
	);
	return [...summaries.map(({ text }) => text), await aborted];
};

for (const [name, headers, script] of /** @type {const} */ ([
	["worker-src 'none'", { "content-security-policy": "worker-src 'none'" }, ""],
	["a script of another origin", {}, "https://example.org/engine.js"],
	["a script that is missing", {}, "/nowhere.js"],
	[
		"Trusted Types without the policy",
		{
			"content-security-policy":
				"require-trusted-types-for 'script'; trusted-types other",
		},
		"",
	],
])) {
	test(`without workers the main thread does the work, with one warning: ${name}`, async (t) => {
		const { page, warnings } = await open(t, { headers });
		const argument = { module: MODULE, text: ARTICLE, script };
		const texts = await page.evaluate(onMainThread, argument);
		const { text } = await (await node()).summarize(ARTICLE);
		assert.deepEqual(texts, [text, text, text, "aborted"]);
		assert.equal(warnings.length, 1, warnings.join("\n"));
		assert.match(warnings[0], /^Standfirst summarizes on the main thread/);
	});
}

for (const policy of [
	"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
	"require-trusted-types-for 'script'; trusted-types standfirst",
]) {
	test(`the worker works under the policy ${policy}`, async (t) => {
		const headers = { "content-security-policy": policy };
		const { page, faults, warnings } = await open(t, { headers });
		const argument = { module: MODULE, text: ARTICLE };
		const [text] = await page.evaluate(onMainThread, argument);
		assert.equal(text, (await (await node()).summarize(ARTICLE)).text);
		assert.equal(page.workers().length, 2);
		assert.deepEqual([...faults, ...warnings], []);
	});
}
