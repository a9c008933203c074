import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { contents, folder, project } from "./installed.js";

test("the tarball has these files and no others", () => {
	assert.deepEqual(contents, [
		"LICENSE-APACHE",
		"LICENSE-MIT",
		"README.md",
		"abort.js",
		"bytes.js",
		"cli.js",
		"custom-elements.json",
		"define.d.ts",
		"define.js",
		"element.d.ts",
		"element.js",
		"engine.js",
		"html.js",
		"index.d.ts",
		"index.js",
		"inline.d.ts",
		"inline.js",
		"jsonl.js",
		"location.js",
		"markdown.js",
		"monitor.js",
		"node-polyfill.js",
		"node-summarizer.js",
		"node-worker.js",
		"node.js",
		"package.json",
		"platform.js",
		"polyfill.d.ts",
		"polyfill.js",
		"progress.js",
		"standfirst.min.js",
		"summaries.js",
		"summarizer.d.ts",
		"summarizer.js",
		"utf8.js",
		"wasm/bytes.js",
		"wasm/standfirst_bg.wasm",
		"webidl.js",
		"worker.d.ts",
		"worker.js",
	]);
});

test("every public path leads to its file, and no other path does", () => {
	const { resolve } = createRequire(join(project, "index.js"));
	assert.equal(resolve("standfirst"), join(folder, "node.js"));
	assert.equal(resolve("standfirst/inline"), join(folder, "inline.js"));
	assert.equal(resolve("standfirst/define"), join(folder, "define.js"));
	assert.equal(resolve("standfirst/element"), join(folder, "element.js"));
	for (const name of ["summarizer", "polyfill", "worker"])
		assert.equal(
			resolve(`standfirst/${name}`),
			join(folder, `node-${name}.js`),
		);
	assert.equal(
		resolve("standfirst/standfirst.wasm"),
		join(folder, "wasm/standfirst_bg.wasm"),
	);
	assert.equal(
		resolve("standfirst/package.json"),
		join(folder, "package.json"),
	);
	assert.throws(() => resolve("standfirst/engine.js"), {
		code: "ERR_PACKAGE_PATH_NOT_EXPORTED",
	});
});

test("the package depends on nothing, runs nothing when installed, is published with its provenance, and names no folder of its builder", () => {
	const manifest = JSON.parse(
		readFileSync(join(folder, "package.json"), "utf8"),
	);
	assert.equal(manifest.dependencies, undefined);
	assert.deepEqual(manifest.peerDependenciesMeta, {
		parse5: { optional: true },
	});
	assert.deepEqual(Object.keys(manifest.peerDependencies), ["parse5"]);
	assert.equal(manifest.scripts, undefined);
	assert.equal(manifest.publishConfig.provenance, true);
	const wasm = readFileSync(join(folder, "wasm/standfirst_bg.wasm"), "latin1");
	assert.doesNotMatch(wasm, /\/(root|home|Users|work)\//);
});
