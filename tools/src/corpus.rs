//! Pages with their articles, and which blocks of a page are the article.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Result};
use flate2::read::GzDecoder;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};
use standfirst::training::{Element, Markup, Place};
use standfirst::{Block, DropReason, Kind};

use crate::cases;
use crate::shingles::{self, Shingles};

/// A page as it was pasted, and its article.
#[derive(Debug, Clone, Deserialize)]
pub struct Page {
    /// What tells it from the others.
    pub id: String,
    /// All of the page.
    pub paste: String,
    /// The text of its article.
    pub gold: String,
    /// How much it counts in learning, 0..=1.
    #[serde(default = "full")]
    pub weight: f64,
    /// Its blocks, if it was pasted with its tags.
    #[serde(flatten, deserialize_with = "markup")]
    pub markup: Option<Markup>,
}

/// What tools/markup.js writes of a document.
#[derive(Deserialize)]
struct Columns {
    /// Seven numbers a block: its place in bytes, its element, its words, characters and those in links, its kind.
    blocks: Option<Vec<usize>>,
    /// Five an element: the one around it, its name, a number for name and class, what it sounds like beside an article
    /// (0 or the place of the reason, counted from 1), whether it sounds as if about one.
    elements: Option<Vec<usize>>,
}

fn markup<'de, D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Option<Markup>, D::Error> {
    let Columns { blocks: Some(blocks), elements: Some(elements) } = Columns::deserialize(deserializer)? else {
        return Ok(None);
    };
    let mut markup = Markup::default();
    for row in blocks.chunks_exact(7) {
        markup.blocks.push(Block { span: row[0]..row[1], kind: Kind::ALL[row[6]] });
        markup.tree.places.push(Place { element: row[2], words: row[3], characters: row[4], linked: row[5] });
    }
    for row in elements.chunks_exact(5) {
        let tag = u8::try_from(row[1]).map_err(D::Error::custom)?;
        let signature = u32::try_from(row[2]).map_err(D::Error::custom)?;
        let beside = row[3].checked_sub(1).map(|place| DropReason::ALL[place]);
        markup.tree.elements.push(Element { parent: row[0], tag, signature, beside, about: row[4] > 0 });
    }
    Ok(Some(markup))
}

/// The language of a text that names none, as a tag.
#[must_use]
pub fn english() -> String {
    "en".to_owned()
}

fn full() -> f64 {
    1.0
}

/// The pages of a file with a JSON object a line, packed by gzip or not, or of a folder of cases; and its SHA-256.
///
/// # Errors
///
/// If the file cannot be read, or a line is no page.
pub fn read(path: &Path) -> Result<(Vec<Page>, String)> {
    if path.is_dir() {
        return cases::read(path);
    }
    let (lines, hash) = lines(path)?;
    let pages: serde_json::Result<Vec<Page>> = lines.iter().map(|line| serde_json::from_str(line)).collect();
    Ok((pages.with_context(|| path.display().to_string())?, hash))
}

/// The lines of a file, packed by gzip or not, and its SHA-256.
///
/// # Errors
///
/// If the file cannot be read.
pub fn lines(path: &Path) -> Result<(Vec<String>, String)> {
    let mut bytes = Vec::new();
    File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).with_context(|| path.display().to_string())?;
    let hash = hexadecimal(&Sha256::digest(&bytes));
    let packed = path.extension().is_some_and(|extension| extension == "gz");
    let reader: Box<dyn BufRead> =
        if packed { Box::new(BufReader::new(GzDecoder::new(&*bytes))) } else { Box::new(BufReader::new(&*bytes)) };
    let lines: std::io::Result<Vec<String>> = reader.lines().collect();
    Ok((lines.with_context(|| path.display().to_string())?, hash))
}

/// Bytes as two digits each.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |text, byte| text + &format!("{byte:02x}"))
}

/// A number that any run gives the same page, for folds and hold-outs: variants of a page, whose ids go on after `+`, go with it.
#[must_use]
pub fn place(id: &str) -> u64 {
    let id = id.split('+').next().unwrap_or_default();
    Sha256::digest(id.as_bytes()).iter().take(8).rev().fold(0, |number, byte| number << 8 | u64::from(*byte))
}

/// Share of a block's shingles that must stand in the article for the block to be part of it.
const CONTAINED: f64 = 0.5;
/// Words at least in a block that is known by its shingles; a shorter one must stand between its neighbours' places.
const KNOWN_WORDS: usize = 4;
/// Words at least in a block by which the places of its neighbours are known.
const ANCHOR_WORDS: usize = 6;
/// Blocks between a short block and the nearest anchor, at most.
const ANCHOR_REACH: usize = 8;
/// Words from the only anchor within which a short block must be found.
const ANCHOR_WINDOW: usize = 40;

/// For each block of a page whether it is part of the article.
#[must_use]
pub fn labels(page: &Page, blocks: &[Range<usize>]) -> Vec<bool> {
    let gold: Vec<&str> = shingles::words(&page.gold).collect();
    let whole = Shingles::of(&page.gold);
    let mut places: HashMap<&[&str], Option<usize>> = HashMap::new();
    for (place, shingle) in gold.windows(KNOWN_WORDS).enumerate() {
        places.entry(shingle).and_modify(|at| *at = None).or_insert(Some(place));
    }
    let texts: Vec<&str> = blocks.iter().map(|span| &page.paste[span.clone()]).collect();
    let words: Vec<Vec<&str>> = texts.iter().map(|text| shingles::words(text).collect()).collect();
    let mut labels: Vec<bool> = texts
        .iter()
        .zip(&words)
        .map(|(text, words)| words.len() >= KNOWN_WORDS && Shingles::of(text).containment(&whole) > CONTAINED)
        .collect();
    let anchors: Vec<Option<usize>> = words
        .iter()
        .zip(&labels)
        .map(|(words, label)| {
            let known = |shingle| places.get(shingle).copied().flatten();
            let anchors = *label && words.len() >= ANCHOR_WORDS;
            anchors.then(|| words.windows(KNOWN_WORDS).find_map(known)).flatten()
        })
        .collect();
    for index in 0..blocks.len() {
        if (1..KNOWN_WORDS).contains(&words[index].len()) {
            labels[index] = stands_between(&words[index], index, &gold, &anchors, &words);
        }
    }
    labels
}

/// Whether a short block's words stand in the article between the places of the anchors before and after it.
fn stands_between(short: &[&str], index: usize, gold: &[&str], anchors: &[Option<usize>], words: &[Vec<&str>]) -> bool {
    let reach = |other: &usize| other.abs_diff(index) <= ANCHOR_REACH;
    let before = (0..index).rev().take_while(reach).find(|other| anchors[*other].is_some());
    let after = (index + 1..anchors.len()).take_while(reach).find(|other| anchors[*other].is_some());
    let place = |other: usize| anchors[other].unwrap_or_default();
    let (from, to) = match (before, after) {
        (Some(before), Some(after)) => (place(before) + 1, place(after)),
        (Some(before), None) => (place(before) + 1, place(before) + words[before].len() + ANCHOR_WINDOW),
        (None, Some(after)) => (place(after).saturating_sub(ANCHOR_WINDOW), place(after)),
        (None, None) => return false,
    };
    let to = to.min(gold.len());
    from < to && gold[from..to].windows(short.len()).any(|window| window == short)
}
