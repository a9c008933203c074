//! Measures how well the article is found: shingles of four words of what is kept against the true article.
//!
//! ```sh
//! cargo run --release --package tools --bin evaluate -- [--folds K [--all]] PAGES.jsonl.gz …
//! ```
//!
//! Without `--folds` the engine as it is. With it, trees learned anew: a third of the pages is held out, the rest is learned from
//! and measured by K folds, then the third is measured with trees learned from all the rest; with `--all` nothing is held out.
//! Pages whose id has a `+` were made from another page; they are measured in that page's fold and never learned from.

use std::env;
use std::path::PathBuf;

use anyhow::Result;
use tools::boosting::Tree;
use tools::corpus::{self, Page};
use tools::{arguments, finder, shingles};

/// One page in so many is held out.
const HELD: u64 = 3;

fn main() -> Result<()> {
    let mut arguments: Vec<String> = env::args().skip(1).collect();
    let folds = arguments::take_folds(&mut arguments)?;
    let count = arguments.len();
    arguments.retain(|argument| argument != "--all");
    let holds_out = arguments.len() == count;
    let mut files = Vec::new();
    for path in arguments.iter().map(PathBuf::from) {
        let (pages, hash) = corpus::read(&path)?;
        println!("{}: {} pages, SHA-256 {hash}", path.display(), pages.len());
        files.push((path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), pages));
    }
    println!("{:34}{:>7}{:>11}{:>9}{:>9}{:>9}", "", "pages", "precision", "recall", "F1", "page F1");
    match folds {
        None => {
            for (name, pages) in &files {
                print(name, pages.iter().map(|page| finder::measure(page, None)));
            }
        }
        Some(folds) => cross_validate(&files, folds, holds_out),
    }
    Ok(())
}

fn cross_validate(files: &[(String, Vec<Page>)], folds: u64, holds_out: bool) {
    let is_held = |page: &Page| holds_out && corpus::place(&page.id).is_multiple_of(HELD);
    let fold = |page: &Page| corpus::place(&page.id) / HELD % folds;
    let all = || files.iter().flat_map(|(_, pages)| pages);
    let by_fold: Vec<Vec<Tree>> =
        (0..folds).map(|out| finder::learn(all().filter(|page| !is_held(page) && fold(page) != out))).collect();
    let by_rest = finder::learn(all().filter(|page| !is_held(page)));
    for (name, pages) in files {
        let learned = pages.iter().filter(|page| !is_held(page));
        let place = |page: &Page| usize::try_from(fold(page)).expect("few folds");
        print(
            &format!("{name}, {folds} folds"),
            learned.map(|page| finder::measure(page, Some(&by_fold[place(page)]))),
        );
        if holds_out {
            let held = pages.iter().filter(|page| is_held(page));
            print(&format!("{name}, held out"), held.map(|page| finder::measure(page, Some(&by_rest))));
        }
    }
}

/// A line of means; F1 is that of mean precision and mean recall, page F1 the mean of the pages' own.
fn print(name: &str, scores: impl Iterator<Item = [f64; 3]>) {
    let scores: Vec<[f64; 3]> = scores.collect();
    let mean = |place: usize| scores.iter().map(|score| score[place]).sum::<f64>() / scores.len().max(1) as f64;
    let f1 = shingles::harmonic_mean(mean(0), mean(1));
    println!("{name:34}{:7}{:11.3}{:9.3}{f1:9.3}{:9.3}", scores.len(), mean(0), mean(1), mean(2));
}
