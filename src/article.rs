//! Blocks to the article: which run of blocks it is, what inside that run is no part of it, and its title.

use std::ops::Range;

use crate::blocks::{self, Block, Kind};
use crate::furniture::{self, DropReason};
use crate::language::Language;
use crate::sentences;
use crate::words::{self, Vocabulary};

/// What was found in a text. The title, the blocks and what was dropped cover the text but for white space.
#[derive(Debug, Default)]
pub(crate) struct Finding {
    /// Where the title stands, in bytes, if there is one.
    pub(crate) title: Option<Range<usize>>,
    /// The blocks to summarise, in order, bullets and datelines cut off.
    pub(crate) blocks: Vec<Block>,
    /// All the rest, in order.
    pub(crate) dropped: Vec<Dropped>,
    /// All articles of the text, in order.
    pub(crate) articles: Vec<Article>,
    /// How sure it is that this is an article, 0..=1.
    pub(crate) confidence: f64,
}

/// One of the articles of a text.
///
/// ```
/// use standfirst::{Options, summarize};
///
/// let text = "Home\nSport\nThe harbour of Westport will be dredged next spring, the town council decided on Monday.";
/// let article = &summarize(text, &Options::default()).articles[0];
/// assert!(text[article.span.clone()].starts_with("The harbour"));
/// assert_eq!(article.words, 15);
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Where its title stands, in bytes, if it has one.
    pub title: Option<Range<usize>>,
    /// From its first block to the end of its last, in bytes. What is dropped within, as a caption, is not cut out.
    pub span: Range<usize>,
    /// Its words, without the title and what is dropped.
    pub words: usize,
    /// Whether it is among what was summarised.
    pub selected: bool,
}

/// Which of the articles in a text is summarised.
///
/// ```
/// use standfirst::{Choice, Options};
///
/// let mut options = Options::default();
/// options.article = Choice::Nth(1);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Choice {
    /// The one that most of the text speaks for.
    #[default]
    Main,
    /// That one of the articles found, counted from 0; the main one if there are not as many.
    Nth(usize),
    /// All of them, one after the other.
    All,
}

/// A part of the text that is neither title nor article.
///
/// ```
/// use standfirst::{DropReason, Options, summarize};
///
/// let text = "By Ann Example\n\nThe harbour of Westport will be dredged next spring, the town council decided on Monday. \
///             The work takes six weeks and costs two million.";
/// let summary = summarize(text, &Options::default());
/// assert_eq!(summary.dropped[0].reason, DropReason::Byline);
/// assert_eq!(&text[summary.dropped[0].span.clone()], "By Ann Example");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dropped {
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// Why it was dropped.
    pub reason: DropReason,
}

/// Words at which a block's weight stops growing: many paragraphs outweigh one endless line.
const WEIGHED_WORDS: usize = 60;
/// What every block costs, in words: a shorter block speaks against the run of blocks that it is in.
const BLOCK_COST: f64 = 8.0;
/// What a block costs on top of that if its own words say that it is no part of an article.
const FURNITURE_COST: f64 = 10.0;
/// What a heading like "Related articles" costs: an article goes on past one only if more than this follows.
const FOREIGN_COST: f64 = 100.0;
/// Words at most in such a heading. "Read more: …" with a title behind it is a line inside the article.
const FOREIGN_HEADING_WORDS: usize = 4;
/// Words at most in a block without a stop that can be a heading or a title.
const HEADING_WORDS: usize = 30;
/// Words at most in a caption that only the credit after it tells from a paragraph.
const CAPTION_WORDS: usize = 24;
/// Words at least in a title.
const TITLE_WORDS: usize = 3;
/// Blocks at most in a run that may grow: a longer one is the article whatever stands around it.
const GROWN_BLOCKS: usize = 12;
/// Blocks beyond the run among which the next paragraph is looked for.
const GROWN_REACH: usize = 3;
/// Share of its telling words that such a paragraph has from the run. Another article has about 0.05 by chance.
const GROWN_AGREEMENT: f64 = 0.2;
/// Blocks before the article's first that are looked at for the title.
const TITLE_REACH: usize = 40;

