//! Ends of sentences without a stop.

use crate::language::Language;
use crate::marks::{CLOSING, DIGIT, LEADING, LETTER, LOWER, SPACE, UPPER, first, last, skip, unskip};
use crate::sentences::word::{first_word, last_word, opens_sentence};
use crate::slice::part;

/// Bytes at least in a sentence that ends at a space in Thai or Lao, about seven words, and in each of the clauses beside the space.
const SPACED_SENTENCE: usize = 90;
const SPACED_CLAUSE: usize = 30;
/// What goes on a sentence on either side of a space: "and", "which", "by", two words for "that", "such as", the signs of repetition and of
/// abbreviation, and "and" in Lao.
const THAI_JOINTS: [&str; 9] = ["และ", "ซึ่ง", "โดย", "ว่า", "ที่", "เช่น", "ๆ", "ฯ", "ແລະ"];

/// Whether a sentence ends before a space that parts it from `after`: after a web address before another
/// or a capital stop word, before a capital stop word where that tells, after a Korean verb that only ends sentences, and between
/// clauses in Thai and Lao.
pub(super) fn ends_at_space(before: &str, after: &str, language: Language) -> bool {
    let space = || before.bytes().rposition(|byte| byte == b' ').map_or(0, |space| space + 1);
    if after.starts_with(is_thai_or_lao) {
        return before.len() >= SPACED_SENTENCE && parts_clauses(part(before, space()..), after);
    }
    let is_address = || part(before, space()..).starts_with("http");
    let opens = opens_sentence(after, language);
    (opens || after.starts_with("http")) && is_address()
        || opens && opens_unstopped(before, after, language)
        || language.tag() == "ko" && ends_in_korean(before)
}

/// Whether a character is of the scripts of Thai and Lao, which write no stops.
fn is_thai_or_lao(c: char) -> bool {
    matches!(c, '\u{E00}'..='\u{EFF}')
}

/// Whether the space between two runs of Thai or Lao is no mere pause: both are long, and neither has a joint at it.
fn parts_clauses(before: &str, after: &str) -> bool {
    before.len() >= SPACED_CLAUSE
        && before.ends_with(is_thai_or_lao)
        && after.len() >= SPACED_CLAUSE
        && !after.as_bytes()[..SPACED_CLAUSE].contains(&b' ')
        && !THAI_JOINTS.iter().any(|joint| before.ends_with(joint) || after.starts_with(joint))
}

/// Whether a capital stop word begins a sentence though there is no stop before: as "Les" after "Un salon vide", not as in "dans Le Monde",
/// "La Rioja" and "série A de". Only in languages where stop words have a capital nowhere else: in English titles do, and "I"; in German,
/// Indonesian and others polite pronouns; in Spanish the names of places.
fn opens_unstopped(before: &str, after: &str, language: Language) -> bool {
    let word = first_word(after);
    let next = part(after, word.len()..).strip_prefix(' ').unwrap_or_default();
    matches!(language.tag(), "fr" | "pt" | "tr")
        && first(next) & LOWER != 0
        && !language.is_stop_word(first_word(next))
        && last(unskip(before, CLOSING)) & (LETTER | DIGIT) != 0
        && !language.is_stop_word(last_word(before))
}

/// Whether a text ends with a semicolon or a colon that `after` begins with, and after how many bytes of that: before a
/// word that only opens a sentence with a capital (after a colon German and Italian write it where a whole sentence follows), after a
/// smiley before a capital, after the Greek question mark and the Armenian full stop as they are typed.
pub(super) fn ends_at_mark(before: &str, after: &str, language: Language) -> Option<usize> {
    let face = if last(before) & SPACE == 0 { 0 } else { face(after) };
    let length = face.max(1);
    let rest = part(after, length..);
    let next = skip(rest, LEADING);
    let letter = unskip(before, SPACE).chars().next_back()?;
    let is_end = if face > 0 || matches!(letter, '\u{370}'..='\u{3FF}') && after.starts_with(';') {
        first(next) & UPPER != 0
    } else if after.starts_with(':') {
        matches!(letter, '\u{530}'..='\u{58F}')
            || matches!(language.tag(), "de" | "it") && opens_sentence(skip(rest, SPACE), language)
    } else {
        opens_sentence(next, language)
    };
    (is_end && first(rest) & SPACE != 0).then_some(length)
}

/// Whether a text ends with a verb's form that only ends sentences. Many who write Korean informally leave out the stop after it.
fn ends_in_korean(before: &str) -> bool {
    let polite = before.strip_suffix('요').and_then(|verb| verb.chars().next_back());
    before.ends_with("니다")
        || matches!(polite, Some('세' | '네' | '어' | '아' | '해' | '예' | '에' | '지' | '데' | '래' | '군'))
}

/// The length in bytes of a smiley that a text begins with, 0 for none.
#[inline(never)]
pub(super) fn face(text: &str) -> usize {
    let bytes = text.as_bytes();
    let nose = usize::from(bytes.get(1) == Some(&b'-'));
    let is_face = matches!(bytes.first(), Some(b':' | b';'))
        && matches!(bytes.get(1 + nose), Some(b')' | b'(' | b'D' | b'P'))
        && bytes.get(2 + nose).is_none_or(u8::is_ascii_whitespace);
    if is_face { 2 + nose } else { 0 }
}
