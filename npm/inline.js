import { engine } from "./engine.js";
import bytes from "./wasm/bytes.js";

export const { init, summarize } = engine(() =>
	Uint8Array.from(bytes, (character) => character.charCodeAt(0)),
);
