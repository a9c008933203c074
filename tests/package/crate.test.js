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

/** The language of a text that no language of the crate is like, and its sentences. */
const ESPERANTO = `
use standfirst::{Options, summarize};

fn main() {
    let text = "La malnova muelejo de Asterby estas nun la biblioteko de la urbo. \\
        Ĝi pruntas multajn aĵojn, ekz. Biblion kaj mapojn, kaj la pordoj estas malfermaj.";
    let summary = summarize(text, &Options::default());
    println!("{} {} words a minute", summary.language.tag(), summary.language.words_per_minute());
    for sentence in &summary.sentences {
        println!("{}", sentence.text());
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

/** The crate as it is packed, unpacked outside of the repository. @returns {string} its folder */
function unpacked() {
	cargo(
		ROOT,
		...["package", "--no-verify", "--allow-dirty", "--offline"],
		...["--package", "standfirst", "--target-dir", outside],
	);
	const [version] =
		cargo(ROOT, "pkgid", "--package", "standfirst").match(/[\d.]+$/m) ?? [];
	const crate = `standfirst-${version}`;
	execFileSync("tar", [
		...["-xzf", join(outside, "package", `${crate}.crate`)],
		...["-C", outside],
	]);
	return join(outside, crate);
}

/** What a program prints that depends on a crate in this folder. @param {string} name @param {string} crate @param {string} source */
function printed(name, crate, source) {
	const program = join(outside, name);
	mkdirSync(join(program, "src"), { recursive: true });
	writeFileSync(
		join(program, "Cargo.toml"),
		`[package]\nname = "${name}"\nedition = "2024"\n[dependencies]\nstandfirst = { path = ${JSON.stringify(crate)} }\n`,
	);
	writeFileSync(join(program, "src", "main.rs"), source);
	return cargo(
		program,
		...["run", "--quiet", "--offline", "--target-dir", TARGET],
	);
}

test("a program outside of the repository uses the packaged crate", () => {
	assert.equal(
		printed("program", unpacked(), PROGRAM),
		"0..54 The mill of Asterby reopened on Saturday as a library.\n",
	);
});

test("a new folder of lists is all that a new language needs", () => {
	const crate = unpacked();
	const lists = {
		stop_words: ["de", "en", "estas", "kaj", "la", "por", "sed", "ĝi"],
		abbreviations: ["ekz."],
		words_per_minute: ["170"],
	};
	const folder = join(crate, "src", "language", "eo");
	mkdirSync(folder);
	for (const [name, entries] of Object.entries(lists))
		writeFileSync(
			join(folder, `${name}.txt`),
			["# Source: our own choice.", ...entries, ""].join("\n"),
		);
	assert.equal(
		printed("esperanto", crate, ESPERANTO),
		"eo 170 words a minute\n" +
			"La malnova muelejo de Asterby estas nun la biblioteko de la urbo.\n" +
			"Ĝi pruntas multajn aĵojn, ekz. Biblion kaj mapojn, kaj la pordoj estas malfermaj.\n",
	);
});
