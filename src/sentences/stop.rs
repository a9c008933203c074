//! Stops, and which of them end a sentence.

use crate::language::{Abbreviation, Language};
use crate::marks::{
    APOSTROPHE, BULLET, CLOSING, DIGIT, INVISIBLE, LEADING, LETTER, LOWER, SPACE, STOP, UPPER, all, class, first, has,
    last, skip, unskip,
};
use crate::sentences::item::is_item;
use crate::sentences::word::{first_word, is_plain_word, last_word, opens_sentence, second_word};
use crate::slice::{characters, part};
use crate::words;

/// Digits at most in an ordinal ("am 3. Mai", "der 101. Tag").
const ORDINAL_DIGITS: usize = 3;
/// Letters at most in a word that before a number is taken for an abbreviation ("Abb. 3"), though it is on no list.
const SHORT_WORD: usize = 3;
/// Letters at most in a word with a capital that before a small letter is taken for one ("Nov. de").
const SHORT_CAPITALIZED: usize = 4;
/// Characters looked at for the marks of an address ("www.Example.com").
const LONGEST_ADDRESS: usize = 64;
/// Characters looked back at for the bracket that a title or somebody's words begin with.
const BRACKET_CHARACTERS: usize = 20;
/// Bytes at most in a sentence that says who spoke.
const SPEAKER_BYTES: usize = 30;
/// The verbs that after a name say who spoke.
const SAYING: &str = "asked said";
/// Letters at most between the stops of a dotted abbreviation ("Ph.D.", "a.m.").
const DOTTED_LETTERS: usize = 2;

/// A stop, and what is around it.
pub(super) struct Stop<'a> {
    /// The sentence, up to the stop.
    pub(super) before: &'a str,
    /// The quotes and brackets that close after the stop.
    pub(super) closing: &'a str,
    pub(super) after: &'a str,
    pub(super) language: Language,
}

impl Stop<'_> {
    /// Whether the sentence ends. Each rule is an exception to UAX #29, whose answer is `ends`.
    pub(super) fn ends_sentence(&self, ends: bool) -> bool {
        let following = skip(self.after, SPACE | INVISIBLE);
        let next = skip(following, LEADING);
        let kind = first(next);
        let closed = has(self.closing, CLOSING);
        let rest = unskip(self.before, STOP);
        let stop = part(self.before, rest.len()..);
        let rest = unskip(rest, INVISIBLE);
        let word = last_word(rest);
        let mark = stop.chars().next();
        if !matches!(mark, Some('.' | '!' | '?' | '…' | '‽')) {
            return ends && !goes_on(mark, closed, rest, next);
        }
        let ellipsis = stop.len() > 1 && !stop.bytes().any(|byte| matches!(byte, b'!' | b'?'))
            || stop.len() == 1 && last(unskip(rest, SPACE)) & STOP != 0;
        // Some put a space before a stop; an ellipsis may open a sentence.
        if first(following) & STOP != 0 {
            return !ellipsis && following.starts_with("...") && first(part(following, 3..)) & LETTER != 0;
        }
        // Thai has stops in abbreviations only.
        let is_thai = || stop == "." && matches!(next.as_bytes(), [0xE0, 0xB8 | 0xB9, ..]);
        if matches!(following.chars().next(), Some(',' | ';' | ':' | '/' | '،' | '№'))
            || is_item(self.before)
            || is_thai()
        {
            return false;
        }
        if kind & (LETTER | DIGIT) == 0 {
            return ends;
        }
        if first(self.after) & SPACE == 0 {
            return if next.starts_with(words::is_unspaced) {
                ends && !(stop == "." && rest.as_bytes().last().is_some_and(u8::is_ascii_alphabetic)) // A.I.の店
            } else if closed {
                ends && !matches!(next.as_bytes(), [0xEA..=0xED, ..]) // “누가 내나?”라고
            } else {
                !self.after.starts_with('-') && starts_unspaced(word, next)
            };
        }
        let is_lower = kind & LOWER != 0;
        if ellipsis {
            let goes_on = if stop == "…" { kind & (UPPER | DIGIT) == 0 } else { is_lower };
            // [...] stands for words left out.
            return !(goes_on || closed && matches!(rest.as_bytes().last(), Some(b'(' | b'[')));
        }
        match (mark == Some('.'), is_lower) {
            (true, _) if !closed => self.ends_with_full_stop(rest, word, next, kind),
            // "Why?" he asked. Yahoo! and others. Elsewhere hardly anybody begins with a small letter: – Varför? frågade han.
            (false, true) => {
                (self.language.tag() == "en" || first(following) & APOSTROPHE != 0)
                    && ends
                    && !closed
                    && (first(word) & UPPER == 0 || rest.len() == word.len())
            }
            // “Who paid?” Ann asked.
            (_, is_lower) => !(is_lower || closed && words::is_listed(second_word(next), SAYING)),
        }
    }

    /// Whether the sentence ends with a full stop that a space follows, after a word and before what is `next`.
    fn ends_with_full_stop(&self, rest: &str, word: &str, next: &str, kind: u16) -> bool {
        let language = self.language;
        let elided = part(word, unskip(word, LETTER | DIGIT).len()..); // "dell'art"
        let is_abbreviation = |kind| language.is_abbreviation(word, kind) || language.is_abbreviation(elided, kind);
        let opens = || opens_sentence(next, language);
        // "etc. Mary", "in 1986 г. Они", "5 p.m. Peter"
        let is_small = first(word) & UPPER == 0;
        let follows_number = last(unskip(part(rest, ..rest.len() - word.len()), SPACE)) & DIGIT != 0;
        // "— Это я. — Войдите."
        let is_word = kind & (LOWER | DIGIT) == 0 && is_small && !word.is_ascii() && language.is_stop_word(word);
        let is_initial = is_initial(word) && !is_word;
        // "300 v. Chr."
        let is_unit = first(word) & LOWER != 0
            && is_initial
            && follows_number
            && !matches!(next.as_bytes(), [b'C', b'.' | b'h', ..]);
        if is_unit || is_time(word) && !goes_with_time(next) || is_abbreviation(Abbreviation::Small) {
            return kind & (LOWER | DIGIT) == 0;
        }
        if is_initial || is_dotted(word) || is_abbreviation(Abbreviation::Any) {
            // "P.S. The mill is open."
            let is_first = skip(rest, LEADING).len() == word.len();
            return !is_first && first(skip(self.after, SPACE)) & BULLET == 0 && opens();
        }
        let is_number = all(word, DIGIT) && !word.is_empty();
        if is_number && word.len() <= ORDINAL_DIGITS && has_ordinals(language) {
            return opens();
        }
        let length = characters(word);
        if kind & DIGIT != 0 {
            // Han, Kana and Hangul have shorter words.
            let is_short = language.tag() != "vi" && length <= SHORT_WORD && all(word, LETTER) && word < "\u{2E80}"
                || word.ends_with("str"); // Hauptstr. 5
            !is_short && !is_abbreviation(Abbreviation::Digit)
        } else if kind & LOWER != 0 {
            // Some write no capitals.
            let word = unskip(word, CLOSING);
            let word = part(word, unskip(word, LETTER).len()..);
            language != Language::NEUTRAL
                && !(length <= SHORT_CAPITALIZED && (first(word) & UPPER != 0 || follows_number))
                && (is_plain_word(word) || language.is_stop_word(word))
                && !is_abbreviation(Abbreviation::Digit)
        } else {
            true
        }
    }
}

