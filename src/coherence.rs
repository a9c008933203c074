//! What a sentence needs beside it to be understood: the sentence before it, or the rest of a quotation.

use crate::language::{Language, OPENER_SPACE};
use crate::quotations::{self, Quotation};
use crate::sentences::SentenceSpan;
use crate::slice::part;
use crate::unicode;
use crate::words;

/// What a sentence of an article needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Need {
    /// The sentence before: it opens with a word that points back, or is a quotation without its speaker.
    pub(crate) predecessor: bool,
    /// Others: it begins or ends inside of a quotation, or is in one that spans several sentences.
    pub(crate) quotation: bool,
}

/// Sentences at most in a quotation; a mark that is not closed within as many is a slip.
const QUOTED_SENTENCES: usize = 6;
/// Words at most in an opener ("on the other hand").
const OPENER_WORDS: usize = 4;
/// Words at most in an opening clause ("after the second match").
const CLAUSE_WORDS: usize = 8;
/// Openers that point back after a clause too. Where the verb comes second, as in German, none follows a comma; "it" and "il" may stand
/// for nothing.
const PRONOUNS: &str = "elle elles he her his ils she their they";

/// What each sentence needs.
pub(crate) fn read(text: &str, language: Language, sentences: &[SentenceSpan]) -> Vec<Need> {
    let mut needs = vec![Need::default(); sentences.len()];
    // Where the quotation began that is open, in the same block.
    let mut open: Option<(usize, Quotation)> = None;
    for (index, sentence) in sentences.iter().enumerate() {
        let words = part(text, sentence.span.clone());
        needs[index].predecessor = index > 0 && points_back(words, language) || quotations::is_whole(words);
        let goes_on =
            open.filter(|(from, _)| sentences[*from].block == sentence.block && index - from < QUOTED_SENTENCES);
        let alone = Quotation::default().after(words);
        needs[index].quotation = !alone.is_closed();
        let quotation = goes_on.map_or(alone, |(_, quotation)| quotation.after(words));
        let from = goes_on.map_or(index, |(from, _)| from);
        if from < index && !quotation.is_open() {
            for need in &mut needs[from..=index] {
                need.quotation = true;
            }
        }
        open = quotation.is_open().then_some((from, quotation));
    }
    needs
}

/// Whether a sentence opens with words that point back to the one before, or goes on so after its opening: "After the match, he left."
/// "The match is lost," she said. Where the clause has a name, that may be who is meant; "In London" names no one.
fn points_back(sentence: &str, language: Language) -> bool {
    let quotes = sentence.starts_with(is_quotation_mark);
    let (mut opening, mut names) = (String::new(), 0);
    // A clause without quotation marks is looked at no further than it may go.
    let most = if quotes { usize::MAX } else { CLAUSE_WORDS + 1 };
    words::split(sentence).take(most).enumerate().any(|(count, word)| {
        if count < OPENER_WORDS {
            if count > 0 {
                opening.push(OPENER_SPACE);
            }
            opening.push_str(word);
            if language.is_opener(&opening) {
                return true;
            }
        }
        names += usize::from(count > 0 && word.starts_with(unicode::is_uppercase));
        let before = part(sentence, ..word.as_ptr() as usize - sentence.as_ptr() as usize).trim_end();
        let follows_clause = if quotes {
            before.ends_with(is_quotation_mark)
        } else {
            before.ends_with(',') && (names == 0 || count == 2)
        };
        follows_clause && words::is_listed(word, PRONOUNS) && language.is_opener(word)
    })
}

/// Single marks too: what is an apostrophe stands elsewhere.
fn is_quotation_mark(c: char) -> bool {
    quotations::is_mark(c) || matches!(c, '\'' | '‘' | '’')
}
