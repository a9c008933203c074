//! Blocks to sentences: the boundaries of UAX #29, mended for what a plain rule cannot know.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::blocks::Block;
use crate::language::Language;
use crate::words;

/// A sentence: where it stands in the text, in bytes, and the index of its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SentenceSpan {
    pub(crate) span: Range<usize>,
    pub(crate) block: usize,
}

/// A run of this many blanks and marks is not looked into any further. Rule SB8 looks ahead from every one of them, so
/// without a bound a line of a million blanks would take a million times a million steps.
const LONGEST_RUN: usize = 32;
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
        split_block(&text[span.clone()], language, |sentence| {
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

fn split_block(block: &str, language: Language, mut push: impl FnMut(Range<usize>)) {
    let mut start = 0;
    let mut push_trimmed = |range: Range<usize>| {
        let sentence = block[range.clone()].trim_start();
        let from = range.end - sentence.len();
        let to = from + sentence.trim_end().len();
        if from < to {
            push(from..to);
        }
    };
    for end in boundaries(block) {
        if end <= start || goes_on(&block[start..end], &block[end..], language) {
            continue;
        }
        let end = end + reference(&block[end..]);
        push_trimmed(start..end);
        start = end;
    }
    push_trimmed(start..block.len());
}

/// The sentence boundaries of UAX #29, and the ends of overlong runs of blanks and marks.
fn boundaries(block: &str) -> impl Iterator<Item = usize> {
    pieces(block).flat_map(move |piece| {
        let start = piece.start;
        block[piece].split_sentence_bound_indices().map(move |(at, sentence)| start + at + sentence.len())
    })
}

/// A block without the tails of its overlong runs: each run of blanks and marks ends a piece after
/// [`LONGEST_RUN`] characters, and the next piece starts with the letter or digit after it.
fn pieces(block: &str) -> impl Iterator<Item = Range<usize>> {
    let mut chars = block.char_indices().peekable();
    std::iter::from_fn(move || {
        let start = chars.find(|(_, c)| c.is_alphanumeric())?.0;
        let mut run = 0;
        while let Some((_, c)) = chars.next_if(|_| run < LONGEST_RUN) {
            run = if c.is_alphanumeric() { 0 } else { run + 1 };
        }
        Some(start..chars.peek().map_or(block.len(), |(at, _)| *at))
    })
}

/// Whether the sentence `before` a boundary goes on `after` it.
fn goes_on(before: &str, after: &str, language: Language) -> bool {
    // A line end inside a wrapped paragraph, or the end of a run: no stop, no boundary.
    let Some(Stop { mark, word, closed }) = stop(before) else { return true };
    let Some(next) = after.trim_start().trim_start_matches(is_opening).chars().next() else { return false };
    match mark {
        // "e.g.\nlike this": SB8 across the line end of a wrapped paragraph, which UAX #29 takes for a paragraph's.
        '.' if next.is_lowercase() => true,
        // "Why?" he asked.
        '!' | '?' if next.is_lowercase() => closed,
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
    let inner = trimmed.trim_end_matches(|c: char| is_closing(c) || c.is_whitespace());
    let mark = inner.chars().next_back().filter(|c| is_stop(*c))?;
    let word = last_word(&inner[..inner.len() - mark.len_utf8()]);
    Some(Stop { mark, word, closed: inner.len() < trimmed.len() })
}

/// The last word, or nothing where it is longer than any abbreviation: a text may be one endless word, and this is
/// asked at each of its stops.
fn last_word(text: &str) -> &str {
    let mut from = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST_ABBREVIATION + 1) {
        if c.is_whitespace() {
            return text[from..].trim_start_matches(is_opening);
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
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_none()
}

/// The "U.S" of "U.S. troops", the "Ph.D" of "Ph.D. thesis".
fn is_dotted(word: &str) -> bool {
    word.contains('.')
        && word
            .split('.')
            .all(|part| (1..=DOTTED_LETTERS).contains(&part.chars().count()) && part.chars().all(char::is_alphabetic))
}

/// Whether the text opens with a capital stop word: "The", "He", "In". A name or a noun after "U.S." or "Inc." is likelier to go
/// on the sentence; these words in capitals hardly ever do.
fn opens_sentence(after: &str, language: Language) -> bool {
    let word = words::split(after).next().unwrap_or_default();
    word.starts_with(char::is_uppercase) && language.is_stop_word(&words::fold_case(word))
}

/// A reference such as "[17]" right after a stop belongs to the sentence before: its length in bytes, 0 for none.
fn reference(after: &str) -> usize {
    let number = after.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or("", |(number, _)| number);
    if number.is_empty() || !number.bytes().all(|b| b.is_ascii_digit()) { 0 } else { number.len() + "[]".len() }
}
