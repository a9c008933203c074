// The `Summarizer` of the installed package, and what its tests share.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { folder } from "./installed.js";

/** @type {typeof import("../../npm/summarizer.js")} */
export const { Summarizer } = await import(
	pathToFileURL(join(folder, "node-summarizer.js")).href
);

export const TEXT =
	"The ferry to Holm stops in May. The town has no money for a new engine. Forty people live on the island, and they use it every day.";

/** Options as no checked code gives them. @param {unknown} options @returns {any} */
export const wrong = (options) => options;

/** @param {AsyncIterable<string>} stream */
export async function chunksIn(stream) {
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	return chunks;
}
