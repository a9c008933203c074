// What the package does under content security policies, and where there are no workers.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { open, PACKAGE } from "./browser.js";
import { folder, node, project } from "./installed.js";
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

/** @param {string} entry in a page under the policy @param {string} policy @param {import("node:test").TestContext} t */
async function textUnder(t, policy, entry) {
	const headers = { "content-security-policy": policy };
	const { page, faults, warnings, requests } = await open(t, { headers });
	const text = await page.evaluate(
		async ({ module, text }) => {
			const { summarize } = await import(module);
			return (await summarize(text)).text;
		},
		{ module: `${PACKAGE}/${entry}`, text: ARTICLE },
	);
	assert.equal(text, (await (await node()).summarize(ARTICLE)).text);
	assert.deepEqual([...faults, ...warnings], []);
	return requests.map((url) => new URL(url).pathname);
}

test("the entry for pages fetches one file and needs nothing else", async (t) => {
	const policy =
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
	const requests = await textUnder(t, policy, "index.js");
	const files = requests.filter((path) => !path.endsWith(".js"));
	assert.deepEqual(files, [
		"/blank.html",
		`${PACKAGE}/wasm/standfirst_bg.wasm`,
	]);
});

test("the inline entry needs no connection", async (t) => {
	const policy =
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
	const requests = await textUnder(t, policy, "inline.js");
	const files = requests.filter((path) => !path.endsWith(".js"));
	assert.deepEqual(files, ["/blank.html"]);
});

const SCRIPT = readFileSync(join(folder, "standfirst.min.js"));

/** A page in another encoding than the script's, which says in its title what the script says of its text. */
const SCRIPT_PAGE = `<!doctype html>
<html lang="en">
<meta charset="windows-1252">
<title>Wait</title>
<script src="node_modules/standfirst/standfirst.min.js" integrity="sha384-${createHash("sha384").update(SCRIPT).digest("base64")}" crossorigin="anonymous"></script>
<script>
	standfirst.summarize("The mill is open. It was closed for years.", { sentences: 1 })
		.then(({ source }) => { document.title = source; }, (error) => { document.title = String(error); });
</script>
`;

const SAID = "The mill is open. It was closed for years.";

test("the file for a script tag works from the disk, in a page of any encoding", async (t) => {
	const file = join(project, "disk.html");
	writeFileSync(file, SCRIPT_PAGE.replace(/ integrity=.*?"anonymous"/, ""));
	const { page, faults } = await open(t);
	await page.goto(pathToFileURL(file).href);
	await page.waitForFunction(() => document.title !== "Wait");
	assert.equal(await page.title(), SAID);
	assert.deepEqual(faults, []);
});

test("the file for a script tag works by its hash, in a sandboxed frame", async (t) => {
	writeFileSync(join(project, "framed.html"), SCRIPT_PAGE);
	const headers = { "access-control-allow-origin": "*" };
	const { page, faults } = await open(t, { headers });
	await page.setContent(
		`<iframe sandbox="allow-scripts" src="/framed.html"></iframe>`,
	);
	const frame = await (await page.waitForSelector("iframe")).contentFrame();
	await frame?.waitForFunction(() => document.title !== "Wait");
	assert.equal(await frame?.title(), SAID);
	assert.equal(await frame?.evaluate(() => origin), "null");
	assert.deepEqual(faults, []);
});

test("in a sandboxed frame the modules work, though no worker may start there", async (t) => {
	writeFileSync(
		join(project, "modules.html"),
		`<!doctype html><html lang="en"><meta charset="utf-8"><title>Wait</title>
		<stand-first for="post" length="1"></stand-first><p id="post">The mill is open. It was closed for years.</p>
		<script type="module">
			import { summarize } from ".${PACKAGE}/index.js";
			import { SummarizerWorker } from ".${PACKAGE}/worker.js";
			import ".${PACKAGE}/define.js";
			const text = "The mill is open.";
			const both = await Promise.all([summarize(text), new SummarizerWorker().summarize(text)]);
			const element = document.querySelector("stand-first");
			if (!element.summary) await new Promise((resolve) => element.addEventListener("summarychange", resolve));
			document.title = [...both, element.summary].map(({ text }) => text).join(" ");
		</script>`,
	);
	const headers = { "access-control-allow-origin": "*" };
	const { page, faults, warnings } = await open(t, { headers });
	await page.setContent(
		`<iframe sandbox="allow-scripts" src="/modules.html"></iframe>`,
	);
	const frame = await (await page.waitForSelector("iframe")).contentFrame();
	await frame?.waitForFunction(() => document.title !== "Wait");
	assert.equal(
		await frame?.title(),
		"The mill is open. The mill is open. It was closed for years.",
	);
	assert.deepEqual(faults, []);
	assert.equal(warnings.length, 1);
	assert.match(warnings[0], /^Standfirst summarizes on the main thread/);
});
