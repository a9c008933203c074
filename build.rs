//! Packs the word lists in `src/language`, a folder a language, into constants for `src/language.rs`: without comments, in a line.

use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// The languages of a word are bits of a number with so many.
const MOST_LANGUAGES: usize = 64;

/// What `Lexicon::add` knows openers by, and what stands between their words.
const STOP_WORD_AND_OPENER: &str = ".,";
const OPENER: &str = ".;";
const SPACE: &str = "_";
/// And common words.
const COMMON: &str = ".-";

fn main() {
    let folder = Path::new("src/language");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut tags: Vec<String> = fs::read_dir(folder)
        .expect("src/language is there")
        .map(|entry| entry.expect("a folder").file_name().into_string().expect("a tag"))
        .collect();
    tags.sort();
    assert!(tags.len() <= MOST_LANGUAGES, "more than {MOST_LANGUAGES} languages");
    let neutral = tags.iter().position(|tag| tag == "und").expect("a folder for und");
    let list = |tag: &String, name: &str| entries(&folder.join(tag).join(name));
    let words: Vec<_> = tags
        .iter()
        .map(|tag| {
            let abbreviations = list(tag, "abbreviations.txt").into_iter().map(|entry| entry.replace(' ', ""));
            let stop_words = list(tag, "stop_words.txt");
            let openers = list(tag, "openers.txt");
            // One mark for both: most openers are stop words.
            let mark = |word: &String| {
                if openers.contains(word) { format!("{word}{STOP_WORD_AND_OPENER}") } else { word.clone() }
            };
            let marked: Vec<String> = stop_words.iter().map(mark).collect();
            let rest = openers.iter().filter(|opener| !stop_words.contains(opener));
            let rest = rest.map(|opener| opener.replace(' ', SPACE) + OPENER);
            let common = list(tag, "common_words.txt").into_iter().map(|word| word + COMMON);
            marked.into_iter().chain(rest).chain(common).chain(abbreviations).collect::<Vec<_>>().join(" ")
        })
        .collect();
    let furniture: Vec<_> = tags
        .iter()
        .map(|tag| list(tag, "furniture.txt").iter().map(|entry| short(entry)).collect::<Vec<_>>().join("\n"))
        .collect();
    let speed = |tag: &String| {
        list(tag, "words_per_minute.txt").first().map(|words| words.parse::<u8>().expect("a number to 255"))
    };
    let neutral_speed = speed(&tags[neutral]).expect("a speed for und");
    let speeds: Vec<_> = tags.iter().map(|tag| speed(tag).unwrap_or(neutral_speed)).collect();
    let scripts =
        |(language, tag)| list(tag, "scripts.txt").into_iter().map(move |range| (code_points(&range), language));
    let mut scripts: Vec<((u16, u16), usize)> = tags.iter().enumerate().flat_map(scripts).collect();
    scripts.sort_unstable();
    let mut code = String::new();
    let _ = writeln!(code, "const TAGS: [&str; {}] = {tags:?};", tags.len());
    let _ = writeln!(code, "const UNDETERMINED: u8 = {neutral};");
    let _ = writeln!(code, "const WORDS: &str = {:?};", words.join("\n") + "\n");
    let _ = writeln!(code, "const FURNITURE: [&str; {}] = {furniture:?};", tags.len());
    let _ = writeln!(code, "const WORDS_PER_MINUTE: [u8; {}] = {speeds:?};", tags.len());
    let _ = writeln!(code, "const SCRIPTS: [((u16, u16), u8); {}] = {scripts:?};", scripts.len());
    let out = env::var("OUT_DIR").expect("cargo sets it");
    fs::write(Path::new(&out).join("languages.rs"), code).expect("the folder can be written to");
}

/// The entries of a list: a line each; blank lines and those that begin with `#` are no entries.
fn entries(list: &Path) -> Vec<String> {
    let text = fs::read_to_string(list).unwrap_or_default();
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(str::to_owned).collect()
}

/// The first and the last code point of a range, as "370-3FF".
fn code_points(range: &str) -> (u16, u16) {
    let (first, last) = range.split_once('-').expect("a range");
    let code_point = |digits| u16::from_str_radix(digits, 16).expect("a code point of four digits at most");
    (code_point(first), code_point(last))
}

/// A phrase with its reason cut to what tells it from the others.
fn short(entry: &str) -> &str {
    let (pattern, _) = entry.split_once(": ").expect("a phrase has a reason");
    &entry[..pattern.len() + ": ".len() + REASON]
}

/// Letters that tell the reasons to drop a block apart.
const REASON: usize = 3;
