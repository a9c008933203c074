//! What agencies and papers put before the first sentence: place, agency, writer, date.

use crate::slice::part;
use crate::unicode;
use crate::words;

/// Bytes at most of the place before an agency's name, and of the name.
const DATELINE_BYTES: usize = 40;
/// Bytes at most between two of the lone stops of a byline in one line.
const PIECE_BYTES: usize = 60;
/// What stands between two pieces of a byline in one line.
const STOP: &[u8] = b" . ";
/// The words that pieces of such a byline open with; a piece with a time of day is one too.
const LABELS: &str = "by published updated created last";

/// The length in bytes of what stands before the first sentence of a paragraph; 0 for nothing.
pub(crate) fn before_text(paragraph: &str) -> usize {
    let byline = byline(paragraph);
    byline + agency(part(paragraph, byline..))
}

/// A place and an agency, as in "(CNN) --" or "TOKYO (Reuters) -".
fn agency(paragraph: &str) -> usize {
    // By the byte: a search for a character is more code.
    let find = |text: &str, bracket: u8| text.bytes().take(DATELINE_BYTES + 1).position(|byte| byte == bracket);
    let Some(open) = find(paragraph, b'(') else { return 0 };
    let Some(close) = find(part(paragraph, open..), b')') else { return 0 };
    let place = part(paragraph, ..open);
    let agency = part(paragraph, open + 1..open + close);
    let rest = part(paragraph, open + close + 1..);
    let text = rest.trim_start().trim_start_matches(['-', '–', '—']);
    let has_dash = text.len() < rest.trim_start().len();
    let is_code = agency.chars().all(unicode::is_uppercase) && agency.len() > 1;
    let is_name = |place: &str| place.split_whitespace().all(|word| word.starts_with(unicode::is_uppercase));
    let is_place =
        if is_code || !place.chars().any(unicode::is_lowercase) { is_name(place) } else { place.contains(',') };
    let text = text.trim_start();
    if is_place
        && (has_dash || is_code && (place.is_empty() || place.contains(',')))
        && text.starts_with(|c: char| !unicode::is_lowercase(c))
    {
        paragraph.len() - text.len()
    } else {
        0
    }
}

/// A byline and dates in one line with the text, each with a lone stop after it: "By . Jo Ray . PUBLISHED: . 10:18 EST . ".
fn byline(paragraph: &str) -> usize {
    let mut length = 0;
    let mut named = true;
    loop {
        let rest = part(paragraph, length..);
        // By the byte: a search for a string is 2 KB of code.
        let Some(stop) = rest.as_bytes().windows(STOP.len()).take(PIECE_BYTES).position(|window| window == STOP) else {
            return length;
        };
        let piece = part(rest, ..stop);
        let is_label = words::split(piece).next().is_some_and(|word| words::is_listed(word, LABELS))
            || piece == "|"
            || has_time(piece);
        // After "By" follows the name, whatever it is.
        if !is_label && named {
            return length;
        }
        named = piece != "By";
        length += stop + STOP.len();
    }
}

fn has_time(piece: &str) -> bool {
    piece.as_bytes().windows(3).any(|window| matches!(window, [a, b':', b] if a.is_ascii_digit() && b.is_ascii_digit()))
}
