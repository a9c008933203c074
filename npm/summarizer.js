import * as engine from "./index.js";
import { platformSummarizer } from "./platform.js";

export const Summarizer = platformSummarizer(engine);