/// A block, and what it says of itself before its neighbours are looked at.
struct Reading<'a> {
    text: &'a str,
    words: usize,
    /// Few words and no stop.
    heading: bool,
    reason: Option<DropReason>,
}

impl Finding {
    /// The text taken as it is: every block belongs to the article.
    pub(crate) fn whole(text: &str, blocks: Vec<Block>) -> Finding {
        let mut finding = Finding { confidence: 1.0, ..Finding::default() };
        finding.articles.extend(article(text, &blocks, None));
        finding.blocks = blocks;
        finding
    }

    /// The article of a page whose blocks have their kinds from the tags: nothing is guessed.
    pub(crate) fn of_page(text: &str, blocks: Vec<Block>, put_back: &[Range<usize>]) -> Finding {
        let mut builder = Builder::new(text, put_back);
        for block in blocks {
            match block.kind {
                Kind::Caption => builder.drop(block, DropReason::Caption),
                Kind::Heading if builder.finding.title.is_none() && builder.finding.blocks.is_empty() => {
                    builder.finding.title = Some(block.span);
                }
                _ => builder.keep(block),
            }
        }
        let mut finding = builder.finding;
        finding.confidence = 1.0;
        finding.articles.extend(article(text, &finding.blocks, finding.title.clone()));
        finding
    }

    /// The articles among the blocks of a text.
    pub(crate) fn find(text: &str, blocks: Vec<Block>, language: Language, put_back: &[Range<usize>]) -> Finding {
        let mut readings: Vec<Reading> = blocks.iter().map(|block| read(&text[block.span.clone()], language)).collect();
        let run = densest_run(&readings);
        mark_neighbours(&mut readings);
        let run = grown(run, &readings);
        let title = find_title(&readings, &run);
        mark_repeats(&mut readings, &run, title);
        let mut builder = Builder::new(text, put_back);
        let mut section = None;
        for (index, mut block) in blocks.into_iter().enumerate() {
            let reading = &readings[index];
            let reason = if run.contains(&index) {
                section = None;
                reading.reason
            } else {
                section = reading.reason.filter(|_| opens_foreign(reading)).or(section);
                Some(reading.reason.or(section).unwrap_or(outside(reading)))
            };
            if reading.heading && block.kind == Kind::Paragraph {
                block.kind = Kind::Heading;
            }
            match reason {
                _ if title == Some(index) => builder.finding.title = Some(block.span),
                Some(reason) => builder.drop(block, reason),
                None => builder.keep(block),
            }
        }
        let mut finding = builder.finding;
        finding.confidence = 1.0;
        finding.articles.extend(article(text, &finding.blocks, finding.title.clone()));
        finding
    }

    /// The article when its title is known otherwise: the one that was found says the same again.
    pub(crate) fn without_title(mut self) -> Finding {
        if let Some(span) = self.title.take() {
            let place = self.dropped.partition_point(|dropped| dropped.span.start < span.start);
            self.dropped.insert(place, Dropped { span, reason: DropReason::Repeat });
        }
        self
    }
}

/// The article that some blocks are, if there are any.
fn article(text: &str, blocks: &[Block], title: Option<Range<usize>>) -> Option<Article> {
    let span = blocks.first()?.span.start..blocks.last()?.span.end;
    let words = blocks.iter().map(|block| blocks::word_count(&text[block.span.clone()])).sum();
    Some(Article { title, span, words, selected: true })
}

/// Puts blocks among the kept or the dropped ones, in the order of the text.
struct Builder<'a> {
    text: &'a str,
    /// What the caller wants back of the dropped, ascending: what is behind the latest block is gone already.
    put_back: &'a [Range<usize>],
    finding: Finding,
}

