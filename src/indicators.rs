//! What each sentence is like, in numbers: the indicators that the features are made of. The term is that of Nenkova and
//! `McKeown`, "A survey of text summarization techniques" (2012).

use crate::blocks::{Block, Kind};
use crate::language::Language;
use crate::sentences::SentenceSpan;
use crate::slice::part;
use crate::terms::Terms;
use crate::unicode;
use crate::words;

/// What can speak for a sentence. Each is a number in 0..=1, made of one or a few indicators; which, and how much each of them
/// counts, is learned from summaries that people wrote, and stands in `src/weights.rs`.
///
/// ```
/// use standfirst::Feature;
///
/// assert_eq!(Feature::ALL.map(Feature::name)[0], "position");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    /// How well the sentence's place suits a summary: high for early sentences that the article comes back to, because news puts what
    /// matters first (Edmundson, "New methods in automatic extracting", 1969), but some articles begin with a story.
    Position,
    /// How much it is about what the article is about: the cosine between its TF-IDF vector and the sum of all sentences' vectors
    /// (Radev et al., "Centroid-based summarization of multiple documents", 2004).
    Topic,
    /// How much the sentences after it come back to it (Zheng and Lapata, "Sentence centrality revisited for unsupervised
    /// summarization", 2019).
    Centrality,
    /// How much it shares with the title (Edmundson 1969); the same for all sentences without one.
    Title,
    /// How many of its terms the article uses more than once (Luhn, "The automatic creation of literature abstracts", 1958).
    Terms,
    /// How well its length suits a summary.
    Length,
    /// Names and numbers in it.
    Facts,
    /// Whether it is told plainly: no quotation, no question, no "I", few commas.
    Style,
}

impl Feature {
    /// All there are.
    pub const ALL: [Feature; 8] = [
        Feature::Position,
        Feature::Topic,
        Feature::Centrality,
        Feature::Title,
        Feature::Terms,
        Feature::Length,
        Feature::Facts,
        Feature::Style,
    ];

    /// The name in the package.
    ///
    /// ```
    /// assert_eq!(standfirst::Feature::Title.name(), "title");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Feature::Position => "position",
            Feature::Topic => "topic",
            Feature::Centrality => "centrality",
            Feature::Title => "title",
            Feature::Terms => "terms",
            Feature::Length => "length",
            Feature::Facts => "facts",
            Feature::Style => "style",
        }
    }
}

/// The indicators of one sentence, each 0..=1, in the order of [`ALL`].
pub(crate) type Indicators = [f64; ALL.len()];

/// Every indicator: the feature that it is part of, and what it is. Sentences are counted from the first that is no heading; those
/// early on are told apart by what else speaks for them, because some articles begin with a story.
pub(crate) const ALL: [Feature; 18] = [
    Feature::Position,   // earliness: `HALF_AS_EARLY` / (`HALF_AS_EARLY` + sentences before it)
    Feature::Position,   // earliness × centrality
    Feature::Position,   // earliness × share of the title's terms
    Feature::Position,   // earliness × share of recurring terms
    Feature::Topic,      // cosine with the article, as a share of the largest
    Feature::Centrality, // sum of cosines with later sentences, as a share of the largest
    Feature::Title,      // share of the title's terms that it has
    Feature::Title,      // share of its terms that the title has
    Feature::Terms,      // share of its terms that occur again in the article
    Feature::Length,     // words / `FULL_WORDS`, at most 1
    Feature::Length,     // words above `LONG_WORDS` / `LONG_RISE`, at most 1
    Feature::Length,     // words above `VERY_LONG_WORDS` / `VERY_LONG_RISE`, at most 1
    Feature::Facts,      // capitalised words but the first / `MANY_CAPITALS`, at most 1
    Feature::Facts,      // has a digit
    Feature::Style,      // has a quotation mark
    Feature::Style,      // has a question mark
    Feature::Style,      // has a word such as 'I' or 'our'
    Feature::Style,      // commas / `MANY_COMMAS`, at most 1
];

/// How much each indicator counts, and how much it counts against a sentence that it repeats what is chosen.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(not(feature = "observe"), allow(unreachable_pub))] // who learns models needs it
pub struct Model {
    /// In the order of the indicators: hundredths of log odds that a sentence with 1 is in a summary, over one with 0.
    pub indicators: [i32; ALL.len()],
    /// The same for the share of its terms that the chosen sentences have, each term weighed by its IDF; mostly below 0.
    pub covered: i32,
    /// The same for its cosine with the most similar of the chosen sentences.
    pub similar: i32,
}

/// The sentence, counted from 0, that counts half as early as the first.
const HALF_AS_EARLY: f64 = 4.0;
/// Words from 0 to which a sentence's length counts more and more …
const FULL_WORDS: f64 = 40.0;
/// … from which it is long, and in how many more entirely …
const LONG_WORDS: f64 = 30.0;
const LONG_RISE: f64 = 15.0;
/// … and from which it is very long, and in how many more entirely.
const VERY_LONG_WORDS: f64 = 40.0;
const VERY_LONG_RISE: f64 = 40.0;
/// Capitalised words, and commas, beyond which more make no difference.
const MANY_CAPITALS: f64 = 6.0;
const MANY_COMMAS: f64 = 4.0;

/// The English words that stand for the writer, and those with him: Universal Dependencies' `Person=1`.
const FIRST_PERSON: &str = "i i'd i'll i'm i've me my myself our ours us we we're we've";

