//! The boundary to JavaScript: the only file that knows of it. Options in, plain objects and columns out, offsets in UTF-16
//! units.

use std::ops::Range;

use js_sys::{Array, Float64Array, Number, Object, RangeError, Reflect, TypeError, Uint8Array, Uint32Array};
use serde::Serialize;
use wasm_bindgen::prelude::*;

use crate::utf16::{self, Utf16};
use crate::{Article, Choice, DropReason, Features, Kind, Language, Length, Options, Summary, Weights};
use crate::{dom, summarize as summarize_text, summarize_blocks, summarize_document};

/// 2 KB smaller after compression than the default allocator.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// What there is once in a summary. What there may be many thousands of crosses the boundary in columns beside it, a typed
/// array each, which cost nothing until they are read.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Raw<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'a str>,
    title: Option<Title<'a>>,
    language: &'static str,
    keywords: Vec<Keyword<'a>>,
    confidence: f64,
    stats: Stats,
    names: Names,
}

#[derive(Serialize)]
struct Title<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<u32>,
}

#[derive(Serialize)]
struct Keyword<'a> {
    text: &'a str,
    count: usize,
    weight: f64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Stats {
    words: usize,
    summary_words: usize,
    minutes: f64,
    summary_minutes: f64,
    short: bool,
}

