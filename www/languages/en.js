import { formats } from "./formats.js";

/** @import { Dropped } from '../pkg/index.js' */

const { number, percent, counted } = formats("en");

/** @param {number} count */
const sentences = (count) =>
	counted(count, { one: "# sentence", other: "# sentences" });
/** @param {number} count */
const words = (count) => counted(count, { one: "# word", other: "# words" });

/** The words of the page. The other languages have the same ones: their types say so. */
export default {
	language: "en",
	direction: "ltr",

	// The document and its first line
	pageTitle: "Standfirst: paste an article, read its summary",
	description:
		"Paste an article into a page and its summary is there at once, each chosen sentence marked in the original, and not a byte leaves the browser.",
	languageLabel: "Language",
	newText: "New text",
	help: "Help",

	// First screen
	pasteSection: "New text",
	lead: "Paste an article and its summary is there at once, each chosen sentence marked in the original.",
	yourArticle: "Your article",
	placeholder:
		"Paste the whole page if you like: menus, captions and other articles are left out.",
	summarize: "Summarize",
	paste: "Paste",
	openFile: "Open a file",
	trySample: "Try a sample",
	privacy:
		"Not a byte of it leaves your browser: once this page has loaded, it makes no request at all. Switch off your network and try.",
	dropHere: "Drop a text or a file here",
	/** @param {number} count */
	chooseFile: (count) =>
		`${counted(count, { one: "# file", other: "# files" })}: which one is to be summarized?`,

	// Why there is no summary
	empty: "There is no text yet. Paste an article, or try the sample.",
	clipboardEmpty: "There is no text on the clipboard.",
	clipboardRefused:
		"The browser did not allow reading the clipboard. Press Ctrl+V or ⌘V instead, or press and hold the field and choose Paste.",
	/** @param {string} name */
	fileNotText: (name) => `“${name}” is not a text, Markdown or HTML file.`,
	/** @param {string} name */
	fileNotUtf8: (name) =>
		`“${name}” is not encoded as UTF-8. Save it as UTF-8 and open it again.`,
	/** @param {string} name */
	fileUnreadable: (name) => `“${name}” could not be read.`,
	linkBroken:
		"This link holds no text that can be read. Perhaps it was cut short on its way.",
	/** @param {string} reason */
	failed: (reason) => `The text could not be summarized: ${reason}`,

	// Length and form
	summary: "Summary",
	summaryLength: "Length of the summary",
	oneSentence: "1 sentence",
	short: "Short",
	medium: "Medium",
	long: "Long",
	fewer: "One sentence less",
	more: "One sentence more",
	sentences: "Sentences",
	summaryForm: "Form of the summary",
	list: "List",
	paragraph: "Paragraph",

	// What came of it
	/** @param {number} chosen @param {number} total */
	length: (chosen, total) => `${number(chosen)} of ${sentences(total)}`,
	/** @param {number} summary @param {number} article */
	words: (summary, article) => `${number(summary)} of ${words(article)}`,
	/** @param {number} share */
	shorter: (share) => `${percent(share)} shorter`,
	noMinuteSaved: "under a minute saved",
	/** @param {number} count */
	minutesSaved: (count) =>
		counted(count, { one: "# minute saved", other: "# minutes saved" }),
	/** @param {number} count */
	hoursSaved: (count) =>
		counted(count, { one: "# hour saved", other: "# hours saved" }),
	doubtful:
		"This does not look like an article: here is what could be made of it.",
	alreadyShort: "This text is already short: there is little to leave out.",
	nothing: "No whole sentence was found to choose from.",
	/** @param {string} length @param {string} shorter */
	ready: (length, shorter) => `Summary: ${length}, ${shorter}.`,
	how: "Choose a sentence to find it in the text.",
	howBack: "Esc leads back.",
	keywords: "Keywords",

	// Copy, share, save
	copy: "Copy",
	copied: "Copied",
	copyDone: "The summary is on the clipboard.",
	copyFailed:
		"The browser did not allow copying. Select the summary and copy it by hand.",
	readAloud: "Read aloud",
	stopReading: "Stop reading",
	share: "Share and save",
	close: "Close",
	copyAs: "Copy",
	plainText: "Text",
	markdown: "Markdown, with title",
	download: "Download",
	print: "Print",
	printSummary: "Summary only",
	printAll: "Summary and text",
	link: "Link",
	linkMeaning:
		"The link carries the article itself, compressed, after its # sign. Browsers send that part to no server. But whoever has the link can read the text, and so can the service that you send it through.",
	copyLink: "Copy link",
	/** @param {number} size */
	linkCopied: (size) =>
		`The link is on the clipboard: ${counted(size, { one: "# character", other: "# characters" })}.`,
	/** @param {number} size @param {number} most */
	linkTooLong: (size, most) =>
		`The article is too long for a link: it would have ${number(size)} characters, and ${number(most)} is the most. Download it instead.`,
	shareSummary: "Share the summary…",

	// Help
	helpWhat:
		"Standfirst finds the article in what you paste and picks the sentences that say most. It changes no word of them and writes none.",
	helpMarks:
		"In the text, what is in the summary is marked, and what does not seem to belong to the article is labelled as left out.",
	keys: "Keys",
	keyPaste: "Paste a new text, wherever you are on the page",
	keySummarize: "Summarize the text in the field",
	keyBack: "From a marked sentence back to the summary",
	keySentences: "In the text: from sentence to sentence, to its ends",
	keyWhy: "Why a sentence is in the summary or not; pin or ban it",
	keyLength: "One sentence, short, medium, long",
	singleKeys: "Use single keys",

	// Reading view
	theText: "The text",
	keyMarked: "marked",
	keyMarkedMeaning: "is in the summary",
	keyLabel: "label",
	keyLabelMeaning: "is left out",
	toSummary: "To the summary",
	/** @param {number} count */
	articles: (count) =>
		counted(count, { one: "# article found", other: "# articles found" }),
	allArticles: "All of them",
	/** @param {number} count */
	size: (count) => words(count),
	reasons: /** @type {Record<Dropped["reason"], string>} */ ({
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
	}),
	leftOut: "Left out: ",
	wasPutBack: "Put back: ",
	putBack: "Put back",
	leaveOut: "Leave out again",
	/** Which part a button is for. @param {string} button @param {string} reason @param {string} words the part's first */
	move: (button, reason, words) => `${button}: ${reason}, “${words}”`,
	restoreAll: "Put everything back",
	restoreNone: "Leave everything out again",
	/** @param {number} count */
	restored: (count) =>
		counted(count, { one: "# part put back.", other: "# parts put back." }),
	markStart: " [in the summary: ",
	markEnd: "] ",

	// Privacy, and what arrives from elsewhere
	working: "Summarizing…",
	keep: "Keep my last text on this device",
	kept: "From now on the last text is kept on this device. Untick the box to erase it.",
	erased: "Erased: nothing of your texts is kept any more.",
	keepFailed: "The browser did not allow keeping the text.",
	proof: "Check it yourself",
	proofNetwork:
		"Open your browser’s developer tools, choose “Network”, and paste a text: nothing is added to the list, but at most “blob:”, the page’s own memory.",
	proofOffline:
		"Switch off your network, load the page again and paste: it works as before.",
	proofStorage:
		"Look under “Application” or “Storage”: there you find the files of this page, and your text only if you have ticked the box above.",
	proofPolicy:
		"This policy stands at the head of the page, and your browser enforces it. “connect-src 'none'” means: no connection at all.",
	bookmarklet: "Summarize with Standfirst",
	bookmarkletHow:
		"Drag this link to your bookmarks bar: on any page it brings what you are reading, or only what you selected, over here. A click copies its address, for a bookmark made by hand.",
	bookmarkletCopied:
		"The address is on the clipboard. Make a bookmark with it.",
	singleFile: "Download as one file",
	singleFileHow: "It opens from your disk and needs no network.",
	updateReady:
		"A new version of this page is ready. To take it, load the page again; the text on show then goes away, unless it is kept.",
	updateTake: "Load again",
	updateBusy:
		"Close the other tabs with Standfirst first: they still use the older version.",
	onlyAddress:
		"Only an address was shared, and this page fetches nothing. Open the article, select its text and share that.",
	shareLost: "What was shared did not arrive. Share it once more.",
	// Why a sentence is in the summary, and what the reader can do about it
	isIn: "In the summary",
	isOut: "Not in the summary",
	isPinned: "Pinned: in any summary",
	isBanned: "Banned: in no summary",
	isAverage: "Nothing raises it above the average of this text.",
	isHeading: "It is a heading: only a text without sentences needs those.",
	isLower: "Others score higher.",
	isUnfit:
		"Its score is high enough, but it repeats what is chosen, needs the sentence before it, does not fit the length, or is of a kind to leave out.",
	features: {
		position: "its place in the text",
		topic: "what the whole text is about",
		centrality: "later sentences come back to it",
		title: "shares terms with the title",
		terms: "terms that the text repeats",
		length: "a good length",
		facts: "names and numbers",
		style: "plainly told",
	},
	/** @param {number} score of 100 @param {number} rank @param {number} total */
	rank: (score, rank, total) =>
		`Score ${number(score)} of 100, rank ${number(rank)} of ${number(total)}`,
	whyHint:
		"Choose a sentence to see why it is in the summary or not, and to pin or ban it.",
	pin: "Pin",
	ban: "Ban",
	automatic: "Automatic",
	pinned: "pinned",
	banned: "banned",
	showInSummary: "Show it in the summary",
	focusOn: "Focus on",
	moreOptions: "More",
	avoid: "Leave out where possible",
	quotes: "Quotations",
	questions: "Questions",
	exclamations: "Exclamations",
	bySection: "By section",
};
