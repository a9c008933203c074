/**
 * The English words that the page says by itself. Those that stand still are in index.html.
 * A further language is a translation of these two files.
 */

const language = "en";
const number = new Intl.NumberFormat(language);
const percent = new Intl.NumberFormat(language, { style: "percent" });

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) =>
	`${number.format(count)} ${count === 1 ? one : many}`;

/** @type {Record<string, string>} What each reason for leaving a part out is called. */
const reasons = {
	article: "another article",
	byline: "byline",
	caption: "caption",
	comments: "comments",
	contents: "table of contents",
	credit: "credit",
	dateline: "dateline",
	legal: "legal",
	marker: "bullet",
	navigation: "navigation",
	other: "other text",
	promotion: "promotion",
	related: "related article",
	repeat: "repeat",
	share: "share links",
};

export const strings = {
	language,

	empty: "There is no text yet. Paste an article, or try the sample.",
	/** @param {unknown} error */
	failed: (error) =>
		`The text could not be summarized: ${error instanceof Error ? error.message : String(error)}`,

	/** @param {number} chosen @param {number} total */
	length: (chosen, total) =>
		`${number.format(chosen)} of ${counted(total, "sentence", "sentences")}`,
	/** Rounded down, for nothing is 100% shorter. @param {number} saved share of the words, 0 to 1 */
	shorter: (saved) =>
		`${percent.format(Math.floor(saved * 100) / 100)} shorter`,
	/** @param {number} summary @param {number} article */
	words: (summary, article) =>
		`${number.format(summary)} of ${counted(article, "word", "words")}`,
	/** @param {number} minutes */
	saved: (minutes) => {
		if (minutes < 1) return "under a minute saved";
		if (minutes < 120)
			return `${counted(Math.round(minutes), "minute", "minutes")} saved`;
		return `${counted(Math.round(minutes / 60), "hour", "hours")} saved`;
	},

	/** @param {number} count */
	articles: (count) => `${counted(count, "article", "articles")} found`,
	allArticles: "All of them",
	/** @param {number} words */
	size: (words) => counted(words, "word", "words"),

	doubtful:
		"This does not look like an article: here is what could be made of it.",
	short: "This text is already short: there is little to leave out.",
	nothing: "No whole sentence was found to choose from.",
	/** @param {string} length @param {string} shorter */
	ready: (length, shorter) => `Summary: ${length}, ${shorter}.`,

	copy: "Copy summary",
	copied: "Copied",
	copyDone: "The summary is on the clipboard.",
	copyFailed:
		"The browser did not allow copying. Mark the summary and copy it by hand.",

	/** @param {string} reason */
	reason: (reason) => reasons[reason] ?? reason,
	leftOut: "Left out: ",
	wasPutBack: "Put back: ",
	putBack: "Put back",
	leaveOut: "Leave out again",
	/** Which part a button is for. @param {string} button @param {string} reason @param {string} words the part's first */
	move: (button, reason, words) =>
		`${button}: ${reasons[reason] ?? reason}, “${words}”`,
	restoreAll: "Put everything back",
	restoreNone: "Leave everything out again",
	/** @param {number} count */
	restored: (count) => `${counted(count, "part", "parts")} put back.`,
	markStart: " [in the summary: ",
	markEnd: "] ",
};
