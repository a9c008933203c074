//! Words in the rough: runs of letters and digits, for the stages that only need to recognise some.

use crate::unicode;

/// Strings by number: each is known by its place in the order in which they came. Open addressing with linear probing (Knuth,
/// "The art of computer programming", 6.4); the library's table is five times the code.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    strings: Vec<Box<str>>,
    /// Where a string's hash says, or soon after it: its number, counted from 1. At least half of them are 0, free.
    slots: Vec<u32>,
}

/// Slots looked at for one string. A text made for it could fill more: then a string gets a new number each time it comes, and no
/// text takes longer than another.
const PROBES: usize = 64;

impl Vocabulary {
    /// The number of a string, the next free one if it is new.
    pub(crate) fn add(&mut self, string: &str) -> usize {
        if let Some(number) = self.get(string) {
            return number;
        }
        self.strings.push(string.into());
        if self.slots.len() < 2 * self.strings.len() {
            self.slots = vec![0; (4 * self.strings.len()).next_power_of_two()];
            for number in 0..self.strings.len() {
                self.place(number);
            }
        } else {
            self.place(self.strings.len() - 1);
        }
        self.strings.len() - 1
    }

    /// The number of a string that came before.
    pub(crate) fn get(&self, string: &str) -> Option<usize> {
        let numbers = self.probes(string).map(|slot| self.slots[slot] as usize).take_while(|number| *number > 0);
        numbers.map(|number| number - 1).find(|number| *self.strings[*number] == *string)
    }

    fn place(&mut self, number: usize) {
        let free = self.probes(&self.strings[number]).find(|slot| self.slots[*slot] == 0);
        if let Some(slot) = free {
            self.slots[slot] = u32::try_from(number + 1).unwrap_or_default();
        }
    }

    fn probes(&self, string: &str) -> impl Iterator<Item = usize> + use<> {
        let last = self.slots.len().wrapping_sub(1);
        let first = hash_bytes(0, string) as usize;
        (0..PROBES.min(self.slots.len())).map(move |probe| (first + probe) & last)
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
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !is_part(c)).map(|word| word.trim_matches(APOSTROPHES)).filter(|word| !word.is_empty())
}

/// Whether an ASCII word of any case is in a list with a space between two.
#[inline(never)]
pub(crate) fn is_listed(word: &str, list: &str) -> bool {
    list.split(' ').any(|entry| entry.eq_ignore_ascii_case(word))
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