impl<'a> Builder<'a> {
    fn new(text: &'a str, put_back: &'a [Range<usize>]) -> Builder<'a> {
        Builder { text, put_back, finding: Finding::default() }
    }

    /// Adds a block, less what stands before its first sentence.
    fn keep(&mut self, mut block: Block) {
        let content = &self.text[block.span.clone()];
        let (length, reason) = match block.kind {
            Kind::Item => (blocks::bullet(content), DropReason::Marker),
            Kind::Paragraph => (furniture::dateline(content), DropReason::Dateline),
            _ => (0, DropReason::Other),
        };
        let prefix = block.span.start..block.span.start + content[..length].trim_end().len();
        if length > 0 && !self.is_put_back(&prefix) {
            self.finding.dropped.push(Dropped { span: prefix, reason });
            block.span.start += length;
        }
        self.finding.blocks.push(block);
    }

    fn drop(&mut self, block: Block, reason: DropReason) {
        if self.is_put_back(&block.span) {
            self.finding.blocks.push(block);
        } else {
            self.finding.dropped.push(Dropped { span: block.span, reason });
        }
    }

    fn is_put_back(&mut self, span: &Range<usize>) -> bool {
        let behind = self.put_back.iter().take_while(|range| range.end <= span.start).count();
        self.put_back = &self.put_back[behind..];
        self.put_back.first().is_some_and(|range| range.start < span.end)
    }
}

fn read(text: &str, language: Language) -> Reading<'_> {
    let words = blocks::word_count(text);
    let heading = words <= HEADING_WORDS && !sentences::has_stop(text);
    Reading { text, words, heading, reason: furniture::read(text, words, language) }
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

/// A short run with the paragraphs beyond a few blocks of junk at either end, as long as they use the run's words: in a
/// short article a picture between two paragraphs weighs more than either.
fn grown(mut run: Range<usize>, readings: &[Reading]) -> Range<usize> {
    if run.len() > GROWN_BLOCKS {
        return run;
    }
    let mut vocabulary = Vocabulary::default();
    add_telling_words(&readings[run.clone()], &mut vocabulary);
    let belongs = |vocabulary: &Vocabulary, reading: &Reading| {
        !reading.heading && reading.reason.is_none() && agreement(reading.text, vocabulary) >= GROWN_AGREEMENT
    };
    let reachable = |reading: &&Reading| !opens_foreign(reading);
    let after = |run: &Range<usize>, vocabulary: &Vocabulary| {
        let reach = readings[run.end..].iter().take(GROWN_REACH).take_while(reachable);
        reach.enumerate().find(|(_, reading)| belongs(vocabulary, reading)).map(|(skipped, _)| run.end + skipped)
    };
    let before = |run: &Range<usize>, vocabulary: &Vocabulary| {
        let reach = readings[..run.start].iter().rev().take(GROWN_REACH).take_while(reachable);
        reach.enumerate().find(|(_, reading)| belongs(vocabulary, reading)).map(|(skipped, _)| run.start - skipped - 1)
    };
    // One end, then the other: each block is read a few times at most.
    while let Some(index) = after(&run, &vocabulary) {
        add_telling_words(&readings[index..=index], &mut vocabulary);
        run.end = index + 1;
    }
    while let Some(index) = before(&run, &vocabulary) {
        add_telling_words(&readings[index..=index], &mut vocabulary);
        run.start = index;
    }
    run
}

fn weight(reading: &Reading) -> f64 {
    let cost = match reading.reason {
        Some(_) if opens_foreign(reading) => FOREIGN_COST,
        Some(_) => FURNITURE_COST,
        None => 0.0,
    };
    reading.words.min(WEIGHED_WORDS) as f64 - BLOCK_COST - cost
}

/// Whether a block is a heading after which come other articles, or comments.
fn opens_foreign(reading: &Reading) -> bool {
    matches!(reading.reason, Some(DropReason::Related | DropReason::Comments)) && reading.words <= FOREIGN_HEADING_WORDS
}

