import * as engine from "./node.js";
import { platformSummarizer } from "./platform.js";

export const Summarizer = platformSummarizer(engine);
