//! The boundary to JavaScript: the only file that knows of it. Options in, plain objects and columns out, offsets in UTF-16
//! units.

use std::ops::Range;

use js_sys::{Array, Float64Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;
use web_sys::Node;

use crate::utf16::{self, Utf16};
use crate::{Article, Avoid, Choice, DropReason, Dropped, Feature, Kind, Language, Length, Options, Summary};
use crate::{dom, summarize as summarize_text, summarize_blocks, summarize_document};

/// 2 KB smaller after compression than the default allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The strings of a summary: the source, if it was read here, the title, the language and the keywords, then what numbers stand
/// for: the names of kinds, reasons and features. It becomes an array, whose places npm/summary.js names. What there may be many
/// thousands of crosses the boundary in tables of numbers beside it, a typed array each, which cost nothing until they are read.
#[derive(Serialize)]
struct Strings<'a>(
    Option<&'a str>,
    Option<&'a str>,
    &'static str,
    Vec<&'a str>,
    [&'static str; Kind::ALL.len()],
    [&'static str; DropReason::ALL.len()],
    [&'static str; Feature::ALL.len()],
);

/// Summarises a string, an element of the page or a document, with options that npm/options.js has checked. The answer is an
/// array: the strings, and the tables.
///
/// # Errors
///
/// None that are known: serde could have some.
#[wasm_bindgen]
#[allow(unreachable_pub)] // the generator asks for `pub`, and no Rust code calls it
pub fn summarize(input: &JsValue, strings: &Array, numbers: &Float64Array) -> Result<Array, JsValue> {
    let (mut options, keep) = read_options(strings, numbers);
    if let Some(text) = input.as_string() {
        options.keep = utf16::to_bytes(&text, keep);
        return raw(&text, &summarize_text(&text, &options), None);
    }
    let node: &Node = input.unchecked_ref();
    let is_document = node.node_type() == Node::DOCUMENT_NODE;
    let page = if is_document { dom::read_document(node.unchecked_ref()) } else { dom::read(node.unchecked_ref()) };
    let dom::Page { text, blocks, tree, .. } = page;
    options.keep = utf16::to_bytes(&text, keep);
    let summary = if is_document {
        summarize_document(&text, blocks, &tree, &options)
    } else {
        summarize_blocks(&text, blocks, &options)
    };
    raw(&text, &summary, Some(&text))
}

/// What sees a text being summarised: any object with a method `done(stage: string)`.
#[cfg(feature = "observe")]
#[wasm_bindgen]
extern "C" {
    #[allow(unreachable_pub)]
    pub type Observer;
    #[wasm_bindgen(method)]
    fn done(this: &Observer, stage: &str);
}

/// [`summarize`], telling the observer what is done: first `input`, the text is in this module's memory; then each stage of
/// the engine. What is left after the last of them is the way out to JavaScript.
#[cfg(feature = "observe")]
#[wasm_bindgen]
#[allow(unreachable_pub)]
pub fn observe(text: &str, ratio: Option<f64>, clean: bool, observer: &Observer) -> Array {
    observer.done("input");
    let length = ratio.map_or_else(Length::default, Length::Ratio);
    let options = Options { length, clean, ..Options::default() };
    raw(text, &crate::observe(text, &options, |stage| observer.done(stage)), None).unwrap_or_default()
}

/// What is read of a document: its text, seven numbers a block, namely its place in bytes, its element, what was counted of it
/// and its kind, and five an element.
#[cfg(feature = "observe")]
#[wasm_bindgen]
#[allow(unreachable_pub)]
pub fn read_document(document: &web_sys::Document) -> Array {
    let page = dom::read_document(document);
    let blocks = page.blocks.iter().zip(&page.tree.places).flat_map(|(block, place)| {
        let numbers = [block.span.start, block.span.end, place.element, place.words, place.characters, place.linked];
        numbers.map(|number| number as f64).into_iter().chain([f64::from(block.kind as u8)])
    });
    let elements = page.tree.elements.iter().flat_map(|element| {
        let beside = element.beside.map_or(0.0, |reason| f64::from(reason as u8) + 1.0);
        let about = f64::from(u8::from(element.about));
        [element.parent as f64, element.tag.into(), element.signature.into(), beside, about]
    });
    let columns = [blocks.collect::<Vec<f64>>(), elements.collect()].map(|column| Float64Array::from(&*column));
    let [blocks, elements] = columns;
    Array::of3(&page.text.into(), &blocks, &elements)
}

fn raw(text: &str, summary: &Summary, source: Option<&str>) -> Result<Array, JsValue> {
    let title = summary.title.as_ref();
    let strings = Strings(
        source,
        title.map(|title| &*title.text),
        summary.language.tag(),
        summary.keywords.iter().map(|keyword| &*keyword.text).collect(),
        Kind::ALL.map(Kind::name),
        DropReason::ALL.map(DropReason::name),
        Feature::ALL.map(Feature::name),
    );
    let answer =
        Array::of1(&strings.serialize(&serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true))?);
    let title = title.and_then(|title| title.span.as_ref());
    let tables = [
        once(text, summary, title),
        keywords(summary),
        articles(text, summary),
        dropped(text, summary),
        sentences(text, summary),
    ];
    for table in tables {
        answer.push(&Float64Array::from(&*table));
    }
    Ok(answer)
}

/// Where the title stands, which is nowhere if both are the same, how sure it is that there is an article and which language it
/// has; and the statistics.
fn once(text: &str, summary: &Summary, title: Option<&Range<usize>>) -> Vec<f64> {
    let stats = &summary.stats;
    let [start, end] = place(&mut Utf16::new(text), title.unwrap_or(&(0..0)));
    let short = f64::from(u8::from(stats.short));
    let [words, summary_words] = [stats.words, stats.summary_words].map(|words| words as f64);
    let confidences = [summary.confidence, summary.language_confidence];
    [&[start, end], &confidences[..], &[words, summary_words, stats.minutes, stats.summary_minutes, short]].concat()
}

/// A keyword's count and its weight.
fn keywords(summary: &Summary) -> Vec<f64> {
    table(summary.keywords.iter().map(|keyword| [keyword.count as f64, keyword.weight]))
}

/// Where an article's title stands, which is nowhere if both are the same, where it stands itself, its words, and whether it is
/// selected.
fn articles(text: &str, summary: &Summary) -> Vec<f64> {
    // Two walks: a title may stand inside of its article.
    let (mut titles, mut bodies) = (Utf16::new(text), Utf16::new(text));
    let row = |Article { title, span, words, selected }: &Article| {
        let title = title.as_ref().map_or([0.0; 2], |title| place(&mut titles, title));
        let [start, end] = place(&mut bodies, span);
        [title[0], title[1], start, end, *words as f64, f64::from(u8::from(*selected))]
    };
    table(summary.articles.iter().map(row))
}

/// Where a dropped part stands, and the number of its reason.
fn dropped(text: &str, summary: &Summary) -> Vec<f64> {
    let mut utf16 = Utf16::new(text);
    let row = |dropped: &Dropped| {
        let [start, end] = place(&mut utf16, &dropped.span);
        [start, end, f64::from(dropped.reason as u8)]
    };
    table(summary.dropped.iter().map(row))
}

/// Where a sentence stands, its block, the number of that one's kind, its score, whether it is selected, its features, their shares.
fn sentences(text: &str, summary: &Summary) -> Vec<f64> {
    let mut utf16 = Utf16::new(text);
    let mut table = Vec::new();
    for sentence in &summary.sentences {
        let [start, end] = place(&mut utf16, &sentence.span);
        let kind = f64::from(sentence.kind as u8);
        table.extend_from_slice(&[
            start,
            end,
            sentence.block as f64,
            kind,
            sentence.score,
            f64::from(u8::from(sentence.selected)),
        ]);
        table.extend_from_slice(&sentence.features.values());
        table.extend_from_slice(&sentence.shares);
    }
    table
}

/// Rows, one after the other.
fn table<const COLUMNS: usize>(rows: impl Iterator<Item = [f64; COLUMNS]>) -> Vec<f64> {
    let mut table = Vec::new();
    for row in rows {
        table.extend_from_slice(&row);
    }
    table
}

/// Where a span starts and ends, in UTF-16 units.
fn place(utf16: &mut Utf16, span: &Range<usize>) -> [f64; 2] {
    [span.start, span.end].map(|byte| f64::from(utf16.at(byte)))
}

/// The options as npm/options.js packs them, and apart from them what to keep, for that cannot be told in bytes before the text is
/// there.
fn read_options(strings: &Array, numbers: &Float64Array) -> (Options, Vec<Range<usize>>) {
    let mut read = Options::default();
    let mut strings = strings.iter().map(|string| string.as_string());
    read.language = strings.next().flatten().map(|tag| Language::from_tag(&tag));
    read.title = strings.next().flatten();
    read.focus = strings.flatten().collect();
    let mut numbers = Numbers(numbers.to_vec().into_iter());
    read.length = length(numbers.next(), numbers.next());
    read.clean = numbers.next() > 0.0;
    read.article = match numbers.next() {
        0.0 => Choice::Main,
        1.0 => Choice::All,
        index => Choice::Nth(whole(index - 2.0)),
    };
    for feature in Feature::ALL {
        let weight = numbers.next();
        if !weight.is_nan() {
            read.weights[feature] = weight;
        }
    }
    read.avoid = numbers.list().into_iter().filter_map(|place| Avoid::ALL.get(place).copied()).collect();
    read.pin = numbers.list();
    read.ban = numbers.list();
    let keep = numbers.list().chunks_exact(2).map(|pair| pair[0]..pair[1]).collect();
    (read, keep)
}

/// What is left of the numbers to read.
struct Numbers(std::vec::IntoIter<f64>);

impl Numbers {
    #[inline(never)] // a copy at each of its many uses weighs more
    fn next(&mut self) -> f64 {
        self.0.next().unwrap_or_default()
    }

    /// Whole numbers, behind how many they are.
    #[inline(never)] // a copy at each of its many uses weighs more
    fn list(&mut self) -> Vec<usize> {
        (0..whole(self.next())).map(|_| whole(self.next())).collect()
    }
}

/// A length from the place of its unit among them, and an amount: of a preset its place.
fn length(unit: f64, amount: f64) -> Length {
    match whole(unit) {
        0 => Length::Sentences(whole(amount)),
        1 => Length::Words(whole(amount)),
        2 => Length::Ratio(amount),
        _ => [Length::Short, Length::Medium, Length::Long, Length::Headline][whole(amount).min(3)],
    }
}

/// A whole number: a fraction is rounded down, what is below 0 is 0. Where 0 makes no sense the engine takes it for 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn whole(number: f64) -> usize {
    number as usize
}
