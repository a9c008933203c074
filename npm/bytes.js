import text from "./wasm/bytes.js";

/** The WebAssembly file, out of the JavaScript that holds it. */
export const bytes = () =>
	Uint8Array.from(text, (character) => character.charCodeAt(0));
