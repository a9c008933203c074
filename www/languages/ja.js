import { formats } from "./formats.js";

/** @import { Strings } from '../strings.js' */

const { number, percent } = formats("ja");

/** @type {Strings} */
export default {
	language: "ja",
	direction: "ltr",

	pageTitle: "Standfirst：記事を貼り付けて、要約を読む",
	description:
		"ページに記事を貼り付けると、すぐに要約が現れます。選ばれた文は原文で示され、1バイトもブラウザーの外へ出ません。",
	languageLabel: "言語",
	newText: "新しい文章",
	help: "ヘルプ",

	pasteSection: "新しい文章",
	lead: "記事を貼り付けると、すぐに要約が現れ、選ばれた文が原文の中で示されます。",
	yourArticle: "記事",
	placeholder:
		"ページ全体を貼り付けてもかまいません。メニュー、写真の説明、ほかの記事は除かれます。",
	summarize: "要約する",
	paste: "貼り付け",
	openFile: "ファイルを開く",
	trySample: "サンプルを試す",
	privacy:
		"文章は 1バイトもブラウザーの外へ出ません。読み込みが終わると、このページは一切通信しません。ネットワークを切って試してみてください。",
	dropHere: "文章またはファイルをここにドロップ",
	chooseFile: (count) =>
		`${number(count)}個のファイルがあります。どれを要約しますか？`,

	empty: "まだ文章がありません。記事を貼り付けるか、サンプルを試してください。",
	clipboardEmpty: "クリップボードに文章がありません。",
	clipboardRefused:
		"ブラウザーがクリップボードの読み取りを許可しませんでした。代わりに Ctrl+V または ⌘V を押すか、入力欄を長押しして「貼り付け」を選んでください。",
	fileNotText: (name) =>
		`「${name}」はテキスト、Markdown、HTML のいずれのファイルでもありません。`,
	fileNotUtf8: (name) =>
		`「${name}」の文字コードは UTF-8 ではありません。UTF-8 で保存して、もう一度開いてください。`,
	fileUnreadable: (name) => `「${name}」を読み込めませんでした。`,
	linkBroken:
		"このリンクには読み取れる文章がありません。途中で切れてしまったのかもしれません。",
	failed: (reason) => `文章を要約できませんでした：${reason}`,

	summary: "要約",
	summaryLength: "要約の長さ",
	oneSentence: "1文",
	short: "短い",
	medium: "標準",
	long: "長い",
	fewer: "1文減らす",
	more: "1文増やす",
	sentences: "文の数",
	summaryForm: "要約の形",
	list: "箇条書き",
	paragraph: "段落",

	length: (chosen, total) => `${number(total)}文中${number(chosen)}文`,
	words: (summary, article) => `${number(article)}語中${number(summary)}語`,
	shorter: (share) => `${percent(share)} 短縮`,
	noMinuteSaved: "1分未満の節約",
	minutesSaved: (count) => `${number(count)}分の節約`,
	hoursSaved: (count) => `${number(count)}時間の節約`,
	doubtful: "記事ではないようです。取り出せたものを示します。",
	alreadyShort: "この文章はすでに短く、省けるところがほとんどありません。",
	nothing: "選べる文が見つかりませんでした。",
	ready: (length, shorter) => `要約：${length}、${shorter}。`,
	how: "文を選ぶと、原文の中のその場所へ移動します。",
	howBack: "Esc で戻ります。",
	keywords: "キーワード",

	copy: "コピー",
	copied: "コピーしました",
	copyDone: "要約をクリップボードにコピーしました。",
	copyFailed:
		"ブラウザーがコピーを許可しませんでした。要約を選択して、手動でコピーしてください。",
	readAloud: "読み上げる",
	stopReading: "読み上げを止める",
	share: "共有と保存",
	close: "閉じる",
	copyAs: "コピー",
	plainText: "テキスト",
	markdown: "Markdown（題名つき）",
	download: "ダウンロード",
	print: "印刷",
	printSummary: "要約のみ",
	printAll: "要約と原文",
	link: "リンク",
	linkMeaning:
		"リンクの # の後に、圧縮した記事そのものが入ります。ブラウザーはこの部分をどのサーバーにも送りません。ただし、リンクを持つ人は誰でも文章を読めます。リンクを送るのに使うサービスも同じです。",
	copyLink: "リンクをコピー",
	linkCopied: (size) =>
		`リンクをクリップボードにコピーしました（${number(size)}文字）。`,
	linkTooLong: (size, most) =>
		`記事が長すぎてリンクにできません。${number(size)}文字になりますが、上限は ${number(most)}文字です。代わりにダウンロードしてください。`,
	shareSummary: "要約を共有…",

	helpWhat:
		"Standfirst は貼り付けられたものの中から記事を見つけ、最も多くを語る文を選びます。言葉を変えたり、書き足したりはしません。",
	helpMarks:
		"原文では、要約に入った文に印がつき、記事の一部ではないと判断したものには除いたことを示すラベルがつきます。",
	keys: "キー",
	keyPaste: "ページのどこにいても、新しい文章を貼り付ける",
	keySummarize: "入力欄の文章を要約する",
	keyBack: "印のついた文から要約へ戻る",
	keySentences: "原文で：文から文へ、先頭と末尾へ",
	keyWhy: "文が要約に入った理由、入らない理由。固定・除外",
	keyLength: "1文、短い、標準、長い",
	singleKeys: "単独のキーを使う",

	theText: "原文",
	keyMarked: "印",
	keyMarkedMeaning: "は要約に入った文",
	keyLabel: "ラベル",
	keyLabelMeaning: "は除いたもの",
	toSummary: "要約へ",
	articles: (count) => `${number(count)}本の記事が見つかりました`,
	allArticles: "すべて",
	size: (count) => `${number(count)}語`,
	reasons: {
		article: "別の記事",
		byline: "署名",
		caption: "写真の説明",
		comments: "コメント",
		contents: "目次",
		credit: "クレジット",
		dateline: "日付",
		legal: "法的表示",
		marker: "行頭記号",
		navigation: "ナビゲーション",
		other: "その他の文章",
		promotion: "宣伝",
		related: "関連記事",
		repeat: "繰り返し",
		share: "共有リンク",
	},
	leftOut: "除いたもの：",
	wasPutBack: "戻したもの：",
	putBack: "戻す",
	leaveOut: "再び除く",
	move: (button, reason, words) => `${button}：${reason}「${words}」`,
	restoreAll: "すべて戻す",
	restoreNone: "すべて再び除く",
	restored: (count) => `${number(count)}か所を戻しました。`,
	markStart: "［要約に入った文：",
	markEnd: "］",

	working: "要約しています…",
	keep: "最後の文章をこの端末に保存する",
	kept: "これから、最後の文章をこの端末に保存します。チェックを外すと消去されます。",
	erased: "消去しました。文章は何も保存されていません。",
	keepFailed: "ブラウザーが文章の保存を許可しませんでした。",
	proof: "ご自分で確かめる",
	proofNetwork:
		"ブラウザーの開発者ツールで「ネットワーク」を開き、文章を貼り付けてください。一覧には、ページ自身のメモリーである「blob:」のほか何も加わりません。",
	proofOffline:
		"ネットワークを切り、ページを再読み込みして貼り付けてください。同じように動きます。",
	proofStorage:
		"「アプリケーション」または「ストレージ」をご覧ください。あるのはこのページのファイルだけで、文章は上のチェックを入れた場合にだけ保存されています。",
	proofPolicy:
		"このポリシーはページの先頭に書かれ、ブラウザーが強制します。「connect-src 'none'」は、一切の接続を許さないという意味です。",
	bookmarklet: "Standfirst で要約",
	bookmarkletHow:
		"このリンクをブックマークバーにドラッグしてください。そこから押すと、読んでいるページ、または選択した部分がここに取り込まれます。クリックするとアドレスがコピーされ、手動でブックマークを作れます。",
	bookmarkletCopied:
		"アドレスをクリップボードにコピーしました。これでブックマークを作ってください。",
	singleFile: "一つのファイルとしてダウンロード",
	singleFileHow: "ディスクから開くことができ、ネットワークは要りません。",
	updateReady:
		"このページの新しい版があります。再読み込みすると切り替わります。保存していなければ、表示中の文章は消えます。",
	updateTake: "再読み込み",
	updateBusy:
		"先に Standfirst のほかのタブを閉じてください。まだ古い版を使っています。",
	onlyAddress:
		"アドレスだけが共有されました。このページは何も取得しません。記事を開き、本文を選択して共有してください。",
	shareLost: "共有されたものが届きませんでした。もう一度共有してください。",
	// Why a sentence is in the summary, and what the reader can do about it
	isIn: "要約に入っています",
	isOut: "要約に入っていません",
	isPinned: "固定：どの要約にも入ります",
	isBanned: "除外：どの要約にも入りません",
	isAverage: "この文章の平均を上回る点がありません。",
	isHeading: "見出しです。文のない文章でだけ使われます。",
	isLower: "ほかの文のほうが高得点です。",
	isUnfit:
		"点数は足りていますが、選ばれた文と重なるか、前の文がないと分からないか、長さに合わないか、省く種類の文です。",
	features: {
		position: "文章での位置",
		topic: "文章全体の話題",
		centrality: "後の文でまた触れられる",
		title: "題名と同じ語がある",
		terms: "文章で繰り返される語",
		length: "ちょうどよい長さ",
		facts: "名前や数",
		style: "平明な書き方",
	},
	rank: (score, rank, total) =>
		`100点中${number(score)}点、${number(total)}文中${number(rank)}位`,
	whyHint:
		"文を選ぶと、要約に入った理由や入らない理由が分かり、固定・除外できます。",
	pin: "固定",
	ban: "除外",
	automatic: "自動",
	pinned: "固定",
	banned: "除外",
	showInSummary: "要約で見る",
	focusOn: "重視する語",
	moreOptions: "その他",
	avoid: "できるだけ省く",
	quotes: "引用",
	questions: "疑問文",
	exclamations: "感嘆文",
	bySection: "節ごと",
};
