import { offerBookmarklet } from "./bookmarklet.js";
import { byId } from "./elements.js";
import { isInstallable } from "./offline.js";

/** @import { Announcer } from './announcer.js' */

/** Fills in what the foot of the page cannot say before it knows where it is. @param {Announcer} announcer */
export function fillFooter(announcer) {
	const policy = document.querySelector("meta[http-equiv]");
	byId("policy", HTMLElement).textContent =
		policy?.getAttribute("content") ?? "";
	byId("saving", HTMLElement).hidden = !isInstallable;
	offerBookmarklet(announcer);
}
