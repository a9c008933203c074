import { formats } from "./formats.js";

/** @import { Strings } from '../strings.js' */

const { number, percent } = formats("zh");

/** @type {Strings} */
export default {
	language: "zh",
	direction: "ltr",

	pageTitle: "Standfirst：粘贴文章，阅读摘要",
	description:
		"把文章粘贴到网页里，摘要立即出现，选中的每个句子都在原文中标出，没有一个字节离开浏览器。",
	languageLabel: "语言",
	newText: "新文本",
	help: "帮助",

	pasteSection: "新文本",
	lead: "粘贴一篇文章，摘要立即出现，选中的每个句子都在原文中标出。",
	yourArticle: "您的文章",
	placeholder: "也可以粘贴整个网页：菜单、图片说明和其他文章都会略去。",
	summarize: "生成摘要",
	paste: "粘贴",
	openFile: "打开文件",
	trySample: "试试示例",
	privacy:
		"没有一个字节离开您的浏览器：网页加载之后，不再发出任何请求。断开网络试试看。",
	dropHere: "将文本或文件拖放到这里",
	chooseFile: (count) => `共 ${number(count)} 个文件：要为哪一个生成摘要？`,

	empty: "还没有文本。请粘贴一篇文章，或试试示例。",
	clipboardEmpty: "剪贴板上没有文本。",
	clipboardRefused:
		"浏览器不允许读取剪贴板。请改按 Ctrl+V 或 ⌘V，或长按输入框并选择“粘贴”。",
	fileNotText: (name) => `“${name}”不是文本、Markdown 或 HTML 文件。`,
	fileNotUtf8: (name) => `“${name}”不是 UTF-8 编码。请存为 UTF-8 后再打开。`,
	fileUnreadable: (name) => `无法读取“${name}”。`,
	linkBroken: "这个链接里没有可读的文本，也许在传送途中被截断了。",
	failed: (reason) => `无法为这段文本生成摘要：${reason}`,

	summary: "摘要",
	summaryLength: "摘要长度",
	oneSentence: "1 句",
	short: "短",
	medium: "中",
	long: "长",
	fewer: "减少一句",
	more: "增加一句",
	sentences: "句数",
	summaryForm: "摘要形式",
	list: "列表",
	paragraph: "段落",

	length: (chosen, total) => `${number(total)} 句中的 ${number(chosen)} 句`,
	words: (summary, article) =>
		`${number(article)} 词中的 ${number(summary)} 词`,
	shorter: (share) => `缩短 ${percent(share)}`,
	noMinuteSaved: "节省不到 1 分钟",
	minutesSaved: (count) => `节省 ${number(count)} 分钟`,
	hoursSaved: (count) => `节省 ${number(count)} 小时`,
	doubtful: "这看起来不像一篇文章，以下是能从中得到的内容。",
	alreadyShort: "这段文本已经很短，几乎没有可省略的内容。",
	nothing: "没有找到可供选择的完整句子。",
	ready: (length, shorter) => `摘要：${length}，${shorter}。`,
	how: "选择一个句子，即可在原文中找到它。",
	howBack: "按 Esc 返回。",
	keywords: "关键词",

	copy: "复制",
	copied: "已复制",
	copyDone: "摘要已复制到剪贴板。",
	copyFailed: "浏览器不允许复制。请选中摘要并手动复制。",
	readAloud: "朗读",
	stopReading: "停止朗读",
	share: "分享和保存",
	close: "关闭",
	copyAs: "复制",
	plainText: "纯文本",
	markdown: "Markdown（含标题）",
	download: "下载",
	print: "打印",
	printSummary: "仅摘要",
	printAll: "摘要和原文",
	link: "链接",
	linkMeaning:
		"链接中 # 号之后就是压缩后的文章本身。浏览器不会把这一部分发送给任何服务器。但是，任何拿到链接的人都能读到这段文本，包括您用来发送链接的服务。",
	copyLink: "复制链接",
	linkCopied: (size) => `链接已复制到剪贴板：${number(size)} 个字符。`,
	linkTooLong: (size, most) =>
		`文章太长，无法做成链接：共 ${number(size)} 个字符，而处处可用的长度是 ${number(most)} 个。请改为下载。`,
	shareSummary: "分享摘要…",

	helpWhat:
		"Standfirst 在您粘贴的内容中找出文章，并选出信息最多的句子。它不改动任何词语，也不添写任何内容。",
	helpMarks:
		"在原文中，进入摘要的句子会标出，被认为不属于文章的内容会加上标签，表示已略去。",
	keys: "按键",
	keyPaste: "在网页任何位置粘贴新文本",
	keySummarize: "为输入框中的文本生成摘要",
	keyBack: "从标出的句子返回摘要",
	keyLength: "一句、短、中、长",
	singleKeys: "使用单键快捷键",

	theText: "原文",
	keyMarked: "标出",
	keyMarkedMeaning: "表示在摘要中",
	keyLabel: "标签",
	keyLabelMeaning: "表示已略去",
	toSummary: "回到摘要",
	articles: (count) => `找到 ${number(count)} 篇文章`,
	allArticles: "全部",
	size: (count) => `${number(count)} 词`,
	reasons: {
		article: "另一篇文章",
		byline: "署名",
		caption: "图片说明",
		comments: "评论",
		contents: "目录",
		credit: "图片来源",
		dateline: "日期",
		legal: "法律声明",
		marker: "项目符号",
		navigation: "导航",
		other: "其他文字",
		promotion: "推广",
		related: "相关文章",
		repeat: "重复",
		share: "分享链接",
	},
	leftOut: "已略去：",
	wasPutBack: "已恢复：",
	putBack: "恢复",
	leaveOut: "再次略去",
	move: (button, reason, words) => `${button}：${reason}，“${words}”`,
	restoreAll: "全部恢复",
	restoreNone: "全部再次略去",
	restored: (count) => `已恢复 ${number(count)} 处。`,
	markStart: "［在摘要中：",
	markEnd: "］",

	working: "正在摘要…",
	keep: "在此设备上保留我最后的文本",
	kept: "从现在起，最后的文本会保留在此设备上。取消勾选即可删除。",
	erased: "已删除：不再保留您的任何文本。",
	keepFailed: "浏览器不允许保留文本。",
	proof: "亲自查验",
	proofNetwork:
		"打开浏览器的开发者工具，选择“网络”，然后粘贴文本：列表中不会增加任何内容。",
	proofOffline: "断开网络，重新加载页面并粘贴：一切照常。",
	proofStorage:
		"查看“应用程序”或“存储”：那里只有本页面的文件；只有勾选了上面的方框，才会有您的文本。",
	proofPolicy:
		"这条策略写在页面开头，由浏览器强制执行。“connect-src 'none'”的意思是：不允许任何连接。",
	bookmarklet: "用 Standfirst 摘要",
	bookmarkletHow:
		"把此链接拖到书签栏：点击书签，即可把您正在阅读的页面或选中的部分带到这里。点击此链接会复制其地址，供您手动建立书签。",
	bookmarkletCopied: "地址已复制到剪贴板。请用它建立书签。",
	singleFile: "下载为单个文件",
	singleFileHow: "可从磁盘打开，无需网络。",
	updateReady:
		"本页面有新版本。重新加载即可使用；除非已保留，否则当前显示的文本会消失。",
	updateTake: "重新加载",
	updateBusy: "请先关闭其他 Standfirst 标签页：它们仍在使用旧版本。",
	onlyAddress:
		"只分享了一个地址，而本页面不会获取任何内容。请打开文章，选中正文后再分享。",
	shareLost: "分享的内容没有送达。请再分享一次。",
};
