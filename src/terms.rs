//! Sentences to terms: the words that tell what a text is about, counted.

use std::ops::Range;

use crate::breaks;
use crate::language::Language;
use crate::sentences::SentenceSpan;
use crate::slice::part;
use crate::unicode;
use crate::words::Vocabulary;

/// The terms of an article, counted by sentence. A term is known by a small number, its id.
#[derive(Debug, Default)]
pub(crate) struct Terms {
    /// For each sentence the number of its words, stop words too.
    pub(crate) words: Vec<usize>,
    /// The bags of all sentences, one after the other.
    entries: Vec<Entry>,
    /// Where in `entries` the bag of each sentence ends.
    ends: Vec<usize>,
    /// Where in the text each term is best shown from.
    display: Vec<Display>,
    /// Where in `entries` each term stands last.
    latest: Vec<usize>,
    vocabulary: Vocabulary,
    /// For each word of the vocabulary its term; none for a stop word.
    ids: Vec<Option<u32>>,
}

/// A term of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    /// The term's id.
    pub(crate) term: u32,
    /// How often the term occurs in the sentence.
    pub(crate) count: u32,
}

/// The place of a term that shows its usual form: within a sentence if it ever stands there, for at a sentence's start
/// even a common noun has a capital.
#[derive(Debug)]
struct Display {
    span: Range<usize>,
    opens_sentence: bool,
}

/// Counts the terms of the sentences of a text.
pub(crate) fn count(text: &str, sentences: &[SentenceSpan], language: Language) -> Terms {
    let mut terms = Terms::default();
    let mut folded = String::new();
    for SentenceSpan { span, .. } in sentences {
        let mut words = 0;
        for (at, word) in breaks::words(part(text, span.clone())) {
            words += 1;
            fold(word, &mut folded);
            let display = || {
                let start = span.start + at;
                Display { span: start..start + word.len() - genitive(word).len(), opens_sentence: words == 1 }
            };
            if let Some(term) = terms.intern(&folded, language, display) {
                terms.add(term);
            }
        }
        terms.ends.push(terms.entries.len());
        terms.words.push(words);
    }
    terms
}

impl Terms {
    /// The terms of a sentence, each once, in the order of their first places.
    pub(crate) fn bag(&self, sentence: usize) -> &[Entry] {
        let start = if sentence == 0 { 0 } else { self.ends[sentence - 1] };
        &self.entries[start..self.ends[sentence]]
    }

    /// How many terms there are. Their ids are the numbers below.
    pub(crate) fn len(&self) -> usize {
        self.display.len()
    }

    /// For each term whether another text has it too.
    pub(crate) fn shared_with(&self, text: &str) -> Vec<bool> {
        let mut shared = vec![false; self.len()];
        let mut folded = String::new();
        for (_, word) in breaks::words(text) {
            fold(word, &mut folded);
            if let Some(id) = self.vocabulary.get(&folded).and_then(|word| self.ids[word]) {
                shared[id as usize] = true;
            }
        }
        shared
    }

    /// Where in the text a term is best shown from.
    pub(crate) fn display(&self, term: usize) -> Range<usize> {
        self.display[term].span.clone()
    }

    /// For each term how often it occurs in the article.
    pub(crate) fn frequencies(&self) -> Vec<u32> {
        self.totals(|entry| entry.count)
    }

    /// For each term in how many sentences it occurs.
    pub(crate) fn document_frequencies(&self) -> Vec<u32> {
        self.totals(|_| 1)
    }

    fn totals(&self, amount: impl Fn(&Entry) -> u32) -> Vec<u32> {
        let mut totals = vec![0; self.display.len()];
        for entry in &self.entries {
            totals[entry.term as usize] += amount(entry);
        }
        totals
    }

    /// The id of a folded word, a new one if it is new; none for a stop word.
    fn intern(&mut self, folded: &str, language: Language, display: impl Fn() -> Display) -> Option<u32> {
        let word = self.vocabulary.add(folded);
        if let Some(id) = self.ids.get(word) {
            let shown = id.map(|id| &mut self.display[id as usize]).filter(|shown| shown.opens_sentence);
            if let Some(shown) = shown {
                *shown = display();
            }
            return *id;
        }
        let is_term = !language.is_stop_word(folded);
        let id = is_term.then(|| u32::try_from(self.display.len()).expect("fewer terms than bytes in 4 GiB"));
        if is_term {
            self.display.push(display());
            self.latest.push(usize::MAX);
        }
        self.ids.push(id);
        id
    }

    /// Counts a term in the sentence that is being read.
    fn add(&mut self, term: u32) {
        let start = self.ends.last().copied().unwrap_or_default();
        let latest = &mut self.latest[term as usize];
        if let Some(entry) = self.entries.get_mut(*latest).filter(|_| *latest >= start) {
            entry.count += 1;
        } else {
            *latest = self.entries.len();
            self.entries.push(Entry { term, count: 1 });
        }
    }
}

/// A word without case, with straight apostrophes and without the English genitive.
fn fold(word: &str, folded: &mut String) {
    let word = part(word, ..word.len() - genitive(word).len());
    folded.clear();
    if word.is_ascii() {
        folded.push_str(word);
        folded.make_ascii_lowercase();
    } else {
        folded.extend(word.chars().flat_map(unicode::to_lowercase).map(|c| if c == '’' { '\'' } else { c }));
    }
}

/// The English genitive at a word's end, or nothing.
fn genitive(word: &str) -> &'static str {
    ["'s", "’s"].into_iter().find(|ending| word.ends_with(ending)).unwrap_or_default()
}
