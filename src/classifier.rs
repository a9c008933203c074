//! Which blocks belong to the article: trees that were learned from pages whose article is known.


#[cfg(any(target_arch = "wasm32", feature = "observe"))]
#[rustfmt::skip]
mod markup_trees;
#[rustfmt::skip]
mod trees;

/// Four questions, whether a signal exceeds a threshold, and for each pattern of answers a number; the first answer is the
/// pattern's lowest bit.
type Tree = ([(u8, u8); 4], [i8; 16]);

/// So many to one log odds: whole numbers are the same on every machine.
pub(crate) const UNIT: i32 = 128;

/// How sure it is that a block with these signals belongs to the article: the log odds in [`UNIT`]s. Above 0 it rather does.
pub(crate) fn score(signals: &[u8]) -> i32 {
    sum(&trees::TREES, signals)
}

/// The same of a block whose tags are known, from its facts and its signals.
#[cfg(any(target_arch = "wasm32", feature = "observe"))]
pub(crate) fn score_marked(row: &[u8]) -> i32 {
    sum(&markup_trees::TREES, row)
}

fn sum(trees: &[Tree], row: &[u8]) -> i32 {
    trees.iter().map(|tree| answer(tree, row)).sum()
}

fn answer((questions, leaves): &Tree, row: &[u8]) -> i32 {
    let pattern = questions
        .iter()
        .rev()
        .fold(0, |pattern, (signal, threshold)| pattern << 1 | usize::from(row[usize::from(*signal)] > *threshold));
    i32::from(leaves[pattern])
}
