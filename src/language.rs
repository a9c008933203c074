//! Languages as values: each is a tag and a few plain lists, and one without lists serves all the rest.

use std::fmt;
use std::sync::LazyLock;

use crate::words::{self, Filter};

/// What the engine knows of one language: its stop words, its abbreviations and the furniture of its web pages.
///
/// Where no language is known, [`Language::NEUTRAL`] is as good a value as any: sentences are then split by the Unicode rules
/// alone, no word is too common to count, and furniture is known in the commonest words of many languages.
///
/// ```
/// use standfirst::Language;
///
/// assert_eq!(Language::from_tag("en-GB").tag(), "en");
/// assert_eq!(Language::from_tag("tlh"), Language::NEUTRAL);
/// ```
#[derive(Clone, Copy)]
pub struct Language {
    tag: &'static str,
    lists: &'static LazyLock<Lists>,
}

/// The lists of a language, parsed from the text files in its folder when first needed. A list has an entry a line, in
/// ascending order; its first line names the source and its licence. The files become part of the module: they are kept short.
struct Lists {
    /// `stop_words.txt`: lower case, straight apostrophes, without the genitive.
    stop_words: Vec<&'static str>,
    /// `abbreviations.txt`: after which a sentence goes on. One that ends in " #" counts only before a digit. Initials ("J.") and
    /// dotted abbreviations ("U.S.") are known by their form and need no entry.
    abbreviations: Vec<&'static str>,
    /// `furniture.txt`: phrases as [`Phrase`] describes them, by first word; those that tell at the start of a block …
    opening: Vec<Phrase>,
    /// … and those that tell anywhere in it.
    within: Vec<Phrase>,
    /// Stop words, and the first words of the phrases.
    stop_filter: Filter,
    opening_filter: Filter,
    within_filter: Filter,
}

/// Words that, as a block of their own or within one, show that the block is no part of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    /// The words, lower case.
    pub(crate) words: Vec<&'static str>,
    /// Where in a block they must stand.
    pub(crate) place: Place,
    /// The code of the reason to drop the block, as in the list.
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

/// A language is known from a text when this share of its words, at least, are stop words of the language.
/// English prose has about 0.45, a menu about 0.1, another language that shares some short words up to 0.15.
const DETECTION_THRESHOLD: f64 = 0.2;
/// Words looked at to know the language: more would cost time and change nothing.
const DETECTION_WORDS: usize = 2_000;

impl Lists {
    fn parse(stop_words: &'static str, abbreviations: &'static str, furniture: &'static str) -> Lists {
        let stop_words: Vec<_> = entries(stop_words).collect();
        let (within, opening): (Vec<_>, Vec<_>) =
            phrases(furniture).partition(|phrase| phrase.place == Place::Anywhere);
        Lists {
            stop_filter: Filter::new(stop_words.iter().copied()),
            opening_filter: Filter::new(opening.iter().map(|phrase: &Phrase| phrase.words[0])),
            within_filter: Filter::new(within.iter().map(|phrase: &Phrase| phrase.words[0])),
            stop_words,
            abbreviations: entries(abbreviations).collect(),
            opening,
            within,
        }
    }
}

macro_rules! lists {
    ($code:literal) => {{
        static LISTS: LazyLock<Lists> = LazyLock::new(|| {
            Lists::parse(
                include_str!(concat!("language/", $code, "/stop_words.txt")),
                include_str!(concat!("language/", $code, "/abbreviations.txt")),
                include_str!(concat!("language/", $code, "/furniture.txt")),
            )
        });
        Language { tag: $code, lists: &LISTS }
    }};
}

/// Every language that has lists of its own, by tag.
static LANGUAGES: [Language; 1] = [lists!("en")];

impl Language {
    /// The language of which nothing is known but furniture, in words of many. Its tag is `und`, undetermined in BCP 47.
    pub const NEUTRAL: Language = lists!("und");

