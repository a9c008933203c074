import { copy } from "./clipboard.js";
import { byId, create, setLanguage } from "./elements.js";
import { asText } from "./exports.js";
import { FormControl } from "./form.js";
import { idOf } from "./marks.js";
import { sentencesOf } from "./sentences.js";
import { strings } from "./strings.js";

/** @import { Sentence, Stats, Summary } from './pkg/index.js' */
/** @import { Announcer } from './announcer.js' */
/** @import { Chosen } from './exports.js' */

/** The summary beside the text: title, sentences, figures, keywords, and the button that copies it. */
export class SummaryPane {
	#heading = byId("summary", HTMLElement);
	#copy = byId("copy", HTMLButtonElement);
	#stats = byId("stats", HTMLElement);
	#remark = byId("remark", HTMLElement);
	#title = byId("title", HTMLElement);
	#list = byId("chosen", HTMLElement);
	#how = byId("how", HTMLElement);
	#announcer;
	#onChoose;
	#form = new FormControl();

	/** @param {Announcer} announcer @param {(index: number) => void} onChoose called with the sentence that is to be seen in the text */
	constructor(announcer, onChoose) {
		this.#announcer = announcer;
		this.#onChoose = onChoose;
		this.#copy.addEventListener("click", () => this.#copyText());
	}

	/** @param {Summary} summary @param {number} total how many sentences there are to choose from */
	show(summary, total) {
		const sentences = sentencesOf(summary);
		const chosen = sentences.selected;
		this.#copy.textContent = strings.copy;
		this.#copy.disabled = chosen.length === 0;
		this.#how.hidden = chosen.length === 0;
		this.#setRemark(summary, chosen.length);
		this.#title.textContent = summary.title?.text ?? "";
		this.#title.hidden = !summary.title;
		fill(this.#stats, figures(summary.stats, chosen.length, total));
		this.#list.replaceChildren(
			...chosen.map((index) => this.#item(index, sentences.at(index))),
		);
		for (const place of [this.#title, this.#list])
			setLanguage(place, summary.language);
	}

	/** What is on show, to be taken along. @returns {Chosen} */
	get chosen() {
		const links = [...this.#list.querySelectorAll("a")];
		return {
			title: this.#title.textContent ?? "",
			sentences: links.map((link) => link.textContent ?? ""),
			form: this.#form.value,
		};
	}

	focus() {
		this.#heading.focus();
	}

	/** Leads back from the sentence in the text to the same one in the summary. @param {number} index */
	focusSentence(index) {
		const links = [...this.#list.querySelectorAll("a")];
		links.find(({ hash }) => hash === `#${idOf(index)}`)?.focus();
	}

	/** @param {Summary} summary @param {number} chosen */
	#setRemark(summary, chosen) {
		const remark = chosen === 0 ? strings.nothing : doubtOrShortness(summary);
		this.#remark.textContent = remark;
		this.#remark.hidden = remark === "";
	}

	/** @param {number} index @param {Sentence} sentence */
	#item(index, { text }) {
		const item = create("li");
		const link = create("a", "", text);
		link.href = `#${idOf(index)}`;
		link.dir = "auto";
		link.addEventListener("click", (event) => {
			event.preventDefault();
			this.#onChoose(index);
		});
		item.append(link, " ");
		return item;
	}

	async #copyText() {
		const done = await copy(asText(this.chosen));
		if (done) this.#copy.textContent = strings.copied;
		this.#announcer.say(done ? strings.copyDone : strings.copyFailed);
	}
}

/** @param {Summary} summary */
function doubtOrShortness(summary) {
	if (isDoubtful(summary)) return strings.doubtful;
	return summary.stats.short ? strings.alreadyShort : "";
}

/** Whether the text is rather something else than an article. A note of whole sentences is only short. @param {Summary} summary */
export function isDoubtful(summary) {
	if (summary.confidence >= 0.5) return false;
	if (!summary.stats.short) return true;
	const sentences = sentencesOf(summary);
	for (let index = 0; index < sentences.length; index++)
		if (sentences.kind(index) === "heading") return true;
	return false;
}

/** @param {HTMLElement} list @param {string[]} texts */
function fill(list, texts) {
	list.replaceChildren(...texts.map((text) => create("li", "", text)));
}

/** The share of the words that the summary leaves out, in whole per cent, rounded down: nothing is 100 % shorter. @param {Stats} stats */
export const saved = ({ words, summaryWords }) =>
	words === 0 ? 0 : Math.floor(100 * (1 - summaryWords / words)) / 100;

/** @param {Stats} stats @param {number} chosen @param {number} total */
function figures(stats, chosen, total) {
	if (chosen === 0) return [];
	const size = [
		strings.length(chosen, total),
		strings.words(stats.summaryWords, stats.words),
	];
	if (stats.summaryWords === stats.words) return size;
	return [
		...size,
		strings.shorter(saved(stats)),
		savedTime(stats.minutes - stats.summaryMinutes),
	];
}

/** @param {number} minutes */
function savedTime(minutes) {
	if (minutes < 1) return strings.noMinuteSaved;
	if (minutes < 120) return strings.minutesSaved(Math.round(minutes));
	return strings.hoursSaved(Math.round(minutes / 60));
}
