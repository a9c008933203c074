import { readFile } from "node:fs/promises";
import { engine } from "./engine.js";

// fetch() knows no file: addresses in Node, so the file is read instead.
export const { init, summarize } = engine(() =>
	readFile(new URL("./wasm/standfirst_bg.wasm", import.meta.url)),
);
