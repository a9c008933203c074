//! Blocks to sentences: the boundaries of UAX #29, mended for what a plain rule cannot know.

use std::ops::Range;

use crate::blocks::Block;
use crate::breaks;
use crate::language::Language;
use crate::slice::part;
use crate::unicode;
use crate::words;

/// A sentence: where it stands in the text, in bytes, and the index of its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SentenceSpan {
    pub(crate) span: Range<usize>,
    pub(crate) block: usize,
}

/// Digits at most in the number of a list item ("12. ").
const LIST_NUMBER_DIGITS: usize = 3;
/// Characters at most in an abbreviation without its last stop; the longest in the lists have 8.
const LONGEST_ABBREVIATION: usize = 16;
/// Letters at most between the stops of a dotted abbreviation ("Ph.D.", "a.m.").
const DOTTED_LETTERS: usize = 2;

/// The sentences of each block, in order. No sentence crosses a block.
pub(crate) fn split(text: &str, blocks: &[Block], language: Language) -> Vec<SentenceSpan> {
    let mut sentences = Vec::new();
    for (block, Block { span, .. }) in blocks.iter().enumerate() {
        split_block(part(text, span.clone()), language, |sentence| {
            sentences.push(SentenceSpan { span: span.start + sentence.start..span.start + sentence.end, block });
        });
    }
    sentences
}

/// Whether a sentence ends with a stop, closing quotes and brackets aside: a heading or a scrap does not.
pub(crate) fn has_stop(sentence: &str) -> bool {
    stop(sentence).is_some()
}

/// Whether every quotation that a sentence opens is closed in it, and none is closed that it did not open.
pub(crate) fn has_whole_quotes(sentence: &str) -> bool {
    let mut depth = 0_i32;
    let mut straight = 0_usize;
    for c in sentence.chars() {
        match c {
            '“' | '«' | '「' | '『' => depth += 1,
            '”' | '»' | '」' | '』' => depth -= 1,
            '"' => straight += 1,
            _ => (),
        }
        if depth < 0 {
            return false;
        }
    }
    depth == 0 && straight.is_multiple_of(2)
}

/// The last stop of a sentence, closing quotes and brackets aside.
pub(crate) fn last_mark(sentence: &str) -> Option<char> {
    stop(sentence).map(|stop| stop.mark)
}

/// Characters at least between double quotation marks that are somebody's words: fewer are mostly a title or a word in doubt.
pub const QUOTED_CHARACTERS: usize = 16;

/// For each sentence whether it has somebody's words between double quotation marks, which may open or close in another
/// sentence of the same block.
pub(crate) fn quoting<'a>(text: &'a str, sentences: &'a [SentenceSpan]) -> impl Iterator<Item = bool> + 'a {
    let (mut block, mut is_open) = (0, false);
    sentences.iter().map(move |sentence| {
        is_open &= std::mem::replace(&mut block, sentence.block) == sentence.block;
        // What is open at the start counts however short.
        let mut quotes = is_open;
        let mut characters = 0;
        for c in part(text, sentence.span.clone()).chars() {
            if matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』') {
                (is_open, characters) = (!is_open, 0);
            } else if is_open {
                characters += 1;
                quotes |= characters >= QUOTED_CHARACTERS;
            }
        }
        quotes
    })
}

fn split_block(block: &str, language: Language, mut push: impl FnMut(Range<usize>)) {
    let mut start = 0;
    let mut push_trimmed = |range: Range<usize>| {
        let sentence = part(block, range.clone()).trim_start();
        let from = range.end - sentence.len();
        let to = from + sentence.trim_end().len();
        if from < to {
            push(from..to);
        }
    };
    let mut last = 0;
    for end in breaks::sentence_ends(block) {
        let since = part(block, std::mem::replace(&mut last, end)..end);
        if end <= start || since.chars().all(is_tail) || goes_on(part(block, start..end), part(block, end..), language)
        {
            continue;
        }
        let end = end + references(part(block, end..));
        push_trimmed(start..end);
        start = end;
    }
    push_trimmed(start..block.len());
}

