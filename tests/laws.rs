//! What holds for any text whatever, and any options.

use std::collections::HashSet;
use std::ops::Range;

use proptest::prelude::*;
use standfirst::{Avoid, Choice, DropReason, Feature, Kind, Language, Length, Options, Summary, Weights, summarize};

/// Pieces that texts are made of, the awkward ones among them.
const PIECES: [&str; 62] = [
    "𫝀\u{483}",
    "The mill",
    " reopened",
    " on Saturday",
    " as a library",
    " with",
    " the",
    " Falk",
    " money",
    " U.S.",
    " Gen.",
    " J.",
    " p.m.",
    " 2.5",
    " 1782",
    ".",
    ".",
    ". ",
    "! ",
    "? ",
    "...",
    "…",
    "\"",
    "“",
    "”",
    "'",
    "’s",
    "(",
    ")",
    "[4]",
    ".17 ",
    "1. ",
    " 2. ",
    "b) ",
    "•",
    ":-) ",
    "; The",
    " - ",
    "d\u{202a}.\u{202c}",
    "다",
    "네요 ",
    "《",
    "».",
    "\n",
    "\n\n",
    "\r\n",
    "\u{2028}",
    "  ",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\0",
    "• ",
    "1. ",
    "By Jon Falk\n",
    "Related articles\n",
    "Comments\n",
    "橋は通行止めになった。",
    "नदी का पानी।",
    "من دفع؟ ",
    "👩‍👩‍👧",
    "e\u{301}",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..120).prop_map(|pieces| pieces.concat()),
    ]
}

fn length() -> impl Strategy<Value = Length> {
    prop_oneof![
        (0_usize..12).prop_map(Length::Sentences),
        (0_usize..80).prop_map(Length::Words),
        prop_oneof![-1.0..2.0, Just(f64::NAN), Just(f64::INFINITY)].prop_map(Length::Ratio),
        Just(Length::Short),
        Just(Length::Medium),
        Just(Length::Long),
        Just(Length::Headline),
    ]
}

fn choice() -> impl Strategy<Value = Choice> {
    prop_oneof![Just(Choice::Main), (0_usize..4).prop_map(Choice::Nth), Just(Choice::All)]
}

/// Ascending ranges, some of them empty, some within others, some beyond the text or in the middle of a character.
fn keep() -> impl Strategy<Value = Vec<Range<usize>>> {
    prop::collection::vec((0_usize..900, 0_usize..90), 0..6).prop_map(|mut ranges| {
        ranges.sort_unstable();
        ranges.into_iter().map(|(start, length)| start..start + length).collect()
    })
}

/// Terms, phrases, stop words, and what no text has.
fn focus() -> impl Strategy<Value = Vec<String>> {
    let phrase =
        prop::sample::select(&["mill", "the mill reopened", "Falk’s money", "the", "", "橋は", "zeppelin"][..]);
    prop::collection::vec(phrase.prop_map(str::to_owned), 0..4)
}

fn avoid() -> impl Strategy<Value = Vec<Avoid>> {
    prop::sample::subsequence(Avoid::ALL.to_vec(), 0..=Avoid::ALL.len())
}

/// Indices of sentences, some of which no text has.
fn indices() -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(0_usize..40, 0..5)
}

fn options() -> impl Strategy<Value = Options> {
    let title = prop::option::of(text());
    let language = prop::option::of(prop::sample::select(&["en", "de", "ko", "und"][..]));
    let wishes = (focus(), avoid(), indices(), indices());
    (length(), any::<bool>(), title, language, choice(), keep(), wishes).prop_map(
        |(length, clean, title, language, article, keep, (focus, avoid, pin, ban))| {
            let mut options = Options::default();
            options.length = length;
            options.clean = clean;
            options.title = title;
            options.language = language.map(Language::from_tag);
            options.article = article;
            options.keep = keep;
            options.focus = focus;
            options.avoid = avoid;
            options.pin = pin;
            options.ban = ban;
            options
        },
    )
}

/// Everything that was found, in the order of the text.
fn spans(summary: &Summary) -> Vec<Range<usize>> {
    let title = summary.title.as_ref().and_then(|title| title.span.clone());
    let sentences = summary.sentences.iter().map(|sentence| sentence.span.clone());
    let dropped = summary.dropped.iter().map(|dropped| dropped.span.clone());
    let mut spans: Vec<Range<usize>> = title.into_iter().chain(sentences).chain(dropped).collect();
    spans.sort_by_key(|span| span.start);
    spans
}

