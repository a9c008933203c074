//! The boundary to JavaScript: the only file that knows of it. Options in, plain objects and columns out, offsets in UTF-16
//! units.

use std::ops::Range;

use js_sys::{Array, Float64Array, Object, Reflect, Uint8Array, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::utf16::{self, Utf16};
use crate::{Article, Avoid, Choice, DropReason, Feature, Kind, Language, Length, Options, Summary};
use crate::{dom, summarize as summarize_text, summarize_blocks, summarize_document};

/// 2 KB smaller after compression than the default allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What there is once in a summary; it becomes an array, whose places npm/summary.js names. What there may be many thousands of
/// crosses the boundary in columns beside it, a typed array each, which cost nothing until they are read.
#[derive(Serialize)]
struct Raw<'a>(
    Option<&'a str>,
    Option<Title<'a>>,
    &'static str,
    Vec<Keyword<'a>>,
    f64,
    Stats,
    [&'static str; Kind::ALL.len()],
    [&'static str; DropReason::ALL.len()],
    [&'static str; Feature::ALL.len()],
    f64,
);

/// A title and where it stands, if it stands in the text.
#[derive(Serialize)]
struct Title<'a>(&'a str, Option<u32>, Option<u32>);

/// A keyword, its count and its weight.
#[derive(Serialize)]
struct Keyword<'a>(&'a str, f64, f64);

/// Words, words of the summary, the minutes both take, whether the text is too short.
#[derive(Serialize)]
struct Stats(f64, f64, f64, f64, bool);

/// Summarises a string, an element of the page or a document, with options that npm/options.js has checked. The answer is an
/// array: what there is once, and the columns.
///
/// # Errors
///
/// None that are known: serde could have some.
#[wasm_bindgen]
#[allow(unreachable_pub)] // the generator asks for `pub`, and no Rust code calls it
pub fn summarize(input: &JsValue, options: &JsValue) -> Result<Array, JsValue> {
    let (mut options, keep) = read_options(options);
    if let Some(text) = input.as_string() {
        options.keep = utf16::to_bytes(&text, keep);
        return raw(&text, &summarize_text(&text, &options), None);
    }
    let document = input.dyn_ref::<web_sys::Document>();
    let page = document.map_or_else(|| dom::read(input.unchecked_ref()), dom::read_document);
    let dom::Page { text, blocks, tree, .. } = page;
    options.keep = utf16::to_bytes(&text, keep);
    let summary = match document {
        Some(_) => summarize_document(&text, blocks, &tree, &options),
        None => summarize_blocks(&text, blocks, &options),
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
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let blocks = page.blocks.iter().zip(&page.tree.places).flat_map(|(block, place)| {
        let numbers = [block.span.start, block.span.end, place.element, place.words, place.characters, place.linked];
        numbers.map(number).into_iter().chain([u32::from(self::place(&Kind::ALL, &block.kind))])
    });
    let elements = page.tree.elements.iter().flat_map(|element| {
        let beside = element.beside.map_or(0, |reason| u32::from(self::place(&DropReason::ALL, &reason)) + 1);
        [number(element.parent), element.tag.into(), element.signature, beside, element.about.into()]
    });
    let columns = [blocks.collect::<Vec<u32>>(), elements.collect()].map(|column| Uint32Array::from(&*column));
    let [blocks, elements] = columns;
    Array::of3(&page.text.into(), &blocks, &elements)
}

fn raw(text: &str, summary: &Summary, source: Option<&str>) -> Result<Array, JsValue> {
    let sentences = &summary.sentences;
    let mut shares = Vec::with_capacity(sentences.len() * Feature::ALL.len());
    let mut features = Vec::with_capacity(shares.capacity());
    for sentence in sentences {
        features.extend(sentence.features.values());
        shares.extend(sentence.shares);
    }
    let stats = &summary.stats;
    let raw = Raw(
        source,
        summary.title.as_ref().map(|title| {
            let span = title.span.as_ref().map(|span| spans(text, [span])).unwrap_or_default();
            Title(&title.text, span.first().copied(), span.last().copied())
        }),
        summary.language.tag(),
        summary.keywords.iter().map(|k| Keyword(&k.text, k.count as f64, k.weight)).collect(),
        summary.confidence,
        Stats(stats.words as f64, stats.summary_words as f64, stats.minutes, stats.summary_minutes, stats.short),
        Kind::ALL.map(Kind::name),
        DropReason::ALL.map(DropReason::name),
        Feature::ALL.map(Feature::name),
        summary.language_confidence,
    );
    let columns: [Object; 10] = [
        Uint32Array::from(&*spans(text, sentences.iter().map(|sentence| &sentence.span))).into(),
        column::<_, _, Uint32Array>(sentences, |s| u32::try_from(s.block).unwrap_or(u32::MAX)).into(),
        column::<_, _, Uint8Array>(sentences, |s| place(&Kind::ALL, &s.kind)).into(),
        column::<_, _, Float64Array>(sentences, |s| s.score).into(),
        Float64Array::from(&*features).into(),
        Float64Array::from(&*shares).into(),
        column::<_, _, Uint8Array>(sentences, |s| u8::from(s.selected)).into(),
        Uint32Array::from(&*spans(text, summary.dropped.iter().map(|dropped| &dropped.span))).into(),
        column::<_, _, Uint8Array>(&summary.dropped, |d| place(&DropReason::ALL, &d.reason)).into(),
        Uint32Array::from(&*articles(text, &summary.articles)).into(),
    ];
    let once = raw.serialize(&serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true))?;
    let answer = Array::of1(&once);
    for column in columns {
        answer.push(&column);
    }
    Ok(answer)
}

/// A typed array with one number a row.
fn column<Row, N, Column: for<'a> From<&'a [N]>>(rows: &[Row], number: impl Fn(&Row) -> N) -> Column {
    Column::from(&rows.iter().map(number).collect::<Vec<N>>())
}

/// Six numbers an article: where its title stands, which is nowhere if both are the same, where it stands itself, its words,
/// and whether it is selected.
fn articles(text: &str, articles: &[Article]) -> Vec<u32> {
    // Two walks: a title may stand inside of its article.
    let (mut titles, mut bodies) = (Utf16::new(text), Utf16::new(text));
    let row = |Article { title, span, words, selected }: &Article| {
        let title = title.as_ref().map_or([0, 0], |title| [title.start, title.end].map(|byte| titles.at(byte)));
        let [start, end] = [span.start, span.end].map(|byte| bodies.at(byte));
        [title[0], title[1], start, end, u32::try_from(*words).unwrap_or(u32::MAX), u32::from(*selected)]
    };
    articles.iter().flat_map(row).collect()
}

/// The starts and ends of ascending spans in UTF-16 units, one after the other.
fn spans<'a>(text: &str, spans: impl IntoIterator<Item = &'a Range<usize>>) -> Vec<u32> {
    let mut utf16 = Utf16::new(text);
    spans.into_iter().flat_map(|span| [span.start, span.end]).map(|byte| utf16.at(byte)).collect()
}

