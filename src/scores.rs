//! Terms to scores: what speaks for each sentence, as features, and how much each feature counts, as weights.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::ops::Range;

use crate::blocks::{Block, Kind};
use crate::sentences::SentenceSpan;
use crate::terms::Terms;

/// What speaks for a sentence. Every feature lies in 0..=1.
///
/// ```
/// use standfirst::{Features, Weights};
///
/// let features = Features { topic: 0.5, position: 1.0, title: 0.0, length: 1.0 };
/// let weights = Weights { topic: 1.0, position: 1.0, title: 0.0, length: 0.0 };
/// assert_eq!(features.score(&weights), 0.75);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Features {
    /// How much the sentence is about what the article is about: the cosine between its TF-IDF vector and the sum of all
    /// sentences' vectors, as a share of the largest in the article. After the centroid of Radev et al.,
    /// "Centroid-based summarization of multiple documents" (2004).
    pub topic: f64,
    /// How early the sentence stands: 1 for the first, 1/2 for the one [`HALF_POSITION`] sentences later, towards 0 at the
    /// end of a long article. News puts what matters first (Edmundson, "New methods in automatic extracting", 1969).
    pub position: f64,
    /// The share of the title's terms, as far as the article uses them, that the sentence has; 0 without a title (Edmundson 1969).
    pub title: f64,
    /// 1 for a sentence of a length that summaries have, [`FULL_LENGTH`] in words, less for a shorter or longer one.
    pub length: f64,
}

/// How much each feature counts. Each weight lies in 0..: 0 leaves its feature out; only their proportion matters.
///
/// The defaults were set by hand and checked against human summaries of news.
///
/// ```
/// let mut weights = standfirst::Weights::default();
/// weights.position = 0.0; // an essay may keep its point for the end
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights {
    /// Higher: sentences about the article's main subject. Alone: repetitive, general sentences.
    pub topic: f64,
    /// Higher: nearer to the first sentences of the article. Alone: exactly these.
    pub position: f64,
    /// Higher: sentences that say what the title says. Alone: the title in other words.
    pub title: f64,
    /// Higher: no very short and no very long sentences.
    pub length: f64,
}

/// Sentences after which [`Features::position`] has halved.
pub const HALF_POSITION: f64 = 12.0;
/// Words of a sentence for which [`Features::length`] is 1: most sentences of human summaries have as many.
pub const FULL_LENGTH: Range<f64> = 12.0..40.0;

impl Default for Weights {
    fn default() -> Self {
        Weights { topic: 0.12, position: 1.0, title: 0.3, length: 0.27 }
    }
}

impl Features {
    /// The features' names, in the order of their values.
    pub const NAMES: [&'static str; 4] = ["topic", "position", "title", "length"];

    /// The features' values, in the order of [`Features::NAMES`].
    ///
    /// ```
    /// let features = standfirst::Features { topic: 0.5, ..Default::default() };
    /// assert_eq!(features.values(), [0.5, 0.0, 0.0, 0.0]);
    /// ```
    #[must_use]
    pub fn values(&self) -> [f64; 4] {
        [self.topic, self.position, self.title, self.length]
    }

    /// The weighted mean of the features, 0..=1; 0 if every weight is 0.
    ///
    /// ```
    /// let features = standfirst::Features { topic: 1.0, position: 1.0, title: 1.0, length: 1.0 };
    /// assert_eq!(features.score(&standfirst::Weights::default()), 1.0);
    /// ```
    #[must_use]
    pub fn score(&self, weights: &Weights) -> f64 {
        let (sum, total) = weigh(self, weights);
        if total > 0.0 { (sum.iter().sum::<f64>() / total).clamp(0.0, 1.0) } else { 0.0 }
    }

    /// The share of the score that each feature has, in the order of [`Features::NAMES`]: together 1, or all 0 where the
    /// score is.
    ///
    /// ```
    /// let features = standfirst::Features { topic: 1.0, ..Default::default() };
    /// assert_eq!(features.shares(&standfirst::Weights::default()), [1.0, 0.0, 0.0, 0.0]);
    /// ```
    #[must_use]
    pub fn shares(&self, weights: &Weights) -> [f64; 4] {
        let (parts, _) = weigh(self, weights);
        let sum: f64 = parts.iter().sum();
        parts.map(|part| if sum > 0.0 { part / sum } else { 0.0 })
    }
}

impl Weights {
    /// The weights' values, in the order of [`Features::NAMES`]. A weight below 0, or none at all (NaN), counts as 0.
    ///
    /// ```
    /// let weights = standfirst::Weights { topic: -1.0, position: 2.0, title: 0.0, length: f64::NAN };
    /// assert_eq!(weights.values(), [0.0, 2.0, 0.0, 0.0]);
    /// ```
    #[must_use]
    pub fn values(&self) -> [f64; 4] {
        [self.topic, self.position, self.title, self.length].map(|weight| weight.clamp(0.0, HEAVIEST).max(0.0))
    }
}

/// Weights above this count as this: their sum stays finite.
const HEAVIEST: f64 = 1e6;

/// The weighted features, and the sum of the weights.
fn weigh(features: &Features, weights: &Weights) -> ([f64; 4], f64) {
    let (mut parts, weights) = (features.values(), weights.values());
    for (part, weight) in parts.iter_mut().zip(weights) {
        *part *= weight;
    }
    (parts, weights.iter().sum())
}

/// A sentence's features and the score that they make.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rating {
    pub(crate) features: Features,
    pub(crate) score: f64,
}

