import { Announcer } from "./announcer.js";
import { isShare, takeFromOpener, takeShared } from "./arrivals.js";
import { ArticleChooser } from "./articles.js";
import { Avoid } from "./avoid.js";
import { Choices } from "./choices.js";
import { directionOf } from "./direction.js";
import { byId, nextFrame } from "./elements.js";
import { fillFooter } from "./footer.js";
import { HelpSheet } from "./help.js";
import { KeepControl } from "./keep.js";
import { LanguageControl } from "./language.js";
import { LengthControl } from "./length.js";
import { fromLink } from "./link.js";
import { indexOf, placeOf } from "./marks.js";
import { keepPage } from "./offline.js";
import { PasteArea } from "./paste.js";
import { Progress } from "./progress.js";
import { PutBack } from "./putback.js";
import { ReadingView } from "./reading.js";
import { Roving } from "./roving.js";
import { SectionList } from "./sections.js";
import { sentencesOf } from "./sentences.js";
import { ShareSheet } from "./share.js";
import { inSlices } from "./slices.js";
import { ReadAloud } from "./speech.js";
import { strings } from "./strings.js";
import { HeatStrip } from "./strip.js";
import { Summarizer } from "./summarizer.js";
import { isDoubtful, SummaryPane, saved } from "./summary.js";
import { Topics } from "./topics.js";
import { Why } from "./why.js";

/** @import { Choice } from './choices.js' */
/** @import { Summary } from './pkg/index.js' */

const result = byId("result", HTMLElement);
const edit = byId("edit", HTMLButtonElement);
const article = byId("reading", HTMLElement);

const announcer = new Announcer(byId("status", HTMLElement));
const paste = new PasteArea(openText, refuse);
const putBack = new PutBack(refreshParts);
const articles = new ArticleChooser(chooseArticle);
const reading = new ReadingView(article, (part) => putBack.toggle(part));
const pane = new SummaryPane(announcer, showSentence);
const length = new LengthControl(refresh);
const keep = new KeepControl(announcer, () => paste);
const progress = new Progress(() => announcer.say(strings.working));
const voice = new ReadAloud();
const language = new LanguageControl(showLanguage);
const topics = new Topics(refresh);
const avoid = new Avoid(refresh);
const sections = new SectionList(showSentence);
const strip = new HeatStrip(showSentence);
const choices = new Choices();
const why = new Why(article, choose, (index) => pane.focusSentence(index));
const roving = new Roving(article, "why-line", (place) => why.say(place));

const summarizer = new Summarizer();

/** The newest run of summaries. An older one that comes to its end later shows nothing. */
let newest = 0;

/** The run that is under way, if it is the newest. */
let running = 0;

/** Whether there is something to summarize, or to summarize otherwise, that no run has taken up. */
let isAsked = false;

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

new HelpSheet();
new ShareSheet(
	() =>
		shown && { summary: shown, chosen: pane.chosen, options: length.options },
);

addEventListener("hashchange", openLink);

edit.addEventListener("click", editText);
byId("to-summary", HTMLAnchorElement).addEventListener("click", (event) => {
	event.preventDefault(); // The address may carry a text.
	scrollTo({ top: 0 });
	pane.focus();
});
article.addEventListener("keydown", (event) => {
	const place = placeOf(event.target);
	if (event.key === "Escape" && place) pane.focusSentence(indexOf(place));
});

/** What another app shares with the page, or what its address carries, or else what the last visit kept. */
async function openArrival() {
	await language.ready;
	if (isShare()) {
		const shared = await takeShared();
		if (!shared) refuse(() => strings.shareLost);
		else if (shared.files.length > 0) paste.openFiles(shared.files);
		else if (shared.text) paste.open(shared.text);
		else refuse(() => strings.onlyAddress);
	} else {
		const kept = await keep.restore();
		await openLink();
		if (kept?.text && paste.text === "") paste.open(kept.text, kept.html);
	}
}

function openText() {
	stale = "text";
	articles.choice = undefined;
	putBack.clear();
	choices.clear();
	topics.clear();
	if (!paste.page && paste.text.trim() === "") refuse(() => strings.empty);
	else refresh();
}

/** @param {number} index */
async function showSentence(index) {
	const place = await reading.reveal(index);
	if (place) roving.focus(place, { preventScroll: true });
}

/** @param {number} index @param {Choice} [choice] */
function choose(index, choice) {
	if (!shown) return;
	choices.set(sentencesOf(shown).at(index), choice);
	length.start(total); // A sentence that is no longer banned is one more to choose.
	refresh();
}

