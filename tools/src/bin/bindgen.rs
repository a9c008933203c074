//! Turns the compiled crate into the module a page imports: `bindgen INPUT.wasm OUTPUT_FOLDER`.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::ir::Value;
use walrus::{ConstExpr, DataKind, Function, FunctionBuilder, FunctionKind, Module};
use wasm_bindgen_cli_support::Bindgen;

/// What stands in the names of the functions that say why the program stops, and stop it. Nobody sees what they say: a page gets
/// the same `RuntimeError` from an `unreachable`, which needs neither the words nor what puts them together. That is all of
/// `core::fmt`: the engine formats nothing else.
const PANICS: [&str; 9] = [
    "4core3fmt",
    "13panic_handler",
    "4core9panicking",
    "4core3str16slice_error_fail",
    "4core5slice5index16slice_index_fail",
    "4core6option13unwrap_failed",
    "4core6option13expect_failed",
    "4core6result13unwrap_failed",
    "5alloc7raw_vec12handle_error",
];

/// What stands in the names of functions for closures and promises that js-sys brings along. The engine has none, but they are in the
/// table of what may be called by number, which no optimizer shortens.
const UNUSED: [&str; 2] = ["8closures1_6invoke", "6js_sys7futures"];

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let input = arguments.next().context("first argument: the .wasm file cargo made")?;
    let output = arguments.next().context("second argument: the folder to write to")?;
    let mut module = Module::from_file(&input)?;
    empty_functions(&mut module);
    blank_locations(&mut module);
    Bindgen::new()
        .input_module("standfirst", module)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(&output)?;
    let output = Path::new(&output);
    shorten_bindings(output)?;
    simplify_start(output)
}

/// What starts the module in place of the generator's `init`, which fetches and compiles it too: npm/engine.js does that for pages and
/// workers alike.
const START: &str = "export const isStarted = () => wasm !== undefined;

export const stop = () => {
    wasm = undefined;
};

export async function start(module = wasmModule) {
    if (!isStarted()) __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}
";

const START_TYPES: &str = "export function isStarted(): boolean;
export function stop(): void;
export function start(module?: WebAssembly.Module): Promise<void>;
";

fn simplify_start(folder: &Path) -> Result<()> {
    let (script, types) = (folder.join("standfirst.js"), folder.join("standfirst.d.ts"));
    let code = fs::read_to_string(&script)?;
    let end = code.find("async function __wbg_load").context("the script has no __wbg_load")?;
    let mut code = code[..end].to_owned() + START;
    // For browsers that have no WebAssembly either.
    let polyfill = code.find("if (!('encodeInto'").context("the script has no polyfill")?;
    let rest = code[polyfill..].find("\n}\n").context("the polyfill has no end")?;
    code.replace_range(polyfill..=polyfill + rest + 2, "");
    fs::write(&script, code)?;
    let declared = fs::read_to_string(&types)?;
    let end = declared.find("export type InitInput").context("the types have no InitInput")?;
    fs::write(&types, declared[..end].to_owned() + START_TYPES)?;
    Ok(())
}

/// Gives the functions that the module imports names of a letter or two. The generator's have a hash each, which no compression
/// makes smaller, in the module and in its JavaScript. And takes back what is exported and not used there.
fn shorten_bindings(folder: &Path) -> Result<()> {
    let (wasm, script) = (folder.join("standfirst_bg.wasm"), folder.join("standfirst.js"));
    let mut module = Module::from_file(&wasm)?;
    let mut code = fs::read_to_string(&script)?;
    for (index, import) in module.imports.iter_mut().enumerate() {
        let short = format!("i{index}");
        ensure!(code.matches(&format!("{}:", import.name)).count() == 1, "{} is not once in the script", import.name);
        code = code.replace(&format!("{}:", import.name), &format!("{short}:"));
        import.name = short;
    }
    let exports: Vec<_> = module.exports.iter().map(|export| (export.id(), format!("wasm.{}", export.name))).collect();
    for (id, _) in exports.iter().filter(|(_, name)| !code.contains(name)) {
        module.exports.delete(*id);
    }
    fs::write(&script, code)?;
    module.emit_wasm_file(&wasm)
}

fn empty_functions(module: &mut Module) {
    let is_empty = |name: &str| PANICS.iter().chain(&UNUSED).any(|part| name.contains(part));
    let all = module.funcs.iter_local().map(|(id, _)| module.funcs.get(id));
    let emptied: Vec<_> =
        all.filter(|function| function.name.as_deref().is_some_and(is_empty)).map(Function::id).collect();
    for id in emptied {
        let ty = module.types.get(module.funcs.get(id).ty());
        let (params, results) = (ty.params().to_vec(), ty.results().to_vec());
        let locals = params.iter().map(|param| module.locals.add(*param)).collect();
        let mut builder = FunctionBuilder::new(&mut module.types, &params, &results);
        builder.func_body().unreachable();
        module.funcs.get_mut(id).kind = FunctionKind::Local(builder.local_func(locals));
    }
}

/// Bytes of a `core::panic::Location`: the address and the length of a file's name, a line, a column.
const LOCATION: usize = 16;

/// Zeroes what panics would say of where they are: the names of source files, and each place that can panic. Nothing reads them once
/// panics are silent, but the data stay: no optimizer knows who uses them.
fn blank_locations(module: &mut Module) {
    let segments: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for segment in segments {
        let data = module.data.get_mut(segment);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(start)), .. } = data.kind else { continue };
        let mut blank = Vec::new();
        for (at, bytes) in data.value.windows(LOCATION).enumerate().step_by(size_of::<u32>()) {
            let word = |index: usize| {
                let bytes = bytes[size_of::<u32>() * index..].first_chunk().expect("four words");
                usize::try_from(u32::from_le_bytes(*bytes)).expect("32 bits at least")
            };
            let name = word(0).wrapping_sub(start.cast_unsigned() as usize);
            let name = name..name.saturating_add(word(1));
            if data.value.get(name.clone()).is_some_and(|name| name.ends_with(b".rs")) {
                blank.extend([name, at..at + LOCATION]);
            }
        }
        for range in blank {
            data.value[range].fill(0);
        }
    }
}
