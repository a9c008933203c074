// What the tools that judge packages say of ours, and what its README says of its size.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { bundledSize, sizeOf, WASM } from "../../tools/size.js";
import { folder, tarball } from "./installed.js";

test("publint has nothing to say", async () => {
	const { messages } = await publint({ pkgDir: folder, level: "suggestion" });
	assert.deepEqual(messages, []);
});

test("every entry with code has types that fit it", () => {
	const attw = fileURLToPath(
		new URL("../../node_modules/.bin/attw", import.meta.url),
	);
	// It throws if there are problems.
	const output = execFileSync(
		attw,
		[
			tarball,
			...["--profile", "esm-only"],
			...["--exclude-entrypoints", "./standfirst.wasm"],
			...["--format", "json"],
		],
		{ encoding: "utf8" },
	);
	const { analysis } = JSON.parse(output);
	const { exports } = JSON.parse(
		readFileSync(join(folder, "package.json"), "utf8"),
	);
	assert.deepEqual(
		Object.keys(analysis.entrypoints).sort(),
		Object.keys(exports)
			.filter((entry) => entry !== "./standfirst.wasm")
			.sort(),
	);
});

const SIZES = {
	"`standfirst` with its `.wasm` file": sizeOf("index.js", WASM).brotli,
	"`standfirst/inline`": sizeOf("inline.js").brotli,
	"`standfirst/worker` beside `standfirst`":
		sizeOf("index.js", "worker.js").brotli - sizeOf("index.js").brotli,
	"`standfirst/define` beside `standfirst`":
		sizeOf("index.js", "define.js").brotli - sizeOf("index.js").brotli,
	"`standfirst`, `standfirst/define` and `standfirst/worker`, bundled, without the `.wasm` file":
		(await bundledSize()).brotli,
	"`standfirst.min.js`": sizeOf("standfirst.min.js").brotli,
};

test("the sizes in the README are right, to a twentieth", () => {
	const readme = readFileSync(join(folder, "README.md"), "utf8");
	const [, section] = readme.split("\n## Size\n");
	const rows = [
		...section.split("\n## ")[0].matchAll(/^\| (.*`.*) \| ([\d.]+) \|$/gm),
	];
	assert.deepEqual(
		rows.map(([, name]) => name),
		Object.keys(SIZES),
	);
	for (const [, name, stated] of rows) {
		const size = SIZES[/** @type {keyof typeof SIZES} */ (name)];
		const most = 1000 * Number(stated);
		assert.ok(size <= most && size >= 0.95 * most, `${name}: ${size} bytes`);
	}
	assert.ok(readme.includes(`: ${rows[0][2]} KB after brotli`));
});
