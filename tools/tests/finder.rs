//! The recipe for the trees, on the engine's own cases: whoever has no pages can see that it works.

use std::path::Path;

use tools::{cases, finder};

#[test]
fn the_cases_alone_teach_to_find_their_articles_and_the_same_trees_every_time() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/cases/articles");
    let (pages, _) = cases::read(&folder).expect("the cases are there");
    let trees = finder::learn(&pages);
    assert_eq!(finder::source(&trees, "Header"), finder::source(&finder::learn(&pages), "Header"));
    let mean =
        |trees: &[_]| pages.iter().map(|page| finder::measure(page, Some(trees))[2]).sum::<f64>() / pages.len() as f64;
    let (learned, none) = (mean(&trees), mean(&[]));
    assert!(learned > 0.95, "F1 {learned:.3} on what it was learned from");
    assert!(learned > none + 0.05, "F1 {learned:.3}, and {none:.3} without trees, when all is kept");
}
