//! Measures how well sentences are split, beside plain UAX #29.
//!
//! ```sh
//! cargo run --release --package tools --bin evaluate_sentences -- TEXTS.jsonl.gz …
//! ```
//!
//! A text is `{"lang", "text", "sentences"}` a line, English without `lang`. What counts are the ends of sentences within a text, white space aside: the last
//! one is given away free. A text whose sentences do not rebuild it is left out.

use std::collections::HashSet;
use std::env;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;
use standfirst::{Language, Options, summarize};
use tools::{corpus, shingles};
use unicode_segmentation::UnicodeSegmentation;

#[derive(Deserialize)]
struct Case {
    #[serde(default = "corpus::english")]
    lang: String,
    text: String,
    sentences: Vec<String>,
}

/// Ends that were found and are right, all that were found, all that are right.
#[derive(Default)]
struct Count {
    both: usize,
    found: usize,
    right: usize,
}

fn main() -> Result<()> {
    println!("{:40}{:>8}{:>10}{:>11}{:>8}{:>8}", "", "texts", "UAX #29", "precision", "recall", "F1");
    for path in env::args().skip(1) {
        let (lines, _) = corpus::lines(Path::new(&path))?;
        let (mut plain, mut own, mut count) = (Count::default(), Count::default(), 0);
        for line in &lines {
            let Case { lang, text, sentences } = &serde_json::from_str(line)?;
            if solid(&sentences.concat()) == solid(text) {
                let right = ends(sentences.iter().map(String::as_str));
                plain.add(&ends(text.split_sentence_bounds()), &right);
                own.add(&ends(split(text, lang).into_iter()), &right);
                count += 1;
            }
        }
        let name = path.rsplit('/').next().unwrap_or_default();
        println!(
            "{name:40}{count:>8}{:>10.4}{:>11.4}{:>8.4}{:>8.4}",
            plain.f1(),
            own.precision(),
            own.recall(),
            own.f1()
        );
    }
    Ok(())
}

/// The engine's sentences of a text as it is: each line a block, nothing dropped.
fn split<'a>(text: &'a str, tag: &str) -> Vec<&'a str> {
    let mut options = Options::default();
    options.clean = false;
    options.language = Some(Language::from_tag(tag));
    summarize(text, &options).sentences.iter().map(|sentence| &text[sentence.span.clone()]).collect()
}

/// The characters that are no white space.
fn solid(text: &str) -> String {
    text.split_whitespace().collect()
}

/// How many such characters stand before each end of a sentence but the last.
fn ends<'a>(sentences: impl Iterator<Item = &'a str>) -> HashSet<usize> {
    let lengths = sentences.map(|sentence| solid(sentence).chars().count()).filter(|length| *length > 0);
    let mut ends: Vec<usize> = lengths
        .scan(0, |at, length| {
            *at += length;
            Some(*at)
        })
        .collect();
    ends.pop();
    ends.into_iter().collect()
}

impl Count {
    fn add(&mut self, found: &HashSet<usize>, right: &HashSet<usize>) {
        self.both += found.intersection(right).count();
        self.found += found.len();
        self.right += right.len();
    }

    fn precision(&self) -> f64 {
        self.both as f64 / self.found.max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.both as f64 / self.right.max(1) as f64
    }

    fn f1(&self) -> f64 {
        shingles::harmonic_mean(self.precision(), self.recall())
    }
}
