//! What tells the blocks of an article from those around it: numbers for each block, of itself and of its neighbours, its place
//! and what came before.
//!
//! None of them is about a language: the words of the blocks count only by whether they are the same words. They are those of
//! many more that made a difference when the trees of the classifier were learned.

use std::ops::Range;

use crate::boundaries::Boundaries;
use crate::furniture::DropReason;
use crate::readings::{Page, Reading, share};

/// The signals of one block, in the order of [`NAMES`].
pub(crate) type Signals = [u8; NAMES.len()];

/// What the signals are called where they are learned from.
pub(crate) const NAMES: [&str; 39] = [
    // The block by itself.
    "words",
    "opening",
    "ending",
    "capitals",
    "reason",
    "copies",
    // Its neighbours.
    "gap_after",
    "capitals_before",
    "capitals_after",
    "begins_like_before",
    "begins_like_after",
    "density_2",
    "density_5",
    "density_after_10",
    "longest_before_5",
    "longest_after_5",
    "prose_before_5",
    "prose_after_5",
    "dates_after_4",
    "title_case_4",
    "short_run",
    "section_ahead",
    // Its place.
    "place",
    "in_run",
    "words_in_run",
    "words_after_run",
    "headings_in_run",
    "section",
    "blocks_in_section",
    "prose_in_section",
    // Its words.
    "agreement",
    "agreement_after",
    "cohesion",
    // The piece of the page that it is in.
    "piece_words",
    "run_words",
    "run_share",
    "prose_gaps",
    // The numbered list that it is in.
    "item_blocks",
    "items",
];

/// Words at which the weight of a block in the run stops growing: many paragraphs outweigh one endless line.
const WEIGHED_WORDS: usize = 60;
/// What every block costs, in words: a shorter block speaks against the run of blocks that it is in.
const BLOCK_COST: f64 = 8.0;
/// What a block costs on top of that if its own words say that it is no part of an article.
const FURNITURE_COST: f64 = 10.0;
/// What a heading like "Related articles" costs: an article goes on past one only if more than this follows.
const FOREIGN_COST: f64 = 100.0;
/// Words at which the density stops counting those of one block.
const DENSE_WORDS: usize = 80;
/// Words at most in a block of a run of short ones.
const SHORT_WORDS: usize = 12;
/// Items at least of a list by their numbers, and blocks at most from one to the next: a review may be as long.
const FEWEST_ITEMS: usize = 3;
const LONGEST_ITEM: usize = 99;
/// Words at most in a heading that opens a section of furniture.
const SECTION_HEADING_WORDS: usize = 6;
/// Cohesion, in 255ths, from which a heading is no break of the topic.
const BREAK_COHESION: u8 = 90;
/// Share of words with a capital, in 255ths, above which a block is in title case.
const TITLE_CASE: u8 = 170;

/// The signals of all blocks of a page that is cut into pieces.
pub(crate) fn of(page: &Page, boundaries: &Boundaries) -> Vec<Signals> {
    let mut signals = Vec::with_capacity(page.readings.len());
    let mut counts = vec![0; page.slots];
    for blocks in boundaries.pieces(page) {
        let piece = Piece::new(page, blocks, &mut counts);
        let mut passed = Passed::default();
        for index in 0..piece.readings.len() {
            passed.pass(&piece, index, boundaries.cohesion[piece.start + index]);
            signals.push(piece.signals(index, &passed));
        }
    }
    signals
}

/// A part of a page that is looked at as if it were all.
struct Piece<'a> {
    page: &'a Page,
    readings: &'a [Reading],
    /// The number of its first block in the page.
    start: usize,
    /// The densest run of blocks.
    run: Range<usize>,
    /// For each block the number of words before it; one more for the end.
    places: Vec<usize>,
    /// For each block the share of its telling words that the run has too, besides the block's own, in 255ths.
    agreement: Vec<u8>,
    /// For each block how long the run of short blocks is that it is in.
    short_runs: Vec<usize>,
    /// Share of the run's prose that has an empty line before it, in 255ths.
    prose_gaps: u8,
    /// For each block in a numbered list how many blocks an item of it has, and how many items there are; 0 for any other.
    numbered: Vec<[u8; 2]>,
}

/// What came before a block.
#[derive(Default)]
struct Passed {
    /// The latest heading of furniture, and its block.
    section: u8,
    section_start: usize,
    prose_in_section: usize,
    headings_in_run: usize,
    /// The least cohesion of a heading since the run began.
    cohesion: Option<u8>,
}

