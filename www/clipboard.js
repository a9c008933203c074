/** Whether a button can read the clipboard here, perhaps after the browser has asked. */
export const canRead = () => "read" in (navigator.clipboard ?? {});

/**
 * What is on the clipboard, as plain text and as HTML; empty strings where it has neither.
 *
 * @throws {Error} (as a rejection) where it may not be read
 */
export async function read() {
	const items = await navigator.clipboard.read();
	return {
		plain: await flavour(items, "text/plain"),
		html: await flavour(items, "text/html"),
	};
}

/** @param {ClipboardItem[]} items @param {string} type */
async function flavour(items, type) {
	const item = items.find(({ types }) => types.includes(type));
	return item ? (await item.getType(type)).text() : "";
}

/**
 * Puts a text on the clipboard. Browsers without the clipboard interface, or with it forbidden, still copy what is selected.
 *
 * @param {string | Promise<string>} text a promise of what is yet to be made: Safari lets only the key or click itself ask for copying
 * @returns {Promise<boolean>} whether it is there
 * @throws {Error} (as a rejection) with what the promise is rejected with
 */
export async function copy(text) {
	try {
		await navigator.clipboard.write([
			new ClipboardItem({ "text/plain": blobOf(text) }),
		]);
		return true;
	} catch {
		return copySelected(await text);
	}
}

/** @param {string | Promise<string>} text */
const blobOf = async (text) => new Blob([await text], { type: "text/plain" });

/** @param {string} text */
function copySelected(text) {
	const focused = document.activeElement;
	const area = document.createElement("textarea");
	area.className = "visually-hidden";
	area.value = text;
	// While a sheet is open, nothing beside it can be selected.
	(document.querySelector("dialog[open]") ?? document.body).append(area);
	area.select();
	const done = document.execCommand("copy");
	area.remove();
	if (focused instanceof HTMLElement) focused.focus();
	return done;
}
