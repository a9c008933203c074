//! A module uses only what stands above it: data flows one way.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The modules from the first to the last, as ARCHITECTURE.md has them. `lib` alone knows them all, and `wasm` sees only what `lib`
/// shows.
fn order() -> Vec<&'static str> {
    let (_, section) = include_str!("../ARCHITECTURE.md").split_once("\n## Module order\n").expect("a section");
    let list = section.split("\n\n").find(|paragraph| paragraph.starts_with('`')).expect("a list");
    list.split('`').skip(1).step_by(2).collect()
}

/// A source file, and the module that it is or is a part of.
struct Source {
    module: String,
    path: PathBuf,
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let within = path.strip_prefix(&root).expect("a path in src");
                let first = Path::new(within.components().next().expect("a name").as_os_str());
                let module = first.file_stem().expect("a name").to_string_lossy().into_owned();
                let code = fs::read_to_string(&path).expect("a text file");
                sources.push(Source { module, path, code });
            }
        }
    }
    sources
}

#[test]
fn no_module_uses_one_below_it() {
    let order = order();
    let place = |module: &str| order.iter().position(|name| *name == module);
    let lib = place("lib").expect("lib has a place");
    let sources = sources();
    for Source { module, path, code } in &sources {
        let own = place(module).unwrap_or_else(|| panic!("{module} has no place in the order"));
        for used in code.split("crate::").skip(1) {
            let used: String = used.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            // What begins with a capital or a brace comes through `lib`.
            let used_place = place(&used).unwrap_or(lib);
            assert!(used_place < own || *module == used, "{} uses {used}, which stands below it", path.display());
        }
    }
    let modules: BTreeSet<&str> = sources.iter().map(|source| &*source.module).collect();
    assert_eq!(modules, order.into_iter().collect::<BTreeSet<_>>(), "a module in the order has no file");
}

/// The standard library's tables of characters are as large as ours, and would be part of the module beside them.
#[test]
fn only_the_module_for_it_asks_what_a_character_is() {
    for Source { path, code, .. } in sources().iter().filter(|source| source.module != "unicode") {
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
    for Source { path, code, .. } in sources() {
        let engine = code.split("#[cfg(test)]").next().unwrap_or_default();
        let lines = engine.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in lines.filter(|line| !line.contains("write!(f, ")) {
            for call in ["format!(", "write!(", "writeln!(", "println!(", ".to_string()"] {
                assert!(!line.contains(call), "{} has {call}", path.display());
            }
        }
    }
}
