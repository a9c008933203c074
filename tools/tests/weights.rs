//! The recipe for the weights, on articles of our own: whoever has no others can see that it works.

use std::path::{Path, PathBuf};
use std::{env, fs};

use standfirst::training::Model;
use tools::summaries::{self, Example};

/// Sentences of the references.
const SENTENCES: usize = 2;

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(name)
}

fn examples() -> Vec<Example> {
    summaries::read(&file("articles.jsonl"), SENTENCES).expect("the articles are there").0
}

#[test]
fn the_articles_teach_the_same_weights_everywhere() {
    let examples = examples();
    let learned =
        summaries::source(&summaries::learn(&examples.iter().collect::<Vec<_>>()), "Learned from articles.jsonl");
    let path = file("weights.txt");
    if env::var_os("UPDATE").is_some() {
        fs::write(&path, &learned).expect("the file can be written");
    }
    assert_eq!(learned, fs::read_to_string(path).expect("a text file"), "UPDATE=1 writes it anew");
}

#[test]
fn what_is_learned_chooses_better_than_nothing_learned() {
    let examples = examples();
    let learned = summaries::learn(&examples.iter().collect::<Vec<_>>());
    let none = Model { indicators: [0; standfirst::training::INDICATORS], covered: 0, similar: 0 };
    let mean = |model: &Model| {
        let score = |example: &Example| example.comparison.score(&example.choose(model))[0];
        examples.iter().map(score).sum::<f64>() / examples.len() as f64
    };
    let (learned, none) = (mean(&learned), mean(&none));
    assert!(learned > none + 1.0, "ROUGE-1 {learned:.2}, and {none:.2} of the first sentences");
}
