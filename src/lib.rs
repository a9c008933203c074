//! Finds the article in pasted text and picks the sentences that say it.
//!
//! ```
//! use standfirst::{Length, Options, summarize};
//!
//! let paste = "Home\nNews\nSport\n\n\
//!     Old mill reopens as a library\n\n\
//!     The old mill of Asterby reopened on Saturday as the town's first library, nine years after a fire gutted it. \
//!     Volunteers raised most of the money for the mill and its library by selling bread. \
//!     The doors open at nine each day.\n\n\
//!     Related articles\n\n\
//!     Ten recipes for leftover bread";
//! let mut options = Options::default();
//! options.length = Length::Sentences(1);
//! let summary = summarize(paste, &options);
//!
//! assert_eq!(summary.title.as_ref().unwrap().text, "Old mill reopens as a library");
//! assert_eq!(
//!     summary.text(),
//!     "The old mill of Asterby reopened on Saturday as the town's first library, nine years after a fire gutted it."
//! );
//! ```
//!
//! # One idea
//!
//! An article is a string, and every stage only adds facts about slices of that string. Nothing is rewritten, so each
//! sentence of a summary points at the place it came from, and what is no part of the article is not lost but
//! listed with a reason in [`Summary::dropped`].
//!
//! # Why not the first three sentences?
//!
//! For clean news text they are hard to beat, and the scores know it: [`Feature::Position`] weighs much. But a pasted page does
//! not begin with its article, and the first sentences of an article may repeat each other, or tell a story before they come to
//! the point; [`Feature::Centrality`] and [`Feature::Title`] know better then.
//!
//! # Any input
//!
//! [`summarize`] takes every string, never fails, never panics, and takes time in proportion to the length of the text. The same
//! text and options give the same summary on every platform, bit for bit.

mod article;
mod blocks;
mod boundaries;
mod breaks;
mod classifier;
mod coherence;
mod datelines;
#[cfg(target_arch = "wasm32")]
mod dom;
mod furniture;
mod indicators;
mod keywords;
mod language;
mod marks;
#[cfg(any(target_arch = "wasm32", feature = "observe"))]
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))] // only `dom` makes elements
#[cfg_attr(not(feature = "observe"), allow(unreachable_pub))] // only `training` shows them
mod markup;
mod ngrams;
mod options;
mod phrases;
mod quotations;
mod readings;
mod redundancy;
mod runs;
mod scores;
mod selection;
mod sentences;
mod signals;
mod slice;
mod summary;
mod terms;
mod titles;
#[cfg(feature = "observe")]
#[doc(hidden)]
pub mod training;
mod unicode;
#[cfg(target_arch = "wasm32")]
mod utf16;
#[cfg(target_arch = "wasm32")]
mod wasm;
mod weights;
mod words;

pub use article::{Article, Choice, Dropped};
pub use blocks::{Block, Kind};
pub use furniture::DropReason;
pub use indicators::Feature;
pub use language::Language;
pub use options::{Avoid, Length, Options};
pub use quotations::QUOTED_CHARACTERS;
pub use scores::{Features, Weights};
pub use selection::HEADLINE_WORDS;
pub use summary::{Keyword, Sentence, Stats, Summary, Title};

use article::Finding;
use summary::Analysis;

/// Summarises a text.
///
/// ```
/// use standfirst::{Length, Options, summarize};
///
/// let text = "Rain fell all day. The river rose by two metres. By night the bridge was closed.";
/// let mut options = Options::default();
/// options.length = Length::Sentences(2);
/// let summary = summarize(text, &options);
/// for sentence in summary.selected() {
///     assert_eq!(&text[sentence.span.clone()], sentence.text());
/// }
/// ```
#[must_use]
pub fn summarize<'a>(text: &'a str, options: &Options) -> Summary<'a> {
    summarize_text(text, options, drop)
}

