//! How much a sentence repeats of those that are chosen already.

use crate::indicators::Model;
use crate::terms::Terms;

/// A sentence that shares this part of its terms, or of the other's, with a chosen one repeats it.
const REPEATED_TERMS: f64 = 0.55;
/// Chosen sentences with a term that a sentence with the same term is compared with, the latest: a bound that keeps the
/// choice linear where half of a book is asked for.
const COMPARED: usize = 32;

/// The chosen sentences by term, to see at once what a further one has in common with them.
pub(crate) struct Chosen<'a> {
    terms: &'a Terms,
    /// For each term its squared IDF: what it counts in a cosine.
    weights: Vec<f64>,
    /// For each sentence the sum of its terms' weights.
    sums: Vec<f64>,
    /// For each term the latest chosen sentences that have it.
    sentences: Vec<Vec<usize>>,
    /// For each sentence what it shares with the one that is looked at, in terms and in weight; all 0 between two looks.
    shared: Vec<(usize, f64)>,
}

/// What a sentence has in common with the chosen ones.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Overlap {
    /// Whether it repeats one of them.
    pub(crate) repeats: bool,
    /// The share of its terms that they have, weighed by the squared IDF.
    pub(crate) covered: f64,
    /// The cosine with the most similar one.
    pub(crate) similar: f64,
}

impl Overlap {
    /// What it costs, in scores. Carbonell and Goldstein's maximal marginal relevance (1998), with two kinds of similarity.
    pub(crate) fn penalty(self, model: &Model) -> f64 {
        -(f64::from(model.covered) * self.covered + f64::from(model.similar) * self.similar) / model.range()
    }
}

impl<'a> Chosen<'a> {
    /// None chosen yet.
    pub(crate) fn new(terms: &'a Terms) -> Self {
        let weights: Vec<f64> = terms.inverse_document_frequencies.iter().map(|idf| idf * idf).collect();
        let sum = |sentence| terms.bag(sentence).iter().map(|entry| weights[entry.term as usize]).sum();
        let count = terms.words.len();
        Chosen {
            sums: (0..count).map(sum).collect(),
            sentences: vec![Vec::new(); terms.len()],
            shared: vec![(0, 0.0); count],
            terms,
            weights,
        }
    }

    pub(crate) fn add(&mut self, sentence: usize) {
        for entry in self.terms.bag(sentence) {
            let latest = &mut self.sentences[entry.term as usize];
            if latest.len() == COMPARED {
                latest.remove(0);
            }
            latest.push(sentence);
        }
    }

    pub(crate) fn overlap(&mut self, sentence: usize) -> Overlap {
        let bag = self.terms.bag(sentence);
        let sum = self.sums[sentence].max(f64::MIN_POSITIVE);
        let mut overlap = Overlap { repeats: false, covered: 0.0, similar: 0.0 };
        for entry in bag {
            let term = entry.term as usize;
            overlap.covered += if self.sentences[term].is_empty() { 0.0 } else { self.weights[term] / sum };
            for &other in &self.sentences[term] {
                let (count, weight) = &mut self.shared[other];
                *count += 1;
                *weight += self.weights[term];
                let smaller = bag.len().min(self.terms.bag(other).len());
                overlap.repeats |= *count as f64 >= REPEATED_TERMS * smaller as f64;
                overlap.similar = overlap.similar.max(*weight / (sum * self.sums[other]).sqrt());
            }
        }
        for entry in bag {
            for &other in &self.sentences[entry.term as usize] {
                self.shared[other] = (0, 0.0);
            }
        }
        overlap
    }
}
