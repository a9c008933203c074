/**
 * Puts a text on the clipboard. Browsers without the clipboard interface, or with it forbidden, still copy what is selected.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it is there
 */
export async function copy(text) {
	try {
		await navigator.clipboard.writeText(text);
		return true;
	} catch {
		return copySelected(text);
	}
}

/** @param {string} text */
function copySelected(text) {
	const focused = document.activeElement;
	const area = document.createElement("textarea");
	area.className = "visually-hidden";
	area.value = text;
	document.body.append(area);
	area.select();
	const done = document.execCommand("copy");
	area.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return done;
}
