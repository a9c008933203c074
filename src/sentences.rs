//! Blocks to sentences: the boundaries of UAX #29, mended for what a plain rule cannot know.

mod item;
mod stop;
mod weak_ends;
mod word;

use std::ops::Range;

use crate::blocks::Block;
use crate::breaks;
use crate::language::Language;
use crate::marks::{
    BULLET, CLOSING, COMMA, DIGIT, INVISIBLE, LETTER, OPENING, SPACE, STOP, TAIL, UPPER, class, first, last, skip,
    unskip,
};
use crate::sentences::item::item;
use crate::sentences::stop::{Stop, has_ordinals};
use crate::sentences::weak_ends::{ends_at_mark, ends_at_space, face};
use crate::sentences::word::{is_plain_word, last_word};
use crate::slice::part;

/// A sentence: where it stands in the text, in bytes, and the index of its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SentenceSpan {
    pub(crate) span: Range<usize>,
    pub(crate) block: usize,
}

/// Bytes at most between the brackets of a reference: "[12 – 14, 17]".
const REFERENCE_BYTES: usize = 16;

/// The sentences of each block, in order. No sentence crosses a block.
pub(crate) fn split(text: &str, blocks: &[Block], language: Language) -> Vec<SentenceSpan> {
    let mut sentences = Vec::new();
    for (index, Block { span, .. }) in blocks.iter().enumerate() {
        let block = part(text, span.clone());
        Splitter { block, index, offset: span.start, language, start: 0, sentences: &mut sentences }.split();
    }
    sentences
}

/// Whether a sentence ends with a stop, closing quotes and brackets aside: a heading or a scrap does not.
pub(crate) fn has_stop(sentence: &str) -> bool {
    last(unskip(sentence, TAIL)) & STOP != 0
}

/// The last stop of a sentence, closing quotes and brackets aside.
pub(crate) fn last_mark(sentence: &str) -> Option<char> {
    let inner = unskip(sentence, TAIL);
    inner.chars().next_back().filter(|c| class(*c) & STOP != 0)
}

/// Cuts a block into sentences.
struct Splitter<'a> {
    block: &'a str,
    index: usize,
    /// Where in the text the block begins.
    offset: usize,
    language: Language,
    /// Where in the block the sentence begins that is being read.
    start: usize,
    sentences: &'a mut Vec<SentenceSpan>,
}

impl Splitter<'_> {
    fn split(&mut self) {
        let block = self.block;
        self.start = block.len() - skip(block, SPACE).len();
        let mut ends = breaks::sentence_ends(block);
        let mut last = 0;
        loop {
            let next = ends.next();
            let (at, ends) = next.unwrap_or((block.len(), false));
            let since = std::mem::replace(&mut last, at);
            self.cut_at_weak_ends(since..at);
            if at > self.start && !skip(part(block, since..at), TAIL).is_empty() {
                self.cut_at_stop(at, ends);
            }
            if next.is_none() {
                return self.cut(block.len());
            }
        }
    }

    /// Ends the sentence, and begins the next.
    fn cut(&mut self, end: usize) {
        if end > self.start {
            let length = unskip(part(self.block, self.start..end), SPACE).len();
            let start = self.offset + self.start;
            self.sentences.push(SentenceSpan { span: start..start + length, block: self.index });
            self.start = self.block.len() - skip(part(self.block, end..), SPACE).len();
        }
    }

    /// Cuts where there is no stop: before the next item of a list that stands in a line, and where [`weak_ends`] says so.
    fn cut_at_weak_ends(&mut self, range: Range<usize>) {
        let (block, language) = (self.block, self.language);
        let ordinals = has_ordinals(language);
        let mut item = item(part(block, self.start..)).filter(|item| !(ordinals && item.may_be_ordinal()));
        for at in range {
            if !matches!(block.as_bytes()[at], b' ' | b';' | b':') {
                continue;
            }
            let (before, after) = (part(block, ..at), part(block, at..));
            if let Some(after) = after.strip_prefix(' ') {
                let next = item.and_then(|item| item.next(after));
                if next.is_some() || ends_at_space(part(before, self.start.min(at)..), after, language) {
                    self.cut(at);
                    item = next;
                }
            } else if let Some(length) = ends_at_mark(before, after, language) {
                self.cut(at + length);
            }
        }
    }

    /// Cuts if a sentence ends with the stop before a place. `ends` is the answer of UAX #29.
    fn cut_at_stop(&mut self, at: usize, ends: bool) {
        let block = self.block;
        let before = unskip(part(block, self.start..at), TAIL | OPENING);
        if last(before) & STOP != 0 {
            let end = self.start + before.len();
            let closing = closing(part(block, end..));
            let after = part(block, end + closing..);
            let references = references(before, after);
            let stop = Stop {
                before,
                closing: part(block, end..end + closing),
                after: part(after, references..),
                language: self.language,
            };
            if stop.ends_sentence(ends) {
                self.cut(end + closing + references);
            }
        }
    }
}

/// What closes a sentence after its stop, in bytes: quotes, brackets and a smiley; quotes also after a space, where no word follows
/// them at once.
fn closing(after: &str) -> usize {
    let mut rest = after;
    loop {
        let mark = skip(rest, SPACE);
        let is_apart = mark.len() < rest.len();
        let face = face(mark);
        let Some(c) = mark.chars().next() else { return after.len() - rest.len() };
        let next = part(mark, c.len_utf8()..);
        let is_ambiguous = is_apart || matches!(c, '“' | '«' | '»');
        let opens = first(next) & (LETTER | DIGIT | OPENING | STOP) != 0 || is_apart && matches!(c, '“' | '«');
        if face > 0 && is_apart {
            rest = part(mark, face..);
        } else if class(c) & CLOSING != 0 && !(is_ambiguous && opens) || class(c) & INVISIBLE != 0 && !is_apart {
            rest = next;
        } else {
            return after.len() - rest.len();
        }
    }
}

/// References right after a stop belong to the sentence before: "[17]", or raised numbers as in "It burned.17 18 Nobody". Their
/// length in bytes, 0 for none.
fn references(before: &str, after: &str) -> usize {
    let mut rest = after;
    while let Some(inner) = skip(rest, SPACE).strip_prefix('[') {
        let number = skip(inner, DIGIT | SPACE | COMMA | BULLET);
        match number.strip_prefix(']') {
            Some(next) if first(inner) & DIGIT != 0 && inner.len() - number.len() <= REFERENCE_BYTES => rest = next,
            _ => return after.len() - rest.len(),
        }
    }
    let next = skip(after, DIGIT | SPACE | COMMA);
    let raised = unskip(part(after, ..after.len() - next.len()), SPACE);
    let is_raised = first(after) & DIGIT != 0 && raised.len() <= REFERENCE_BYTES && first(next) & UPPER != 0;
    let word = last_word(unskip(before, STOP));
    if is_raised && first(part(after, raised.len()..)) & SPACE != 0 && (is_plain_word(word) || word.ends_with(')')) {
        raised.len()
    } else {
        after.len() - rest.len()
    }
}
