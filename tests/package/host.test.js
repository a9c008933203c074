// `<stand-first>` in its page: the policies of that, where in it the element and its marks are.
import assert from "node:assert/strict";
import { ENGINES } from "../browser/engines.js";
import { ARTICLE, changes, notes, shown, testsIn } from "./elements.js";

for (const engine of ENGINES) {
	const on = testsIn(engine);

	on(
		"a strict content security policy and Trusted Types let it work",
		{
			head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self';
				require-trusted-types-for 'script'; trusted-types 'none'">`,
			body: `<stand-first for="post" highlight keywords></stand-first>${ARTICLE}`,
		},
		async (page) => {
			const { text, marks } = await shown(page);
			assert.match(text, /^The old mill/);
			assert.ok(marks > 0);
			assert.deepEqual((await page.evaluate(notes)).faults, []);
		},
	);

	on(
		"a policy without connections lets it work by the engine inside",
		{
			head: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self'">`,
			body: `<stand-first for="post"></stand-first>${ARTICLE}`,
			define: "inside.js",
		},
		async (page) => {
			assert.match((await shown(page)).text, /^The old mill/);
			assert.deepEqual((await page.evaluate(notes)).faults, []);
		},
	);

	on(
		"removed, it leaves no mark and no work behind; put back, it is as before",
		`<stand-first for="post" highlight></stand-first>${ARTICLE}`,
		async (page) => {
			const { marks, text } = await shown(page);
			assert.ok(marks > 0);
			const left = await page.evaluate(() => {
				const element = document.querySelector("stand-first");
				element?.shadowRoot?.querySelector("a")?.click();
				element?.remove();
				Object.assign(globalThis, { element });
				document.querySelector("#post p")?.append(" It has a tower.");
				return [
					globalThis.CSS.highlights.has("stand-first"),
					globalThis.CSS.highlights.has("stand-first-current"),
				];
			});
			assert.deepEqual(left, [false, false]);
			await page.evaluate(() =>
				document
					.querySelector("main")
					?.prepend(/** @type {any} */ (globalThis).element),
			);
			await changes(page, 2);
			const back = await shown(page);
			assert.deepEqual([back.text, back.marks], [text, marks]);
			assert.equal((await page.evaluate(notes)).changes, 2);
		},
	);

	on(
		"a sentence leads to its place, by pointer and by key",
		`<stand-first for="post" length="4"></stand-first><div style="height: 300vh"></div>${ARTICLE}<div style="height: 300vh"></div>`,
		async (page) => {
			const { sentences } = await shown(page);
			await page.click(() =>
				document.querySelector("stand-first")?.shadowRoot?.querySelector("a"),
			);
			const place = () =>
				page.waitFor(() => {
					const current = globalThis.CSS.highlights.get("stand-first-current");
					const ranges = /** @type {Range[]} */ ([...(current ?? [])]);
					const { top = -1, bottom = -1 } =
						ranges[0]?.getBoundingClientRect() ?? {};
					return (
						top >= 0 &&
						bottom <= innerHeight &&
						ranges.join("").replace(/\s+/g, " ")
					);
				});
			assert.equal(await place(), sentences[0]);
			await page.evaluate(() => {
				const links = document
					.querySelector("stand-first")
					?.shadowRoot?.querySelectorAll("a");
				links?.[0].focus({ preventScroll: true });
			});
			await page.press("Tab");
			await page.press("Enter");
			await page.waitFor(
				(sentence) =>
					[...(globalThis.CSS.highlights.get("stand-first-current") ?? [])]
						.join("")
						.startsWith(sentence),
				sentences[1].slice(0, 20),
			);
			assert.equal(await place(), sentences[1]);
		},
	);

	on(
		"where the browser has no highlights nothing is marked, and a sentence leads to its place all the same",
		{
			head: "<script>delete CSS.highlights</script>",
			body: `<stand-first for="post" highlight></stand-first><div style="height: 300vh"></div>${ARTICLE}`,
		},
		async (page) => {
			const { text, marks } = await shown(page);
			assert.match(text, /^The old mill/);
			assert.equal(marks, 0);
			await page.click(() =>
				document.querySelector("stand-first")?.shadowRoot?.querySelector("a"),
			);
			await page.waitFor(() => {
				const place = document.querySelector("#post p");
				return Number(place?.getBoundingClientRect().bottom) <= innerHeight;
			});
			assert.deepEqual((await page.evaluate(notes)).faults, []);
			assert.ok(await page.evaluate(() => !("highlights" in globalThis.CSS)));
		},
	);

	on(
		"text from right to left is shown so, and the region is named in the page's language",
		`<div dir="rtl" lang="ar"><stand-first for="post" mode="bullets"></stand-first></div>
		<article id="post" dir="rtl"><p>NASA: أعلن المجلس البلدي يوم الاثنين إغلاق الجسر القديم لمدة ثلاث سنوات.</p>
		<p>وجد المهندسون تشققات في اثنين من أعمدة الجسر في شهر مايو الماضي.</p></article>`,
		async (page) => {
			await shown(page);
			const seen = await page.evaluate(() => {
				const element = document.querySelector("stand-first");
				const list = element?.shadowRoot?.querySelector("ul");
				const content = list?.parentElement;
				return list && [getComputedStyle(list).direction, content?.lang];
			});
			assert.deepEqual(seen, ["rtl", "ar"]);
		},
	);

	on(
		"marks are told apart without colour, as are links under the pointer",
		`<stand-first for="post" highlight></stand-first>${ARTICLE}`,
		async (page) => {
			await shown(page);
			const lines = await page.evaluate(() => {
				const root = document.querySelector("stand-first")?.shadowRoot;
				/** @param {CSSRuleList} rules @returns {CSSRule[]} */
				const flat = (rules) =>
					[...rules].flatMap((rule) =>
						rule instanceof CSSLayerBlockRule ? flat(rule.cssRules) : [rule],
					);
				return [
					...document.adoptedStyleSheets,
					...(root?.adoptedStyleSheets ?? []),
				]
					.flatMap((sheet) => flat(sheet.cssRules))
					.filter(
						(rule) =>
							rule instanceof CSSStyleRule &&
							/highlight|a:hover/.test(rule.selectorText),
					)
					.map(
						(rule) =>
							/** @type {CSSStyleRule} */ (rule).style.textDecorationLine,
					);
			});
			assert.deepEqual(lines, ["underline", "underline", "underline"]);
		},
	);

	on(
		"in a shadow tree it finds what is there, and marks it",
		`<div id="host"></div>`,
		async (page) => {
			const marks = await page.evaluate(async (article) => {
				const root = document
					.querySelector("#host")
					?.attachShadow({ mode: "open" });
				if (!root) return;
				const { body } = new DOMParser().parseFromString(article, "text/html");
				const element = document.createElement("stand-first");
				element.htmlFor = "post";
				element.highlight = true;
				const ready = new Promise((resolve) => {
					element.addEventListener("summarychange", resolve);
				});
				root.append(element, ...body.children);
				await ready;
				return globalThis.CSS.highlights.get("stand-first")?.size;
			}, ARTICLE);
			assert.ok(Number(marks) > 0);
		},
	);
}
