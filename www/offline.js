import { byId } from "./elements.js";
import { strings } from "./strings.js";
import { scriptUrl } from "./trusted.js";

/** @import { Announcer } from './announcer.js' */

/** Whether the page is the one that the build made for a server: a file on a disk has no manifest. */
export const isInstallable =
	document.querySelector("link[rel=manifest]") !== null;

/**
 * Keeps the page on the device once it has loaded, so that it opens without a network.
 *
 * @param {Announcer} announcer
 */
export async function keepPage(announcer) {
	if (!isInstallable || !("serviceWorker" in navigator)) return;
	try {
		const registration = await navigator.serviceWorker.register(
			scriptUrl("service-worker.js"),
			{ updateViaCache: "none" },
		);
		offerUpdates(registration, announcer);
	} catch {
		// A browser that forbids to store anything still has a page that works.
	}
}

/**
 * Asks a service worker, and gives its answer; none if there is no worker.
 *
 * @param {ServiceWorker | null | undefined} worker
 * @param {"replace" | "take"} message
 * @returns {Promise<any>}
 */
export async function ask(worker, message) {
	if (!worker) return undefined;
	const { port1, port2 } = new MessageChannel();
	return new Promise((resolve) => {
		port1.onmessage = ({ data }) => resolve(data);
		worker.postMessage(message, [port2]);
	});
}

/** @param {ServiceWorkerRegistration} registration @param {Announcer} announcer */
function offerUpdates(registration, announcer) {
	const notice = byId("update", HTMLElement);
	const offer = () => {
		notice.hidden = !registration.waiting || !registration.active;
	};
	offer();
	registration.addEventListener("updatefound", () =>
		registration.installing?.addEventListener("statechange", offer),
	);
	byId("reload", HTMLButtonElement).addEventListener("click", async () => {
		navigator.serviceWorker.addEventListener("controllerchange", reload);
		const isReplaced = await ask(registration.waiting, "replace");
		if (isReplaced) return;
		const why = byId("update-why", HTMLElement);
		why.textContent = strings.updateBusy;
		announcer.say(strings.updateBusy);
	});
}

function reload() {
	location.reload();
}
