import { scriptUrl } from "./trusted.js";

/**
 * Keeps the page on the device once it has loaded, so that it opens without a network. The single file, which has no manifest, is
 * kept by who saved it.
 *
 * @returns {Promise<ServiceWorkerRegistration | undefined>}
 */
export async function keepPage() {
	const isInstallable = document.querySelector("link[rel=manifest]") !== null;
	if (!isInstallable || !("serviceWorker" in navigator)) return undefined;
	// A browser that forbids to store anything still has a page that works.
	return navigator.serviceWorker
		.register(scriptUrl("service-worker.js"), { updateViaCache: "none" })
		.catch(() => undefined);
}
