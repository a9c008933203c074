//! Blocks to sentences: the boundaries of UAX #29, mended for what a plain rule cannot know.

use std::ops::Range;

use crate::blocks::Block;
use crate::breaks;
use crate::language::{Abbreviation, Language};
use crate::marks::{
    APOSTROPHE, BULLET, CLOSING, COMMA, DIGIT, INVISIBLE, LEADING, LETTER, LOWER, OPENING, SPACE, STOP, TAIL, UPPER,
    all, class, first, has, last, skip, unskip,
};
use crate::slice::{characters, part};
use crate::words;

/// A sentence: where it stands in the text, in bytes, and the index of its block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SentenceSpan {
    pub(crate) span: Range<usize>,
    pub(crate) block: usize,
}

/// Digits at most in the number of an item of a list ("12. ", "1019. ").
const ITEM_DIGITS: usize = 4;
/// Characters at most before it ("• (1) "), and bytes at most after it ("1.) ").
const ITEM_OPENING: usize = 8;
const ITEM_END: usize = 2;
/// Digits at most in an ordinal ("am 3. Mai", "der 101. Tag").
const ORDINAL_DIGITS: usize = 3;
/// Letters at most in a word that before a number is taken for an abbreviation ("Abb. 3"), though it is on no list.
const SHORT_WORD: usize = 3;
/// Letters at most in a word with a capital that before a small letter is taken for one ("Nov. de").
const SHORT_CAPITALIZED: usize = 4;
/// Letters at least in a word that surely is no abbreviation.
const PLAIN_WORD: usize = 3;
/// Characters looked at for the marks of an address ("www.Example.com").
const LONGEST_ADDRESS: usize = 64;
/// Characters looked back at for the beginning of a title.
const TITLE_CHARACTERS: usize = 20;
/// Characters at most in an abbreviation without its last stop; the longest in the lists have 8.
const LONGEST_ABBREVIATION: usize = 16;
/// Letters at most between the stops of a dotted abbreviation ("Ph.D.", "a.m.").
const DOTTED_LETTERS: usize = 2;
/// Bytes at most between the brackets of a reference: "[12 – 14, 17]".
const REFERENCE_BYTES: usize = 16;

/// The sentences of each block, in order. No sentence crosses a block.
pub(crate) fn split(text: &str, blocks: &[Block], language: Language) -> Vec<SentenceSpan> {
    let mut sentences = Vec::new();
    for (index, Block { span, .. }) in blocks.iter().enumerate() {
        let block = part(text, span.clone());
        Splitter { block, index, offset: span.start, language, start: 0, sentences: &mut sentences }.split();
    }
    sentences
}

/// Whether a sentence ends with a stop, closing quotes and brackets aside: a heading or a scrap does not.
pub(crate) fn has_stop(sentence: &str) -> bool {
    last(unskip(sentence, TAIL)) & STOP != 0
}

/// The last stop of a sentence, closing quotes and brackets aside.
pub(crate) fn last_mark(sentence: &str) -> Option<char> {
    let inner = unskip(sentence, TAIL);
    inner.chars().next_back().filter(|c| class(*c) & STOP != 0)
}

/// Cuts a block into sentences.
struct Splitter<'a> {
    block: &'a str,
    index: usize,
    /// Where in the text the block begins.
    offset: usize,
    language: Language,
    /// Where in the block the sentence begins that is being read.
    start: usize,
    sentences: &'a mut Vec<SentenceSpan>,
}

