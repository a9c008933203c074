import { bytes } from "./bytes.js";
import { engine } from "./engine.js";

export const { init, summarize } = engine(bytes);
