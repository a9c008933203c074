//! Phrases that web pages put around articles.

use crate::slice::part;
use crate::words::{self, Filter};

/// `furniture.txt`: phrases as [`Phrase`] describes them, by first word; those that tell at the start of a block, and those that tell
/// anywhere in it.
pub(crate) struct Phrases {
    opening: Vec<Phrase>,
    within: Vec<Phrase>,
    /// The first words of the phrases.
    opening_filter: Filter,
    within_filter: Filter,
}

/// Words that, as a block of their own or within one, show that the block is no part of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The hashes of its words.
    pub(crate) words: Vec<u32>,
    /// Where in a block they must stand.
    pub(crate) place: Place,
    /// The first letters of the reason to drop the block.
    pub(crate) reason: &'static str,
}

/// Where in a block a [`Phrase`] must stand to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// The block says nothing else.
    Whole,
    /// The block begins with it: `words…` in the list.
    Start,
    /// Anywhere: `…words…` in the list.
    Anywhere,
}

impl Phrases {
    pub(crate) fn parse(list: &'static str) -> Phrases {
        let (within, opening): (Vec<_>, Vec<_>) = phrases(list).partition(|phrase| phrase.place == Place::Anywhere);
        Phrases {
            opening_filter: Filter::new(opening.iter().map(|phrase: &Phrase| phrase.words[0])),
            within_filter: Filter::new(within.iter().map(|phrase: &Phrase| phrase.words[0])),
            opening,
            within,
        }
    }

    /// Those that tell where a block begins with them, from a first word of any case.
    pub(crate) fn opening(&self, word: &str) -> impl Iterator<Item = &Phrase> {
        from_word(&self.opening, &self.opening_filter, word)
    }

    /// Those that tell wherever in a block they stand, from a first word of any case.
    pub(crate) fn within(&self, word: &str) -> impl Iterator<Item = &Phrase> {
        from_word(&self.within, &self.within_filter, word)
    }
}

impl Phrase {
    /// Whether some words begin with the phrase.
    pub(crate) fn opens(&self, spoken: &[&str]) -> bool {
        spoken.len() >= self.words.len()
            && self.words.iter().zip(spoken).all(|(word, spoken)| *word == words::hash(0, spoken))
    }
}

fn from_word<'a>(phrases: &'a [Phrase], filter: &Filter, word: &str) -> impl Iterator<Item = &'a Phrase> {
    let hash = words::hash(0, word);
    let phrases = if filter.may_have(hash) { phrases } else { &[] };
    phrases.iter().filter(move |phrase| phrase.words[0] == hash)
}

/// The phrases of a furniture list as `build.rs` packs it: a line of a sign and a reason, then those of that place and reason.
fn phrases(list: &'static str) -> impl Iterator<Item = Phrase> {
    let (mut place, mut reason) = (Place::Whole, "");
    list.split('\n').filter_map(move |line| {
        place = match line.as_bytes().first()? {
            b'=' => Place::Whole,
            b'<' => Place::Start,
            b'>' => Place::Anywhere,
            _ => {
                return Some(Phrase {
                    words: words::split(line).map(|word| words::hash(0, word)).collect(),
                    place,
                    reason,
                });
            }
        };
        reason = part(line, 1..);
        None
    })
}
