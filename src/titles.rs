//! Which heading is the title of an article.

use std::ops::Range;

use crate::readings::{Page, share};

/// Words at least in a title.
pub(crate) const LEAST_WORDS: usize = 3;
/// Blocks before the article's first that are looked at for the title.
const REACH: usize = 40;
/// Blocks at the article's start that a title is compared with.
const LEAD: usize = 6;
/// Share of a title's telling words that the article's start must repeat, in 255ths, times how many they are.
const AGREEMENT: usize = 153;
/// Where no heading agrees so much with the text, the title is the longest of the last few.
const NEAR_REACH: usize = 8;
const NEAR_WORDS: usize = 16;
/// Telling words in common at which more say no more: a caption has more words than a title.
const MOST_HITS: usize = 3;

/// What is remembered of articles while their titles are looked for: a table for all of the page, made once.
pub(crate) struct Titles {
    /// For each word the last article whose first blocks have it, by the number of its first block.
    lead: Vec<Option<usize>>,
}

impl Titles {
    pub(crate) fn new(page: &Page) -> Titles {
        Titles { lead: vec![None; page.slots] }
    }

    /// The heading before an article, or its first block, that shares most with the article's first words. A title often stands in the
    /// text more than once; its last place before the article is taken. Where headings have tags, it is one of them.
    pub(crate) fn find(&mut self, page: &Page, piece: Range<usize>, blocks: &[usize]) -> Option<usize> {
        let mut texts = blocks.iter().copied().filter(|index| !page.readings[*index].heading);
        let first = texts.next()?;
        for block in std::iter::once(first).chain(texts.take(LEAD - 1)) {
            for word in page.telling(block) {
                self.lead[*word] = Some(first);
            }
        }
        let hits = |index: usize| page.telling(index).iter().filter(|word| self.lead[**word] == Some(first)).count();
        let agreement = |index: usize| match hits(index) {
            0 | 1 => 0,
            hits => usize::from(share(hits, page.telling(index).len())) * hits.min(MOST_HITS),
        };
        // A table of contents has the headings that come again further on.
        let is_section = |index: usize| {
            blocks.iter().any(|block| *block > first && page.readings[*block].copy == page.readings[index].copy)
        };
        let possible = |index: &usize| {
            let reading = &page.readings[*index];
            reading.may_be_title() && reading.words >= LEAST_WORDS && !is_section(*index)
        };
        let before = |reach: usize| piece.start.max(first.saturating_sub(reach))..first;
        let is_tagged = |index: &usize| page.readings[*index].tagged_heading;
        let tagged = before(REACH).any(|index| is_tagged(&index) && possible(&index));
        let fits = |index: &usize| possible(index) && (!tagged || is_tagged(index));
        let agreeing = before(REACH).filter(fits).map(|index| (agreement(index), index)).max();
        let longest = before(NEAR_REACH)
            .filter(fits)
            .map(|index| (page.readings[index].words, index))
            .filter(|(words, _)| *words <= NEAR_WORDS)
            .max();
        agreeing.filter(|(agreement, _)| *agreement >= AGREEMENT).or(longest).map(|(_, index)| index)
    }
}
