// node server.js – renders an article with its summary on the server: the page needs no script. The summary is made once.
import { createServer } from "node:http";
import { createElement as h } from "react";
import { renderToString } from "react-dom/server";
import { summarize } from "standfirst";

const ARTICLE = `Old mill reopens as a library

The old mill of Asterby reopened on Saturday as the town's first library, nine years after a fire gutted it.
Volunteers raised most of the money for the mill and its library by selling bread. The doors open at nine each day.
Two thousand books have been given so far, most of them by readers from the valley.`;

const { title, text } = await summarize(ARTICLE, { sentences: 1 });

function Page() {
	return h(
		"html",
		{ lang: "en" },
		h(
			"head",
			null,
			h("meta", { charSet: "utf-8" }),
			h("title", null, title.text),
		),
		h("body", null, h("p", { id: "summary" }, text), h("pre", null, ARTICLE)),
	);
}

createServer((_, response) => {
	response.setHeader("content-type", "text/html; charset=utf-8");
	response.end(`<!doctype html>${renderToString(h(Page))}`);
}).listen(process.env.PORT ?? 8080, "127.0.0.1", function () {
	console.log(`http://127.0.0.1:${this.address().port}/`);
});
