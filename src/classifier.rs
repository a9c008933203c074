//! Which blocks belong to the article: trees that were learned from pages whose article is known.

#[cfg(any(target_arch = "wasm32", feature = "observe"))]
#[rustfmt::skip]
mod markup_trees;
#[rustfmt::skip]
mod trees;

/// Trees: of each four questions, whether a signal exceeds a threshold …
type Questions = [[(u8, u8); 4]];
/// … and for each pattern of answers a number; the first answer is the pattern's lowest bit. Apart from the questions, because like
/// is compressed best beside like.
type Leaves = [[i8; 16]];

/// So many to one log odds: whole numbers are the same on every machine.
pub(crate) const UNIT: i32 = 128;

/// How sure it is that a block with these signals belongs to the article: the log odds in [`UNIT`]s. Above 0 it rather does.
pub(crate) fn score(signals: &[u8]) -> i32 {
    sum(&trees::QUESTIONS, &trees::LEAVES, signals)
}

/// The same of a block whose tags are known, from its facts and its signals.
#[cfg(any(target_arch = "wasm32", feature = "observe"))]
pub(crate) fn score_marked(row: &[u8]) -> i32 {
    sum(&markup_trees::QUESTIONS, &markup_trees::LEAVES, row)
}

fn sum(questions: &Questions, leaves: &Leaves, row: &[u8]) -> i32 {
    questions.iter().zip(leaves).map(|(questions, leaves)| i32::from(leaves[pattern(questions, row)])).sum()
}

fn pattern(questions: &[(u8, u8)], row: &[u8]) -> usize {
    let add =
        |pattern, (signal, threshold): &(u8, u8)| pattern << 1 | usize::from(row[usize::from(*signal)] > *threshold);
    questions.iter().rev().fold(0, add)
}
