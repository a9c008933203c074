import { formats } from "./formats.js";

/** @import { Strings } from '../strings.js' */

const { number, percent, counted } = formats("ar");

/** @param {number} count after a preposition, so in the genitive */
const ofSentences = (count) =>
	counted(count, {
		one: "جملة واحدة",
		two: "جملتين",
		few: "# جمل",
		many: "# جملة",
		other: "# جملة",
	});
/** @param {number} count after a preposition, so in the genitive */
const ofWords = (count) =>
	counted(count, {
		one: "كلمة واحدة",
		two: "كلمتين",
		few: "# كلمات",
		many: "# كلمة",
		other: "# كلمة",
	});

/** @type {Strings} */
export default {
	language: "ar",
	direction: "rtl",

	pageTitle: "Standfirst: ألصق مقالًا واقرأ ملخصه",
	description:
		"ألصق مقالًا في الصفحة فيظهر ملخصه في الحال، وكل جملة مختارة مُعلَّمة في الأصل، ولا يغادر المتصفحَ بايت واحد.",
	languageLabel: "اللغة",
	newText: "نص جديد",
	help: "مساعدة",

	pasteSection: "نص جديد",
	lead: "ألصق مقالًا فيظهر ملخصه في الحال، وكل جملة مختارة مُعلَّمة في الأصل.",
	yourArticle: "مقالك",
	placeholder:
		"ألصق الصفحة كلها إن شئت: تُستبعد القوائم وتعليقات الصور والمقالات الأخرى.",
	summarize: "لخّص",
	paste: "لصق",
	openFile: "فتح ملف",
	trySample: "تجربة مثال",
	privacy:
		"لا يغادر متصفحَك بايت واحد منه: بعد تحميل هذه الصفحة لا ترسل أي طلب إطلاقًا. اقطع الشبكة وجرّب.",
	dropHere: "أفلت هنا نصًّا أو ملفًّا",
	chooseFile: (count) =>
		`${counted(count, { one: "ملف واحد", two: "ملفان", few: "# ملفات", many: "# ملفًّا", other: "# ملف" })}: أيّها تريد تلخيصه؟`,

	empty: "لا يوجد نص بعد. ألصق مقالًا أو جرّب المثال.",
	clipboardEmpty: "لا يوجد نص في الحافظة.",
	clipboardRefused:
		"لم يسمح المتصفح بقراءة الحافظة. اضغط Ctrl+V أو ⌘V بدلًا من ذلك، أو اضغط مطوّلًا على الحقل واختر «لصق».",
	fileNotText: (name) => `«${name}» ليس ملف نص أو Markdown أو HTML.`,
	fileNotUtf8: (name) =>
		`«${name}» ليس بترميز UTF-8. احفظه بترميز UTF-8 ثم افتحه من جديد.`,
	fileUnreadable: (name) => `تعذّرت قراءة «${name}».`,
	linkBroken: "لا يحمل هذا الرابط نصًّا مقروءًا. لعله قُطع في الطريق.",
	failed: (reason) => `تعذّر تلخيص النص: ${reason}`,

	summary: "الملخص",
	summaryLength: "طول الملخص",
	oneSentence: "جملة",
	short: "قصير",
	medium: "متوسط",
	long: "طويل",
	fewer: "إنقاص جملة",
	more: "زيادة جملة",
	sentences: "عدد الجمل",
	summaryForm: "شكل الملخص",
	list: "قائمة",
	paragraph: "فقرة",

	length: (chosen, total) => `${number(chosen)} من ${ofSentences(total)}`,
	words: (summary, article) => `${number(summary)} من ${ofWords(article)}`,
	shorter: (share) => `أقصر بنسبة ${percent(share)}`,
	noMinuteSaved: "توفير أقل من دقيقة",
	minutesSaved: (count) =>
		`توفير ${counted(count, { one: "دقيقة واحدة", two: "دقيقتين", few: "# دقائق", many: "# دقيقة", other: "# دقيقة" })}`,
	hoursSaved: (count) =>
		`توفير ${counted(count, { one: "ساعة واحدة", two: "ساعتين", few: "# ساعات", many: "# ساعة", other: "# ساعة" })}`,
	doubtful: "لا يبدو هذا مقالًا: إليك ما أمكن استخراجه منه.",
	alreadyShort: "هذا النص قصير أصلًا: لا يكاد يوجد ما يُحذف منه.",
	nothing: "لم توجد جملة تامة يمكن اختيارها.",
	ready: (length, shorter) => `الملخص: ${length}، ${shorter}.`,
	how: "اختر جملة لتجدها في النص.",
	howBack: "يعيدك Esc إلى هنا.",
	keywords: "كلمات مفتاحية",

	copy: "نسخ",
	copied: "نُسخ",
	copyDone: "الملخص في الحافظة.",
	copyFailed: "لم يسمح المتصفح بالنسخ. حدّد الملخص وانسخه بنفسك.",
	readAloud: "قراءة بصوت مسموع",
	stopReading: "إيقاف القراءة",
	share: "مشاركة وحفظ",
	close: "إغلاق",
	copyAs: "نسخ",
	plainText: "نص",
	markdown: "Markdown مع العنوان",
	download: "تنزيل",
	print: "طباعة",
	printSummary: "الملخص وحده",
	printAll: "الملخص والنص",
	link: "رابط",
	linkMeaning:
		"يحمل الرابط المقال نفسه مضغوطًا بعد العلامة #. لا ترسل المتصفحات هذا الجزء إلى أي خادم. لكن كل من لديه الرابط يستطيع قراءة النص، ومنهم الخدمة التي ترسله عبرها.",
	copyLink: "نسخ الرابط",
	linkCopied: (size) =>
		`الرابط في الحافظة: ${counted(size, { one: "حرف واحد", two: "حرفان", few: "# أحرف", many: "# حرفًا", other: "# حرف" })}.`,
	linkTooLong: (size, most) =>
		`المقال أطول من أن يحمله رابط: عدد أحرفه ${number(size)}، والحد الأقصى ${number(most)}. نزّله بدلًا من ذلك.`,
	shareSummary: "مشاركة الملخص…",

	helpWhat:
		"يجد Standfirst المقال فيما تلصقه ويختار الجمل التي تقول أكثر من غيرها. لا يغيّر كلمة منها ولا يكتب شيئًا من عنده.",
	helpMarks:
		"في النص تكون جمل الملخص مُعلَّمة، وما بدا أنه ليس من المقال يحمل وسمًا يبيّن أنه مستبعد.",
	keys: "المفاتيح",
	keyPaste: "لصق نص جديد أينما كنت في الصفحة",
	keySummarize: "تلخيص ما في الحقل",
	keyBack: "من جملة مُعلَّمة عودة إلى الملخص",
	keySentences: "في النص: من جملة إلى جملة، وإلى أوله وآخره",
	keyWhy: "لماذا الجملة في الملخص أو ليست فيه؛ تثبيتها أو استبعادها",
	keyLength: "جملة، قصير، متوسط، طويل",
	singleKeys: "استخدام المفاتيح المفردة",

	theText: "النص",
	keyMarked: "مُعلَّم",
	keyMarkedMeaning: "يعني: في الملخص",
	keyLabel: "وسم",
	keyLabelMeaning: "يعني: مستبعد",
	toSummary: "إلى الملخص",
	articles: (count) =>
		counted(count, {
			zero: "لم يوجد مقال",
			one: "وُجد مقال واحد",
			two: "وُجد مقالان",
			few: "وُجدت # مقالات",
			many: "وُجد # مقالًا",
			other: "وُجد # مقال",
		}),
	allArticles: "جميعها",
	size: (count) =>
		counted(count, {
			one: "كلمة واحدة",
			two: "كلمتان",
			few: "# كلمات",
			many: "# كلمة",
			other: "# كلمة",
		}),
	reasons: {
		article: "مقال آخر",
		byline: "اسم الكاتب",
		caption: "تعليق صورة",
		comments: "تعليقات",
		contents: "فهرس المحتويات",
		credit: "مصدر الصورة",
		dateline: "سطر التاريخ",
		legal: "نص قانوني",
		marker: "علامة تعداد",
		navigation: "تنقّل",
		other: "نص آخر",
		promotion: "ترويج",
		related: "مقال ذو صلة",
		repeat: "تكرار",
		share: "روابط مشاركة",
	},
	leftOut: "مستبعد: ",
	wasPutBack: "مُعاد: ",
	putBack: "إعادة",
	leaveOut: "استبعاد من جديد",
	move: (button, reason, words) => `${button}: ${reason}، «${words}»`,
	restoreAll: "إعادة كل شيء",
	restoreNone: "استبعاد كل شيء من جديد",
	restored: (count) =>
		counted(count, {
			one: "أُعيد جزء واحد.",
			two: "أُعيد جزآن.",
			few: "أُعيدت # أجزاء.",
			many: "أُعيد # جزءًا.",
			other: "أُعيد # جزء.",
		}),
	markStart: " [في الملخص: ",
	markEnd: "] ",

	working: "جارٍ التلخيص…",
	keep: "احتفظ بآخر نص لي على هذا الجهاز",
	kept: "من الآن يُحتفظ بآخر نص على هذا الجهاز. أزل العلامة من المربع لمحوه.",
	erased: "تم المحو: لم يعد يُحتفظ بأي شيء من نصوصك.",
	keepFailed: "لم يسمح المتصفح بالاحتفاظ بالنص.",
	proof: "تحقق بنفسك",
	proofNetwork:
		"افتح أدوات المطوّر في متصفحك، واختر «الشبكة»، ثم ألصق نصًّا: لن يُضاف شيء إلى القائمة، إلا «blob:» أحيانًا، وهي ذاكرة الصفحة نفسها.",
	proofOffline:
		"افصل الشبكة، ثم أعد تحميل الصفحة وألصق نصًّا: كل شيء يعمل كما كان.",
	proofStorage:
		"انظر تحت «التطبيق» أو «التخزين»: ستجد ملفات هذه الصفحة، ولن تجد نصك إلا إذا وضعت علامة في المربع أعلاه.",
	proofPolicy:
		"هذه السياسة مكتوبة في أول الصفحة، ومتصفحك يفرضها. «connect-src 'none'» تعني: لا اتصال على الإطلاق.",
	bookmarklet: "التلخيص بواسطة Standfirst",
	bookmarkletHow:
		"اسحب هذا الرابط إلى شريط الإشارات المرجعية: من هناك يجلب إلى هنا الصفحة التي تقرؤها، أو ما حددته منها. النقر عليه ينسخ عنوانه لإنشاء إشارة مرجعية يدويًا.",
	bookmarkletCopied: "العنوان في الحافظة. أنشئ به إشارة مرجعية.",
	singleFile: "التنزيل كملف واحد",
	singleFileHow: "يُفتح من جهازك ولا يحتاج إلى شبكة.",
	updateReady:
		"هناك إصدار جديد من هذه الصفحة. أعد تحميل الصفحة للحصول عليه؛ عندئذٍ يختفي النص المعروض ما لم يكن محفوظًا.",
	updateTake: "إعادة التحميل",
	updateBusy:
		"أغلق أولًا علامات التبويب الأخرى لـ Standfirst: ما زالت تستخدم الإصدار الأقدم.",
	onlyAddress:
		"لم تتم مشاركة سوى عنوان، وهذه الصفحة لا تجلب شيئًا. افتح المقال وحدد نصه ثم شاركه.",
	shareLost: "لم يصل ما تمت مشاركته. شاركه مرة أخرى.",
	// Why a sentence is in the summary, and what the reader can do about it
	isIn: "في الملخص",
	isOut: "ليست في الملخص",
	isPinned: "مثبَّتة: في كل ملخص",
	isBanned: "مستبعدة: ليست في أي ملخص",
	isAverage: "لا شيء يرفعها فوق متوسط هذا النص.",
	isHeading: "هذا عنوان: لا يحتاج إليه إلا نص بلا جمل.",
	isLower: "جمل أخرى درجتها أعلى.",
	isUnfit:
		"درجتها كافية، لكنها تكرر ما اختير، أو تحتاج إلى الجملة السابقة، أو لا تناسب الطول، أو هي من نوع يُراد تركه.",
	features: {
		position: "موضعها في النص",
		topic: "ما يدور حوله النص كله",
		centrality: "جمل لاحقة تعود إليها",
		title: "تشترك مع العنوان في كلمات",
		terms: "كلمات يكررها النص",
		length: "طول مناسب",
		facts: "أسماء وأرقام",
		style: "أسلوب مباشر",
	},
	rank: (score, rank, total) =>
		`الدرجة ${number(score)} من ${number(100)}، الترتيب ${number(rank)} من ${number(total)}`,
	whyHint:
		"اختر جملة لترى لماذا هي في الملخص أو ليست فيه، ولتثبّتها أو تستبعدها.",
	pin: "تثبيت",
	ban: "استبعاد",
	automatic: "تلقائي",
	pinned: "مثبَّتة",
	banned: "مستبعدة",
	showInSummary: "عرضها في الملخص",
	focusOn: "التركيز على",
	moreOptions: "المزيد",
	avoid: "تُترك إن أمكن",
	quotes: "الاقتباسات",
	questions: "الأسئلة",
	exclamations: "جمل التعجب",
	bySection: "حسب الأقسام",
};
