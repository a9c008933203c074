/** What a caller of `Summarizer.create()` is told by how far the model is loaded: the specification's `CreateMonitor`. */
export class CreateMonitor extends EventTarget {
	/** @type {((this: CreateMonitor, event: Event) => void) | null} */
	#handler = null;

	get ondownloadprogress() {
		return this.#handler;
	}

	set ondownloadprogress(handler) {
		this.#handler = typeof handler === "function" ? handler : null;
		this.addEventListener("downloadprogress", this.#handle);
	}

	#handle = (/** @type {Event} */ event) => this.#handler?.call(this, event);
}

/**
 * Tells a monitor that nothing has to be downloaded: 0, then 1, each in a task of its own, so that whoever hears the first can abort
 * before the second.
 *
 * @param {CreateMonitor} monitor
 * @param {AbortSignal} signal
 */
export async function reportLoaded(monitor, signal) {
	for (const loaded of [0, 1]) {
		await new Promise((resolve) => setTimeout(resolve));
		signal.throwIfAborted();
		monitor.dispatchEvent(progress(loaded));
	}
}

/** @param {number} loaded */
function progress(loaded) {
	const state = { lengthComputable: true, loaded, total: 1 };
	return typeof ProgressEvent === "function"
		? new ProgressEvent("downloadprogress", state)
		: Object.assign(new Event("downloadprogress"), state); // Node.js has none
}
