//! Somebody's words in a sentence, between quotation marks.

use crate::sentences::SentenceSpan;
use crate::slice::part;

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

/// Whether a quotation is open at the end of a sentence, if one was at its start or not.
pub(crate) fn ends_open(sentence: &str, mut open: bool) -> bool {
    for c in sentence.chars() {
        match c {
            '“' | '«' | '「' | '『' => open = true,
            '”' | '»' | '」' | '』' => open = false,
            '"' => open = !open,
            _ => (),
        }
    }
    open
}

/// Whether every quotation that a sentence opens is closed in it, and none is closed that it did not open.
pub(crate) fn are_closed(sentence: &str) -> bool {
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

/// Whether a sentence is nothing but a quotation: who says so stands elsewhere.
pub(crate) fn is_whole(sentence: &str) -> bool {
    let is_mark = |c: char| matches!(c, '"' | '“' | '”');
    let marks = sentence.chars().filter(|c| is_mark(*c)).count();
    marks == 2 && sentence.starts_with(is_mark) && sentence.ends_with(is_mark)
}
