//! The words before and after an end of a sentence.

use crate::language::Language;
use crate::marks::{APOSTROPHE, DIGIT, LETTER, OPENING, SPACE, UPPER, all, class, first, last, skip, unskip};
use crate::slice::{characters, part};

/// Letters at least in a word that surely is no abbreviation.
const PLAIN_WORD: usize = 3;
/// Characters at most in an abbreviation without its last stop; the longest in the lists have 8.
const LONGEST_ABBREVIATION: usize = 16;

/// At least three letters, the last of them no capital.
#[inline(never)]
pub(super) fn is_plain_word(word: &str) -> bool {
    characters(word) >= PLAIN_WORD && all(word, LETTER) && last(word) & UPPER == 0
}

/// The last word, or nothing where it is longer than any abbreviation: a text may be one endless word, and this is
/// asked at each of its stops.
pub(super) fn last_word(text: &str) -> &str {
    let mut from = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST_ABBREVIATION + 1) {
        if class(c) & SPACE != 0 {
            break;
        }
        from = at;
    }
    let word = skip(part(text, from..), OPENING);
    if characters(word) > LONGEST_ABBREVIATION { "" } else { word }
}

/// Whether the text opens with a capital stop word: "The", "He", "In". A name or a noun after "U.S." or "Inc." is likelier to go
/// on the sentence; these words in capitals hardly ever do. "Mr." and the "A." of "A. Smith" are none.
#[inline(never)]
pub(super) fn opens_sentence(next: &str, language: Language) -> bool {
    // Most words have no capital: they need not be cut out.
    if first(next) & UPPER == 0 {
        return false;
    }
    let word = first_word(next);
    language.is_stop_word(word) && next.as_bytes().get(word.len()) != Some(&b'.')
}

/// The letters, digits and apostrophes that a text begins with.
#[inline(never)] // its copies weigh more
pub(super) fn first_word(text: &str) -> &str {
    let rest = skip(text, LETTER | DIGIT | APOSTROPHE);
    unskip(part(text, ..text.len() - rest.len()), APOSTROPHE)
}

pub(super) fn second_word(text: &str) -> &str {
    let rest = part(text, first_word(text).len()..);
    first_word(skip(rest, SPACE))
}
