import { formats } from "./formats.js";

/** @import { Strings } from '../strings.js' */

const { number, percent, counted } = formats("de");

/** @param {number} count after „von“, so in the dative */
const ofSentences = (count) =>
	counted(count, { one: "# Satz", other: "# Sätzen" });
/** @param {number} count after „von“, so in the dative */
const ofWords = (count) =>
	counted(count, { one: "# Wort", other: "# Wörtern" });

/** @type {Strings} */
export default {
	language: "de",
	direction: "ltr",

	pageTitle: "Standfirst: Artikel einfügen, Zusammenfassung lesen",
	description:
		"Einen Artikel in die Seite einfügen, und seine Zusammenfassung ist sofort da, jeder gewählte Satz im Original markiert, und kein Byte verlässt den Browser.",
	languageLabel: "Sprache",
	newText: "Neuer Text",
	help: "Hilfe",

	pasteSection: "Neuer Text",
	lead: "Fügen Sie einen Artikel ein: Seine Zusammenfassung ist sofort da, jeder gewählte Satz im Original markiert.",
	yourArticle: "Ihr Artikel",
	placeholder:
		"Gern auch die ganze Seite: Menüs, Bildunterschriften und andere Artikel bleiben außen vor.",
	summarize: "Zusammenfassen",
	paste: "Einfügen",
	openFile: "Datei öffnen",
	trySample: "Beispiel ansehen",
	privacy:
		"Kein Byte davon verlässt Ihren Browser: Einmal geladen, fragt diese Seite nirgends mehr etwas an. Schalten Sie das Netz ab und probieren Sie es aus.",
	dropHere: "Text oder Datei hier ablegen",
	chooseFile: (count) =>
		`${counted(count, { one: "# Datei", other: "# Dateien" })}: Welche soll zusammengefasst werden?`,

	empty:
		"Hier steht noch kein Text. Fügen Sie einen Artikel ein oder sehen Sie sich das Beispiel an.",
	clipboardEmpty: "In der Zwischenablage ist kein Text.",
	clipboardRefused:
		"Der Browser hat nicht erlaubt, die Zwischenablage zu lesen. Drücken Sie Strg+V oder ⌘V, oder halten Sie das Feld gedrückt und wählen Sie „Einfügen“.",
	fileNotText: (name) =>
		`„${name}“ ist keine Text-, Markdown- oder HTML-Datei.`,
	fileNotUtf8: (name) =>
		`„${name}“ ist nicht in UTF-8 kodiert. Speichern Sie die Datei als UTF-8 und öffnen Sie sie noch einmal.`,
	fileUnreadable: (name) => `„${name}“ ließ sich nicht lesen.`,
	linkBroken:
		"In diesem Link steht kein lesbarer Text. Vielleicht wurde er unterwegs abgeschnitten.",
	failed: (reason) => `Der Text ließ sich nicht zusammenfassen: ${reason}`,

	summary: "Zusammenfassung",
	summaryLength: "Länge der Zusammenfassung",
	oneSentence: "1 Satz",
	short: "Kurz",
	medium: "Mittel",
	long: "Lang",
	fewer: "Ein Satz weniger",
	more: "Ein Satz mehr",
	sentences: "Sätze",
	summaryForm: "Form der Zusammenfassung",
	list: "Liste",
	paragraph: "Absatz",

	length: (chosen, total) => `${number(chosen)} von ${ofSentences(total)}`,
	words: (summary, article) => `${number(summary)} von ${ofWords(article)}`,
	shorter: (share) => `${percent(share)} kürzer`,
	noMinuteSaved: "unter einer Minute gespart",
	minutesSaved: (count) =>
		counted(count, { one: "# Minute gespart", other: "# Minuten gespart" }),
	hoursSaved: (count) =>
		counted(count, { one: "# Stunde gespart", other: "# Stunden gespart" }),
	doubtful:
		"Das sieht nicht nach einem Artikel aus: Hier ist, was sich daraus machen ließ.",
	alreadyShort: "Dieser Text ist schon kurz: Es gibt wenig wegzulassen.",
	nothing: "Es fand sich kein ganzer Satz zum Auswählen.",
	ready: (length, shorter) => `Zusammenfassung: ${length}, ${shorter}.`,
	how: "Wählen Sie einen Satz, um ihn im Text zu finden.",
	howBack: "Esc führt zurück.",
	keywords: "Stichwörter",

	copy: "Kopieren",
	copied: "Kopiert",
	copyDone: "Die Zusammenfassung ist in der Zwischenablage.",
	copyFailed:
		"Der Browser hat das Kopieren nicht erlaubt. Markieren Sie die Zusammenfassung und kopieren Sie sie von Hand.",
	readAloud: "Vorlesen",
	stopReading: "Nicht weiterlesen",
	share: "Teilen und speichern",
	close: "Schließen",
	copyAs: "Kopieren",
	plainText: "Text",
	markdown: "Markdown, mit Titel",
	download: "Herunterladen",
	print: "Drucken",
	printSummary: "Nur Zusammenfassung",
	printAll: "Zusammenfassung und Text",
	link: "Link",
	linkMeaning:
		"Der Link enthält den Artikel selbst, komprimiert, hinter dem Zeichen #. Diesen Teil senden Browser an keinen Server. Doch wer den Link hat, kann den Text lesen, auch der Dienst, über den Sie ihn verschicken.",
	copyLink: "Link kopieren",
	linkCopied: (size) =>
		`Der Link ist in der Zwischenablage: ${counted(size, { one: "# Zeichen", other: "# Zeichen" })}.`,
	linkTooLong: (size, most) =>
		`Der Artikel ist zu lang für einen Link: Er hätte ${number(size)} Zeichen, höchstens ${number(most)} sind möglich. Laden Sie ihn stattdessen herunter.`,
	shareSummary: "Zusammenfassung teilen …",

	helpWhat:
		"Standfirst findet den Artikel in dem, was Sie einfügen, und wählt die Sätze aus, die am meisten sagen. Es ändert kein Wort daran und schreibt keines dazu.",
	helpMarks:
		"Im Text ist markiert, was in der Zusammenfassung steht; was offenbar nicht zum Artikel gehört, ist als weggelassen gekennzeichnet.",
	keys: "Tasten",
	keyPaste: "Neuen Text einfügen, wo immer Sie auf der Seite sind",
	keySummarize: "Zusammenfassen, was im Feld steht",
	keyBack: "Vom markierten Satz zurück zur Zusammenfassung",
	keySentences: "Im Text: von Satz zu Satz, zum Anfang und zum Ende",
	keyWhy:
		"Warum ein Satz in der Zusammenfassung steht oder nicht; anheften oder ausschließen",
	keyLength: "Ein Satz, kurz, mittel, lang",
	singleKeys: "Einzelne Tasten verwenden",

	theText: "Der Text",
	keyMarked: "markiert",
	keyMarkedMeaning: "steht in der Zusammenfassung",
	keyLabel: "Etikett",
	keyLabelMeaning: "ist weggelassen",
	toSummary: "Zur Zusammenfassung",
	articles: (count) =>
		counted(count, {
			one: "# Artikel gefunden",
			other: "# Artikel gefunden",
		}),
	allArticles: "Alle",
	size: (count) => counted(count, { one: "# Wort", other: "# Wörter" }),
	reasons: {
		article: "anderer Artikel",
		byline: "Autorenzeile",
		caption: "Bildunterschrift",
		comments: "Kommentare",
		contents: "Inhaltsverzeichnis",
		credit: "Bildnachweis",
		dateline: "Datumszeile",
		legal: "Rechtliches",
		marker: "Aufzählungszeichen",
		navigation: "Navigation",
		other: "sonstiger Text",
		promotion: "Werbung",
		related: "verwandter Artikel",
		repeat: "Wiederholung",
		share: "Links zum Teilen",
	},
	leftOut: "Weggelassen: ",
	wasPutBack: "Wieder aufgenommen: ",
	putBack: "Wieder aufnehmen",
	leaveOut: "Wieder weglassen",
	move: (button, reason, words) => `${button}: ${reason}, „${words}“`,
	restoreAll: "Alles wieder aufnehmen",
	restoreNone: "Alles wieder weglassen",
	restored: (count) =>
		counted(count, {
			one: "# Teil wieder aufgenommen.",
			other: "# Teile wieder aufgenommen.",
		}),
	markStart: " [in der Zusammenfassung: ",
	markEnd: "] ",

	working: "Wird zusammengefasst …",
	keep: "Meinen letzten Text auf diesem Gerät behalten",
	kept: "Von nun an bleibt der letzte Text auf diesem Gerät. Entfernen Sie das Häkchen, um ihn zu löschen.",
	erased: "Gelöscht: Von Ihren Texten ist nichts mehr gespeichert.",
	keepFailed: "Der Browser hat nicht erlaubt, den Text zu behalten.",
	proof: "Prüfen Sie es selbst",
	proofNetwork:
		"Öffnen Sie die Entwicklerwerkzeuge Ihres Browsers, wählen Sie „Netzwerk“ und fügen Sie einen Text ein: In der Liste kommt nichts hinzu, höchstens „blob:“, der Speicher der Seite selbst.",
	proofOffline:
		"Schalten Sie Ihr Netz ab, laden Sie die Seite neu und fügen Sie einen Text ein: Es geht wie zuvor.",
	proofStorage:
		"Sehen Sie unter „Anwendung“ oder „Speicher“ nach: Dort liegen die Dateien dieser Seite und Ihr Text nur, wenn Sie oben das Häkchen gesetzt haben.",
	proofPolicy:
		"Diese Richtlinie steht am Anfang der Seite, und Ihr Browser setzt sie durch. „connect-src 'none'“ heißt: überhaupt keine Verbindung.",
	bookmarklet: "Mit Standfirst zusammenfassen",
	bookmarkletHow:
		"Ziehen Sie diesen Link in Ihre Lesezeichenleiste: Dort bringt er die Seite, die Sie lesen, hierher, oder was Sie davon markiert haben. Ein Klick kopiert seine Adresse für ein von Hand angelegtes Lesezeichen.",
	bookmarkletCopied:
		"Die Adresse ist in der Zwischenablage. Legen Sie damit ein Lesezeichen an.",
	singleFile: "Als eine Datei herunterladen",
	singleFileHow: "Sie öffnet sich von Ihrer Festplatte und braucht kein Netz.",
	updateReady:
		"Eine neue Version dieser Seite ist bereit. Laden Sie die Seite neu, um sie zu bekommen; der angezeigte Text verschwindet dann, wenn er nicht behalten wird.",
	updateTake: "Neu laden",
	updateBusy:
		"Schließen Sie zuerst die anderen Tabs mit Standfirst: Sie verwenden noch die ältere Version.",
	onlyAddress:
		"Es wurde nur eine Adresse geteilt, und diese Seite ruft nichts ab. Öffnen Sie den Artikel, markieren Sie seinen Text und teilen Sie diesen.",
	shareLost:
		"Was geteilt wurde, ist nicht angekommen. Teilen Sie es noch einmal.",
	// Why a sentence is in the summary, and what the reader can do about it
	isIn: "In der Zusammenfassung",
	isOut: "Nicht in der Zusammenfassung",
	isPinned: "Angeheftet: in jeder Zusammenfassung",
	isBanned: "Ausgeschlossen: in keiner Zusammenfassung",
	isAverage: "Nichts hebt ihn über den Durchschnitt dieses Textes.",
	isHeading: "Eine Überschrift: Nur ein Text ohne Sätze braucht sie.",
	isLower: "Andere Sätze haben mehr Punkte.",
	isUnfit:
		"Die Punkte würden reichen, aber der Satz wiederholt, was schon gewählt ist, braucht den Satz vor ihm, passt nicht zur Länge oder gehört zu dem, was wegbleiben soll.",
	features: {
		position: "seine Stelle im Text",
		topic: "worum es im ganzen Text geht",
		centrality: "spätere Sätze kommen darauf zurück",
		title: "hat Wörter mit dem Titel gemeinsam",
		terms: "Wörter, die der Text wiederholt",
		length: "eine gute Länge",
		facts: "Namen und Zahlen",
		style: "sachlich erzählt",
	},
	rank: (score, rank, total) =>
		`${number(score)} von 100 Punkten, Rang ${number(rank)} von ${number(total)}`,
	whyHint:
		"Wählen Sie einen Satz, um zu sehen, warum er in der Zusammenfassung steht oder nicht, und um ihn anzuheften oder auszuschließen.",
	pin: "Anheften",
	ban: "Ausschließen",
	automatic: "Automatisch",
	pinned: "angeheftet",
	banned: "ausgeschlossen",
	showInSummary: "In der Zusammenfassung zeigen",
	focusOn: "Schwerpunkt",
	moreOptions: "Mehr",
	avoid: "Möglichst weglassen",
	quotes: "Zitate",
	questions: "Fragen",
	exclamations: "Ausrufe",
	bySection: "Nach Abschnitten",
};
