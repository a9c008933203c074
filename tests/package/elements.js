// Pages with `<stand-first>`, of the installed package, in any engine.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { serve } from "../browser/page.js";
import { project } from "./installed.js";

/** @import { EnginePage } from "../browser/engines.js" */

/** The module that defines the element. */
export const DEFINE = "/node_modules/standfirst/define.js";

/** An article of seven sentences whose first begins with a link, and whose code is full of white space. */
export const ARTICLE = `
	<article id="post">
		<h1>Old mill reopens</h1>
		<p><a href="/">The old mill</a> of <b>Asterby</b> reopened on Saturday as the town's first
		library, nine years after a fire gutted it.</p>
		<p>The county paid for the roof, and forty volunteers <button>Share</button> laid the floors of the old mill by hand.</p>
		<figure><figcaption>Ilse Brandt at the door.</figcaption></figure>
		<p>The library has twelve thousand books, most of them gifts of the people of the town. It opens at nine
		every morning but Sunday. Children may borrow as many books as they can carry home from the library.</p>
		<aside>Read also: ten recipes for bread.</aside>
		<p>“We sold bread for nine years to pay for this,” said Ilse Brandt, who leads the volunteers. The next plan
		of the volunteers is a room for music below the roof of the mill.</p>
	</article>`;

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
	server = await serve(project);
	writeFileSync(join(project, "favicon.ico"), "");
	writeFileSync(join(project, "notes.js"), `(${takeNotes})()`);
	writeFileSync(
		join(project, "inside.js"),
		`import { init } from "/node_modules/standfirst/inline.js"; await init(); await import("${DEFINE}");`,
	);
	writeFileSync(
		join(project, "early.js"),
		`Object.assign(document.querySelector("stand-first"), { htmlFor: "post", length: 1 }); import("${DEFINE}");`,
	);
});
after(() => server.close());

let pages = 0;

/**
 * The address of a page. It notes what goes wrong in it and what happens to its elements.
 *
 * @param {{ body: string, head?: string, define?: string, root?: string }} page where `define` defines the element
 */
export function addressOf({ body, head = "", define = DEFINE }) {
	const name = `page${++pages}.html`;
	writeFileSync(
		join(project, name),
		`<!doctype html>
		<html lang="en">
		<head>
			<meta charset="utf-8">
			<title>Test</title>
			${head}
			<script src="notes.js"></script>
			<script type="module" src="${define}"></script>
		</head>
		<body><main>${body}</main></body>
		</html>`,
	);
	return `${server.url}${name}`;
}

/** How often a path was asked for since a page was. @param {string} url @param {string} path */
export function requestsSince(url, path) {
	const from = server.requests.lastIndexOf(new URL(url).pathname);
	return server.requests.slice(from).filter((request) => request === path)
		.length;
}

/**
 * Defines tests of pages in an engine.
 *
 * @param {(typeof import("../browser/engines.js").ENGINES)[number]} engine
 */
export function testsIn(engine) {
	/**
	 * @param {string} name
	 * @param {string | Parameters<typeof addressOf>[0]} page what it is, or its body
	 * @param {(page: EnginePage, url: string) => Promise<void>} check
	 */
	return (name, page, check) =>
		test(`${name}, ${engine.name}`, async () => {
			const url = addressOf(typeof page === "string" ? { body: page } : page);
			const opened = await engine.open(url);
			await check(opened, url);
			await opened.close();
		});
}

/** What the first element of a page shows, once it has a summary. @param {EnginePage} page */
export function shown(page) {
	return page.waitFor(() => {
		const element = document.querySelector("stand-first");
		const root = element?.shadowRoot;
		if (!element?.summary || !root) return;
		const parts = [...root.querySelectorAll("[part]:not([part=fallback])")];
		return {
			text: element.summary.text,
			sentences: parts
				.filter((node) => node.matches("a"))
				.map((node) => node.textContent),
			parts: parts.map((node) => node.getAttribute("part")),
			fallback: element.firstElementChild?.checkVisibility(),
			marks: globalThis.CSS.highlights?.get("stand-first")?.size ?? 0,
		};
	});
}

/** Waits for so many changes of summaries. @param {EnginePage} page @param {number} count */
export function changes(page, count) {
	return page.waitFor(
		(count) => /** @type {any} */ (globalThis).notes.changes >= count,
		count,
	);
}

/** What a page noted. @typedef {{ faults: string[], changes: number, tasks: number[] }} Notes */

/** In the page, before all else: notes faults, changes of summaries, and in which task each came. */
function takeNotes() {
	/** @type {Notes} */
	const notes = { faults: [], changes: 0, tasks: [] };
	Object.assign(globalThis, { notes });
	addEventListener("error", ({ message }) => notes.faults.push(message));
	addEventListener("unhandledrejection", ({ reason }) =>
		notes.faults.push(String(reason)),
	);
	document.addEventListener("securitypolicyviolation", (event) =>
		notes.faults.push(`${event.violatedDirective} ${event.blockedURI}`),
	);
	console.error = (...values) => notes.faults.push(values.join(" "));
	let task = 0;
	for (const name of ["setTimeout", "requestIdleCallback"]) {
		const scope = /** @type {any} */ (globalThis);
		const original = scope[name];
		if (!original) continue;
		scope[name] = (
			/** @type {(...args: unknown[]) => void} */ callback,
			/** @type {unknown[]} */ ...rest
		) =>
			original(
				(/** @type {unknown[]} */ ...args) => {
					task++;
					callback(...args);
				},
				...rest,
			);
	}
	document.addEventListener("summarychange", () => {
		notes.changes++;
		notes.tasks.push(task);
	});
}

/** In the page: the notes. */
export function notes() {
	return /** @type {{ notes: Notes }} */ (/** @type {unknown} */ (globalThis))
		.notes;
}