/// Whether a language writes ordinals with a stop: "am 3. Mai".
pub(super) fn has_ordinals(language: Language) -> bool {
    language.is_abbreviation("1", Abbreviation::Any)
}

/// The "p.m" of "5 p.m. Peter left."
fn is_time(word: &str) -> bool {
    matches!(word.as_bytes(), [b'a' | b'A' | b'p' | b'P', b'.', b'm' | b'M'])
}

/// "Friday" and "EST" go with the time before.
fn goes_with_time(next: &str) -> bool {
    let word = first_word(next);
    word.ends_with("day") || word.len() > 1 && all(word, UPPER)
}

/// Whether a sentence begins right after a stop without a space: "It ended.The crowd left." but not in "www.Example.com".
fn starts_unspaced(word: &str, next: &str) -> bool {
    let kind = first(next);
    if !is_plain_word(word) || kind & LETTER == 0 || kind & LOWER != 0 {
        return false;
    }
    let mut after_stop = false;
    for c in next.chars().take(LONGEST_ADDRESS) {
        let class = class(c);
        if class & SPACE != 0 {
            break;
        }
        if matches!(c, '@' | '/' | '=') || after_stop && class & LETTER != 0 {
            return false;
        }
        after_stop = c == '.';
    }
    true
}

/// Whether a sentence goes on after a stop that is not of the Latin script: 「はい。」と言った。 «من دفع؟» سأل. A question goes on with "or": «من دفع؟ أو من
/// باع؟» Titles in 《》 may have stops, and somebody's words in 「」.
fn goes_on(stop: Option<char>, closed: bool, before: &str, next: &str) -> bool {
    is_within(before, '《', '》')
        || match stop {
            Some('؟') => closed || next.starts_with("أو "),
            _ if closed => next.starts_with('と') || names_speaker(next),
            _ => is_within(before, '「', '」'),
        }
}

/// Whether a bracket has opened in the last characters and not closed: a title in 《》, somebody's words in 「」.
fn is_within(before: &str, open: char, close: char) -> bool {
    before.chars().rev().take(BRACKET_CHARACTERS).take_while(|c| *c != close).any(|c| c == open)
}

/// Whether a text begins with a Chinese sentence that says who spoke and no more: “桥关了。”镇长说。
fn names_speaker(text: &str) -> bool {
    let rest = skip(text, LETTER);
    let said = part(text, ..text.len() - rest.len());
    first(rest) & STOP != 0
        && said.len() <= SPEAKER_BYTES
        && matches!(said.chars().next_back(), Some('说' | '說' | '问'))
}

/// The "J" of "J. Smith", the "z" and the "B" of "z. B."; in the scripts of India a letter has marks.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    // Han, Kana and Hangul have words of a letter.
    let is_letter = chars.next().is_some_and(|c| class(c) & LETTER != 0 && c < '\u{2E80}');
    is_letter && chars.all(|c| matches!(c, '\u{900}'..='\u{DFF}')) && characters(word) <= DOTTED_LETTERS
}

/// The "U.S" of "U.S. troops", the "Ph.D" of "Ph.D. thesis", the "J.-P" of "J.-P. Falk".
fn is_dotted(word: &str) -> bool {
    let (mut letters, mut is_dotted) = (0, false);
    for c in word.chars() {
        if class(c) & LETTER != 0 && letters < DOTTED_LETTERS {
            letters += 1;
        } else if c == '.' && letters > 0 {
            (letters, is_dotted) = (0, true);
        } else if c != '-' || letters > 0 {
            return false;
        }
    }
    is_dotted && letters > 0
}
