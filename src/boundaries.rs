//! Where another article begins.
//!
//! A text goes on using its own words; another article has hardly any of them. How many of the next words were used before is
//! the lexical cohesion of Hearst, "`TextTiling`: segmenting text into multi-paragraph subtopic passages" (1997), here asked only
//! of headings, and of all that was said since the article began.

use std::ops::Range;

use crate::furniture::DropReason;
use crate::readings::{Page, Reading, share};

/// What a page is cut into, and what its headings tell of the topic.
#[derive(Debug)]
pub(crate) struct Boundaries {
    /// The blocks at which an article may begin, ascending; the first is 0.
    pub(crate) starts: Vec<usize>,
    /// For each block, if it is a heading of its own topic, how many of the words after it were used before it, in 255ths;
    /// 255 for any other.
    pub(crate) cohesion: Vec<u8>,
}

impl Boundaries {
    /// The pieces of the page, in order.
    pub(crate) fn pieces(&self, page: &Page) -> impl Iterator<Item = Range<usize>> {
        let ends = self.starts.iter().skip(1).copied().chain([page.readings.len()]);
        self.starts.iter().zip(ends).map(|(start, end)| *start..end)
    }
}

/// Words of prose after a heading that are compared with those before.
const COMPARED_WORDS: usize = 150;
/// Blocks after a heading among which they are looked for.
const COMPARED_REACH: usize = 60;
/// Words of prose that there must be before a heading, and after, for its cohesion to mean something.
const TELLING_BEFORE: usize = 60;
const TELLING_AFTER: usize = 40;
/// Words of prose that there must be on both sides of a cut.
const CUT_BEFORE: usize = 150;
const CUT_AFTER: usize = 100;
/// Share of its words, in 255ths, that a heading has from the text after it, at least: it is that text's heading.
const OWN_HEADING: u8 = 64;
/// Cohesion below which the page is cut, in 255ths: at any heading; at one that is repeated further on; at one that follows on share
/// buttons, which stand at the end of an article, but at its start too; and at one that follows on a heading such as "Related articles",
/// or is repeated at once, as a title is that stands beside its picture.
const CUT: u8 = 13;
const REPEATED_CUT: u8 = 26;
const SHARED_CUT: u8 = 40;
const MARKED_CUT: u8 = 64;
/// Words at least in a heading that says by being repeated that it is a title.
const REPEATED_WORDS: usize = 4;
/// How often a title stands on a page at least if its own article follows; a link to another stands there twice.
const TITLE_COPIES: usize = 3;
/// Blocks at most from a heading such as "Related articles" to the first of them.
const MARKED_REACH: usize = 6;

/// Finds them: each heading looks at a few blocks only, and every word of those before it is in a table.
pub(crate) fn find(page: &Page) -> Boundaries {
    let mut found = Boundaries { starts: vec![0], cohesion: vec![u8::MAX; page.readings.len()] };
    let mut tables = Tables { latest: vec![None; page.slots], asked: vec![None; page.slots] };
    let mut seen = vec![false; page.readings.len()];
    let (mut start, mut prose) = (0, 0);
    for (index, reading) in page.readings.iter().enumerate() {
        if reading.heading && prose >= TELLING_BEFORE {
            let comparison = tables.compare(page, start, index);
            if comparison.words >= TELLING_AFTER && (comparison.is_own_heading || reading.opens_foreign()) {
                found.cohesion[index] = comparison.cohesion;
                let limit = limit(page, index, &seen);
                if prose >= CUT_BEFORE && comparison.words >= CUT_AFTER && comparison.cohesion < limit {
                    found.starts.push(index);
                    (start, prose) = (index, 0);
                }
            }
        }
        seen[reading.copy] = true;
        if is_own_prose(page, index) {
            prose += reading.words;
            for word in page.telling(index) {
                tables.latest[*word] = Some(index);
            }
        }
    }
    found
}

/// Where words stand.
struct Tables {
    /// For each word the block of prose that had it last.
    latest: Vec<Option<usize>>,
    /// For each word the heading that has it and asks for it still.
    asked: Vec<Option<usize>>,
}

struct Comparison {
    /// How many of the words after a heading were used before it, in 255ths.
    cohesion: u8,
    /// Whether the heading's own words come from after it rather than from before.
    is_own_heading: bool,
    /// Words of prose after the heading that were looked at.
    words: usize,
}

impl Tables {
    fn compare(&mut self, page: &Page, start: usize, heading: usize) -> Comparison {
        let own = page.telling(heading);
        let is_old = |latest: &Option<usize>| latest.is_some_and(|block| block >= start);
        let before = own.iter().filter(|word| is_old(&self.latest[**word])).count();
        for word in own {
            self.asked[*word] = Some(heading);
        }
        let (mut old, mut all, mut answered, mut words) = (0, 0, 0, 0);
        let next = heading + 1..page.readings.len().min(heading + 1 + COMPARED_REACH);
        for index in next.filter(|index| is_own_prose(page, *index)) {
            for word in page.telling(index).iter().take(COMPARED_WORDS) {
                all += 1;
                old += usize::from(is_old(&self.latest[*word]));
                answered += usize::from(self.asked[*word].take_if(|asking| *asking == heading).is_some());
            }
            words += page.readings[index].words;
            if words >= COMPARED_WORDS {
                break;
            }
        }
        let is_own_heading = share(answered, own.len()) >= OWN_HEADING && answered > before;
        Comparison { cohesion: share(old, all), is_own_heading, words }
    }
}

/// The cohesion below which a heading is a cut. More is allowed where something besides the words says that an article begins:
/// the heading follows shortly on one such as "Related articles" or "Share", or stands on the page again, at once or further on,
/// but not before.
fn limit(page: &Page, index: usize, seen: &[bool]) -> u8 {
    let reading = &page.readings[index];
    let near = &page.readings[index.saturating_sub(MARKED_REACH)..=index];
    let follows_heading = near.iter().any(Reading::opens_foreign);
    let follows_share = near.iter().any(|near| near.reason == Some(DropReason::Share));
    let is_repeated = reading.words >= REPEATED_WORDS && page.copies(index) > 1 && !seen[reading.copy];
    let at_once = page.readings.get(index + 1).is_some_and(|next| next.copy == reading.copy);
    match is_repeated {
        _ if follows_heading => MARKED_CUT,
        true if at_once && page.copies(index) >= TITLE_COPIES => MARKED_CUT,
        _ if follows_share => SHARED_CUT,
        true => REPEATED_CUT,
        false => CUT,
    }
}

fn is_own_prose(page: &Page, index: usize) -> bool {
    page.readings[index].prose > 0 && page.readings[index].reason.is_none()
}
