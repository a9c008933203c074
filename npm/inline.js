import { engine } from "./engine.js";
import base64 from "./wasm/bytes.js";

export const { init, summarize } = engine(() =>
	Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
);