/// The indicators of all sentences of an article.
pub(crate) fn of(
    text: &str,
    language: Language,
    sentences: &[SentenceSpan],
    blocks: &[Block],
    terms: &Terms,
    title: Option<&str>,
) -> Vec<Indicators> {
    let idf = &terms.inverse_document_frequencies;
    let frequencies = terms.frequencies();
    let (topics, later) = (topics(terms, &frequencies, idf), later(terms, idf));
    let in_title = title.map(|title| terms.shared_with(title)).unwrap_or_default();
    let title_terms = in_title.iter().filter(|shared| **shared).count();
    let is_english = language.tag() == "en";
    let mut place = 0;
    let indicators = |(index, sentence): (usize, &SentenceSpan)| {
        let bag = terms.bag(index);
        let count = |is: &dyn Fn(usize) -> bool| bag.iter().filter(|entry| is(entry.term as usize)).count() as f64;
        let size = bag.len().max(1) as f64;
        let titled = count(&|term| in_title.get(term) == Some(&true));
        let of_title = titled / title_terms.max(1) as f64;
        let recurring = count(&|term| frequencies[term] > 1) / size;
        let words = terms.words[index] as f64;
        let surface = Surface::of(part(text, sentence.span.clone()), is_english);
        let early = HALF_AS_EARLY / (HALF_AS_EARLY + place as f64);
        let step = |is: bool| f64::from(u8::from(is));
        let indicators = [
            early,
            early * later[index],
            early * of_title,
            early * recurring,
            topics[index],
            later[index],
            of_title,
            titled / size,
            recurring,
            (words / FULL_WORDS).min(1.0),
            ((words - LONG_WORDS) / LONG_RISE).clamp(0.0, 1.0),
            ((words - VERY_LONG_WORDS) / VERY_LONG_RISE).clamp(0.0, 1.0),
            (surface.capitals as f64 / MANY_CAPITALS).min(1.0),
            step(surface.digits > 0),
            step(surface.quotation_marks > 0),
            step(surface.question_marks > 0),
            step(surface.is_first_person),
            (surface.commas as f64 / MANY_COMMAS).min(1.0),
        ];
        // Headings take no place: the sentence after one is as early as if there were none.
        place += usize::from(blocks[sentence.block].kind != Kind::Heading);
        indicators
    };
    sentences.iter().enumerate().map(indicators).collect()
}

/// What the characters and the words of a sentence tell, without regard to the rest of the article.
#[derive(Default)]
struct Surface {
    capitals: usize,
    commas: usize,
    digits: usize,
    quotation_marks: usize,
    question_marks: usize,
    is_first_person: bool,
}

impl Surface {
    fn of(sentence: &str, is_english: bool) -> Surface {
        let mut surface = Surface::default();
        for c in sentence.chars() {
            match c {
                ',' | '，' | '、' | '،' => surface.commas += 1,
                '0'..='9' => surface.digits += 1,
                '"' | '“' | '”' | '«' | '»' | '「' | '『' => surface.quotation_marks += 1,
                '?' | '？' | '؟' => surface.question_marks += 1,
                _ => (),
            }
        }
        for (index, word) in words::split(sentence).enumerate() {
            surface.capitals += usize::from(index > 0 && word.starts_with(unicode::is_uppercase));
            surface.is_first_person |= is_english && is_first_person(word);
        }
        surface
    }
}

fn is_first_person(word: &str) -> bool {
    // Most words do not even begin as these.
    matches!(word.as_bytes()[0] | 32, b'i' | b'm' | b'o' | b'u' | b'w') && words::is_listed(word, FIRST_PERSON)
}

/// For each sentence the cosine between its TF-IDF vector and the article's, as a share of the largest.
fn topics(terms: &Terms, frequencies: &[u32], idf: &[f64]) -> Vec<f64> {
    let centroid: Vec<f64> = frequencies.iter().zip(idf).map(|(count, idf)| f64::from(*count) * idf).collect();
    shares_of_largest((0..terms.words.len()).map(|sentence| product(terms, idf, sentence, &centroid).0).collect())
}

/// For each sentence the sum of its cosines with all later ones, as a share of the largest.
fn later(terms: &Terms, idf: &[f64]) -> Vec<f64> {
    // The sum of the later sentences' vectors, each of length 1: one product with it is all cosines at once.
    let mut sum = vec![0.0; idf.len()];
    let mut later = vec![0.0; terms.words.len()];
    for (sentence, later) in later.iter_mut().enumerate().rev() {
        let (product, norm) = product(terms, idf, sentence, &sum);
        *later = product;
        for entry in terms.bag(sentence) {
            sum[entry.term as usize] += f64::from(entry.count) * idf[entry.term as usize] / norm;
        }
    }
    shares_of_largest(later)
}

/// The product of a sentence's TF-IDF vector, made 1 long, with another vector; and how long it was.
fn product(terms: &Terms, idf: &[f64], sentence: usize, other: &[f64]) -> (f64, f64) {
    let (mut product, mut norm) = (0.0, 0.0);
    for entry in terms.bag(sentence) {
        let weight = f64::from(entry.count) * idf[entry.term as usize];
        product += weight * other[entry.term as usize];
        norm += weight * weight;
    }
    let norm = if norm > 0.0 { norm.sqrt() } else { 1.0 };
    (product / norm, norm)
}

fn shares_of_largest(mut values: Vec<f64>) -> Vec<f64> {
    let largest = values.iter().copied().fold(0.0, f64::max);
    if largest > 0.0 {
        for value in &mut values {
            *value /= largest;
        }
    }
    values
}