/// Whether the sentence `before` a boundary goes on `after` it.
fn goes_on(before: &str, after: &str, language: Language) -> bool {
    // A line end inside a wrapped paragraph, or the end of a run: no stop, no boundary.
    let Some(Stop { mark, word, closed }) = stop(before) else { return true };
    let Some(next) = after.trim_start().trim_start_matches(is_opening).chars().next() else { return false };
    match mark {
        // "e.g.\nlike this": SB8 across the line end of a wrapped paragraph, which UAX #29 takes for a paragraph's.
        '.' if unicode::is_lowercase(next) => true,
        // "Why?" he asked.
        '!' | '?' if unicode::is_lowercase(next) => closed,
        '.' if closed => false,
        '.' => {
            is_list_number(before)
                || next.is_ascii_digit() && language.is_abbreviation(&format!("{word}. #"))
                || (is_initial(word) || is_dotted(word) || language.is_abbreviation(&format!("{word}.")))
                    && !opens_sentence(after, language)
        }
        _ => false,
    }
}

/// How a sentence ends.
struct Stop<'a> {
    /// The first character of the stop, read from its end: of "?!" the "!".
    mark: char,
    /// The word that the stop follows.
    word: &'a str,
    /// Whether quotes or brackets close after the stop.
    closed: bool,
}

fn stop(sentence: &str) -> Option<Stop<'_>> {
    let trimmed = sentence.trim_end();
    let inner = trimmed.trim_end_matches(is_tail);
    let mark = inner.chars().next_back().filter(|c| is_stop(*c))?;
    let word = last_word(part(inner, ..inner.len() - mark.len_utf8()));
    Some(Stop { mark, word, closed: inner.len() < trimmed.len() })
}

/// Whether a character may stand between a stop and the end of its sentence.
fn is_tail(c: char) -> bool {
    is_closing(c) || c.is_whitespace() || is_invisible(c)
}

/// The last word, or nothing where it is longer than any abbreviation: a text may be one endless word, and this is
/// asked at each of its stops.
fn last_word(text: &str) -> &str {
    let mut from = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST_ABBREVIATION + 1) {
        if c.is_whitespace() {
            return part(text, from..).trim_start_matches(is_opening);
        }
        from = at;
    }
    if from == 0 { text.trim_start_matches(is_opening) } else { "" }
}

/// The common ones of the characters with the property `Sentence_Terminal`, and the ellipsis.
fn is_stop(c: char) -> bool {
    matches!(
        c,
        '.' | '!'
            | '?'
            | '…'
            | '‼'
            | '⁇'
            | '⁈'
            | '⁉'
            | '。'
            | '．'
            | '！'
            | '？'
            | '｡'
            | '।'
            | '॥'
            | '؟'
            | '۔'
            | '։'
            | '።'
            | '፧'
            | '။'
            | '។'
    )
}

fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | '›' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '“' | '«')
}

/// Zero-width spaces and joiners, direction marks, the byte-order mark: web pages are full of them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

fn is_opening(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '‘' | '«' | '‹' | '(' | '[' | '{' | '「' | '『' | '（' | '【' | '„' | '¿' | '¡')
}

/// "1." before the text of a list item.
fn is_list_number(before: &str) -> bool {
    let number = before.trim().trim_end_matches('.');
    number.len() <= LIST_NUMBER_DIGITS && !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit())
}

/// The "J" of "J. Smith".
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(unicode::is_uppercase) && chars.next().is_none()
}

/// The "U.S" of "U.S. troops", the "Ph.D" of "Ph.D. thesis".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word.split('.').all(|part| {
            (1..=DOTTED_LETTERS).contains(&part.chars().count()) && part.chars().all(unicode::is_alphabetic)
        })
}

/// Whether the text opens with a capital stop word: "The", "He", "In". A name or a noun after "U.S." or "Inc." is likelier to go
/// on the sentence; these words in capitals hardly ever do.
fn opens_sentence(after: &str, language: Language) -> bool {
    let word = words::split(after).next().unwrap_or_default();
    word.starts_with(unicode::is_uppercase) && language.is_stop_word(&words::fold_case(word))
}

/// References such as "[17]" right after a stop belong to the sentence before: their length in bytes, 0 for none.
fn references(after: &str) -> usize {
    let mut rest = after;
    while let Some(inner) = rest.strip_prefix('[') {
        let digits = inner.bytes().take(REFERENCE_DIGITS).take_while(u8::is_ascii_digit).count();
        match part(inner, digits..).strip_prefix(']') {
            Some(next) if digits > 0 => rest = next,
            _ => break,
        }
    }
    after.len() - rest.len()
}

/// Digits at most in the number of a reference.
const REFERENCE_DIGITS: usize = 4;
