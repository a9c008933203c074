//! The words of a text and the ends of its sentences, after UAX #29, "Unicode Text Segmentation"; the rules bear its numbers.
//!
//! Our own reading of the rules, as [`unicode`] has the tables for them: one pass over the text, a step a character.

use std::iter;

use crate::slice::part;
use crate::unicode::{self, SentenceBreak, WordBreak};

/// The words of a text, each with its place: what lies between two word boundaries and has a letter or a digit in it.
pub(crate) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut end = 0;
    iter::from_fn(move || {
        loop {
            let start = end + gap(&text.as_bytes()[end..]);
            let rest = part(text, start..);
            end = start + segment(rest)?;
            let word = part(text, start..end);
            if rest.as_bytes()[0].is_ascii_alphanumeric() || word.chars().any(unicode::is_alphanumeric) {
                return Some((start, word));
            }
        }
    })
}

/// How many bytes at the start surely belong to no word. What is not ASCII may belong to the ASCII character before it, and that
/// to the spaces before it.
fn gap(bytes: &[u8]) -> usize {
    let length = bytes.iter().take_while(|byte| byte.is_ascii() && !is_plain_part(**byte)).count();
    if bytes.get(length).is_none_or(u8::is_ascii) {
        return length;
    }
    let before = &bytes[..length.saturating_sub(1)];
    before.iter().rposition(|byte| *byte != b' ').map_or(0, |last| last + 1)
}

/// The ASCII characters that join one another: letters, digits and `_`, after WB5, WB8 to WB10, `WB13a` and `WB13b`.
fn is_plain_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_'
}

/// Where the first segment of a text ends; none if the text is empty.
fn segment(text: &str) -> Option<usize> {
    let parts = text.bytes().take_while(|byte| is_plain_part(*byte)).count();
    if parts > 0 && ends_plainly(&text.as_bytes()[parts..]) {
        return Some(parts);
    }
    let skipped = parts.saturating_sub(1);
    let mut chars = part(text, skipped..).char_indices().map(|(at, c)| (skipped + at, unicode::properties(c)));
    let first = chars.next()?.1.word;
    if first == WordBreak::Newline {
        return text.chars().next().map(char::len_utf8); // WB3a
    }
    // A quote that opens a segment joins nothing: Single_Quote to the left stands for WB7a.
    let mut left = if first == WordBreak::SingleQuote { WordBreak::Other } else { first };
    // A mark that belongs to the word if the next character does.
    let mut mark: Option<(usize, WordBreak)> = None;
    let (mut after_zwj, mut extended) = (first == WordBreak::Zwj, false);
    for (at, properties) in chars {
        let right = properties.word;
        if after_zwj && properties.is_pictographic() {
            (left, mark, after_zwj) = (WordBreak::Other, None, false); // WB3c
            continue;
        }
        after_zwj = right == WordBreak::Zwj;
        if matches!(right, WordBreak::Extend | WordBreak::Format | WordBreak::Zwj) {
            extended = true; // WB4
            continue;
        }
        if let Some((end, mark)) = mark.take() {
            if !joins_across(left, mark, right) {
                return Some(end);
            }
            left = right;
        } else if may_join_across(left, right) {
            mark = Some((at, right));
        } else {
            match joined(left, right, extended) {
                Some(joined) => left = joined,
                None => return Some(at), // WB999
            }
        }
    }
    Some(mark.map_or(text.len(), |(end, _)| end))
}

/// Whether the bytes after ASCII letters and digits cannot go on with their word: most words end so, and need no other rule.
fn ends_plainly(after: &[u8]) -> bool {
    let may_join = |byte: &u8| !byte.is_ascii() || is_plain_part(*byte);
    match after {
        [b'.' | b',' | b':' | b';' | b'\'', next, ..] => !may_join(next),
        [next, ..] => next.is_ascii(),
        [] => true,
    }
}

/// What stands for two characters without a boundary between them when the next one comes; none where there is a boundary.
fn joined(left: WordBreak, right: WordBreak, extended: bool) -> Option<WordBreak> {
    use WordBreak::{
        ALetter, ExtendNumLet, HebrewLetter, Katakana, Numeric, Other, RegionalIndicator, SingleQuote, WSegSpace,
    };
    match (left, right) {
        (WSegSpace, WSegSpace) => (!extended).then_some(right), // WB3d
        // WB5, WB8, WB9, WB10, WB13a, WB13b; WB13, WB13a, WB13b; WB7a; WB7
        (ALetter | HebrewLetter | Numeric | ExtendNumLet, ALetter | HebrewLetter | Numeric | ExtendNumLet)
        | (Katakana | ExtendNumLet, Katakana | ExtendNumLet)
        | (HebrewLetter, SingleQuote)
        | (SingleQuote, ALetter | HebrewLetter) => Some(right),
        (RegionalIndicator, RegionalIndicator) => Some(Other), // WB15, WB16: a flag is two.
        _ => None,
    }
}