impl Splitter<'_> {
    fn split(&mut self) {
        let block = self.block;
        self.start = block.len() - skip(block, SPACE).len();
        let mut ends = breaks::sentence_ends(block);
        let mut last = 0;
        loop {
            let next = ends.next();
            let (at, ends) = next.unwrap_or((block.len(), false));
            let since = std::mem::replace(&mut last, at);
            self.cut_at_weak_ends(since..at);
            if at > self.start && !skip(part(block, since..at), TAIL).is_empty() {
                self.cut_at_stop(at, ends);
            }
            if next.is_none() {
                return self.cut(block.len());
            }
        }
    }

    /// Ends the sentence, and begins the next.
    fn cut(&mut self, end: usize) {
        if end > self.start {
            let length = unskip(part(self.block, self.start..end), SPACE).len();
            let start = self.offset + self.start;
            self.sentences.push(SentenceSpan { span: start..start + length, block: self.index });
            self.start = self.block.len() - skip(part(self.block, end..), SPACE).len();
        }
    }

    /// Cuts where there is no stop: before the next item of a list that stands in a line, after a Korean verb that only ends
    /// sentences, and where [`ends_weakly`] says so.
    fn cut_at_weak_ends(&mut self, range: Range<usize>) {
        let block = self.block;
        let is_korean = self.language.tag() == "ko";
        let ordinals = has_ordinals(self.language);
        let mut item = item(part(block, self.start..)).filter(|item| !(ordinals && item.may_be_ordinal()));
        for at in range {
            let byte = block.as_bytes()[at];
            if !(matches!(byte, b';' | b':') || byte == b' ' && (is_korean || item.is_some())) {
                continue;
            }
            let (before, after) = (part(block, ..at), part(block, at..));
            if let Some(after) = after.strip_prefix(' ') {
                let next = item.and_then(|item| item.next(after));
                if next.is_some() || is_korean && ends_in_korean(before) {
                    self.cut(at);
                    item = next;
                }
            } else if let Some(length) = ends_weakly(before, after, self.language) {
                self.cut(at + length);
            }
        }
    }

    /// Cuts if a sentence ends with the stop before a place. `ends` is the answer of UAX #29.
    fn cut_at_stop(&mut self, at: usize, ends: bool) {
        let block = self.block;
        let before = unskip(part(block, self.start..at), TAIL | OPENING);
        if last(before) & STOP != 0 {
            let end = self.start + before.len();
            let closing = closing(part(block, end..));
            let after = part(block, end + closing..);
            let references = references(before, after);
            let stop = Stop {
                before,
                closing: part(block, end..end + closing),
                after: part(after, references..),
                language: self.language,
            };
            if stop.ends_sentence(ends) {
                self.cut(end + closing + references);
            }
        }
    }
}

/// The number of an item of a list, as in "12. ", "• 2.) " or "(c) ".
#[derive(Clone, Copy, PartialEq)]
struct Item {
    /// Bytes before the number.
    opening: usize,
    /// Whether a bracket ends it.
    is_bracket: bool,
    is_letter: bool,
    number: u32,
}

/// The number of the item that a text begins with.
fn item(text: &str) -> Option<Item> {
    let is_opening = |c: &char| class(*c) & (BULLET | OPENING | SPACE) != 0;
    let opening = text.chars().take(ITEM_OPENING).take_while(is_opening).map(char::len_utf8).sum();
    let rest = &text.as_bytes()[opening..];
    let digits = rest.iter().take(ITEM_DIGITS).take_while(|byte| byte.is_ascii_digit()).count();
    let is_letter = digits == 0 && rest.first()?.is_ascii_lowercase();
    let length = digits + usize::from(is_letter);
    let closing = rest[length..].iter().take(ITEM_END).take_while(|byte| matches!(byte, b'.' | b')')).count();
    let is_item = length > 0 && closing > 0 && rest.get(length + closing).is_none_or(|byte| *byte == b' ');
    let number = rest[..length].iter().fold(0, |number, byte| number * 10 + u32::from(byte - b'0'));
    let is_bracket = closing > 0 && rest[length + closing - 1] == b')';
    is_item.then_some(Item { opening, is_bracket, is_letter, number })
}

impl Item {
    /// The next item of the same list, if a text begins with its number.
    fn next(self, text: &str) -> Option<Item> {
        item(text).filter(|next| *next == Item { number: self.number + 1, ..self })
    }

    /// "1. FC Köln"
    fn may_be_ordinal(self) -> bool {
        self.opening == 0 && !self.is_bracket && !self.is_letter
    }
}

/// Whether a text is the number of an item, and nothing else.
fn is_item(text: &str) -> bool {
    item(text).is_some() && !has(skip(text, BULLET | OPENING | SPACE), SPACE)
}

/// A stop, and what is around it.
struct Stop<'a> {
    /// The sentence, up to the stop.
    before: &'a str,
    /// The quotes and brackets that close after the stop.
    closing: &'a str,
    after: &'a str,
    language: Language,
}

