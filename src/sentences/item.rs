//! Items of a list that stand in one line.

use crate::marks::{BULLET, OPENING, SPACE, class, has, skip};

/// Digits at most in the number of an item of a list ("12. ", "1019. ").
const ITEM_DIGITS: usize = 4;
/// Characters at most before it ("• (1) "), and bytes at most after it ("1.) ").
const ITEM_OPENING: usize = 8;
const ITEM_END: usize = 2;

/// The number of an item of a list, as in "12. ", "• 2.) " or "(c) ".
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Item {
    /// Bytes before the number.
    opening: usize,
    /// Whether a bracket ends it.
    is_bracket: bool,
    is_letter: bool,
    number: u32,
}

/// The number of the item that a text begins with.
#[inline(never)]
pub(super) fn item(text: &str) -> Option<Item> {
    let is_opening = |c: &char| class(*c) & (BULLET | OPENING | SPACE) != 0;
    let opening = text.chars().take(ITEM_OPENING).take_while(is_opening).map(char::len_utf8).sum();
    let rest = &text.as_bytes()[opening..];
    let is_letter = rest.first()?.is_ascii_lowercase();
    let (mut length, mut number) = (usize::from(is_letter), 0);
    while length < ITEM_DIGITS && !is_letter && rest.get(length).is_some_and(u8::is_ascii_digit) {
        length += 1;
    }
    for byte in &rest[..length] {
        number = number * 10 + u32::from(byte - b'0');
    }
    let mut end = length;
    while end < length + ITEM_END && matches!(rest.get(end), Some(b'.' | b')')) {
        end += 1;
    }
    let is_item = 0 < length && length < end && rest.get(end).is_none_or(|byte| *byte == b' ');
    let is_bracket = is_item && rest[end - 1] == b')';
    is_item.then_some(Item { opening, is_bracket, is_letter, number })
}

impl Item {
    /// The next item of the same list, if a text begins with its number.
    pub(super) fn next(self, text: &str) -> Option<Item> {
        item(text).filter(|next| *next == Item { number: self.number + 1, ..self })
    }

    /// "1. FC Köln"
    pub(super) fn may_be_ordinal(self) -> bool {
        self.opening == 0 && !self.is_bracket && !self.is_letter
    }
}

/// Whether a text is the number of an item, and nothing else.
pub(super) fn is_item(text: &str) -> bool {
    item(text).is_some() && !has(skip(text, BULLET | OPENING | SPACE), SPACE)
}
