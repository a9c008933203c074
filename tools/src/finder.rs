//! Learning to find the article: which examples are learned from, and how.

use std::collections::HashMap;
use std::fmt::Write as _;

use standfirst::training::{self, Example, MARKED_SIGNALS, Markup, SIGNALS};

use crate::boosting::{self, Examples, Recipe, Tree};
use crate::corpus::{self, Page};
use crate::{shingles, source};

/// How the trees are learned.
pub const RECIPE: Recipe = Recipe { trees: 170, rate: 0.15, damping: 5.0, groups: 0.7, features: 0.5, leaf: 40 };
/// So many where the tags are known: more make hardly a difference.
const MARKED_TREES: usize = 60;

/// What of a page is learned from, and how much it counts: all of it, the article alone as if only that had been copied, some parts
/// with all of the article in them, by whose lengths no page is known, and all without empty lines, as some programs copy.
const WHOLE: f64 = 1.0;
const ALONE: f64 = 0.4;
const PART: f64 = 0.3;
const TIGHT: f64 = 0.1;
/// How many such parts.
const PARTS: usize = 2;
/// What the shares are parts of.
const SHARES: usize = 256;
/// Words at which a block's weight stops growing, and the power of the words that it is.
const WEIGHED_WORDS: usize = 60;
const WEIGHT_POWER: f64 = 0.7;
/// Every page weighs the same, but for those with an article of a smaller weight than this.
const LEAST_ARTICLE: f64 = 60.0;
const PAGE_WEIGHT: f64 = 100.0;

/// Learns the trees from pages, all with their tags or all without. Those whose id has a `+` are made from others and are not
/// learned from.
#[must_use]
pub fn learn<'a>(pages: impl IntoIterator<Item = &'a Page>) -> Vec<Tree> {
    let mut examples = Examples::default();
    for (group, page) in pages.into_iter().filter(|page| !page.id.contains('+')).enumerate() {
        examples.width = if page.markup.is_some() { MARKED_SIGNALS } else { SIGNALS };
        let (seen, labels) = labelled(page);
        let own = |label: &bool| *label;
        if let (Some(first), Some(last)) = (labels.iter().position(own), labels.iter().rposition(own)) {
            add_variant(&mut examples, &part(page, &seen, first, last), group, ALONE);
            for [before, after] in shares(page).filter(|_| page.markup.is_none()) {
                let end = last + (seen.len() - 1 - last) * after / SHARES;
                add_variant(&mut examples, &part(page, &seen, first * before / SHARES, end), group, PART);
            }
        }
        if page.markup.is_none() {
            let tight: String = seen.iter().map(|example| page.paste[example.span.clone()].to_owned() + "\n").collect();
            add_variant(&mut examples, &Page { paste: tight, ..page.clone() }, group, TIGHT);
        }
        add(&mut examples, page, &seen, &labels, group, WHOLE);
    }
    let trees = if examples.width == MARKED_SIGNALS { MARKED_TREES } else { RECIPE.trees };
    boosting::learn(&examples, Recipe { trees, ..RECIPE })
}

/// Of which shares of what is before the article, and of what is behind it, the parts of a page end: the same in every run.
fn shares(page: &Page) -> impl Iterator<Item = [usize; 2]> {
    let bytes = corpus::place(&page.id).to_le_bytes().map(usize::from);
    (0..PARTS).map(move |part| [bytes[2 * part], bytes[2 * part + 1]])
}

/// The page as if only what stands from one block to another had been copied.
fn part(page: &Page, seen: &[Example], first: usize, last: usize) -> Page {
    let start = seen[first].span.start;
    let paste = page.paste[start..seen[last].span.end].to_owned();
    let markup = page.markup.clone().map(|Markup { mut blocks, mut tree }| {
        blocks = blocks.drain(first..=last).collect();
        for block in &mut blocks {
            block.span = block.span.start - start..block.span.end - start;
        }
        tree.places = tree.places.drain(first..=last).collect();
        Markup { blocks, tree }
    });
    Page { paste, markup, ..page.clone() }
}

/// The blocks of a page, and which of them are its article.
fn labelled(page: &Page) -> (Vec<Example>, Vec<bool>) {
    let seen = training::examples(&page.paste, page.markup.as_ref());
    let spans: Vec<_> = seen.iter().map(|example| example.span.clone()).collect();
    (seen, corpus::labels(page, &spans))
}

fn add_variant(examples: &mut Examples, page: &Page, group: usize, scale: f64) {
    let (seen, labels) = labelled(page);
    add(examples, page, &seen, &labels, group, scale);
}

/// Adds the blocks of the piece that holds most of the article: in the others there is another, or none.
fn add(examples: &mut Examples, page: &Page, seen: &[Example], labels: &[bool], group: usize, scale: f64) {
    let words = |example: &Example| shingles::words(&page.paste[example.span.clone()]).count();
    let mut article_words: HashMap<usize, usize> = HashMap::new();
    for (example, _) in seen.iter().zip(labels).filter(|(_, label)| **label) {
        *article_words.entry(example.piece).or_default() += words(example).min(WEIGHED_WORDS);
    }
    let main = article_words
        .iter()
        .max_by_key(|(piece, words)| (**words, usize::MAX - **piece))
        .map_or(0, |(piece, _)| *piece);
    let weight = |example: &Example| libm::pow(words(example).clamp(1, WEIGHED_WORDS) as f64, WEIGHT_POWER);
    let article: f64 = seen.iter().zip(labels).filter(|(_, label)| **label).map(|(example, _)| weight(example)).sum();
    for (example, label) in seen.iter().zip(labels).filter(|(example, _)| example.piece == main) {
        examples.rows.extend(&example.signals);
        examples.labels.push(*label);
        examples.weights.push(page.weight * scale * PAGE_WEIGHT * weight(example) / article.max(LEAST_ARTICLE));
        examples.groups.push(group);
    }
}

/// Precision, recall and F1 of the article that the trees find in a page; without trees, those that are shipped.
#[must_use]
pub fn measure(page: &Page, trees: Option<&[Tree]>) -> [f64; 3] {
    let score = trees.map(|trees| move |row: &[u8]| trees.iter().map(|tree| tree.score(row)).sum::<i32>());
    let kept =
        training::find(&page.paste, page.markup.as_ref(), score.as_ref().map(|score| score as &dyn Fn(&[u8]) -> i32));
    let kept: Vec<&str> = kept.into_iter().map(|span| &page.paste[span]).collect();
    shingles::score(&kept.join("\n"), &page.gold)
}

/// The trees as the source file that the engine is built with.
#[must_use]
pub fn source(trees: &[Tree], header: &str) -> String {
    let mut source = source::comment(header);
    let count = trees.len();
    writeln!(source, "pub(super) static QUESTIONS: [[(u8, u8); 4]; {count}] = [").expect("a string takes all");
    for tree in trees {
        writeln!(source, "    {:?},", tree.questions).expect("a string takes all");
    }
    writeln!(source, "];\npub(super) static LEAVES: [[i8; 16]; {count}] = [").expect("a string takes all");
    for tree in trees {
        writeln!(source, "    {:?},", tree.leaves).expect("a string takes all");
    }
    source + "];\n"
}
