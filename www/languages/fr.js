import { formats } from "./formats.js";

/** @import { Strings } from '../strings.js' */

const { number, percent, counted } = formats("fr");

/** @param {number} count */
const sentences = (count) =>
	counted(count, {
		one: "# phrase",
		many: "# de phrases",
		other: "# phrases",
	});
/** @param {number} count */
const words = (count) =>
	counted(count, { one: "# mot", many: "# de mots", other: "# mots" });

/** @type {Strings} */
export default {
	language: "fr",
	direction: "ltr",

	pageTitle: "Standfirst\u00a0: collez un article, lisez son résumé",
	description:
		"Collez un article dans la page et son résumé est là aussitôt, chaque phrase retenue marquée dans l’original, et pas un octet ne quitte le navigateur.",
	languageLabel: "Langue",
	newText: "Nouveau texte",
	help: "Aide",

	pasteSection: "Nouveau texte",
	lead: "Collez un article\u00a0: son résumé est là aussitôt, chaque phrase retenue marquée dans l’original.",
	yourArticle: "Votre article",
	placeholder:
		"La page entière, si vous voulez\u00a0: menus, légendes et autres articles sont laissés de côté.",
	summarize: "Résumer",
	paste: "Coller",
	openFile: "Ouvrir un fichier",
	trySample: "Essayer un exemple",
	privacy:
		"Pas un octet ne quitte votre navigateur\u00a0: une fois chargée, cette page n’envoie plus aucune requête. Coupez le réseau et essayez.",
	dropHere: "Déposez ici un texte ou un fichier",
	chooseFile: (count) =>
		`${counted(count, { one: "# fichier", many: "# de fichiers", other: "# fichiers" })}\u00a0: lequel résumer\u202f?`,

	empty:
		"Il n’y a pas encore de texte. Collez un article ou essayez l’exemple.",
	clipboardEmpty: "Il n’y a pas de texte dans le presse-papiers.",
	clipboardRefused:
		"Le navigateur n’a pas permis de lire le presse-papiers. Tapez plutôt Ctrl+V ou ⌘V, ou appuyez longuement sur le champ et choisissez «\u00a0Coller\u00a0».",
	fileNotText: (name) =>
		`«\u00a0${name}\u00a0» n’est pas un fichier texte, Markdown ou HTML.`,
	fileNotUtf8: (name) =>
		`«\u00a0${name}\u00a0» n’est pas codé en UTF-8. Enregistrez-le en UTF-8 et ouvrez-le de nouveau.`,
	fileUnreadable: (name) => `«\u00a0${name}\u00a0» n’a pas pu être lu.`,
	linkBroken:
		"Ce lien ne contient pas de texte lisible. Il a peut-être été coupé en route.",
	failed: (reason) => `Le texte n’a pas pu être résumé\u00a0: ${reason}`,

	summary: "Résumé",
	summaryLength: "Longueur du résumé",
	oneSentence: "1 phrase",
	short: "Court",
	medium: "Moyen",
	long: "Long",
	fewer: "Une phrase de moins",
	more: "Une phrase de plus",
	sentences: "Phrases",
	summaryForm: "Forme du résumé",
	list: "Liste",
	paragraph: "Paragraphe",

	length: (chosen, total) => `${number(chosen)} sur ${sentences(total)}`,
	words: (summary, article) => `${number(summary)} sur ${words(article)}`,
	shorter: (share) => `${percent(share)} plus court`,
	noMinuteSaved: "moins d’une minute gagnée",
	minutesSaved: (count) =>
		counted(count, { one: "# minute gagnée", other: "# minutes gagnées" }),
	hoursSaved: (count) =>
		counted(count, { one: "# heure gagnée", other: "# heures gagnées" }),
	doubtful:
		"Cela ne ressemble pas à un article\u00a0: voici ce qu’il a été possible d’en tirer.",
	alreadyShort: "Ce texte est déjà court\u00a0: il n’y a guère à retrancher.",
	nothing: "Aucune phrase entière à retenir n’a été trouvée.",
	ready: (length, shorter) => `Résumé\u00a0: ${length}, ${shorter}.`,
	how: "Choisissez une phrase pour la retrouver dans le texte.",
	howBack: "Échap ramène ici.",
	keywords: "Mots-clés",

	copy: "Copier",
	copied: "Copié",
	copyDone: "Le résumé est dans le presse-papiers.",
	copyFailed:
		"Le navigateur n’a pas permis de copier. Sélectionnez le résumé et copiez-le à la main.",
	readAloud: "Lire à voix haute",
	stopReading: "Arrêter la lecture",
	share: "Partager, enregistrer",
	close: "Fermer",
	copyAs: "Copier",
	plainText: "Texte",
	markdown: "Markdown, avec titre",
	download: "Télécharger",
	print: "Imprimer",
	printSummary: "Le résumé seul",
	printAll: "Le résumé et le texte",
	link: "Lien",
	linkMeaning:
		"Le lien porte l’article lui-même, compressé, après le signe #. Les navigateurs n’envoient cette partie à aucun serveur. Mais quiconque a le lien peut lire le texte, y compris le service par lequel vous l’envoyez.",
	copyLink: "Copier le lien",
	linkCopied: (size) =>
		`Le lien est dans le presse-papiers\u00a0: ${counted(size, { one: "# caractère", many: "# de caractères", other: "# caractères" })}.`,
	linkTooLong: (size, most) =>
		`L’article est trop long pour un lien\u00a0: il aurait ${number(size)} caractères, pour ${number(most)} au plus. Téléchargez-le plutôt.`,
	shareSummary: "Partager le résumé…",

	helpWhat:
		"Standfirst trouve l’article dans ce que vous collez et retient les phrases qui en disent le plus. Il n’en change pas un mot et n’en écrit aucun.",
	helpMarks:
		"Dans le texte, ce qui est dans le résumé est marqué, et ce qui semble étranger à l’article porte l’étiquette de ce qui est laissé de côté.",
	keys: "Touches",
	keyPaste: "Coller un nouveau texte, où que vous soyez dans la page",
	keySummarize: "Résumer ce qui est dans le champ",
	keyBack: "D’une phrase marquée, revenir au résumé",
	keySentences:
		"Dans le texte\u00a0: d’une phrase à l’autre, au début et à la fin",
	keyWhy:
		"Pourquoi une phrase est ou n’est pas dans le résumé\u202f; l’épingler ou l’exclure",
	keyLength: "Une phrase, court, moyen, long",
	singleKeys: "Utiliser les raccourcis à une touche",

	theText: "Le texte",
	keyMarked: "marqué",
	keyMarkedMeaning: "= dans le résumé",
	keyLabel: "étiquette",
	keyLabelMeaning: "= laissé de côté",
	toSummary: "Retour au résumé",
	articles: (count) =>
		counted(count, { one: "# article trouvé", other: "# articles trouvés" }),
	allArticles: "Tous",
	size: (count) => words(count),
	reasons: {
		article: "autre article",
		byline: "signature",
		caption: "légende",
		comments: "commentaires",
		contents: "table des matières",
		credit: "crédit",
		dateline: "date",
		legal: "mentions légales",
		marker: "puce",
		navigation: "navigation",
		other: "autre texte",
		promotion: "promotion",
		related: "article lié",
		repeat: "répétition",
		share: "liens de partage",
	},
	leftOut: "Laissé de côté\u00a0: ",
	wasPutBack: "Remis\u00a0: ",
	putBack: "Remettre",
	leaveOut: "Laisser de nouveau de côté",
	move: (button, reason, words) =>
		`${button}\u00a0: ${reason}, «\u00a0${words}\u00a0»`,
	restoreAll: "Tout remettre",
	restoreNone: "Tout laisser de nouveau de côté",
	restored: (count) =>
		counted(count, { one: "# partie remise.", other: "# parties remises." }),
	markStart: " [dans le résumé\u00a0: ",
	markEnd: "] ",

	working: "Résumé en cours…",
	keep: "Conserver mon dernier texte sur cet appareil",
	kept: "Désormais, le dernier texte est conservé sur cet appareil. Décochez la case pour l’effacer.",
	erased: "Effacé\u00a0: plus rien de vos textes n’est conservé.",
	keepFailed: "Le navigateur n’a pas permis de conserver le texte.",
	proof: "Vérifiez vous-même",
	proofNetwork:
		"Ouvrez les outils de développement de votre navigateur, choisissez «\u00a0Réseau\u00a0» et collez un texte\u00a0: rien ne s’ajoute à la liste, sauf parfois «\u00a0blob:\u00a0», la mémoire de la page elle-même.",
	proofOffline:
		"Coupez votre réseau, rechargez la page et collez un texte\u00a0: tout marche comme avant.",
	proofStorage:
		"Regardez sous «\u00a0Application\u00a0» ou «\u00a0Stockage\u00a0»\u00a0: vous y trouvez les fichiers de cette page, et votre texte seulement si vous avez coché la case ci-dessus.",
	proofPolicy:
		"Cette règle figure en tête de la page et votre navigateur la fait respecter. «\u00a0connect-src 'none'\u00a0» veut dire\u00a0: aucune connexion.",
	bookmarklet: "Résumer avec Standfirst",
	bookmarkletHow:
		"Faites glisser ce lien vers votre barre de favoris\u00a0: de là, il apporte ici la page que vous lisez, ou ce que vous y avez sélectionné. Un clic copie son adresse, pour un favori créé à la main.",
	bookmarkletCopied:
		"L’adresse est dans le presse-papiers. Créez un favori avec elle.",
	singleFile: "Télécharger en un seul fichier",
	singleFileHow: "Il s’ouvre depuis votre disque et n’a besoin d’aucun réseau.",
	updateReady:
		"Une nouvelle version de cette page est prête. Rechargez la page pour l’obtenir\u202f; le texte affiché disparaît alors, sauf s’il est conservé.",
	updateTake: "Recharger",
	updateBusy:
		"Fermez d’abord les autres onglets de Standfirst\u00a0: ils utilisent encore l’ancienne version.",
	onlyAddress:
		"Seule une adresse a été partagée, et cette page ne va rien chercher. Ouvrez l’article, sélectionnez son texte et partagez-le.",
	shareLost:
		"Ce qui a été partagé n’est pas arrivé. Partagez-le encore une fois.",
	// Why a sentence is in the summary, and what the reader can do about it
	isIn: "Dans le résumé",
	isOut: "Pas dans le résumé",
	isPinned: "Épinglée\u00a0: dans tout résumé",
	isBanned: "Exclue\u00a0: dans aucun résumé",
	isAverage: "Rien ne l’élève au-dessus de la moyenne de ce texte.",
	isHeading:
		"C’est un intertitre\u00a0: seul un texte sans phrases en a besoin.",
	isLower: "D’autres phrases ont un meilleur score.",
	isUnfit:
		"Son score suffirait, mais elle répète ce qui est choisi, a besoin de la phrase qui la précède, ne convient pas à la longueur ou est de celles à écarter.",
	features: {
		position: "sa place dans le texte",
		topic: "ce dont parle tout le texte",
		centrality: "les phrases suivantes y reviennent",
		title: "a des mots en commun avec le titre",
		terms: "des mots que le texte répète",
		length: "une bonne longueur",
		facts: "des noms et des nombres",
		style: "un ton sobre",
	},
	rank: (score, rank, total) =>
		`Score de ${number(score)} sur 100, rang ${number(rank)} sur ${number(total)}`,
	whyHint:
		"Choisissez une phrase pour voir pourquoi elle est ou n’est pas dans le résumé, et pour l’épingler ou l’exclure.",
	pin: "Épingler",
	ban: "Exclure",
	automatic: "Automatique",
	pinned: "épinglée",
	banned: "exclue",
	showInSummary: "La voir dans le résumé",
	focusOn: "Mettre l’accent sur",
	moreOptions: "Plus",
	avoid: "Écarter si possible",
	quotes: "Citations",
	questions: "Questions",
	exclamations: "Exclamations",
	bySection: "Par section",
};
