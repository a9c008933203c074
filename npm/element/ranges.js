/** What src/dom.rs does not read of an element that it reads as an article. */
const UNREAD = `aside, button, footer, form, nav, input, select, textarea, audio, canvas, head, iframe, math, noscript, object, script, style,
	svg, template, video, [hidden], [aria-hidden="true"]`;

/**
 * Where spans of the text that was read from an element are in the page: for each span a range in every text node that has a part of
 * it. Not one range from end to end, which would have in it what was not read.
 *
 * The text is that of the element's text nodes, with line feeds between them that are in no node.
 *
 * @param {Element} root
 * @param {string} source what was read of it
 * @param {{ start: number, end: number }[]} spans in order, and apart from each other
 * @param {string} also a selector of further elements that were not read
 */
export function rangesOf(root, source, spans, also) {
	const ranges = spans.map(() => /** @type {Range[]} */ ([]));
	const nodes = textNodes(root, `${UNREAD}, ${also}`);
	let at = 0;
	let first = 0;
	for (const node of nodes) {
		const { data } = node;
		at += added(source, at, data);
		const end = at + data.length;
		for (let index = first; spans[index]?.start < end; index++) {
			const from = Math.max(spans[index].start, at);
			const to = Math.min(spans[index].end, end);
			if (from >= to) continue;
			const range = root.ownerDocument.createRange();
			range.setStart(node, from - at);
			range.setEnd(node, to - at);
			ranges[index].push(range);
		}
		while (spans[first]?.end <= end) first++;
		at = end;
	}
	return ranges;
}

/** @param {Element} root @param {string} unread @returns {Generator<Text>} */
function* textNodes(root, unread) {
	const walker = root.ownerDocument.createTreeWalker(
		root,
		NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
		(node) => {
			if (node instanceof Text) return NodeFilter.FILTER_ACCEPT;
			return /** @type {Element} */ (node).matches(unread)
				? NodeFilter.FILTER_REJECT
				: NodeFilter.FILTER_SKIP;
		},
	);
	while (walker.nextNode()) yield/** @type {Text} */ (walker.currentNode);
}

/**
 * How many line feeds of the source, from an offset on, stand before a node: those that it does not begin with itself. A node of
 * nothing but line feeds may stand before them just as well.
 *
 * @param {string} source
 * @param {number} at
 * @param {string} data
 */
function added(source, at, data) {
	const own = lineFeeds(data, 0);
	return own === data.length ? 0 : lineFeeds(source, at) - own;
}

/** @param {string} text @param {number} start */
function lineFeeds(text, start) {
	let end = start;
	while (text[end] === "\n") end++;
	return end - start;
}
