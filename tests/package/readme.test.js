// The code of the package's README, as it stands there. What bundlers need is in bundlers.test.js, the sizes are in checkers.test.js.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { before, test } from "node:test";
import { open } from "./browser.js";
import { contents, folder, project } from "./installed.js";
import { ARTICLE } from "./texts.js";

const [README] = readFileSync(join(folder, "README.md"), "utf8").split(
	"\n## Bundlers\n",
);
const { exports, version } = JSON.parse(
	readFileSync(join(folder, "package.json"), "utf8"),
);
const SCRIPT_TAG = readFileSync(join(folder, "README.md"), "utf8")
	.split("\n## One script tag\n")[1]
	.split("\n## ")[0];

/** @param {string} text @param {string} language */
function blocks(text, language) {
	return [
		...text.matchAll(RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms")),
	].map(([, code]) => code);
}

/** What the blocks take for granted; in a page, for they may declare these names themselves. */
const GIVEN = `
Object.assign(globalThis, {
	text: ${JSON.stringify(ARTICLE)},
	article: ${JSON.stringify(ARTICLE)},
	title: "Harbour town",
	signal: new AbortController().signal,
});
`;

const POST = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Post</title>`;

before(() => {
	mkdirSync(join(project, "news"));
	writeFileSync(
		join(project, "news", "bridge.html"),
		`${POST}<h1>Bridge</h1><p>${ARTICLE}`,
	);
	copyFileSync(
		join(folder, "standfirst.min.js"),
		join(project, "standfirst.min.js"),
	);
	writeFileSync(join(project, "article.txt"), ARTICLE);
});

test("the first block runs in Node as it is, and the sentences stand where it says", () => {
	const [code] = blocks(README, "js");
	writeFileSync(join(project, "first.js"), code);
	const [source] = /(?<=`)[^`]*/.exec(code) ?? [""];
	const output = execFileSync(process.execPath, ["first.js"], {
		cwd: project,
		encoding: "utf8",
	});
	const places = [...output.matchAll(/^(\d+) (\d+) (.*)$/gm)];
	assert.equal(places.length, 2);
	for (const [, start, end, sentence] of places)
		assert.equal(source.slice(Number(start), Number(end)), sentence);
});

test("every block of JavaScript runs in a page", async (t) => {
	const imports = Object.fromEntries(
		Object.entries(exports).map(([entry, target]) => [
			entry.replace(".", "standfirst"),
			`/node_modules/standfirst/${(target.default ?? target).slice(2)}`,
		]),
	);
	// A block may go on with what one before it has imported.
	const imported = `import { summarize } from "standfirst";\n`;
	const all = blocks(README, "js");
	assert.ok(all.length > 8);
	for (const [place, code] of all.entries()) {
		writeFileSync(join(project, "given.js"), GIVEN);
		const own = /import \{[^}]*\bsummarize\b/.test(code) ? "" : imported;
		writeFileSync(
			join(project, `block${place}.html`),
			`${POST}<script type="importmap">${JSON.stringify({ imports })}</script>
			<script src="given.js"></script>
			<script type="module">${own}${code}; document.title = "Done";</script>`,
		);
		const { page, faults } = await open(t, { path: `block${place}.html` });
		await page
			.waitForFunction(() => document.title === "Done")
			.catch(() => {
				assert.fail(`${faults.join("\n")}\n${code}`);
			});
		assert.deepEqual(faults, [], code);
	}
});

for (const [place, html] of [
	...blocks(README, "html"),
	...blocks(SCRIPT_TAG, "html"),
].entries()) {
	const [first] = html.split("\n");
	test(`the page with ${first} summarizes itself`, async (t) => {
		writeFileSync(
			join(project, `page${place}.html`),
			POST + html.replace("…</article>", `${ARTICLE}</article>`) + ARTICLE,
		);
		const { page, faults } = await open(t);
		/** @type {string[]} */
		const said = [];
		page.on("console", (message) => said.push(message.text()));
		// What a server has that has all packages.
		await page.route(
			`https://cdn.jsdelivr.net/npm/standfirst@${version}/*`,
			(route) =>
				route.fulfill({
					path: join(folder, basename(route.request().url())),
					headers: { "access-control-allow-origin": "*" },
				}),
		);
		await page.goto(page.url().replace("blank", `page${place}`));
		if (html.includes("<stand-first"))
			await page.waitForFunction(
				() => document.querySelector("stand-first")?.summary,
			);
		else
			while (said.length === 0)
				said.push((await page.waitForEvent("console")).text());
		assert.deepEqual(faults, []);
	});
}

test("the command line prints what the README says it does", () => {
	const command = blocks(README, "sh").find((code) => code.startsWith("npx"));
	const output = execFileSync("bash", ["-euc", String(command)], {
		cwd: project,
		encoding: "utf8",
	});
	assert.equal(output.trimEnd().split("\n").length, 3);
});

test("every entry has a row, and every file that it names is there", () => {
	const readme = readFileSync(join(folder, "README.md"), "utf8");
	for (const entry of Object.keys(exports)) {
		if (entry === "./package.json") continue;
		const row = `| \`${entry.replace(".", "standfirst")}\` |`;
		assert.ok(readme.includes(row), row);
	}
	for (const [, path] of readme.matchAll(
		/node_modules\/standfirst\/([\w./]+\w)/g,
	))
		assert.ok(contents.includes(path), path);
});
