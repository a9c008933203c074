//! Measures how often the language of a short article is known.
//!
//! ```sh
//! cargo run --release --package tools --bin evaluate_languages -- TEXTS.jsonl.gz …
//! ```
//!
//! A text is `{"lang", "text"}` a line, English without `lang`. It is cut into articles of 100 words, and what is left is left out.
//! Right is the language's own tag, and `und` for a language without lists.

use std::collections::BTreeMap;
use std::env;
use std::path::Path;

use anyhow::Result;
use serde::Deserialize;
use standfirst::Language;
use tools::corpus;
use unicode_segmentation::UnicodeSegmentation;

/// Words of an article.
const WORDS: usize = 100;

#[derive(Deserialize)]
struct Case {
    #[serde(default = "corpus::english")]
    lang: String,
    text: String,
}

/// What the articles of a language are taken for.
#[derive(Default)]
struct Count {
    articles: usize,
    right: usize,
    /// Other answers, each with how often it was given.
    wrong: BTreeMap<&'static str, usize>,
    /// Sums of the confidence in right answers and in wrong ones.
    confidence: [f64; 2],
}

fn main() -> Result<()> {
    let mut counts: BTreeMap<(bool, String), Count> = BTreeMap::new();
    for path in env::args().skip(1) {
        let (lines, _) = corpus::lines(Path::new(&path))?;
        for line in &lines {
            let Case { lang, text } = serde_json::from_str(line)?;
            let expected = Language::from_tag(&lang);
            let count = counts.entry((expected == Language::NEUTRAL, lang)).or_default();
            for article in articles(&text) {
                count.add(article, expected);
            }
        }
    }
    println!("{:10}{:>9}{:>9}{:>11}{:>8}  taken for", "", "articles", "right", "confidence", "wrong");
    for of_none in [false, true] {
        let mut all = Count::default();
        for ((_, lang), count) in counts.iter().filter(|((is_none, _), _)| *is_none == of_none) {
            count.print(lang);
            all.merge(count);
        }
        all.print(if of_none { "no lists" } else { "lists" });
    }
    Ok(())
}

/// Pieces of so many words; where there are no spaces, two characters are one.
fn articles(text: &str) -> Vec<&str> {
    let (mut articles, mut start, mut halves) = (Vec::new(), 0, 0);
    for (at, word) in text.unicode_word_indices() {
        let is_spaced = !word.starts_with(|c: char| {
            matches!(c, '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3040}'..='\u{9FFF}')
        });
        halves += if is_spaced { 2 } else { 1 };
        if halves >= 2 * WORDS {
            let end = at + word.len();
            articles.push(&text[std::mem::replace(&mut start, end)..end]);
            halves = 0;
        }
    }
    articles
}

impl Count {
    fn add(&mut self, article: &str, expected: Language) {
        let (found, confidence) = Language::detect_with_confidence(article);
        let is_wrong = found != expected;
        self.articles += 1;
        self.right += usize::from(!is_wrong);
        self.confidence[usize::from(is_wrong)] += confidence;
        if is_wrong {
            *self.wrong.entry(found.tag()).or_default() += 1;
        }
    }

    fn merge(&mut self, other: &Count) {
        self.articles += other.articles;
        self.right += other.right;
        for (tag, count) in &other.wrong {
            *self.wrong.entry(tag).or_default() += count;
        }
        for (sum, other) in self.confidence.iter_mut().zip(other.confidence) {
            *sum += other;
        }
    }

    fn print(&self, name: &str) {
        let mean = |sum: f64, count: usize| sum / count.max(1) as f64;
        let wrong: Vec<String> = self.wrong.iter().map(|(tag, count)| format!("{tag} {count}")).collect();
        println!(
            "{name:10}{:>9}{:>9.4}{:>11.2}{:>8.2}  {}",
            self.articles,
            mean(self.right as f64, self.articles),
            mean(self.confidence[0], self.right),
            mean(self.confidence[1], self.articles - self.right),
            wrong.join(", ")
        );
    }
}