/// The heading before the article, or its first block, that shares most with the article's first words. A title often stands
/// in the text more than once; its last place before the article is taken.
fn find_title(readings: &[Reading], run: &Range<usize>) -> Option<usize> {
    let mut lead = Vocabulary::default();
    add_telling_words(readings[run.clone()].iter().filter(|reading| !reading.heading).take(TITLE_LEAD), &mut lead);
    let first_text = run.clone().find(|index| !readings[*index].heading)?;
    (first_text.saturating_sub(TITLE_REACH)..first_text)
        .filter(|index| readings[*index].heading && readings[*index].reason.is_none())
        .filter(|index| (TITLE_WORDS..=HEADING_WORDS).contains(&readings[*index].words))
        .map(|index| (agreement(readings[index].text, &lead), index))
        .filter(|(agreement, _)| *agreement >= TITLE_AGREEMENT)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, index)| index)
}

/// Blocks at the article's start that a title is compared with.
const TITLE_LEAD: usize = 6;
/// Letters at least in a word that tells something: with shorter ones any two texts agree.
const TELLING_LETTERS: usize = 4;
/// Share of a title's telling words that the article's start must repeat.
const TITLE_AGREEMENT: f64 = 0.3;

/// The share of a text's telling words that are among the given ones, 0..=1.
fn agreement(text: &str, among: &Vocabulary) -> f64 {
    let telling = telling_words(text).count();
    telling_words(text).filter(|word| among.get(word).is_some()).count() as f64 / telling.max(1) as f64
}

fn add_telling_words<'a>(readings: impl IntoIterator<Item = &'a Reading<'a>>, vocabulary: &mut Vocabulary) {
    for word in readings.into_iter().flat_map(|reading| telling_words(reading.text)) {
        vocabulary.add(&word);
    }
}

fn telling_words(text: &str) -> impl Iterator<Item = String> {
    words::split(text).filter(|word| word.chars().count() >= TELLING_LETTERS).map(words::fold_case)
}

/// A heading right after a caption is the picture's credit; a short block right before a credit is the caption.
fn mark_neighbours(readings: &mut [Reading]) {
    for index in 1..readings.len() {
        if readings[index - 1].reason == Some(DropReason::Caption) && readings[index].heading {
            readings[index].reason.get_or_insert(DropReason::Credit);
        }
        if readings[index].reason == Some(DropReason::Credit) && readings[index - 1].words <= CAPTION_WORDS {
            readings[index - 1].reason.get_or_insert(DropReason::Caption);
        }
    }
}

/// A block that stands in the text already is a repeat, and so is each place of a heading that heads no paragraph. The
/// places in the article come first: what stands before it too, as a teaser, is the repeat there.
fn mark_repeats(readings: &mut [Reading], run: &Range<usize>, title: Option<usize>) {
    let mut texts = Vocabulary::default();
    let mut counts: Vec<usize> = Vec::new();
    let places: Vec<usize> = readings.iter().map(|reading| texts.add(reading.text)).collect();
    for &place in &places {
        counts.resize(counts.len().max(place + 1), 0);
        counts[place] += 1;
    }
    let mut seen = vec![false; counts.len()];
    for index in run.clone().chain(0..run.start).chain(run.end..readings.len()) {
        let place = places[index];
        let first = !std::mem::replace(&mut seen[place], true);
        let heads = readings[index].heading && readings.get(index + 1).is_some_and(|next| !next.heading);
        let repeats = counts[place] > 1 && readings[index].words >= TITLE_WORDS && title != Some(index);
        if repeats && !heads && (!first || readings[index].heading) {
            readings[index].reason.get_or_insert(DropReason::Repeat);
        }
    }
}

/// What a block outside the article is, if its own words do not tell.
fn outside(reading: &Reading) -> DropReason {
    if reading.heading { DropReason::Navigation } else { DropReason::Other }
}