impl Stop<'_> {
    /// Whether the sentence ends. Each rule is an exception to UAX #29, whose answer is `ends`.
    fn ends_sentence(&self, ends: bool) -> bool {
        let following = skip(self.after, SPACE | INVISIBLE);
        let next = skip(following, LEADING);
        let kind = first(next);
        let closed = has(self.closing, CLOSING);
        let rest = unskip(self.before, STOP);
        let stop = part(self.before, rest.len()..);
        let rest = unskip(rest, INVISIBLE);
        let word = last_word(rest);
        let mark = stop.chars().next();
        if !matches!(mark, Some('.' | '!' | '?' | '…' | '‽')) {
            // 「はい。」と言った。 And titles in 《》 may have stops.
            return ends && !(closed && next.starts_with('と')) && !in_title(rest);
        }
        let ellipsis = stop.len() > 1 && !stop.bytes().any(|byte| matches!(byte, b'!' | b'?'))
            || stop.len() == 1 && last(unskip(rest, SPACE)) & STOP != 0;
        // Some put a space before a stop; an ellipsis may open a sentence.
        if first(following) & STOP != 0 {
            return !ellipsis && following.starts_with("...") && first(part(following, 3..)) & LETTER != 0;
        }
        // Thai has stops in abbreviations only.
        let is_thai = || stop == "." && matches!(next.as_bytes(), [0xE0, 0xB8 | 0xB9, ..]);
        if matches!(following.chars().next(), Some(',' | ';' | ':' | '،' | '№')) || is_item(self.before) || is_thai()
        {
            return false;
        }
        if kind & (LETTER | DIGIT) == 0 {
            return ends;
        }
        if first(self.after) & SPACE == 0 {
            return if next.starts_with(words::is_unspaced) {
                ends && !(stop == "." && rest.as_bytes().last().is_some_and(u8::is_ascii_alphabetic)) // A.I.の店
            } else if closed {
                ends && !matches!(next.as_bytes(), [0xEA..=0xED, ..]) // “누가 내나?”라고
            } else {
                !self.after.starts_with('-') && starts_unspaced(word, next)
            };
        }
        let is_lower = kind & LOWER != 0;
        if ellipsis {
            let goes_on = if stop == "…" { kind & (UPPER | DIGIT) == 0 } else { is_lower };
            // [...] stands for words left out.
            return !(goes_on || closed && matches!(rest.as_bytes().last(), Some(b'(' | b'[')));
        }
        match (mark == Some('.'), is_lower) {
            (true, _) if !closed => self.ends_with_full_stop(rest, word, next, kind),
            // "Why?" he asked. Yahoo! and others
            (false, true) => ends && !closed && (first(word) & UPPER == 0 || rest.len() == word.len()),
            (_, is_lower) => !is_lower,
        }
    }

    /// Whether the sentence ends with a full stop that a space follows, after a word and before what is `next`.
    fn ends_with_full_stop(&self, rest: &str, word: &str, next: &str, kind: u16) -> bool {
        let language = self.language;
        let elided = part(word, unskip(word, LETTER | DIGIT).len()..); // "dell'art"
        let is_abbreviation = |kind| language.is_abbreviation(word, kind) || language.is_abbreviation(elided, kind);
        let opens = || opens_sentence(next, language);
        // "etc. Mary", "in 1986 г. Они", "5 p.m. Peter"
        let is_small = first(word) & UPPER == 0;
        let follows_number = last(unskip(part(rest, ..rest.len() - word.len()), SPACE)) & DIGIT != 0;
        // "— Это я. — Войдите."
        let is_word = kind & (LOWER | DIGIT) == 0 && is_small && !word.is_ascii() && language.is_stop_word(word);
        let is_initial = is_initial(word) && !is_word;
        // "300 v. Chr."
        let is_unit = first(word) & LOWER != 0
            && is_initial
            && follows_number
            && !matches!(next.as_bytes(), [b'C', b'.' | b'h', ..]);
        if is_unit || is_time(word) && !goes_with_time(next) || is_abbreviation(Abbreviation::Small) {
            return kind & (LOWER | DIGIT) == 0;
        }
        if is_initial || is_dotted(word) || is_abbreviation(Abbreviation::Any) {
            return first(skip(self.after, SPACE)) & BULLET == 0 && opens();
        }
        let is_number = all(word, DIGIT) && !word.is_empty();
        if is_number && word.len() <= ORDINAL_DIGITS && has_ordinals(language) {
            return opens();
        }
        let length = characters(word);
        if kind & DIGIT != 0 {
            // Han, Kana and Hangul have shorter words.
            let is_short = length <= SHORT_WORD && all(word, LETTER) && word < "\u{2E80}";
            !is_short && !is_abbreviation(Abbreviation::Digit)
        } else if kind & LOWER != 0 {
            // Some write no capitals.
            let word = unskip(word, CLOSING);
            let word = part(word, unskip(word, LETTER).len()..);
            language != Language::NEUTRAL
                && !(length <= SHORT_CAPITALIZED && (first(word) & UPPER != 0 || follows_number))
                && (is_plain_word(word) || language.is_stop_word(word))
                && !is_abbreviation(Abbreviation::Digit)
        } else {
            true
        }
    }
}

