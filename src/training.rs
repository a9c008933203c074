//! For the programs that learn how articles are found and sentences chosen, and measure it. No part of the published API.

use std::ops::Range;

use crate::article::{Choice, Finding};
use crate::blocks::{self, Block};
use crate::boundaries;
use crate::classifier;
use crate::coherence::{self, Need};
use crate::indicators;
pub use crate::indicators::Model;
use crate::language::Language;
use crate::markup;
pub use crate::markup::{Element, Place, Tree};
use crate::readings::Page;
use crate::redundancy::Chosen;
use crate::scores::{self, Rating, Weights};
use crate::selection::{self, Budget, Standing};
use crate::sentences;
use crate::signals::{self, Signals};
use crate::terms::{self, Terms};
use crate::weights::MODEL;

/// How many signals a block of a text has.
pub const SIGNALS: usize = signals::NAMES.len();
/// How many facts and signals one has whose tags are known.
pub const MARKED_SIGNALS: usize = markup::NAMES.len() + SIGNALS;

/// How many indicators a sentence has.
pub const INDICATORS: usize = indicators::ALL.len();

/// The model that is shipped.
#[must_use]
pub fn shipped() -> &'static Model {
    &MODEL
}

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
    let facts = markup.map(|markup| markup.tree.facts(&markup.tree.around()));
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
        Some(markup) => markup.tree.scores(&markup.tree.around(), signals, classifier),
        None => signals.iter().map(|signals| classifier(signals)).collect(),
    };
    let marks = markup.map(|markup| markup.tree.reasons(&markup.tree.around()));
    let language = Language::detect(text);
    let finding = Finding::find(text, blocks(text, markup), language, Choice::Main, &[], marks.as_deref(), &score);
    finding.blocks.into_iter().map(|block| block.span).collect()
}

fn blocks(text: &str, markup: Option<&Markup>) -> Vec<Block> {
    markup.map_or_else(|| blocks::split(text), |markup| markup.blocks.clone())
}

/// What the sentences of an article are like, for learning which make a good summary.
#[derive(Debug)]
pub struct Draft {
    /// Where each sentence stands, in bytes.
    pub sentences: Vec<Range<usize>>,
    /// The indicators of each, every one 0..=1.
    pub indicators: Vec<[f64; INDICATORS]>,
    /// Whether each is a whole sentence that can stand in a summary.
    pub whole: Vec<bool>,
    standings: Vec<Standing>,
    needs: Vec<Need>,
    terms: Terms,
}

impl Draft {
    /// Reads a text.
    #[must_use]
    pub fn read(text: &str, title: Option<&str>) -> Draft {
        let language = Language::detect(text);
        let score = |signals: &[Signals]| signals.iter().map(|signals| classifier::score(signals)).collect();
        let finding = Finding::find(text, blocks::split(text), language, Choice::Main, &[], None, &score);
        let finding = if title.is_some() { finding.without_title() } else { finding };
        let title = title.or_else(|| finding.title.clone().map(|span| &text[span]));
        let spans = sentences::split(text, &finding.blocks, language);
        let needs = coherence::read(text, language, &spans);
        let terms = terms::count(text, &spans, language);
        let standings = selection::standings(text, &finding.blocks, &spans, &needs, &terms);
        Draft {
            indicators: indicators::of(text, language, &spans, &finding.blocks, &terms, title),
            sentences: spans.into_iter().map(|sentence| sentence.span).collect(),
            whole: standings.iter().map(|standing| *standing == Standing::Whole).collect(),
            standings,
            needs,
            terms,
        }
    }

    /// For each sentence whether a model chooses it, and the scores that it gives.
    #[must_use]
    pub fn choose(&self, model: &Model, sentences: usize) -> (Vec<bool>, Vec<f64>) {
        let ratings = scores::rate_by(model, &self.indicators, &Weights::of(model));
        let rank = |(rating, standing): (&Rating, &Standing)| selection::rank(rating.score, *standing);
        let ranks: Vec<f64> = ratings.iter().zip(&self.standings).map(rank).collect();
        let is_fit = |index: usize| self.standings[index] <= Standing::HalfQuoted;
        let nothing = vec![false; ranks.len()];
        let budget = Budget::Sentences(sentences);
        (selection::fill(model, budget, &ranks, &self.needs, &nothing, is_fit, &self.terms), ranks)
    }

    /// For some sentences what the model's `covered` and `similar` are factors of, if others are chosen.
    #[must_use]
    pub fn overlaps(&self, chosen: &[usize], sentences: &[usize]) -> Vec<[f64; 2]> {
        let mut taken = Chosen::new(&self.terms);
        for sentence in chosen {
            taken.add(*sentence);
        }
        let overlap = |sentence: &usize| {
            let overlap = taken.overlap(*sentence);
            [overlap.covered, overlap.similar]
        };
        sentences.iter().map(overlap).collect()
    }
}
