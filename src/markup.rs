//! What the tags of a page tell of its blocks: a few numbers for each, of the elements it is in and of their other blocks.
//!
//! The container is found as Mozilla's Readability finds it: each paragraph speaks for its parent, and less for the elements
//! around that; links speak against them.

use crate::classifier::UNIT;
use crate::furniture::DropReason;
use crate::readings::share;
use crate::signals::Signals;
use crate::words;

/// The elements of a page and where its blocks are in them.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// In the order of the page: parents come before their children. The first is its own parent.
    pub elements: Vec<Element>,
    /// One for each block.
    pub places: Vec<Place>,
}

/// An element of a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Element {
    /// The number of the element around it.
    pub parent: usize,
    /// The place of its name in `TAGS`, counted from 1; 0 for any other.
    pub tag: u8,
    /// A number for its name and its class.
    pub signature: u32,
    /// What it is if its class or its id sounds like something beside an article.
    pub beside: Option<DropReason>,
    /// Whether they sound like what is said about an article: who wrote it, when.
    pub about: bool,
}

/// Where a block is.
#[derive(Debug, Clone, Copy, Default)]
pub struct Place {
    /// The innermost element around it that makes a block.
    pub element: usize,
    /// Its words.
    pub words: usize,
    /// Its characters without white space.
    pub characters: usize,
    /// Those of them that are in links.
    pub linked: usize,
}

/// The facts of one block, in the order of [`NAMES`].
pub(crate) type Facts = [u8; NAMES.len()];

/// What the facts are called where they are learned from.
pub(crate) const NAMES: [&str; 13] = [
    "up",
    "down",
    "alike_prose",
    "alike_blocks",
    "links_5",
    "links",
    "links_in_parent",
    "beside_at",
    "beside_count",
    "about_at",
    "tag",
    "in_main",
    "in_caption",
];

/// Where in the facts it stands how far from the container a block is, and how much prose is in blocks like it.
const DOWN: usize = 1;
const ALIKE_PROSE: usize = 2;
/// How much less than the best block of the container another may score and yet belong to the article.
const SPREAD: i32 = 4 * UNIT;

/// Names of elements: the first four never speak for what is around them, and of the others those in which an article rather is
/// come last.
const TAGS: &str = "nav footer form button aside header label details address time td table ul ol dl li dt dd span a figcaption figure \
    section article main div pre h1 h2 h3 h4 h5 h6 summary blockquote p";
/// The places of some of them, counted from 1.
const BUTTON: u8 = 4;
const FIGCAPTION: u8 = 21;
const MAIN: u8 = 25;
/// What classes and ids of elements beside an article have in them, and what such an element is.
const BESIDE: [(DropReason, &str); 6] = [
    (DropReason::Comments, "comment disqus respond reply"),
    (DropReason::Share, "share sharing social"),
    (DropReason::Related, "related recirc recommend trending popular teaser card outbrain taboola more-"),
    (DropReason::Promotion, "promo newsletter signup sign-up subscribe popup modal banner sponsor"),
    (DropReason::Legal, "cookie consent copyright"),
    (
        DropReason::Navigation,
        "sidebar side-bar footer nav menu breadcrumb pagination pager widget toolbar login masthead skip",
    ),
];
/// What those of the lines about an article have in them.
const ABOUT: &str =
    "caption credit byline author date time meta tag category topic bio posted published timestamp read-time";

/// Words at least in a block that speaks for the element around it, at which it speaks no louder, and which do not count.
const SPEAKING_WORDS: usize = 10;
const LOUDEST_WORDS: usize = 80;
const SILENT_WORDS: usize = 6;
/// How loud it speaks for its element's parent, and for the two around that.
const VOICES: [usize; 3] = [6, 3, 1];
/// Levels at which an element no longer matters.
const FAR: u8 = 20;
/// Blocks to each side whose links are counted.
const NEAR: usize = 5;

