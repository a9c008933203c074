import { sentencesOf } from "./sentences.js";

/** @import { Summary } from './pkg/index.js' */

/** Letters of the scripts that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** How much of the article is looked at, in characters: a quotation from another script does not turn it. */
const LOOK = 2000;

/** The way most of the article is written. By its letters: there are more languages than the engine knows. @param {Summary} summary */
export function directionOf(summary) {
	const start = sentencesOf(summary).start(0) ?? 0;
	const text = summary.source.slice(start, start + LOOK);
	const letters = text.match(/\p{L}/gu)?.length ?? 0;
	const leftward = text.match(RIGHT_TO_LEFT)?.length ?? 0;
	return 2 * leftward > letters ? "rtl" : "ltr";
}
