// The pages that a generator makes of the types: those of Deno, which brings its own compiler.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { contents, folder, project } from "./installed.js";
import { DENO, missing } from "./runtimes.js";

/** `define.d.ts` declares nothing to show, and names frameworks that need not be installed. */
const TYPES = contents.filter(
	(/** @type {string} */ path) =>
		path.endsWith(".d.ts") && path !== "define.d.ts",
);

const CODE = TYPES.map((/** @type {string} */ path) =>
	readFileSync(join(folder, path), "utf8"),
);

test("the documentation of all entries renders", {
	skip: missing(DENO),
}, () => {
	const output = join(project, "docs");
	execFileSync(
		DENO.path,
		["doc", "--quiet", "--html", `--output=${output}`, ...TYPES],
		{ cwd: folder, stdio: ["ignore", "ignore", "inherit"] },
	);
	const pages = readdirSync(output, { recursive: true, encoding: "utf8" });
	const names = CODE.flatMap((/** @type {string} */ code) =>
		[...code.matchAll(/^export (?:class|function|interface|type) (\w+)/gm)].map(
			([, name]) => name,
		),
	);
	assert.ok(names.includes("summarize") && names.includes("SummarizerWorker"));
	for (const name of names)
		assert.ok(
			pages.some((page) => page.endsWith(`/~/${name}.html`)),
			name,
		);
});

test("every link in the documentation names what its file declares or imports", () => {
	for (const code of CODE) {
		for (const [, name, member] of code.matchAll(
			/\{@link (\w+)(?:\.(\w+))?\}/g,
		)) {
			const declaration = `(class|interface|function|type) ${name}\\b|^import [^;]*\\b${name}\\b|^\t${name}\\(`;
			assert.match(code, new RegExp(declaration, "m"), name);
			if (member)
				assert.match(
					CODE.join("\n"),
					new RegExp(`\\b${member}\\??[:(]`),
					member,
				);
		}
	}
});
