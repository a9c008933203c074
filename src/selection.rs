//! Scores to a selection: the best sentences, none twice, until the length is met.

use crate::blocks::{Block, Kind};
use crate::coherence::Need;
use crate::furniture;
use crate::indicators::Model;
use crate::options::{Avoid, Length, Options};
use crate::quotations;
use crate::redundancy::Chosen;
use crate::scores::{Queue, Rating};
use crate::sentences::{self, SentenceSpan};
use crate::slice::part;
use crate::terms::Terms;
use crate::unicode;
use crate::weights::MODEL;

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
/// Words at least in a sentence that can stand in a summary if there are better ones …
const SCRAP_WORDS: usize = 5;
/// … or letters: in Korean, Finnish, Hungarian and Turkish a word says what takes two or three in English. A syllable of Korean is two.
const SCRAP_LETTERS: usize = 20;
/// What a sentence loses that needs its predecessor while that is not chosen: it then stands below all that can stand alone, half
/// quotations too, and above scraps.
const DANGLING: f64 = 3.0;
/// Times that a sentence is looked at anew because others were chosen since: a bound that keeps the choice linear.
const LOOKS: u8 = 8;

/// Words at most in a sentence that is as good a headline as its score: a longer one counts for less in proportion.
pub const HEADLINE_WORDS: usize = 25;

/// How well a sentence can stand in a summary, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Standing {
    /// A whole sentence.
    Whole,
    /// A whole sentence with a part of a quotation.
    HalfQuoted,
    /// A whole sentence that is very short, or that has no term: it says hardly anything. A caption in a line of text.
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
pub(crate) enum Budget {
    Sentences(usize),
    Words(usize),
}

/// Chooses the sentences of the summary.
pub(crate) fn choose(
    text: &str,
    blocks: &[Block],
    sentences: &[SentenceSpan],
    needs: &[Need],
    terms: &Terms,
    ratings: &[Rating],
    options: &Options,
) -> Selection {
    let length = options.length;
    let mut standings = standings(text, blocks, sentences, needs, terms);
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
    let rank = |(index, rating): (usize, &Rating)| {
        let score =
            if length == Length::Headline { as_headline(rating.score, terms.words[index]) } else { rating.score };
        rank(score, standings[index])
    };
    let ranks: Vec<f64> = ratings.iter().enumerate().map(rank).collect();
    let is_fit = |index: usize| Some(standings[index]) <= worst;
    Selection { chosen: fill(&MODEL, budget, &ranks, needs, &is_pinned, is_fit, terms), short }
}

/// How well each sentence can stand in a summary.
pub(crate) fn standings(
    text: &str,
    blocks: &[Block],
    sentences: &[SentenceSpan],
    needs: &[Need],
    terms: &Terms,
) -> Vec<Standing> {
    let standing = |(index, SentenceSpan { span, block }): (usize, &SentenceSpan)| {
        let sentence = part(text, span.clone());
        let is_short =
            terms.words[index] < SCRAP_WORDS && (terms.language.tag() == "en" || letters(sentence) < SCRAP_LETTERS);
        let says_little = is_short || terms.bag(index).is_empty();
        standing(sentence, blocks[*block].kind, says_little, needs[index])
    };
    sentences.iter().enumerate().map(standing).collect()
}

fn letters(text: &str) -> usize {
    let syllables = '\u{AC00}'..='\u{D7A3}';
    text.chars().map(|c| usize::from(unicode::is_alphabetic(c)) + usize::from(syllables.contains(&c))).sum()
}

/// Scores lie in 0..=1: a standing counts more than any score.
pub(crate) fn rank(score: f64, standing: Standing) -> f64 {
    score - 2.0 * f64::from(standing as u8)
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
    if options.avoid.is_empty() {
        return is_pinned;
    }
    let [quotes, questions, exclamations] = Avoid::ALL.map(|kind| options.avoid.contains(&kind));
    let mut rest = standings.clone();
    for (index, quoted) in quotations::quoting(text, sentences).enumerate() {
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

fn standing(sentence: &str, kind: Kind, says_little: bool, need: Need) -> Standing {
    let says_little = says_little || furniture::says_little(sentence);
    let is_text = matches!(kind, Kind::Paragraph | Kind::Item | Kind::Quote);
    match (is_text, sentences::has_stop(sentence), says_little) {
        (true, true, true) => Standing::Scrap,
        (true, true, false) if !need.quotation => Standing::Whole,
        (true, true, false) => Standing::HalfQuoted,
        (true, false, false) => Standing::Unclosed,
        _ => Standing::Unfit,
    }
}

fn budget(length: Length, sentences: usize, words: usize) -> Budget {
    // One sentence in so many, and how many of them at least and at most.
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

/// Takes the best sentence while the budget lasts, again and again: the best is the one whose rank, less what it repeats of those
/// taken before, is highest. What a sentence repeats only grows, so one that was looked at is mostly looked at no more: Minoux's lazy
/// greedy algorithm (1978). The pinned ones come before all others, whatever the budget.
pub(crate) fn fill(
    model: &Model,
    budget: Budget,
    ranks: &[f64],
    needs: &[Need],
    is_pinned: &[bool],
    is_fit: impl Fn(usize) -> bool,
    terms: &Terms,
) -> Vec<bool> {
    let (Budget::Sentences(mut left) | Budget::Words(mut left)) = budget;
    let counts_words = matches!(budget, Budget::Words(_));
    let cost = |sentence: usize| if counts_words { terms.words[sentence] } else { 1 };
    let mut chosen = is_pinned.to_vec();
    let mut is_empty = true;
    let mut taken = Chosen::new(terms);
    for sentence in (0..chosen.len()).filter(|sentence| is_pinned[*sentence]) {
        left = left.saturating_sub(cost(sentence));
        is_empty = false;
        taken.add(sentence);
    }
    let mut looks = vec![0_u8; ranks.len()];
    let dangles =
        |chosen: &[bool], sentence: usize| needs[sentence].predecessor && (sentence == 0 || !chosen[sentence - 1]);
    let start = |sentence: usize| if dangles(&chosen, sentence) { ranks[sentence] - DANGLING } else { ranks[sentence] };
    let mut queue = Queue::new((0..ranks.len()).map(start));
    while let Some((rank, sentence)) = queue.pop().filter(|_| left > 0) {
        let overlap = taken.overlap(sentence);
        if chosen[sentence] || !is_fit(sentence) || overlap.repeats {
            continue;
        }
        let dangling = dangles(&chosen, sentence);
        let now = ranks[sentence] - overlap.penalty(model) - if dangling { DANGLING } else { 0.0 };
        if now < rank && looks[sentence] < LOOKS {
            looks[sentence] += 1;
            queue.push(now, sentence);
            continue;
        }
        let cost = cost(sentence);
        // Words that are left over are better left than spent on what cannot be understood.
        if !is_empty && (cost > left || dangling && counts_words) {
            continue;
        }
        left = left.saturating_sub(cost);
        is_empty = false;
        chosen[sentence] = true;
        taken.add(sentence);
        let next = sentence + 1;
        if needs.get(next).is_some_and(|need| need.predecessor) {
            queue.push(ranks[next], next);
        }
    }
    chosen
}
