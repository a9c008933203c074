//! Readable cases, a folder a stage. A file holds any number of them:
//!
//! ```text
//! === the rule that the case checks
//! input
//! ▸
//! expectation
//! ```
//!
//! `UPDATE=1 cargo test --test cases` writes what the engine says in place of the expectations that fail: read the difference.
//!
//! A rule that begins with "(not yet)" is not kept yet, and the case fails when it is: then the words go.
//!
//! In the expectations of blocks and articles `-: text` is a part that is dropped, whatever for, `-: …` any number of them but
//! none, and `+: text` a part that is kept, whatever its kind; `…` at the end of a line stands for the rest of it. In inputs ␍ is a
//! carriage return, ␉ a tab, ⍽ a no-break space and ⎵ a zero-width space: what an editor would not show.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use standfirst::{Avoid, Language, Length, Options, Sentence, Summary, summarize};

/// Blocks and articles: everything that was found, in the order of the text, each part with its kind or the reason
/// that it was dropped.
fn parts(input: &str) -> String {
    let summary = summarize(input, &Options::default());
    let mut parts: Vec<(usize, String)> = Vec::new();
    let mut push = |span: &std::ops::Range<usize>, label: &str| {
        let text: Vec<&str> = input[span.clone()].split_whitespace().collect();
        parts.push((span.start, format!("{label}: {}", text.join(" "))));
    };
    if let Some(span) = summary.title.as_ref().and_then(|title| title.span.as_ref()) {
        push(span, "title");
    }
    for dropped in &summary.dropped {
        push(&dropped.span, &format!("- {}", dropped.reason.name()));
    }
    for block in summary.sentences.chunk_by(|a, b| a.block == b.block) {
        push(&(block[0].span.start..block[block.len() - 1].span.end), block[0].kind.name());
    }
    parts.sort();
    parts.into_iter().map(|(_, part)| part + "\n").collect()
}

/// Sentences: a line each. The input is English unless its first line is a tag in brackets: `[und]`.
fn sentences(input: &str) -> String {
    let mut options = Options::default();
    options.clean = false;
    let (tag, text) = input.strip_prefix('[').and_then(|rest| rest.split_once("]\n")).unwrap_or(("en", input));
    options.language = Some(Language::from_tag(tag));
    summarize(text, &options).sentences.iter().map(|sentence| sentence.text() + "\n").collect()
}

/// Languages: the tag that is found.
fn languages(input: &str) -> String {
    Language::detect(input).tag().to_owned() + "\n"
}

/// Summaries: the first line of the input is the length in brackets, `[sentences 2]`, and what else is asked for:
/// `[sentences 2; focus river; focus old mill; avoid quotes; pin 4; ban 0]`.
fn summaries(input: &str) -> String {
    let (length, text) = input.strip_prefix('[').and_then(|rest| rest.split_once("]\n")).expect("a length in brackets");
    let mut options = Options::default();
    let mut wishes = length.split("; ");
    let length = wishes.next().expect("a length");
    for wish in wishes {
        let (name, value) = wish.split_once(' ').expect("a name and a value");
        match name {
            "focus" => options.focus.push(value.to_owned()),
            "avoid" => options.avoid.push(*Avoid::ALL.iter().find(|kind| kind.name() == value).expect("a kind")),
            "pin" => options.pin.push(value.parse().expect("an index")),
            "ban" => options.ban.push(value.parse().expect("an index")),
            _ => panic!("{name} is no option"),
        }
    }
    options.length = match length.split_once(' ') {
        Some(("sentences", count)) => Length::Sentences(count.parse().expect("a count")),
        Some(("words", count)) => Length::Words(count.parse().expect("a count")),
        Some(("ratio", ratio)) => Length::Ratio(ratio.parse().expect("a ratio")),
        _ if length == "short" => Length::Short,
        _ if length == "medium" => Length::Medium,
        _ if length == "long" => Length::Long,
        _ if length == "headline" => Length::Headline,
        _ => panic!("[{length}] is no length"),
    };
    let summary = summarize(text, &options);
    summary.selected().map(|sentence| sentence.text() + "\n").collect::<String>() + &keywords(&summary)
}

/// Readers: a summary of all that can stand in one, as a reader of the language meets it. The tag that is found and what stands
/// between the sentences, the title, then the sentences: no menu, no caption, no footer.
fn readers(input: &str) -> String {
    let mut options = Options::default();
    options.length = Length::Sentences(usize::MAX);
    let summary = summarize(input, &options);
    let sentences: Vec<_> = summary.selected().map(Sentence::text).collect();
    let joints = [("a space", " "), ("nothing", "")];
    let joint = joints.iter().find(|(_, joint)| sentences.join(joint) == summary.text());
    let title = summary.title.as_ref().map_or("", |title| title.text.as_ref());
    let (tag, joint) = (summary.language.tag(), joint.expect("all joints are the same").0);
    format!("{tag}, joined by {joint}\ntitle: {title}\n{}\n", sentences.join("\n"))
}