/// What closes a sentence after its stop, in bytes: quotes, brackets and a smiley; quotes also after a space, where no word follows
/// them at once.
fn closing(after: &str) -> usize {
    let mut rest = after;
    loop {
        let mark = skip(rest, SPACE);
        let is_apart = mark.len() < rest.len();
        let face = face(mark);
        let Some(c) = mark.chars().next() else { return after.len() - rest.len() };
        let next = part(mark, c.len_utf8()..);
        let is_ambiguous = is_apart || matches!(c, '“' | '«' | '»');
        let opens = first(next) & (LETTER | DIGIT | OPENING | STOP) != 0 || is_apart && matches!(c, '“' | '«');
        if face > 0 && is_apart {
            rest = part(mark, face..);
        } else if class(c) & CLOSING != 0 && !(is_ambiguous && opens) || class(c) & INVISIBLE != 0 && !is_apart {
            rest = next;
        } else {
            return after.len() - rest.len();
        }
    }
}

/// References right after a stop belong to the sentence before: "[17]", or raised numbers as in "It burned.17 18 Nobody". Their
/// length in bytes, 0 for none.
fn references(before: &str, after: &str) -> usize {
    let mut rest = after;
    while let Some(inner) = skip(rest, SPACE).strip_prefix('[') {
        let number = skip(inner, DIGIT | SPACE | COMMA | BULLET);
        match number.strip_prefix(']') {
            Some(next) if first(inner) & DIGIT != 0 && inner.len() - number.len() <= REFERENCE_BYTES => rest = next,
            _ => return after.len() - rest.len(),
        }
    }
    let next = skip(after, DIGIT | SPACE | COMMA);
    let raised = unskip(part(after, ..after.len() - next.len()), SPACE);
    let is_raised = first(after) & DIGIT != 0 && raised.len() <= REFERENCE_BYTES && first(next) & UPPER != 0;
    let word = last_word(unskip(before, STOP));
    if is_raised && first(part(after, raised.len()..)) & SPACE != 0 && (is_plain_word(word) || word.ends_with(')')) {
        raised.len()
    } else {
        after.len() - rest.len()
    }
}

/// Whether a text ends before a semicolon or a colon that `after` begins with, and after how many bytes of that: after a semicolon before a
/// word that only opens a sentence with a capital, after a smiley before a capital, after the Greek question mark and the
/// Armenian full stop as they are typed.
fn ends_weakly(before: &str, after: &str, language: Language) -> Option<usize> {
    let face = if last(before) & SPACE == 0 { 0 } else { face(after) };
    let length = face.max(1);
    let next = skip(part(after, length..), LEADING);
    let letter = unskip(before, SPACE).chars().next_back()?;
    let is_end = if face > 0 || matches!(letter, '\u{370}'..='\u{3FF}') && after.starts_with(';') {
        first(next) & UPPER != 0
    } else if after.starts_with(':') {
        matches!(letter, '\u{530}'..='\u{58F}')
    } else {
        opens_sentence(next, language)
    };
    (is_end && first(part(after, length..)) & SPACE != 0).then_some(length)
}

/// Whether a text ends with a verb's form that only ends sentences. Many who write Korean informally leave out the stop after it.
fn ends_in_korean(before: &str) -> bool {
    let endings = ["니다", "세요", "네요", "어요", "아요", "해요", "예요", "에요", "지요", "데요", "래요", "군요"];
    endings.iter().any(|ending| before.ends_with(ending))
}

