import { readFile } from "node:fs/promises";
import { engine } from "./engine.js";
import { location } from "./location.js";

// fetch() knows no file: addresses in Node, so the file is read instead.
export const { init, summarize } = engine(() => readFile(location()));
