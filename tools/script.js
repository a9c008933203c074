// Makes the package one file for a script tag, with the element and the engine inside, and prints the hash that a page which loads it from
// elsewhere can hold it to; the package's README has it too.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../npm/", import.meta.url));
const output = new URL("../www/pkg/standfirst.min.js", import.meta.url);
const readme = new URL("../www/pkg/README.md", import.meta.url);

/** @type {import("esbuild").Plugin} So that the element has the same engine. */
const inlined = {
	name: "inline",
	setup: ({ onResolve }) =>
		onResolve({ filter: /^\.\/index\.js$/ }, () => ({
			path: `${source}inline.js`,
		})),
};

const { outputFiles } = await build({
	stdin: {
		contents: 'import "./define.js"; export * from "./index.js";',
		resolveDir: source,
	},
	plugins: [inlined],
	bundle: true,
	minify: true,
	// No module: those cannot be loaded from the disk.
	format: "iife",
	globalName: "standfirst",
	target: "es2022",
	// Escaped, the engine would be twice as large.
	charset: "utf8",
	logLevel: "warning",
	write: false,
});
// The mark makes it UTF-8 in pages that are not.
const script = `\uFEFF${outputFiles[0].text}`;
writeFileSync(output, script);
const integrity = `integrity="sha384-${createHash("sha384").update(script).digest("base64")}"`;
writeFileSync(
	readme,
	readFileSync(readme, "utf8").replace('integrity="sha384-…"', integrity),
);
console.log(`standfirst.min.js: ${integrity}`);
