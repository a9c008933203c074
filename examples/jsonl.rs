//! Summarises JSON Lines natively: `{"id", "text", "title"?, "language"?}` a line in, `{"id", …summary}` a line out, the
//! same as the package's `standfirst --jsonl`. Offsets are in UTF-16 units, as JavaScript counts.
//!
//! ```sh
//! cargo run --release --example jsonl -- --sentences 3 < articles.jsonl
//! ```

use std::io::{self, BufRead, Write};

use serde_json::{Value, json};
use standfirst::{Article, Avoid, Choice, Feature, Language, Length, Options, Sentence, Summary, Weights, summarize};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let options = options(std::env::args().skip(1))?;
    let mut out = io::BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let article: Value = serde_json::from_str(&line)?;
        let text = article["text"].as_str().ok_or("an article has no text")?;
        let mut options = options.clone();
        options.title = article["title"].as_str().map(str::to_owned).or(options.title);
        options.language = article["language"].as_str().map(Language::from_tag).or(options.language);
        let summary = summarize(text, &options);
        let answer = match lacking(&options, &summary) {
            Some(error) => json!({ "id": article["id"], "error": error }),
            None => answer(&article["id"], text, &summary),
        };
        writeln!(out, "{answer}")?;
    }
    Ok(out.flush()?)
}

/// What the package answers where a text has no such article, or no such sentence.
fn lacking(options: &Options, summary: &Summary) -> Option<String> {
    let lacks = |name: &str, index: usize, count: usize, noun: &str| {
        let there = match count {
            0 => format!("no {noun}"),
            1 => format!("1 {noun}: 0"),
            _ => format!("{count} {noun}s: 0 to {}", count - 1),
        };
        (index >= count).then(|| format!("options.{name} is {index}, but the text has {there}."))
    };
    let article = match options.article {
        Choice::Nth(index) => lacks("article", index, summary.articles.len(), "article"),
        _ => None,
    };
    let sentence = |name, list: &[usize]| {
        let count = summary.sentences.len();
        list.iter().find_map(|index| lacks(name, *index, count, "sentence"))
    };
    article.or_else(|| sentence("pin", &options.pin)).or_else(|| sentence("ban", &options.ban))
}

/// The flags of the package's command line that change what a text's summary is, but for its title.
fn options(mut flags: impl Iterator<Item = String>) -> Result<Options, Box<dyn std::error::Error>> {
    let mut options = Options::default();
    while let Some(flag) = flags.next() {
        let mut value = || flags.next().ok_or(format!("{flag} takes a value"));
        match flag.as_str() {
            "--sentences" => options.length = Length::Sentences(value()?.parse()?),
            "--words" => options.length = Length::Words(value()?.parse()?),
            "--ratio" => options.length = Length::Ratio(value()?.parse()?),
            "--length" => options.length = preset(&value()?)?,
            "--language" => options.language = Some(Language::from_tag(&value()?)),
            "--weights" => options.weights = weights(&value()?)?,
            "--raw" => options.clean = false,
            "--article" => options.article = choice(&value()?)?,
            "--focus" => options.focus.push(value()?),
            "--avoid" => options.avoid.push(avoid(&value()?)?),
            "--pin" => options.pin.push(value()?.parse()?),
            "--ban" => options.ban.push(value()?.parse()?),
            _ => return Err(format!("{flag} is no flag of this example").into()),
        }
    }
    Ok(options)
}

fn answer(id: &Value, text: &str, summary: &Summary) -> Value {
    let utf16 = utf16_offsets(text);
    let sentence = |sentence: &Sentence| {
        json!({
            "text": sentence.text(), "start": utf16[sentence.span.start], "end": utf16[sentence.span.end],
            "block": sentence.block, "kind": sentence.kind.name(), "score": sentence.score,
            "features": named(sentence.features.values()), "reasons": reasons(sentence.shares),
            "selected": sentence.selected,
        })
    };
    json!({
        "id": id,
        "text": summary.text(),
        "title": summary.title.as_ref().map(|title| match &title.span {
            Some(span) => json!({ "text": title.text, "start": utf16[span.start], "end": utf16[span.end] }),
            None => json!({ "text": title.text }),
        }),
        "language": summary.language.tag(),
        "languageConfidence": summary.language_confidence,
        "sentences": summary.sentences.iter().map(sentence).collect::<Vec<_>>(),
        "keywords": summary.keywords.iter().map(|keyword| json!({
            "text": keyword.text, "count": keyword.count, "weight": keyword.weight,
        })).collect::<Vec<_>>(),
        "dropped": summary.dropped.iter().map(|dropped| json!({
            "start": utf16[dropped.span.start], "end": utf16[dropped.span.end], "reason": dropped.reason.name(),
        })).collect::<Vec<_>>(),
        "articles": summary.articles.iter().map(|Article { title, span, words, selected }| json!({
            "title": title.as_ref().map(|title| text[title.clone()].split_whitespace().collect::<Vec<_>>().join(" ")),
            "start": utf16[span.start], "end": utf16[span.end], "words": words, "selected": selected,
        })).collect::<Vec<_>>(),
        "confidence": summary.confidence,
        "stats": {
            "words": summary.stats.words, "summaryWords": summary.stats.summary_words,
            "minutes": summary.stats.minutes, "summaryMinutes": summary.stats.summary_minutes, "short": summary.stats.short,
        },
    })
}

/// For each byte of a text, and its end, the number of UTF-16 units before it.
fn utf16_offsets(text: &str) -> Vec<usize> {
    let mut offsets = Vec::with_capacity(text.len() + 1);
    let mut units = 0;
    for c in text.chars() {
        offsets.resize(offsets.len() + c.len_utf8(), units);
        units += c.len_utf16();
    }
    offsets.push(units);
    offsets
}

fn named<const N: usize>(values: [f64; N]) -> Value {
    Feature::ALL.iter().zip(values).map(|(feature, value)| (feature.name().to_owned(), json!(value))).collect()
}

/// The features with a share in the score, the largest first.
fn reasons<const N: usize>(shares: [f64; N]) -> Value {
    let mut reasons: Vec<_> =
        Feature::ALL.map(Feature::name).into_iter().zip(shares).filter(|(_, share)| *share > 0.0).collect();
    reasons.sort_by(|a, b| b.1.total_cmp(&a.1));
    reasons.into_iter().map(|(feature, share)| json!({ "feature": feature, "share": share })).collect()
}

fn preset(name: &str) -> Result<Length, String> {
    match name {
        "short" => Ok(Length::Short),
        "medium" => Ok(Length::Medium),
        "long" => Ok(Length::Long),
        "headline" => Ok(Length::Headline),
        _ => Err(format!("{name} is no length")),
    }
}

fn avoid(name: &str) -> Result<Avoid, String> {
    Avoid::ALL.into_iter().find(|avoid| avoid.name() == name).ok_or(format!("{name} is nothing to avoid"))
}

fn choice(article: &str) -> Result<Choice, std::num::ParseIntError> {
    if article == "all" { Ok(Choice::All) } else { article.parse().map(Choice::Nth) }
}

/// A weight for each feature, in their order.
fn weights(list: &str) -> Result<Weights, Box<dyn std::error::Error>> {
    let values: Vec<f64> = list.split(',').map(str::parse).collect::<Result<_, _>>()?;
    if values.len() != Feature::ALL.len() {
        return Err(format!("--weights takes {} numbers", Feature::ALL.len()).into());
    }
    let mut weights = Weights::default();
    for (feature, value) in Feature::ALL.into_iter().zip(values) {
        weights[feature] = value;
    }
    Ok(weights)
}
