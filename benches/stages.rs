//! How long does each stage take, and does ten times the text take ten times as long? Prints the medians in milliseconds, and
//! leaves the texts and the medians in `target/tmp/` for `wasm.mjs`, which runs the same on WebAssembly.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use standfirst::{Options, observe};

/// A short article with a title, a byline and links behind it.
const NEWS: &str = include_str!("news.txt");
/// What longer texts are made of. Each `{}` is a place for a name.
const SENTENCES: &str = include_str!("sentences.txt");
/// What the names are made of: new ones keep coming, as new words do in a long text.
const SYLLABLES: [&str; 16] =
    ["ka", "ren", "sol", "mi", "dor", "vel", "tha", "bur", "né", "lin", "os", "gar", "pel", "ü", "wick", "ham"];

/// Bytes read in all runs of a text, about: short texts are run more often.
const BYTES: usize = 20_000_000;
/// Runs of a text at least.
const RUNS: usize = 9;

/// Milliseconds of each stage, in order; the last is the whole.
type Medians = Vec<(&'static str, f64)>;

fn main() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mut all = Vec::new();
    for (name, text) in [
        ("5 KB", NEWS.to_owned()),
        ("50 KB", compose(50_000)),
        ("500 KB", compose(500_000)),
        ("5 MB", compose(5_000_000)),
    ] {
        let runs = (BYTES / text.len()).max(RUNS);
        let medians = measure(&text, runs);
        println!("{name}");
        for (stage, milliseconds) in &medians {
            println!("  {stage:<10}{milliseconds:>10.3} ms");
        }
        fs::write(folder.join(format!("{name}.txt")), &text).unwrap();
        all.push((name, runs, medians));
    }
    fs::write(folder.join("native.json"), serde_json::to_string(&all).unwrap()).unwrap();
}

/// The medians of some runs, after one that warms up.
fn measure(text: &str, runs: usize) -> Medians {
    let runs: Vec<Medians> = (0..=runs).map(|_| run(text)).skip(1).collect();
    let median = |place: usize| {
        let mut times: Vec<f64> = runs.iter().map(|run| run[place].1).collect();
        times.sort_by(f64::total_cmp);
        (runs[0][place].0, times[times.len() / 2])
    };
    (0..runs[0].len()).map(median).collect()
}

fn run(text: &str) -> Medians {
    let mut times = Vec::new();
    let start = Instant::now();
    let mut last = start;
    let summary = observe(black_box(text), &Options::default(), |stage| {
        let now = Instant::now();
        times.push((stage, (now - last).as_secs_f64() * 1e3));
        last = now;
    });
    times.push(("whole", start.elapsed().as_secs_f64() * 1e3));
    black_box(summary);
    times
}

/// Paragraphs and headings until the text is so many bytes long, the same every time.
fn compose(length: usize) -> String {
    let sentences: Vec<&str> = SENTENCES.lines().collect();
    let mut state = 1;
    let mut text = String::new();
    for paragraph in 0.. {
        if text.len() >= length {
            break;
        }
        if paragraph % 12 == 0 {
            text += &[name(&mut state), name(&mut state)].join(" and ");
            text += "\n\n";
        }
        for _ in 0..3 + draw(4, &mut state) {
            let mut parts = sentences[draw(sentences.len(), &mut state)].split("{}");
            text += parts.next().unwrap_or_default();
            for part in parts {
                text += &name(&mut state);
                text += part;
            }
            text.push(' ');
        }
        text += "\n\n";
    }
    text
}

fn name(state: &mut u64) -> String {
    let name: String = (0..2 + draw(2, state)).map(|_| SYLLABLES[draw(SYLLABLES.len(), state)]).collect();
    let mut chars = name.chars();
    chars.next().into_iter().flat_map(char::to_uppercase).chain(chars).collect()
}

/// A number below another, by Knuth's linear congruential generator.
fn draw(below: usize, state: &mut u64) -> usize {
    *state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*state >> 33) as usize % below
}
