//! How much of an article was found: 4-word shingles, counted, as the public article extraction benchmarks count.

use std::collections::HashMap;

/// Words in a shingle.
const WORDS: usize = 4;

/// The shingles of a text, each with how often it occurs.
#[derive(Debug, Default)]
pub struct Shingles<'a>(HashMap<Vec<&'a str>, usize>);

/// The words of a text: runs of letters, digits and underscores.
pub fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty())
}

impl<'a> Shingles<'a> {
    /// Of a text; one of fewer words than a shingle has is a shingle itself.
    #[must_use]
    pub fn of(text: &'a str) -> Shingles<'a> {
        let words: Vec<&str> = words(text).collect();
        let mut counts = HashMap::new();
        if !words.is_empty() && words.len() < WORDS {
            counts.insert(words, 1);
            return Shingles(counts);
        }
        for shingle in words.windows(WORDS) {
            *counts.entry(shingle.to_vec()).or_insert(0) += 1;
        }
        Shingles(counts)
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.0.values().sum()
    }

    /// How many of them another text has too.
    #[must_use]
    pub fn shared(&self, other: &Shingles) -> usize {
        self.0.iter().map(|(shingle, count)| (*count).min(other.0.get(shingle).copied().unwrap_or(0))).sum()
    }

    /// The share of them that stand in another text at all, 0..=1.
    #[must_use]
    pub fn containment(&self, other: &Shingles) -> f64 {
        let within: usize = self.0.iter().filter(|(shingle, _)| other.0.contains_key(*shingle)).map(|(_, n)| n).sum();
        within as f64 / self.count().max(1) as f64
    }
}

/// Precision, recall and F1 of what was kept of one page, each 0..=1; nothing kept of a page without an article is right.
#[must_use]
pub fn score(kept: &str, gold: &str) -> [f64; 3] {
    let (kept, gold) = (Shingles::of(kept), Shingles::of(gold));
    let both = kept.shared(&gold) as f64;
    let share = |of: &Shingles, other: &Shingles| match of.count() {
        0 => f64::from(other.count() == 0),
        count => both / count as f64,
    };
    let (precision, recall) = (share(&kept, &gold), share(&gold, &kept));
    [precision, recall, harmonic_mean(precision, recall)]
}

/// The F1 of precision and recall.
#[must_use]
pub fn harmonic_mean(precision: f64, recall: f64) -> f64 {
    if precision + recall > 0.0 { 2.0 * precision * recall / (precision + recall) } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_a_text_has_full_precision_and_part_of_the_recall() {
        let [precision, recall, f1] = score("one two three four five", "one two three four five six seven");
        assert!((precision - 1.0).abs() < 1e-12 && (recall - 0.5).abs() < 1e-12);
        assert!((f1 - 2.0 / 3.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_kept_of_nothing_is_right() {
        assert!(score("", "").iter().all(|share| *share > 1.0 - 1e-12));
        assert!(score("one", "").iter().all(|share| *share < 1e-12));
    }
}
