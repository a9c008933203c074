import { Summarizer } from "./node-summarizer.js";
import { install } from "./platform.js";

install(Summarizer);
