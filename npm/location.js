/** Where the WebAssembly file is. This very expression is what Vite and webpack look for: they copy the file and put its new address here. */
export const location = () =>
	new URL("./wasm/standfirst_bg.wasm", import.meta.url);