impl Element {
    /// An element by its name, and by its class and its id in lower case.
    pub(crate) fn new(parent: usize, name: &str, class: &str, id: &str) -> Element {
        let place = TAGS.split(' ').position(|tag| tag == name);
        let tag = place.and_then(|place| u8::try_from(place + 1).ok()).unwrap_or_default();
        let signature = words::hash_bytes(words::hash_bytes(0, name), class);
        let is_page = name == "html" || name == "body";
        let names = if is_page { [""; 2] } else { [class, id] };
        let any_has = |words| names.iter().any(|text| has(text, words));
        let known = BESIDE.into_iter().find(|(_, words)| any_has(words)).map(|(reason, _)| reason);
        let advertises = || names.into_iter().any(advertises).then_some(DropReason::Promotion);
        let beside = known.or_else(advertises);
        let about = any_has(ABOUT);
        Element { parent, tag, signature, beside, about }
    }
}

/// Whether any of some words stands somewhere in a text. Its bytes are compared: the standard library's search is more code.
#[inline(never)]
fn has(text: &str, words: &str) -> bool {
    words.split(' ').any(|word| text.as_bytes().windows(word.len()).any(|window| window == word.as_bytes()))
}

fn advertises(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_lowercase()).any(is_advertisement)
}

fn is_advertisement(word: &str) -> bool {
    matches!(word, "ad" | "ads" | "adslot" | "dfp" | "gpt") || word.starts_with("advert")
}

/// What an element has from those around it.
#[derive(Clone, Copy, Default)]
pub(crate) struct Around {
    silent: bool,
    main: bool,
    caption: bool,
    beside: Option<DropReason>,
    beside_at: u8,
    beside_count: u8,
    about_at: u8,
}

/// What an element has from those in it.
#[derive(Clone, Copy, Default)]
struct Within {
    characters: usize,
    linked: usize,
    voices: usize,
}

impl Tree {
    /// The facts of all blocks. Time goes with the elements and the blocks.
    pub(crate) fn facts(&self, around: &[Around]) -> Vec<Facts> {
        let prose: Vec<usize> = self.places.iter().map(|place| prose(place, around)).collect();
        let within = self.within(&prose);
        let levels = self.levels(&within);
        let total = prose.iter().sum();
        let slots = (self.places.len() * 4).next_power_of_two();
        let slot = |place: &Place| {
            let element = self.elements[place.element];
            let hash = element.signature.wrapping_mul(31) ^ self.elements[element.parent].signature;
            (hash ^ hash >> 15) as usize & (slots - 1)
        };
        let mut alike = vec![(0, 0); slots];
        for (place, prose) in self.places.iter().zip(&prose) {
            let alike = &mut alike[slot(place)];
            *alike = (alike.0 + prose, alike.1 + 1);
        }
        let facts = |(index, place): (usize, &Place)| {
            let (alike_prose, alike_blocks) = alike[slot(place)];
            let near = &self.places[index.saturating_sub(NEAR)..self.places.len().min(index + NEAR + 1)];
            let parent = within[self.elements[place.element].parent];
            let around = around[place.element];
            let (up, down) = levels[place.element];
            [
                up,
                down,
                share(alike_prose, total),
                u8::try_from(alike_blocks).unwrap_or(u8::MAX),
                share(near.iter().map(|near| near.linked).sum(), near.iter().map(|near| near.characters).sum()),
                share(place.linked, place.characters),
                share(parent.linked, parent.characters),
                around.beside_at,
                around.beside_count,
                around.about_at,
                self.elements[place.element].tag,
                u8::from(around.main),
                u8::from(around.caption),
            ]
        };
        self.places.iter().enumerate().map(facts).collect()
    }

    /// What each block is if it is no part of the article, as far as its tags tell.
    pub(crate) fn reasons(&self, around: &[Around]) -> Vec<Option<DropReason>> {
        let reason = |place: &Place| match around[place.element] {
            Around { caption: true, .. } => Some(DropReason::Caption),
            Around { beside, .. } => beside,
        };
        self.places.iter().map(reason).collect()
    }

