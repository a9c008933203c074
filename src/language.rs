//! Languages as values: each is a tag and a few plain lists, and one without stop words serves all the rest.

use std::fmt;
use std::sync::{LazyLock, OnceLock};

use crate::phrases::Phrases;
use crate::slice::characters;
use crate::unicode;
use crate::words;

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
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its place in `TAGS`.
    index: u8,
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The stop words, openers, common words and abbreviations of all languages by their hashes, and which languages they belong to. Its lists are the files
/// in `language/<code>`, packed by `build.rs`; they become part of the module and are kept short.
///
/// - `stop_words.txt`: lower case, straight apostrophes, without the genitive.
/// - `openers.txt`: what a sentence opens with that points back to the one before; lower case.
/// - `common_words.txt`: no stop words, but no keywords either; lower case.
/// - `abbreviations.txt`: see [`Abbreviation`]. Single letters ("J.") and dotted abbreviations ("U.S.") are known by their form
///   and need no entry.
struct Lexicon {
    /// Open addressing: an entry stands at the first free place from its hash on. A bit a language; no bits, no entry.
    slots: Vec<(u32, u64)>,
}

/// Places for entries: more than twice as many as there are.
const SLOTS: usize = 4_096;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::read);

/// The words before a stop after which a sentence goes on, as they stand in the lists. An entry in lower case is known with a
/// capital too, but not the other way round: "Ill." is no "ill." The numbers set their hashes apart: no character is as high.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Abbreviation {
    /// `Dr.`: whatever comes, a capital stop word aside. `1.` stands for any number: the language writes ordinals so.
    Any = 1 << 24,
    /// `no. #`: before a digit.
    Digit = 2 << 24,
    /// `etc. a`: before a small letter.
    Small = 3 << 24,
}

/// Sets the hashes of stop words apart, as the kinds of abbreviations do theirs.
pub(crate) const STOP_WORD: u32 = 0;
/// Set apart the hashes of abbreviations that are listed with a capital.
const CAPITAL: u32 = 4 << 24;
/// Set apart the hashes of openers.
const OPENER: u32 = 8 << 24;
/// Set apart the hashes of common words.
const COMMON: u32 = 16 << 24;
/// What stands between the words of an opener.
pub(crate) const OPENER_SPACE: char = '_';

impl Lexicon {
    fn read() -> Lexicon {
        let mut lexicon = Lexicon { slots: vec![(0, 0); SLOTS] };
        for (language, lists) in WORDS.split('\n').enumerate() {
            let mut kinds: &[u32] = &[];
            for entry in lists.split(' ') {
                match entry {
                    "=" => kinds = &[STOP_WORD],
                    "," => kinds = &[STOP_WORD, OPENER],
                    ";" => kinds = &[OPENER],
                    "-" => kinds = &[COMMON],
                    "." => kinds = &[Abbreviation::Any as u32],
                    "~" => kinds = &[Abbreviation::Small as u32],
                    "#" => kinds = &[Abbreviation::Digit as u32],
                    word => {
                        let capital = if word.starts_with(unicode::is_uppercase) { CAPITAL } else { 0 };
                        for kind in kinds {
                            lexicon.insert(words::hash(kind | capital, word), 1 << language);
                        }
                    }
                }
            }
        }
        lexicon
    }

    fn insert(&mut self, hash: u32, language: u64) {
        let place = self.place(hash);
        self.slots[place] = (hash, self.slots[place].1 | language);
    }

    /// The languages of a hash.
    fn languages(&self, hash: u32) -> u64 {
        self.slots[self.place(hash)].1
    }

    fn place(&self, hash: u32) -> usize {
        let mut place = hash as usize % SLOTS;
        while self.slots[place].1 != 0 && self.slots[place].0 != hash {
            place = (place + 1) % SLOTS;
        }
        place
    }
}

static PARSED: [OnceLock<Phrases>; FURNITURE.len()] = [const { OnceLock::new() }; FURNITURE.len()];

