import { copy } from "./clipboard.js";
import { byId } from "./elements.js";
import { strings } from "./strings.js";

/** @import { Announcer } from './announcer.js' */

/**
 * What the bookmark does on the page that is read: it opens this one, and when that says that it is there, hands over what is
 * selected or else everything. It loads nothing into that page and sends nothing to a server.
 *
 * @param {string} url
 * @param {string} origin
 */
function handOver(url, origin) {
	const selection = getSelection();
	const box = document.createElement("div");
	let text = "";
	if (selection && !selection.isCollapsed) {
		text = `${selection}`;
		box.append(selection.getRangeAt(0).cloneContents());
	} else text = document.body.innerText;
	const html = box.innerHTML || document.documentElement.outerHTML;
	const opened = open(url);
	addEventListener("message", function hear({ source }) {
		if (source !== opened) return;
		removeEventListener("message", hear);
		opened?.postMessage({ text, html }, origin);
	});
}

/** The bookmark: a link to drag to the bookmarks bar, or to choose for its address. @param {Announcer} announcer */
export function offerBookmarklet(announcer) {
	const link = byId("bookmarklet", HTMLAnchorElement);
	const { origin, pathname, protocol } = location;
	// No page of the Web may open one from a disk.
	byId("bookmarking", HTMLElement).hidden = protocol === "file:";
	const call = `(${handOver})(${JSON.stringify(origin + pathname)},${JSON.stringify(origin)})`;
	link.href = `javascript:${encodeURIComponent(call)}`;
	link.addEventListener("click", async (event) => {
		event.preventDefault(); // the policy forbids to run it here
		const done = await copy(link.href);
		announcer.say(done ? strings.bookmarkletCopied : strings.bookmarkletHow);
	});
}
