import { install } from "./platform.js";
import { Summarizer } from "./summarizer.js";

install(Summarizer);
