//! Which runs of blocks belong to an article: those with the highest sum of scores, of which each costs something.

use std::ops::Range;

use crate::classifier::UNIT;
use crate::readings::Page;

/// What a run of blocks must score besides to be of the article, where the piece of the page is long enough for runs by chance,
/// and what prose scores besides that goes on with one: one and a half log odds, and one.
const RUN_COST: i32 = 3 * UNIT / 2;
const GOES_ON: i32 = UNIT;
/// Blocks of a piece that is long enough. In a shorter one the cost is less.
const LONG_PIECE: i32 = 100;

/// The blocks of a piece that belong to an article: those for which the scores speak most in sum, if every run of them costs
/// something; one whose own words are like those around articles must have a score above 0 besides. They are found by dynamic programming: Viterbi, "Error bounds for convolutional codes" (1967). Tags tell better
/// where a run ends: with them nothing is charged.
pub(crate) fn kept(page: &Page, piece: Range<usize>, scores: &[i32], marked: bool) -> Vec<usize> {
    let length = i32::try_from(piece.len()).unwrap_or(i32::MAX).min(LONG_PIECE);
    let (cost, goes_on) = if marked { (0, 0) } else { (RUN_COST * length / LONG_PIECE, GOES_ON) };
    // How much more it scores to be inside of a run than outside.
    let mut lead = -cost;
    // For each block whether the best way to be outside, or inside, of a run comes from inside.
    let mut steps = Vec::with_capacity(piece.len());
    for index in piece.clone() {
        let reading = &page.readings[index];
        let (leaves, stays) = (lead > 0, lead >= -cost);
        let gain = match reading.reason {
            _ if reading.is_furniture() => 0,
            None if stays && reading.prose > 0 => scores[index] + goes_on,
            _ => scores[index],
        };
        steps.push((leaves, stays));
        lead = lead.max(-cost) + gain - lead.max(0);
    }
    let mut is_inside = lead > 0;
    let mut kept = Vec::new();
    for (index, (leaves, stays)) in piece.zip(steps).rev() {
        let reading = &page.readings[index];
        if is_inside && !reading.is_furniture() && (reading.reason.is_none() || scores[index] > 0) {
            kept.push(index);
        }
        is_inside = if is_inside { stays } else { leaves };
    }
    kept.reverse();
    kept
}