/// Whether the character after a mark decides if there is a boundary before the mark.
fn may_join_across(left: WordBreak, mark: WordBreak) -> bool {
    use WordBreak::{ALetter, DoubleQuote, HebrewLetter, MidLetter, MidNum, MidNumLet, Numeric, SingleQuote};
    match left {
        ALetter => matches!(mark, MidLetter | MidNumLet | SingleQuote), // WB6
        HebrewLetter => matches!(mark, MidLetter | MidNumLet | DoubleQuote), // WB6, WB7b
        Numeric => matches!(mark, MidNum | MidNumLet | SingleQuote),    // WB12
        _ => false,
    }
}

/// Whether a mark between two characters joins them.
fn joins_across(left: WordBreak, mark: WordBreak, right: WordBreak) -> bool {
    use WordBreak::{ALetter, DoubleQuote, HebrewLetter, Numeric};
    match right {
        ALetter => left != Numeric && mark != DoubleQuote, // WB7
        HebrewLetter => left != Numeric,                   // WB7, WB7c
        Numeric => left == Numeric,                        // WB11
        _ => false,
    }
}

/// The places in a text where a sentence may end, each with whether UAX #29 ends one there: where a paragraph ends, and where
/// something follows on a stop with its closing marks and spaces. The end of the text is none.
pub(crate) fn sentence_ends(text: &str) -> impl Iterator<Item = (usize, bool)> {
    let (mut at, mut before) = (0, Before::Other);
    iter::from_fn(move || {
        loop {
            if matches!(before, Before::Other | Before::Cased) {
                let start = at;
                at += text.as_bytes()[at..].iter().take_while(|byte| is_plain(**byte)).count();
                if let Some(last) = text.as_bytes()[start..at].last() {
                    before = if last.is_ascii_alphabetic() { Before::Cased } else { Before::Other };
                }
            }
            let place = at;
            let rest = part(text, place..);
            let c = rest.chars().next()?;
            at += c.len_utf8();
            let class = unicode::properties(c).sentence;
            let ends = before.ends(class, rest);
            let may_end = ends || before.is_followed(class);
            if ends || class != SentenceBreak::Extend {
                before = if c == '…' { Before::ELLIPSIS } else { before.then(class) }; // SB5
            }
            if may_end {
                return Some((place, ends));
            }
        }
    })
}

/// Whether a character is ASCII, no stop and no separator.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii() && !matches!(byte, b'.' | b'!' | b'?' | b'\n' | b'\r')
}

/// What the rules for sentences need to know of the text before a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Other,
    /// Upper or Lower.
    Cased,
    Cr,
    /// Sep or LF.
    Separator,
    Stop {
        stop: Stop,
        after: After,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// An `ATerm`, and whether it follows a cased letter.
    A { cased: bool },
    /// An `STerm`.
    S,
    /// "…", after which UAX #29 ends no sentence.
    Ellipsis,
}

/// What came after a stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum After {
    Nothing,
    Close,
    Sp,
}

impl Before {
    const ELLIPSIS: Before = Before::Stop { stop: Stop::Ellipsis, after: After::Nothing };

    /// Whether a sentence ends before a character, the first of the rest of the text.
    fn ends(self, class: SentenceBreak, rest: &str) -> bool {
        use SentenceBreak as S;
        match (self, class) {
            (Before::Cr, S::Lf) => false,                // SB3
            (Before::Cr | Before::Separator, _) => true, // SB4
            (Before::Other | Before::Cased | Before::Stop { stop: Stop::Ellipsis, .. }, _) | (_, S::Extend) => false, // SB998, SB5
            (Before::Stop { stop, after }, _) => match class {
                S::Numeric if matches!(stop, Stop::A { .. }) && after == After::Nothing => false, // SB6
                S::Upper if stop == Stop::A { cased: true } && after == After::Nothing => false,  // SB7
                S::Close if after != After::Sp => false,                                          // SB9
                S::SContinue | S::ATerm | S::STerm | S::Sp | S::Sep | S::Cr | S::Lf => false,     // SB8a, SB9, SB10
                _ => stop == Stop::S || !lower_follows(rest),                                     // SB8, SB11
            },
        }
    }

    /// Whether a character follows on a stop and is no part of what closes the sentence.
    fn is_followed(self, class: SentenceBreak) -> bool {
        use SentenceBreak as S;
        match (self, class) {
            (Before::Stop { .. }, S::Extend | S::Sp | S::Sep | S::Cr | S::Lf) => false,
            (Before::Stop { after, .. }, S::Close | S::ATerm | S::STerm) => after == After::Sp,
            (Before::Stop { .. }, _) => true,
            _ => false,
        }
    }

    fn then(self, class: SentenceBreak) -> Before {
        use SentenceBreak as S;
        match (self, class) {
            (_, S::Cr) => Before::Cr,
            (_, S::Lf | S::Sep) => Before::Separator,
            (_, S::Upper | S::Lower) => Before::Cased,
            (_, S::ATerm) => Before::Stop { stop: Stop::A { cased: self == Before::Cased }, after: After::Nothing },
            (_, S::STerm) => Before::Stop { stop: Stop::S, after: After::Nothing },
            (Before::Stop { stop, after: After::Nothing | After::Close }, S::Close) => {
                Before::Stop { stop, after: After::Close }
            }
            (Before::Stop { stop, .. }, S::Sp) => Before::Stop { stop, after: After::Sp },
            _ => Before::Other,
        }
    }
}

