//! For the programs that learn how articles are found, and measure it. No part of the published API.

use std::ops::Range;

use crate::article::{Choice, Finding};
use crate::blocks;
use crate::boundaries;
use crate::classifier;
use crate::language::Language;
use crate::readings::Page;
use crate::signals::{self, Signals};

/// What the signals are called.
pub const NAMES: [&str; signals::NAMES.len()] = signals::NAMES;

/// A block as the classifier sees it.
#[derive(Debug)]
pub struct Example {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// The number of the piece that it is in: an article is within one.
    pub piece: usize,
    /// Its signals, in the order of [`NAMES`].
    pub signals: Signals,
}

/// The blocks of a text.
#[must_use]
pub fn examples(text: &str) -> Vec<Example> {
    let blocks = blocks::split(text);
    let page = Page::read(text, &blocks, Language::detect(text));
    let boundaries = boundaries::find(&page);
    let pieces = boundaries.pieces(&page).enumerate().flat_map(|(piece, blocks)| blocks.map(move |_| piece));
    let signals = signals::of(&page, &boundaries);
    let example =
        |((block, piece), signals): ((blocks::Block, usize), Signals)| Example { span: block.span, piece, signals };
    blocks.into_iter().zip(pieces).zip(signals).map(example).collect()
}

/// The blocks of the main article by any classifier.
#[must_use]
pub fn find(text: &str, score: impl Fn(&Signals) -> i32) -> Vec<Range<usize>> {
    let finding = Finding::find(text, blocks::split(text), Language::detect(text), Choice::Main, &[], score);
    finding.blocks.into_iter().map(|block| block.span).collect()
}

/// The number of the engine's own classifier: above 0 for a block that rather belongs to an article.
#[must_use]
pub fn score(signals: &Signals) -> i32 {
    classifier::score(signals)
}
