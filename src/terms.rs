//! Sentences to terms: the words that tell what a text is about, counted.

use std::ops::Range;

use crate::language::Language;
use crate::ngrams::{self, Gram};
use crate::sentences::SentenceSpan;
use crate::slice::{characters, part};
use crate::unicode;
use crate::words::{self, APOSTROPHES, Vocabulary};

/// The terms of an article, counted by sentence. A term is known by a small number, its id.
#[derive(Debug)]
pub(crate) struct Terms {
    pub(crate) language: Language,
    /// For each sentence the number of its words, stop words too.
    pub(crate) words: Vec<usize>,
    /// The bags of all sentences, one after the other.
    entries: Vec<Entry>,
    /// Where in `entries` the bag of each sentence ends.
    ends: Vec<usize>,
    /// The words of all sentences, stop words too, in their order.
    pub(crate) tokens: Vec<Token>,
    /// For each term ln(1 + sentences / sentences with the term).
    pub(crate) inverse_document_frequencies: Vec<f64>,
    /// Where in `entries` each term stands last.
    latest: Vec<usize>,
    vocabulary: Vocabulary,
    /// For each word of the vocabulary its term; none for a stop word.
    ids: Vec<Option<u32>>,
}

/// A word where it stands in the text.
#[derive(Debug)]
pub(crate) struct Token {
    /// In bytes, less what an apostrophe sets off.
    pub(crate) span: Range<usize>,
    /// Its number in the vocabulary: the same for the same word in any case.
    pub(crate) word: usize,
    /// Whether it opens its sentence, where even a common noun has a capital.
    pub(crate) opens_sentence: bool,
    /// Whether no more than a space, a hyphen, the stop of an abbreviation or a genitive stands between the word before and it.
    pub(crate) is_joined: bool,
    pub(crate) is_capital: bool,
    pub(crate) letters: usize,
}

/// What a word is wherever it stands as it is spelled.
struct Word {
    /// In the vocabulary.
    number: usize,
    /// None for a stop word.
    term: Option<u32>,
    /// What of it is shown, in bytes.
    shown: Range<usize>,
    is_capital: bool,
    letters: usize,
}

/// A term of a sentence.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry {
    /// The term's id.
    pub(crate) term: u32,
    /// How often the term occurs in the sentence.
    pub(crate) count: u32,
}

/// Counts the terms of the sentences of a text.
pub(crate) fn count(text: &str, sentences: &[SentenceSpan], language: Language) -> Terms {
    let mut terms = Terms::new(language);
    // Most words stand in a text again and again: what they are is found out once.
    let (mut spellings, mut known) = (Vocabulary::default(), Vec::new());
    let mut grams = Vec::new();
    for SentenceSpan { span, .. } in sentences {
        let sentence = part(text, span.clone());
        terms.words.push(ngrams::of(sentence, &mut grams));
        let mut end = 0;
        for (index, Gram { span: gram, is_content }) in grams.iter().enumerate() {
            let word = part(sentence, gram.clone());
            let spelling = spellings.add(word);
            if spelling == known.len() {
                known.push(terms.read(word, *is_content));
            }
            let Word { number, term, ref shown, is_capital, letters } = known[spelling];
            let start = span.start + gram.start;
            terms.tokens.push(Token {
                span: start + shown.start..start + shown.end,
                word: number,
                opens_sentence: index == 0,
                is_joined: index > 0
                    && matches!(part(sentence, end.min(gram.start)..gram.start).trim(), "" | "-" | "." | "&"),
                is_capital,
                letters,
            });
            end = gram.end;
            if let Some(term) = term {
                terms.add(term);
            }
        }
        terms.ends.push(terms.entries.len());
    }
    let count = sentences.len() as f64;
    // `libm`'s logarithm: that of the standard library differs in its last bits between native code and WebAssembly.
    let idf = |frequency: u32| libm::log(1.0 + count / f64::from(frequency));
    terms.inverse_document_frequencies = terms.totals(|_| 1).into_iter().map(idf).collect();
    terms
}

impl Terms {
    fn new(language: Language) -> Terms {
        Terms {
            language,
            words: Vec::new(),
            entries: Vec::new(),
            ends: Vec::new(),
            tokens: Vec::new(),
            inverse_document_frequencies: Vec::new(),
            latest: Vec::new(),
            vocabulary: Vocabulary::default(),
            ids: Vec::new(),
        }
    }

    /// The terms of a sentence, each once, in the order of their first places.
    pub(crate) fn bag(&self, sentence: usize) -> &[Entry] {
        let start = if sentence == 0 { 0 } else { self.ends[sentence - 1] };
        &self.entries[start..self.ends[sentence]]
    }

    /// How many terms there are. Their ids are the numbers below.
    pub(crate) fn len(&self) -> usize {
        self.latest.len()
    }

    /// The term that a word of the vocabulary is; none for a stop word.
    pub(crate) fn term(&self, word: usize) -> Option<usize> {
        self.ids[word].map(|id| id as usize)
    }

    /// For each term whether another text has it too.
    pub(crate) fn shared_with(&self, text: &str) -> Vec<bool> {
        self.find(text).0
    }