/// A language is known from a text when one word in so many, at least, is a stop word of the language, or of a script that is
/// the language's alone. In prose it is one in 12 (Turkish) to 2 (French), in
/// a language that is not known often fewer.
const DETECTION_SHARE: u32 = 20;
/// By one word in so many, at least, it must fit better than the next one does: no language fits much better than all others
/// where it is a language that is not known …
const DETECTION_LEAD: u32 = 66;
/// … but if one word in so many fits: then one word more tells Danish from Norwegian.
const CLOSE_SHARE: u32 = 6;
/// Of a short text so many words at least.
const DETECTION_FEWEST: u32 = 3;
/// Letters that no language has which is known, but Icelandic, Belarusian, Serbian, Macedonian, Lithuanian, Latvian, Azerbaijani,
/// Kazakh and Urdu …
const FOREIGN_LETTERS: &str = "ðþўјљњђћѓќėųģķļņəқңұےںٹڈ";
/// … in one word of fewer than so many, as those are that stand on the list of `und` alone, names aside.
const FOREIGN_SHARE: u32 = 60;
/// Of such words so many at least: one may be a slip.
const FOREIGN_FEWEST: u32 = 2;
/// Words looked at to know the language: more would cost time and change nothing.
const DETECTION_WORDS: usize = 2_000;
/// Characters that count as a word where there are no spaces: about so many has one in Chinese, Japanese and Thai.
const UNSPACED_WORD: usize = 2;

impl Language {
    /// The language of which nothing is known but furniture, in words of many. Its tag is `und`, undetermined in BCP 47.
    pub const NEUTRAL: Language = Language { index: UNDETERMINED };

    /// The language of a BCP 47 tag, by its primary subtag: `en-GB` and `EN` serve as `en`. `no` and `nn` serve as `nb`.
    /// A tag without lists gives [`Language::NEUTRAL`].
    ///
    /// ```
    /// assert_eq!(standfirst::Language::from_tag("en").tag(), "en");
    /// ```
    #[must_use]
    pub fn from_tag(tag: &str) -> Language {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        let primary = if ["no", "nn"].iter().any(|tag| tag.eq_ignore_ascii_case(primary)) { "nb" } else { primary };
        (0..)
            .zip(TAGS)
            .find(|(_, tag)| tag.eq_ignore_ascii_case(primary))
            .map_or(Language::NEUTRAL, |(index, _)| Language { index })
    }

    /// The language of a text, or [`Language::NEUTRAL`] where there is no sign of one.
    ///
    /// ```
    /// use standfirst::Language;
    ///
    /// assert_eq!(Language::detect("The cat sat on the mat because it was the warmest place in the house.").tag(), "en");
    /// assert_eq!(Language::detect("Gallia est omnis divisa in partes tres."), Language::NEUTRAL);
    /// ```
    #[must_use]
    pub fn detect(text: &str) -> Language {
        Language::detect_with_confidence(text).0
    }

    /// The language of a text, that of most of its first words: those in a script that is a language's alone, as Greek, or on its
    /// list of stop words. With it the lead over the next language, as a share: from 0, when another fits as well, to 1, when no
    /// other fits at all. Languages that share many words have a low one even in long texts. 0 goes with
    /// [`Language::NEUTRAL`].
    ///
    /// ```
    /// use standfirst::Language;
    ///
    /// let (language, confidence) = Language::detect_with_confidence("Το παλιό μύλο τον αγόρασε ο δήμος.");
    /// assert_eq!((language.tag(), confidence), ("el", 1.0));
    /// ```
    #[must_use]
    pub fn detect_with_confidence(text: &str) -> (Language, f64) {
        Language::detect_in(&[text])
    }

    /// The same of several pieces of a text.
    pub(crate) fn detect_in(pieces: &[&str]) -> (Language, f64) {
        let mut fitting = [0; TAGS.len()];
        let (mut all, mut foreign) = (0_u32, 0);
        for word in pieces.iter().flat_map(|piece| words::split(piece)).take(DETECTION_WORDS) {
            let (count, script) = script(word);
            all += count;
            if let Some(language) = script {
                fitting[language] += count;
                continue;
            }
            let mut languages = LEXICON.languages(words::hash(STOP_WORD, word));
            let is_foreign = languages == 1 << UNDETERMINED || word.chars().any(is_foreign);
            // A name may come from anywhere.
            foreign += u32::from(is_foreign && !word.starts_with(unicode::is_uppercase));
            languages &= !(1 << UNDETERMINED);
            while languages != 0 {
                fitting[languages.trailing_zeros() as usize] += 1;
                languages &= languages - 1;
            }
        }
        let (mut best, mut next) = ((0, Language::NEUTRAL), 0);
        for (index, fitting) in (0..).zip(fitting) {
            if fitting > best.0 {
                (next, best) = (best.0, (fitting, Language { index }));
            } else {
                next = next.max(fitting);
            }
        }
        let lead = best.0 - next;
        if best.0 >= DETECTION_FEWEST
            && best.0.saturating_mul(DETECTION_SHARE) >= all
            && (lead.saturating_mul(DETECTION_LEAD) >= all || lead > 0 && best.0.saturating_mul(CLOSE_SHARE) >= all)
            && (foreign < FOREIGN_FEWEST || foreign.saturating_mul(FOREIGN_SHARE) <= all)
        {
            (best.1, f64::from(lead) / f64::from(best.0))
        } else {
            (Language::NEUTRAL, 0.0)
        }
    }

