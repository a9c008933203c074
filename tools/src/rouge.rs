//! ROUGE: how much a summary has in common with one that people wrote. Lin, "ROUGE: a package for automatic evaluation of
//! summaries" (2004); the sum of longest common subsequences as Google's `rouge-score` counts it for summaries of lines.

use std::collections::{BTreeSet, HashMap};

use rust_stemmers::{Algorithm, Stemmer};

/// ROUGE-1, ROUGE-2 and ROUGE-Lsum, F1 in points of a hundred.
pub type Rouge = [f64; 3];

/// The sentences of an article beside its references.
#[derive(Debug)]
pub struct Comparison {
    /// Words of each sentence.
    words: Vec<usize>,
    references: Vec<Reference>,
}

/// What a reference has, and what each sentence has of it.
#[derive(Debug)]
struct Reference {
    words: usize,
    /// How often each word, and each pair, occurs in it.
    counts: [Vec<usize>; 2],
    /// For each sentence the words and the pairs of the reference that it has, and how often.
    found: [Vec<Vec<(usize, usize)>>; 2],
    /// For each sentence the places in the reference that the longest common subsequences have.
    places: Vec<Vec<usize>>,
}

/// The words that ROUGE compares: lower case, English ones without endings; Han and Kana by the character.
#[must_use]
pub fn words(text: &str, is_english: bool) -> Vec<String> {
    let stemmer = Stemmer::create(Algorithm::English);
    let lower = text.to_lowercase();
    let mut words = Vec::new();
    for word in
        lower.split(|c: char| !c.is_alphanumeric() || is_english && !c.is_ascii()).filter(|word| !word.is_empty())
    {
        if is_english {
            words.push(if word.len() > 3 { stemmer.stem(word).into_owned() } else { word.to_owned() });
        } else if word.chars().any(is_sign) {
            words.extend(word.chars().map(String::from));
        } else {
            words.push(word.to_owned());
        }
    }
    words
}

fn is_sign(c: char) -> bool {
    matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

impl Comparison {
    /// Compares sentences with references, whose lines are sentences.
    #[must_use]
    pub fn new(sentences: &[&str], references: &[String], is_english: bool) -> Comparison {
        let sentences: Vec<Vec<String>> = sentences.iter().map(|sentence| words(sentence, is_english)).collect();
        Comparison {
            words: sentences.iter().map(Vec::len).collect(),
            references: references.iter().map(|reference| Reference::new(reference, &sentences, is_english)).collect(),
        }
    }

    /// The words of some of the sentences.
    #[must_use]
    pub fn length(&self, chosen: &[usize]) -> usize {
        chosen.iter().map(|sentence| self.words[*sentence]).sum()
    }

    /// The mean over the references for some of the sentences. A pair of words within two sentences does not count.
    #[must_use]
    pub fn score(&self, chosen: &[usize]) -> Rouge {
        let length = self.length(chosen);
        let mut mean = [0.0; 3];
        for reference in &self.references {
            let places: BTreeSet<usize> =
                chosen.iter().flat_map(|sentence| &reference.places[*sentence]).copied().collect();
            let hits = [reference.hits(0, chosen), reference.hits(1, chosen), places.len()];
            let sizes = [
                (length, reference.words),
                (length.saturating_sub(1), reference.words.saturating_sub(1)),
                (length, reference.words),
            ];
            for (mean, (hits, (own, other))) in mean.iter_mut().zip(hits.into_iter().zip(sizes)) {
                *mean += 200.0 * hits as f64 / (own + other).max(1) as f64 / self.references.len() as f64;
            }
        }
        mean
    }
}

impl Reference {
    fn new(text: &str, sentences: &[Vec<String>], is_english: bool) -> Reference {
        let lines: Vec<Vec<String>> = text.lines().map(|line| words(line, is_english)).collect();
        let all: Vec<&str> = lines.iter().flatten().map(String::as_str).collect();
        let mut reference = Reference {
            words: all.len(),
            counts: [Vec::new(), Vec::new()],
            found: [Vec::new(), Vec::new()],
            places: Vec::new(),
        };
        for size in [1, 2] {
            let mut ids: HashMap<&[&str], usize> = HashMap::new();
            let counts = &mut reference.counts[size - 1];
            for gram in all.windows(size) {
                let id = *ids.entry(gram).or_insert(counts.len());
                counts.resize(counts.len().max(id + 1), 0);
                counts[id] += 1;
            }
            for sentence in sentences {
                let sentence: Vec<&str> = sentence.iter().map(String::as_str).collect();
                let mut found: Vec<usize> = sentence.windows(size).filter_map(|gram| ids.get(gram).copied()).collect();
                found.sort_unstable();
                let runs = found.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
                reference.found[size - 1].push(runs);
            }
        }
        for sentence in sentences {
            let mut start = 0;
            let mut places = Vec::new();
            for line in &lines {
                places.extend(common_subsequence(line, sentence).into_iter().map(|place| start + place));
                start += line.len();
            }
            reference.places.push(places);
        }
        reference
    }

    fn hits(&self, kind: usize, chosen: &[usize]) -> usize {
        let mut found: Vec<(usize, usize)> =
            chosen.iter().flat_map(|sentence| &self.found[kind][*sentence]).copied().collect();
        found.sort_unstable();
        let clipped =
            |run: &[(usize, usize)]| run.iter().map(|(_, count)| count).sum::<usize>().min(self.counts[kind][run[0].0]);
        found.chunk_by(|a, b| a.0 == b.0).map(clipped).sum()
    }
}

/// The places in `a` of a longest common subsequence.
fn common_subsequence(a: &[String], b: &[String]) -> Vec<usize> {
    let width = b.len() + 1;
    let mut lengths = vec![0_usize; (a.len() + 1) * width];
    for i in 0..a.len() {
        for j in 0..b.len() {
            lengths[(i + 1) * width + j + 1] = if a[i] == b[j] {
                lengths[i * width + j] + 1
            } else {
                lengths[i * width + j + 1].max(lengths[(i + 1) * width + j])
            };
        }
    }
    let (mut i, mut j, mut places) = (a.len(), b.len(), Vec::new());
    while i > 0 && j > 0 {
        if a[i - 1] == b[j - 1] {
            places.push(i - 1);
            (i, j) = (i - 1, j - 1);
        } else if lengths[i * width + j - 1] > lengths[(i - 1) * width + j] {
            j -= 1;
        } else {
            i -= 1;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_the_same_has_all_points_and_what_is_not_has_none() {
        let sentences = ["The mill burns.", "Rain falls on the bridge."];
        let comparison = Comparison::new(&sentences, &["The mills burned.\nRain".to_owned()], true);
        let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
        // The reference has "the mill burn rain", the first sentence three of these four words and two of the three pairs.
        let [one, two, longest] = comparison.score(&[0]);
        assert!(
            near(one, 600.0 / 7.0) && near(two, 400.0 / 5.0) && near(longest, 600.0 / 7.0),
            "{one} {two} {longest}"
        );
        let none = Comparison::new(&sentences[..1], &["Snow lay deep.".to_owned()], true).score(&[0]);
        assert!(none.iter().all(|score| near(*score, 0.0)), "{none:?}");
    }
}
