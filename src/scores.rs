//! Indicators to scores: what speaks for each sentence, as features, and how much each feature counts, as weights.

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::ops::{Index, IndexMut};

use crate::indicators::{self, Feature, Indicators, Model};
use crate::weights::MODEL;

/// A number for each [`Feature`].
type Row = [f64; Feature::ALL.len()];

/// What speaks for a sentence: for each [`Feature`] a number in 0..=1.
///
/// ```
/// use standfirst::{Feature, Options, summarize};
///
/// let summary = summarize("The mill is open. Who paid for the mill?", &Options::default());
/// let [first, second] = &summary.sentences[..] else { panic!("two sentences") };
/// assert!(first.features[Feature::Style] > second.features[Feature::Style]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Features(Row);

/// How much each [`Feature`] counts: 0 leaves it out; only their proportion matters.
///
/// The defaults are learned from summaries that people wrote of news.
///
/// ```
/// use standfirst::{Feature, Weights};
///
/// let mut weights = Weights::default();
/// weights[Feature::Position] = 0.0; // an essay may keep its point for the end
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Weights(Row);

/// By default a feature weighs what its indicators can move, and all together 1.
impl Default for Weights {
    fn default() -> Self {
        Weights::of(&MODEL)
    }
}

impl Weights {
    pub(crate) fn of(model: &Model) -> Weights {
        Weights(Feature::ALL.map(|feature| model.range_of(feature) / model.range()))
    }
}

impl Index<Feature> for Features {
    type Output = f64;

    fn index(&self, feature: Feature) -> &f64 {
        &self.0[feature as usize]
    }
}

impl Index<Feature> for Weights {
    type Output = f64;

    fn index(&self, feature: Feature) -> &f64 {
        &self.0[feature as usize]
    }
}

impl IndexMut<Feature> for Weights {
    fn index_mut(&mut self, feature: Feature) -> &mut f64 {
        &mut self.0[feature as usize]
    }
}

impl Features {
    /// The features' values, in the order of [`Feature::ALL`].
    ///
    /// ```
    /// assert_eq!(standfirst::Features::default().values(), [0.0; 8]);
    /// ```
    #[must_use]
    pub fn values(&self) -> Row {
        self.0
    }

    /// The weighted mean of the features, 0..=1; 0 if every weight is 0.
    ///
    /// ```
    /// use standfirst::{Features, Weights};
    ///
    /// assert_eq!(Features::default().score(&Weights::default()), 0.0);
    /// ```
    #[must_use]
    pub fn score(&self, weights: &Weights) -> f64 {
        let weights = weights.values();
        let total: f64 = weights.iter().sum();
        let sum: f64 = self.0.iter().zip(weights).map(|(value, weight)| value * weight).sum();
        if total > 0.0 { (sum / total).clamp(0.0, 1.0) } else { 0.0 }
    }
}

impl Weights {
    /// The weights' values, in the order of [`Feature::ALL`]. A weight below 0, or none at all (NaN), counts as 0.
    ///
    /// ```
    /// use standfirst::{Feature, Weights};
    ///
    /// let mut weights = Weights::default();
    /// weights[Feature::Position] = -1.0;
    /// assert_eq!(weights.values()[0], 0.0);
    /// ```
    #[must_use]
    pub fn values(&self) -> Row {
        let mut values = self.0;
        for value in &mut values {
            *value = value.clamp(0.0, HEAVIEST).max(0.0);
        }
        values
    }
}

/// Weights above this count as this: their sum stays finite.
const HEAVIEST: f64 = 1e6;

/// Indicators as features: the weighted sum of those that a feature is made of, brought into 0..=1, where 0 is the least that they
/// could add up to and 1 the most.
impl Model {
    fn features(&self, values: &Indicators, ranges: &Row) -> Features {
        let mut row = Row::default();
        for (feature, (weight, value)) in indicators::ALL.iter().zip(self.indicators.iter().zip(values)) {
            // What speaks against a sentence counts where it is absent.
            let value = if *weight < 0 { 1.0 - value } else { *value };
            row[*feature as usize] += f64::from(weight.abs()) * value;
        }
        for (sum, range) in row.iter_mut().zip(ranges) {
            *sum = (*sum / range).min(1.0);
        }
        Features(row)
    }