/// What the numbers in the columns stand for.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Names {
    kinds: [&'static str; Kind::ALL.len()],
    drop_reasons: [&'static str; DropReason::ALL.len()],
    features: [&'static str; Features::NAMES.len()],
}

/// Summarises a string, an element of the page or a document. Throws a `TypeError` that says what was expected for anything else, and
/// for options that are none, and a `RangeError` for an article that the text has not.
///
/// # Errors
///
/// The `TypeError` or the `RangeError`.
#[wasm_bindgen]
#[allow(unreachable_pub)] // the generator asks for `pub`, and no Rust code calls it
pub fn summarize(input: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (mut options, keep) = read_options(options)?;
    if let Some(text) = input.as_string() {
        options.keep = utf16::to_bytes(&text, keep);
        let summary = summarize_text(&text, &options);
        check_article(options.article, summary.articles.len())?;
        return raw(&text, &summary, None);
    }
    let document = input.dyn_ref::<web_sys::Document>();
    let page = match (document, input.dyn_ref::<web_sys::Element>()) {
        (Some(document), _) => dom::read_document(document),
        (None, Some(element)) => dom::read(element),
        (None, None) => {
            let what = describe(input);
            return Err(type_error(&format!("summarize() takes a string, an Element or a Document, not {what}.")));
        }
    };
    let dom::Page { text, blocks, tree, .. } = page;
    options.keep = utf16::to_bytes(&text, keep);
    let summary = match document {
        Some(_) => summarize_document(&text, blocks, &tree, &options),
        None => summarize_blocks(&text, blocks, &options),
    };
    check_article(options.article, summary.articles.len())?;
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
pub fn observe(text: &str, ratio: Option<f64>, clean: bool, observer: &Observer) -> JsValue {
    observer.done("input");
    let length = ratio.map_or_else(Length::default, Length::Ratio);
    let options = Options { length, clean, ..Options::default() };
    raw(text, &crate::observe(text, &options, |stage| observer.done(stage)), None).unwrap_or_else(|error| error)
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
        [number(element.parent), element.tag.into(), element.signature, element.beside.into(), element.about.into()]
    });
    let columns = [blocks.collect::<Vec<u32>>(), elements.collect()].map(|column| Uint32Array::from(&*column));
    let [blocks, elements] = columns;
    Array::of3(&page.text.into(), &blocks, &elements)
}

fn raw(text: &str, summary: &Summary, source: Option<&str>) -> Result<JsValue, JsValue> {
    let sentences = &summary.sentences;
    let mut shares = Vec::with_capacity(sentences.len() * Features::NAMES.len());
    let mut features = Vec::with_capacity(shares.capacity());
    for sentence in sentences {
        features.extend(sentence.features.values());
        shares.extend(sentence.features.shares(&summary.weights));
    }
    let raw = Raw {
        source,
        title: summary.title.as_ref().map(|title| {
            let span = title.span.as_ref().map(|span| spans(text, [span])).unwrap_or_default();
            Title { text: &title.text, start: span.first().copied(), end: span.last().copied() }
        }),
        language: summary.language.tag(),
        keywords: summary.keywords.iter().map(|k| Keyword { text: k.text, count: k.count, weight: k.weight }).collect(),
        confidence: summary.confidence,
        stats: Stats {
            words: summary.stats.words,
            summary_words: summary.stats.summary_words,
            minutes: summary.stats.minutes,
            summary_minutes: summary.stats.summary_minutes,
            short: summary.stats.short,
        },
        names: Names {
            kinds: Kind::ALL.map(Kind::name),
            drop_reasons: DropReason::ALL.map(DropReason::name),
            features: Features::NAMES,
        },
    };
    let columns: [(&str, Object); 10] = [
        ("spans", Uint32Array::from(&*spans(text, sentences.iter().map(|sentence| &sentence.span))).into()),
        ("blocks", column::<_, _, Uint32Array>(sentences, |s| u32::try_from(s.block).unwrap_or(u32::MAX)).into()),
        ("kinds", column::<_, _, Uint8Array>(sentences, |s| place(&Kind::ALL, &s.kind)).into()),
        ("scores", column::<_, _, Float64Array>(sentences, |s| s.score).into()),
        ("features", Float64Array::from(&*features).into()),
        ("shares", Float64Array::from(&*shares).into()),
        ("selected", column::<_, _, Uint8Array>(sentences, |s| u8::from(s.selected)).into()),
        ("droppedSpans", Uint32Array::from(&*spans(text, summary.dropped.iter().map(|dropped| &dropped.span))).into()),
        ("droppedReasons", column::<_, _, Uint8Array>(&summary.dropped, |d| place(&DropReason::ALL, &d.reason)).into()),
        ("articles", Uint32Array::from(&*articles(text, &summary.articles)).into()),
    ];
    let raw = raw.serialize(&serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true))?;
    for (name, column) in columns {
        Reflect::set(&raw, &name.into(), &column)?;
    }
    Ok(raw)
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

/// The options, and apart from them what to keep, for that cannot be told in bytes before the text is there.
fn read_options(options: &JsValue) -> Result<(Options, Vec<Range<usize>>), JsValue> {
    let mut read = Options::default();
    let mut keep = Vec::new();
    let mut length = None;
    for (name, value) in entries("options", options)? {
        let path = format!("options.{name}");
        let asked = match name.as_str() {
            "sentences" => Length::Sentences(count(&path, &value)?),
            "words" => Length::Words(count(&path, &value)?),
            "ratio" => Length::Ratio(number(&path, &value)?),
            "length" => preset(&path, &value)?,
            other => {
                match other {
                    "language" => read.language = Some(Language::from_tag(&string(&path, &value)?)),
                    "title" => read.title = Some(string(&path, &value)?),
                    "clean" => read.clean = value.as_bool().ok_or_else(|| expected(&path, "true or false", &value))?,
                    "article" => read.article = choice(&path, &value)?,
                    "keep" => keep = ranges(&path, &value)?,
                    "weights" => read.weights = read_weights(&value)?,
                    _ => return Err(unknown(&path, OPTIONS)),
                }
                continue;
            }
        };
        if let Some((other, _)) = length.replace((name.clone(), asked)) {
            return Err(type_error(&format!("options.{other} and {path} are two lengths: give one of them.")));
        }
    }
    if let Some((_, asked)) = length {
        read.length = asked;
    }
    Ok((read, keep))
}

/// Every option's name.
const OPTIONS: &str = "sentences, words, ratio, length, language, title, clean, article, keep, weights";

fn read_weights(weights: &JsValue) -> Result<Weights, JsValue> {
    let mut read = Weights::default();
    for (name, value) in entries("options.weights", weights)? {
        let path = format!("options.weights.{name}");
        let weight = match name.as_str() {
            "topic" => &mut read.topic,
            "position" => &mut read.position,
            "title" => &mut read.title,
            "length" => &mut read.length,
            _ => return Err(unknown(&path, &Features::NAMES.join(", "))),
        };
        *weight = number(&path, &value)?;
    }
    Ok(read)
}

/// The names and values of an object's own properties; those that are undefined are not there.
fn entries(path: &str, value: &JsValue) -> Result<Vec<(String, JsValue)>, JsValue> {
    if value.is_undefined() {
        return Ok(Vec::new());
    }
    if !value.is_object() || Array::is_array(value) {
        return Err(expected(path, "an object", value));
    }
    let keys = Object::keys(value.unchecked_ref::<Object>());
    let entry = |key: JsValue| Ok((key.as_string().unwrap_or_default(), Reflect::get(value, &key)?));
    let entries: Result<Vec<_>, JsValue> = keys.iter().map(entry).collect();
    entries.map(|entries| entries.into_iter().filter(|(_, value)| !value.is_undefined()).collect())
}

fn preset(path: &str, value: &JsValue) -> Result<Length, JsValue> {
    match value.as_string().as_deref() {
        Some("short") => Ok(Length::Short),
        Some("medium") => Ok(Length::Medium),
        Some("long") => Ok(Length::Long),
        _ => Err(expected(path, "'short', 'medium' or 'long'", value)),
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn choice(path: &str, value: &JsValue) -> Result<Choice, JsValue> {
    if value.as_string().as_deref() == Some("all") {
        return Ok(Choice::All);
    }
    let index = value.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0);
    index
        .map(|index| Choice::Nth(index as usize))
        .ok_or_else(|| expected(path, "a whole number, counted from 0, or 'all'", value))
}

fn check_article(choice: Choice, count: usize) -> Result<(), JsValue> {
    let Choice::Nth(index) = choice else { return Ok(()) };
    if index < count {
        return Ok(());
    }
    let there = match count {
        0 => "no article".into(),
        1 => "1 article: 0".into(),
        _ => format!("{count} articles: 0 to {}", count - 1),
    };
    Err(RangeError::new(&format!("options.article is {index}, but the text has {there}.")).into())
}

/// Pairs of offsets.
fn ranges(path: &str, value: &JsValue) -> Result<Vec<Range<usize>>, JsValue> {
    let range = |(index, pair): (usize, JsValue)| {
        let path = format!("{path}[{index}]");
        let offsets = array(&pair).filter(|pair| pair.length() == 2);
        let offsets = offsets.ok_or_else(|| expected(&path, "a pair of numbers, [start, end]", &pair))?;
        Ok(count(&format!("{path}[0]"), &offsets.get(0))?..count(&format!("{path}[1]"), &offsets.get(1))?)
    };
    let pairs = array(value).ok_or_else(|| expected(path, "an array of pairs, [start, end]", value))?;
    pairs.iter().enumerate().map(range).collect()
}

fn array(value: &JsValue) -> Option<&Array> {
    Array::is_array(value).then(|| value.unchecked_ref())
}

/// A whole number; a fraction is rounded down, what is below 0 is 0. Where 0 makes no sense the engine takes it for 1.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
fn count(path: &str, value: &JsValue) -> Result<usize, JsValue> {
    Ok(number(path, value)? as usize)
}

fn number(path: &str, value: &JsValue) -> Result<f64, JsValue> {
    value.as_f64().filter(|number| !number.is_nan()).ok_or_else(|| expected(path, "a number", value))
}

fn string(path: &str, value: &JsValue) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| expected(path, "a string", value))
}