/// The length in bytes of a smiley that a text begins with, 0 for none.
#[inline(never)]
fn face(text: &str) -> usize {
    let bytes = text.as_bytes();
    let nose = usize::from(bytes.get(1) == Some(&b'-'));
    let is_face = matches!(bytes.first(), Some(b':' | b';'))
        && matches!(bytes.get(1 + nose), Some(b')' | b'(' | b'D' | b'P'))
        && bytes.get(2 + nose).is_none_or(u8::is_ascii_whitespace);
    if is_face { 2 + nose } else { 0 }
}

/// Whether a language writes ordinals with a stop: "am 3. Mai".
fn has_ordinals(language: Language) -> bool {
    language.is_abbreviation("1", Abbreviation::Any)
}

/// The "p.m" of "5 p.m. Peter left."
fn is_time(word: &str) -> bool {
    matches!(word.as_bytes(), [b'a' | b'A' | b'p' | b'P', b'.', b'm' | b'M'])
}

/// "Friday" and "EST" go with the time before.
fn goes_with_time(next: &str) -> bool {
    let word = first_word(next);
    word.ends_with("day") || word.len() > 1 && all(word, UPPER)
}

/// Whether a sentence begins right after a stop without a space: "It ended.The crowd left." but not in "www.Example.com".
fn starts_unspaced(word: &str, next: &str) -> bool {
    let kind = first(next);
    if !is_plain_word(word) || kind & LETTER == 0 || kind & LOWER != 0 {
        return false;
    }
    let mut after_stop = false;
    for c in next.chars().take(LONGEST_ADDRESS) {
        let class = class(c);
        if class & SPACE != 0 {
            break;
        }
        if matches!(c, '@' | '/' | '=') || after_stop && class & LETTER != 0 {
            return false;
        }
        after_stop = c == '.';
    }
    true
}

/// At least three letters, the last of them no capital.
#[inline(never)]
fn is_plain_word(word: &str) -> bool {
    characters(word) >= PLAIN_WORD && all(word, LETTER) && last(word) & UPPER == 0
}

fn in_title(before: &str) -> bool {
    before.chars().rev().take(TITLE_CHARACTERS).take_while(|c| *c != '》').any(|c| c == '《')
}

/// The last word, or nothing where it is longer than any abbreviation: a text may be one endless word, and this is
/// asked at each of its stops.
fn last_word(text: &str) -> &str {
    let mut from = text.len();
    for (at, c) in text.char_indices().rev().take(LONGEST_ABBREVIATION + 1) {
        if class(c) & SPACE != 0 {
            break;
        }
        from = at;
    }
    let word = skip(part(text, from..), OPENING);
    if characters(word) > LONGEST_ABBREVIATION { "" } else { word }
}

/// The "J" of "J. Smith", the "z" and the "B" of "z. B."; in the scripts of India a letter has marks.
fn is_initial(word: &str) -> bool {
    let mut chars = word.chars();
    // Han, Kana and Hangul have words of a letter.
    let is_letter = chars.next().is_some_and(|c| class(c) & LETTER != 0 && c < '\u{2E80}');
    is_letter && chars.all(|c| matches!(c, '\u{900}'..='\u{DFF}')) && characters(word) <= DOTTED_LETTERS
}

/// The "U.S" of "U.S. troops", the "Ph.D" of "Ph.D. thesis", the "J.-P" of "J.-P. Falk".
fn is_dotted(word: &str) -> bool {
    let (mut letters, mut is_dotted) = (0, false);
    for c in word.chars() {
        if class(c) & LETTER != 0 && letters < DOTTED_LETTERS {
            letters += 1;
        } else if c == '.' && letters > 0 {
            (letters, is_dotted) = (0, true);
        } else if c != '-' || letters > 0 {
            return false;
        }
    }
    is_dotted && letters > 0
}

/// Whether the text opens with a capital stop word: "The", "He", "In". A name or a noun after "U.S." or "Inc." is likelier to go
/// on the sentence; these words in capitals hardly ever do. "Mr." and the "A." of "A. Smith" are none.
#[inline(never)]
fn opens_sentence(next: &str, language: Language) -> bool {
    let word = first_word(next);
    first(next) & UPPER != 0 && language.is_stop_word(word) && next.as_bytes().get(word.len()) != Some(&b'.')
}

/// The letters, digits and apostrophes that a text begins with.
fn first_word(text: &str) -> &str {
    let rest = skip(text, LETTER | DIGIT | APOSTROPHE);
    unskip(part(text, ..text.len() - rest.len()), APOSTROPHE)
}