/// Rates every sentence of an article. `focus` is empty, or has for each sentence the share of the focus that it has.
pub(crate) fn rate(
    sentences: &[SentenceSpan],
    blocks: &[Block],
    terms: &Terms,
    title: Option<&str>,
    focus: &[f64],
    weights: &Weights,
) -> Vec<Rating> {
    let topics = topics(terms);
    let in_title = title.map(|title| terms.shared_with(title)).unwrap_or_default();
    let title_terms = in_title.iter().filter(|shared| **shared).count();
    let mut place = 0;
    let rate = |(index, sentence): (usize, &SentenceSpan)| {
        let features = Features {
            topic: topics[index],
            position: HALF_POSITION / (HALF_POSITION + place as f64),
            title: terms.bag(index).iter().filter(|entry| in_title.get(entry.term as usize) == Some(&true)).count()
                as f64
                / title_terms.max(1) as f64,
            length: length(terms.words[index]),
        };
        // Headings take no place: the sentence after one is as early as if there were none.
        place += usize::from(blocks[sentence.block].kind != Kind::Heading);
        let score = features.score(weights);
        Rating { features, score: focus.get(index).map_or(score, |share| focused(score, *share)) }
    };
    sentences.iter().enumerate().map(rate).collect()
}

/// A score drawn towards a focus of which the sentence has this share: the mean of both. So a sentence that has all of it
/// comes before any that has nothing of it.
fn focused(score: f64, share: f64) -> f64 {
    f64::midpoint(score, share)
}

/// For each sentence the cosine between its TF-IDF vector and the article's, as a share of the largest.
fn topics(terms: &Terms) -> Vec<f64> {
    let idf = inverse_document_frequencies(terms);
    let centroid: Vec<f64> =
        terms.frequencies().into_iter().zip(&idf).map(|(count, idf)| f64::from(count) * idf).collect();
    let cosine = |sentence: usize| {
        let (mut product, mut norm) = (0.0, 0.0);
        for entry in terms.bag(sentence) {
            let weight = f64::from(entry.count) * idf[entry.term as usize];
            product += weight * centroid[entry.term as usize];
            norm += weight * weight;
        }
        if norm > 0.0 { product / norm.sqrt() } else { 0.0 }
    };
    let mut topics: Vec<f64> = (0..terms.words.len()).map(cosine).collect();
    let largest = topics.iter().copied().fold(0.0, f64::max);
    if largest > 0.0 {
        for topic in &mut topics {
            *topic /= largest;
        }
    }
    topics
}

/// For each term ln(1 + sentences / sentences with the term). `libm`'s logarithm, because that of the standard library
/// differs in its last bits between native code and WebAssembly.
fn inverse_document_frequencies(terms: &Terms) -> Vec<f64> {
    let sentences = terms.words.len() as f64;
    terms
        .document_frequencies()
        .into_iter()
        .map(|frequency| libm::log(1.0 + sentences / f64::from(frequency)))
        .collect()
}

/// The places of some scores, the best score first; among equals the first. A heap, because mostly few are asked for: the
/// first costs one walk through all, each further one a walk as long as their logarithm.
#[inline(never)]
pub(crate) fn best_first(scores: &[f64]) -> impl Iterator<Item = usize> {
    let mut heap: BinaryHeap<Ranked> =
        scores.iter().copied().zip(0..).map(|(score, place)| Ranked { score, place }).collect();
    std::iter::from_fn(move || heap.pop().map(|ranked| ranked.place))
}

/// A score and its place, ordered so that the best comes last.
#[derive(PartialEq)]
struct Ranked {
    score: f64,
    place: usize,
}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.score.total_cmp(&other.score).then(other.place.cmp(&self.place))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Eq for Ranked {}

fn length(words: usize) -> f64 {
    let words = words as f64;
    if words < FULL_LENGTH.start {
        words / FULL_LENGTH.start
    } else if words > FULL_LENGTH.end {
        FULL_LENGTH.end / words
    } else {
        1.0
    }
}