    /// How far the indicators of one feature can move a score, in the unit of the weights.
    fn range_of(&self, of: Feature) -> f64 {
        let weights = indicators::ALL.iter().zip(self.indicators).filter(|(feature, _)| **feature == of);
        weights.map(|(_, weight)| f64::from(weight.abs())).sum()
    }

    /// The same for all indicators: so much is 1 as a score.
    pub(crate) fn range(&self) -> f64 {
        self.indicators.iter().map(|weight| f64::from(weight.abs())).sum::<f64>().max(1.0)
    }
}

/// A sentence's features, the score that they make, and what share of it comes from where.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rating {
    pub(crate) features: Features,
    pub(crate) score: f64,
    /// How much each feature raises the score above that of the article's mean sentence, as shares: together 1, or all 0
    /// where none raises it.
    pub(crate) shares: Row,
}

/// Rates every sentence of an article. `focus` is empty, or has for each sentence the share of the focus that it has.
pub(crate) fn rate(sentences: &[Indicators], focus: &[f64], weights: &Weights) -> Vec<Rating> {
    // Were the model known to be this one, all sums over it would be unrolled: 2 KB.
    let mut ratings = rate_by(&MODEL, sentences, weights);
    for (rating, share) in ratings.iter_mut().zip(focus) {
        // The mean of both: a sentence that has all of the focus comes before any that has nothing of it.
        rating.score = f64::midpoint(rating.score, *share);
    }
    ratings
}

/// Rates by a model that may be another than the shipped one.
pub(crate) fn rate_by(model: &Model, sentences: &[Indicators], weights: &Weights) -> Vec<Rating> {
    let ranges = Feature::ALL.map(|feature| model.range_of(feature).max(1.0));
    let features: Vec<Features> = sentences.iter().map(|values| model.features(values, &ranges)).collect();
    let mut means = Row::default();
    for row in &features {
        for (mean, value) in means.iter_mut().zip(row.0) {
            *mean += value / features.len() as f64;
        }
    }
    let rating = |features: Features| Rating {
        features,
        score: features.score(weights),
        shares: shares(&features, &means, weights),
    };
    features.into_iter().map(rating).collect()
}

fn shares(features: &Features, means: &Row, weights: &Weights) -> Row {
    let mut shares = weights.values();
    for (share, (value, mean)) in shares.iter_mut().zip(features.0.iter().zip(means)) {
        *share *= (value - mean).max(0.0);
    }
    let sum: f64 = shares.iter().sum();
    shares.map(|share| if sum > 0.0 { share / sum } else { 0.0 })
}

/// Places by score, the best first; among equals the first. A heap, because mostly few are asked for: to fill it costs one
/// walk through all, each one asked for a walk as long as their logarithm.
pub(crate) struct Queue(BinaryHeap<Ranked>);

impl Queue {
    pub(crate) fn new(scores: impl Iterator<Item = f64>) -> Queue {
        Queue(scores.zip(0..).map(|(score, place)| Ranked { score, place }).collect())
    }

    pub(crate) fn push(&mut self, score: f64, place: usize) {
        self.0.push(Ranked { score, place });
    }

    /// Takes the best.
    pub(crate) fn pop(&mut self) -> Option<(f64, usize)> {
        self.0.pop().map(|ranked| (ranked.score, ranked.place))
    }
}

/// The places of some scores, the best score first; among equals the first.
pub(crate) fn best_first(scores: &[f64]) -> impl Iterator<Item = usize> {
    let mut queue = Queue::new(scores.iter().copied());
    std::iter::from_fn(move || queue.pop().map(|(_, place)| place))
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
