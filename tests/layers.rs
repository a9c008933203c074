//! A module uses only what stands above it: data flows one way.

use std::fs;
use std::path::Path;

/// The modules from the first to the last. `lib` alone knows them all, and `wasm` sees only what `lib` shows.
const ORDER: [&str; 36] = [
    "slice",
    "unicode",
    "breaks",
    "words",
    "phrases",
    "language",
    "blocks",
    "marks",
    "sentences",
    "quotations",
    "furniture",
    "datelines",
    "readings",
    "boundaries",
    "signals",
    "classifier",
    "markup",
    "runs",
    "titles",
    "article",
    "ngrams",
    "terms",
    "indicators",
    "weights",
    "scores",
    "keywords",
    "redundancy",
    "coherence",
    "options",
    "selection",
    "training",
    "summary",
    "lib",
    "utf16",
    "dom",
    "wasm",
];

#[test]
fn no_module_uses_one_below_it() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let place = |module: &str| ORDER.iter().position(|name| *name == module);
    let mut files = 0;
    for file in fs::read_dir(source).expect("src is there") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            continue;
        }
        let module = path.file_stem().expect("a name").to_string_lossy().into_owned();
        let own = place(&module).unwrap_or_else(|| panic!("{module} has no place in ORDER"));
        let code = fs::read_to_string(&path).expect("a text file");
        files += 1;
        for used in code.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // What begins with a capital or a brace comes through `lib`.
            let lib = place("lib").expect("lib has a place");
            let used_place = place(&used).unwrap_or(lib);
            assert!(used_place < own || module == used, "{module} uses {used}, which stands below it");
        }
    }
    assert_eq!(files, ORDER.len(), "a module in ORDER has no file");
}

/// The standard library's tables of characters are as large as ours, and would be part of the module beside them.
#[test]
fn only_the_module_for_it_asks_what_a_character_is() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in fs::read_dir(source).expect("src is there") {
        let path = file.expect("a file").path();
        if path.is_dir() || path.ends_with("unicode.rs") {
            continue;
        }
        let code = fs::read_to_string(&path).expect("a text file");
        for name in ["alphabetic", "alphanumeric", "numeric", "lowercase", "uppercase"] {
            for call in ["char::is_", ".is_", "char::to_", ".to_"].map(|start| format!("{start}{name}")) {
                assert!(!code.contains(&call), "{} has {call}: `unicode` has it too", path.display());
            }
        }
    }
}

/// The module is built without the library's formatting: what calls it stops there, though not in tests.
#[test]
fn nothing_formats_but_panics() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in fs::read_dir(source).expect("src is there") {
        let path = file.expect("a file").path();
        if path.is_dir() {
            continue;
        }
        let code = fs::read_to_string(&path).expect("a text file");
        let engine = code.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = engine.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines.filter(|line| !line.contains("write!(f, ")) {
            for call in ["format!(", "write!(", "writeln!(", "println!(", ".to_string()"] {
                assert!(!line.contains(call), "{} has {call}", path.display());
            }
        }
    }
}
