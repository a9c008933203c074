//! What the engine does otherwise than UAX #29 on the samples of the Unicode Character Database: all of it has a name. That the
//! scanner of `src/breaks.rs` does as they say is tested there.

use standfirst::{Language, Options, summarize};

/// The sample's text, and its sentences without white space around them.
fn read(sample: &str) -> (String, Vec<String>) {
    let character = |code: &str| u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a code point");
    let sentence = |signs: &str| signs.split_whitespace().filter(|sign| *sign != "×").map(character).collect();
    let sentences: Vec<String> = sample.split('÷').map(sentence).collect();
    let trimmed = sentences.iter().map(|sentence| sentence.trim().to_owned()).filter(|sentence| !sentence.is_empty());
    (sentences.concat(), trimmed.collect())
}

fn sentences(text: &str) -> Vec<String> {
    let mut options = Options::default();
    options.clean = false;
    options.language = Some(Language::NEUTRAL);
    summarize(text, &options).sentences.iter().map(|sentence| text[sentence.span.clone()].to_owned()).collect()
}

fn is_mended(sample: &str) -> bool {
    let (text, expected) = read(sample);
    sentences(&text) != expected
}

#[test]
fn each_exception_has_a_name() {
    let samples = include_str!("unicode/SentenceBreakTest.txt").lines().filter(|line| !line.starts_with('#'));
    let mended: Vec<&str> = samples.filter(|sample| is_mended(sample)).collect();
    let mut named: Vec<&str> =
        include_str!("unicode/exceptions.txt").lines().filter(|line| line.starts_with('÷')).collect();
    named.sort_by_key(|sample| mended.iter().position(|mended| mended == sample));
    assert_eq!(mended, named);
}
