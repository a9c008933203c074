//! Packs the word lists in `src/language`, a folder a language, into constants for `src/language.rs`: without comments, in a line.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

/// The languages of a word are bits of a number with so many.
const MOST_LANGUAGES: usize = 64;

/// What stands before the words of each list, as `Lexicon::read` knows them. Lists stand apart for like is compressed best beside
/// like, and most openers are stop words.
const STOP_WORDS: &str = "=";
const STOP_WORDS_AND_OPENERS: &str = ",";
const OPENERS: &str = ";";
const COMMON_WORDS: &str = "-";
/// By the ends of the entries.
const ABBREVIATIONS: [(&str, &str); 3] = [(".", "."), ("~", ". a"), ("#", ". #")];
/// What stands between the words of an opener.
const SPACE: &str = "_";

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
            let openers = list(tag, "openers.txt");
            let (both, stop_words): (Vec<_>, Vec<_>) =
                list(tag, "stop_words.txt").into_iter().partition(|word| openers.contains(word));
            let openers = openers.iter().filter(|opener| !both.contains(opener));
            let openers = openers.map(|opener| opener.replace(' ', SPACE)).collect();
            let common = list(tag, "common_words.txt");
            let mut lists = vec![
                (STOP_WORDS, stop_words),
                (STOP_WORDS_AND_OPENERS, both),
                (OPENERS, openers),
                (COMMON_WORDS, common),
            ];
            let abbreviations = list(tag, "abbreviations.txt");
            for (sign, end) in ABBREVIATIONS {
                let ending = abbreviations.iter().filter_map(|entry| entry.strip_suffix(end));
                lists.push((sign, ending.map(str::to_owned).collect()));
            }
            lists.retain(|(_, words)| !words.is_empty());
            lists.iter().map(|(sign, words)| format!("{sign} {}", words.join(" "))).collect::<Vec<_>>().join(" ")
        })
        .collect();
    let furniture: Vec<_> = tags.iter().map(|tag| packed(&list(tag, "furniture.txt"))).collect();
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
    let _ = writeln!(code, "const WORDS: &str = {:?};", words.join("\n"));
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

/// Phrases by where they must stand and by reason, each group below a line of a sign and the letters that tell its reason apart, as
/// `Phrases::parse` knows them: `=` for the whole block, `<` for its start, `>` for anywhere in it.
fn packed(entries: &[String]) -> String {
    let mut groups: BTreeMap<String, String> = BTreeMap::new();
    for entry in entries {
        let (pattern, reason) = entry.split_once(": ").expect("a phrase has a reason");
        let sign = match (pattern.starts_with('…'), pattern.ends_with('…')) {
            (true, _) => '>',
            (false, true) => '<',
            (false, false) => '=',
        };
        let phrases = groups.entry(format!("{sign}{}", &reason[..REASON])).or_default();
        *phrases += "\n";
        *phrases += pattern.trim_matches('…');
    }
    groups.iter().map(|(group, phrases)| format!("{group}{phrases}")).collect::<Vec<_>>().join("\n")
}

/// Letters that tell the reasons to drop a block apart.
const REASON: usize = 3;
