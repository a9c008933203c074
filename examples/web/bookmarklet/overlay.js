// What the bookmarklet puts over the page that is being read: its summary, in a shadow tree of its own, so that neither the page's styles
// nor this one's reach the other. The engine is inside: nothing more is loaded, and nothing sent.
//
// The build bundles it into www/generated/overlay.js. With that on a server of yours, this is the bookmark:
//
//     javascript:(()=>{const s=document.createElement("script");s.src="https://example.org/overlay.js";document.head.append(s)})()
//
// A page whose policy forbids scripts from elsewhere, or WebAssembly, cannot be summarized so.
import { summarize } from "../../../npm/inline.js";

const NAME = "standfirst-overlay";

/** Summarizes the page, or what is selected of it, over it. A second call closes. */
async function open() {
	const before = document.getElementById(NAME);
	if (before) return before.dispatchEvent(new Event("close"));
	const selected = `${getSelection() ?? ""}`.trim();
	const { dialog, show } = overlay();
	try {
		const { title, text, sentences, stats } = await summarize(
			selected || document,
		);
		const chosen = sentences.filter((sentence) => sentence.selected);
		show(
			title?.text ?? document.title,
			text
				? chosen.map((sentence) => sentence.text)
				: ["There is no article here."],
			`${stats.summaryWords} of ${stats.words} words`,
		);
	} catch (error) {
		// The page's policy may forbid WebAssembly.
		show("No summary", [String(error)], "");
	}
	return dialog;
}

function overlay() {
	const focused = document.activeElement;
	const host = document.createElement("div");
	host.id = NAME;
	const root = host.attachShadow({ mode: "open" });
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(STYLE);
	root.adoptedStyleSheets = [sheet];
	const dialog = document.createElement("dialog");
	dialog.setAttribute("aria-label", "Summary");
	const close = () => {
		host.remove();
		if (focused instanceof HTMLElement) focused.focus();
	};
	dialog.addEventListener("close", close);
	host.addEventListener("close", () => dialog.close());
	root.append(dialog);
	document.documentElement.append(host);
	dialog.showModal();
	return {
		dialog,
		/** @param {string} title @param {string[]} lines @param {string} note */
		show(title, lines, note) {
			const button = line("button", "Close");
			button.addEventListener("click", () => dialog.close());
			const list = document.createElement("ul");
			list.append(...lines.map((text) => line("li", text)));
			dialog.replaceChildren(line("h1", title), list, line("p", note), button);
			button.focus({ preventScroll: true });
		},
	};
}

/** @param {string} name @param {string} text */
function line(name, text) {
	const element = document.createElement(name);
	element.textContent = text;
	element.dir = "auto";
	return element;
}

// No rem: that is the page's.
const STYLE = `
	:host { all: initial !important; }
	dialog {
		color-scheme: light dark;
		box-sizing: border-box;
		width: min(36em, 92vw);
		max-height: 86vh;
		overflow: auto;
		padding: 1.5em;
		border: 1px solid GrayText;
		border-radius: 0.625em;
		background: Canvas;
		color: CanvasText;
		font: 16px / 1.5 system-ui, sans-serif;
	}
	h1 { margin: 0 0 0.75em; font-size: 1.25em; line-height: 1.25; }
	ul { display: grid; gap: 0.5em; margin: 0; padding-inline-start: 1.25em; }
	p { margin: 0.75em 0; color: GrayText; font-size: 0.875em; }
	button { min-height: 2.5em; padding-inline: 1em; font: inherit; }
`;

open();
