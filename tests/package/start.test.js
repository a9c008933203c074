// The quick starts of the repository's README, as they stand there; the build that one begins with has been.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const README = readFileSync(join(ROOT, "README.md"), "utf8");

const outside = mkdtempSync(join(tmpdir(), "standfirst-"));
after(() => rmSync(outside, { recursive: true }));

/** What the commands of a section print, without a network. @param {string} title */
function printed(title) {
	const [, section] = README.split(`\n## Quick start: ${title}\n`);
	const [, commands] = /^```sh\n(.*?)^```/ms.exec(section) ?? [];
	assert.ok(commands, title);
	return execFileSync(
		"bash",
		["-euc", commands.replace("./build.sh build\n", "")],
		{
			cwd: ROOT,
			encoding: "utf8",
			env: {
				...process.env,
				TMPDIR: outside,
				CARGO_NET_OFFLINE: "true",
				CARGO_TARGET_DIR: join(ROOT, "target", "outside"),
				npm_config_offline: "true",
			},
			stdio: ["ignore", "pipe", "pipe"],
		},
	);
}

const SENTENCE =
	"The old mill of Asterby reopened on Saturday as the town's first library, nine years after a fire gutted it.";

test("the quick start with npm prints the title and the sentence where it stands", () => {
	const text = printed("npm");
	assert.ok(
		text.endsWith(`\nOld mill reopens as a library\n41 149 ${SENTENCE}\n`),
		text,
	);
});

test("the quick start with Rust prints the sentence where it stands", () => {
	assert.equal(printed("Rust"), `41..149 ${SENTENCE}\n`);
});
