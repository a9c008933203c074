import { formats } from "./languages/formats.js";
import { sentencesOf } from "./sentences.js";
import { strings } from "./strings.js";

/** @import { Choice } from './choices.js' */
/** @import { Summary } from './pkg/index.js' */

/** The least share of a reason worth a word. */
const LEAST_SHARE = 0.01;

/** Reasons that a line has room for. */
const MOST_REASONS = 3;

/**
 * Why a sentence is in the summary or not, in the reader's words.
 *
 * @param {Summary} summary
 * @param {number} index
 * @param {Choice} [choice] the reader's own
 */
export function verdictOn(summary, index, choice) {
	const sentence = sentencesOf(summary).at(index);
	return {
		state: stateOf(sentence.selected, choice),
		explanation: choice ? "" : explanationOf(summary, index),
		reasons: sentence.reasons
			.filter(({ share }) => share >= LEAST_SHARE)
			.map(({ feature, share }) => ({
				text: strings.features[feature],
				share,
			})),
	};
}

/** @param {Summary} summary @param {number} index */
export function rankOf(summary, index) {
	const sentences = sentencesOf(summary);
	const rank = sentences.rank(index);
	const score = Math.round(100 * sentences.score(index));
	return strings.rank(score, rank, sentences.length);
}

/** The same as a line. @param {ReturnType<typeof verdictOn>} verdict */
export function lineOf({ state, explanation, reasons }) {
	const few = reasons.slice(0, MOST_REASONS).map(({ text }) => text);
	const why = explanation || formats(strings.language).list(few);
	return why ? `${state} · ${why}` : state;
}

/** @param {boolean} selected @param {Choice} [choice] */
function stateOf(selected, choice) {
	if (choice) return choice === "pin" ? strings.isPinned : strings.isBanned;
	return selected ? strings.isIn : strings.isOut;
}

/** What there is to say besides the reasons. @param {Summary} summary @param {number} index */
function explanationOf(summary, index) {
	const sentences = sentencesOf(summary);
	const { selected } = sentences;
	const hasReasons = sentences.at(index).reasons.length > 0;
	if (sentences.isSelected(index)) return hasReasons ? "" : strings.isAverage;
	if (sentences.kind(index) === "heading") return strings.isHeading;
	const least = Math.min(...selected.map((chosen) => sentences.score(chosen)));
	return sentences.score(index) < least ? strings.isLower : strings.isUnfit;
}
