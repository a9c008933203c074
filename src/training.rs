//! For the programs that learn how articles are found, and measure it. No part of the published API.

use std::ops::Range;

use crate::article::{Choice, Finding};
use crate::blocks::{self, Block};
use crate::boundaries;
use crate::classifier;
use crate::language::Language;
use crate::markup;
pub use crate::markup::{Element, Place, Tree};
use crate::readings::Page;
use crate::signals::{self, Signals};

/// How many signals a block of a text has.
pub const SIGNALS: usize = signals::NAMES.len();
/// How many facts and signals one has whose tags are known.
pub const MARKED_SIGNALS: usize = markup::NAMES.len() + SIGNALS;

/// The blocks of a page whose tags are known.
#[derive(Debug, Clone, Default)]
pub struct Markup {
    /// The blocks.
    pub blocks: Vec<Block>,
    /// Their elements.
    pub tree: Tree,
}

/// A block as the classifier sees it.
#[derive(Debug)]
pub struct Example {
    /// Where it stands, in bytes.
    pub span: Range<usize>,
    /// The number of the piece that it is in: an article is within one.
    pub piece: usize,
    /// Its signals; the facts that its tags tell come before them.
    pub signals: Vec<u8>,
}

/// The blocks of a text, or those that are known.
#[must_use]
pub fn examples(text: &str, markup: Option<&Markup>) -> Vec<Example> {
    let blocks = blocks(text, markup);
    let page = Page::read(text, &blocks, Language::detect(text));
    let boundaries = boundaries::find(&page);
    let pieces = boundaries.pieces(&page).enumerate().flat_map(|(piece, blocks)| blocks.map(move |_| piece));
    let signals = signals::of(&page, &boundaries);
    let facts = markup.map(|markup| markup.tree.facts());
    let row = |(index, signals): (usize, Signals)| match &facts {
        Some(facts) => [&facts[index][..], &signals].concat(),
        None => signals.to_vec(),
    };
    let rows = signals.into_iter().enumerate().map(row);
    let example = |((block, piece), signals): ((Block, usize), Vec<u8>)| Example { span: block.span, piece, signals };
    blocks.into_iter().zip(pieces).zip(rows).map(example).collect()
}

/// How sure a classifier is that a block with these signals belongs to an article: above 0 it rather does.
pub type Classifier<'a> = &'a dyn Fn(&[u8]) -> i32;

/// The blocks of the main article by any classifier; without one by the engine's own.
#[must_use]
pub fn find(text: &str, markup: Option<&Markup>, classifier: Option<Classifier>) -> Vec<Range<usize>> {
    let own: Classifier = if markup.is_some() { &classifier::score_marked } else { &classifier::score };
    let classifier = classifier.unwrap_or(own);
    let score = |signals: &[Signals]| match markup {
        Some(markup) => markup.tree.scores(signals, classifier),
        None => signals.iter().map(|signals| classifier(signals)).collect(),
    };
    let marks = markup.map(|markup| markup.tree.reasons());
    let language = Language::detect(text);
    let finding = Finding::find(text, blocks(text, markup), language, Choice::Main, &[], marks.as_deref(), &score);
    finding.blocks.into_iter().map(|block| block.span).collect()
}

fn blocks(text: &str, markup: Option<&Markup>) -> Vec<Block> {
    markup.map_or_else(|| blocks::split(text), |markup| markup.blocks.clone())
}
