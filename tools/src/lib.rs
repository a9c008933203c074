//! What the programs of this folder share: data, learning, measures. None of it is shipped.

pub mod arguments;
pub mod boosting;
pub mod cases;
pub mod corpus;
pub mod finder;
pub mod rouge;
pub mod shingles;
pub mod source;
pub mod summaries;
