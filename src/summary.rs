//! Everything found, as the caller gets it.

use std::borrow::Cow;
use std::ops::Range;

use crate::article::{Article, Dropped, Finding};
use crate::blocks::Kind;
use crate::indicators::Feature;
use crate::keywords::Phrase;
use crate::language::Language;
use crate::scores::{Features, Rating};
use crate::selection::Selection;
use crate::sentences::SentenceSpan;
use crate::slice::part;
use crate::terms::Terms;

/// The summary of a text: all sentences of its article, the chosen ones marked, and what else was found.
///
/// ```
/// use standfirst::{Options, summarize};
///
/// let summary = summarize("One sentence of five words. Another one, of six words.", &Options::default());
/// assert_eq!(summary.sentences.len(), 2);
/// assert!(summary.stats.short);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Summary<'a> {
    /// The title, found or given.
    pub title: Option<Title<'a>>,
    /// The language that the text was read in.
    pub language: Language,
    /// How far that language was ahead of all others, from 0 to 1, as [`Language::detect_with_confidence`] says; 1 if it was
    /// asked for.
    pub language_confidence: f64,
    /// Every sentence of the article in reading order, headings and list items too.
    pub sentences: Vec<Sentence<'a>>,
    /// What the article is about, in the words and phrases that people would tag it with: at most eight, best first, no two that
    /// say the same.
    pub keywords: Vec<Keyword<'a>>,
    /// What is no part of the article, and why, in order.
    pub dropped: Vec<Dropped>,
    /// The articles found, in order: none in a text without words, one in most.
    pub articles: Vec<Article>,
    /// How sure it is that the text is, or holds, an article, 0..=1: below 0.5 it is rather a shop, a menu, a listing or a chat.
    pub confidence: f64,
    /// Lengths and reading times.
    pub stats: Stats,
}

/// The title of an article.
///
/// ```
/// use standfirst::{Options, summarize};
///
/// let mut options = Options::default();
/// options.title = Some("Given".into());
/// let title = summarize("Some text.", &options).title.unwrap();
/// assert_eq!((&*title.text, title.span), ("Given", None));
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title<'a> {
    /// Its words, white space made single spaces.
    pub text: Cow<'a, str>,
    /// Where it stands in the text, in bytes; none if it was given in the options.
    pub span: Option<Range<usize>>,
}

/// A sentence of the article.
///
/// ```
/// use standfirst::{Options, summarize};
///
/// let text = "A line\nthat goes on.";
/// let summary = summarize(text, &Options::default());
/// assert_eq!(&text[summary.sentences[0].span.clone()], "A line");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Sentence<'a> {
    slice: &'a str,
    /// Where it stands in the text, in bytes.
    pub span: Range<usize>,
    /// The number of its block, counted through the article.
    pub block: usize,
    /// What its block is.
    pub kind: Kind,
    /// What speaks for it, each 0..=1.
    pub features: Features,
    /// The weighted mean of the features, 0..=1.
    pub score: f64,
    /// Why it scores more than the article's mean sentence, the focus aside: the share of each feature, in the order of
    /// [`Feature::ALL`], in what raises it. Together 1, or all 0 where nothing does.
    pub shares: [f64; Feature::ALL.len()],
    /// Whether it is part of the summary.
    pub selected: bool,
}

/// A word or a phrase that tells what the article is about.
///
/// ```
/// use standfirst::{Options, summarize};
///
/// let text = "The swing bridge is old. A new bridge is planned. The swing bridge stays. No swing bridge is older.";
/// assert_eq!(summarize(text, &Options::default()).keywords[0].text, "swing bridge");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Keyword<'a> {
    /// The phrase as the article writes it, within a sentence if it ever stands there; white space made single spaces. A person
    /// or a place has the name of its first mention.
    pub text: Cow<'a, str>,
    /// How often it occurs in the article; of a name how often its last word does, which is what the article goes on to say.
    pub count: usize,
    /// How much it matters as a share of the first keyword's, 0..=1: how often it occurs, and more for a name, a phrase, or what the
    /// title says too.
    pub weight: f64,
}

/// Lengths and reading times.
///
/// ```
/// let stats = standfirst::summarize("Two words.", &standfirst::Options::default()).stats;
/// assert_eq!((stats.words, stats.summary_words), (2, 2));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Stats {
    /// Words of the article.
    pub words: usize,
    /// Words of the summary.
    pub summary_words: usize,
    /// Minutes it takes to read the article, at the language's [`words_per_minute`](Language::words_per_minute).
    pub minutes: f64,
    /// Minutes it takes to read the summary.
    pub summary_minutes: f64,
    /// Whether the article is too short to be summarised: under 60 words, or one or two whole sentences. The lengths short,
    /// medium and long then give all of it that can stand in a summary; under 60 words that is everything.
    pub short: bool,
}

