// A web page on the command line is read as the browser reads it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { command, project } from "../package/installed.js";
import { openPage } from "./page.js";
import { browser, server } from "./shared.js";

symlinkSync(
	fileURLToPath(new URL("../../node_modules/parse5", import.meta.url)),
	join(project, "node_modules", "parse5"),
);

const STORY = `<p>The old mill of <b>Asterby</b> reopened on Saturday as the town&rsquo;s first library, nine years after a fire gutted it.
<p>Volunteers rebuilt the roof &amp; the wheel with money from the sale of bread, and the county gave the rest of the sum.
<p>Ilse Brandt, who sold bread on the square for nine years, opened the door and said that she would now read for nine years.`;

/** @type {Record<string, string>} */
const PAGES = {
	empty: "",
	text: "The bridge is closed. Nobody knows for how long it will be.",
	"tags left open": `<div class=story><h1>Old mill reopens${STORY}`,
	"tags closed wrongly": `<b><p>${STORY}</b></i></p></div><table><p>Out of the table.<tr><td>A cell<td>Another</table>`,
	"what is not shown": `${STORY}<p hidden>Hidden.<p style="display: none">None.<template><p>Template.</template><noscript><p>No script.</noscript><script>"<p>Script.</p>"</script><!-- <p>Comment. --><svg><title>Drawing</title><text>Text</text></svg>`,
	"around the article": `<head><title>Old mill</title><body><nav><ul><li><a href=/>Home</a><li><a href=/news>News</a></ul></nav><main><article><h1>Old mill reopens</h1>${STORY}<figure><img><figcaption>The mill.</figcaption></figure></article></main><aside><h2>Related</h2><a href=/a>Ten recipes for bread</a></aside><footer>All rights reserved.</footer>`,
	"attributes and breaks": `<DIV CLASS="Content Story" ID=Main ARIA-HIDDEN=false>${STORY.replaceAll("<p>", "<br><BR>")}</DIV><div aria-hidden=true>Gone.</div>`,
	"foreign and odd": `<svg><foreignObject><p>Foreign.</svg>${STORY}<math><mi>x</math>&notin; &#0; &#x80; \u0000 <x-element>Custom</x-element><plaintext><p>The rest.`,
	frames: `<frameset><frame src=a></frameset>${STORY}`,
};

test("the command line gives what Chromium gives for a document", async () => {
	const { page, close } = await openPage(browser, server.url, {
		bypassCSP: true,
	});
	for (const [name, html] of Object.entries(PAGES)) {
		const expected = await page.evaluate(async (html) => {
			const { summarize } = await import(
				new URL("pkg/index.js", location.href).href
			);
			const document = new DOMParser().parseFromString(html, "text/html");
			return JSON.stringify(await summarize(document));
		}, html);
		const { stdout, stderr } = spawnSync(command, ["--html", "--json"], {
			input: html,
			encoding: "utf8",
		});
		assert.equal(stderr, "");
		assert.deepEqual(JSON.parse(stdout), JSON.parse(expected), name);
	}
	await close();
});
