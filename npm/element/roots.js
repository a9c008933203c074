/** Whom to tell that ids may name other elements than before, by tree. @type {WeakMap<Node, Set<() => void>>} */
const listenersOf = new WeakMap();

/**
 * Calls back whenever elements come into a tree, leave it or change their ids. One observer a tree serves all that listen.
 *
 * @param {Node} root
 * @param {() => void} listener
 * @returns {() => void} stops it
 */
export function watchIds(root, listener) {
	const listeners = listenersOf.get(root) ?? observe(root);
	listeners.add(listener);
	return () => listeners.delete(listener);
}

/** The observer goes with its tree, and sleeps where nobody listens. @param {Node} root */
function observe(root) {
	/** @type {Set<() => void>} */
	const listeners = new Set();
	listenersOf.set(root, listeners);
	const observer = new MutationObserver(() => {
		if (listeners.size > 0) for (const tell of listeners) tell();
		else {
			observer.disconnect();
			listenersOf.delete(root);
		}
	});
	observer.observe(root, {
		subtree: true,
		childList: true,
		attributeFilter: ["id"],
	});
	return listeners;
}