    /// A score for each block by a classifier of facts and, behind them, signals.
    pub(crate) fn scores(&self, around: &[Around], signals: &[Signals], classifier: &dyn Fn(&[u8]) -> i32) -> Vec<i32> {
        let facts = self.facts(around);
        let mut row = Vec::with_capacity(size_of::<Facts>() + size_of::<Signals>());
        let score = |(facts, signals): (&Facts, &Signals)| {
            row.clear();
            row.extend(facts);
            row.extend(signals);
            classifier(&row)
        };
        let mut scores: Vec<i32> = facts.iter().zip(signals).map(score).collect();
        lift(&facts, &mut scores);
        scores
    }

    /// What each element has from those around it.
    pub(crate) fn around(&self) -> Vec<Around> {
        let mut all: Vec<Around> = Vec::with_capacity(self.elements.len());
        for element in &self.elements {
            let root = Around { beside_at: FAR, about_at: FAR, ..Around::default() };
            let outer = all.get(element.parent).copied().unwrap_or(root);
            let level = |is_here, outer: u8| if is_here { 0 } else { FAR.min(outer + 1) };
            all.push(Around {
                silent: outer.silent || (1..=BUTTON).contains(&element.tag),
                main: outer.main || element.tag == MAIN,
                caption: outer.caption || element.tag == FIGCAPTION,
                beside: element.beside.or(outer.beside),
                beside_at: level(element.beside.is_some(), outer.beside_at),
                beside_count: outer.beside_count.saturating_add(u8::from(element.beside.is_some())),
                about_at: level(element.about, outer.about_at),
            });
        }
        all
    }

    #[inline(never)]
    fn within(&self, prose: &[usize]) -> Vec<Within> {
        let mut all = vec![Within::default(); self.elements.len()];
        for (place, prose) in self.places.iter().zip(prose) {
            all[place.element].characters += place.characters;
            all[place.element].linked += place.linked;
            let mut element = place.element;
            for voice in VOICES {
                element = self.elements[element].parent;
                all[element].voices += voice * prose;
            }
        }
        for index in (1..all.len()).rev() {
            let Within { characters, linked, .. } = all[index];
            let parent = &mut all[self.elements[index].parent];
            parent.characters += characters;
            parent.linked += linked;
        }
        all
    }

    /// For each element the levels up to the first one that the container is in, or that it is, and from the container up to that.
    #[inline(never)]
    fn levels(&self, within: &[Within]) -> Vec<(u8, u8)> {
        let voices =
            |within: &Within| within.voices as f64 * (1.0 - within.linked as f64 / within.characters.max(1) as f64);
        let (mut container, mut most) = (0, 0.0);
        for (index, within) in within.iter().enumerate() {
            if voices(within) > most {
                (container, most) = (index, voices(within));
            }
        }
        let mut down = vec![None; within.len()];
        let mut level = 0_u8;
        while let Some(mark @ None) = down.get_mut(container) {
            *mark = Some(level);
            level = level.saturating_add(1);
            container = self.elements[container].parent;
        }
        let mut levels: Vec<(u8, u8)> = Vec::with_capacity(within.len());
        for (element, down) in self.elements.iter().zip(down) {
            let (up, outer) = levels.get(element.parent).copied().unwrap_or_default();
            levels.push(down.map_or((up.saturating_add(1), outer), |level| (0, level)));
        }
        levels
    }
}

/// The blocks of a page by which the trees were not made may all score low: then one of the container belongs to the article that
/// scores little less than the best of those that are alike to prose.
fn lift(facts: &[Facts], scores: &mut [i32]) {
    let is_inside = |facts: &Facts| facts[DOWN] == 0;
    let prose = facts.iter().zip(&*scores).filter(|(facts, _)| is_inside(facts) && facts[ALIKE_PROSE] > 0);
    let Some(best) = prose.map(|(_, score)| *score).max() else { return };
    let lift = (SPREAD - best).max(0);
    for score in scores {
        *score += lift;
    }
}

/// How much a block speaks for the element that it is in.
fn prose(place: &Place, around: &[Around]) -> usize {
    if place.words < SPEAKING_WORDS || around[place.element].silent {
        return 0;
    }
    let spoken = place.words.min(LOUDEST_WORDS) * (place.characters - place.linked) / place.characters.max(1);
    spoken.saturating_sub(SILENT_WORDS)
}
