import { Announcer } from "./announcer.js";
import { isShare, takeFromOpener, takeShared } from "./arrivals.js";
import { ArticleChooser } from "./articles.js";
import { byId, nextFrame } from "./elements.js";
import { fillFooter } from "./footer.js";
import { KeepControl } from "./keep.js";
import { LanguageControl } from "./language.js";
import { LengthControl } from "./length.js";
import { keepPage } from "./offline.js";
import { PasteArea } from "./paste.js";
import { Progress } from "./progress.js";
import { PutBack } from "./putback.js";
import { ReadingView } from "./reading.js";
import { strings } from "./strings.js";
import { Summarizer } from "./summarizer.js";
import { isDoubtful, SummaryPane, saved } from "./summary.js";

/** @import { Summary } from './pkg/index.js' */

const result = byId("result", HTMLElement);
const edit = byId("edit", HTMLButtonElement);
const article = byId("reading", HTMLElement);

const announcer = new Announcer(byId("status", HTMLElement));
const paste = new PasteArea(openText, refuse);
const putBack = new PutBack(refreshParts);
const articles = new ArticleChooser(chooseArticle);
const reading = new ReadingView(article, (part) => putBack.toggle(part));
const pane = new SummaryPane(announcer, (index) => reading.reveal(index));
const length = new LengthControl(refresh);
const keep = new KeepControl(announcer, () => paste);
const progress = new Progress(() => announcer.say(strings.working));
const language = new LanguageControl(() => shown && showLanguage(shown));

const summarizer = new Summarizer();

/** The newest request. An older one that comes to its end later shows nothing. */
let newest = 0;

/** @type {"" | "parts" | "text"} what of the reading view the next summary must build anew; a change of length moves marks only */
let stale = "text";

/** How many sentences of the text on show can be chosen. */
let total = 0;

/** @type {Summary | undefined} what is on show */
let shown;

// The first paste should not wait for the engine; if loading it fails, summarize() says so.
summarizer
	.load()
	.catch(() => {})
	.then(() => language.loadAll());

fillFooter(announcer);
addEventListener("load", () => keepPage(announcer));
takeFromOpener((text, html) => paste.open(text, html));
openArrival();

edit.addEventListener("click", editText);
article.addEventListener("keydown", (event) => {
	if (event.key === "Escape" && event.target instanceof HTMLElement)
		pane.focusSentence(event.target.id);
});

/** What another app shares with the page, or else what the last visit kept. */
async function openArrival() {
	if (isShare()) {
		const shared = await takeShared();
		if (!shared) refuse(strings.shareLost);
		else if (shared.files.length > 0) paste.openFiles(shared.files);
		else if (shared.text) paste.open(shared.text);
		else refuse(strings.onlyAddress);
	} else {
		const kept = await keep.restore();
		if (kept?.text && paste.text === "") paste.open(kept.text, kept.html);
	}
}

function openText() {
	stale = "text";
	articles.choice = undefined;
	putBack.clear();
	if (!paste.page && paste.text.trim() === "") refuse(strings.empty);
	else refresh();
}

/** What was put back belongs to the article it was left out of. */
function chooseArticle() {
	putBack.clear();
	refreshParts();
}

function refreshParts() {
	stale ||= "parts";
	refresh();
}

/** Waiting for a frame makes many requests in one frame cost one summary. */
async function refresh() {
	const request = ++newest;
	await nextFrame();
	if (request !== newest) return;
	progress.start();
	try {
		const summary = await summarizer.summarize(paste.page ?? paste.text, {
			...length.options,
			article: articles.choice,
			keep: putBack.keep,
		});
		if (request === newest) show(summary);
	} catch (error) {
		if (request === newest)
			refuse(
				strings.failed(error instanceof Error ? error.message : String(error)),
			);
	}
	if (request === newest) progress.end();
}

/** @param {Summary} summary */
function show(summary) {
	if (stale === "text") showText(summary);
	else if (stale === "parts") showParts(summary);
	else showLength(summary);
	stale = "";
	shown = summary;
}

/** All that is said about the text on show, in the language that the page speaks now. @param {Summary} summary */
function showLanguage(summary) {
	articles.start(summary);
	showParts(summary);
}

/** @param {Summary} summary */
function showText(summary) {
	paste.text = summary.source;
	articles.start(summary);
	showResult();
	showNewSummary(summary);
	reading.show(summary, []);
	keep.save();
	scrollTo({ top: 0, behavior: "instant" });
	pane.focus();
	const doubt = isDoubtful(summary) ? strings.doubtful : "";
	const count = summary.articles.length;
	const several = count > 1 ? `${strings.articles(count)}.` : "";
	announcer.say(joined(doubt, news(summary), several));
}

/** @param {Summary} summary */
function showParts(summary) {
	showNewSummary(summary);
	reading.rebuild(summary, putBack.parts);
	const count = putBack.parts.length;
	const restored = count > 0 ? strings.restored(count) : "";
	announcer.sayAtRest(joined(restored, news(summary)));
}

/** @param {Summary} summary */
function showNewSummary(summary) {
	total = choosable(summary);
	length.start(total);
	putBack.show(summary);
	showSummary(summary);
}

/** @param {Summary} summary */
function showLength(summary) {
	showSummary(summary);
	reading.mark(summary);
	announcer.sayAtRest(news(summary));
}

/** @param {Summary} summary */
function showSummary(summary) {
	pane.show(summary, total);
	length.show(chosenCount(summary));
}

function showResult() {
	paste.hide();
	result.hidden = false;
	edit.hidden = false;
}

function hideResult() {
	newest++;
	shown = undefined;
	result.hidden = true;
	edit.hidden = true;
}

function editText() {
	hideResult();
	paste.edit();
}

/** @param {string} why */
function refuse(why) {
	hideResult();
	paste.explain(why);
	announcer.say(why);
}

/** How many sentences can be chosen: no headings, unless they were. @param {Summary} summary */
function choosable({ sentences }) {
	const whole = sentences.filter(
		({ kind, selected }) => kind !== "heading" || selected,
	);
	return whole.length || sentences.length;
}

/** @param {Summary} summary */
const chosenCount = ({ sentences }) =>
	sentences.filter((sentence) => sentence.selected).length;

/** @param {string[]} sentences those that say something */
const joined = (...sentences) => sentences.filter(Boolean).join(" ");

/** @param {Summary} summary */
function news(summary) {
	const chosen = chosenCount(summary);
	if (chosen === 0) return strings.nothing;
	return strings.ready(
		strings.length(chosen, total),
		strings.shorter(saved(summary.stats)),
	);
}
