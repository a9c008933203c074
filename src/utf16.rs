//! Byte offsets to UTF-16 offsets, which JavaScript counts in, and back.

use std::ops::Range;

use crate::slice::part;

/// Walks along a text and counts its UTF-16 units on the way. Offsets must come in ascending order: then all of them together
/// cost one walk.
pub(crate) struct Utf16<'a> {
    text: &'a str,
    bytes: usize,
    units: usize,
}

impl<'a> Utf16<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        Utf16 { text, bytes: 0, units: 0 }
    }

    /// The number of UTF-16 units before a byte of the text.
    pub(crate) fn at(&mut self, byte: usize) -> u32 {
        // A unit each character, two if it has four bytes.
        let units = |byte| usize::from(byte & 0xC0 != 0x80) + usize::from(byte >= 0xF0);
        self.units += part(self.text, self.bytes..byte).bytes().map(units).sum::<usize>();
        self.bytes = byte;
        u32::try_from(self.units).unwrap_or(u32::MAX)
    }

    /// The byte after so many UTF-16 units, or the latest one asked for if that is behind it. The text's end if there are not
    /// as many.
    fn byte(&mut self, units: usize) -> usize {
        for c in part(self.text, self.bytes..).chars() {
            if self.units >= units {
                break;
            }
            self.units += c.len_utf16();
            self.bytes += c.len_utf8();
        }
        self.bytes
    }
}

/// Ranges in UTF-16 units, in the order of their starts, as ranges in bytes that ascend and do not overlap.
pub(crate) fn to_bytes(text: &str, ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut walk = Utf16::new(text);
    let in_bytes = ranges.into_iter().map(|range| walk.byte(range.start)..walk.byte(range.end));
    in_bytes.filter(|range| !range.is_empty()).collect()
}
