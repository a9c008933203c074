// The package as its users have it: packed, then installed from the tarball into an empty project.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SOURCE = new URL("../../www/pkg/", import.meta.url);

/** An empty project of its own; gone when the process ends. */
export const project = mkdtempSync(join(tmpdir(), "standfirst-"));
process.on("exit", () => rmSync(project, { recursive: true, force: true }));

const [packed] = JSON.parse(npm("pack", SOURCE.pathname, "--json"));

/** The paths in the tarball, sorted. */
export const contents = packed.files
	.map((/** @type {{ path: string }} */ { path }) => path)
	.sort();

export const tarball = join(project, packed.filename);

writeFileSync(
	join(project, "package.json"),
	'{ "type": "module", "private": true }',
);
npm("install", "--offline", "--no-save", tarball);

/** The folder of the installed package. */
export const folder = join(project, "node_modules", "standfirst");

/** The command as npm links it. */
export const command = join(project, "node_modules", ".bin", "standfirst");

/**
 * What Node gets for `import "standfirst"`, in this process.
 *
 * @returns {Promise<typeof import("../../npm/index.js")>}
 */
export function node() {
	return import(pathToFileURL(join(folder, "node.js")).href);
}

/**
 * Runs a module in the project, in a process of its own, and gives what it printed as JSON.
 *
 * @param {string} code
 */
export function run(code) {
	const output = execFileSync(
		process.execPath,
		["--input-type=module", "--eval", code],
		{
			cwd: project,
			encoding: "utf8",
			maxBuffer: 1 << 30,
		},
	);
	return JSON.parse(output);
}

/** @param {string[]} args */
function npm(...args) {
	return execFileSync("npm", args, {
		cwd: project,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "inherit"],
	});
}
