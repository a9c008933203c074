// Prints what a page loads for one summary, for the rest of the package beside it, and what our own page is, in all and as a single file;
// fails if one of them is more than the bytes (after brotli) in the argument for it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { bundle } from "./bundle.js";

const root = new URL("../www/pkg/", import.meta.url);
const SITE = "../../site/";
export const WASM = "wasm/standfirst_bg.wasm";

/**
 * Files of the package and all that they import, each once and compressed on its own, as a server sends them.
 *
 * @param {string[]} paths
 */
export function sizeOf(...paths) {
	/** @type {Map<string, Buffer>} */
	const files = new Map();
	for (const path of paths) collect(new URL(path, root), files);
	return sizesOf(files.values());
}

/** The same of what pages import, the engine, the worker and the element, as a site's bundler makes them one. */
export async function bundledSize() {
	const code = await bundle(["pkg/index.js", "pkg/worker.js", "pkg/define.js"]);
	return sizesOf([Buffer.from(code)]);
}

/** @param {Iterable<Buffer>} files */
function sizesOf(files) {
	const sizes = { raw: 0, gzip: 0, brotli: 0 };
	for (const bytes of files) {
		sizes.raw += bytes.length;
		sizes.gzip += gzipSync(bytes, { level: 9 }).length;
		sizes.brotli += brotliCompressSync(bytes).length;
	}
	return sizes;
}

/** @param {URL} file @param {Map<string, Buffer>} files */
function collect(file, files) {
	if (files.has(file.href)) return;
	const bytes = readFileSync(file);
	files.set(file.href, bytes);
	if (!file.pathname.endsWith(".js")) return;
	const code = bytes.toString();
	for (const [, path] of code.matchAll(/\b(?:from|import)\s*"(\.[^"]+)"/g)) {
		collect(new URL(path, file), files);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
	const [budget, rest, page, single] = process.argv.slice(2).map(Number);
	const total = sizeOf(WASM, "index.js");
	const all = await bundledSize();
	// The system loads the icons, when it installs the page.
	const served = sizeOf(
		`${SITE}index.html`,
		`${SITE}manifest.webmanifest`,
		`${SITE}service-worker.js`,
		`${SITE}release.js`,
	);
	const file = sizeOf(`${SITE}standfirst.html`);
	console.table({
		wasm: sizeOf(WASM),
		JavaScript: sizeOf("index.js"),
		total,
		"JavaScript with element and worker": all,
		page: served,
		"standfirst.html": file,
	});
	check("for one summary", total.brotli, budget);
	check("of JavaScript with element and worker", all.brotli, rest);
	check("for our page in all", served.brotli, page);
	check("for our page as a single file", file.brotli, single);
}

/** @param {string} what @param {number} size @param {number} most */
function check(what, size, most) {
	console.log(`${size} bytes after brotli ${what}, of ${most} allowed.`);
	if (size > most) process.exitCode = 1;
}
