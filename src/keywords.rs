//! Terms to keywords: the words and phrases that people would tag an article with.
//!
//! Each of the most frequent terms is grown by the word that stands beside it in most of its places, again and again: so "rate" becomes
//! "interest rate" where the article hardly speaks of other rates, and no part of a phrase is left for a phrase. After Xtract
//! (Smadja, "Retrieving collocations from text", 1993). A name is shown with the first name that it was introduced with.

use std::ops::Range;

use crate::scores;
use crate::slice::part;
use crate::terms::{Terms, Token};

/// A keyword: where in the text it is best shown from, how often it occurs, and its weight as a share of the first one's.
#[derive(Debug)]
pub(crate) struct Phrase {
    pub(crate) span: Range<usize>,
    pub(crate) count: usize,
    pub(crate) weight: f64,
}

/// Keywords at most.
const KEYWORDS: usize = 8;
/// Terms at most that are grown, the most frequent: many of them grow into the same phrases, or are too short.
const SEEDS: usize = 40;
/// Letters and bytes together at least in a keyword of one word: three Latin letters have so many, two Cyrillic ones, two of Han.
const KEYWORD_SIZE: usize = 6;
/// Times at least that a keyword occurs: what is said once is hardly the subject.
const KEYWORD_COUNT: usize = 2;
/// Words of the article for each time that a phrase must occur that is no name and not in the title …
const PHRASE_WORDS_AN_OCCURRENCE: usize = 300;
/// … and for each time more of a single word, as many a verb is.
const WORDS_AN_OCCURRENCE: usize = 150;
/// Words at most in a phrase.
const PHRASE_WORDS: usize = 4;
/// Letters at most in a stop word that joins the parts of a name: "Bank of England", "Rio de Janeiro".
const JOINT_LETTERS: usize = 2;
/// A name, a phrase, or what the title says too, counts as if it occurred so many times as often.
const PREFERENCE: f64 = 1.5;

/// Bytes at least between two words of which the first is a genitive.
const GENITIVE_BYTES: usize = 3;

/// Two words say the same if they have so many first bytes in common …
const STEM_BYTES: usize = 4;
/// … and so many at most follow in the one and the other: "China", "Chinese"; "tariff", "tariffs"; "мост", "моста".
const ENDING_BYTES: [usize; 2] = [1, 3];

/// The keywords of an article, best first.
pub(crate) fn find(text: &str, terms: &Terms, title: Option<&str>) -> Vec<Phrase> {
    let in_title = title.map(|title| terms.shared_with(title)).unwrap_or_default();
    let frequencies = terms.frequencies();
    let counts: Vec<f64> = frequencies.iter().copied().map(f64::from).collect();
    let (mut first, mut next) = (vec![usize::MAX; terms.len()], vec![usize::MAX; terms.tokens.len()]);
    for (place, token) in terms.tokens.iter().enumerate().rev() {
        if let Some(term) = terms.term(token.word) {
            next[place] = std::mem::replace(&mut first[term], place);
        }
    }
    let collocations = Collocations { text, terms, frequencies, first, next };
    let (mut candidates, mut scores) = (Vec::new(), Vec::new());
    for term in scores::best_first(&counts).take(SEEDS) {
        if let Some(candidate) = collocations.grow(term, in_title.get(term) == Some(&true)) {
            scores.push(candidate.score);
            candidates.push(candidate);
        }
    }
    let mut chosen: Vec<&Candidate> = Vec::new();
    for candidate in scores::best_first(&scores).map(|index| &candidates[index]) {
        if chosen.len() < KEYWORDS && !chosen.iter().any(|other| collocations.same(candidate, other)) {
            chosen.push(candidate);
        }
    }
    let phrase = |candidate: &&Candidate| Phrase {
        span: collocations.span(&candidate.shown),
        count: candidate.count,
        weight: candidate.score / chosen[0].score,
    };
    chosen.iter().map(phrase).collect()
}

/// A phrase that may become a keyword, as tokens from one to another.
struct Candidate {
    /// Where it is shown from.
    shown: Range<usize>,
    /// Whether it is a name with what it was introduced with.
    is_introduced: bool,
    count: usize,
    score: f64,
}

/// The places of a phrase while it grows.
struct Run {
    /// The first of its tokens in each.
    places: Vec<usize>,
    /// How many tokens it has.
    length: usize,
    /// How often the term occurs that it grew from.
    occurs: usize,
    /// Whether that is a name, mostly with a capital.
    is_name: bool,
}

/// The words of an article as neighbours.
struct Collocations<'a> {
    text: &'a str,
    terms: &'a Terms,
    /// For each term how often it occurs.
    frequencies: Vec<u32>,
    /// For each term where it stands first, and for each token where its term stands next; beyond the end for none.
    first: Vec<usize>,
    next: Vec<usize>,
}