fn keywords(summary: &Summary) -> String {
    let keywords: Vec<String> =
        summary.keywords.iter().map(|keyword| format!(" {} {}", keyword.text, keyword.count)).collect();
    format!("keywords:{}\n", keywords.join(","))
}

/// How the title of a case begins whose expectation is right, and not met.
const NOT_YET: &str = "(not yet) ";

/// An input with the characters that its signs stand for.
fn visible(input: &str) -> String {
    input.replace('␍', "\r").replace('␉', "\t").replace('⍽', "\u{a0}").replace('⎵', "\u{200b}")
}

/// Whether the found lines are what the expected ones say.
fn is_match(expected: &[String], found: &[String]) -> bool {
    let Some((line, expected_rest)) = expected.split_first() else { return found.is_empty() };
    let Some((part, found_rest)) = found.split_first() else { return false };
    if line == "-: …" {
        return part.starts_with("- ") && (is_match(expected_rest, found_rest) || is_match(expected, found_rest));
    }
    says(line, part) && is_match(expected_rest, found_rest)
}

fn says(line: &str, part: &str) -> bool {
    let (Some((label, text)), Some((found_label, found_text))) = (line.split_once(": "), part.split_once(": ")) else {
        return line == part;
    };
    let same_label = match label {
        "-" => found_label.starts_with("- "),
        "+" => !found_label.starts_with("- "),
        _ => label == found_label,
    };
    same_label && text.strip_suffix('…').map_or(text == found_text, |start| found_text.starts_with(start))
}

/// Runs all cases of a folder and panics with every one that fails.
fn check(stage: &str, answer: impl Fn(&str) -> String) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(stage);
    let update = std::env::var_os("UPDATE").is_some();
    let (mut count, mut failures) = (0, String::new());
    for file in fs::read_dir(&folder).expect("a folder of cases") {
        let path = file.expect("a file").path();
        let content = fs::read_to_string(&path).expect("a text file");
        let mut updated = String::new();
        for case in content.split("=== ").skip(1) {
            let (title, case) = case.split_once('\n').expect("a title, then the input");
            let (input, expected) = case.split_once("\n▸\n").expect("▸ between input and expectation");
            let found = answer(&visible(input));
            count += 1;
            let lines = |text: &'_ str| text.trim_end().lines().map(str::to_owned).collect::<Vec<_>>();
            let matches = is_match(&lines(expected), &lines(&found));
            if matches == title.starts_with(NOT_YET) {
                let name = path.file_name().expect("a name").to_string_lossy().into_owned();
                write!(
                    failures,
                    "\n=== {name}: {title}\n{input}\n▸ expected\n{}\n▸ found\n{found}",
                    expected.trim_end()
                )
                .expect("a string takes all");
            }
            let kept = if matches || title.starts_with(NOT_YET) { expected } else { &found };
            write!(updated, "=== {title}\n{input}\n▸\n{}\n\n", kept.trim_end()).expect("a string takes all");
        }
        if update {
            fs::write(&path, updated.trim_end().to_owned() + "\n").expect("the file can be written");
        }
    }
    assert!(count > 0, "no case in {}", folder.display());
    assert!(update || failures.is_empty(), "{failures}");
}

#[test]
fn blocks() {
    check("blocks", parts);
}

#[test]
fn articles() {
    check("articles", parts);
}

#[test]
fn detected_languages() {
    check("languages", languages);
}

#[test]
fn sentence_boundaries() {
    check("sentences", sentences);
}

#[test]
fn chosen_sentences() {
    check("summaries", summaries);
}

#[test]
fn articles_for_readers_of_many_languages() {
    check("readers", readers);
}

#[test]
fn short_expectations_stand_for_what_they_say() {
    let lines = |lines: &[&str]| lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>();
    let found = lines(&["- navigation: Home", "- other: Far", "title: A long title", "heading: Kept"]);
    let says = |expected: &[&str]| is_match(&lines(expected), &found);
    assert!(says(&["-: …", "title: A long…", "+: Kept"]));
    assert!(says(&["-: Home", "- other: Far", "title: A long title", "heading: Kept"]));
    assert!(!says(&["-: …", "title: A short…", "+: Kept"]));
    assert!(!says(&["-: …", "title: A long…", "-: Kept"]));
    assert!(!says(&["-: …", "title: A long…"]));
    assert!(!says(&["-: …", "-: …", "-: …", "title: A long…", "+: Kept"]));
}
