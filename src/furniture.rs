//! What a single block says about itself: the marks by which bylines, captions, menus and the like are known.

use crate::language::Language;
use crate::phrases::{Phrase, Place};
use crate::sentences;
use crate::unicode;
use crate::words;

/// Why a part of the text is no part of the article's sentences.
///
/// ```
/// assert_eq!(standfirst::DropReason::Byline.name(), "byline");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DropReason {
    /// Who wrote it.
    Byline,
    /// When, or where, it was written.
    Dateline,
    /// The words under a picture, or its alternative text.
    Caption,
    /// Who took the picture.
    Credit,
    /// Menus, links, buttons.
    Navigation,
    /// Share buttons and their counts.
    Share,
    /// Advertisements, newsletters, apps.
    Promotion,
    /// The headlines of other articles, and what else leads to them.
    Related,
    /// Another article on the same page.
    Article,
    /// A table of contents.
    Contents,
    /// Readers' comments and the box to write one.
    Comments,
    /// Copyright, terms, privacy, cookies.
    Legal,
    /// Words that stand elsewhere in the text already: the title again, a caption again.
    Repeat,
    /// The bullet of a list item.
    Marker,
    /// Text before or after the article that shows no mark of what it is.
    Other,
}

impl DropReason {
    /// Every reason, in the order of declaration.
    pub const ALL: [DropReason; 15] = [
        DropReason::Byline,
        DropReason::Dateline,
        DropReason::Caption,
        DropReason::Credit,
        DropReason::Navigation,
        DropReason::Share,
        DropReason::Promotion,
        DropReason::Related,
        DropReason::Article,
        DropReason::Contents,
        DropReason::Comments,
        DropReason::Legal,
        DropReason::Repeat,
        DropReason::Marker,
        DropReason::Other,
    ];

    /// The reason's name in results: lower case.
    ///
    /// ```
    /// assert_eq!(standfirst::DropReason::Legal.name(), "legal");
    /// ```
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            DropReason::Byline => "byline",
            DropReason::Dateline => "dateline",
            DropReason::Caption => "caption",
            DropReason::Credit => "credit",
            DropReason::Navigation => "navigation",
            DropReason::Share => "share",
            DropReason::Promotion => "promotion",
            DropReason::Related => "related",
            DropReason::Article => "article",
            DropReason::Contents => "contents",
            DropReason::Comments => "comments",
            DropReason::Legal => "legal",
            DropReason::Repeat => "repeat",
            DropReason::Marker => "marker",
            DropReason::Other => "other",
        }
    }

    /// The reason whose name begins so, as the lists of furniture have it.
    fn from_start(start: &str) -> Option<DropReason> {
        DropReason::ALL.into_iter().find(|reason| reason.name().starts_with(start))
    }
}

/// Words above which a phrase at a block's start, or anywhere in it, says nothing of the whole block: a paragraph of the
/// article may well begin with "Watch" or mention a newsletter.
const START_WORDS: usize = 14;
/// The same for phrases that stand anywhere: cookie notices and legal lines are long.
const ANYWHERE_WORDS: usize = 60;
/// Words at most in a caption that ends with its credit, and in that credit.
const CREDITED_WORDS: usize = 40;
const CREDIT_WORDS: usize = 6;
/// Words above which a line with a date or a time in it is no date line.
const DATE_WORDS: usize = 12;

/// The reason to drop a block that its own words give, if they give any. `words` is how many they are, which in scripts without spaces
/// `spoken` does not tell.
pub(crate) fn read(block: &str, spoken: &[&str], words: usize, language: Language) -> Option<DropReason> {
    if words > ANYWHERE_WORDS {
        return None;
    }
    if !block.contains(unicode::is_alphabetic) {
        return Some(DropReason::Navigation);
    }
    if is_file_name(block) || block.ends_with('|') {
        return Some(DropReason::Caption);
    }
    if block.starts_with('©') && words <= START_WORDS {
        return Some(DropReason::Legal);
    }
    if words <= START_WORDS && ends_with_label(block) {
        return Some(DropReason::Caption);
    }
    phrase(spoken, words, language)
        .or_else(|| is_date(block, spoken, words).then_some(DropReason::Dateline))
        .or_else(|| ends_with_credit(block, words, language).then_some(DropReason::Caption))
}

/// Whether a short block ends with who took the picture: "The mill in May. Photo: Jo Brandt", or the same in brackets.
fn ends_with_credit(block: &str, words: usize, language: Language) -> bool {
    let is_credit = |rest: &str| {
        let spoken: Vec<&str> = words::split(rest).collect();
        spoken.len() <= CREDIT_WORDS && phrase(&spoken, spoken.len(), language) == Some(DropReason::Credit)
    };
    words <= CREDITED_WORDS && block.split(['.', '(', '|']).skip(1).any(is_credit)
}

