//! Gradient boosting with oblivious trees: every node of a level asks the same question, so that a tree is a list of
//! questions and a table of answers. Friedman, "Greedy function approximation: a gradient boosting machine" (2001); the trees
//! are those of Prokhorenkova et al., "`CatBoost`: unbiased boosting with categorical features" (2018).

/// Questions of a tree, one after the other.
pub const DEPTH: usize = 4;
/// Whole numbers stand for log odds: so many to one.
pub const UNIT: f64 = 128.0;
/// Leaves are whole multiples of this many units: few different bytes are compressed best, and the next trees make up for it.
const STEP: f64 = 5.0;

/// How to learn.
#[derive(Debug, Clone, Copy)]
pub struct Recipe {
    /// Trees.
    pub trees: usize,
    /// Share of each tree's step that is taken, 0..=1.
    pub rate: f64,
    /// What every leaf's second derivative is enlarged by: leaves of few examples take small steps.
    pub damping: f64,
    /// Share of the groups each tree sees, and of the features, 0..=1.
    pub groups: f64,
    /// The same of the features.
    pub features: f64,
    /// Examples at least in a leaf.
    pub leaf: usize,
}

/// What is learned from: one row an example.
#[derive(Debug, Default)]
pub struct Examples {
    /// The features, all of a row side by side.
    pub rows: Vec<u8>,
    /// How many features a row has.
    pub width: usize,
    /// What each row is.
    pub labels: Vec<bool>,
    /// How much each row counts.
    pub weights: Vec<f64>,
    /// Which group each row belongs to: a tree sees a group whole or not at all.
    pub groups: Vec<usize>,
}

/// A tree: the questions, whether a feature exceeds a threshold, and for each pattern of answers a number of units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// Feature and threshold; the first is the lowest bit of the pattern.
    pub questions: [(u8, u8); DEPTH],
    /// By pattern.
    pub leaves: [i8; 1 << DEPTH],
}

impl Tree {
    /// The number for a row.
    #[must_use]
    pub fn score(&self, row: &[u8]) -> i32 {
        let ask = |(bit, (feature, threshold)): (usize, &(u8, u8))| {
            usize::from(row[usize::from(*feature)] > *threshold) << bit
        };
        i32::from(self.leaves[self.questions.iter().enumerate().map(ask).sum::<usize>()])
    }
}

/// Learns trees whose numbers add up to the log odds of the labels.
#[must_use]
pub fn learn(examples: &Examples, recipe: Recipe) -> Vec<Tree> {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    let groups = examples.groups.iter().max().map_or(0, |group| group + 1);
    let mut scores = vec![0_i32; examples.labels.len()];
    (0..recipe.trees)
        .map(|_| {
            let seen: Vec<bool> = (0..groups).map(|_| random.chance(recipe.groups)).collect();
            let allowed: Vec<bool> = (0..examples.width).map(|_| random.chance(recipe.features)).collect();
            let derivatives: Vec<[f64; 2]> =
                (0..scores.len()).map(|row| derivatives(examples, row, scores[row])).collect();
            let rows: Vec<usize> = (0..scores.len()).filter(|row| seen[examples.groups[*row]]).collect();
            let tree = grow(examples, &rows, &derivatives, &allowed, recipe);
            for (row, score) in scores.iter_mut().enumerate() {
                *score += tree.score(&examples.rows[row * examples.width..][..examples.width]);
            }
            tree
        })
        .collect()
}

/// First and second derivative of the log loss.
fn derivatives(examples: &Examples, row: usize, score: i32) -> [f64; 2] {
    let probability = 1.0 / (1.0 + libm::exp(-f64::from(score) / UNIT));
    let weight = examples.weights[row];
    let label = f64::from(u8::from(examples.labels[row]));
    [weight * (label - probability), weight * (probability * (1.0 - probability)).max(1e-6)]
}

