//! What the blocks of a text say, each by itself: its words, how it begins and ends, what its own words tell of it.

use std::ops::Range;

use crate::blocks::{self, Block, Kind};
use crate::furniture::{self, DropReason};
use crate::language::{Language, STOP_WORD};
use crate::sentences;
use crate::slice::part;
use crate::unicode;
use crate::words::{self, Vocabulary};

/// All blocks of a text, read one by one.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) readings: Vec<Reading>,
    /// The telling words of all blocks, one after the other, as numbers below `slots`. Two words may have the same by chance.
    words: Vec<usize>,
    /// How many numbers there are: four for each word, so that few share one, but no more than the caches hold.
    pub(crate) slots: usize,
    /// For each text, by [`Reading::copy`], how many blocks have it.
    copies: Vec<usize>,
}

/// A block, and what it says of itself before its neighbours are looked at.
#[derive(Debug)]
pub(crate) struct Reading {
    pub(crate) words: usize,
    /// Few words and no stop, or a heading by its tag.
    pub(crate) heading: bool,
    /// Whether its tag says so.
    pub(crate) tagged_heading: bool,
    pub(crate) reason: Option<DropReason>,
    /// How it begins.
    pub(crate) opening: Opening,
    /// How it ends.
    pub(crate) ending: Ending,
    /// Share of its words that begin with a capital, in 255ths.
    pub(crate) capitals: u8,
    /// Line ends before it.
    pub(crate) gap: usize,
    /// Its words if it is prose, 0 if not.
    pub(crate) prose: usize,
    /// A number for its first words; none if it has fewer.
    pub(crate) first_words: Option<u32>,
    /// Blocks with the same text have the same number.
    pub(crate) copy: usize,
    /// The number that it begins with, as an item of a list does; 0 for none.
    pub(crate) number: usize,
    /// Where in the page's telling words its own are.
    telling: Range<usize>,
}

/// The first character of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    Quote,
    /// Of any case, or without.
    Letter,
    LowerCase,
    Other,
    Digit,
    Bullet,
}

/// The last character of a block, but for quotes and brackets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Word,
    /// A quote or a bracket after a word.
    Closing,
    Comma,
    Ellipsis,
    Colon,
    Question,
    Stop,
}

/// Words at most in a block without a stop that can be a heading or a title.
const HEADING_WORDS: usize = 30;
/// Letters at least in a word that tells something: with shorter ones any two texts agree.
const TELLING_LETTERS: usize = 4;
/// Numbers for telling words at most: a book has some 50,000 different ones.
const MOST_SLOTS: usize = 1 << 18;
/// Words at least in a block that is prose. It ends with a stop or a colon, too.
const PROSE_WORDS: usize = 15;
/// Words at which the prose of one block stops growing: many paragraphs outweigh one endless line.
const MOST_PROSE: usize = 100;
/// Words by which two blocks are seen to begin alike; and how many there must be.
const FIRST_WORDS: usize = 4;
const FEWEST_FIRST_WORDS: usize = 3;
/// Digits that are read of a number.
const NUMBER_DIGITS: usize = 4;
/// Words at most in a caption that only the credit after it tells from a paragraph.
const CAPTION_WORDS: usize = 24;
/// Words at most in a heading after which come other articles. "Read more: …" with a title behind it is a line inside the article.
const FOREIGN_HEADING_WORDS: usize = 4;

impl Page {
    pub(crate) fn read(text: &str, blocks: &[Block], language: Language) -> Page {
        let mut page = Page::default();
        let mut texts = Vocabulary::default();
        let mut end = 0;
        for block in blocks {
            let start = page.words.len();
            let content = part(text, block.span.clone());
            let mut reading = read(content, block.kind, language, &mut page.words);
            reading.gap = part(text, end..block.span.start).bytes().filter(|byte| *byte == b'\n').count();
            reading.copy = texts.add(content);
            page.copies.resize(page.copies.len().max(reading.copy + 1), 0);
            page.copies[reading.copy] += 1;
            reading.telling = start..page.words.len();
            page.readings.push(reading);
            end = block.span.end;
        }
        mark_neighbours(&mut page.readings);
        page.slots = (page.words.len() * 4).min(MOST_SLOTS).next_power_of_two();
        for word in &mut page.words {
            *word &= page.slots - 1;
        }
        page
    }

    /// How many blocks have the same text as a block, itself counted.
    pub(crate) fn copies(&self, index: usize) -> usize {
        self.copies[self.readings[index].copy]
    }

    /// The telling words of a block: without stop words and short ones.
    pub(crate) fn telling(&self, index: usize) -> &[usize] {
        &self.words[self.readings[index].telling.clone()]
    }
}

impl Reading {
    /// Whether it could be a title: a heading, or a question as short as one.
    pub(crate) fn may_be_title(&self) -> bool {
        let is_question = self.ending == Ending::Question && self.words <= HEADING_WORDS;
        (self.heading || is_question) && self.reason.is_none()
    }

