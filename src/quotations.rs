//! Somebody's words in a sentence, between quotation marks.

use std::mem;

use crate::sentences::SentenceSpan;
use crate::slice::part;
use crate::unicode;

/// Characters at least between quotation marks that are somebody's words: fewer are mostly a title or a word in doubt.
pub const QUOTED_CHARACTERS: usize = 16;

/// Stands for a single mark of either kind.
const SINGLE: char = '\'';

/// What is known of quotations at a place in a text. One within another is part of it.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Quotation {
    /// The mark that opened it, while it is open.
    mark: Option<char>,
    /// Whether a mark closed what had not been opened.
    is_torn: bool,
    /// Whether the last character is a single mark that opens a quotation if a capital follows: "'s" and "'90s" are none.
    is_start: bool,
}

impl Quotation {
    pub(crate) fn is_open(self) -> bool {
        self.mark.is_some()
    }

    /// Whether every quotation that was opened is closed, and none was closed that had not been opened.
    pub(crate) fn is_closed(self) -> bool {
        !self.is_open() && !self.is_torn
    }

    /// After a sentence.
    pub(crate) fn after(self, sentence: &str) -> Quotation {
        if !may_have_marks(sentence) {
            return self;
        }
        let mut before = ' ';
        let mut quotation = self;
        for c in sentence.chars() {
            let before = mem::replace(&mut before, c);
            // Between two plain characters nothing opens and nothing closes.
            if !(is_plain(before) && is_plain(c)) {
                quotation = quotation.then(before, c);
            }
        }
        quotation.then(before, ' ')
    }

    /// After a character, beside the one before it. A mark that opens in one language may close in another: “ closes what „ opened, ”
    /// opens in Swedish and » in Danish, at the start of a word. A single mark that no letter follows closes a single one.
    fn then(self, before: char, c: char) -> Quotation {
        let starts_word = before.is_whitespace() || before == '(';
        let closes = match self.mark {
            None => false,
            Some(SINGLE) => matches!(before, SINGLE | '’') && !unicode::is_alphanumeric(c),
            Some('„') => matches!(c, '“' | '”'),
            Some('“') => c == '”',
            Some('«') => c == '»',
            Some('»') => matches!(c, '«' | '»'),
            Some('「') => c == '」',
            Some('『') => c == '』',
            Some(mark) => c == mark,
        };
        let opens = match c {
            '"' | '„' | '“' | '「' | '『' => true,
            '”' | '«' | '»' => starts_word,
            _ => false,
        };
        let next = Quotation { is_start: starts_word && matches!(c, SINGLE | '‘'), ..self };
        match self.mark {
            None if opens => Quotation { mark: Some(c), ..next },
            None if self.is_start && unicode::is_uppercase(c) => Quotation { mark: Some(SINGLE), ..next },
            None if is_mark(c) => Quotation { is_torn: true, ..next },
            Some(_) if closes => Quotation { mark: None, ..next },
            _ => next,
        }
    }
}

pub(crate) fn is_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»' | '「' | '」' | '『' | '』')
}

/// Most of what is no mark.
fn is_plain(c: char) -> bool {
    c.is_ascii() && c != '"' && c != SINGLE
}

/// Whether a sentence may have a mark, by the first bytes of all of them. Without one nothing opens and nothing closes.
fn may_have_marks(sentence: &str) -> bool {
    sentence.bytes().any(|byte| matches!(byte, b'"' | b'\'' | 0xC2 | 0xE2 | 0xE3))
}

/// For each sentence whether it has somebody's words between quotation marks, which may open or close in another
/// sentence of the same block.
pub(crate) fn quoting<'a>(text: &'a str, sentences: &'a [SentenceSpan]) -> impl Iterator<Item = bool> + 'a {
    let (mut block, mut quotation) = (0, Quotation::default());
    sentences.iter().map(move |sentence| {
        if mem::replace(&mut block, sentence.block) != sentence.block {
            quotation = Quotation::default();
        }
        // What is open at the start counts however short.
        let mut quotes = quotation.is_open();
        let sentence = part(text, sentence.span.clone());
        if !may_have_marks(sentence) {
            return quotes;
        }
        let (mut characters, mut before) = (0, ' ');
        for c in sentence.chars() {
            quotation = quotation.then(mem::replace(&mut before, c), c);
            characters = if quotation.is_open() { characters + 1 } else { 0 };
            quotes |= characters > QUOTED_CHARACTERS;
        }
        quotation = quotation.then(before, ' ');
        quotes
    })
}

/// Whether a sentence is nothing but a quotation: who says so stands elsewhere.
pub(crate) fn is_whole(sentence: &str) -> bool {
    sentence.starts_with(is_mark)
        && sentence.ends_with(is_mark)
        && sentence.chars().filter(|c| is_mark(*c)).count() == 2
}
