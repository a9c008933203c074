import { ask } from "./offline.js";

/** @import { Shared } from './shared.js' */

const ADDRESS = /https?:\/\/\S+/g;

/** Whether another app opened the page, to share something. */
export function isShare() {
	return new URLSearchParams(location.search).has("shared");
}

/**
 * What was shared: the service worker has it, in memory, and forgets it now. Nothing if it did not arrive; no text if there was none but an address.
 *
 * @returns {Promise<{ text: string, files: File[] } | undefined>}
 */
export async function takeShared() {
	// Loading the page again is not to ask again.
	history.replaceState(null, "", location.pathname + location.hash);
	/** @type {Shared | undefined} */
	const shared = await ask(navigator.serviceWorker?.controller, "take");
	if (!shared) return undefined;
	const { title, text, files } = shared;
	const isAddress = text.replace(ADDRESS, "").trim() === "";
	return { text: isAddress ? "" : `${title}\n\n${text}`, files };
}

/**
 * Tells the page that opened this one, if one did, that this is ready for what the bookmark hands over.
 *
 * @param {(text: string, html: string) => void} onArrival
 */
export function takeFromOpener(onArrival) {
	const { opener } = window;
	if (!opener) return;
	addEventListener("message", function hear({ source, data }) {
		if (source !== opener) return;
		removeEventListener("message", hear);
		const { text, html } = data ?? {};
		if (typeof text === "string" && typeof html === "string")
			onArrival(text, html);
	});
	opener.postMessage("ready", "*");
}
