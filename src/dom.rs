//! An element of a page to text and blocks, whose kinds come from the tags: a site's own article needs no guessing.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::blocks::{Block, Kind};

/// What an element says: its text, and where in it the blocks are.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    /// Where the open block begins.
    start: usize,
    /// Where the line after the latest break in the open block begins.
    line: Option<usize>,
    /// The kinds of the elements around the open block, innermost last.
    kinds: Vec<Kind>,
}

/// How an element takes part in the text.
enum Role {
    /// Not at all: what is no part of an article, or no text to read.
    Skipped,
    /// As a block of its own.
    Block(Kind),
    /// As a line break within a block.
    Break,
    /// As a part of the block around it.
    Inline,
}

/// What is left to do while walking the tree. A list instead of recursion: pages nest deeper than a stack goes.
enum Step {
    Enter(Node),
    Leave,
}

/// Reads an element and all that is in it.
pub(crate) fn read(element: &Element) -> Page {
    let mut page = Page::default();
    let mut steps = vec![Step::Enter(element.clone().unchecked_into())];
    while let Some(step) = steps.pop() {
        match step {
            Step::Leave => page.leave(),
            Step::Enter(node) if node.node_type() == Node::TEXT_NODE => {
                page.text.push_str(&node.text_content().unwrap_or_default());
            }
            Step::Enter(node) => match node.dyn_ref::<Element>().map_or(Role::Inline, role) {
                Role::Skipped => (),
                Role::Break => page.line_break(),
                Role::Inline => push_children(&node, &mut steps),
                Role::Block(kind) => {
                    page.enter(kind);
                    steps.push(Step::Leave);
                    push_children(&node, &mut steps);
                }
            },
        }
    }
    page.end_block();
    page
}

impl Page {
    fn enter(&mut self, kind: Kind) {
        self.end_block();
        // A paragraph in a list item or a quotation is a part of that.
        let around = self.kinds.last().copied().unwrap_or(Kind::Paragraph);
        self.kinds.push(if kind == Kind::Paragraph { around } else { kind });
    }

    fn leave(&mut self) {
        self.end_block();
        self.kinds.pop();
    }

    /// One break is white space; two in a row end the block, as many pages make their paragraphs.
    fn line_break(&mut self) {
        if self.line.is_some_and(|line| self.text[line..].trim().is_empty()) {
            self.end_block();
        }
        self.text.push('\n');
        self.line = Some(self.text.len());
    }

    fn end_block(&mut self) {
        let span = trimmed(&self.text, self.start);
        if !span.is_empty() {
            let kind = self.kinds.last().copied().unwrap_or(Kind::Paragraph);
            self.blocks.push(Block { span, kind });
            self.text.push('\n');
        }
        self.start = self.text.len();
        self.line = None;
    }
}

/// The text from a place to its end, less the white space around it.
fn trimmed(text: &str, start: usize) -> Range<usize> {
    let rest = text[start..].trim_start();
    let from = text.len() - rest.len();
    from..from + rest.trim_end().len()
}

fn push_children(node: &Node, steps: &mut Vec<Step>) {
    let mut child = node.last_child();
    while let Some(node) = child {
        child = node.previous_sibling();
        steps.push(Step::Enter(node));
    }
}

fn role(element: &Element) -> Role {
    if element.has_attribute("hidden") || element.get_attribute("aria-hidden").is_some_and(|value| value == "true") {
        return Role::Skipped;
    }
    let name = element.local_name();
    let is_one_of = |names: &str| names.split(' ').any(|other| other == name);
    if name == "br" {
        Role::Break
    } else if is_one_of(SKIPPED) {
        Role::Skipped
    } else if let Some((_, kind)) = BLOCKS.into_iter().find(|(names, _)| is_one_of(names)) {
        Role::Block(kind)
    } else {
        Role::Inline
    }
}

/// Elements beside the article, or for the reader to act on, and those that are not shown as text.
const SKIPPED: &str = "aside button footer form input nav select textarea \
    audio canvas head iframe math noscript object script style svg template video";
/// Elements that are blocks, and of which kind.
const BLOCKS: [(&str, Kind); 6] = [
    ("h1 h2 h3 h4 h5 h6", Kind::Heading),
    ("blockquote", Kind::Quote),
    ("caption figcaption", Kind::Caption),
    ("dd dt li", Kind::Item),
    ("pre", Kind::Code),
    (
        "address article body center details dialog div dl fieldset figure header hgroup hr html main ol p section \
         summary table td th tr ul",
        Kind::Paragraph,
    ),
];