/** Shows the summary of the text that the address carries, if there is one. */
async function openLink() {
	try {
		const carried = await fromLink();
		if (!carried) return;
		length.ask(carried.options);
		paste.openLinked(carried.text);
	} catch {
		refuse(() => strings.linkBroken);
	}
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

/** All that is said about the text, in the language that the page speaks now. */
function showLanguage() {
	paste.translate();
	if (!shown) return;
	articles.start(shown);
	refreshParts();
}

/**
 * Waiting for a frame makes many wishes in one frame cost one summary. One that touches no text waits for the summary under way to be on
 * show, so that it changes under the finger however long it takes; another ends that.
 */
async function refresh() {
	isAsked = true;
	if (running === newest && stale === "") return;
	running = ++newest;
	const run = running;
	while (isAsked && run === newest) {
		await nextFrame();
		if (run === newest) await renew(run);
	}
	if (run === newest) running = 0;
}

/** @param {number} run */
async function renew(run) {
	isAsked = false;
	progress.start();
	try {
		const summary = await newSummary();
		if (run === newest) await show(summary, run);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		if (run === newest) refuse(() => strings.failed(reason));
	}
	if (run === newest) progress.end();
}

/** The numbers of pinned and banned sentences are known only when it is known which sentences there are. */
async function newSummary() {
	const input = paste.page ?? paste.text;
	const options = {
		...length.options,
		article: articles.choice,
		keep: putBack.keep,
		focus: topics.focus,
		avoid: avoid.kinds,
	};
	const known =
		shown && stale === "" ? shown : await summarizer.summarize(input, options);
	if (known !== shown && choices.isEmpty) return known;
	const chosen = choices.optionsFor(sentencesOf(known));
	return summarizer.summarize(input, { ...options, ...chosen });
}

/** Step by step, for all at once would take too long for a book; to the end if nothing newer comes. @param {Summary} summary @param {number} run */
async function show(summary, run) {
	shown = summary;
	const chosen = choices.of(sentencesOf(summary));
	const views = { text: showText, parts: showParts, "": showLength };
	const steps = views[stale](summary, chosen);
	await inSlices(() => run === newest && !steps.next().done);
	if (run !== newest) return;
	stale = "";
	why.show(summary, chosen);
}

/** @param {Summary} summary @param {Map<number, Choice>} chosen */
function* showText(summary, chosen) {
	paste.text = summary.source;
	articles.start(summary);
	yield* showNewSummary(summary);
	keep.save();
	reading.show(summary, [], chosen);
	roving.start();
	yield;
	showResult();
	scrollTo({ top: 0, behavior: "instant" });
	pane.focus();
	const doubt = isDoubtful(summary) ? strings.doubtful : "";
	const count = summary.articles.length;
	const several = count > 1 ? `${strings.articles(count)}.` : "";
	announcer.say(joined(doubt, news(summary), several));
}

/** @param {Summary} summary @param {Map<number, Choice>} chosen */
function* showParts(summary, chosen) {
	yield* showNewSummary(summary);
	reading.rebuild(summary, putBack.parts, chosen).then(() => roving.start());
	const count = putBack.parts.length;
	const restored = count > 0 ? strings.restored(count) : "";
	announcer.sayAtRest(joined(restored, news(summary)));
}

/** @param {Summary} summary */
function* showNewSummary(summary) {
	total = choosable(summary);
	yield;
	length.start(total);
	for (const id of ["read", "chosen"])
		byId(id, HTMLElement).dir = directionOf(summary);
	putBack.show(summary);
	yield;
	yield* showSummary(summary);
}

/** @param {Summary} summary @param {Map<number, Choice>} chosen */
function* showLength(summary, chosen) {
	yield* showSummary(summary);
	reading.mark(summary, chosen);
	announcer.sayAtRest(news(summary));
}

/** @param {Summary} summary */
function* showSummary(summary) {
	topics.show(summary);
	sections.show(summary);
	yield;
	strip.show(summary);
	yield;
	pane.show(summary, total);
	// A newer wish is not to be taken for one that this text has too few sentences for.
	if (!isAsked) length.show(chosenCount(summary));
	const { title, sentences } = pane.chosen;
	voice.show([title, ...sentences].filter(Boolean), summary.language);
	yield;
}

function showResult() {
	paste.hide();
	result.hidden = false;
	edit.hidden = false;
}

function hideResult() {
	newest++;
	summarizer.stop();
	progress.end();
	shown = undefined;
	voice.stop();
	result.hidden = true;
	edit.hidden = true;
}

function editText() {
	hideResult();
	paste.edit();
}

/** @param {() => string} why in the language that the page speaks then */
function refuse(why) {
	hideResult();
	paste.explain(why);
	announcer.say(why());
}

/** How many sentences can be chosen: no headings, unless they were. @param {Summary} summary */
function choosable(summary) {
	const sentences = sentencesOf(summary);
	let whole = 0;
	for (let index = 0; index < sentences.length; index++)
		if (sentences.kind(index) !== "heading" || sentences.isSelected(index))
			whole++;
	return whole || sentences.length;
}

/** @param {Summary} summary */
const chosenCount = (summary) => sentencesOf(summary).selected.length;

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