    /// Whether its own words leave no doubt. Other reasons are only signals: an article has headings like "Comments" too.
    pub(crate) fn is_furniture(&self) -> bool {
        use DropReason::{Byline, Caption, Credit, Legal, Promotion, Share};
        matches!(self.reason, Some(Byline | Caption | Credit | Legal | Promotion | Share))
    }

    /// Whether it is a heading after which come other articles, or comments.
    pub(crate) fn opens_foreign(&self) -> bool {
        matches!(self.reason, Some(DropReason::Related | DropReason::Comments)) && self.words <= FOREIGN_HEADING_WORDS
    }
}

fn read(text: &str, kind: Kind, language: Language, telling: &mut Vec<usize>) -> Reading {
    let words = blocks::word_count(text);
    let mut spoken = Vec::with_capacity(words);
    spoken.extend(words::split(text));
    let mut capitals = 0;
    for word in &spoken {
        capitals += usize::from(word.starts_with(unicode::is_uppercase));
        push_telling(word, language, telling);
    }
    let first_words = spoken.iter().take(FIRST_WORDS).fold(0, |hash, word| words::hash(hash, word));
    let ending = ending(text);
    let is_prose = words >= PROSE_WORDS && matches!(ending, Ending::Stop | Ending::Question | Ending::Colon);
    Reading {
        words,
        heading: kind == Kind::Heading || words <= HEADING_WORDS && !sentences::has_stop(text),
        tagged_heading: kind == Kind::Heading,
        reason: furniture::read(text, &spoken, words, language),
        opening: opening(text),
        ending,
        capitals: share(capitals, spoken.len()),
        gap: 0,
        prose: if is_prose { words.min(MOST_PROSE) } else { 0 },
        first_words: (spoken.len() >= FEWEST_FIRST_WORDS).then_some(first_words),
        copy: 0,
        number: number(text),
        telling: 0..0,
    }
}

/// Adds a word if it is long enough and no stop word; of the scripts without spaces, whose words are not known, every two
/// characters.
fn push_telling(word: &str, language: Language, telling: &mut Vec<usize>) {
    if !word.is_ascii() && word.chars().next().is_some_and(words::is_unspaced) {
        let mut start = 0;
        for (second, _) in word.char_indices().skip(1) {
            let end = second + part(word, second..).chars().next().map_or(0, char::len_utf8);
            telling.push(words::hash(0, part(word, start..end)) as usize);
            start = second;
        }
    } else if word.len() >= TELLING_LETTERS && word.chars().nth(TELLING_LETTERS - 1).is_some() {
        let hash = words::hash(STOP_WORD, word);
        if !language.is_stop_word_of_hash(hash) {
            telling.push(hash as usize);
        }
    }
}

/// A part of a whole, in 255ths; 0 of nothing.
#[inline(never)] // a copy at each of its many uses weighs more
pub(crate) fn share(part: usize, whole: usize) -> u8 {
    u8::try_from(part * 255 / whole.max(1)).unwrap_or(u8::MAX)
}

fn number(text: &str) -> usize {
    let digits = text.bytes().skip_while(u8::is_ascii_punctuation).take_while(u8::is_ascii_digit);
    digits.take(NUMBER_DIGITS).fold(0, |number, digit| 10 * number + usize::from(digit - b'0'))
}

fn opening(text: &str) -> Opening {
    match text.chars().next().unwrap_or_default() {
        _ if blocks::bullet(text) > 0 => Opening::Bullet,
        '"' | '“' | '‘' | '\'' | '«' | '„' | '「' => Opening::Quote,
        c if unicode::is_lowercase(c) => Opening::LowerCase,
        c if unicode::is_alphabetic(c) => Opening::Letter,
        c if unicode::is_alphanumeric(c) => Opening::Digit,
        _ => Opening::Other,
    }
}

fn ending(text: &str) -> Ending {
    let open = text.trim_end_matches(['"', '”', '\'', '’', '»', ')', ']', '“', '」']);
    match open.chars().next_back().unwrap_or_default() {
        '.' | '!' | '。' | '！' | '।' | '۔' => Ending::Stop,
        '?' | '？' | '؟' => Ending::Question,
        ':' | '：' => Ending::Colon,
        '…' => Ending::Ellipsis,
        ',' | ';' | '、' | '،' | '-' | '–' | '—' => Ending::Comma,
        _ if open.len() < text.len() => Ending::Closing,
        _ => Ending::Word,
    }
}

/// A heading right after a caption is the picture's credit; a short block right before a credit is the caption.
fn mark_neighbours(readings: &mut [Reading]) {
    for index in 1..readings.len() {
        if readings[index - 1].reason == Some(DropReason::Caption) && readings[index].heading {
            readings[index].reason.get_or_insert(DropReason::Credit);
        }
        if readings[index].reason == Some(DropReason::Credit) && readings[index - 1].words <= CAPTION_WORDS {
            readings[index - 1].reason.get_or_insert(DropReason::Caption);
        }
    }
}
