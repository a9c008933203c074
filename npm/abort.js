/**
 * Who follows each signal. A signal has one listener for all of them, as Node.js warns of more than ten.
 *
 * @type {WeakMap<EventTarget, Set<AbortController>>}
 */
const followers = new WeakMap();

/** @param {Event} event */
function tell({ target }) {
	const signal = /** @type {AbortSignal} */ (target);
	for (const controller of followers.get(signal) ?? [])
		controller.abort(signal.reason);
}

/** @param {AbortController} controller @param {AbortSignal} signal */
function follow(controller, signal) {
	const all = followers.get(signal) ?? new Set();
	followers.set(signal, all.add(controller));
	signal.addEventListener("abort", tell);
	controller.signal.addEventListener("abort", () => {
		all.delete(controller);
		if (all.size === 0) signal.removeEventListener("abort", tell);
	});
}

/**
 * A controller that aborts with the first of some signals, as the signal of `AbortSignal.any` does, which Node.js 20.0 and browsers of
 * 2023 lack. Whoever makes one aborts it when done: only then do the signals, which may live for long, let go of it.
 *
 * @param {(AbortSignal | undefined)[]} signals
 */
export function following(signals) {
	const controller = new AbortController();
	for (const signal of signals) {
		if (controller.signal.aborted) break;
		if (signal?.aborted) controller.abort(signal.reason);
		else if (signal) follow(controller, signal);
	}
	return controller;
}

/**
 * What an operation answers, unless a signal aborts before: then it rejects with the reason of that, at once.
 *
 * @template T
 * @param {(AbortSignal | undefined)[]} signals
 * @param {(signal: AbortSignal) => Promise<T>} operation given a signal that follows the others
 * @returns {Promise<T>}
 */
export async function unlessAborted(signals, operation) {
	const controller = following(signals);
	const { signal } = controller;
	signal.throwIfAborted();
	try {
		const aborted = new Promise((_, reject) => {
			signal.addEventListener("abort", () => reject(signal.reason));
		});
		const answer = await Promise.race([operation(signal), aborted]);
		signal.throwIfAborted();
		return answer;
	} finally {
		controller.abort();
	}
}
