import { formats } from "./formats.js";

/** @import { Strings } from '../strings.js' */

const { number, percent, counted } = formats("es");

/** @param {number} count */
const sentences = (count) =>
	counted(count, { one: "# frase", many: "# de frases", other: "# frases" });
/** @param {number} count */
const words = (count) =>
	counted(count, {
		one: "# palabra",
		many: "# de palabras",
		other: "# palabras",
	});

/** @type {Strings} */
export default {
	language: "es",
	direction: "ltr",

	pageTitle: "Standfirst: pegue un artículo, lea su resumen",
	description:
		"Pegue un artículo en la página y su resumen aparece al instante, cada frase elegida marcada en el original, y ni un byte sale del navegador.",
	languageLabel: "Idioma",
	newText: "Texto nuevo",
	help: "Ayuda",

	pasteSection: "Texto nuevo",
	lead: "Pegue un artículo y su resumen aparece al instante, cada frase elegida marcada en el original.",
	yourArticle: "Su artículo",
	placeholder:
		"La página entera, si quiere: los menús, los pies de foto y otros artículos quedan fuera.",
	summarize: "Resumir",
	paste: "Pegar",
	openFile: "Abrir un archivo",
	trySample: "Ver un ejemplo",
	privacy:
		"Ni un byte sale de su navegador: una vez cargada, esta página no hace ninguna petición. Desconecte la red y haga la prueba.",
	dropHere: "Suelte aquí un texto o un archivo",
	chooseFile: (count) =>
		`${counted(count, { one: "# archivo", many: "# de archivos", other: "# archivos" })}: ¿cuál hay que resumir?`,

	empty: "Todavía no hay texto. Pegue un artículo o vea el ejemplo.",
	clipboardEmpty: "No hay texto en el portapapeles.",
	clipboardRefused:
		"El navegador no ha permitido leer el portapapeles. Pulse Ctrl+V o ⌘V, o mantenga pulsado el campo y elija «Pegar».",
	fileNotText: (name) =>
		`«${name}» no es un archivo de texto, Markdown o HTML.`,
	fileNotUtf8: (name) =>
		`«${name}» no está codificado en UTF-8. Guárdelo como UTF-8 y vuelva a abrirlo.`,
	fileUnreadable: (name) => `No se ha podido leer «${name}».`,
	linkBroken:
		"Este enlace no contiene un texto legible. Quizá se cortó por el camino.",
	failed: (reason) => `No se ha podido resumir el texto: ${reason}`,

	summary: "Resumen",
	summaryLength: "Extensión del resumen",
	oneSentence: "1 frase",
	short: "Corto",
	medium: "Medio",
	long: "Largo",
	fewer: "Una frase menos",
	more: "Una frase más",
	sentences: "Frases",
	summaryForm: "Forma del resumen",
	list: "Lista",
	paragraph: "Párrafo",

	length: (chosen, total) => `${number(chosen)} de ${sentences(total)}`,
	words: (summary, article) => `${number(summary)} de ${words(article)}`,
	shorter: (share) => `${percent(share)} más corto`,
	noMinuteSaved: "menos de un minuto ahorrado",
	minutesSaved: (count) =>
		counted(count, { one: "# minuto ahorrado", other: "# minutos ahorrados" }),
	hoursSaved: (count) =>
		counted(count, { one: "# hora ahorrada", other: "# horas ahorradas" }),
	doubtful:
		"Esto no parece un artículo: aquí está lo que se ha podido sacar de él.",
	alreadyShort: "Este texto ya es corto: hay poco que quitar.",
	nothing: "No se ha encontrado ninguna frase entera que elegir.",
	ready: (length, shorter) => `Resumen: ${length}, ${shorter}.`,
	how: "Elija una frase para encontrarla en el texto.",
	howBack: "Con Esc se vuelve aquí.",
	keywords: "Palabras clave",

	copy: "Copiar",
	copied: "Copiado",
	copyDone: "El resumen está en el portapapeles.",
	copyFailed:
		"El navegador no ha permitido copiar. Seleccione el resumen y cópielo a mano.",
	readAloud: "Leer en voz alta",
	stopReading: "Parar la lectura",
	share: "Compartir y guardar",
	close: "Cerrar",
	copyAs: "Copiar",
	plainText: "Texto",
	markdown: "Markdown, con título",
	download: "Descargar",
	print: "Imprimir",
	printSummary: "Solo el resumen",
	printAll: "El resumen y el texto",
	link: "Enlace",
	linkMeaning:
		"El enlace lleva el artículo mismo, comprimido, detrás del signo #. Los navegadores no envían esa parte a ningún servidor. Pero quien tenga el enlace puede leer el texto, también el servicio por el que lo envíe.",
	copyLink: "Copiar el enlace",
	linkCopied: (size) =>
		`El enlace está en el portapapeles: ${counted(size, { one: "# carácter", many: "# de caracteres", other: "# caracteres" })}.`,
	linkTooLong: (size, most) =>
		`El artículo es demasiado largo para un enlace: tendría ${number(size)} caracteres, y el máximo es ${number(most)}. Es mejor descargarlo.`,
	shareSummary: "Compartir el resumen…",

	helpWhat:
		"Standfirst encuentra el artículo en lo que usted pega y elige las frases que más dicen. No cambia ni una palabra de ellas ni escribe ninguna.",
	helpMarks:
		"En el texto está marcado lo que aparece en el resumen, y lo que parece ajeno al artículo lleva una etiqueta que dice que queda fuera.",
	keys: "Teclas",
	keyPaste: "Pegar un texto nuevo, esté donde esté en la página",
	keySummarize: "Resumir lo que hay en el campo",
	keyBack: "De una frase marcada, volver al resumen",
	keySentences: "En el texto: de frase en frase, al principio y al final",
	keyWhy: "Por qué una frase está en el resumen o no; fijarla o excluirla",
	keyLength: "Una frase, corto, medio, largo",
	singleKeys: "Usar teclas sueltas",

	theText: "El texto",
	keyMarked: "marcado",
	keyMarkedMeaning: "está en el resumen",
	keyLabel: "etiqueta",
	keyLabelMeaning: "queda fuera",
	toSummary: "Al resumen",
	articles: (count) =>
		counted(count, {
			one: "# artículo encontrado",
			other: "# artículos encontrados",
		}),
	allArticles: "Todos",
	size: (count) => words(count),
	reasons: {
		article: "otro artículo",
		byline: "firma",
		caption: "pie de foto",
		comments: "comentarios",
		contents: "índice",
		credit: "crédito",
		dateline: "fecha",
		legal: "aviso legal",
		marker: "viñeta",
		navigation: "navegación",
		other: "otro texto",
		promotion: "promoción",
		related: "artículo relacionado",
		repeat: "repetición",
		share: "enlaces para compartir",
	},
	leftOut: "Queda fuera: ",
	wasPutBack: "Recuperado: ",
	putBack: "Recuperar",
	leaveOut: "Volver a quitar",
	move: (button, reason, words) => `${button}: ${reason}, «${words}»`,
	restoreAll: "Recuperar todo",
	restoreNone: "Volver a quitar todo",
	restored: (count) =>
		counted(count, {
			one: "# parte recuperada.",
			other: "# partes recuperadas.",
		}),
	markStart: " [en el resumen: ",
	markEnd: "] ",

	working: "Resumiendo…",
	keep: "Conservar mi último texto en este dispositivo",
	kept: "Desde ahora el último texto se conserva en este dispositivo. Desmarque la casilla para borrarlo.",
	erased: "Borrado: ya no se conserva nada de sus textos.",
	keepFailed: "El navegador no permitió conservar el texto.",
	proof: "Compruébelo usted mismo",
	proofNetwork:
		"Abra las herramientas de desarrollo de su navegador, elija «Red» y pegue un texto: nada se añade a la lista, salvo a veces «blob:», la memoria de la propia página.",
	proofOffline:
		"Desconecte su red, vuelva a cargar la página y pegue un texto: funciona igual que antes.",
	proofStorage:
		"Mire en «Aplicación» o «Almacenamiento»: están los archivos de esta página, y su texto solo si ha marcado la casilla de arriba.",
	proofPolicy:
		"Esta política está al principio de la página y su navegador la hace cumplir. «connect-src 'none'» significa: ninguna conexión.",
	bookmarklet: "Resumir con Standfirst",
	bookmarkletHow:
		"Arrastre este enlace a su barra de marcadores: desde allí trae aquí la página que está leyendo, o lo que haya seleccionado de ella. Un clic copia su dirección, para un marcador hecho a mano.",
	bookmarkletCopied:
		"La dirección está en el portapapeles. Cree un marcador con ella.",
	singleFile: "Descargar en un solo archivo",
	singleFileHow: "Se abre desde su disco y no necesita red.",
	updateReady:
		"Hay una nueva versión de esta página. Vuelva a cargarla para obtenerla; el texto mostrado desaparece entonces, salvo que se conserve.",
	updateTake: "Volver a cargar",
	updateBusy:
		"Cierre primero las demás pestañas con Standfirst: aún usan la versión anterior.",
	onlyAddress:
		"Solo se compartió una dirección, y esta página no descarga nada. Abra el artículo, seleccione su texto y compártalo.",
	shareLost: "Lo que se compartió no llegó. Compártalo otra vez.",
	// Why a sentence is in the summary, and what the reader can do about it
	isIn: "En el resumen",
	isOut: "No está en el resumen",
	isPinned: "Fijada: en todo resumen",
	isBanned: "Excluida: en ningún resumen",
	isAverage: "Nada la eleva por encima de la media de este texto.",
	isHeading: "Es un título: solo los necesita un texto sin frases.",
	isLower: "Otras frases puntúan más alto.",
	isUnfit:
		"Su puntuación bastaría, pero repite lo elegido, necesita la frase anterior, no se ajusta a la longitud o es de las que hay que omitir.",
	features: {
		position: "su lugar en el texto",
		topic: "de lo que trata todo el texto",
		centrality: "frases posteriores vuelven a ello",
		title: "comparte palabras con el título",
		terms: "palabras que el texto repite",
		length: "una buena longitud",
		facts: "nombres y cifras",
		style: "contada con sobriedad",
	},
	rank: (score, rank, total) =>
		`Puntuación de ${number(score)} sobre 100, puesto ${number(rank)} de ${number(total)}`,
	whyHint:
		"Elija una frase para ver por qué está en el resumen o no, y para fijarla o excluirla.",
	pin: "Fijar",
	ban: "Excluir",
	automatic: "Automático",
	pinned: "fijada",
	banned: "excluida",
	showInSummary: "Verla en el resumen",
	focusOn: "Centrarse en",
	moreOptions: "Más",
	avoid: "Omitir si es posible",
	quotes: "Citas",
	questions: "Preguntas",
	exclamations: "Exclamaciones",
	bySection: "Por secciones",
};
