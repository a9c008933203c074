//! Scores to a selection: the best sentences, none twice, until the length is met.

use crate::blocks::{Block, Kind};
use crate::options::Length;
use crate::scores::{self, Rating};
use crate::sentences::{self, SentenceSpan};
use crate::slice::part;
use crate::terms::Terms;

/// Which sentences make the summary.
#[derive(Debug)]
pub(crate) struct Selection {
    /// For each sentence of the article whether it is chosen.
    pub(crate) chosen: Vec<bool>,
    /// Whether the article is too short to be summarised.
    pub(crate) short: bool,
}

/// What an article must have to be worth a summary: so many words …
const SHORT_WORDS: usize = 60;
/// … and so many sentences.
const SHORT_SENTENCES: usize = 3;
/// Words at least in a sentence that can stand in a summary if there are better ones.
const SCRAP_WORDS: usize = 5;
/// A sentence that shares this part of its terms, or of the other's, with a chosen one repeats it.
const REPEATED_TERMS: f64 = 0.6;
/// Chosen sentences with a term that a sentence with the same term is compared with, the latest: a bound that keeps the
/// choice linear where half of a book is asked for.
const COMPARED: usize = 32;

/// How well a sentence can stand in a summary, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// A whole sentence.
    Whole,
    /// A whole sentence with half a quotation.
    HalfQuoted,
    /// A whole sentence that is very short, or that has no term: it says hardly anything.
    Scrap,
    /// Running text without a stop, as in the scripts that have none.
    Unclosed,
    /// A heading, a word or two without a stop, code.
    Unfit,
}

/// What is left of the length that was asked for.
enum Budget {
    Sentences(usize),
    Words(usize),
}

/// Chooses the sentences of the summary.
pub(crate) fn choose(
    text: &str,
    blocks: &[Block],
    sentences: &[SentenceSpan],
    terms: &Terms,
    ratings: &[Rating],
    length: Length,
) -> Selection {
    let standings: Vec<Standing> = sentences
        .iter()
        .enumerate()
        .map(|(index, sentence)| {
            let says_little = terms.words[index] < SCRAP_WORDS || terms.bag(index).is_empty();
            standing(part(text, sentence.span.clone()), blocks[sentence.block].kind, says_little)
        })
        .collect();
    let words = terms.words.iter().sum();
    let worst = worst_fit(&standings, words);
    let fit = standings.iter().filter(|standing| Some(**standing) <= worst).count();
    let short = words < SHORT_WORDS || (1..SHORT_SENTENCES).contains(&fit);
    let adapts = matches!(length, Length::Short | Length::Medium | Length::Long);
    if adapts && words < SHORT_WORDS {
        return Selection { chosen: vec![true; sentences.len()], short };
    }
    let budget = if adapts && short { Budget::Sentences(fit) } else { budget(length, fit, words) };
    // Scores lie in 0..=1: a standing counts more than any score.
    let rank = |(rating, standing): (&Rating, &Standing)| rating.score - 2.0 * f64::from(*standing as u8);
    let ranks: Vec<f64> = ratings.iter().zip(&standings).map(rank).collect();
    let candidates = scores::best_first(&ranks).filter(|index| Some(standings[*index]) <= worst);
    Selection { chosen: fill(budget, candidates, terms), short }
}

/// The worst standing that is good enough for this article: whole sentences if it has any, else scraps, else running text,
/// else anything if there is not much, else nothing.
fn worst_fit(standings: &[Standing], words: usize) -> Option<Standing> {
    match standings.iter().min()? {
        Standing::Whole | Standing::HalfQuoted => Some(Standing::HalfQuoted),
        Standing::Scrap => Some(Standing::Scrap),
        Standing::Unclosed => Some(Standing::Unclosed),
        Standing::Unfit => (words < SHORT_WORDS).then_some(Standing::Unfit),
    }
}

fn standing(sentence: &str, kind: Kind, says_little: bool) -> Standing {
    let is_text = matches!(kind, Kind::Paragraph | Kind::Item | Kind::Quote);
    match (is_text, sentences::has_stop(sentence), says_little) {
        (true, true, true) => Standing::Scrap,
        (true, true, false) if sentences::has_whole_quotes(sentence) => Standing::Whole,
        (true, true, false) => Standing::HalfQuoted,
        (true, false, false) => Standing::Unclosed,
        _ => Standing::Unfit,
    }
}

fn budget(length: Length, sentences: usize, words: usize) -> Budget {
    let share = |part: usize, least: usize, most: usize| Budget::Sentences(sentences.div_ceil(part).clamp(least, most));
    match length {
        Length::Sentences(count) => Budget::Sentences(count.max(1)),
        Length::Words(count) => Budget::Words(count.max(1)),
        Length::Ratio(ratio) => Budget::Words(share_of(words, ratio)),
        Length::Short => share(12, 1, 3),
        Length::Medium => share(6, 2, 6),
        Length::Long => share(3, 4, 12),
    }
}

/// A share of a number of words, rounded down; at least 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=words, a whole number
fn share_of(words: usize, ratio: f64) -> usize {
    ((words as f64 * ratio.clamp(0.0, 1.0)).floor() as usize).max(1)
}

/// Takes the candidates, best first, while the budget lasts.
fn fill(mut budget: Budget, candidates: impl Iterator<Item = usize>, terms: &Terms) -> Vec<bool> {
    let mut chosen = vec![false; terms.words.len()];
    let mut repeats = Repeats::new(terms);
    for (rank, sentence) in candidates.enumerate() {
        let words = terms.words[sentence];
        let fits = match budget {
            Budget::Sentences(0) | Budget::Words(0) => break,
            Budget::Sentences(_) => true,
            Budget::Words(left) => words <= left || rank == 0,
        };
        if !fits || repeats.has(sentence) {
            continue;
        }
        budget = match budget {
            Budget::Sentences(left) => Budget::Sentences(left - 1),
            Budget::Words(left) => Budget::Words(left.saturating_sub(words)),
        };
        chosen[sentence] = true;
        repeats.add(sentence);
    }
    chosen
}

/// The chosen sentences by term, to see at once which of them a further one could repeat.
struct Repeats<'a> {
    terms: &'a Terms,
    /// For each term the latest chosen sentences that have it.
    chosen: Vec<Vec<usize>>,
    /// For each sentence the number of terms shared with the one that is looked at; all 0 between two looks.
    shared: Vec<usize>,
}

impl<'a> Repeats<'a> {
    fn new(terms: &'a Terms) -> Self {
        Repeats { terms, chosen: vec![Vec::new(); terms.len()], shared: vec![0; terms.words.len()] }
    }

    fn add(&mut self, sentence: usize) {
        for entry in self.terms.bag(sentence) {
            let latest = &mut self.chosen[entry.term as usize];
            if latest.len() == COMPARED {
                latest.remove(0);
            }
            latest.push(sentence);
        }
    }

    fn has(&mut self, sentence: usize) -> bool {
        let bag = self.terms.bag(sentence);
        let mut repeats = false;
        for entry in bag {
            for &other in &self.chosen[entry.term as usize] {
                self.shared[other] += 1;
                let smaller = bag.len().min(self.terms.bag(other).len());
                repeats |= self.shared[other] as f64 >= REPEATED_TERMS * smaller as f64;
            }
        }
        for entry in bag {
            for &other in &self.chosen[entry.term as usize] {
                self.shared[other] = 0;
            }
        }
        repeats
    }
}