    /// For each sentence how many of some phrases it has, as a share of those that any sentence has: a phrase is in a sentence that has
    /// all its terms. Stop words alone are no phrase.
    pub(crate) fn shares_of(&self, phrases: &[String]) -> Vec<f64> {
        let mut shares = vec![0.0; self.words.len()];
        let mut used = 0.0_f64;
        for phrase in phrases {
            let (wanted, count) = self.find(phrase);
            let mut is_used = 0.0;
            for (sentence, share) in shares.iter_mut().enumerate() {
                let found = self.bag(sentence).iter().filter(|entry| wanted[entry.term as usize]).count();
                if count > 0 && found == count {
                    *share += 1.0;
                    is_used = 1.0;
                }
            }
            used += is_used;
        }
        for share in &mut shares {
            *share /= used.max(1.0);
        }
        shares
    }

    /// For each term whether another text has it too, and how many terms that text has.
    fn find(&self, text: &str) -> (Vec<bool>, usize) {
        let (mut found, mut count) = (vec![false; self.len()], 0);
        let mut grams = Vec::new();
        ngrams::of(text, &mut grams);
        for Gram { span, is_content } in grams {
            let folded = fold(part(text, span));
            match self.vocabulary.get(&folded).map(|word| self.ids[word]) {
                Some(Some(id)) => count += usize::from(!std::mem::replace(&mut found[id as usize], true)),
                Some(None) => (),
                None => count += usize::from(is_content && !self.language.is_stop_word(&folded)),
            }
        }
        (found, count)
    }

    /// For each term how often it occurs in the article.
    pub(crate) fn frequencies(&self) -> Vec<u32> {
        self.totals(|entry| entry.count)
    }

    fn totals(&self, amount: impl Fn(&Entry) -> u32) -> Vec<u32> {
        let mut totals = vec![0; self.len()];
        for entry in &self.entries {
            totals[entry.term as usize] += amount(entry);
        }
        totals
    }

    /// Reads a word in a new spelling. If it is new itself, and no stop word, it gets a term of its own.
    fn read(&mut self, word: &str, is_content: bool) -> Word {
        let language = self.language;
        let folded = fold(word);
        let number = self.vocabulary.add(&folded);
        if number == self.ids.len() {
            // As the word stands too: the lists are not folded.
            let is_stop_word = language.is_stop_word(&folded) || language.is_stop_word(word);
            let is_term = is_content && !is_stop_word && !is_particle(part(word, stem(word)), language);
            self.ids.push(is_term.then(|| u32::try_from(self.len()).expect("fewer terms than bytes in 4 GiB")));
            if is_term {
                self.latest.push(usize::MAX);
            }
        }
        Word {
            number,
            term: self.ids[number],
            shown: shown(word),
            is_capital: word.starts_with(unicode::is_uppercase),
            letters: word.chars().map(|c| usize::from(unicode::is_alphabetic(c))).sum(),
        }
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

/// Letters at most in a word that is no term where short words are articles, pronouns and prepositions. English has a long list instead;
/// in Vietnamese a syllable is a word.
const PARTICLE: usize = 3;

/// Bytes of a Han character.
const HAN: usize = 3;

/// Whether a word is that short, and in a script with capitals but not all in them, as "EU" is; or a pair of Han characters of which one is
/// a stop word: "的图".
fn is_particle(word: &str, language: Language) -> bool {
    // A rare character is longer, and may have a mark.
    if word.len() == 2 * HAN && word.is_char_boundary(HAN) && word.starts_with(words::is_unspaced) {
        return language.is_stop_word(part(word, ..HAN)) || language.is_stop_word(part(word, HAN..));
    }
    characters(word) <= PARTICLE && word.ends_with(unicode::is_lowercase) && !matches!(language.tag(), "en" | "vi")
}

/// A word without case and without what an apostrophe sets off, as in "Ann's", "l'homme" and "Ankara'nın"; without the marks and the tatweel that Arabic and
/// Hebrew may be written with or without, and with one "i" for Turkish.
fn fold(word: &str) -> String {
    part(word, stem(word)).chars().flat_map(unicode::to_lowercase).filter_map(fold_character).collect()
}

fn fold_character(c: char) -> Option<char> {
    match c {
        'ı' => Some('i'),
        '\u{307}' | '\u{591}'..='\u{5C7}' | '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}' => None,
        _ => Some(c),
    }
}

/// The longest part of a word that no apostrophe divides: "Ann" of "Ann's", "homme" of "l'homme", "Ankara" of "Ankara'nın".
fn stem(word: &str) -> Range<usize> {
    let (mut stem, mut start) = (0..0, 0);
    for (at, c) in word.char_indices().chain([(word.len(), APOSTROPHES[0])]) {
        if APOSTROPHES.contains(&c) {
            if at - start > stem.len() {
                stem = start..at;
            }
            start = at + c.len_utf8();
        }
    }
    stem
}

/// The same with what belongs to a name: all of "O'Neill".
fn shown(word: &str) -> Range<usize> {
    let Range { start, end } = stem(word);
    let is_name = [word, part(word, start..)].iter().all(|word| word.starts_with(unicode::is_uppercase));
    if is_name { 0..end } else { start..end }
}
