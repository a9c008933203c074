//! The law that time is linear: four times the text takes every stage at most four times the work, whatever the text. Work is
//! counted in executed WebAssembly instructions, the same on every machine at every load, by an interpreter that burns fuel.

use std::path::Path;
use std::process::Command;

use wasmi::{Caller, Config, Engine, Instance, Linker, Memory, Module, Store, Val};

/// Bytes of the shorter text: enough that the part that grows faster, if there is one, outgrows the rest.
const LENGTH: usize = 20_000;
/// How much longer the longer text is.
const TIMES: usize = 4;
/// Half of a text is more work to choose than the few sentences of most summaries.
const RATIO: f64 = 0.5;
/// What the longer text may take beyond that: a table that has just doubled, a logarithm.
const TOLERANCE: f64 = 1.15;
/// Instructions that a stage may take whatever the text.
const CONSTANT: f64 = 100_000.0;

/// What the text is made of, and how so many bytes of it are made.
type Family = (&'static str, fn(usize) -> String);

const FAMILIES: &[Family] = &[
    ("spaced stops", |length| ". . . ".repeat(length / 6)),
    ("A.", |length| "A.".repeat(length / 2)),
    ("A. ", |length| "A. ".repeat(length / 3)),
    ("one word", |length| "x".repeat(length)),
    ("one line of words", |length| numbered(length, |i| format!("word{i} "))),
    ("one-word lines", |length| numbered(length, |i| format!("word{i}\n"))),
    ("lines of one word each and a stop", |length| numbered(length, |i| format!("Word{i}.\n"))),
    ("hard-wrapped lines", |length| {
        numbered(length, |i| format!("the {i:>9} boats that left the harbour before noon came home by night\n"))
    }),
    ("blank lines", |length| format!("Begin.{}End.", "\n".repeat(length))),
    ("blanks after a stop", |length| format!("Begin.{}End.", " ".repeat(length))),
    ("a run of stops", |length| ".".repeat(length)),
    ("stops and digits, which decide nothing", |length| format!("A{}", ". 1".repeat(length / 3))),
    ("a stop and dashes", |length| format!("A. {}", "—".repeat(length / 3))),
    ("marks that join letters", |length| "a'".repeat(length / 2)),
    ("marks that might join", |length| format!("a.{}", "\u{301}".repeat(length / 2))),
    ("stops and quotes", |length| ".\"".repeat(length / 2)),
    ("quotes before letters", |length| "!\"a".repeat(length / 3)),
    ("quotes that open", |length| "“A. ".repeat(length / 6)),
    ("apostrophes", |length| "A. '".repeat(length / 4)),
    ("references that never close", |length| "Stop. [1 ".repeat(length / 9)),
    ("initials", |length| "J. Smith met ".repeat(length / 13)),
    ("numbers of list items", |length| "1. ".repeat(length / 3)),
    ("bullets", |length| "• one\n".repeat(length / 8)),
    ("marks on one letter", |length| format!("A{}", "\u{301}".repeat(length / 2))),
    ("Chinese without spaces", |length| "漢字仮名".repeat(length / 12)),
    ("Chinese with stops", |length| "漢字仮名。".repeat(length / 15)),
    ("Thai clauses between spaces", |length| "เรือกลับมาก่อนค่ำทุกวัน ".repeat(length / 70)),
    ("items of a numbered list", |length| {
        numbered(length, |i| format!("{i}. The boat of that year\nIt came home.\n\n"))
    }),
    ("A.漢", |length| "A.漢".repeat(length / 5)),
    ("one sentence again and again", |length| "The boats came home before the night. ".repeat(length / 38)),
    ("one line again and again", |length| "The boats came home before the night.\n".repeat(length / 38)),
    ("sentences that share a word", |length| {
        numbered(length, |i| format!("The boat {i} of {} sailed past {} and {}. ", i * 7, i * 11, i * 13))
    }),
    ("paragraphs that share a word", |length| {
        numbered(length, |i| format!("The boat {i} of {} sailed past {} and {}.\n\n", i * 7, i * 11, i * 13))
    }),
];

/// Pieces one after the other, each with its number in it so that no two are the same.
fn numbered(length: usize, piece: fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in 0.. {
        if text.len() >= length {
            break;
        }
        text += &piece(number);
    }
    text
}

#[test]
fn four_times_the_text_takes_four_times_the_work() {
    let module = compile();
    let mut failures = Vec::new();
    for (name, text) in FAMILIES {
        let mut counter = Counter::new(&module);
        // The first run also parses the lists of the languages.
        counter.count("The lists are parsed.", true);
        let short = counter.count_stages(&text(LENGTH));
        let long = counter.count_stages(&text(LENGTH * TIMES));
        for ((stage, long), (_, short)) in long.iter().zip(&short) {
            if *long > TIMES as f64 * TOLERANCE * short + CONSTANT {
                failures.push(format!("{name}: {stage} took {:.1} times the work", long / short));
            }
        }
    }
    assert!(failures.is_empty(), "{TIMES} times the text:\n{}", failures.join("\n"));
}

/// The crate as WebAssembly, as cargo leaves it: no JavaScript around it yet. Not in the folder of the usual build, which has
/// no observer in it.
fn compile() -> Module {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let target = root.join("target/observe");
    let status = Command::new(env!("CARGO"))
        .args(["build", "--quiet", "--release", "--lib", "--features", "observe"])
        .args(["--target", "wasm32-unknown-unknown", "--target-dir"])
        .arg(&target)
        .current_dir(root)
        .status()
        .unwrap();
    assert!(status.success(), "the crate does not compile to WebAssembly");
    let wasm = std::fs::read(target.join("wasm32-unknown-unknown/release/standfirst.wasm")).unwrap();
    let engine = Engine::new(Config::default().consume_fuel(true));
    Module::new(&engine, wasm).unwrap()
}

/// The work of each stage, in instructions.
type Work = Vec<(String, f64)>;

/// Runs the module and counts.
struct Counter {
    /// Its data are the stages that were done, each with the fuel left then.
    store: Store<Vec<(String, u64)>>,
    instance: Instance,
    memory: Memory,
    /// The name of the function to call: the generator of the JavaScript has yet to cut a hash off.
    observe: String,
}

impl Counter {
    fn new(module: &Module) -> Self {
        let mut linker = Linker::new(module.engine());
        for import in module.imports() {
            let ty = import.ty().func().expect("only functions are imported").clone();
            if import.name().starts_with("__wbg_done_") {
                linker.func_new(import.module(), import.name(), ty, |caller, args, _| done(caller, args)).unwrap();
            } else {
                // Nothing of JavaScript is there: a call does nothing and gives 0.
                linker.func_new(import.module(), import.name(), ty, |_, _, _| Ok(())).unwrap();
            }
        }
        let mut store = Store::new(module.engine(), Vec::new());
        store.set_fuel(u64::MAX).unwrap();
        let instance = linker.instantiate_and_start(&mut store, module).unwrap();
        let memory = instance.get_memory(&store, "memory").unwrap();
        let observe = module.exports().map(|export| export.name()).find(|name| name.starts_with("observe_")).unwrap();
        Counter { store, instance, memory, observe: observe.to_owned() }
    }

    /// Counts the stages up to the finding of the article with finding it, the rest without: how much of a text that is no article is
    /// taken for one may well jump with its length, and with it the work that is left.
    fn count_stages(&mut self, text: &str) -> Work {
        let cleaned = self.count(text, true);
        let whole = self.count(text, false);
        let found = 1 + cleaned.iter().position(|(stage, _)| stage == "article").unwrap();
        cleaned.into_iter().take(found).chain(whole.into_iter().skip(found)).collect()
    }

    /// Summarises a text to [`RATIO`] of its words and counts the instructions of each stage.
    fn count(&mut self, text: &str, clean: bool) -> Work {
        let Counter { store, instance, memory, observe } = self;
        let length = i32::try_from(text.len()).unwrap();
        let malloc = instance.get_typed_func::<(i32, i32), i32>(&*store, "__wbindgen_malloc").unwrap();
        let place = malloc.call(&mut *store, (length, 1)).unwrap();
        memory.write(&mut *store, usize::try_from(place).unwrap(), text.as_bytes()).unwrap();
        store.set_fuel(u64::MAX).unwrap();
        store.data_mut().clear();
        let observe = instance.get_func(&*store, observe).unwrap();
        let (some, observer) = (Val::I32(1), Val::I32(0));
        let args = [Val::I32(place), Val::I32(length), some, Val::F64(RATIO.into()), Val::I32(clean.into()), observer];
        let mut results = vec![Val::I32(0); observe.ty(&*store).results().len()];
        observe.call(&mut *store, &args, &mut results).unwrap();
        let end = store.get_fuel().unwrap();
        store.data_mut().push(("output".to_owned(), end));
        let mut before = u64::MAX;
        let work =
            |(stage, left): &(String, u64)| (stage.clone(), (std::mem::replace(&mut before, *left) - left) as f64);
        store.data().iter().map(work).collect()
    }
}

/// Notes the stage that is done, a string in the module's memory, and the fuel left.
fn done(mut caller: Caller<Vec<(String, u64)>>, args: &[Val]) -> Result<(), wasmi::Error> {
    let [_, Val::I32(place), Val::I32(length)] = args else { panic!("done(this, place, length) got {args:?}") };
    let (place, length) = (usize::try_from(*place).unwrap(), usize::try_from(*length).unwrap());
    let memory = caller.get_export("memory").and_then(wasmi::Extern::into_memory).unwrap();
    let stage = String::from_utf8(memory.data(&caller)[place..place + length].to_vec()).unwrap();
    let left = caller.get_fuel()?;
    caller.data_mut().push((stage, left));
    Ok(())
}
