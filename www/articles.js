import { opening } from "./blocks.js";
import { byId, create, setLanguage } from "./elements.js";
import { inSlices } from "./slices.js";
import { strings } from "./strings.js";

/** @import { Article, Options, Summary } from './pkg/index.js' */

/** Which of several articles is read: a radio button for each, and one for all of them. */
export class ArticleChooser {
	#fields = byId("articles", HTMLFieldSetElement);
	#count = byId("articles-count", HTMLElement);
	#list = byId("articles-list", HTMLElement);
	#onChange;

	/** @type {Options["article"]} the engine's own choice until the reader has made one */
	choice;

	/** @param {() => void} onChange called when the reader has chosen another one */
	constructor(onChange) {
		this.#onChange = onChange;
	}

	/** Lists the articles of a text. @param {Summary} summary */
	start({ articles, source, language }) {
		this.#fields.hidden = articles.length < 2;
		this.#count.textContent = strings.articles(articles.length);
		const words = articles.reduce((sum, article) => sum + article.words, 0);
		const all = create("span", "", strings.allArticles);
		const last = this.#row("all", all, words, this.choice === "all");
		this.#list.replaceChildren(last);
		const rest = articles.entries();
		inSlices(() => {
			const { value } = rest.next();
			if (!value || !last.isConnected) return false;
			const [index, article] = value;
			const name = create("span", "", nameOf(article, source));
			name.dir = "auto";
			setLanguage(name, language);
			const isChosen = (this.choice ?? index) === index && article.selected;
			last.before(this.#row(index, name, article.words, isChosen));
			return true;
		});
	}

	/** @param {number | "all"} choice @param {HTMLElement} name @param {number} words @param {boolean} checked */
	#row(choice, name, words, checked) {
		const row = create("label");
		const input = create("input");
		input.type = "radio";
		input.name = "article";
		input.autocomplete = "off";
		input.value = String(choice);
		input.checked = checked;
		input.addEventListener("change", () => {
			this.choice = choice;
			this.#onChange();
		});
		row.append(input, name, " ", create("small", "", strings.size(words)));
		return row;
	}
}

/** @param {Article} article @param {string} source */
const nameOf = (article, source) => article.title ?? opening(source, article);
