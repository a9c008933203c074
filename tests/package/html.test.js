import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { command, project } from "./installed.js";

const PAGE = `<!doctype html>
<title>Old mill reopens - The Asterby Gazette</title>
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article>
<h1>Old mill reopens</h1>
<p>The old mill of <b>Asterby</b> reopened on Saturday as the town&rsquo;s first library, nine years after a fire gutted it.
<p>Volunteers rebuilt the roof &amp; the wheel with money from the sale of bread, and the county gave the rest of the sum.
<p hidden>Nobody sees this sentence, which is not for anybody to read.</p>
<script>document.write("Nobody runs this sentence, which is not for anybody to read.")</script>
<p>Ilse Brandt, who sold bread on the square for nine years, opened the door and said that she would now read for nine years.
</article>
<footer>All rights reserved.</footer>`;

const PARSER = join(project, "node_modules", "parse5");

/** @param {string[]} args @param {string} input */
function standfirst(args, input = "") {
	return spawnSync(command, args, { cwd: project, input, encoding: "utf8" });
}

test("without the parser, a page is an error that says what to install", () => {
	writeFileSync(join(project, "page.html"), PAGE);
	const { status, stdout, stderr } = standfirst(["page.html"]);
	assert.match(stderr, /^standfirst: .*npm install parse5.*\n$/);
	assert.equal(stdout, "");
	assert.equal(status, 1);
});

test("a page is known by its name or by --html, and read as a document", () => {
	symlinkSync(
		fileURLToPath(new URL("../../node_modules/parse5", import.meta.url)),
		PARSER,
	);
	writeFileSync(join(project, "page.HTM"), PAGE);
	const [byName, byOldName, byFlag] = [
		standfirst(["--json", "page.html"]),
		standfirst(["--json", "page.HTM"]),
		standfirst(["--json", "--html"], PAGE),
	].map(({ stdout, stderr }) => {
		assert.equal(stderr, "");
		return JSON.parse(stdout);
	});
	assert.deepEqual(byOldName, byName);
	assert.deepEqual(byFlag, byName);
	assert.equal(byName.title.text, "Old mill reopens");
	assert.deepEqual(
		byName.sentences.map((/** @type {{ text: string }} */ { text }) => text),
		[
			"The old mill of Asterby reopened on Saturday as the town’s first library, nine years after a fire gutted it.",
			"Volunteers rebuilt the roof & the wheel with money from the sale of bread, and the county gave the rest of the sum.",
			"Ilse Brandt, who sold bread on the square for nine years, opened the door and said that she would now read for nine years.",
		],
	);
	const plain = standfirst(["--json"], PAGE);
	assert.match(JSON.parse(plain.stdout).source, /<nav>/, "other input is text");
	rmSync(PARSER);
});
