import type { Summarizer as PlatformSummarizer } from "./summarizer.js";

/**
 * Importing this gives `globalThis` a `Summarizer`, that of `standfirst/summarizer`, where the browser has none.
 *
 * @example
 * if (!("Summarizer" in globalThis)) await import("standfirst/polyfill");
 * const summarizer = await Summarizer.create();
 */
declare global {
	var Summarizer: typeof PlatformSummarizer;
	type Summarizer = PlatformSummarizer;
}
