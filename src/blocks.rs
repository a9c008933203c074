//! Text to blocks: its lines, with hard-wrapped ones joined to paragraphs.

use std::ops::Range;

use crate::slice::{characters, part};
use crate::words;

/// A line or paragraph of the text.
///
/// ```
/// use standfirst::{Block, Kind};
///
/// let block = Block { span: 0..12, kind: Kind::Paragraph };
/// assert_eq!(&"Hello there.\nBye."[block.span], "Hello there.");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the text, in bytes, without the white space around it.
    pub span: Range<usize>,
    /// What it is.
    pub kind: Kind,
}

/// What a block is. In a pasted text it is guessed, in a page it is known from the tags.
///
/// ```
/// assert_eq!(standfirst::Kind::Heading.name(), "heading");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Running text.
    Paragraph,
    /// The heading of a section, or of the whole.
    Heading,
    /// An item of a list.
    Item,
    /// A quotation set off from the text.
    Quote,
    /// Preformatted text: code, a table, verse.
    Code,
    /// The words under a picture. Never part of a summary.
    Caption,
}

impl Kind {
    /// Every kind, in the order of declaration.
    pub const ALL: [Kind; 6] = [Kind::Paragraph, Kind::Heading, Kind::Item, Kind::Quote, Kind::Code, Kind::Caption];

    /// The kind's name in results: lower case.
    ///
    /// ```
    /// assert_eq!(standfirst::Kind::Paragraph.name(), "paragraph");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Kind::Paragraph => "paragraph",
            Kind::Heading => "heading",
            Kind::Item => "item",
            Kind::Quote => "quote",
            Kind::Code => "code",
            Kind::Caption => "caption",
        }
    }
}

/// Characters of an unspaced script that make about as much text as one spaced word.
const CHARACTERS_PER_WORD: usize = 2;
/// Widths, in characters, at which text is wrapped by hand or by a mail program.
const WRAP_WIDTHS: std::ops::RangeInclusive<usize> = 45..=120;
/// Characters by which a full line may miss the width: hyphenation and proportional fonts make it uneven.
const WRAP_SLACK: usize = 5;
/// Lines a wrapped run must have: with fewer, that a line is full may be chance.
const WRAP_LINES: usize = 3;
/// Marks that open an item of a list. A number may also open a sentence, so it is none.
const BULLETS: [char; 12] = ['•', '‣', '◦', '▪', '▫', '●', '○', '■', '*', '·', '-', '–'];

/// The blocks of a text: every line with more than white space is one, and lines that were wrapped at a
/// fixed width are one together.
pub(crate) fn split(text: &str) -> Vec<Block> {
    let lines = lines(text);
    let mut blocks = Vec::with_capacity(lines.len());
    let mut run = Vec::new();
    for line in lines {
        if run.last().is_some_and(|last: &Range<usize>| has_blank_line(part(text, last.end..line.start))) {
            push_run(text, &mut run, &mut blocks);
        }
        run.push(line);
    }
    push_run(text, &mut run, &mut blocks);
    blocks
}

/// The lines of a text as blocks, nothing joined and nothing guessed.
pub(crate) fn plain(text: &str) -> Vec<Block> {
    lines(text).into_iter().map(|span| Block { span, kind: Kind::Paragraph }).collect()
}

/// How long a block is, in words. Scripts without spaces count two characters as a word.
pub(crate) fn word_count(text: &str) -> usize {
    let (mut words, mut unspaced, mut after_space) = (0, 0, true);
    for c in text.chars() {
        let is_space = c.is_whitespace();
        words += usize::from(after_space && !is_space);
        unspaced += usize::from(!c.is_ascii() && words::is_unspaced(c));
        after_space = is_space;
    }
    words + unspaced / CHARACTERS_PER_WORD
}

/// The bullet and the white space that open a list item: its length in bytes, 0 for none.
pub(crate) fn bullet(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(BULLETS) else { return 0 };
    let content = rest.trim_start();
    if content.len() < rest.len() { text.len() - content.len() } else { 0 }
}

