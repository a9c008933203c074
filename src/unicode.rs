//! What the stages ask of characters, from one table made for them.
//!
//! The standard library's tables and those of a crate for UAX #29 would be a third of the module: each has its own ranges for
//! nearly the same characters. Only white space, which few characters are, is asked of the standard library.

use std::iter;
use std::sync::LazyLock;

use SentenceBreak as S;
use WordBreak as W;

#[rustfmt::skip]
mod tables;

/// The property `Word_Break` of UAX #29. CR, LF and Newline are one: no word holds them, whatever is beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum WordBreak {
    Other,
    Newline,
    Extend,
    Zwj,
    Format,
    Katakana,
    HebrewLetter,
    ALetter,
    SingleQuote,
    DoubleQuote,
    MidNumLet,
    MidLetter,
    MidNum,
    Numeric,
    ExtendNumLet,
    RegionalIndicator,
    WSegSpace,
}

/// The property `Sentence_Break` of UAX #29. SB5 treats Extend and Format alike, so they are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SentenceBreak {
    Other,
    Cr,
    Lf,
    Sep,
    Extend,
    Sp,
    Lower,
    Upper,
    OLetter,
    Numeric,
    ATerm,
    STerm,
    Close,
    SContinue,
}

/// What is known of a character.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Properties {
    pub(crate) word: WordBreak,
    pub(crate) sentence: SentenceBreak,
    /// The sum of the constants below.
    flags: u8,
}

const ALPHABETIC: u8 = 1;
/// `General_Category` Nd, Nl or No.
const NUMERIC: u8 = 2;
const LOWERCASE: u8 = 4;
const UPPERCASE: u8 = 8;
/// Another character is its lower case.
const HAS_LOWER: u8 = 16;
/// `Extended_Pictographic`.
const PICTOGRAPHIC: u8 = 32;

impl Properties {
    pub(crate) fn is_alphanumeric(self) -> bool {
        self.flags & (ALPHABETIC | NUMERIC) != 0
    }

    pub(crate) fn is_pictographic(self) -> bool {
        self.flags & PICTOGRAPHIC != 0
    }
}

/// The properties of a character.
pub(crate) fn properties(c: char) -> Properties {
    TABLE.properties(c)
}

/// [`char::is_alphabetic`].
pub(crate) fn is_alphabetic(c: char) -> bool {
    properties(c).flags & ALPHABETIC != 0
}

/// What kind of letter a character is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Letter {
    /// None at all.
    No,
    Upper,
    Lower,
    /// Of a script without case, or a title-case one.
    Uncased,
}

/// [`char::is_alphabetic`], [`char::is_uppercase`] and [`char::is_lowercase`] in one.
pub(crate) fn letter(c: char) -> Letter {
    let flags = properties(c).flags;
    match (flags & ALPHABETIC, flags & UPPERCASE, flags & LOWERCASE) {
        (0, ..) => Letter::No,
        (_, 0, 0) => Letter::Uncased,
        (_, 0, _) => Letter::Lower,
        _ => Letter::Upper,
    }
}

/// [`char::is_alphanumeric`].
pub(crate) fn is_alphanumeric(c: char) -> bool {
    properties(c).is_alphanumeric()
}

/// [`char::is_lowercase`].
pub(crate) fn is_lowercase(c: char) -> bool {
    properties(c).flags & LOWERCASE != 0
}

/// [`char::is_uppercase`].
pub(crate) fn is_uppercase(c: char) -> bool {
    properties(c).flags & UPPERCASE != 0
}

/// [`char::to_lowercase`].
pub(crate) fn to_lowercase(c: char) -> impl Iterator<Item = char> {
    let lower = if properties(c).flags & HAS_LOWER == 0 { c } else { TABLE.lower(c) };
    // The only character whose lower case is two.
    iter::once(lower).chain((c == 'İ').then_some('\u{307}'))
}

/// Code points below have their class in an array: nearly all characters that occur. Above are some rare Chinese ones, and gaps.
const DENSE: usize = 0x2_0000;

/// The tables as they are asked: unpacked, which takes less time than reading one long article.
struct Table {
    /// The class of each code point below [`DENSE`].
    dense: Vec<u8>,
    /// The runs of code points above: where each ends, and its class.
    sparse: Vec<(u32, u8)>,
    /// From which code point on what is added to a character that [`HAS_LOWER`].
    steps: Vec<(u32, i32)>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::unpack);

impl Table {
    fn unpack() -> Table {
        let mut table = Table { dense: Vec::with_capacity(DENSE), sparse: Vec::new(), steps: Vec::new() };
        let mut end = 0;
        for (class, length) in tables::RUN_CLASSES.iter().zip(varints(tables::RUN_LENGTHS)) {
            end += length;
            table.dense.resize(DENSE.min(end as usize), *class);
            if end as usize > DENSE {
                table.sparse.push((end, *class));
            }
        }
        let mut numbers = varints(tables::LOWER_STEPS);
        let mut start = 0;
        while let (Some(gap), Some(folded)) = (numbers.next(), numbers.next()) {
            start += gap;
            // 0, -1, 1, -2, 2 … are folded to 0, 1, 2, 3, 4 …
            table.steps.push((start, (folded >> 1).cast_signed() ^ -(folded & 1).cast_signed()));
        }
        table
    }

    fn properties(&self, c: char) -> Properties {
        let code = u32::from(c);
        let sparse = || self.sparse.iter().find(|(end, _)| code < *end).map_or(0, |(_, class)| *class);
        let class = self.dense.get(code as usize).copied().unwrap_or_else(sparse);
        tables::CLASSES[usize::from(class)]
    }

    fn lower(&self, c: char) -> char {
        let code = u32::from(c);
        let step = self.steps.partition_point(|(start, _)| *start <= code).saturating_sub(1);
        char::from_u32(code.wrapping_add_signed(self.steps[step].1)).unwrap_or(c)
    }
}

/// The numbers in some bytes: seven bits a byte, the lowest first, and a high bit on all but a number's last byte.
fn varints(bytes: &[u8]) -> impl Iterator<Item = u32> {
    let mut bytes = bytes.iter();
    iter::from_fn(move || {
        let mut number = 0;
        for shift in (0..).step_by(7) {
            let byte = u32::from(*bytes.next()?);
            number |= (byte & 0x7F) << shift;
            if byte < 0x80 {
                break;
            }
        }
        Some(number)
    })
}

/// A row of the table of classes.
const fn class(word: WordBreak, sentence: SentenceBreak, flags: u8) -> Properties {
    Properties { word, sentence, flags }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_answers_are_those_of_the_standard_library() {
        for c in '\0'..=char::MAX {
            assert_eq!(is_alphabetic(c), c.is_alphabetic(), "{c:?}");
            assert_eq!(letter(c) != Letter::No, c.is_alphabetic(), "{c:?}");
            assert_eq!(letter(c) == Letter::Upper, c.is_uppercase() && c.is_alphabetic(), "{c:?}");
            assert_eq!(letter(c) == Letter::Lower, c.is_lowercase() && c.is_alphabetic(), "{c:?}");
            assert_eq!(is_alphanumeric(c), c.is_alphanumeric(), "{c:?}");
            assert_eq!(is_lowercase(c), c.is_lowercase(), "{c:?}");
            assert_eq!(is_uppercase(c), c.is_uppercase(), "{c:?}");
            assert!(to_lowercase(c).eq(c.to_lowercase()), "{c:?}");
        }
    }
}
