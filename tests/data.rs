//! The word lists: sorted, without repeats, in the form that the engine looks them up in, and not larger than meant.

use std::fs;
use std::path::{Path, PathBuf};

use standfirst::{DropReason, Language};

/// The lists that a language may have.
const LISTS: [&str; 7] = [
    "abbreviations.txt",
    "common_words.txt",
    "furniture.txt",
    "openers.txt",
    "scripts.txt",
    "stop_words.txt",
    "words_per_minute.txt",
];

/// Bytes of the entries of all lists together: they are part of the module, so growth is a decision.
const MOST_BYTES: usize = 19_700;

fn languages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language");
    fs::read_dir(folder).expect("src/language is there").map(|entry| entry.expect("a folder").path()).collect()
}

/// A list, empty if the language has none.
fn list(language: &Path, name: &str) -> String {
    fs::read_to_string(language.join(name)).unwrap_or_default()
}

fn entries(list: &str) -> Vec<&str> {
    list.lines().filter(|line| !line.starts_with('#')).collect()
}

fn words(pattern: &str) -> Vec<String> {
    let is_part = |c: char| c.is_alphanumeric() || c == '\'' || c == '’';
    pattern.split(|c| !is_part(c)).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn assert_ascending<T: Ord + std::fmt::Debug>(entries: &[T]) {
    for pair in entries.windows(2) {
        assert!(pair[0] < pair[1], "{:?} must stand before {:?}, once", pair[1], pair[0]);
    }
}

#[test]
fn every_folder_is_a_language() {
    for folder in languages() {
        let tag = folder.file_name().expect("a name").to_string_lossy().into_owned();
        assert_eq!(Language::from_tag(&tag).tag(), tag);
    }
}

#[test]
fn every_file_is_a_list_that_begins_with_its_source() {
    for folder in languages() {
        for file in fs::read_dir(&folder).expect("a folder") {
            let path = file.expect("a file").path();
            assert!(LISTS.iter().any(|name| path.ends_with(name)), "{}: nothing reads it", path.display());
            let list = fs::read_to_string(&path).expect("a text file");
            let mut head = list.lines().take_while(|line| line.starts_with('#'));
            assert!(head.any(|line| line.starts_with("# Source: ")), "{} names no source", path.display());
        }
    }
}

#[test]
fn stop_words_and_common_words_are_ascending_and_folded() {
    let languages = languages();
    let names = ["stop_words.txt", "common_words.txt"].into_iter();
    for (folder, name) in names.flat_map(|name| languages.iter().map(move |folder| (folder, name))) {
        let list = list(folder, name);
        let entries = entries(&list);
        assert_ascending(&entries);
        for entry in entries {
            assert_eq!(entry, entry.to_lowercase(), "terms are looked up in lower case");
            assert!(!entry.contains('’') && !entry.ends_with("'s"), "{entry}: terms are looked up without it");
        }
    }
}

#[test]
fn abbreviations_are_ascending_and_end_with_a_stop() {
    for folder in languages() {
        let list = list(&folder, "abbreviations.txt");
        let entries = entries(&list);
        assert_ascending(&entries);
        for entry in entries {
            let word = entry.strip_suffix(" #").or(entry.strip_suffix(" a")).unwrap_or(entry);
            let word = word.strip_suffix('.').unwrap_or_else(|| panic!("{entry} has no stop"));
            assert!(!word.contains(['.', ' ']), "{entry} is known by its form, or never found");
        }
    }
}

#[test]
fn openers_are_ascending_and_lower_case() {
    for folder in languages() {
        let list = list(&folder, "openers.txt");
        let entries = entries(&list);
        assert_ascending(&entries);
        for entry in entries {
            assert_eq!(
                entry,
                words(&entry.to_lowercase()).join(" "),
                "words are looked up in lower case, a space between"
            );
        }
    }
}

#[test]
fn furniture_is_ascending_by_words_and_names_reasons() {
    for folder in languages() {
        let list = list(&folder, "furniture.txt");
        let entries: Vec<(&str, &str)> =
            entries(&list).into_iter().map(|entry| entry.rsplit_once(": ").expect("words: reason")).collect();
        assert_ascending(&entries.iter().map(|(pattern, _)| words(pattern)).collect::<Vec<_>>());
        for (pattern, reason) in entries {
            assert!(DropReason::ALL.iter().any(|known| known.name() == reason), "{reason} is no reason");
            assert!(!words(pattern).is_empty(), "{pattern} has no word");
            assert_eq!(pattern, pattern.to_lowercase(), "phrases are looked up in lower case");
            assert!(
                !pattern.starts_with('…') || pattern.ends_with('…'),
                "{pattern}: nothing is looked up from the end"
            );
        }
    }
}

#[test]
fn the_lists_stay_small() {
    let size = |list: &str| entries(list).iter().map(|entry| entry.len() + "\n".len()).sum::<usize>();
    let sizes = |folder: &PathBuf| LISTS.iter().map(|name| size(&list(folder, name))).sum::<usize>();
    let bytes: usize = languages().iter().map(sizes).sum();
    assert!(bytes <= MOST_BYTES, "{bytes} bytes");
}
