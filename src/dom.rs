//! An element of a page, or a whole document, to text and blocks, whose kinds come from the tags. A site's own article needs no
//! guessing; of a document all is read, and what its tags say of the blocks is noted too.

use std::ops::Range;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Node};

use crate::blocks::{self, Block, Kind};
use crate::markup::{self, Place, Tree};
use crate::slice::part;

/// What an element says: its text, and where in it the blocks are.
#[derive(Default)]
pub(crate) struct Page {
    pub(crate) text: String,
    pub(crate) blocks: Vec<Block>,
    /// The elements of a document; none if an element was read.
    pub(crate) tree: Tree,
    is_document: bool,
    /// The elements that are open, innermost last, and how many of them are links.
    open: Vec<usize>,
    links: usize,
    /// What was counted of the open block.
    place: Place,
    /// Where the open block begins.
    start: usize,
    /// Where the line after the latest break in the open block begins.
    line: Option<usize>,
    /// The kinds of the elements around the open block, innermost last.
    kinds: Vec<Kind>,
    /// The elements that they are of.
    containers: Vec<usize>,
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
    /// Leave an element that is a block.
    Leave(Spacing),
    /// Leave an element of a document, and whether it is a link.
    Close(bool),
}

/// Whether an empty line stands before and after a block.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Spacing {
    Close,
    Apart,
}

/// Reads an element and all that is in it, but for what is beside an article.
pub(crate) fn read(element: &Element) -> Page {
    walk(Page::default(), element)
}

/// Reads all of a document.
pub(crate) fn read_document(document: &Document) -> Page {
    let page = Page { is_document: true, ..Page::default() };
    match document.document_element() {
        Some(root) => walk(page, &root),
        None => page,
    }
}

fn walk(mut page: Page, root: &Element) -> Page {
    let mut steps = vec![Step::Enter(root.clone().unchecked_into())];
    while let Some(step) = steps.pop() {
        let node = match step {
            Step::Enter(node) => node,
            Step::Leave(spacing) => {
                page.leave(spacing);
                continue;
            }
            Step::Close(is_link) => {
                page.open.pop();
                page.links -= usize::from(is_link);
                continue;
            }
        };
        match node.node_type() {
            Node::ELEMENT_NODE => (),
            Node::TEXT_NODE => {
                page.push(&node.text_content().unwrap_or_default());
                continue;
            }
            _ => continue,
        }
        let element: &Element = node.unchecked_ref();
        let name = element.local_name();
        let role = role(element, &name, page.is_document);
        match role {
            Role::Skipped => continue,
            Role::Break => {
                page.line_break();
                continue;
            }
            Role::Inline | Role::Block(_) => (),
        }
        if page.is_document {
            let is_link = name == "a";
            page.open(element, &name);
            page.links += usize::from(is_link);
            steps.push(Step::Close(is_link));
        }
        if let Role::Block(kind) = role {
            let spacing = if is_one_of(&name, APART) { Spacing::Apart } else { Spacing::Close };
            page.enter(kind, spacing);
            steps.push(Step::Leave(spacing));
        }
        push_children(&node, &mut steps);
    }
    page.end_block();
    page
}

impl Page {
    fn open(&mut self, element: &Element, name: &str) {
        let attribute = |name| attribute(element, name).to_ascii_lowercase();
        let parent = self.open.last().copied().unwrap_or_default();
        self.open.push(self.tree.elements.len());
        self.tree.elements.push(markup::Element::new(parent, name, &attribute("class"), &attribute("id")));
    }

    /// Adds text: that of an element as it is, that of a document as it is shown, so that a line end is one.
    fn push(&mut self, text: &str) {
        if !self.is_document {
            self.text.push_str(text);
            return;
        }
        let is_code = self.kinds.last() == Some(&Kind::Code);
        for c in text.chars() {
            let is_space = c.is_ascii_whitespace();
            if !is_space || is_code {
                self.text.push(c);
            } else if self.text.len() > self.start && !self.text.ends_with([' ', '\n']) {
                self.text.push(' ');
            }
            self.place.characters += usize::from(!is_space);
            self.place.linked += usize::from(!is_space && self.links > 0);
        }
    }

    fn enter(&mut self, kind: Kind, spacing: Spacing) {
        self.end_block();
        self.space(spacing);
        // A paragraph in a list item or a quotation is a part of that.
        let around = self.kinds.last().copied().unwrap_or(Kind::Paragraph);
        self.kinds.push(if kind == Kind::Paragraph { around } else { kind });
        self.containers.extend(self.open.last());
    }

    fn leave(&mut self, spacing: Spacing) {
        self.end_block();
        self.space(spacing);
        self.kinds.pop();
        self.containers.pop();
    }

    fn space(&mut self, spacing: Spacing) {
        if self.is_document && spacing == Spacing::Apart && !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
            self.start = self.text.len();
        }
    }

    /// One break is white space; two in a row end the block, as many pages make their paragraphs.
    fn line_break(&mut self) {
        if self.line.is_some_and(|line| part(&self.text, line..).trim().is_empty()) {
            self.end_block();
        }
        self.text.push('\n');
        self.line = Some(self.text.len());
    }

    fn end_block(&mut self) {
        let span = trimmed(&self.text, self.start);
        let place = std::mem::take(&mut self.place);
        if self.is_document {
            self.text.truncate(span.end);
        }
        if !span.is_empty() {
            if self.is_document {
                let element = self.containers.last().copied().unwrap_or_default();
                let words = blocks::word_count(part(&self.text, span.clone()));
                self.tree.places.push(Place { element, words, ..place });
            }
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
    let rest = part(text, start..).trim_end();
    let end = start + rest.len();
    end - rest.trim_start().len()..end
}

fn push_children(node: &Node, steps: &mut Vec<Step>) {
    let mut child = node.last_child();
    while let Some(node) = child {
        child = node.previous_sibling();
        steps.push(Step::Enter(node));
    }
}

fn role(element: &Element, name: &str, is_document: bool) -> Role {
    if element.get_attribute("hidden").is_some() || attribute(element, "aria-hidden") == "true" {
        return Role::Skipped;
    }
    if name == "br" {
        Role::Break
    } else if is_one_of(name, SKIPPED) || is_document && is_invisible(&attribute(element, "style")) {
        Role::Skipped
    } else if is_one_of(name, BESIDE) {
        if is_document { Role::Block(Kind::Paragraph) } else { Role::Skipped }
    } else if let Some((_, kind)) = BLOCKS.into_iter().find(|(names, _)| is_one_of(name, names)) {
        Role::Block(kind)
    } else {
        Role::Inline
    }
}

#[inline(never)]
fn attribute(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

#[inline(never)]
fn is_one_of(name: &str, names: &str) -> bool {
    names.split(' ').any(|other| other == name)
}

fn is_invisible(style: &str) -> bool {
    let style: String = style.split(' ').collect();
    style.split(';').any(|declaration| is_one_of(declaration, "display:none visibility:hidden"))
}

/// Elements that are not shown as text.
const SKIPPED: &str =
    "input select textarea audio canvas head iframe math noscript object script style svg template video";
/// Elements beside an article, or for the reader to act on.
const BESIDE: &str = "aside button footer form nav";
/// Elements that browsers set apart from the text around them.
const APART: &str = "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl pre";
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
