// node summarize.js FILE – prints the title of the article in a text file, and three sentences of it with their places.
import { readFile } from "node:fs/promises";
import { summarize } from "standfirst";

const text = await readFile(process.argv[2], "utf8");
const { title, sentences } = await summarize(text, { sentences: 3 });
if (title) console.log(title.text);
for (const { start, end, text, selected } of sentences) {
	if (selected) console.log(`${start}-${end} ${text}`);
}