fn expected(path: &str, what: &str, value: &JsValue) -> JsValue {
    type_error(&format!("{path} must be {what}, not {}.", describe(value)))
}

fn unknown(path: &str, known: &str) -> JsValue {
    type_error(&format!("{path} is no option. There are: {known}."))
}

fn type_error(message: &str) -> JsValue {
    TypeError::new(message).into()
}

/// What a value is, for an error message.
fn describe(value: &JsValue) -> String {
    if value.is_null() {
        "null".into()
    } else if Array::is_array(value) {
        "an array".into()
    } else if let Some(string) = value.as_string() {
        let shown: String = string.chars().take(SHOWN_CHARACTERS).collect();
        format!("'{shown}{}'", if shown.len() < string.len() { "…" } else { "" })
    } else if let Some(number) = value.as_f64() {
        // JavaScript's own words: Rust's for floating-point numbers weigh 7 KB.
        Number::from(number).to_string_with_radix(10).map_or_else(|_| "a number".into(), String::from)
    } else {
        let kind = value.js_typeof().as_string().unwrap_or_default();
        let article = if kind.starts_with('o') {
            "an "
        } else if kind == "undefined" {
            ""
        } else {
            "a "
        };
        format!("{article}{kind}")
    }
}

/// Characters of a wrong string that an error message repeats.
const SHOWN_CHARACTERS: usize = 40;