    /// The BCP 47 tag: `en`, or `und` for [`Language::NEUTRAL`].
    ///
    /// ```
    /// assert_eq!(standfirst::Language::NEUTRAL.tag(), "und");
    /// ```
    #[must_use]
    pub fn tag(self) -> &'static str {
        TAGS[usize::from(self.index)]
    }

    /// How many words adults read in a minute, silently; of Chinese and Japanese, where two characters count as a word, half the
    /// characters. A language that was not measured has the mean of those that were. The figures and where they come from stand in
    /// `src/language/<tag>/words_per_minute.txt`.
    ///
    /// ```
    /// use standfirst::Language;
    ///
    /// assert_eq!(Language::from_tag("en").words_per_minute(), 238.0);
    /// ```
    #[must_use]
    pub fn words_per_minute(self) -> f64 {
        f64::from(WORDS_PER_MINUTE[usize::from(self.index)])
    }

    /// Whether a word of any case is too common in the language to tell what a text is about.
    pub(crate) fn is_stop_word(self, word: &str) -> bool {
        self.is_stop_word_of_hash(words::hash(STOP_WORD, word))
    }

    /// Whether a word whose hash from [`STOP_WORD`] on is given is a stop word.
    pub(crate) fn is_stop_word_of_hash(self, hash: u32) -> bool {
        LEXICON.languages(hash) >> self.index & 1 != 0
    }

    /// Whether a word of any case is no stop word, but too common for a keyword.
    pub(crate) fn is_common(self, word: &str) -> bool {
        LEXICON.languages(words::hash(COMMON, word)) >> self.index & 1 != 0
    }

    /// Whether a sentence that opens with these words of any case, [`OPENER_SPACE`] between them, points back to the one before.
    pub(crate) fn is_opener(self, words: &str) -> bool {
        LEXICON.languages(words::hash(OPENER, words)) >> self.index & 1 != 0
    }

    /// Whether a word, given without its stop, is an abbreviation.
    pub(crate) fn is_abbreviation(self, word: &str, kind: Abbreviation) -> bool {
        // Those of `und` are titles and the like that are in all languages.
        let languages = 1 << self.index | 1 << UNDETERMINED;
        let is_listed = |kind| LEXICON.languages(words::hash(kind, word)) & languages != 0;
        let kind = kind as u32;
        is_listed(kind) || word.starts_with(unicode::is_uppercase) && is_listed(kind | CAPITAL)
    }

    /// The phrases of its `furniture.txt`; a language without one has that of [`Language::NEUTRAL`].
    pub(crate) fn furniture(self) -> &'static Phrases {
        let own = usize::from(self.index);
        let index = if FURNITURE[own].is_empty() { usize::from(UNDETERMINED) } else { own };
        PARSED[index].get_or_init(|| Phrases::parse(FURNITURE[index]))
    }
}

fn is_foreign(c: char) -> bool {
    !c.is_ascii() && FOREIGN_LETTERS.chars().any(|foreign| foreign == c)
}

/// How many words a run of letters is, and the language whose script it is in, where a script tells. The scripts that are a language's
/// alone are the ranges in `language/<code>/scripts.txt`; of a word in several the lowest tells, for Kana among Han is Japanese.
fn script(word: &str) -> (u32, Option<usize>) {
    let Some(first) = word.chars().next().filter(|c| !c.is_ascii()) else { return (1, None) };
    let find =
        |c| SCRIPTS.iter().find(|((start, end), _)| (u32::from(*start)..=u32::from(*end)).contains(&u32::from(c)));
    let lowest = word.chars().filter_map(find).min();
    let count = if words::is_unspaced(first) { characters(word) / UNSPACED_WORD } else { 1 };
    (u32::try_from(count).unwrap_or(u32::MAX), lowest.map(|(_, language)| usize::from(*language)))
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Language({})", self.tag())
    }
}
