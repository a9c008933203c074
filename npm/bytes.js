import { key, text } from "./wasm/bytes.js";

/** The WebAssembly file, out of the JavaScript that holds it. */
export function bytes() {
	const file = new Uint8Array(text.length);
	for (let at = 0; at < file.length; at++) file[at] = text.charCodeAt(at) ^ key;
	return file;
}
