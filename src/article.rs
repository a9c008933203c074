//! Blocks to articles: which blocks belong to one, what each of the others is, and the titles.

use std::ops::Range;

use crate::blocks::{self, Block, Kind};
use crate::boundaries::{self, Boundaries};
use crate::classifier::UNIT;
use crate::datelines;
use crate::furniture::DropReason;
use crate::language::Language;
use crate::readings::{Page, Reading};
use crate::runs;
use crate::signals::{self, Signals};
use crate::slice::part;
use crate::titles::{self, Titles};

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

/// Blocks at least of a page: in fewer nobody had to look for an article.
const FEWEST_BLOCKS: usize = 3;
/// Words of an article at least, unless there is no other.
const ARTICLE_WORDS: usize = 50;
/// The first article with at least this share of the words of the longest is the main one.
const MAIN_SHARE: f64 = 0.15;
/// Share of prose, words, and log odds of a word by which an article is half certain.
const HALF_PROSE: f64 = 0.15;
const HALF_WORDS: f64 = 10.0;
const HALF_SURE: f64 = 0.3;
/// Words at least in a block of the article that repeats another and is dropped for it.
const REPEAT_WORDS: usize = 5;

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

    /// The articles among the blocks of a text. A score above 0 says that a block with such signals belongs to one. Its own
    /// words may rule that out; where no tags mark the blocks, so may its copies, and the block before it may speak for it.
    /// Tags that do may tell the reason to drop each.
    pub(crate) fn find(
        text: &str,
        blocks: Vec<Block>,
        language: Language,
        choice: Choice,
        put_back: &[Range<usize>],
        marks: Option<&[Option<DropReason>]>,
        score: &dyn Fn(&[Signals]) -> Vec<i32>,
    ) -> Finding {
        let page = Page::read(text, &blocks, language);
        let boundaries = boundaries::find(&page);
        let scores = score(&signals::of(&page, &boundaries));
        let candidates = candidates(&page, &boundaries, &scores, marks.is_some());
        let selected = selected(&candidates, choice);
        let roles = roles(&page, &candidates, &selected, marks.unwrap_or_default());
        let span = |block: usize| blocks[block].span.clone();
        let articles = candidates.iter().enumerate().map(|(number, candidate)| Article {
            title: candidate.title.map(span),
            span: span(candidate.blocks[0]).start..span(candidate.blocks[candidate.blocks.len() - 1]).end,
            words: candidate.words,
            selected: selected.contains(&number),
        });
        let articles = articles.collect();
        let mut builder = Builder::new(text, put_back);
        for (block, role) in blocks.into_iter().zip(roles) {
            builder.add(block, role);
        }
        let confidence = candidates.get(selected.start).map_or(0.0, |candidate| confidence(&page, candidate, &scores));
        Finding { articles, confidence, ..builder.finding }
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

/// Blocks that are an article.
struct Candidate {
    title: Option<usize>,
    /// At least one, ascending, without the title.
    blocks: Vec<usize>,
    words: usize,
}

/// What a block is in the end.
#[derive(Clone, Copy)]
enum Role {
    Title,
    Heading,
    Text,
    Dropped(DropReason),
}

/// The articles in the pieces of a page, in order.
fn candidates(page: &Page, boundaries: &Boundaries, scores: &[i32], marked: bool) -> Vec<Candidate> {
    let mut memory = Memory { titles: Titles::new(page), seen: vec![false; page.readings.len()], marked };
    let mut candidates: Vec<Candidate> = Vec::new();
    let is_page = page.readings.len() >= FEWEST_BLOCKS && (marked || page.readings.iter().any(|own| own.prose > 0));
    for piece in boundaries.pieces(page).filter(|_| is_page) {
        let blocks = runs::kept(page, piece.clone(), scores, marked);
        candidates.extend(candidate(page, piece, blocks, &mut memory));
    }
    let most = candidates.iter().map(|candidate| candidate.words).max().unwrap_or(0);
    candidates.retain(|candidate| candidate.words >= ARTICLE_WORDS.min(most));
    if candidates.is_empty() {
        // A few lines, a chat, a poem, a list: all that does not say itself that it is furniture.
        let piece = 0..page.readings.len();
        let blocks = piece.clone().filter(|index| page.readings[*index].reason.is_none()).collect();
        candidates.extend(candidate(page, piece, blocks, &mut memory));
    }
    candidates
}

fn candidate(page: &Page, piece: Range<usize>, mut blocks: Vec<usize>, memory: &mut Memory) -> Option<Candidate> {
    let title = memory.titles.find(page, piece, &blocks);
    if let Some(title) = title {
        memory.seen[page.readings[title].copy] = true;
    }
    blocks.retain(|index| {
        let reading = &page.readings[*index];
        let seen = std::mem::replace(&mut memory.seen[reading.copy], true);
        title != Some(*index) && !(seen && !memory.marked && reading.words >= REPEAT_WORDS)
    });
    let words = blocks.iter().map(|index| page.readings[*index].words).sum();
    (!blocks.is_empty()).then_some(Candidate { title, blocks, words })
}

/// The numbers of the candidates that were asked for.
fn selected(candidates: &[Candidate], choice: Choice) -> Range<usize> {
    let most = candidates.iter().map(|candidate| candidate.words).max().unwrap_or(0);
    let is_main = |candidate: &Candidate| candidate.words as f64 >= MAIN_SHARE * most as f64;
    let main = candidates.iter().position(is_main).unwrap_or(0);
    match choice {
        Choice::All => 0..candidates.len(),
        Choice::Nth(number) if number < candidates.len() => number..number + 1,
        _ => main..candidates.len().min(main + 1),
    }
}

/// What each block is.
fn roles(page: &Page, candidates: &[Candidate], selected: &Range<usize>, marks: &[Option<DropReason>]) -> Vec<Role> {
    let mut roles = dropped(page, candidates, marks);
    for (number, candidate) in candidates.iter().enumerate() {
        let is_selected = selected.contains(&number);
        for &block in &candidate.blocks {
            roles[block] = match page.readings[block].heading {
                _ if !is_selected => Role::Dropped(DropReason::Article),
                true => Role::Heading,
                false => Role::Text,
            };
        }
        if let Some(title) = candidate.title {
            roles[title] = match number {
                _ if !is_selected => Role::Dropped(DropReason::Article),
                _ if number == selected.start => Role::Title,
                _ => Role::Heading,
            };
        }
    }
    roles
}

/// Why each block would be dropped: for what its own words say, or its tags, for the heading it stands under, for being the heading of
/// a section of the article, for standing on the page twice, or for being nothing in particular.
fn dropped(page: &Page, candidates: &[Candidate], marks: &[Option<DropReason>]) -> Vec<Role> {
    let mut section = None;
    let articles = || candidates.iter().flat_map(|candidate| &candidate.blocks);
    let mut sections = vec![false; page.readings.len()];
    for block in articles() {
        let reading = &page.readings[*block];
        sections[reading.copy] |= reading.heading;
    }
    let mut articles = articles().peekable();
    let role = |(index, reading): (usize, &Reading)| {
        if articles.next_if_eq(&&index).is_some() {
            section = None;
        } else if reading.opens_foreign() || reading.reason == Some(DropReason::Contents) {
            section = reading.reason;
        }
        let contents = sections[reading.copy].then_some(DropReason::Contents);
        let repeat = (reading.words >= titles::LEAST_WORDS && page.copies(index) > 1).then_some(DropReason::Repeat);
        let other = if reading.heading { DropReason::Navigation } else { DropReason::Other };
        let mark = marks.get(index).copied().flatten();
        Role::Dropped(reading.reason.or(mark).or(section).or(contents).or(repeat).unwrap_or(other))
    };
    page.readings.iter().enumerate().map(role).collect()
}

/// What is remembered from one article to the next: tables for all of the page, made once.
struct Memory {
    titles: Titles,
    /// For each text whether an article has it already.
    seen: Vec<bool>,
    /// Whether one may have it again, as the tags tell that better.
    marked: bool,
}

/// How sure it is that a candidate is an article: the product of three numbers, each 0 for none and 1 for very much of the share
/// of its words that stand in prose, of its words, and of how sure the classifier is of them.
fn confidence(page: &Page, candidate: &Candidate, scores: &[i32]) -> f64 {
    let words = candidate.words as f64;
    let (mut prose, mut sure) = (0.0, 0.0);
    for &block in &candidate.blocks {
        let reading = &page.readings[block];
        let own = reading.words as f64;
        prose += if reading.prose > 0 { own } else { 0.0 };
        sure += own * f64::from(scores[block].max(0)) / f64::from(UNIT);
    }
    let grown = |value: f64, half: f64| value / (value + half);
    let share = prose / words.max(1.0);
    grown(share, HALF_PROSE) * (1.0 + HALF_PROSE) * grown(words, HALF_WORDS) * grown(sure / words.max(1.0), HALF_SURE)
}

/// The article that some blocks are, if there are any.
fn article(text: &str, blocks: &[Block], title: Option<Range<usize>>) -> Option<Article> {
    let span = blocks.first()?.span.start..blocks.last()?.span.end;
    let words = blocks.iter().map(|block| blocks::word_count(part(text, block.span.clone()))).sum();
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

    fn add(&mut self, mut block: Block, role: Role) {
        match role {
            Role::Title => self.finding.title = Some(block.span),
            Role::Dropped(reason) => self.drop(block, reason),
            Role::Text => self.keep(block),
            Role::Heading => {
                if block.kind == Kind::Paragraph {
                    block.kind = Kind::Heading;
                }
                self.keep(block);
            }
        }
    }

    /// Adds a block, less what stands before its first sentence.
    fn keep(&mut self, mut block: Block) {
        let content = part(self.text, block.span.clone());
        let (length, reason) = match block.kind {
            Kind::Item => (blocks::bullet(content), DropReason::Marker),
            Kind::Paragraph => (datelines::before_text(content), DropReason::Dateline),
            _ => (0, DropReason::Other),
        };
        let prefix = block.span.start..block.span.start + part(content, ..length).trim_end().len();
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