/// Summarises a text whose blocks are known, as those of a page or of a Markdown file are: nothing is guessed. The first
/// block, if it is a heading, is the title; captions are dropped.
///
/// # Panics
///
/// If a span does not lie within the text, or cuts a character.
///
/// ```
/// use standfirst::{Block, Kind, Options, summarize_blocks};
///
/// let text = "News\nThe ferry stops in May.";
/// let blocks =
///     vec![Block { span: 0..4, kind: Kind::Heading }, Block { span: 5..text.len(), kind: Kind::Paragraph }];
/// let summary = summarize_blocks(text, blocks, &Options::default());
/// assert_eq!(summary.title.as_ref().unwrap().text, "News");
/// assert_eq!(summary.text(), "The ferry stops in May.");
/// ```
#[must_use]
pub fn summarize_blocks<'a>(text: &'a str, blocks: Vec<Block>, options: &Options) -> Summary<'a> {
    let article =
        if options.clean { Finding::of_page(text, blocks, &options.keep) } else { Finding::whole(text, blocks) };
    summarize_article(text, article, options, drop)
}

/// Summarises a page whose blocks and elements are known: the article is found by its text and by its tags.
#[cfg(target_arch = "wasm32")]
fn summarize_document<'a>(text: &'a str, blocks: Vec<Block>, tree: &markup::Tree, options: &Options) -> Summary<'a> {
    let language = language(&[text], options).0;
    let article = if options.clean {
        let around = tree.around();
        let score = |signals: &[signals::Signals]| tree.scores(&around, signals, &classifier::score_marked);
        Finding::find(text, blocks, language, options.article, &options.keep, Some(&tree.reasons(&around)), &score)
    } else {
        Finding::whole(text, blocks)
    };
    summarize_article(text, article, options, drop)
}

/// [`summarize`], telling `done` the name of each stage that is done.
#[cfg(feature = "observe")]
#[doc(hidden)]
#[must_use]
pub fn observe<'a>(text: &'a str, options: &Options, done: impl FnMut(&'static str)) -> Summary<'a> {
    summarize_text(text, options, done)
}

/// What is told to `done` is dropped unless someone observes. The callers pass [`drop`], not closures of their own, to share
/// one copy of the code below.
fn summarize_text<'a>(text: &'a str, options: &Options, mut done: impl FnMut(&'static str)) -> Summary<'a> {
    let language = language(&[text], options).0;
    done("language");
    let blocks = if options.clean { blocks::split(text) } else { blocks::plain(text) };
    done("blocks");
    let score = |signals: &[signals::Signals]| signals.iter().map(|signals| classifier::score(signals)).collect();
    let article = if options.clean {
        Finding::find(text, blocks, language, options.article, &options.keep, None, &score)
    } else {
        Finding::whole(text, blocks)
    };
    done("article");
    summarize_article(text, article, options, done)
}

/// The language to read pieces of a text in, and how sure it is: one that is asked for is certain.
fn language(pieces: &[&str], options: &Options) -> (Language, f64) {
    options.language.map_or_else(|| Language::detect_in(pieces), |language| (language, 1.0))
}

fn summarize_article<'a>(
    text: &'a str,
    article: Finding,
    options: &Options,
    mut done: impl FnMut(&'static str),
) -> Summary<'a> {
    // Not that of the page, whose menus may be in another.
    let pieces: Vec<&str> = article.blocks.iter().map(|block| slice::part(text, block.span.clone())).collect();
    let (language, language_confidence) = language(&pieces, options);
    let given = options.title.as_deref().filter(|title| !title.trim().is_empty());
    let article = if given.is_some() { article.without_title() } else { article };
    let title = summary::title(text, given, article.title.clone());
    let sentences = sentences::split(text, &article.blocks, language);
    done("sentences");
    let needs = coherence::read(text, language, &sentences);
    let terms = terms::count(text, &sentences, language);
    done("terms");
    let title_text = title.as_ref().map(|title| &*title.text);
    let focus = terms.shares_of(&options.focus);
    let indicators = indicators::of(text, language, &sentences, &article.blocks, &terms, title_text);
    let ratings = scores::rate(&indicators, &focus, &options.weights);
    done("scores");
    let selection = selection::choose(text, &article.blocks, &sentences, &needs, &terms, &ratings, options);
    done("selection");
    let keywords = keywords::find(text, &terms, title_text);
    done("keywords");
    let analysis =
        Analysis { language, language_confidence, title, article, sentences, terms, ratings, selection, keywords };
    let summary = summary::assemble(text, analysis);
    done("summary");
    summary
}
