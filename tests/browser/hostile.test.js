// Nothing in a paste runs, loads or comes into the page as markup, in the three engines. The page is served without its policy here, so
// that it alone has to see to that.
import assert from "node:assert/strict";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { ATTACKS } from "./attacks.js";
import { ENGINES } from "./engines.js";
import { serve } from "./page.js";
import { FOLDER } from "./site.js";
import { clickOn, clickOnSentence, texts, until } from "./steps.js";

const PARAGRAPHS = [
	"The harbour of Westport will be dredged next spring, the town council decided on Monday after a long debate about the cost.",
	"Dredging the harbour takes six weeks and costs two million, most of which the county pays from its fund for the coast.",
	"Fishermen had asked for a deeper harbour for years, since the larger boats can only leave Westport at high tide.",
];

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof serve>>} */
let server;

before(async () => {
	folder = await mkdtemp(join(tmpdir(), "standfirst-"));
	const html = await readFile(join(FOLDER, "standfirst.html"), "utf8");
	const bare = html.replace(
		/<meta http-equiv="Content-Security-Policy"[^>]*>/,
		"",
	);
	assert.notEqual(bare, html);
	await writeFile(join(folder, "index.html"), bare);
	server = await serve(folder);
});

after(async () => {
	server.close();
	await rm(folder, { recursive: true });
});

/** A page that has loaded all it ever does, and what it and its server asked for until then. @param {typeof ENGINES[number]} engine */
async function openPage(engine) {
	const page = await engine.open(server.url);
	const asked = await page.requests();
	const served = server.requests.length;
	return {
		page,
		/** What of an attack came to pass. */
		harm: async () => {
			const [evil, elements] = await page.evaluate(() => [
				"evil" in globalThis,
				[
					...document.querySelectorAll(
						`main :is(img, svg, math, iframe, object, embed, video, audio, script, style, form, dialog, template, base, meta, marquee, table),
						main a:not([href^="#"]), main :is([onclick], [onerror], [onfocus], [style*=url]), #reading :is(input, textarea, select)`,
					),
				].map(({ outerHTML }) => outerHTML),
			]);
			const requests = (await page.requests()).slice(asked.length);
			return {
				evil,
				elements,
				requests: requests.filter((url) => !/^(data|blob):/.test(url)),
				served: server.requests.slice(served),
			};
		},
	};
}

const NONE = { evil: false, elements: [], requests: [], served: [] };

/** In the page: what is shown of the text, without labels and buttons. */
function shownText() {
	const copy = /** @type {Element} */ (
		document.getElementById("reading")?.cloneNode(true)
	);
	for (const added of copy.querySelectorAll(".reason, button")) added.remove();
	return copy.textContent ?? "";
}

/** Letters that every parser leaves as they are. @param {string} text */
const letters = (text) => text.replace(/[\s\p{Cc}\uFEFF]+/gu, "");

for (const engine of ENGINES) {
	test(`a page that shows its paste as markup would be found out (${engine.with()})`, async () => {
		const { page, harm } = await openPage(engine);
		await page.evaluate(
			(attacks) => {
				for (const attack of attacks)
					document
						.querySelector("main")
						?.append(document.createRange().createContextualFragment(attack));
			},
			ATTACKS.slice(0, 10),
		);
		await page.waitFor(() => "evil" in globalThis);
		const { evil, elements, served } = await harm();
		assert.ok(evil);
		assert.ok(elements.length > 5);
		assert.ok(served.length > 2);
		await page.close();
		server.requests.length = 0;
	});

	for (const flavour of ["text", "HTML"])
		test(`nothing pasted as ${flavour} runs, loads or becomes markup (${engine.with("requests", "faults")})`, async () => {
			const { page, harm } = await openPage(engine);
			for (const [index, attack] of ATTACKS.entries()) {
				const sign = `This is attack number ${index} of those that were tried on Westport this spring.`;
				const lines = [
					...PARAGRAPHS,
					sign,
					attack,
					`The harbour was ${attack} quiet after it.`,
				];
				const html = lines.map((line) => `<p>${line}</p>`).join("\n");
				const text = lines.join("\n\n");
				if (flavour === "text") await page.paste(text);
				else await page.paste([...PARAGRAPHS, sign].join("\n\n"), html);
				await until(page, "#reading", sign);
				if (flavour === "text")
					assert.equal(letters(await page.evaluate(shownText)), letters(text));
				assert.deepEqual(await harm(), NONE, attack);
			}
			assert.deepEqual(await page.faults(), []);
			await page.close();
		});

	test(`nor does it when it is put back, looked at, copied and carried by a link (${engine.with("requests", "faults")})`, async () => {
		const { page, harm } = await openPage(engine);
		const lines = PARAGRAPHS.flatMap((text) => [
			text,
			...ATTACKS.map(
				(attack) => `${attack} was written here, and ${attack} there.`,
			),
		]);
		await page.paste(lines.join("\n\n"));
		await until(page, "#reading", PARAGRAPHS[2]);
		const sentences = await texts(page, "#reading [id^=sentence-]");
		for (const sentence of sentences.filter((_, index) => index % 40 === 0)) {
			await clickOnSentence(page, sentence);
			await clickOn(page, "Pin");
			await page.press("Escape");
		}
		await page.evaluate(() => {
			for (const fold of document.querySelectorAll("details")) fold.open = true;
			for (const topic of document.querySelectorAll("#keywords button"))
				if (topic instanceof HTMLElement) topic.click();
			document.getElementById("everything")?.click();
		});
		await page.press("4");
		// By script as well: the tools may still move while the summary changes.
		await page.evaluate(() => document.getElementById("share")?.click());
		await clickOn(page, "Copy link");
		await until(page, "#outcome", "clipboard");
		const link = await page.copied();
		assert.deepEqual(await harm(), NONE);
		assert.deepEqual(await page.faults(), []);
		await page.close();

		const opened = await engine.open(link);
		await until(opened, "#reading", PARAGRAPHS[2]);
		assert.equal(await opened.evaluate(() => "evil" in globalThis), false);
		assert.deepEqual(
			server.requests.filter((path) => path.includes("evil")),
			[],
		);
		assert.deepEqual(await opened.faults(), []);
		await opened.close();
	});
}
