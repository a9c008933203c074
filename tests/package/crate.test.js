// The crate as its users have it: packaged, unpacked outside of the repository, used by a program there.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What a program outside compiles stays with the rest of what is compiled, so that it is compiled once. */
const TARGET = join(ROOT, "target", "outside");

const outside = mkdtempSync(join(tmpdir(), "standfirst-"));
after(() => rmSync(outside, { recursive: true }));

const PROGRAM = `
use standfirst::{Length, Options, summarize};

fn main() {
    let text = "The mill of Asterby reopened on Saturday as a library. It was closed for nine years.";
    let mut options = Options::default();
    options.length = Length::Sentences(1);
    for sentence in summarize(text, &options).selected() {
        println!("{:?} {}", sentence.span, sentence.text());
    }
}
`;

/** @param {string} cwd @param {string[]} args */
function cargo(cwd, ...args) {
	return execFileSync("cargo", args, {
		cwd,
		encoding: "utf8",
		stdio: ["ignore", "pipe", "pipe"],
	});
}

test("the crate has its sources, its lists and what cargo adds, and nothing else", () => {
	const listed = cargo(ROOT, "package", "--list", "--allow-dirty", "--offline");
	const files = listed.trimEnd().split("\n");
	assert.ok(files.includes("src/lib.rs"));
	assert.ok(files.includes("src/language/en/stop_words.txt"));
	assert.deepEqual(
		files.filter(
			(file) => !/^src\/([\w/]+\.rs|language\/\w+\/\w+\.txt)$/.test(file),
		),
		[
			".cargo_vcs_info.json",
			"CHANGELOG.md",
			"Cargo.lock",
			"Cargo.toml",
			"Cargo.toml.orig",
			"LICENSE-APACHE",
			"LICENSE-MIT",
			"README.md",
			"build.rs",
		],
	);
});

test("a program outside of the repository uses the packaged crate", () => {
	cargo(
		ROOT,
		...["package", "--no-verify", "--allow-dirty", "--offline"],
		...["--package", "standfirst", "--target-dir", outside],
	);
	const [version] =
		cargo(ROOT, "pkgid", "--package", "standfirst").match(/[\d.]+$/m) ?? [];
	const crate = `standfirst-${version}`;
	execFileSync("tar", [
		"-xzf",
		join(outside, "package", `${crate}.crate`),
		"-C",
		outside,
	]);
	mkdirSync(join(outside, "program", "src"), { recursive: true });
	writeFileSync(
		join(outside, "program", "Cargo.toml"),
		`[package]\nname = "program"\nedition = "2024"\n[dependencies]\nstandfirst = { path = "../${crate}" }\n`,
	);
	writeFileSync(join(outside, "program", "src", "main.rs"), PROGRAM);
	const output = cargo(
		join(outside, "program"),
		...["run", "--quiet", "--offline", "--target-dir", TARGET],
	);
	assert.equal(
		output,
		"0..54 The mill of Asterby reopened on Saturday as a library.\n",
	);
});