/// The place of a value in the list of all; every one is in it, and none of the lists has 256.
fn place<T: PartialEq>(all: &[T], one: &T) -> u8 {
    all.iter().position(|other| other == one).and_then(|place| u8::try_from(place).ok()).unwrap_or_default()
}

/// The options as npm/options.js has checked them, and apart from them what to keep, for that cannot be told in bytes before the
/// text is there.
fn read_options(options: &JsValue) -> (Options, Vec<Range<usize>>) {
    let mut read = Options::default();
    if let Some(unit) = string(options, "unit") {
        read.length = length(&unit, &field(options, "amount"));
    }
    read.language = string(options, "language").map(|tag| Language::from_tag(&tag));
    read.title = string(options, "title");
    read.clean = field(options, "clean").as_bool().unwrap_or(read.clean);
    let article = field(options, "article");
    if let Some(index) = article.as_f64() {
        read.article = Choice::Nth(whole(index));
    } else if article.is_string() {
        read.article = Choice::All;
    }
    let focus: Array = field(options, "focus").dyn_into().unwrap_or_default();
    read.focus = focus.iter().filter_map(|phrase| phrase.as_string()).collect();
    read.avoid = numbers(options, "avoid").into_iter().filter_map(|place| Avoid::ALL.get(place).copied()).collect();
    read.pin = numbers(options, "pin");
    read.ban = numbers(options, "ban");
    let weights = field(options, "weights");
    if !weights.is_undefined() {
        for feature in Feature::ALL {
            if let Some(weight) = field(&weights, feature.name()).as_f64() {
                read.weights[feature] = weight;
            }
        }
    }
    let keep = numbers(options, "keep").chunks_exact(2).map(|pair| pair[0]..pair[1]).collect();
    (read, keep)
}

fn length(unit: &str, amount: &JsValue) -> Length {
    let number = amount.as_f64().unwrap_or_default();
    match unit {
        "sentences" => Length::Sentences(whole(number)),
        "words" => Length::Words(whole(number)),
        "ratio" => Length::Ratio(number),
        _ => match amount.as_string().as_deref() {
            Some("short") => Length::Short,
            Some("long") => Length::Long,
            Some("headline") => Length::Headline,
            _ => Length::Medium,
        },
    }
}

/// A property of an object; undefined if it has none.
fn field(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn string(object: &JsValue, name: &str) -> Option<String> {
    field(object, name).as_string()
}

/// The whole numbers of a typed array that is a property of an object; none if there is no such array.
fn numbers(object: &JsValue, name: &str) -> Vec<usize> {
    let numbers = field(object, name).dyn_into().map(|numbers: Float64Array| numbers.to_vec());
    numbers.unwrap_or_default().into_iter().map(whole).collect()
}

/// A whole number: a fraction is rounded down, what is below 0 is 0. Where 0 makes no sense the engine takes it for 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn whole(number: f64) -> usize {
    number as usize
}
