// Prints what a page loads for one summary, and fails if that is more than the bytes (after brotli) in the first argument.
import { readFileSync } from "node:fs";
import { brotliCompressSync, gzipSync } from "node:zlib";

const budget = Number(process.argv[2]);
const root = new URL("../www/pkg/", import.meta.url);

/**
 * A module and all that it imports, each once.
 *
 * @param {URL} module
 * @param {Map<string, Buffer>} seen
 */
function modulesFrom(module, seen = new Map()) {
	if (seen.has(module.href)) return seen;
	const code = readFileSync(module);
	seen.set(module.href, code);
	for (const [, path] of code.toString().matchAll(/\bfrom\s*"(\.[^"]+)"/g)) {
		modulesFrom(new URL(path, module), seen);
	}
	return seen;
}

/** @param {Iterable<Buffer>} files each compressed on its own, as a server sends them */
function sizesOf(files) {
	const sizes = { raw: 0, gzip: 0, brotli: 0 };
	for (const bytes of files) {
		sizes.raw += bytes.length;
		sizes.gzip += gzipSync(bytes, { level: 9 }).length;
		sizes.brotli += brotliCompressSync(bytes).length;
	}
	return sizes;
}

const wasm = readFileSync(new URL("wasm/standfirst_bg.wasm", root));
const modules = [...modulesFrom(new URL("index.js", root)).values()];
const total = sizesOf([wasm, ...modules]);
console.table({ wasm: sizesOf([wasm]), JavaScript: sizesOf(modules), total });
if (total.brotli > budget) {
	console.error(
		`Too large: ${total.brotli} bytes after brotli, of ${budget} allowed.`,
	);
	process.exit(1);
}
console.log(`${total.brotli} bytes after brotli, of ${budget} allowed.`);
