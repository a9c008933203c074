//! Learning which sentences make a summary: from articles with summaries that people wrote.
//!
//! What a sentence is worth is what it adds to the ROUGE of a summary that has some already. That depends on the summary, so
//! learning goes in rounds: the first asks what each sentence adds to the first sentences of its article, each further one what
//! it adds to those that the model of the round before chooses. The model is the ridge regression (Hoerl and Kennard, 1970) of all
//! that was seen, on the difference of each sentence to the mean of its article.

use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use standfirst::training::{Draft, INDICATORS, Model};

use crate::corpus;
use crate::rouge::{Comparison, Rouge};
use crate::source;

/// How much each kind of ROUGE counts.
const GOAL: Rouge = [0.3, 0.4, 0.3];
/// Rounds of learning.
const ROUNDS: usize = 5;
/// What the ridge adds for each factor, in articles: more keeps the weights smaller.
const RIDGE: f64 = 8.0;
/// Points that each word up to [`LONG`] counts beside: F1 alone prefers summaries shorter than people ask for.
const POINTS_A_WORD: f64 = 0.02;
const LONG: usize = 45;
/// An article with fewer sentences teaches nothing.
const LEAST_SENTENCES: usize = 4;
/// What the weights are multiplied by before they are rounded.
const UNITS: f64 = 100.0;

/// The indicators, and the two numbers for what is chosen already.
const FACTORS: usize = INDICATORS + 2;

#[derive(Deserialize)]
struct Line {
    id: String,
    text: String,
    title: Option<String>,
    lang: Option<String>,
    reference: Option<String>,
    #[serde(default)]
    references: Vec<String>,
}

/// An article with its references.
#[derive(Debug)]
pub struct Example {
    /// What tells it from the others.
    pub id: String,
    /// Its sentences.
    pub draft: Draft,
    /// Its sentences beside the references.
    pub comparison: Comparison,
    /// Sentences of a summary.
    pub count: usize,
    /// How much it counts in learning.
    pub weight: f64,
}

/// The articles of a file of JSON lines, `{"id", "text", "title"?, "lang"?, "reference" or "references"}`, with summaries of so many
/// sentences, and the file's SHA-256. Together they count as the square root of their number: a large file does not drown the others.
///
/// # Errors
///
/// If the file cannot be read, or a line is no such object.
pub fn read(path: &Path, count: usize) -> Result<(Vec<Example>, String)> {
    let (lines, hash) = corpus::lines(path)?;
    let weight = 1.0 / (lines.len().max(1) as f64).sqrt();
    let example = |line: &String| {
        let line: Line = serde_json::from_str(line)?;
        let references = if line.references.is_empty() { Vec::from_iter(line.reference) } else { line.references };
        let draft = Draft::read(&line.text, line.title.as_deref());
        let sentences: Vec<&str> = draft.sentences.iter().map(|span| &line.text[span.clone()]).collect();
        let is_english = line.lang.is_none_or(|tag| tag.starts_with("en"));
        let comparison = Comparison::new(&sentences, &references, is_english);
        Ok(Example { id: line.id, draft, comparison, count, weight })
    };
    let examples: Result<_> = lines.iter().map(example).collect();
    Ok((examples.with_context(|| path.display().to_string())?, hash))
}

impl Example {
    /// What a model chooses.
    #[must_use]
    pub fn choose(&self, model: &Model) -> Vec<usize> {
        let (chosen, _) = self.draft.choose(model, self.count);
        (0..chosen.len()).filter(|sentence| chosen[*sentence]).collect()
    }

    /// The first sentences that can stand in a summary.
    #[must_use]
    pub fn lead(&self) -> Vec<usize> {
        self.candidates().into_iter().take(self.count).collect()
    }

    /// The sentences that can stand in a summary; all where there are too few.
    #[must_use]
    pub fn candidates(&self) -> Vec<usize> {
        let all = 0..self.draft.sentences.len();
        let whole: Vec<usize> = all.clone().filter(|sentence| self.draft.whole[*sentence]).collect();
        if whole.len() < self.count { all.collect() } else { whole }
    }

    fn worth(&self, chosen: &[usize]) -> f64 {
        self.comparison.score(chosen).iter().zip(GOAL).map(|(score, goal)| score * goal).sum()
    }

    /// For each candidate its factors, and what it adds to the chosen sentences; to one less where it is one of them.
    fn gains(&self, model: Option<&Model>) -> Vec<([f64; FACTORS], f64)> {
        let chosen = model.map_or_else(|| self.lead(), |model| self.choose(model));
        let worst = |model: &Model| {
            let (_, ranks) = self.draft.choose(model, self.count);
            chosen.iter().copied().min_by(|a, b| ranks[*a].total_cmp(&ranks[*b]))
        };
        let least = model.map_or_else(|| chosen.last().copied(), worst);
        let gain = |sentence: usize| {
            let left_out = if chosen.contains(&sentence) { Some(sentence) } else { least };
            let mut others: Vec<usize> = chosen.iter().copied().filter(|other| Some(*other) != left_out).collect();
            let overlap = self.draft.overlaps(&others)[sentence];
            let before = self.worth(&others);
            others.push(sentence);
            let words = self.comparison.length(&[sentence]).min(LONG) as f64;
            let mut factors = [0.0; FACTORS];
            factors[..INDICATORS].copy_from_slice(&self.draft.indicators[sentence]);
            factors[INDICATORS..].copy_from_slice(&overlap);
            (factors, self.worth(&others) - before + POINTS_A_WORD * words)
        };
        self.candidates().into_iter().map(gain).collect()
    }
}

