//! Words in the rough: runs of letters and digits, for the stages that only need to recognise some.

use std::{iter, mem};

use crate::slice::part;
use crate::unicode;

/// Strings by number: each is known by its place in the order in which they came. Open addressing with linear probing (Knuth,
/// "The art of computer programming", 6.4); the library's table is five times the code.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// The strings, one after the other: one each would be asked of the allocator one by one.
    bytes: Vec<u8>,
    /// Where each ends.
    ends: Vec<usize>,
    /// Where a string's hash says, or soon after it: the hash, and its number, counted from 1. At least half of them are 0, free.
    slots: Vec<(u32, u32)>,
}

/// Slots looked at for one string. A text made for it could fill more: then a string gets a new number each time it comes, and no
/// text takes longer than another.
const PROBES: usize = 64;

impl Vocabulary {
    /// The number of a string, the next free one if it is new.
    pub(crate) fn add(&mut self, string: &str) -> usize {
        let hash = hash_bytes(0, string);
        if let Some(number) = self.find(hash, string) {
            return number;
        }
        self.bytes.extend_from_slice(string.as_bytes());
        self.ends.push(self.bytes.len());
        let count = self.ends.len();
        if self.slots.len() < 2 * count {
            for (hash, number) in mem::replace(&mut self.slots, vec![(0, 0); (4 * count).next_power_of_two()]) {
                self.place(hash, number);
            }
        }
        self.place(hash, u32::try_from(count).unwrap_or_default());
        count - 1
    }

    /// The number of a string that came before.
    pub(crate) fn get(&self, string: &str) -> Option<usize> {
        self.find(hash_bytes(0, string), string)
    }

    fn find(&self, hash: u32, string: &str) -> Option<usize> {
        for slot in self.probes(hash) {
            let (other, number) = self.slots[slot];
            let number = (number as usize).checked_sub(1)?;
            if other == hash && self.string(number) == string.as_bytes() {
                return Some(number);
            }
        }
        None
    }

    fn string(&self, number: usize) -> &[u8] {
        let start = if number == 0 { 0 } else { self.ends[number - 1] };
        &self.bytes[start..self.ends[number]]
    }

    fn place(&mut self, hash: u32, number: u32) {
        let free = self.probes(hash).find(|slot| self.slots[*slot].1 == 0);
        if let Some(slot) = free {
            self.slots[slot] = (hash, number);
        }
    }

    fn probes(&self, hash: u32) -> impl Iterator<Item = usize> + use<> {
        let last = self.slots.len().wrapping_sub(1);
        (0..PROBES.min(self.slots.len())).map(move |probe| (hash as usize + probe) & last)
    }
}

/// A number for a string: Fowler, Noll and Vo's hash, the high bits mixed into the low ones.
#[inline(never)]
pub(crate) fn hash_bytes(start: u32, string: &str) -> u32 {
    let hash =
        string.bytes().fold(start ^ 0x811C_9DC5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ hash >> 15
}

/// The words of a text: runs of letters, digits and inner apostrophes.
///
/// Simpler than the words of UAX #29, which make the terms, and good enough to compare with a list: "don't.Then" is two of these.
pub(crate) fn split(mut text: &str) -> impl Iterator<Item = &str> {
    iter::from_fn(move || next(&mut text))
}

/// Takes the next word off a text.
#[inline(never)] // a copy at each of its many uses weighs more
fn next<'a>(text: &mut &'a str) -> Option<&'a str> {
    let bytes = text.as_bytes();
    let gap = bytes.iter().take_while(|byte| byte.is_ascii() && !byte.is_ascii_alphanumeric()).count();
    let plain = gap + bytes[gap..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    // Most words are plain letters, with no apostrophe and nothing else behind them that may go on with the word.
    if plain > gap && bytes.get(plain).is_none_or(|byte| byte.is_ascii() && *byte != b'\'') {
        let (before, rest) = text.split_at_checked(plain)?;
        *text = rest;
        return before.get(gap..);
    }
    let (mut start, mut end) = (0, 0);
    for (at, c) in text.char_indices() {
        if is_alphanumeric(c) {
            start = if end == 0 { at } else { start };
            end = at + c.len_utf8();
        } else if end > 0 && !APOSTROPHES.contains(&c) {
            break;
        }
    }
    let word = part(text, start..end);
    *text = part(text, end..);
    (end > 0).then_some(word)
}

/// Whether an ASCII word of any case is in a list with a space between two.
#[inline(never)]
pub(crate) fn is_listed(word: &str, list: &str) -> bool {
    list.as_bytes().split(|byte| *byte == b' ').any(|entry| entry.eq_ignore_ascii_case(word.as_bytes()))
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
    pub(crate) fn new(hashes: impl Iterator<Item = u32>) -> Filter {
        let mut bits = vec![false; FILTER_BITS];
        for hash in hashes {
            bits[hash as usize % FILTER_BITS] = true;
        }
        Filter(bits)
    }

    /// Whether a word with this hash may be on the list.
    pub(crate) fn may_have(&self, hash: u32) -> bool {
        self.0[hash as usize % FILTER_BITS]
    }
}

/// Both apostrophes, the typewriter's and the typographer's.
pub(crate) const APOSTROPHES: [char; 2] = ['\'', '’'];

fn is_alphanumeric(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { unicode::is_alphanumeric(c) }
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn words_are_runs_of_letters_digits_and_inner_apostrophes(text in "[aZ7'’é漢 .,—]{0,12}") {
            let is_part = |c| is_alphanumeric(c) || APOSTROPHES.contains(&c);
            let runs = text.split(|c| !is_part(c)).map(|run| run.trim_matches(APOSTROPHES));
            let expected: Vec<&str> = runs.filter(|run| !run.is_empty()).collect();
            prop_assert_eq!(split(&text).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_string_keeps_its_number() {
        let mut vocabulary = Vocabulary::default();
        for round in 0..2 {
            for number in 0..1_000 {
                assert_eq!(vocabulary.add(&format!("word{number}")), number, "in round {round}");
            }
        }
        assert_eq!((vocabulary.get("word7"), vocabulary.get("word"), vocabulary.get("")), (Some(7), None, None));
    }
}
