// What tests in the three engines do and look at again and again.
import { sample } from "../../www/sample.js";

/** @import { EnginePage } from "./engines.js" */

/** A sentence of the sample that a summary of medium length has not. */
export const LEAK = "The idea came out of a leak.";

/**
 * A page with the summary of the sample, which was pasted.
 *
 * @param {{ open: (url: string) => Promise<EnginePage> }} engine
 * @param {string} url
 */
export async function readyPage(engine, url) {
	const page = await engine.open(url);
	await page.paste(sample);
	await untilSummary(page);
	return page;
}

/** It is written before it is shown, and till then nothing has a place. @param {EnginePage} page */
export const untilSummary = (page) =>
	page.waitFor(() => document.querySelector("#chosen a")?.checkVisibility());

/** Runs of white space as one space, as a summary has them. @param {string} text */
export const squash = (text) => text.replace(/\s+/g, " ").trim();

/** @param {EnginePage} page @param {string} selector @returns {Promise<string[]>} */
export const texts = (page, selector) =>
	page.evaluate(
		(selector) =>
			[...document.querySelectorAll(selector)].map(
				(element) => element.textContent ?? "",
			),
		selector,
	);

/** The sentences of the summary. @param {EnginePage} page */
export const chosen = (page) => texts(page, "#chosen a");

/** Waits until the marks in the text are the sentences of the summary: the page shows a new summary in steps. @param {EnginePage} page */
export const untilMarked = (page) =>
	page.waitFor(() => {
		const [marks, sentences] = ["#reading mark", "#chosen a"].map((selector) =>
			[...document.querySelectorAll(selector)].map(({ textContent }) =>
				`${textContent}`.replace(/\s+/g, " ").trim(),
			),
		);
		return (
			sentences.length > 0 &&
			JSON.stringify(marks) === JSON.stringify(sentences)
		);
	});

/** Waits until the summary has this many sentences. @param {EnginePage} page @param {number} count */
export const untilChosen = (page, count) =>
	page.waitFor(
		(count) => document.querySelectorAll("#chosen a").length === count,
		count,
	);

/** Waits until an element with this text is there, or is there no more. @param {EnginePage} page @param {string} selector @param {string} text @param {boolean} [isThere] */
export const until = (page, selector, text, isThere = true) =>
	page.waitFor(
		(selector, text, isThere) =>
			[...document.querySelectorAll(selector)].some((element) =>
				element.textContent?.includes(text),
			) === isThere,
		selector,
		text,
		isThere,
	);

/** Clicks on the button, link or label that begins with this name. @param {EnginePage} page @param {string} name */
export const clickOn = (page, name) =>
	page.click(
		(name) =>
			[
				...(
					document.querySelector("dialog[open]") ?? document
				).querySelectorAll("button, a, label"),
			].find(
				(element) =>
					element.checkVisibility() &&
					(element.ariaLabel ?? element.textContent)?.trim().startsWith(name),
			),
		name,
	);

/** Clicks on a sentence of the text. @param {EnginePage} page @param {string} text */
export const clickOnSentence = (page, text) =>
	page.click(
		(text) =>
			[...document.querySelectorAll("#reading [id^=sentence-]")].find((place) =>
				place.textContent?.includes(text),
			),
		text,
	);

/** What the focus is on, in a word: an id, the value of a choice or a name. @param {EnginePage} page */
export const focused = (page) =>
	page.evaluate(() => {
		const { id, tagName, value, ariaLabel, textContent } =
			/** @type {HTMLInputElement} */ (document.activeElement);
		return (
			id ||
			(tagName === "INPUT" ? value : (ariaLabel ?? textContent ?? "").trim())
		);
	});

/** Waits until the page has asked for all that it ever asks for: its service worker has a copy of each file. @param {EnginePage} page */
export const untilKept = (page) =>
	page.evaluate(async () => void (await navigator.serviceWorker.ready));
