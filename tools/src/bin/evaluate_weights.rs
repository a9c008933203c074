//! Measures how near summaries come to those that people wrote, beside the first sentences, sentences by chance, and the best that
//! are found with the references in view.
//!
//! ```sh
//! cargo run --release --package tools --bin evaluate_weights -- [--folds K] ARTICLES.jsonl.gz=3 …
//! ```
//!
//! Without `--folds` the engine as it is. With it, each article by weights learned anew from the others but one in K. The lead are the
//! first sentences that can stand in a summary, of the engine's own.

use std::env;
use std::path::Path;

use anyhow::{Context, Result};
use standfirst::training;
use tools::arguments;
use tools::rouge::Rouge;
use tools::summaries::{self, Example};

/// Samples of the paired bootstrap (Koehn, "Statistical significance tests for machine translation evaluation", 2004).
const SAMPLES: usize = 1_000;

fn main() -> Result<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let folds = arguments::take_folds(&mut arguments)?;
    let mut files = Vec::new();
    for argument in &arguments {
        let (path, count) = argument.split_once('=').context("a file has its number of sentences after `=`")?;
        let (examples, hash) = summaries::read(Path::new(path), count.parse()?)?;
        println!("{path}: {} articles, SHA-256 {hash}", examples.len());
        files.push((path, examples));
    }
    let all: Vec<&Example> = files.iter().flat_map(|(_, examples)| examples).collect();
    let chosen = match folds {
        Some(folds) => summaries::cross_validate(&all, folds),
        None => all.iter().map(|example| example.choose(training::shipped())).collect(),
    };
    let mut pooled = Vec::new();
    let mut chosen = chosen.into_iter();
    for (path, examples) in &files {
        println!("\n{path}\n{:12}{:>8}{:>8}{:>8}{:>8}", "", "R-1", "R-2", "R-Lsum", "words");
        let own: Vec<Vec<usize>> = chosen.by_ref().take(examples.len()).collect();
        let lead: Vec<_> = examples.iter().map(Example::lead).collect();
        let mut random = Random(1);
        print("standfirst", examples, &own);
        print("lead", examples, &lead);
        print("random", examples, &examples.iter().map(|example| random.choose(example)).collect::<Vec<_>>());
        print("oracle", examples, &examples.iter().map(oracle).collect::<Vec<_>>());
        let differences: Vec<Rouge> = examples.iter().zip(own.iter().zip(&lead)).map(difference).collect();
        intervals(&differences);
        pooled.extend(differences);
    }
    println!("\nall {} articles", pooled.len());
    intervals(&pooled);
    Ok(())
}

fn print(name: &str, examples: &[Example], chosen: &[Vec<usize>]) {
    let count = examples.len().max(1) as f64;
    let mut mean = [0.0; 4];
    for (example, chosen) in examples.iter().zip(chosen) {
        let [one, two, longest] = example.comparison.score(chosen);
        for (mean, value) in mean.iter_mut().zip([one, two, longest, example.comparison.length(chosen) as f64]) {
            *mean += value / count;
        }
    }
    println!("{name:12}{:8.2}{:8.2}{:8.2}{:8.1}", mean[0], mean[1], mean[2], mean[3]);
}

fn difference((example, (own, lead)): (&Example, (&Vec<usize>, &Vec<usize>))) -> Rouge {
    let (own, lead) = (example.comparison.score(own), example.comparison.score(lead));
    std::array::from_fn(|kind| own[kind] - lead[kind])
}

/// The mean difference to the lead, and between what it lies in 95 of 100 samples.
fn intervals(differences: &[Rouge]) {
    let mut random = Random(1);
    for (kind, name) in ["R-1", "R-2", "R-Lsum"].into_iter().enumerate() {
        let mean = differences.iter().map(|difference| difference[kind]).sum::<f64>() / differences.len().max(1) as f64;
        let mut means: Vec<f64> = (0..SAMPLES)
            .map(|_| {
                let sample = (0..differences.len()).map(|_| differences[random.below(differences.len())][kind]);
                sample.sum::<f64>() / differences.len().max(1) as f64
            })
            .collect();
        means.sort_by(f64::total_cmp);
        println!(
            "{name} over the lead: {mean:+.2} ({:+.2} to {:+.2})",
            means[SAMPLES / 40],
            means[SAMPLES - SAMPLES / 40]
        );
    }
}

/// Greedy: adds the sentence that raises ROUGE-1 and ROUGE-2 most, while one does.
fn oracle(example: &Example) -> Vec<usize> {
    let worth = |chosen: &[usize]| example.comparison.score(chosen)[..2].iter().sum::<f64>();
    let mut chosen = Vec::new();
    while chosen.len() < example.count {
        let with = |sentence: usize| [&chosen[..], &[sentence]].concat();
        let others = example.candidates().into_iter().filter(|sentence| !chosen.contains(sentence));
        let Some(best) = others.max_by(|a, b| worth(&with(*a)).total_cmp(&worth(&with(*b)))) else { break };
        if worth(&with(best)) <= worth(&chosen) {
            break;
        }
        chosen.push(best);
    }
    chosen
}

/// The same numbers in every run: Marsaglia's xorshift.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % end.max(1)
    }

    fn choose(&mut self, example: &Example) -> Vec<usize> {
        let mut left = example.candidates();
        (0..example.count.min(left.len())).map(|_| left.swap_remove(self.below(left.len()))).collect()
    }
}