impl Passed {
    fn pass(&mut self, piece: &Piece, index: usize, cohesion: u8) {
        let reading = &piece.readings[index];
        if index == piece.run.start {
            (self.section, self.section_start, self.headings_in_run, self.cohesion) = (0, index, 0, None);
        }
        if opens_section(reading) {
            (self.section, self.section_start, self.prose_in_section) = (code(reading.reason), index, 0);
        }
        self.prose_in_section += reading.prose;
        self.headings_in_run += usize::from(piece.run.contains(&index) && reading.heading);
        if index > piece.run.start && cohesion < self.cohesion.unwrap_or(BREAK_COHESION) {
            self.cohesion = Some(cohesion);
        }
    }
}

impl<'a> Piece<'a> {
    fn new(page: &'a Page, blocks: Range<usize>, counts: &mut [usize]) -> Piece<'a> {
        let readings = &page.readings[blocks.clone()];
        let run = densest_run(readings);
        let mut places = vec![0];
        places.extend(readings.iter().scan(0, |place, reading| {
            *place += reading.words;
            Some(*place)
        }));
        let in_run = |(index, reading): &(usize, &Reading)| run.contains(index) && reading.prose > 0;
        let prose = readings.iter().enumerate().filter(in_run);
        let (gaps, all) =
            prose.fold((0, 0), |(gaps, all), (_, reading)| (gaps + usize::from(reading.gap > 1), all + 1));
        Piece {
            page,
            readings,
            start: blocks.start,
            agreement: agreement(page, blocks, &run, counts),
            run,
            places,
            short_runs: short_runs(readings),
            prose_gaps: share(gaps, all),
            numbered: numbered(readings),
        }
    }

    fn signals(&self, index: usize, passed: &Passed) -> Signals {
        let reading = &self.readings[index];
        let before = index.checked_sub(1).map(|before| &self.readings[before]);
        let after = self.readings.get(index + 1);
        let words: usize = *self.places.last().unwrap_or(&0);
        let run_words = self.places[self.run.end] - self.places[self.run.start];
        let since_run = self.places[index] - self.places[self.run.start].min(self.places[index]);
        let in_run = self.run.contains(&index);
        let [item_blocks, items] = self.numbered[index];
        let alike = |near: &[Reading]| {
            reading.first_words.is_some() && near.iter().any(|near| near.first_words == reading.first_words)
        };
        [
            magnitude(reading.words),
            reading.opening as u8,
            reading.ending as u8,
            reading.capitals,
            code(reading.reason),
            count(self.page.copies(self.start + index)),
            after.map_or(u8::MAX, |after| count(after.gap)),
            before.map_or(0, |before| before.capitals),
            after.map_or(0, |after| after.capitals),
            u8::from(alike(self.before(index, 3))),
            u8::from(alike(self.after(index, 3))),
            density(self.around(index, 2)),
            density(self.around(index, 5)),
            density(self.after(index, 10)),
            longest(self.before(index, 5)),
            longest(self.after(index, 5)),
            prose(self.before(index, 5)),
            prose(self.after(index, 5)),
            count(self.after(index, 4).iter().filter(|near| near.reason == Some(DropReason::Dateline)).count()),
            count(self.around(index, 4).iter().filter(|near| near.capitals > TITLE_CASE).count()),
            magnitude(self.short_runs[index]),
            self.after(index, 11)
                .iter()
                .filter(|near| near.heading)
                .map(|near| code(near.reason))
                .find(|code| *code > 0)
                .unwrap_or(0),
            share(self.places[index], words),
            u8::from(in_run),
            magnitude(if in_run { since_run } else { 0 }),
            magnitude(if index >= self.run.end { since_run - run_words } else { 0 }),
            count(passed.headings_in_run),
            passed.section,
            magnitude(index - passed.section_start),
            magnitude(passed.prose_in_section),
            self.agreement[index],
            self.agreement.get(index + 1).copied().unwrap_or(0),
            passed.cohesion.unwrap_or(u8::MAX),
            magnitude(words),
            magnitude(run_words),
            share(run_words, words),
            self.prose_gaps,
            item_blocks,
            items,
        ]
    }

    fn before(&self, index: usize, reach: usize) -> &[Reading] {
        &self.readings[index.saturating_sub(reach)..index]
    }

    fn after(&self, index: usize, reach: usize) -> &[Reading] {
        &self.readings[index + 1..self.readings.len().min(index + 1 + reach)]
    }

    fn around(&self, index: usize, reach: usize) -> &[Reading] {
        &self.readings[index.saturating_sub(reach)..self.readings.len().min(index + 1 + reach)]
    }
}

/// The run of blocks with the largest sum of weights: Kadane's algorithm. All of the blocks where none weighs anything,
/// as in a text of short lines.
fn densest_run(readings: &[Reading]) -> Range<usize> {
    let (mut best, mut best_sum) = (0..readings.len(), 0.0);
    let (mut start, mut sum) = (0, 0.0);
    for (index, reading) in readings.iter().enumerate() {
        sum += weight(reading);
        if sum <= 0.0 {
            (start, sum) = (index + 1, 0.0);
        } else if sum > best_sum {
            (best, best_sum) = (start..index + 1, sum);
        }
    }
    best
}

fn weight(reading: &Reading) -> f64 {
    let cost = match reading.reason {
        Some(_) if reading.opens_foreign() => FOREIGN_COST,
        Some(_) => FURNITURE_COST,
        None => 0.0,
    };
    reading.words.min(WEIGHED_WORDS) as f64 - BLOCK_COST - cost
}

fn opens_section(reading: &Reading) -> bool {
    let is_furniture = matches!(reading.reason, Some(DropReason::Promotion | DropReason::Legal | DropReason::Share));
    reading.opens_foreign() || reading.heading && reading.words <= SECTION_HEADING_WORDS && is_furniture
}

/// The counts of all words are 0 before and after: a table for each piece would take time for each word in each piece.
fn agreement(page: &Page, blocks: Range<usize>, run: &Range<usize>, counts: &mut [usize]) -> Vec<u8> {
    let run_words = || run.clone().flat_map(|index| page.telling(blocks.start + index));
    for word in run_words() {
        counts[*word] += 1;
    }
    let agreement = (0..blocks.len())
        .map(|index| {
            let own = usize::from(run.contains(&index));
            let words = page.telling(blocks.start + index);
            share(words.iter().filter(|word| counts[**word] > own).count(), words.len())
        })
        .collect();
    for word in run_words() {
        counts[*word] = 0;
    }
    agreement
}

/// For each block the length of the run of short blocks that it is in; 0 for a long one.
fn short_runs(readings: &[Reading]) -> Vec<usize> {
    let mut runs = Vec::with_capacity(readings.len());
    for run in readings.split(|reading| reading.words > SHORT_WORDS) {
        runs.extend(std::iter::repeat_n(run.len(), run.len()));
        runs.push(0);
    }
    runs
}

/// Lists whose items begin with 1, 2, 3 and so on, whatever stands between: the best ten of something are an article, and no
/// other on the page counts so far.
fn numbered(readings: &[Reading]) -> Vec<[u8; 2]> {
    let mut numbered = vec![[0; 2]; readings.len()];
    let (mut first, mut last, mut items) = (0, 0, 0);
    // A list ends where the next begins, and the last one as if another did.
    for (index, number) in readings.iter().map(|reading| reading.number).chain([1]).enumerate() {
        if items > 0 && number == items + 1 && index - last <= LONGEST_ITEM {
            (last, items) = (index, number);
        } else if number == 1 {
            if items >= FEWEST_ITEMS {
                let blocks = (last - first) / (items - 1);
                numbered[first..readings.len().min(last + blocks)].fill([magnitude(blocks), magnitude(items)]);
            }
            (first, last, items) = (index, index, 1);
        }
    }
    numbered
}

#[inline(never)] // a copy at each of its many uses weighs more
fn density(readings: &[Reading]) -> u8 {
    let words: usize = readings.iter().map(|reading| reading.words.min(DENSE_WORDS)).sum();
    count(words / readings.len().max(1))
}

#[inline(never)] // a copy at each of its many uses weighs more
fn longest(readings: &[Reading]) -> u8 {
    magnitude(readings.iter().map(|reading| reading.words).max().unwrap_or(0))
}

#[inline(never)] // a copy at each of its many uses weighs more
fn prose(readings: &[Reading]) -> u8 {
    magnitude(readings.iter().map(|reading| reading.prose).sum())
}

/// Reasons in the order of how sure they make it that a block is no part of the article; 0 for none.
#[inline(never)] // a copy at each of its many uses weighs more
fn code(reason: Option<DropReason>) -> u8 {
    const ORDER: [DropReason; 11] = [
        DropReason::Repeat,
        DropReason::Dateline,
        DropReason::Byline,
        DropReason::Caption,
        DropReason::Credit,
        DropReason::Promotion,
        DropReason::Share,
        DropReason::Legal,
        DropReason::Navigation,
        DropReason::Related,
        DropReason::Comments,
    ];
    reason.and_then(|reason| ORDER.iter().position(|other| *other == reason)).map_or(0, |place| count(place + 1))
}

fn count(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}

/// A number of any size in a byte: exact to 15, then 16 steps to every doubling.
#[inline(never)] // a copy at each of its many uses weighs more
fn magnitude(number: usize) -> u8 {
    let exponent = number.max(1).ilog2().max(3) as usize;
    if exponent == 3 { count(number) } else { count(16 * (exponent - 3) + (number >> (exponent - 4)) % 16) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn magnitudes_grow_with_their_numbers() {
        let known: Vec<u8> = [0, 1, 15, 16, 31, 32, 33, 34, 64, usize::MAX].into_iter().map(magnitude).collect();
        assert_eq!(known, [0, 1, 15, 16, 31, 32, 32, 33, 48, 255]);
        assert!((0..5_000).map(magnitude).is_sorted());
    }
}
