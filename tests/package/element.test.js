import assert from "node:assert/strict";
import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ENGINES } from "../browser/engines.js";
import {
	ARTICLE,
	addressOf,
	changes,
	notes,
	requestsSince,
	shown,
	testsIn,
} from "./elements.js";
import { folder, project, run } from "./installed.js";

for (const engine of ENGINES) {
	const on = testsIn(engine);

	on(
		"an element already in the page shows its summary in place of its children",
		`<stand-first for="post"><p>Wait.</p></stand-first>${ARTICLE}`,
		async (page) => {
			const { text, sentences, parts, fallback, marks } = await shown(page);
			assert.match(text, /^The old mill of Asterby reopened on Saturday/);
			assert.equal(sentences.join(" "), text);
			assert.equal(sentences.length, 2);
			assert.deepEqual([...new Set(parts)], ["paragraph", "sentence"]);
			assert.equal(fallback, false);
			assert.equal(marks, 0);
			const { faults, changes } = await page.evaluate(notes);
			assert.deepEqual({ faults, changes }, { faults: [], changes: 1 });
		},
	);

	on(
		"attributes and properties are one, checked, and say how much is shown and how",
		`<stand-first for="post"></stand-first>${ARTICLE}`,
		async (page) => {
			await shown(page);
			/** @param {string} length */
			const withLength = async (length) => {
				const { changes: before } = await page.evaluate(notes);
				await page.evaluate((length) => {
					document.querySelector("stand-first")?.setAttribute("length", length);
				}, length);
				await changes(page, before + 1);
				return (await shown(page)).sentences.length;
			};
			assert.equal(await withLength("3"), 3);
			assert.equal(await withLength("headline"), 1);
			assert.equal(await withLength("long"), 4);
			assert.equal(await withLength(" SHORT "), 1);
			assert.equal(await withLength("tiny"), 2, "as medium, the default");
			assert.equal(await withLength("20%"), 1);
			const reflected = await page.evaluate(() => {
				const element = document.createElement("stand-first");
				const before = [element.htmlFor, element.length, element.mode];
				element.htmlFor = "a";
				element.length = 5;
				element.mode = "bullets";
				element.highlight = true;
				element.keywords = true;
				const html = element.outerHTML;
				element.highlight = false;
				element.setAttribute("mode", "lines");
				return { before, html, after: [element.highlight, element.mode] };
			});
			assert.deepEqual(reflected, {
				before: ["", "medium", "paragraph"],
				html: '<stand-first for="a" length="5" mode="bullets" highlight="" keywords=""></stand-first>',
				after: [false, "paragraph"],
			});
			await page.evaluate(() => {
				const element = document.querySelector("stand-first");
				Object.assign(element ?? {}, {
					mode: "bullets",
					keywords: true,
					highlight: true,
				});
			});
			const { parts, marks } = await shown(page);
			assert.deepEqual(parts.slice(0, 4), [
				"list",
				"item",
				"sentence",
				"keywords",
			]);
			assert.ok(parts.includes("keyword"));
			assert.ok(marks > 0);
		},
	);

	on(
		"properties that were set before the element was defined hold",
		{
			body: `<stand-first></stand-first>${ARTICLE}`,
			define: "early.js",
		},
		async (page) => {
			const { sentences } = await shown(page);
			assert.equal(sentences.length, 1);
		},
	);

	on(
		"many changes of the content make one new summary, of which a screen reader hears",
		`<stand-first for="post" highlight></stand-first>${ARTICLE}`,
		async (page) => {
			await shown(page);
			const status = () =>
				page.evaluate(
					() =>
						document
							.querySelector("stand-first")
							?.shadowRoot?.querySelector("[role=status]")?.textContent,
				);
			assert.equal(await status(), "", "nothing is said when a page loads");
			await page.evaluate(() => {
				const post = document.querySelector("#post");
				post?.replaceChildren();
				for (let line = 1; line <= 9; line++) {
					const paragraph = document.createElement("p");
					paragraph.textContent = `Ferry number ${line} leaves the harbour of Holm at noon.`;
					post?.append(paragraph);
				}
			});
			await changes(page, 2);
			const { text, marks } = await shown(page);
			assert.match(text, /^Ferry number 1 leaves/);
			assert.ok(marks > 0);
			assert.equal(await status(), "Summary updated");
			await page.evaluate(() => {
				const node = document.querySelector("#post p")?.firstChild;
				if (node) node.nodeValue = "The ferries of Holm leave at noon.";
			});
			await changes(page, 3);
			assert.match((await shown(page)).text, /^The ferries of Holm/);
			assert.equal((await page.evaluate(notes)).changes, 3);
		},
	);

	on(
		"an id that names nothing is reported once; when it does, the summary comes",
		`<stand-first for="later"><p>Wait.</p></stand-first><stand-first for="later"></stand-first>`,
		async (page) => {
			const faults = await page.waitFor(() => {
				const { faults } = /** @type {any} */ (globalThis).notes;
				return faults.length > 0 && faults;
			});
			assert.match(faults[0], /^<stand-first>: for="later" names no element/);
			assert.equal(
				await page.evaluate(() =>
					document.querySelector("stand-first p")?.checkVisibility(),
				),
				true,
			);
			await page.evaluate(() => {
				const post = document.createElement("p");
				post.id = "later";
				post.textContent = "The ferry to Holm island will stop running in May.";
				document.querySelector("main")?.append(post);
			});
			await changes(page, 2);
			const { text, fallback } = await shown(page);
			assert.equal(text, "The ferry to Holm island will stop running in May.");
			assert.equal(fallback, false);
			await page.evaluate(() => document.querySelector("#later")?.remove());
			await changes(page, 4);
			const after = await page.evaluate(() => {
				const element = document.querySelector("stand-first");
				return [
					element?.summary,
					element?.firstElementChild?.checkVisibility(),
				];
			});
			assert.deepEqual(after, [null, true]);
			assert.equal((await page.evaluate(notes)).faults.length, 1);
		},
	);

	test(`an engine that cannot be loaded is one error, and the children stay, ${engine.name}`, async () => {
		const broken = join(project, "node_modules", "broken");
		cpSync(folder, broken, { recursive: true });
		rmSync(join(broken, "wasm"), { recursive: true });
		const page = await engine.open(
			addressOf({
				body:
					`<stand-first for="post"><p>Wait.</p></stand-first>`.repeat(3) +
					ARTICLE,
				define: "/node_modules/broken/define.js",
			}),
		);
		await page.waitFor(() => /** @type {any} */ (globalThis).notes.faults[0]);
		await page.evaluate(() => new Promise((rest) => setTimeout(rest)));
		const { faults } = await page.evaluate(notes);
		assert.equal(faults.length, 1);
		assert.match(faults[0], /^<stand-first>: .* could not be loaded/);
		assert.ok(
			await page.evaluate(() =>
				[...document.querySelectorAll("stand-first p")].every((child) =>
					child.checkVisibility(),
				),
			),
		);
		await page.close();
	});

	on(
		"two hundred share one engine, each in a task of its own",
		Array.from(
			{ length: 200 },
			(_, post) =>
				`<stand-first for="post${post}" highlight></stand-first>${ARTICLE.replace('"post"', `"post${post}"`)}`,
		).join(""),
		async (page, url) => {
			await changes(page, 200);
			const { faults, tasks } = await page.evaluate(notes);
			assert.deepEqual(faults, []);
			assert.equal(new Set(tasks).size, 200);
			const wasm = "/node_modules/standfirst/wasm/standfirst_bg.wasm";
			assert.equal(requestsSince(url, wasm), 1);
			const isComplete = await page.evaluate(() => {
				const elements = [...document.querySelectorAll("stand-first")];
				return elements.every(
					({ shadowRoot }) => shadowRoot?.querySelectorAll("a").length === 2,
				);
			});
			assert.ok(isComplete);
			await page.evaluate(() => document.querySelector("main")?.remove());
			assert.equal(
				await page.evaluate(() => globalThis.CSS.highlights.size),
				0,
			);
		},
	);
}

test("importing it where there is no page does nothing", () => {
	const names = run(`
		const before = Object.keys(globalThis).length;
		const element = await import("standfirst/element");
		await import("standfirst/define");
		console.log(JSON.stringify([Object.keys(element), Object.keys(globalThis).length - before]));
	`);
	assert.deepEqual(names, [["StandFirstElement"], 0]);
});