impl Summary<'_> {
    /// The chosen sentences, in reading order.
    ///
    /// ```
    /// use standfirst::{Options, summarize};
    ///
    /// assert_eq!(summarize("", &Options::default()).selected().count(), 0);
    /// ```
    pub fn selected(&self) -> impl Iterator<Item = &Sentence<'_>> {
        self.sentences.iter().filter(|sentence| sentence.selected)
    }

    /// The chosen sentences as one text, a space between them; none in Japanese and Chinese.
    ///
    /// ```
    /// use standfirst::{Options, summarize};
    ///
    /// assert_eq!(summarize("A  text.", &Options::default()).text(), "A text.");
    /// ```
    #[must_use]
    pub fn text(&self) -> String {
        let texts: Vec<Cow<str>> = self.selected().map(Sentence::text).collect();
        texts.join(if matches!(self.language.tag(), "ja" | "zh") { "" } else { " " })
    }
}

impl<'a> Sentence<'a> {
    /// The sentence's words: its slice of the text, every run of white space made one space.
    ///
    /// ```
    /// use standfirst::{Options, summarize};
    ///
    /// let summary = summarize("Wide\u{a0}  spaces.", &Options::default());
    /// assert_eq!(summary.sentences[0].text(), "Wide spaces.");
    /// ```
    #[must_use]
    pub fn text(&self) -> Cow<'a, str> {
        squash(self.slice)
    }
}

/// What the stages found out about a text.
pub(crate) struct Analysis<'a> {
    pub(crate) language: Language,
    pub(crate) language_confidence: f64,
    pub(crate) title: Option<Title<'a>>,
    pub(crate) article: Finding,
    pub(crate) sentences: Vec<SentenceSpan>,
    pub(crate) terms: Terms,
    pub(crate) ratings: Vec<Rating>,
    pub(crate) selection: Selection,
    pub(crate) keywords: Vec<Phrase>,
}

/// Puts the results of the stages together.
pub(crate) fn assemble<'a>(text: &'a str, analysis: Analysis<'a>) -> Summary<'a> {
    let Analysis { language, language_confidence, title, article, sentences, terms, ratings, selection, keywords } =
        analysis;
    let sentence = |(index, SentenceSpan { span, block }): (usize, SentenceSpan)| Sentence {
        slice: part(text, span.clone()),
        span,
        block,
        kind: article.blocks[block].kind,
        features: ratings[index].features,
        score: ratings[index].score,
        shares: ratings[index].shares,
        selected: selection.chosen[index],
    };
    let keyword = |Phrase { span, count, weight }| Keyword { text: squash(part(text, span)), count, weight };
    Summary {
        title,
        language,
        language_confidence,
        sentences: sentences.into_iter().enumerate().map(sentence).collect(),
        keywords: keywords.into_iter().map(keyword).collect(),
        stats: stats(language, &terms, &selection),
        dropped: article.dropped,
        articles: article.articles,
        confidence: article.confidence,
    }
}

/// The title that was given, else the one that was found.
pub(crate) fn title<'a>(text: &'a str, given: Option<&str>, found: Option<Range<usize>>) -> Option<Title<'a>> {
    match given {
        Some(given) => Some(Title { text: Cow::Owned(squash(given.trim()).into_owned()), span: None }),
        None => found.map(|span| Title { text: squash(part(text, span.clone())), span: Some(span) }),
    }
}

fn stats(language: Language, terms: &Terms, selection: &Selection) -> Stats {
    let words = terms.words.iter().sum();
    let summary_words =
        terms.words.iter().zip(&selection.chosen).filter(|(_, chosen)| **chosen).map(|(words, _)| words).sum();
    let minutes = |words: usize| words as f64 / language.words_per_minute();
    Stats {
        words,
        summary_words,
        minutes: minutes(words),
        summary_minutes: minutes(summary_words),
        short: selection.short,
    }
}

/// A text with every run of white space made one space; the text itself where there is nothing to do.
fn squash(text: &str) -> Cow<'_, str> {
    let mut blank = false;
    let has_run = text.chars().any(|c| {
        let follows_blank = std::mem::replace(&mut blank, c.is_whitespace());
        c.is_whitespace() && (c != ' ' || follows_blank)
    });
    if !has_run {
        return Cow::Borrowed(text);
    }
    let mut squashed = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !squashed.is_empty() {
            squashed.push(' ');
        }
        squashed.push_str(word);
    }
    Cow::Owned(squashed)
}
