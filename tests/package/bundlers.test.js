// The installed package in an application, bundled as the README says, in Chromium: what it says there is what it says in Node.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createServer } from "vite";
import webpack from "webpack";
import { open } from "./browser.js";
import { folder, node, project } from "./installed.js";
import { ARTICLE } from "./texts.js";

/** @import { Page } from "playwright-core" */

const README = readFileSync(join(folder, "README.md"), "utf8");

const APP = `
import { summarize } from "standfirst";
import { summarize as inline } from "standfirst/inline";
import { SummarizerWorker } from "standfirst/worker";
import { Summarizer } from "standfirst/summarizer";
import "standfirst/define";

const text = ${JSON.stringify(ARTICLE)};
const summarizer = new SummarizerWorker();
globalThis.summaries = Promise.all([summarize(text), inline(text), summarizer.summarize(text)])
	.then((summaries) => summaries.map((summary) => JSON.stringify(summary)));
globalThis.tldr = Summarizer.create({ type: "tldr", format: "plain-text" }).then((one) => one.summarize(text));
`;

const POST = "The mill is open. It was closed for nine years.";

/** @param {string} script */
const page = (script) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>App</title>
<script type="module" src="${script}"></script>
<stand-first for="post" length="1"></stand-first>
<p id="post">${POST}</p>`;

before(() => {
	const tools = new URL("../../node_modules/.bin/", import.meta.url);
	for (const tool of ["esbuild", "parcel", "rollup", "vite"]) {
		symlinkSync(
			fileURLToPath(new URL(tool, tools)),
			join(project, "node_modules", ".bin", tool),
		);
	}
	writeFileSync(join(project, "app.js"), APP);
	writeFileSync(join(project, "index.html"), page("./app.js"));
});

/** The blocks of code in a section of the README. @param {string} title @param {string} language */
function blocks(title, language) {
	const [, section] = README.split(`\n### ${title}\n`);
	const [, ...parts] = section.split(/\n##/)[0].split(`\`\`\`${language}\n`);
	return parts.map((part) => part.slice(0, part.indexOf("```")));
}

/** Runs what a reader would paste. @param {string} commands */
function shell(commands) {
	execFileSync("bash", ["-euc", commands], { cwd: project, stdio: "pipe" });
}

/** Waits for what the application says, and holds it against what Node says. @param {Page} page */
async function check(page) {
	await page.waitForFunction(() => "tldr" in globalThis);
	const [summaries, tldr] = await page.evaluate(() => {
		const { summaries, tldr } = /** @type {any} */ (globalThis);
		return Promise.all([summaries, tldr]);
	});
	const shown = await page.waitForFunction(
		() => document.querySelector("stand-first")?.summary?.text,
	);
	const { summarize } = await node();
	const textOf = async (/** @type {string} */ text) =>
		(await summarize(text, { sentences: 1 })).text;
	const expected = JSON.stringify(await summarize(ARTICLE));
	assert.deepEqual(summaries, [expected, expected, expected]);
	assert.equal(tldr, await textOf(ARTICLE));
	assert.equal(await shown.jsonValue(), await textOf(POST));
	assert.equal(page.workers().length, 1);
}

/** @param {import("node:test").TestContext} t @param {string} output */
async function checkBuilt(t, output) {
	const root = join(project, output);
	const { page, faults, warnings } = await open(t, {
		root,
		path: "index.html",
	});
	await check(page);
	assert.deepEqual([...faults, ...warnings], []);
}

test("Vite builds it", async (t) => {
	shell("npx vite build --outDir vite");
	await checkBuilt(t, "vite");
});

test("Vite serves it while it is developed", async (t) => {
	const server = await createServer({
		root: project,
		configFile: false,
		logLevel: "error",
		server: { port: 0 },
	});
	await server.listen();
	t.after(() => server.close());
	const { page, faults } = await open(t);
	await page.goto(/** @type {any} */ (server.resolvedUrls).local[0]);
	await check(page);
	assert.deepEqual(faults, []);
});

test("webpack builds it", async (t) => {
	const path = join(project, "webpack");
	const stats = await new Promise((resolve, reject) => {
		webpack(
			{
				mode: "production",
				context: project,
				entry: "./app.js",
				output: { path, filename: "app.js" },
			},
			(error, stats) => (error ? reject(error) : resolve(stats)),
		);
	});
	assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
	writeFileSync(join(path, "index.html"), page("./app.js"));
	await checkBuilt(t, "webpack");
});

for (const title of ["esbuild", "Rollup"]) {
	test(`${title} builds it, with what the README has it copy`, async (t) => {
		const [commands] = blocks(title, "sh");
		const app =
			title === "esbuild"
				? APP
				: APP.replaceAll(
						/"standfirst(\/\w+)?"/g,
						(_, entry) => `"./node_modules/standfirst${entry ?? "/index"}.js"`,
					);
		writeFileSync(join(project, "app.js"), app);
		shell(commands);
		shell(`rm -rf ${title}; mv dist ${title}`);
		writeFileSync(join(project, title, "index.html"), page("./app.js"));
		await checkBuilt(t, title);
	});
}

test("Parcel builds it, with the option and the worker that the README names", async (t) => {
	const [command] = blocks("Parcel", "sh");
	const [code] = blocks("Parcel", "js");
	writeFileSync(
		join(project, "app.js"),
		APP.replace("const summarizer = new SummarizerWorker();\n", code),
	);
	shell(command);
	await checkBuilt(t, "dist");
});

test("the inline entry, bundled as a classic script, runs in a page from the disk", async (t) => {
	const app = `import { summarize } from "standfirst/inline";
		summarize(${JSON.stringify(ARTICLE)}).then(({ text }) => { document.title = text; });`;
	writeFileSync(join(project, "disk.js"), app);
	shell("npx esbuild disk.js --bundle --format=iife --outfile=disk.min.js");
	const file = join(project, "disk.html");
	writeFileSync(
		file,
		page("disk.min.js").replace(' type="module"', " defer charset=utf-8"),
	);
	const { page: opened, faults } = await open(t);
	await opened.goto(pathToFileURL(file).href);
	await opened.waitForFunction(() => document.title !== "App");
	const { text } = await (await node()).summarize(ARTICLE);
	assert.equal(await opened.title(), text);
	assert.deepEqual(faults, []);
});

test("the inline entry, bundled for Node.js in CommonJS, runs", async () => {
	const app = `import { summarize } from "standfirst/inline";
		summarize(${JSON.stringify(ARTICLE)}).then(({ text }) => process.stdout.write(text));`;
	writeFileSync(join(project, "common.js"), app);
	shell(
		"npx esbuild common.js --bundle --platform=node --format=cjs --outfile=common.cjs",
	);
	const printed = execFileSync(process.execPath, ["common.cjs"], {
		cwd: project,
		encoding: "utf8",
	});
	assert.equal(printed, (await (await node()).summarize(ARTICLE)).text);
});
