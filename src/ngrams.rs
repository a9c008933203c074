//! The spans of a text that its terms are made of: its words, and in scripts that put no space between words overlapping n-grams of
//! characters, which serve as well where no dictionary tells where words end (Nie et al., "On the use of words and n-grams for Chinese
//! information retrieval", 2000).

use std::ops::Range;

use crate::breaks;

/// Characters of an n-gram at most.
const LONGEST: usize = 4;

/// A word, or an n-gram.
pub(crate) struct Gram {
    pub(crate) span: Range<usize>,
    /// Whether it can be a term: a run of Hiragana, which is mostly an ending or a particle, cannot.
    pub(crate) is_content: bool,
}

/// The words and n-grams of a text, in their order, and how many words it has. An n-gram ends where the script does: in Japanese the Han characters alone
/// are mostly a word.
pub(crate) fn of(text: &str, grams: &mut Vec<Gram>) -> usize {
    grams.clear();
    // The last characters of the run, each where it starts.
    let mut starts = [0; LONGEST];
    let (mut length, mut run, mut end) = (0, Script::Spaced, 0);
    let mut half_words = 0_usize;
    for (at, word) in breaks::words(text) {
        let script = word.chars().next().map_or(Script::Spaced, Script::of);
        let size = script as usize;
        length = if script == run && at == end { length + 1 } else { 1 };
        starts[length % LONGEST] = at;
        half_words += if size == 1 { 2 } else { 1 };
        (run, end) = (script, at + word.len());
        match grams.last_mut() {
            Some(last) if 1 < length && length <= size => last.span.end = end,
            _ => {
                let start = if length > size { starts[(length + 1 - size) % LONGEST] } else { at };
                grams.push(Gram { span: start..end, is_content: script != Script::Hiragana });
            }
        }
    }
    half_words.div_ceil(2)
}

/// How a script writes words: the number is that of the characters in an n-gram.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    /// With spaces between; the words of Katakana too are known from the characters around them.
    Spaced = 1,
    /// Two characters are mostly a word.
    Han = 2,
    Hiragana = 3,
    /// Thai, Lao, Burmese, Khmer: a syllable is one to three characters, a word one to three syllables.
    Indic = 4,
}

impl Script {
    fn of(c: char) -> Script {
        match c {
            '\u{0E00}'..='\u{0EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' => Script::Indic,
            '\u{3040}'..='\u{309F}' => Script::Hiragana,
            '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}' => {
                Script::Han
            }
            _ => Script::Spaced,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grams(text: &str) -> (Vec<&str>, usize) {
        let mut grams = Vec::new();
        let words = of(text, &mut grams);
        (grams.into_iter().filter(|gram| gram.is_content).map(|gram| &text[gram.span]).collect(), words)
    }

    #[test]
    fn words_between_spaces_stay_whole() {
        assert_eq!(grams("Two old mills."), (vec!["Two", "old", "mills"], 3));
    }

    #[test]
    fn two_han_characters_are_a_term_and_two_count_as_a_word() {
        assert_eq!(grams("旧桥墩，桥"), (vec!["旧桥", "桥墩", "桥"], 2));
    }

    #[test]
    fn han_and_kana_are_apart_and_hiragana_is_none() {
        assert_eq!(grams("新しい市議会のニュース"), (vec!["新", "市議", "議会", "ニュース"], 5));
    }

    #[test]
    fn four_thai_characters_are_a_term() {
        assert_eq!(grams("สะพานเก่า").0, vec!["สะพา", "ะพาน", "พานเ", "านเก่", "นเก่า"]);
    }
}
