//! What the programs' arguments have in common.

use anyhow::{Context, Result};

/// Takes `--folds K` out of some arguments, if it is there.
///
/// # Errors
///
/// If K is no number.
pub fn take_folds(arguments: &mut Vec<String>) -> Result<Option<u64>> {
    let Some(at) = arguments.iter().position(|argument| argument == "--folds") else { return Ok(None) };
    let folds = arguments.get(at + 1).context("--folds takes a number")?.parse()?;
    arguments.drain(at..=at + 1);
    Ok(Some(folds))
}
