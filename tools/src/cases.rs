//! The engine's own test cases as pages to learn from: short texts, other languages, letters and lists, of which public
//! collections have none.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use standfirst::training;

use crate::corpus::{self, Page};

/// What a case counts beside a page of the world.
const WEIGHT: f64 = 0.5;

/// What marks a case that the engine gets wrong. It is no part of what is learned from, or the mark would move with each learning.
const NOT_YET: &str = "(not yet) ";

/// The cases of all text files in a folder, in the order of their names, and the SHA-256 of the files without the marks of
/// cases that are not met.
///
/// # Errors
///
/// If a file cannot be read or is no file of cases.
pub fn read(folder: &Path) -> Result<(Vec<Page>, String)> {
    let entries: std::io::Result<Vec<_>> = fs::read_dir(folder)?.collect();
    let mut paths: Vec<PathBuf> = entries?.into_iter().map(|entry| entry.path()).collect();
    paths.sort();
    let (mut pages, mut hash) = (Vec::new(), Sha256::new());
    for path in paths {
        let content = fs::read_to_string(&path).with_context(|| path.display().to_string())?.replace(NOT_YET, "");
        hash.update(&content);
        for case in content.split("=== ").skip(1) {
            pages.push(page(case).with_context(|| path.display().to_string())?);
        }
    }
    Ok((pages, corpus::hexadecimal(&hash.finalize())))
}

fn page(case: &str) -> Result<Page> {
    let (title, rest) = case.split_once('\n').context("a case has a title")?;
    let (input, expected) = rest.split_once("\n▸\n").context("a case has an expectation")?;
    let paste = visible(input);
    let kept: Vec<&str> = expected.lines().filter_map(kept).collect();
    let is_kept = |block: &str| kept.iter().any(|text| block.starts_with(text) || block.ends_with(text));
    let blocks = training::examples(&paste, None);
    let texts = blocks.iter().map(|block| paste[block.span.clone()].split_whitespace().collect::<Vec<_>>().join(" "));
    let gold = texts.filter(|text| is_kept(text)).collect::<Vec<_>>().join("\n");
    Ok(Page { id: title.to_owned(), paste, gold, weight: WEIGHT, markup: None })
}

/// The text of an expected line that is part of the article; the title is not.
fn kept(line: &str) -> Option<&str> {
    let (label, text) = line.split_once(": ")?;
    (!label.starts_with('-') && label != "title").then(|| text.trim_end_matches('…'))
}

/// An input with the characters that its signs stand for.
fn visible(input: &str) -> String {
    input.replace('␍', "\r").replace('␉', "\t").replace('⍽', "\u{a0}").replace('⎵', "\u{200b}")
}
