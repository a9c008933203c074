import { engine } from "./engine.js";
import { location } from "./location.js";

export const { init, summarize } = engine(location);
