// The Summarizer API in pages. What needs no page is in tests/package/summarizer.test.js, which also says what does not apply.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { node, project } from "../package/installed.js";
import { ARTICLE } from "../package/texts.js";
import { ENGINES } from "./engines.js";
import { serve } from "./page.js";

const MODULE = "/node_modules/standfirst/summarizer.js";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
	writeFileSync(
		join(project, "blank.html"),
		"<!doctype html><title>Blank</title>",
	);
	server = await serve(project);
});
after(() => server.close());

for (const engine of ENGINES) {
	const blank = () => engine.open(`${server.url}blank.html`);

	test(`summarizes as in Node, ${engine.name}`, async () => {
		const { summarize } = await node();
		const { sentences } = await summarize(ARTICLE, { sentences: 3 });
		const points = sentences.filter(({ selected }) => selected);
		const page = await blank();
		const [isSecure, summary, streamed] = await page.evaluate(
			async (path, text) => {
				const { Summarizer } = await import(path);
				const summarizer = await Summarizer.create({ format: "plain-text" });
				const reader = summarizer.summarizeStreaming(text).getReader();
				let streamed = "";
				for (;;) {
					const { done, value } = await reader.read();
					if (done) break;
					streamed += value;
				}
				return [isSecureContext, await summarizer.summarize(text), streamed];
			},
			MODULE,
			ARTICLE,
		);
		assert.ok(isSecure);
		assert.equal(summary, points.map(({ text }) => text).join("\n"));
		assert.equal(streamed, summary);
		await page.close();
	});

	test(`the monitor gets progress events, ${engine.name}`, async () => {
		const page = await blank();
		const heard = await page.evaluate(async (path) => {
			const { Summarizer } = await import(path);
			/** @type {unknown[]} */
			const heard = [];
			await Summarizer.create({
				/** @param {any} monitor */
				monitor(monitor) {
					monitor.addEventListener(
						"downloadprogress",
						(/** @type {any} */ event) => {
							heard.push(event instanceof ProgressEvent, event.loaded);
						},
					);
				},
			});
			return heard;
		}, MODULE);
		assert.deepEqual(heard, [true, 0, true, 1]);
		await page.close();
	});

	test(`a document that is no longer shown gives InvalidStateErrors, ${engine.name}`, async () => {
		const page = await blank();
		// Firefox runs no job of a promise of a document that it has left: what it rejected with could not be told.
		const chosen = ["removed", "gone with the frame around it"];
		if (engine.name === "Chromium") chosen.push("navigated");
		const results = await page.evaluate(
			async (path, chosen) => {
				let frames = 0;
				/** A frame, perhaps in another one, with the module loaded by itself. @param {Document} [document] */
				async function frame(document = globalThis.document) {
					const iframe = document.createElement("iframe");
					const loaded = new Promise((resolve) => {
						iframe.onload = resolve;
					});
					iframe.src = `/blank.html?${frames++}`; // no document may be in itself
					document.body.append(iframe);
					await loaded;
					const realm = /** @type {any} */ (iframe.contentWindow);
					const { Summarizer } = await realm.eval(`import("${path}")`);
					const summarizer = await Summarizer.create();
					return { iframe, realm, Summarizer, summarizer };
				}
				/** @typedef {Awaited<ReturnType<typeof frame>>} Frame */
				/** @type {Record<string, (frame: Frame) => Promise<unknown> | ReadableStream>} */
				const calls = {
					availability: ({ Summarizer }) => Summarizer.availability(),
					create: ({ Summarizer }) => Summarizer.create(),
					summarize: ({ summarizer }) => summarizer.summarize("Text."),
					measureInputUsage: ({ summarizer }) =>
						summarizer.measureInputUsage("Text."),
					summarizeStreaming: ({ summarizer }) =>
						summarizer.summarizeStreaming("Text."),
				};
				/** What a call throws or rejects with: by then(), as await would wait for a job of a document that runs none. */
				const failure = (/** @type {() => any} */ call) =>
					new Promise((resolve) => {
						try {
							call().then(() => resolve({}), resolve);
						} catch (error) {
							resolve(error);
						}
					});
				/** @type {Record<string, (frame: Frame) => unknown>} */
				const endings = {
					removed: ({ iframe }) => iframe.remove(),
					"gone with the frame around it": ({ iframe }) =>
						iframe.ownerDocument.defaultView?.frameElement?.remove(),
					navigated: ({ iframe }) =>
						new Promise((resolve) => {
							iframe.onload = resolve;
							iframe.src = "/blank.html?other";
						}),
				};
				/** @type {Record<string, string>} */
				const results = {};
				for (const ending of chosen) {
					const outer = await frame();
					const inner = await frame(outer.realm.document);
					await endings[ending](inner);
					for (const [name, call] of Object.entries(calls)) {
						const error = await failure(() => call(inner));
						results[`${name}, ${ending}`] =
							`${Object.prototype.toString.call(error)} ${error.name}`;
					}
				}
				const { iframe, summarizer } = await frame();
				summarizer.summarize("A text."); // nobody waits for it, and no error may come of it
				iframe.remove();
				return results;
			},
			MODULE,
			chosen,
		);
		assert.equal(Object.keys(results).length, 5 * chosen.length);
		for (const [call, result] of Object.entries(results))
			assert.equal(result, "[object DOMException] InvalidStateError", call);
		await page.close();
	});

	test(`works in a worker, which has no document, ${engine.name}`, async () => {
		const page = await blank();
		const summary = await page.evaluate(async (path) => {
			const url = new URL(path, location.href).href;
			const code = `
				import { Summarizer } from "${url}";
				const summarizer = await Summarizer.create({ type: "tldr" });
				postMessage(await summarizer.summarize("The bridge is closed."));`;
			const blob = new Blob([code], { type: "text/javascript" });
			const worker = new Worker(URL.createObjectURL(blob), { type: "module" });
			return new Promise((resolve, reject) => {
				worker.onmessage = ({ data }) => resolve(data);
				worker.onerror = ({ message }) => reject(new Error(message));
			});
		}, MODULE);
		assert.equal(summary, "The bridge is closed.");
		await page.close();
	});

	test(`the polyfill leaves the browser's, and fills in for none, ${engine.name}`, async () => {
		const page = await blank();
		const [before, isKept, isOwn, summary] = await page.evaluate(
			async (path) => {
				const polyfill = path.replace("summarizer.js", "polyfill.js");
				const page = /** @type {any} */ (globalThis);
				const before = typeof page.Summarizer;
				const browsers = class {};
				page.Summarizer = browsers;
				await import(`${polyfill}?first`);
				const isKept = page.Summarizer === browsers;
				delete page.Summarizer;
				await import(`${polyfill}?second`);
				const isOwn = page.Summarizer === (await import(path)).Summarizer;
				const summarizer = await page.Summarizer.create({ type: "tldr" });
				return [
					before,
					isKept,
					isOwn,
					await summarizer.summarize("The bridge is closed."),
				];
			},
			MODULE,
		);
		assert.ok(["undefined", "function"].includes(before), before);
		assert.deepEqual(
			[isKept, isOwn, summary],
			[true, true, "The bridge is closed."],
		);
		await page.close();
	});
}
