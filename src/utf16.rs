//! Byte offsets to UTF-16 offsets, which JavaScript counts in.

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
        self.units += self.text[self.bytes..byte].chars().map(char::len_utf16).sum::<usize>();
        self.bytes = byte;
        u32::try_from(self.units).unwrap_or(u32::MAX)
    }
}