impl Collocations<'_> {
    /// The phrase that a term is, or is mostly part of; none if it is no keyword.
    fn grow(&self, term: usize, in_title: bool) -> Option<Candidate> {
        let mut run = self.places(term)?;
        let introduced = self.widen(&mut run);
        self.trim(&mut run);
        let Run { ref places, length, is_name, .. } = run;
        let key = introduced.unwrap_or_else(|| self.usual(&run));
        let shown = self.whole(key..places.iter().find(|place| **place >= key)? + length);
        let is_phrase = shown.len() > 1;
        let tokens = &self.terms.tokens;
        let least = match is_phrase {
            _ if is_name || in_title => 0,
            true => tokens.len() / PHRASE_WORDS_AN_OCCURRENCE,
            false => KEYWORD_COUNT + tokens.len() / WORDS_AN_OCCURRENCE,
        };
        let Token { letters, ref span, .. } = tokens[shown.start];
        if places.len() < least || letters == 0 || !is_phrase && letters + span.len() < KEYWORD_SIZE {
            return None;
        }
        let preferred = |yes: bool| if yes { PREFERENCE } else { 1.0 };
        let score = places.len() as f64 * preferred(is_name) * preferred(is_phrase) * preferred(in_title);
        Some(Candidate { shown, is_introduced: introduced.is_some(), count: places.len(), score })
    }

    /// Where a term stands; none if that is not often enough, if it is a common word, or a unit: "million", "percent".
    fn places(&self, term: usize) -> Option<Run> {
        let mut places = Vec::new();
        let (mut within, mut capitals, mut measures) = (0, 0, 0);
        let mut place = self.first[term];
        while let Some(token) = self.terms.tokens.get(place) {
            places.push(place);
            within += usize::from(!token.opens_sentence);
            capitals += usize::from(!token.opens_sentence && token.is_capital);
            measures += usize::from(self.beside(place, 1, true).is_some_and(|token| token.letters == 0));
            place = self.next[place];
        }
        let occurs = places.len();
        (occurs >= KEYWORD_COUNT && 2 * measures < occurs && self.tells(&self.terms.tokens[places[0]])).then_some(Run {
            places,
            length: 1,
            occurs,
            is_name: 2 * capitals > within,
        })
    }

    /// Grows a phrase while most of its places have the same word beside it. A name ends that: where it is introduced is returned.
    fn widen(&self, run: &mut Run) -> Option<usize> {
        loop {
            // Not only at first, for "Aubrey" before "de Grey".
            if run.is_name && (run.length == 1 || !self.terms.tokens[run.places[0]].is_capital) {
                let introduced = self.introduced(&run.places);
                if introduced.is_some() {
                    return introduced;
                }
            }
            let mut sides = [true, false].into_iter().filter(|_| run.length < PHRASE_WORDS);
            let (before, word) = sides.find_map(|before| Some((before, self.majority(run, before)?)))?;
            let length = run.length;
            run.places.retain(|place| self.beside(*place, length, before).is_some_and(|token| token.word == word));
            if before {
                for place in &mut run.places {
                    *place -= 1;
                }
            }
            run.length += 1;
        }
    }

    /// Takes away a joint at an end.
    fn trim(&self, run: &mut Run) {
        let is_joint = |place: usize| {
            let token = &self.terms.tokens[place];
            self.terms.term(token.word).is_none() && !token.is_capital
        };
        let leading = usize::from(is_joint(run.places[0]));
        run.length -= leading + usize::from(is_joint(run.places[0] + run.length - 1));
        for place in &mut run.places {
            *place += leading;
        }
    }

    /// Tokens with those that hyphens join to them: "Rawlings-Blake" for "Rawlings".
    fn whole(&self, mut tokens: Range<usize>) -> Range<usize> {
        let all = &self.terms.tokens;
        let is_hyphen = |before: usize| {
            all.get(before..before + 2).is_some_and(|pair| {
                let between = pair[0].span.end..pair[1].span.start;
                between.len() == 1 && self.text.as_bytes()[between.start] == b'-'
            })
        };
        while tokens.start > 0 && is_hyphen(tokens.start - 1) {
            tokens.start -= 1;
        }
        while is_hyphen(tokens.end - 1) {
            tokens.end += 1;
        }
        tokens
    }

    /// The first place that has the usual form of a phrase: within a sentence, no part of a compound, with a capital if it is a name.
    fn usual(&self, run: &Run) -> usize {
        let is_usual = |place: &&usize| {
            let first = &self.terms.tokens[**place];
            !first.opens_sentence
                && (run.length > 1 || first.is_capital == run.is_name)
                && self.whole(**place..**place + run.length).len() == run.length
        };
        *run.places.iter().find(is_usual).unwrap_or(&run.places[0])
    }

    /// The word that a phrase mostly has beside it: in at least half of the places of its first term. Which it must be, if any,
    /// shows a vote in which each two different words cancel each other out (Boyer and Moore, "MJRTY, a fast majority vote
    /// algorithm", 1991).
    fn majority(&self, run: &Run, before: bool) -> Option<usize> {
        let word = |place: &usize| self.partner(*place, run.length, before);
        let (mut majority, mut votes) = (None, 0);
        for place in &run.places {
            let word = word(place);
            if votes == 0 {
                majority = word;
            }
            votes = if word == majority { votes + 1 } else { votes - 1 };
        }
        let count = run.places.iter().filter(|place| word(place) == majority).count();
        majority.filter(|_| count >= KEYWORD_COUNT && 2 * count >= run.occurs)
    }

    /// The word beside a phrase that may become part of it. A stop word only with the capital of a name, as in "New York", or where it
    /// joins two; "Apollo 11" is a phrase, "11 rockets" is none; "captain" is no part of "Jo Falk" after it.
    fn partner(&self, place: usize, length: usize, before: bool) -> Option<usize> {
        let token = self.beside(place, length, before)?;
        let edge = &self.terms.tokens[if before { place } else { place + length - 1 }];
        let (left, right) = if before { (token, edge) } else { (edge, token) };
        let is_term = self.tells(token);
        let is_name = |token: &Token| token.is_capital && !token.opens_sentence;
        let is_joint = || {
            let beyond = if before { self.beside(place - 1, 0, true) } else { self.beside(place, length + 1, false) };
            token.letters <= JOINT_LETTERS
                && edge.is_capital
                && beyond.is_some_and(|token| token.is_capital && self.tells(token))
        };
        // In German every noun has a capital.
        let is_apart = is_term
            && !left.is_capital
            && is_name(right)
            && right.letters > 1
            && self.terms.language.tag() != "de"
            && self.text.as_bytes()[left.span.end] != b'-';
        ((is_term || is_name(token) || is_joint()) && !is_apart && (token.letters > 0 || !before)).then_some(token.word)
    }

    /// Whether a word is a term that can be a keyword.
    fn tells(&self, token: &Token) -> bool {
        self.terms.term(token.word).is_some() && !self.terms.language.is_common(part(self.text, token.span.clone()))
    }

    /// The word beside a phrase, if nothing but a space, a hyphen or the stop of an abbreviation stands between them.
    fn beside(&self, place: usize, length: usize, before: bool) -> Option<&Token> {
        let tokens = &self.terms.tokens;
        if before {
            tokens.get(place.wrapping_sub(1)).filter(|_| tokens[place].is_joined)
        } else {
            tokens.get(place + length).filter(|token| token.is_joined)
        }
    }

    /// Where a name begins with what stands before it at its first place: "Pete Hegseth" for "Hegseth". Not with a word that stands
    /// elsewhere more often than before the name, such as "President".
    fn introduced(&self, places: &[usize]) -> Option<usize> {
        let mut start = places[0];
        loop {
            let follows = self.terms.tokens[start].span.start;
            let is_part = |token: &&Token| token.is_capital && follows - token.span.end < GENITIVE_BYTES;
            let first = self.beside(start, 0, true).filter(is_part)?;
            start -= 1;
            // "F." before "Kennedy" comes with what is before itself.
            if first.span.len() > 1 {
                let is_first =
                    |place: &&usize| self.beside(**place, 0, true).is_some_and(|token| token.word == first.word);
                let together = places.iter().filter(is_first).count().max(1);
                let elsewhere = self.frequencies[self.terms.term(first.word)?] as usize;
                return (2 * together >= elsewhere).then_some(start);
            }
        }
    }

    /// Where tokens stand in the text, with the last stop of "U.S.".
    fn span(&self, tokens: &Range<usize>) -> Range<usize> {
        let last = &self.terms.tokens[tokens.end - 1].span;
        let is_dotted = part(self.text, last.clone()).bytes().any(|byte| byte == b'.')
            && self.text.as_bytes().get(last.end) == Some(&b'.');
        self.terms.tokens[tokens.start].span.start..last.end + usize::from(is_dotted)
    }

    /// Whether two phrases say the same: one is in the other, or shares a part of a name with it.
    fn same(&self, a: &Candidate, b: &Candidate) -> bool {
        let word = |token: usize| part(self.text, self.terms.tokens[token].span.clone());
        let shared = |a: &Candidate, b: &Candidate| {
            a.shown.clone().filter(|a| b.shown.clone().any(|b| is_alike(word(*a), word(b)))).count()
        };
        let (in_a, in_b) = (shared(a, b), shared(b, a));
        in_a == a.shown.len() || in_b == b.shown.len() || (a.is_introduced || b.is_introduced) && in_a > 0
    }
}

/// Whether two words are forms of one, as far as their first letters tell.
fn is_alike(a: &str, b: &str) -> bool {
    let common = a.bytes().zip(b.bytes()).take_while(|(a, b)| a.eq_ignore_ascii_case(b)).count();
    let (a, b) = (a.len() - common, b.len() - common);
    a == 0 && b == 0 || common >= STEM_BYTES && a.min(b) <= ENDING_BYTES[0] && a.max(b) <= ENDING_BYTES[1]
}