    /// The language of a BCP 47 tag, by its primary subtag: `en-GB` and `EN` serve as `en`.
    /// A tag without lists gives [`Language::NEUTRAL`].
    ///
    /// ```
    /// assert_eq!(standfirst::Language::from_tag("en").tag(), "en");
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        LANGUAGES.iter().copied().find(|l| l.tag.eq_ignore_ascii_case(primary)).unwrap_or(Language::NEUTRAL)
    }

    /// The language whose stop words make up the largest share of the text's first words, or
    /// [`Language::NEUTRAL`] where no language has enough of them.
    ///
    /// ```
    /// use standfirst::Language;
    ///
    /// assert_eq!(Language::detect("The cat sat on the mat because it was the warmest place in the house.").tag(), "en");
    /// assert_eq!(Language::detect("Gallia est omnis divisa in partes tres."), Language::NEUTRAL);
    /// ```
    #[must_use]
    pub fn detect(text: &str) -> Language {
        let sample: Vec<String> = words::split(text).take(DETECTION_WORDS).map(words::fold_case).collect();
        let share = |language: &Language| {
            sample.iter().filter(|word| language.is_stop_word(word)).count() as f64 / sample.len().max(1) as f64
        };
        LANGUAGES
            .iter()
            .copied()
            .map(|language| (share(&language), language))
            .filter(|(share, _)| *share >= DETECTION_THRESHOLD)
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .map_or(Language::NEUTRAL, |(_, language)| language)
    }

    /// The BCP 47 tag: `en`, or `und` for [`Language::NEUTRAL`].
    ///
    /// ```
    /// assert_eq!(standfirst::Language::NEUTRAL.tag(), "und");
    /// ```
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.tag
    }

    /// Whether a lower-case word is too common in the language to tell what a text is about.
    pub(crate) fn is_stop_word(self, word: &str) -> bool {
        self.lists.stop_words.binary_search(&word).is_ok()
    }

    /// Whether a word with its full stop ("Gen.") is an abbreviation, after which a sentence goes on.
    pub(crate) fn is_abbreviation(self, word: &str) -> bool {
        self.lists.abbreviations.binary_search(&word).is_ok()
    }

    /// Whether a word of any case, whose hash is given, is a stop word.
    pub(crate) fn is_stop_word_of_hash(self, hash: u32, word: &str) -> bool {
        self.lists.stop_filter.may_have(hash) && self.is_stop_word(&words::fold_case(word))
    }

    /// The phrases that tell where a block begins with them, from a first word of any case.
    pub(crate) fn furniture_opening(self, word: &str) -> impl Iterator<Item = &'static Phrase> {
        from_word(&self.lists.opening, &self.lists.opening_filter, word)
    }

    /// The phrases that tell wherever in a block they stand, from a first word of any case.
    pub(crate) fn furniture_within(self, word: &str) -> impl Iterator<Item = &'static Phrase> {
        from_word(&self.lists.within, &self.lists.within_filter, word)
    }
}

impl Phrase {
    /// Whether some words begin with the phrase.
    pub(crate) fn opens(&self, spoken: &[&str]) -> bool {
        spoken.len() >= self.words.len()
            && self.words.iter().zip(spoken).all(|(word, spoken)| words::compare(spoken, word).is_eq())
    }
}

fn from_word<'a>(phrases: &'a [Phrase], filter: &Filter, word: &str) -> impl Iterator<Item = &'a Phrase> {
    let phrases = if filter.may_have(words::hash(0, word)) { phrases } else { &[] };
    let start = phrases.partition_point(|phrase| words::compare(word, phrase.words[0]).is_gt());
    phrases[start..].iter().take_while(move |phrase| words::compare(word, phrase.words[0]).is_eq())
}

/// The entries of a list: a line each; blank lines and those that begin with `#` are no entries.
fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split('\n').filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The phrases of a furniture list, whose entries read `words: reason`, `words…: reason` or `…words…: reason`, in the
/// order of their words.
fn phrases(list: &'static str) -> impl Iterator<Item = Phrase> {
    let phrase = |entry: &'static str| {
        let (pattern, reason) = entry.split_once(':')?;
        let place = match (pattern.starts_with('…'), pattern.ends_with('…')) {
            (true, _) => Place::Anywhere,
            (false, true) => Place::Start,
            (false, false) => Place::Whole,
        };
        Some(Phrase { words: words::split(pattern).collect(), place, reason: reason.trim_start() })
    };
    entries(list).filter_map(phrase)
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.tag == other.tag
    }
}

impl Eq for Language {}