fn squash(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sentence_is_its_slice(text in text(), options in options()) {
        for sentence in summarize(&text, &options).sentences {
            prop_assert_eq!(squash(&text[sentence.span.clone()]), sentence.text());
            prop_assert!(!sentence.text().is_empty());
        }
    }

    #[test]
    fn spans_ascend_and_nothing_is_lost(text in text(), options in options()) {
        let summary = summarize(&text, &options);
        let mut covered = 0;
        for span in spans(&summary) {
            prop_assert!(covered <= span.start && span.start < span.end, "{span:?} after {covered}");
            prop_assert!(text[covered..span.start].trim().is_empty(), "{:?} is lost", &text[covered..span.start]);
            covered = span.end;
        }
        prop_assert!(text[covered..].trim().is_empty(), "{:?} is lost", &text[covered..]);
        prop_assert!(summary.sentences.is_sorted_by_key(|sentence| sentence.span.start));
        prop_assert!(summary.dropped.is_sorted_by_key(|dropped| dropped.span.start));
    }

    #[test]
    fn a_summary_is_no_longer_than_asked(text in text(), options in options()) {
        let summary = summarize(&text, &options);
        let chosen = summary.selected().count();
        let words = summary.stats.summary_words;
        let is_pinned = |(index, _): &(usize, _)| options.pin.contains(index) && !options.ban.contains(index);
        let pinned = summary.sentences.iter().enumerate().filter(is_pinned).count();
        let within = match options.length {
            Length::Sentences(count) => chosen <= count.max(1),
            Length::Words(count) => words <= count.max(1) || chosen == 1,
            Length::Ratio(ratio) => {
                let most = summary.stats.words as f64 * ratio.clamp(0.0, 1.0);
                words as f64 <= most.max(1.0) || chosen == 1 || ratio.is_nan() && chosen <= 1
            }
            Length::Headline => chosen <= 1,
            _ => true,
        };
        prop_assert!(within || chosen == pinned, "{chosen} sentences, {words} words, {pinned} pinned");
        prop_assert!(words <= summary.stats.words);
    }

    #[test]
    fn features_scores_and_shares_lie_between_0_and_1(text in text(), options in options()) {
        let summary = summarize(&text, &options);
        for sentence in &summary.sentences {
            for value in sentence.features.values().into_iter().chain(sentence.shares).chain([sentence.score]) {
                prop_assert!((0.0..=1.0).contains(&value), "{value} in {sentence:?}");
            }
            let sum: f64 = sentence.shares.iter().sum();
            prop_assert!(sum == 0.0 || (sum - 1.0).abs() < 1e-9, "the shares add up to {sum}");
        }
        for keyword in &summary.keywords {
            prop_assert!(0.0 < keyword.weight && keyword.weight <= 1.0);
            prop_assert!(squash(&text).contains(&*keyword.text), "{keyword:?} is no part of the text");
        }
    }

    #[test]
    fn articles_ascend_and_the_one_that_is_asked_for_is_selected(text in text(), options in options()) {
        let summary = summarize(&text, &options);
        prop_assert!((0.0..=1.0).contains(&summary.confidence));
        let mut end = 0;
        for article in &summary.articles {
            prop_assert!(end <= article.span.start && article.span.start < article.span.end);
            end = article.span.end;
        }
        let titles: Vec<usize> = summary.articles.iter().filter_map(|article| Some(article.title.as_ref()?.start)).collect();
        prop_assert!(titles.is_sorted());
        let selected: Vec<bool> = summary.articles.iter().map(|article| article.selected).collect();
        let count = selected.iter().filter(|selected| **selected).count();
        match options.article {
            Choice::All => prop_assert_eq!(count, selected.len()),
            Choice::Nth(index) if index < selected.len() => prop_assert!(selected[index] && count == 1),
            _ => prop_assert_eq!(count, selected.len().min(1)),
        }
    }

    #[test]
    fn what_is_put_back_is_part_of_the_sentences(text in text(), mut options in options()) {
        options.keep = Vec::new();
        let before = summarize(&text, &options);
        options.keep = before.dropped.iter().map(|dropped| dropped.span.clone()).collect();
        let after = summarize(&text, &options);
        for dropped in &before.dropped {
            let span = &dropped.span;
            let overlaps = |other: &&Range<usize>| other.start < span.end && span.start < other.end;
            let within: Vec<_> = after.sentences.iter().map(|sentence| &sentence.span).filter(overlaps).collect();
            let covered = within.first().is_some_and(|first| first.start <= span.start)
                && within.last().is_some_and(|last| last.end >= span.end);
            // The title that was found stays out where another one is given.
            prop_assert!(covered || options.title.is_some() && after.dropped == std::slice::from_ref(dropped));
        }
        prop_assert!(after.dropped.is_empty() || options.title.is_some());
    }

    #[test]
    fn what_is_pinned_is_in_and_what_is_banned_is_out(text in text(), options in options()) {
        for (index, sentence) in summarize(&text, &options).sentences.iter().enumerate() {
            let (pinned, banned) = (options.pin.contains(&index), options.ban.contains(&index));
            prop_assert!(!(banned && sentence.selected), "{index} is banned");
            prop_assert!(sentence.selected || banned || !pinned, "{index} is pinned");
        }
    }

    #[test]
    fn what_is_avoided_is_out_if_there_is_anything_else(text in text(), mut options in options()) {
        options.pin = Vec::new();
        options.avoid = vec![Avoid::Questions];
        let summary = summarize(&text, &options);
        let is_question = |text: &str| text.ends_with(['?', '؟']);
        let has_mark = |text: &str| text.contains(['?', '؟']);
        prop_assert!(
            !summary.selected().any(|sentence| is_question(&sentence.text()))
                || summary.selected().all(|sentence| has_mark(&sentence.text()))
        );
    }

    #[test]
    fn longer_summaries_have_the_shorter_ones_in_them(text in text(), mut options in options(), count in 1_usize..12) {
        options.pin = Vec::new();
        options.length = Length::Sentences(count);
        let shorter = summarize(&text, &options);
        options.length = Length::Sentences(count + 1);
        let longer = summarize(&text, &options);
        for (shorter, longer) in shorter.sentences.iter().zip(&longer.sentences) {
            prop_assert!(longer.selected || !shorter.selected, "{:?} is lost", shorter.text());
        }
    }

    #[test]
    fn no_two_keywords_are_the_same(text in text(), options in options()) {
        let keywords = summarize(&text, &options).keywords;
        prop_assert!(keywords.is_sorted_by(|a, b| a.weight >= b.weight));
        for (index, keyword) in keywords.iter().enumerate() {
            prop_assert!(keyword.count >= 2);
            prop_assert!(keywords[..index].iter().all(|other| other.text.to_lowercase() != keyword.text.to_lowercase()));
        }
    }

    #[test]
    fn the_same_input_gives_the_same_summary(text in text(), options in options()) {
        prop_assert_eq!(summarize(&text, &options), summarize(&text, &options));
    }

    #[test]
    fn what_is_found_does_not_depend_on_what_is_chosen(text in text(), a in length(), b in length()) {
        let spans_for = |length| {
            let mut options = Options::default();
            options.length = length;
            spans(&summarize(&text, &options))
        };
        prop_assert_eq!(spans_for(a), spans_for(b));
    }

    #[test]
    fn unclean_text_keeps_every_line(text in text()) {
        let mut options = Options::default();
        options.clean = false;
        let summary = summarize(&text, &options);
        prop_assert!(summary.dropped.is_empty() && summary.title.is_none());
        for sentence in summary.sentences {
            let line = &text[sentence.span];
            prop_assert!(line.chars().all(|c| c != '\n' && c != '\r' && c != '\u{2028}'), "{line:?}");
        }
    }

    #[test]
    fn a_heavier_feature_never_costs_its_leader_a_place(text in text(), feature in 0_usize..Feature::ALL.len(), more in 0.0..10.0) {
        let rank = |weights: Weights| {
            let mut options = Options::default();
            options.weights = weights;
            let summary = summarize(&text, &options);
            let leader = (0..summary.sentences.len()).max_by(|a, b| {
                let value = |index: &usize| summary.sentences[*index].features.values()[feature];
                value(a).total_cmp(&value(b))
            })?;
            let score = summary.sentences[leader].score;
            // Scores that differ in their last bits only are equal here: the sums are rounded.
            Some(summary.sentences.iter().filter(|sentence| sentence.score > score + 1e-12).count())
        };
        let light = Weights::default();
        let mut heavy = light;
        heavy[Feature::ALL[feature]] += more;
        prop_assert!(rank(heavy) <= rank(light));
    }
}