fn phrase(spoken: &[&str], words: usize, language: Language) -> Option<DropReason> {
    // "7 Comments" says what "Comments 7" says.
    let spoken = &spoken[spoken.iter().take_while(|word| is_number(word)).count()..];
    let opening = spoken.first().into_iter().flat_map(|first| language.furniture().opening(first));
    let opening = opening.filter(|phrase| fits(phrase, spoken, words));
    let within = (0..spoken.len()).flat_map(|start| {
        language.furniture().within(spoken[start]).filter(move |phrase| phrase.opens(&spoken[start..]))
    });
    opening.chain(within).next().and_then(|phrase| DropReason::from_start(phrase.reason))
}

fn fits(phrase: &Phrase, spoken: &[&str], words: usize) -> bool {
    phrase.opens(spoken)
        && match phrase.place {
            Place::Whole => spoken[phrase.words.len()..].iter().all(|word| is_number(word)),
            Place::Start => words <= START_WORDS,
            Place::Anywhere => true,
        }
}

/// Whether what ends a line without a stop is a label and its value, in any language: "The mill in May. Photo: Jo Falk"
fn ends_with_label(block: &str) -> bool {
    let bytes = block.as_bytes();
    let Some(colon) = bytes.iter().rposition(|byte| *byte == b':') else { return false };
    let label = bytes[..colon].iter().rposition(|byte| *byte == b' ').unwrap_or_default();
    label > 0 && bytes[label - 1] == b'.' && bytes.get(colon + 1) == Some(&b' ') && !sentences::has_stop(block)
}

fn is_file_name(block: &str) -> bool {
    const ENDINGS: [&str; 6] = ["jpg", "jpeg", "png", "gif", "webp", "svg"];
    block.rsplit_once('.').is_some_and(|(_, end)| ENDINGS.iter().any(|ending| ending.eq_ignore_ascii_case(end)))
}

/// Whether a short line is little but a date or a time: a clock, or a year of this or the last century with a day or hardly a
/// word beside it.
fn is_date(block: &str, spoken: &[&str], words: usize) -> bool {
    let is_year = |word: &str| word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && is_number(word);
    let is_clock =
        |word: &str| word.split_once(':').is_some_and(|(hours, minutes)| is_number(hours) && is_number(minutes));
    if words > DATE_WORDS || sentences::has_stop(block) {
        return false;
    }
    let has_day = |year: usize| {
        let near = &spoken[year.saturating_sub(DAY_REACH)..spoken.len().min(year + DAY_REACH + 1)];
        near.iter().any(|word| word.len() <= DAY_DIGITS && is_number(word))
    };
    let is_date = |at: usize| is_year(spoken[at]) && (words <= MONTH_AND_YEAR || has_day(at));
    (0..spoken.len()).any(is_date) || block.split_whitespace().any(is_clock)
}

/// Words from a year to the day at most, as in "31 March 2025", and digits that a day has.
const DAY_REACH: usize = 2;
const DAY_DIGITS: usize = 2;

/// Words of "March 2023", and one more.
const MONTH_AND_YEAR: usize = 3;

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit())
}

/// Whether a sentence says hardly anything by itself: a caption in a line of text, what follows a label, or a list of names, as a team's: "Falk (c); Brandt, Ode,
/// Holm, Petri."
pub(crate) fn says_little(sentence: &str) -> bool {
    let (mut words, mut capitals, mut is_pictured) = (0, 0, false);
    for word in words::split(sentence) {
        words += 1;
        capitals += usize::from(word.starts_with(unicode::is_uppercase));
        is_pictured |= word == "pictured";
    }
    is_pictured
        || words >= NAMES && 10 * capitals >= CAPITALS * words
        || words < LABELLED && has_label(sentence)
        || has_lone_stop(sentence)
        || points_at_picture(sentence)
}

/// Words below which a sentence after a label is a caption or an item of a list …
const LABELLED: usize = 15;
/// … and spaces at most in a label, as in "40 kg".
const LABEL_SPACES: usize = 1;

/// Whether a sentence begins with a label: "Farewell: The captain on her ferry."
fn has_label(sentence: &str) -> bool {
    let is_text = |text: &str| text.strip_prefix(' ').is_some_and(|text| text.starts_with(unicode::is_uppercase));
    let parts = sentence.split_once(':');
    parts.is_some_and(|(label, text)| label.matches(' ').count() <= LABEL_SPACES && is_text(text))
}

/// Words at least in a list of names, or in the name of a thing, and what share of them, in tenths, has a capital.
const NAMES: usize = 5;
const CAPITALS: usize = 7;

/// Whether a sentence ends with a stop that stands apart, as those of captions do in texts made of pages: "The old mill ." Or says
/// whose it is: "© 2031 The Asterby Gazette."
fn has_lone_stop(sentence: &str) -> bool {
    sentence.starts_with('©') || sentence.strip_suffix('.').is_some_and(|rest| rest.ends_with(char::is_whitespace))
}

/// Whether a sentence tells where in a picture somebody is: "Jo Falk (left) and the captain".
fn points_at_picture(sentence: &str) -> bool {
    const PLACES: &str = "left right centre center top bottom second";
    let is_place = |rest| words::split(rest).next().is_some_and(|word| words::is_listed(word, PLACES));
    sentence.split('(').skip(1).any(is_place)
}
