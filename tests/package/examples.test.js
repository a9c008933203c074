// The examples as a reader has them: copied to a folder of their own, with the packed package and what else they need installed there.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { cpSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import webpack from "webpack";
import { open } from "./browser.js";
import { node, project } from "./installed.js";
import { ARTICLE } from "./texts.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

before(() => {
	cpSync(join(ROOT, "examples"), join(project, "examples"), {
		recursive: true,
	});
	for (const name of [
		...["react", "react-dom", "scheduler"],
		...["svelte", "@sveltejs"],
		...["vite", "@vitejs"],
	]) {
		symlinkSync(
			join(ROOT, "node_modules", name),
			join(project, "node_modules", name),
		);
	}
});

/** Types an article and waits for its summary. @param {import("node:test").TestContext} t @param {string} folder */
async function checkPage(t, folder) {
	const { page, faults, warnings } = await open(t, {
		root: folder,
		path: "index.html",
	});
	await page.locator("#text").fill(ARTICLE);
	await page.waitForFunction(
		() => document.querySelector("#summary")?.textContent,
	);
	const { text } = await (await node()).summarize(ARTICLE, { sentences: 3 });
	assert.equal(await page.locator("#summary").textContent(), text);
	assert.deepEqual([...faults, ...warnings], []);
}

/** The first address that a server prints. @param {import("node:stream").Readable} output */
async function addressIn(output) {
	for await (const line of createInterface({ input: output })) {
		const [address] = line.match(/http\S+/) ?? [];
		if (address) return address;
	}
	throw new Error("The server ended without an address.");
}

for (const name of ["plain", "worker", "strict-csp"]) {
	test(`the page in examples/web/${name} runs as it is`, async (t) => {
		const folder = join(project, "examples", "web", name);
		symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
		await checkPage(t, folder);
	});
}

test("examples/web/vite-react builds and runs", async (t) => {
	const folder = join(project, "examples", "web", "vite-react");
	const vite = join(ROOT, "node_modules", ".bin", "vite");
	execFileSync(vite, ["build"], { cwd: folder, stdio: "pipe" });
	await checkPage(t, join(folder, "dist"));
});

test("examples/web/webpack builds and runs", async (t) => {
	const folder = join(project, "examples", "web", "webpack");
	const { default: config } = await import(join(folder, "webpack.config.js"));
	const stats = await new Promise((resolve, reject) => {
		webpack(
			{ ...config, context: folder, output: { path: join(folder, "dist") } },
			(error, stats) => (error ? reject(error) : resolve(stats)),
		);
	});
	assert.deepEqual(stats.toJson({ all: false, errors: true }).errors, []);
	await checkPage(t, folder);
});

test("examples/web/ssr renders a summary on the server", async (t) => {
	const server = spawn(process.execPath, ["server.js"], {
		cwd: join(project, "examples", "web", "ssr"),
		env: { ...process.env, PORT: "0" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	t.after(() => server.kill());
	const html = await (await fetch(`${await addressIn(server.stdout)}`)).text();
	assert.match(
		html,
		/<title>Old mill reopens as a library<\/title>.*<p id="summary">The old mill of Asterby [^<]*<\/p>/,
	);
});

test("examples/web/sveltekit renders a summary on the server, and the element takes over in the page", async (t) => {
	const folder = join(project, "examples", "web", "sveltekit");
	const vite = join(ROOT, "node_modules", ".bin", "vite");
	execFileSync(vite, ["build"], { cwd: folder, stdio: "pipe" });
	const server = spawn(vite, ["preview", "--port", "0"], {
		cwd: folder,
		env: { ...process.env, NO_COLOR: "1" },
		stdio: ["ignore", "pipe", "inherit"],
	});
	t.after(() => server.kill());
	const url = `${await addressIn(server.stdout)}mill`;
	const html = await (await fetch(url)).text();
	assert.match(
		html,
		/<stand-first [^>]*><p>The old mill [^<]*<\/p><\/stand-first>/,
	);
	const { page, faults } = await open(t);
	await page.goto(url);
	await page.waitForFunction(
		() => document.querySelector("stand-first")?.summary,
	);
	const shown = page.locator("stand-first li");
	assert.equal(await shown.count(), 2);
	assert.match(String(await shown.first().textContent()), /^The old mill /);
	assert.deepEqual(faults, []);
});

test("examples/node/summarize.js prints sentences that stand where it says", async () => {
	writeFileSync(join(project, "article.txt"), ARTICLE);
	const [title, ...lines] = execFileSync(
		process.execPath,
		["examples/node/summarize.js", "article.txt"],
		{ cwd: project, encoding: "utf8" },
	)
		.trimEnd()
		.split("\n");
	assert.equal(title, ARTICLE.split("\n")[0]);
	assert.equal(lines.length, 3);
	for (const line of lines) {
		const [, start, end, text] = line.match(/^(\d+)-(\d+) (.*)$/) ?? [];
		assert.equal(ARTICLE.slice(Number(start), Number(end)), text);
	}
});
