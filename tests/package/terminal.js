// What the command line does on a terminal.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { project } from "./installed.js";

/**
 * What a terminal shows while a command of the shell runs in it.
 *
 * @param {string} line
 * @param {string} typed
 */
export function onTerminal(line, typed = "") {
	const { stdout, status } = spawnSync("script", ["-qec", line, "/dev/null"], {
		cwd: project,
		encoding: "utf8",
		input: typed,
		maxBuffer: 1 << 30,
	});
	assert.equal(status, 0);
	return stdout;
}
