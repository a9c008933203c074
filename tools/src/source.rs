//! Source files that are generated.

/// A comment that says how a file was made: the lines of a header.
#[must_use]
pub fn comment(header: &str) -> String {
    header.lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect()
}
