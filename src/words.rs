//! Words in the rough: runs of letters and digits, for the stages that only need to recognise some.

use std::cmp::Ordering;
use std::collections::HashMap;

use crate::unicode;

/// Strings by number: each is known by its place in the order in which they came.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    places: HashMap<Box<str>, usize>,
}

impl Vocabulary {
    /// The number of a string, the next free one if it is new.
    pub(crate) fn add(&mut self, string: &str) -> usize {
        self.get(string).unwrap_or_else(|| {
            let place = self.places.len();
            self.places.insert(string.into(), place);
            place
        })
    }

    /// The number of a string that came before.
    pub(crate) fn get(&self, string: &str) -> Option<usize> {
        self.places.get(string).copied()
    }
}

/// The words of a text: runs of letters, digits and inner apostrophes.
///
/// Simpler than the words of UAX #29, which make the terms, and good enough to compare with a list: "don't.Then" is two of these.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_part(c)).map(|word| word.trim_matches(APOSTROPHES)).filter(|word| !word.is_empty())
}

/// Compares a word of any case with a lower-case one.
pub(crate) fn compare(word: &str, lower: &str) -> Ordering {
    if word.is_ascii() {
        word.bytes().map(|byte| byte.to_ascii_lowercase()).cmp(lower.bytes())
    } else {
        word.chars().flat_map(unicode::to_lowercase).cmp(lower.chars())
    }
}

/// A number for a word of any case, with either apostrophe: Fowler, Noll and Vo's hash of its lower-case characters, the high bits mixed into the low ones.
pub(crate) fn hash(start: u32, word: &str) -> u32 {
    let add = |hash: u32, c: u32| (hash ^ c).wrapping_mul(0x0100_0193);
    let start = start ^ 0x811C_9DC5;
    let hash = if word.is_ascii() {
        word.bytes().fold(start, |hash, byte| add(hash, byte.to_ascii_lowercase().into()))
    } else {
        let straight = |c| if c == APOSTROPHES[1] { APOSTROPHES[0] } else { c };
        word.chars().flat_map(unicode::to_lowercase).fold(start, |hash, c| add(hash, straight(c).into()))
    };
    hash ^ hash >> 15
}

/// Tells of most words that they are not on a list, by their hashes, without looking through it: Bloom, "Space/time trade-offs in
/// hash coding with allowable errors" (1970), with one hash.
#[derive(Debug, Default)]
pub(crate) struct Filter(Vec<bool>);

/// Hashes that are told apart: a list of 200 words lets one of 20 others pass.
const FILTER_BITS: usize = 4_096;

impl Filter {
    pub(crate) fn new<'a>(words: impl Iterator<Item = &'a str>) -> Filter {
        let mut bits = vec![false; FILTER_BITS];
        for word in words {
            bits[hash(0, word) as usize % FILTER_BITS] = true;
        }
        Filter(bits)
    }

    /// Whether a word with this hash may be on the list.
    pub(crate) fn may_have(&self, hash: u32) -> bool {
        self.0[hash as usize % FILTER_BITS]
    }
}

/// Both apostrophes, the typewriter's and the typographer's.
const APOSTROPHES: [char; 2] = ['\'', '’'];

fn is_part(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphanumeric() || c == '\'';
    }
    unicode::is_alphanumeric(c) || APOSTROPHES.contains(&c)
}

/// Whether a character belongs to a script that puts no space between its words: Han, Kana, Thai, Lao, Khmer,
/// Burmese. There words can only be estimated by counting characters.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{0E00}'..='\u{0EFF}' // Thai, Lao
        | '\u{1000}'..='\u{109F}' // Burmese
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{3040}'..='\u{30FF}' // Hiragana, Katakana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' // Han
        | '\u{20000}'..='\u{3FFFF}')
}
