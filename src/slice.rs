//! Parts of a text.

use std::slice::SliceIndex;

/// `&text[at]`, but 3 KB smaller after compression: the standard library's message for a wrong index quotes the text, and for
/// that brings tables of what can be shown. Offsets come from the text itself; one inside of a character is a bug.
#[track_caller]
pub(crate) fn part<At: SliceIndex<str, Output = str>>(text: &str, at: At) -> &str {
    text.get(at).expect("offsets stand between characters")
}

/// The characters of a text. `chars().count()` is quicker for long ones, and half a kilobyte.
#[inline(never)]
pub(crate) fn characters(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xC0 != 0x80).count()
}
