//! Turns the compiled crate into the module a page imports: `bindgen INPUT.wasm OUTPUT_FOLDER`.

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let input = arguments.next().context("first argument: the .wasm file cargo made")?;
    let output = arguments.next().context("second argument: the folder to write to")?;
    Bindgen::new()
        .input_path(input)
        .web(true)?
        .typescript(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(output)
}
