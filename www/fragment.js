/**
 * What the address of the page carries after its `#`, as `#lang=de&text=…`. Browsers send that part to no server.
 *
 * @param {string} name
 */
export const fromFragment = (name) =>
	new URLSearchParams(location.hash.slice(1)).get(name);

/** Puts something there, or takes it away, without a further step in the history. @param {string} name @param {string} [value] */
export function putInFragment(name, value) {
	const parts = new URLSearchParams(location.hash.slice(1));
	if (value === undefined) parts.delete(name);
	else parts.set(name, value);
	const rest = String(parts);
	history.replaceState(
		null,
		"",
		rest ? `#${rest}` : location.pathname + location.search,
	);
}
