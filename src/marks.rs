//! What characters are to a sentence: stops, quotes, letters; and walking over runs of them.

use crate::unicode::{self, Letter};

pub(crate) const SPACE: u16 = 1;
pub(crate) const STOP: u16 = 2;
pub(crate) const CLOSING: u16 = 4;
pub(crate) const OPENING: u16 = 8;
/// Zero-width spaces and joiners, direction marks, the byte-order mark: web pages are full of them.
pub(crate) const INVISIBLE: u16 = 16;
/// Bullets and dashes.
pub(crate) const BULLET: u16 = 32;
pub(crate) const COMMA: u16 = 64;
pub(crate) const DIGIT: u16 = 128;
pub(crate) const LETTER: u16 = 256;
pub(crate) const UPPER: u16 = 512;
pub(crate) const LOWER: u16 = 1_024;
pub(crate) const APOSTROPHE: u16 = 2_048;
/// What may stand between a stop and the end of its sentence.
pub(crate) const TAIL: u16 = CLOSING | SPACE | INVISIBLE;
/// What may stand between a stop and the first word of the next sentence.
pub(crate) const LEADING: u16 = OPENING | SPACE | INVISIBLE | BULLET;

/// What a character is, as the sum of the constants above. The stops are the common ones of the characters with the property
/// `Sentence_Terminal`, and the ellipsis.
#[inline(never)] // a copy at each of its many uses weighs more
pub(crate) fn class(c: char) -> u16 {
    match c {
        'a'..='z' => LETTER | LOWER,
        '.' | '!' | '?' | '…' | '‽' | '‼' | '⁇' | '⁈' | '⁉' | '。' | '．' | '！' | '？' | '｡' | '।' | '॥' | '؟'
        | '۔' | '։' | '።' | '፧' | '။' | '។' => STOP,
        '\'' => CLOSING | OPENING | APOSTROPHE,
        '’' => CLOSING | APOSTROPHE,
        '"' | '“' | '«' => CLOSING | OPENING,
        '”' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '》' => CLOSING,
        '‘' | '‹' | '(' | '[' | '{' | '「' | '『' | '（' | '【' | '《' | '„' | '¿' | '¡' => OPENING,
        '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}' => {
            INVISIBLE
        }
        '-' | '–' | '—' | '*' | '•' => BULLET,
        ',' => COMMA,
        '0'..='9' => DIGIT,
        _ if c.is_whitespace() => SPACE,
        _ => match unicode::letter(c) {
            Letter::No => 0,
            Letter::Upper => LETTER | UPPER,
            Letter::Lower => LETTER | LOWER,
            Letter::Uncased => LETTER,
        },
    }
}

/// A text from the first character on that is in no class of a set.
#[inline(never)]
pub(crate) fn skip(text: &str, set: u16) -> &str {
    text.trim_start_matches(|c| class(c) & set != 0)
}

/// A text up to the last character that is in no class of a set.
#[inline(never)]
pub(crate) fn unskip(text: &str, set: u16) -> &str {
    text.trim_end_matches(|c| class(c) & set != 0)
}

pub(crate) fn all(text: &str, set: u16) -> bool {
    skip(text, set).is_empty()
}

pub(crate) fn has(text: &str, set: u16) -> bool {
    text.chars().any(|c| class(c) & set != 0)
}

/// What the first character of a text is; 0 where there is none.
#[inline(never)]
pub(crate) fn first(text: &str) -> u16 {
    text.chars().next().map_or(0, class)
}

#[inline(never)]
pub(crate) fn last(text: &str) -> u16 {
    text.chars().next_back().map_or(0, class)
}