#[test]
fn three_sentences_are_three_if_there_are_three() {
    let text = "The mill of Asterby is open again. Volunteers sold bread for nine years. The county gave the rest. \
                A reading room follows in the autumn.";
    for count in 1..=4 {
        let mut options = Options::default();
        options.length = Length::Sentences(count);
        assert_eq!(summarize(text, &options).selected().count(), count);
    }
}

#[test]
fn weights_are_finite_positive_and_together_1() {
    let weights = Weights::default().values();
    assert!(weights.iter().all(|weight| weight.is_finite() && *weight > 0.0), "{weights:?}");
    assert!((weights.iter().sum::<f64>() - 1.0).abs() < 1e-9, "{weights:?}");
}

/// In the tables that JavaScript gets, each is the number of its place in the list of all names.
#[test]
fn every_kind_reason_feature_and_thing_to_avoid_has_its_place_and_a_name_of_its_own() {
    fn check<T: Copy>(all: &[T], number: fn(T) -> usize, name: fn(T) -> &'static str) {
        assert!(all.iter().map(|one| number(*one)).eq(0..all.len()));
        let names: HashSet<&str> = all.iter().map(|one| name(*one)).collect();
        assert_eq!(names.len(), all.len());
    }
    check(&Kind::ALL, |kind| kind as usize, Kind::name);
    check(&DropReason::ALL, |reason| reason as usize, DropReason::name);
    check(&Feature::ALL, |feature| feature as usize, Feature::name);
    check(&Avoid::ALL, |kind| kind as usize, Avoid::name);
}
