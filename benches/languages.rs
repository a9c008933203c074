//! How much slower is another language than English? The same article in every language, from the cases of `tests/cases/readers`, over and
//! over until the text is long, with the language given and found; prints the least times, and what they are of English in the same run.

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use standfirst::{Language, Options, summarize};

/// Bytes of a text at least.
const LENGTH: usize = 100_000;
/// Rounds in which each text is read once. The quickest tells: all that can disturb makes it slower.
const ROUNDS: usize = 40;
const REFERENCE: &str = "en";

struct Case {
    tag: String,
    text: String,
    articles: usize,
    /// Microseconds of each round, with the language given and found.
    times: [Vec<f64>; 2],
}

fn main() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/readers");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut cases: Vec<Case> = files.filter_map(|file| read(&file)).collect();
    cases.sort_by(|a, b| a.tag.cmp(&b.tag));
    for _ in 0..ROUNDS {
        for Case { tag, text, times, .. } in &mut cases {
            for (language, times) in [Some(Language::from_tag(tag)), None].into_iter().zip(times) {
                let mut options = Options::default();
                options.language = language;
                let start = Instant::now();
                black_box(summarize(black_box(text), &options));
                times.push(start.elapsed().as_secs_f64() * 1e6);
            }
        }
    }
    let english = cases.iter().find(|case| case.tag == REFERENCE).expect("a case in English").numbers();
    println!(
        "{:8}{:>12}{:>9}{:>12}{:>9}{:>12}{:>9}{:>9}",
        "", "µs/KB", "of en", "µs/1000 ch", "of en", "µs/article", "of en", "found"
    );
    for case in &cases {
        let [byte, character, article, found] = case.numbers();
        let [of_byte, of_character, of_article] = [byte / english[0], character / english[1], article / english[2]];
        let tag = &case.tag;
        println!(
            "{tag:8}{byte:>12.1}{of_byte:>9.2}{character:>12.1}{of_character:>9.2}{article:>12.1}{of_article:>9.2}{found:>9.2}"
        );
    }
}

/// The article of a file's first case, again and again; none of pages in several languages.
fn read(file: &Path) -> Option<Case> {
    let tag = file.file_stem()?.to_str()?.to_owned();
    let content = fs::read_to_string(file).ok()?;
    let (_, expectation) = content.split_once("\n▸\n")?;
    let article = expectation.split("\n\n").next()?.lines().skip(2).collect::<Vec<_>>().join("\n");
    let articles = LENGTH.div_ceil(article.len());
    let known = Language::from_tag(&tag) != Language::NEUTRAL;
    known.then(|| Case { tag, text: vec![article; articles].join("\n\n"), articles, times: Default::default() })
}

impl Case {
    /// Microseconds a kilobyte, a thousand characters and an article, with the language given; and how many times as long it takes to
    /// find the language too.
    fn numbers(&self) -> [f64; 4] {
        let [given, found] = self.times.each_ref().map(|times| times.iter().copied().fold(f64::INFINITY, f64::min));
        let per = |count: usize| given / count as f64;
        [1e3 * per(self.text.len()), 1e3 * per(self.text.chars().count()), per(self.articles), found / given]
    }
}
