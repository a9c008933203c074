import { byId } from "./elements.js";
import { sentencesOf } from "./sentences.js";

/** @import { Summary } from './pkg/index.js' */

/** How far across the bar of the highest score reaches, as a share; that of a sentence in the summary reaches farther. */
const FARTHEST = 0.35;

const CHOSEN = 0.6;

/** The least height of the bar of a sentence in the summary, in pixels. */
const LEAST = 2;

/**
 * A strip beside the text that shows how much each part of it says. Drawn by places in the text, not on the page: those of a book are
 * known without laying it out. Only for pointers; the list of the summary leads to the same places.
 */
export class HeatStrip {
	#canvas = byId("strip", HTMLCanvasElement);
	/** @type {Summary | undefined} */
	#summary;

	/** @param {(index: number) => void} onChoose called with the sentence that stands at the place that was clicked */
	constructor(onChoose) {
		this.#canvas.addEventListener("click", ({ offsetY }) => {
			if (!this.#summary) return;
			const place = offsetY / this.#canvas.clientHeight;
			const offset = place * this.#summary.source.length;
			onChoose(sentencesOf(this.#summary).indexAt(offset));
		});
		new ResizeObserver(() => this.#draw()).observe(this.#canvas);
		for (const query of [
			"(prefers-color-scheme: dark)",
			"(forced-colors: active)",
		])
			matchMedia(query).addEventListener("change", () => this.#draw());
	}

	/** @param {Summary} summary */
	show(summary) {
		this.#summary = summary;
		this.#draw();
	}

	#draw() {
		const { clientWidth, clientHeight } = this.#canvas;
		const brush = this.#canvas.getContext("2d");
		if (!this.#summary || !brush || clientHeight === 0) return;
		const width = Math.round(clientWidth * devicePixelRatio);
		const height = Math.round(clientHeight * devicePixelRatio);
		Object.assign(this.#canvas, { width, height }); // which wipes it
		const style = getComputedStyle(this.#canvas);
		if (style.direction === "rtl") brush.setTransform(-1, 0, 0, 1, width, 0);
		brush.fillStyle = style.getPropertyValue("--control");
		const scores = heat(this.#summary, height);
		for (const [y, score] of scores.entries())
			brush.fillRect(0, y, FARTHEST * score * width, 1);
		brush.fillStyle = style.getPropertyValue("--accent");
		const least = LEAST * devicePixelRatio;
		for (const { top, bottom } of chosen(this.#summary, height))
			brush.fillRect(0, top, CHOSEN * width, Math.max(bottom - top, least));
	}
}

/** The highest score in each line of pixels, as a share of the highest of all. @param {Summary} summary @param {number} height */
function heat(summary, height) {
	const sentences = sentencesOf(summary);
	const scale = height / summary.source.length;
	const lines = new Float64Array(height);
	let most = 0;
	for (let index = 0; index < sentences.length; index++) {
		const score = sentences.score(index);
		const bottom = sentences.end(index) * scale;
		for (let y = Math.floor(sentences.start(index) * scale); y < bottom; y++)
			if (score > lines[y]) lines[y] = score;
		if (score > most) most = score;
	}
	return lines.map((score) => score / (most || 1));
}

/** Where the sentences of the summary stand. @param {Summary} summary @param {number} height */
function chosen(summary, height) {
	const sentences = sentencesOf(summary);
	const scale = height / summary.source.length;
	return sentences.selected.map((index) => ({
		top: sentences.start(index) * scale,
		bottom: sentences.end(index) * scale,
	}));
}
