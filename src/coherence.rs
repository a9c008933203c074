//! What a sentence needs beside it to be understood: the sentence before it, or the rest of a quotation.

use std::sync::LazyLock;

use crate::language::Language;
use crate::quotations;
use crate::sentences::SentenceSpan;
use crate::slice::part;
use crate::unicode;
use crate::words;

/// What a sentence of an article needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Need {
    /// The sentence before: it opens with a word that points back, or is a quotation without its speaker.
    pub(crate) predecessor: bool,
    /// Others: it begins or ends inside of a quotation that spans several sentences.
    pub(crate) quotation: bool,
}

/// Sentences at most in a quotation; a mark that is not closed within as many is a slip.
const QUOTED_SENTENCES: usize = 6;
/// Words at most in an opener ("on the other hand").
const OPENER_WORDS: usize = 4;

/// What a sentence opens with where it points back to the one before, by language.
static ENGLISH_OPENERS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let list = include_str!("language/en/openers.txt");
    list.split('\n').filter(|line| !line.is_empty() && !line.starts_with('#')).collect()
});

/// What each sentence needs.
pub(crate) fn read(text: &str, language: Language, sentences: &[SentenceSpan]) -> Vec<Need> {
    let openers: &[&str] = if language.tag() == "en" { &ENGLISH_OPENERS } else { &[] };
    let mut needs = vec![Need::default(); sentences.len()];
    // Where the quotation began that is open, in the same block.
    let mut open: Option<usize> = None;
    for (index, sentence) in sentences.iter().enumerate() {
        let words = part(text, sentence.span.clone());
        needs[index].predecessor = index > 0 && opens_with(words, openers) || quotations::is_whole(words);
        let goes_on = open.filter(|from| sentences[*from].block == sentence.block && index - from < QUOTED_SENTENCES);
        let ends_open = quotations::ends_open(words, goes_on.is_some());
        if let Some(from) = goes_on.filter(|_| !ends_open) {
            for need in &mut needs[from..=index] {
                need.quotation = true;
            }
        }
        open = ends_open.then(|| goes_on.unwrap_or(index));
    }
    needs
}

fn opens_with(sentence: &str, openers: &[&str]) -> bool {
    let mut opening = String::new();
    words::split(sentence).take(OPENER_WORDS).any(|word| {
        if !opening.is_empty() {
            opening.push(' ');
        }
        opening.extend(word.chars().flat_map(unicode::to_lowercase));
        openers.binary_search(&&*opening).is_ok()
    })
}