/// The rest of SB8. It ends at the next stop at the latest and is asked once a stop, so that all together it is one pass.
fn lower_follows(rest: &str) -> bool {
    use SentenceBreak as S;
    let mut classes = rest.chars().map(|c| unicode::properties(c).sentence);
    let decides =
        |class: &S| matches!(class, S::OLetter | S::Upper | S::Lower | S::Sep | S::Cr | S::Lf | S::ATerm | S::STerm);
    classes.find(decides) == Some(S::Lower)
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use unicode_segmentation::UnicodeSegmentation;

    use super::*;

    /// Some characters of every class.
    static CHARACTERS: LazyLock<Vec<Vec<char>>> = LazyLock::new(|| {
        let mut classes: HashMap<String, Vec<char>> = HashMap::new();
        for c in '\0'..=char::MAX {
            let class = classes.entry(format!("{:?}", unicode::properties(c))).or_default();
            if class.len() < 8 {
                class.push(c);
            }
        }
        classes.into_values().collect()
    });

    /// Any characters, each class as likely as any other.
    fn any_characters() -> impl Strategy<Value = String> {
        let character = (any::<prop::sample::Index>(), any::<prop::sample::Index>())
            .prop_map(|(class, member)| *member.get(class.get(&CHARACTERS[..]).as_slice()));
        prop::collection::vec(character, 0..40).prop_map(String::from_iter)
    }

    /// What looks like text, or what makes the rules look ahead.
    fn texts() -> impl Strategy<Value = String> {
        let pieces = vec![
            "The", " mill", " 3.5", " can't", " U.S.", " e.g. ", ". ", ".", "!", "? ", "…", "\"", "“", "”", ")", "'",
            "’", ",", ":", ";", "_", " ", "\n", "\r", "\r\n", "\u{2028}", "\u{a0}", "a", "B", "é", "ß", "Ж", "1", "٣",
            "א", "漢", "カ", "한", "ก", "न", "ी", "।", "。", "\u{ad}", "\u{301}", "\u{200b}", "\u{200d}", "👩", "ℹ",
            "Ⓜ", "🇩", "🇪", "ª", "ͅ",
        ];
        prop::collection::vec(prop::sample::select(pieces), 0..40).prop_map(|pieces| pieces.concat())
    }

    fn check(text: &str) -> Result<(), TestCaseError> {
        let expected: Vec<_> = text.unicode_word_indices().collect();
        prop_assert_eq!(words(text).collect::<Vec<_>>(), expected);
        let expected: Vec<_> = text.split_sentence_bound_indices().map(|(start, _)| start).skip(1).collect();
        let ends = sentence_ends(text).filter_map(|(place, ends)| ends.then_some(place));
        prop_assert_eq!(ends.collect::<Vec<_>>(), expected);
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn any_characters_break_as_in_unicode_segmentation(text in any_characters()) {
            check(&text)?;
        }

        #[test]
        fn texts_break_as_in_unicode_segmentation(text in texts()) {
            check(&text)?;
        }

        #[test]
        fn strings_break_as_in_unicode_segmentation(text in any::<String>()) {
            check(&text)?;
        }
    }

    /// The samples of the Unicode Character Database. A place is where the next sentence begins, which the end of the text is not.
    #[test]
    fn sentences_end_as_in_the_unicode_character_database() {
        let samples = include_str!("../tests/unicode/SentenceBreakTest.txt");
        let samples = samples.lines().filter(|line| !line.starts_with('#')).collect::<Vec<_>>();
        for sample in &samples {
            let (mut text, mut expected) = (String::new(), Vec::new());
            for sign in sample.split_whitespace() {
                match sign {
                    "÷" => expected.push(text.len()),
                    "×" => (),
                    code => text.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32)),
                }
            }
            let found: Vec<_> = sentence_ends(&text).filter_map(|(place, ends)| ends.then_some(place)).collect();
            assert_eq!(found, expected[1..expected.len() - 1], "{sample}");
        }
        assert_eq!(samples.len(), 512);
    }

    /// The first and the last character of each run of a class, and some within, among what tells their class.
    #[test]
    fn characters_of_all_runs_break_as_in_unicode_segmentation() {
        let class = |code: u32| char::from_u32(code).map(|c| format!("{:?}", unicode::properties(c)));
        let (mut last, mut next) = (None, class(0));
        for c in '\0'..=char::MAX {
            let code = u32::from(c);
            let this = std::mem::replace(&mut next, class(code + 1));
            if this != last || this != next || code % 61 == 0 {
                check(&format!("a{c}a1{c}1א{c}א'{c}カ{c}_ {c} \u{200d}{c}. {c}a. {c}A.{c}A.{c}")).unwrap();
            }
            last = this;
        }
    }
}
