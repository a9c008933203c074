//! What a caller may ask for.

use std::ops::Range;

use crate::article::Choice;
use crate::language::Language;
use crate::scores::Weights;

/// How to summarise. Start from the default and change what you need.
///
/// ```
/// use standfirst::{Length, Options};
///
/// let mut options = Options::default();
/// options.length = Length::Sentences(3);
/// ```
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq)]
pub struct Options {
    /// How long the summary may be. Default: [`Length::Medium`].
    pub length: Length,
    /// The language of the text. Default: none, then it is recognised by its stop words.
    pub language: Option<Language>,
    /// The title, where it is known and need not be found in the text. Default: none.
    pub title: Option<String>,
    /// Whether to find the article first. Default: `true`. If `false` the text is taken as it is: nothing is dropped, nothing
    /// joined, each line is a block, and there is no title but a given one.
    pub clean: bool,
    /// Which of the articles found is summarised. Default: [`Choice::Main`].
    pub article: Choice,
    /// What to put back of the parts that are dropped: each of them that overlaps one of these ranges, in bytes, ascending,
    /// is a block of the article. Default: nothing.
    pub keep: Vec<Range<usize>>,
    /// Words and phrases that the summary is to be about: a sentence scores higher the more of them it has, and one that has all
    /// comes before those that have none. They are read as the text is, without case and stop words; a phrase is in a sentence that
    /// has all its terms, and one that the article never uses does not count. Default: nothing.
    pub focus: Vec<String>,
    /// What sentences to leave out unless there are no others. Default: nothing.
    pub avoid: Vec<Avoid>,
    /// Sentences that are part of the summary whatever they are, by their index in `Summary::sentences`.
    /// They count towards the length, and stay where it is less. An index that no sentence has is ignored. Default: none.
    pub pin: Vec<usize>,
    /// Sentences that are no part of the summary, by their index; others take their places. A sentence that is pinned too is
    /// left out. An index that no sentence has is ignored. Default: none.
    pub ban: Vec<usize>,
    /// How much each feature counts. Default: [`Weights::default`].
    pub weights: Weights,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            length: Length::default(),
            language: None,
            title: None,
            clean: true,
            article: Choice::default(),
            keep: Vec::new(),
            focus: Vec::new(),
            avoid: Vec::new(),
            pin: Vec::new(),
            ban: Vec::new(),
            weights: Weights::default(),
        }
    }
}

/// What may be left out of a summary.
///
/// ```
/// use standfirst::{Avoid, Length, Options, summarize};
///
/// let mut options = Options::default();
/// options.length = Length::Sentences(1);
/// options.avoid = vec![Avoid::Questions];
/// let text = "Who will pay for the bridge to Holm island? The county pays a third of it. The island pays the rest.";
/// assert_eq!(summarize(text, &options).text(), "The county pays a third of it.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Avoid {
    /// Sentences that quote somebody: those of a block quotation, and those with `QUOTED_CHARACTERS` or more between
    /// quotation marks, which may open in an earlier sentence of the same block. A single mark opens before a capital only.
    Quotes,
    /// Sentences that end with a question mark.
    Questions,
    /// Sentences that end with an exclamation mark.
    Exclamations,
}

impl Avoid {
    /// All there are.
    pub const ALL: [Avoid; 3] = [Avoid::Quotes, Avoid::Questions, Avoid::Exclamations];

    /// The name in the package and on the command line.
    ///
    /// ```
    /// assert_eq!(standfirst::Avoid::Quotes.name(), "quotes");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Avoid::Quotes => "quotes",
            Avoid::Questions => "questions",
            Avoid::Exclamations => "exclamations",
        }
    }
}

/// The length of a summary. It is never longer than asked, unless for sentences that are pinned, and shorter only where there are no more whole sentences that
/// say something new: one of under five words, or that repeats another, is left out.
///
/// ```
/// use standfirst::{Length, Options, summarize};
///
/// let mut options = Options::default();
/// options.length = Length::Sentences(1);
/// let text = "The ferry to Holm island will stop running in May. The island has forty inhabitants. They will get a bridge.";
/// assert_eq!(summarize(text, &options).text(), "The ferry to Holm island will stop running in May.");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Length {
    /// So many sentences; 0 counts as 1.
    Sentences(usize),
    /// So many words at most; 0 counts as 1. Exceeded only where the best single sentence alone is longer.
    Words(usize),
    /// This share of the article's words at most, 0..=1; outside it is clamped, NaN counts as 0. Exceeded as
    /// [`Length::Words`] is.
    Ratio(f64),
    /// About a twelfth of the sentences, 1 to 3.
    Short,
    /// About a sixth of the sentences, 2 to 6.
    #[default]
    Medium,
    /// About a third of the sentences, 4 to 12.
    Long,
    /// One sentence, never cut: the best one, where one of up to `HEADLINE_WORDS` is preferred to a longer one.
    Headline,
}