/// The spans of all lines that hold more than white space, without the white space around them.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let mut lines = Vec::new();
    for piece in text.split_inclusive(is_line_end) {
        let trimmed = piece.trim_start();
        let from = start + piece.len() - trimmed.len();
        let line = from..from + trimmed.trim_end().len();
        if !line.is_empty() {
            lines.push(line);
        }
        start += piece.len();
    }
    lines
}

/// The characters that end a line: UAX #14 classes BK, CR, LF and NL.
fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{B}' | '\u{C}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether the white space between two lines has an empty line in it.
fn has_blank_line(gap: &str) -> bool {
    let mut after_return = false;
    let mut ends_line = |c: char| {
        let second_of_pair = std::mem::replace(&mut after_return, c == '\r') && c == '\n';
        is_line_end(c) && !second_of_pair
    };
    gap.chars().filter(|c| ends_line(*c)).count() > 1
}

/// Turns a run of lines without blank ones between into blocks and empties it.
fn push_run(text: &str, run: &mut Vec<Range<usize>>, blocks: &mut Vec<Block>) {
    let ends_paragraph = paragraph_ends(text, run);
    let mut start = None;
    for (line, ends) in run.drain(..).zip(ends_paragraph) {
        let from = *start.get_or_insert(line.start);
        if ends {
            let span = from..line.end;
            let kind = if bullet(part(text, span.clone())) > 0 { Kind::Item } else { Kind::Paragraph };
            blocks.push(Block { span, kind });
            start = None;
        }
    }
}

/// For each line of a run whether a block ends with it: always, unless the run is wrapped at a fixed width.
///
/// A run is wrapped if no line but the last of a paragraph had room for the next line's first word. Menus and lists of
/// headlines never pass: some line of theirs is short by chance. In a wrapped run a paragraph ends where a
/// line had room and ends its sentence.
fn paragraph_ends(text: &str, run: &[Range<usize>]) -> Vec<bool> {
    let width = |line: &Range<usize>| characters(part(text, line.clone()));
    let widest = run.iter().map(width).max().unwrap_or_default();
    if run.len() < WRAP_LINES || !WRAP_WIDTHS.contains(&widest) {
        return vec![true; run.len()];
    }
    let had_room = |pair: &[Range<usize>]| {
        let next = part(text, pair[1].clone()).split_whitespace().next().unwrap_or_default();
        width(&pair[0]) + 1 + characters(next) + WRAP_SLACK <= widest
    };
    let opens_item = |line: &Range<usize>| bullet(part(text, line.clone())) > 0;
    let ends_sentence = |line: &Range<usize>| part(text, line.clone()).ends_with(['.', '!', '?', ':', '"', '”', '…']);
    let mut ends = Vec::with_capacity(run.len());
    let mut full = 0;
    for pair in run.windows(2) {
        let room = had_room(pair);
        if room && !ends_sentence(&pair[0]) && !opens_item(&pair[1]) {
            return vec![true; run.len()];
        }
        full += usize::from(!room);
        ends.push(room || opens_item(&pair[1]));
    }
    ends.push(true);
    if full * 2 >= run.len() { ends } else { vec![true; run.len()] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_every_line_end_and_lose_their_margins() {
        let text = "  one \r\ntwo\u{2028}\tthree\n\n\n four";
        let found: Vec<&str> = lines(text).into_iter().map(|line| &text[line]).collect();
        assert_eq!(found, ["one", "two", "three", "four"]);
    }

    #[test]
    fn words_of_unspaced_scripts_are_estimated() {
        assert_eq!(word_count("two words"), 2);
        assert_eq!(word_count("東京都庁"), 3);
    }

    #[test]
    fn a_bullet_needs_a_space() {
        assert_eq!(bullet("• one"), "• ".len());
        assert_eq!(bullet("*bold* words"), 0);
    }
}