fn grow(examples: &Examples, rows: &[usize], derivatives: &[[f64; 2]], allowed: &[bool], recipe: Recipe) -> Tree {
    let mut patterns = vec![0_usize; examples.labels.len()];
    let mut questions = [(0_u8, u8::MAX); DEPTH];
    for (level, question) in questions.iter_mut().enumerate() {
        let (feature, threshold) = best_question(examples, rows, derivatives, allowed, recipe, &patterns, 1 << level);
        *question = (u8::try_from(feature).expect("fewer than 256 features"), threshold);
        for &row in rows {
            patterns[row] |= usize::from(examples.rows[row * examples.width + feature] > threshold) << level;
        }
    }
    let mut sums = [[0.0; 2]; 1 << DEPTH];
    for &row in rows {
        sums[patterns[row]][0] += derivatives[row][0];
        sums[patterns[row]][1] += derivatives[row][1];
    }
    #[allow(clippy::cast_possible_truncation)] // clamped
    let leaves = sums.map(|[first, second]| {
        let steps = recipe.rate * first / (second + recipe.damping) * UNIT / STEP;
        (steps.round() * STEP).clamp(-125.0, 125.0) as i8
    });
    Tree { questions, leaves }
}

/// The question that lowers the loss most over all leaves so far.
fn best_question(
    examples: &Examples,
    rows: &[usize],
    derivatives: &[[f64; 2]],
    allowed: &[bool],
    recipe: Recipe,
    patterns: &[usize],
    leaves: usize,
) -> (usize, u8) {
    let features: Vec<usize> = (0..examples.width).filter(|feature| allowed[*feature]).collect();
    let half = features.len().div_ceil(2).max(1);
    let search = |features: &[usize]| {
        let mut best = (0.0, 0, u8::MAX);
        for &feature in features {
            let mut sums = vec![[0.0; 3]; leaves * 256];
            for &row in rows {
                let sum = &mut sums[patterns[row] * 256 + usize::from(examples.rows[row * examples.width + feature])];
                sum[0] += derivatives[row][0];
                sum[1] += derivatives[row][1];
                sum[2] += 1.0;
            }
            let mut gains = [0.0; 256];
            for leaf in sums.chunks_exact(256) {
                let total = leaf.iter().fold([0.0; 3], |total, sum| add(total, *sum));
                let mut below = [0.0; 3];
                for (gain, sum) in gains.iter_mut().zip(leaf) {
                    below = add(below, *sum);
                    let above = [total[0] - below[0], total[1] - below[1], total[2] - below[2]];
                    if below[2] >= recipe.leaf as f64 && above[2] >= recipe.leaf as f64 {
                        *gain += worth(below, recipe) + worth(above, recipe) - worth(total, recipe);
                    }
                }
            }
            for (threshold, gain) in (0..=u8::MAX).zip(gains) {
                if gain > best.0 {
                    best = (gain, feature, threshold);
                }
            }
        }
        best
    };
    let (low, high) = features.split_at(half.min(features.len()));
    let (low, high) = std::thread::scope(|scope| {
        let low = scope.spawn(|| search(low));
        let high = search(high);
        (low.join().expect("the search does not panic"), high)
    });
    let best = if high.0 > low.0 { high } else { low };
    (best.1, best.2)
}

fn add(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
}

fn worth(sum: [f64; 3], recipe: Recipe) -> f64 {
    sum[0] * sum[0] / (sum[1] + recipe.damping)
}

/// The same numbers in every run: Marsaglia's xorshift.
struct Random(u64);

impl Random {
    fn chance(&mut self, share: f64) -> bool {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        ((self.0 >> 11) as f64) < share * (1_u64 << 53) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_of_two_features_is_learned() {
        let mut examples = Examples { width: 3, ..Examples::default() };
        for row in 0..2_000_usize {
            let features = [row % 7, row % 11, row % 13].map(|value| u8::try_from(value).expect("small"));
            examples.rows.extend(features);
            examples.labels.push((features[0] > 3) != (features[1] > 5));
            examples.weights.push(1.0);
            examples.groups.push(row / 10);
        }
        let recipe = Recipe { trees: 40, rate: 0.3, damping: 1.0, groups: 0.8, features: 1.0, leaf: 5 };
        let trees = learn(&examples, recipe);
        let right = (0..2_000).filter(|row| {
            let score: i32 = trees.iter().map(|tree| tree.score(&examples.rows[row * 3..][..3])).sum();
            (score > 0) == examples.labels[*row]
        });
        assert_eq!(right.count(), 2_000);
        assert_eq!(trees, learn(&examples, recipe));
    }
}
