//! Learning which sentences make a summary: from articles with summaries that people wrote.
//!
//! A model makes some sets of an article's sentences likelier than others: the likelihood of a set is the exponential of what its
//! sentences are worth to the model, less what they repeat. Learned is the model whose sets are expected to have the most in common
//! with the references: Smith and Eisner, "Minimum risk annealing for training log-linear models" (2006). What is best as a set is
//! what counts in the end; a regression of what single sentences add to others was 0.3 points worse on a thousand articles.

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
/// Sentences of an article that sets are made of, the first that can stand in a summary: of fourteen there are 364 sets of three.
const CANDIDATES: usize = 14;
/// What keeps the weights small, in articles: so many count against a set that is a point better.
const RIDGE: f64 = 1.0;
/// Steps of learning, of which the first is so long. Each next one of a weight is longer by a factor where its slope keeps the
/// direction, and shorter where it turns: Riedmiller and Braun, "A direct adaptive method for faster backpropagation" (1993).
const STEPS: usize = 200;
const FIRST_STEP: f64 = 0.1;
const LONGER: f64 = 1.2;
const SHORTER: f64 = 0.5;
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

    /// The sets of candidates that could be a summary.
    fn lesson(&self) -> Lesson {
        let mut sets = Vec::new();
        let candidates = self.candidates();
        let candidates = &candidates[..candidates.len().min(CANDIDATES)];
        self.extend(&mut Vec::new(), [0.0; FACTORS], candidates, &mut sets);
        Lesson { weight: self.weight, sets }
    }

    /// All sets that have some chosen sentences and further ones after them.
    fn extend(&self, chosen: &mut Vec<usize>, factors: [f64; FACTORS], after: &[usize], sets: &mut Vec<Set>) {
        if chosen.len() == self.count {
            sets.push(Set { factors, worth: self.worth(chosen) });
            return;
        }
        let overlaps = self.draft.overlaps(chosen, after);
        for (place, (&sentence, overlap)) in after.iter().zip(overlaps).enumerate() {
            let mut factors = factors;
            let own = self.draft.indicators[sentence].iter().chain(&overlap);
            for (sum, factor) in factors.iter_mut().zip(own) {
                *sum += factor;
            }
            chosen.push(sentence);
            self.extend(chosen, factors, &after[place + 1..], sets);
            chosen.pop();
        }
    }
}

/// Learns a model from articles.
#[must_use]
pub fn learn(examples: &[&Example]) -> Model {
    let lessons: Vec<Lesson> = examples.iter().map(|example| example.lesson()).collect();
    climb(&lessons.iter().collect::<Vec<_>>())
}

/// For each article what a model chooses that was learned from the others, of which one in so many is left out at a time.
///
/// # Panics
///
/// If learning does.
#[must_use]
pub fn cross_validate(examples: &[&Example], folds: u64) -> Vec<Vec<usize>> {
    let fold = |example: &Example| corpus::place(&example.id) % folds;
    let lessons: Vec<(u64, Lesson)> = examples.iter().map(|example| (fold(example), example.lesson())).collect();
    let learn_without = |out: u64| {
        climb(&lessons.iter().filter(|(fold, _)| *fold != out).map(|(_, lesson)| lesson).collect::<Vec<_>>())
    };
    let models: Vec<Model> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..folds).map(|out| scope.spawn(move || learn_without(out))).collect();
        threads.into_iter().map(|thread| thread.join().expect("learning does not panic")).collect()
    });
    let model = |example: &Example| &models[usize::try_from(fold(example)).expect("few folds")];
    examples.iter().map(|example| example.choose(model(example))).collect()
}

/// What an article teaches: its sets, and how much it counts.
struct Lesson {
    weight: f64,
    sets: Vec<Set>,
}

/// Sentences that could be a summary.
struct Set {
    /// The sums of their factors.
    factors: [f64; FACTORS],
    /// What they have in common with the references.
    worth: f64,
}

impl Lesson {
    /// Adds to the slope how the expected worth grows with each weight.
    fn add_slope(&self, weights: &[f64; FACTORS], slope: &mut [f64; FACTORS]) {
        let value = |set: &Set| set.factors.iter().zip(weights).map(|(factor, weight)| factor * weight).sum::<f64>();
        let values: Vec<f64> = self.sets.iter().map(value).collect();
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let likelihoods: Vec<f64> = values.iter().map(|value| libm::exp(value - most)).collect();
        let all: f64 = likelihoods.iter().sum();
        let expected: f64 =
            self.sets.iter().zip(&likelihoods).map(|(set, likelihood)| set.worth * likelihood / all).sum();
        for (set, likelihood) in self.sets.iter().zip(likelihoods) {
            let pull = self.weight * likelihood / all * (set.worth - expected);
            for (slope, factor) in slope.iter_mut().zip(set.factors) {
                *slope += pull * factor;
            }
        }
    }
}

/// Goes up the slope to the model whose sets are expected to be worth most.
#[allow(clippy::cast_possible_truncation)] // a few thousands
fn climb(lessons: &[&Lesson]) -> Model {
    let mean_weight = lessons.iter().map(|lesson| lesson.weight).sum::<f64>() / lessons.len() as f64;
    let mut weights = [0.0; FACTORS];
    let mut steps = [FIRST_STEP; FACTORS];
    let mut before = [0.0; FACTORS];
    for _ in 0..STEPS {
        let mut slope = weights.map(|weight| -RIDGE * mean_weight * weight);
        for lesson in lessons {
            lesson.add_slope(&weights, &mut slope);
        }
        for place in 0..FACTORS {
            let turned = slope[place] * before[place];
            if turned < 0.0 {
                steps[place] *= SHORTER;
                slope[place] = 0.0;
            } else {
                steps[place] *= if turned > 0.0 { LONGER } else { 1.0 };
                weights[place] += if slope[place] == 0.0 { 0.0 } else { steps[place].copysign(slope[place]) };
            }
        }
        before = slope;
    }
    let weights = weights.map(|weight| (weight * UNITS).round() as i32);
    Model {
        indicators: std::array::from_fn(|place| weights[place]),
        covered: weights[INDICATORS],
        similar: weights[INDICATORS + 1],
    }
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