/// Learns a model from articles.
#[must_use]
pub fn learn(examples: &[&Example]) -> Model {
    let total: f64 = examples.iter().map(|example| example.weight).sum();
    let scale = examples.len() as f64 / total;
    let mut sums = Sums::default();
    let mut model = None;
    for round in 1..=ROUNDS {
        for example in examples.iter().filter(|example| example.draft.sentences.len() >= LEAST_SENTENCES) {
            sums.add(&example.gains(model.as_ref()), example.weight * scale);
        }
        model = Some(sums.model(round));
    }
    sums.model(ROUNDS)
}

/// For each article what a model chooses that was learned from the others, of which one in so many is left out at a time.
///
/// # Panics
///
/// If learning does.
#[must_use]
pub fn cross_validate(examples: &[&Example], folds: u64) -> Vec<Vec<usize>> {
    let fold = |example: &Example| corpus::place(&example.id) % folds;
    let learn_without = |out: u64| {
        let rest: Vec<&Example> = examples.iter().copied().filter(|example| fold(example) != out).collect();
        learn(&rest)
    };
    let models: Vec<Model> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..folds).map(|out| scope.spawn(move || learn_without(out))).collect();
        threads.into_iter().map(|thread| thread.join().expect("learning does not panic")).collect()
    });
    let model = |example: &Example| &models[usize::try_from(fold(example)).expect("few folds")];
    examples.iter().map(|example| example.choose(model(example))).collect()
}

/// The sums that a regression needs: products of all pairs of factors, and of each with the gain.
struct Sums {
    factors: [[f64; FACTORS]; FACTORS],
    gains: [f64; FACTORS],
}

impl Default for Sums {
    fn default() -> Self {
        Sums { factors: [[0.0; FACTORS]; FACTORS], gains: [0.0; FACTORS] }
    }
}

impl Sums {
    fn add(&mut self, rows: &[([f64; FACTORS], f64)], weight: f64) {
        let size = rows.len() as f64;
        let mut means = [0.0; FACTORS];
        for (factors, _) in rows {
            for (mean, factor) in means.iter_mut().zip(factors) {
                *mean += factor / size;
            }
        }
        let mean_gain = rows.iter().map(|(_, gain)| gain).sum::<f64>() / size;
        for (factors, gain) in rows {
            let centred: [f64; FACTORS] = std::array::from_fn(|place| factors[place] - means[place]);
            for (place, factor) in centred.iter().enumerate() {
                self.gains[place] += weight / size * factor * (gain - mean_gain);
                for (sum, other) in self.factors[place].iter_mut().zip(centred) {
                    *sum += weight / size * factor * other;
                }
            }
        }
    }

    /// The model that fits best, from sums over so many rounds.
    #[allow(clippy::cast_possible_truncation)] // a few thousands
    fn model(&self, rounds: usize) -> Model {
        let mut matrix = self.factors;
        for (place, row) in matrix.iter_mut().enumerate() {
            row[place] += RIDGE * rounds as f64;
        }
        let weights = solve(matrix, self.gains).map(|weight| (weight * UNITS).round() as i32);
        Model {
            indicators: std::array::from_fn(|place| weights[place]),
            covered: weights[INDICATORS],
            similar: weights[INDICATORS + 1],
        }
    }
}

/// Solves a system of linear equations with a symmetric, positive definite matrix: Gauss without pivoting.
fn solve(mut matrix: [[f64; FACTORS]; FACTORS], mut right: [f64; FACTORS]) -> [f64; FACTORS] {
    for place in 0..FACTORS {
        let (pivot, value) = (matrix[place], right[place]);
        for row in place + 1..FACTORS {
            let factor = matrix[row][place] / pivot[place];
            for column in place..FACTORS {
                matrix[row][column] -= factor * pivot[column];
            }
            right[row] -= factor * value;
        }
    }
    for place in (0..FACTORS).rev() {
        let known: f64 = (place + 1..FACTORS).map(|column| matrix[place][column] * right[column]).sum();
        right[place] = (right[place] - known) / matrix[place][place];
    }
    right
}

/// A model as the source file that the engine is built with.
#[must_use]
pub fn source(model: &Model, header: &str) -> String {
    let mut source = source::comment(header);
    write!(
        source,
        "\nuse crate::indicators::Model;\n\n#[rustfmt::skip]\npub(crate) static MODEL: Model = Model {{\n    indicators: {:?},\n    covered: {},\n    similar: {},\n}};\n",
        model.indicators, model.covered, model.similar
    )
    .expect("a string takes all");
    source
}
