//! Scores to a selection: the best sentences, none twice, until the length is met.

use crate::blocks::{Block, Kind};
use crate::options::{Avoid, Length, Options};
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

/// Words at most in a sentence that is as good a headline as its score: a longer one counts for less in proportion.
pub const HEADLINE_WORDS: usize = 20;

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
    /// Banned, or to be avoided.
    Barred,
}

/// The length that was asked for.
#[derive(Clone, Copy)]
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
    options: &Options,
) -> Selection {
    let length = options.length;
    let mut standings: Vec<Standing> = sentences
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
    let is_pinned = bar(&mut standings, text, blocks, sentences, words, options);
    let adapts = matches!(length, Length::Short | Length::Medium | Length::Long);
    if adapts && words < SHORT_WORDS {
        return Selection { chosen: standings.iter().map(|standing| *standing != Standing::Barred).collect(), short };
    }
    let budget = if adapts && short { Budget::Sentences(fit) } else { budget(length, fit, words) };
    let worst = worst_fit(&standings, words);
    // Scores lie in 0..=1: a standing counts more than any score.
    let rank = |(index, rating): (usize, &Rating)| {
        let score =
            if length == Length::Headline { as_headline(rating.score, terms.words[index]) } else { rating.score };
        if is_pinned[index] { 2.0 } else { score - 2.0 * f64::from(standings[index] as u8) }
    };
    let ranks: Vec<f64> = ratings.iter().enumerate().map(rank).collect();
    let candidates = scores::best_first(&ranks).filter(|index| is_pinned[*index] || Some(standings[*index]) <= worst);
    Selection { chosen: fill(budget, candidates, &is_pinned, terms), short }
}

/// Bars what the options leave out, and tells for each sentence whether it is pinned and not banned.
fn bar(
    standings: &mut Vec<Standing>,
    text: &str,
    blocks: &[Block],
    sentences: &[SentenceSpan],
    words: usize,
    options: &Options,
) -> Vec<bool> {
    let mut is_pinned = vec![false; sentences.len()];
    for index in &options.pin {
        if let Some(pinned) = is_pinned.get_mut(*index) {
            *pinned = true;
        }
    }
    for index in &options.ban {
        if let Some(standing) = standings.get_mut(*index) {
            *standing = Standing::Barred;
            is_pinned[*index] = false;
        }
    }
    let [quotes, questions, exclamations] = Avoid::ALL.map(|kind| options.avoid.contains(&kind));
    let mut rest = standings.clone();
    for (index, quoted) in sentences::quoting(text, sentences).enumerate() {
        let SentenceSpan { span, block } = &sentences[index];
        let avoided = quotes && (quoted || blocks[*block].kind == Kind::Quote)
            || match sentences::last_mark(part(text, span.clone())) {
                Some('?' | '？' | '؟' | '⁇' | '⁉') => questions,
                Some('!' | '！' | '‼' | '⁈') => exclamations,
                _ => false,
            };
        if avoided && !is_pinned[index] {
            rest[index] = Standing::Barred;
        }
    }
    if worst_fit(&rest, words).is_some() {
        *standings = rest;
    }
    is_pinned
}

/// A score as that of a headline, for which short sentences are better.
fn as_headline(score: f64, words: usize) -> f64 {
    score * (HEADLINE_WORDS as f64 / words as f64).min(1.0)
}

/// The worst standing that is good enough for this article: whole sentences if it has any, else scraps, else running text,
/// else anything if there is not much, else nothing.
fn worst_fit(standings: &[Standing], words: usize) -> Option<Standing> {
    match standings.iter().min()? {
        Standing::Whole | Standing::HalfQuoted => Some(Standing::HalfQuoted),
        Standing::Scrap => Some(Standing::Scrap),
        Standing::Unclosed => Some(Standing::Unclosed),
        Standing::Unfit => (words < SHORT_WORDS).then_some(Standing::Unfit),
        Standing::Barred => None,
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
        Length::Headline => Budget::Sentences(1),
    }
}

/// A share of a number of words, rounded down; at least 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // 0..=words, a whole number
fn share_of(words: usize, ratio: f64) -> usize {
    ((words as f64 * ratio.clamp(0.0, 1.0)).floor() as usize).max(1)
}

/// Takes the candidates, best first, while the budget lasts; the pinned ones, which come before all others, even after that.
fn fill(budget: Budget, candidates: impl Iterator<Item = usize>, is_pinned: &[bool], terms: &Terms) -> Vec<bool> {
    let mut chosen = vec![false; is_pinned.len()];
    let mut repeats = Repeats::new(terms);
    let (Budget::Sentences(mut left) | Budget::Words(mut left)) = budget;
    for (rank, sentence) in candidates.enumerate() {
        let cost = if matches!(budget, Budget::Words(_)) { terms.words[sentence] } else { 1 };
        if !is_pinned[sentence] {
            if left == 0 {
                break;
            }
            if cost > left && rank > 0 || repeats.has(sentence) {
                continue;
            }
        }
        left = left.saturating_sub(cost);
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
