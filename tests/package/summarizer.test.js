// What the specification of the Summarizer API and its public web-platform-tests ask for, where no page is needed; what needs one is in
// tests/browser/summarizer.test.js. Of the public tests these do not apply:
// - user activation: `create()` needs a click only before a download, and nothing is downloaded;
// - secure contexts and windows alone: this one is wherever it is imported, in workers and in Node.js too;
// - cross-origin iframes: a permissions policy guards the browser's model, and this one is a part of the page;
// - `measureInputUsage()` above 0: the specification asks for 0 where the quota is infinite, as here;
// - Spanish is "unavailable": every language is available;
// - `preference`: the specification keeps it from pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { run } from "./installed.js";
import { chunksIn, Summarizer, TEXT, wrong } from "./summarizers.js";
import { ARTICLE, TEXTS } from "./texts.js";

test("create() without options gives a summarizer with the defaults", async () => {
	const summarizer = await Summarizer.create();
	assert.ok(summarizer instanceof Summarizer);
	assert.equal(Summarizer.name, "Summarizer");
	assert.equal(
		Object.prototype.toString.call(summarizer),
		"[object Summarizer]",
	);
	const { type, format, length, sharedContext, inputQuota } = summarizer;
	assert.deepEqual(
		{ type, format, length, sharedContext, inputQuota },
		{
			type: "key-points",
			format: "markdown",
			length: "short",
			sharedContext: "",
			inputQuota: Number.POSITIVE_INFINITY,
		},
	);
	assert.equal(summarizer.expectedInputLanguages, null);
	assert.equal(summarizer.expectedContextLanguages, null);
	assert.equal(summarizer.outputLanguage, null);
});

test("create() can be called by itself, and keeps what it is given", async () => {
	const { create } = Summarizer;
	const summarizer = await create({
		type: "headline",
		format: "plain-text",
		length: "medium",
		sharedContext: "From a local newspaper.",
		expectedInputLanguages: ["EN-gb", "en-GB", "fr"],
		expectedContextLanguages: new Set(["en-lATN"]),
		outputLanguage: "EN",
	});
	assert.equal(summarizer.type, "headline");
	assert.equal(summarizer.format, "plain-text");
	assert.equal(summarizer.length, "medium");
	assert.equal(summarizer.sharedContext, "From a local newspaper.");
	assert.deepEqual(summarizer.expectedInputLanguages, ["en-GB", "fr"]);
	assert.deepEqual(summarizer.expectedContextLanguages, ["en-Latn"]);
	assert.equal(summarizer.outputLanguage, "en");
	assert.ok(Object.isFrozen(summarizer.expectedInputLanguages));
	assert.equal(
		summarizer.expectedInputLanguages,
		summarizer.expectedInputLanguages,
	);
	const { expectedInputLanguages } = await create({
		expectedInputLanguages: [],
	});
	assert.equal(expectedInputLanguages, null);
});

test("nobody else can make a summarizer", () => {
	assert.throws(() => Reflect.construct(Summarizer, []), TypeError);
	assert.throws(
		() => Reflect.get(Summarizer.prototype, "type", {}),
		TypeError,
		"an attribute of something else",
	);
});

test("null and undefined are no options, and unknown members are none", async () => {
	for (const options of [undefined, null, {}]) {
		const { type } = await Summarizer.create(wrong(options));
		assert.equal(type, "key-points");
	}
	const { length } = await Summarizer.create(
		wrong({ length: undefined, preference: "speed", tone: 5 }),
	);
	assert.equal(length, "short");
});

test("options are converted as Web IDL does", async () => {
	const { type, sharedContext } = await Summarizer.create(
		wrong({ type: { toString: () => "tldr" }, sharedContext: null }),
	);
	assert.equal(type, "tldr");
	assert.equal(sharedContext, "null");
	/** @type {string[]} */
	const read = [];
	await Summarizer.create(
		new Proxy(
			{},
			{
				get: (_, name) => {
					read.push(String(name));
				},
			},
		),
	);
	assert.deepEqual(read, [
		"expectedContextLanguages",
		"expectedInputLanguages",
		"format",
		"length",
		"outputLanguage",
		"type",
		"monitor",
		"sharedContext",
		"signal",
	]);
});

/** @type {[options: unknown, message: RegExp][]} */
const WRONG_OPTIONS = [
	["tldr", /^options must be an object, not 'tldr'\.$/],
	[5, /^options must be an object/],
	[{ type: "tl;dr" }, /^options\.type must be one of 'tldr', .*'tl;dr'/],
	[{ type: null }, /^options\.type .*'null'/],
	[{ format: "html" }, /^options\.format/],
	[{ length: "tiny" }, /^options\.length/],
	[{ length: Symbol("short") }, /./],
	[{ expectedInputLanguages: "en" }, /^options\.expectedInputLanguages/],
	[{ expectedInputLanguages: null }, /^options\.expectedInputLanguages/],
	[{ expectedContextLanguages: {} }, /^options\.expectedContextLanguages/],
];

/** @type {[options: unknown, message: RegExp][]} */
const WRONG_CREATE_OPTIONS = [
	[{ monitor: {} }, /^options\.monitor must be a function/],
	[{ signal: null }, /^options\.signal must be an AbortSignal, not null/],
	[{ signal: {} }, /^options\.signal/],
];

test("a wrong type is a TypeError that names the option", async () => {
	for (const [options, message] of WRONG_OPTIONS) {
		const error = { name: "TypeError", message };
		await assert.rejects(Summarizer.availability(wrong(options)), error);
		await assert.rejects(Summarizer.create(wrong(options)), error);
	}
	for (const [options, message] of WRONG_CREATE_OPTIONS) {
		const error = { name: "TypeError", message };
		await assert.rejects(Summarizer.create(wrong(options)), error);
		assert.equal(await Summarizer.availability(wrong(options)), "available");
	}
});

test("what is no language tag is a RangeError", async () => {
	const tags = "e Latn enLatnGBfonipa 11 en_Latn en-Lat en-A999 en-abc-invalid";
	for (const tag of [...tags.split(" "), ""]) {
		for (const options of [
			{ expectedInputLanguages: ["en", tag] },
			{ expectedContextLanguages: [tag] },
			{ outputLanguage: tag },
		]) {
			const error = { name: "RangeError", message: /BCP 47/ };
			await assert.rejects(Summarizer.create(options), error, tag);
			await assert.rejects(Summarizer.availability(options), error, tag);
		}
	}
});

test("every plausible combination of options is available, but for translations", async () => {
	const languages = [undefined, [], ["en"], ["es"], ["ja", "fr"]];
	for (const type of /** @type {const} */ (["teaser", "headline"]))
		for (const expectedInputLanguages of languages)
			for (const expectedContextLanguages of languages)
				for (const outputLanguage of [undefined, "en-GB", "es", "fr"]) {
					const isTranslation =
						outputLanguage &&
						expectedInputLanguages?.length &&
						!expectedInputLanguages.includes(outputLanguage.slice(0, 2));
					const options = {
						type,
						expectedInputLanguages,
						expectedContextLanguages,
						outputLanguage,
					};
					assert.equal(
						await Summarizer.availability(options),
						isTranslation ? "unavailable" : "available",
						JSON.stringify(options),
					);
				}
	for (const [input, output] of [
		["no", "nb"],
		["nb-NO", "no"],
		["iw", "he"],
	])
		assert.equal(
			await Summarizer.availability({
				expectedInputLanguages: [input],
				outputLanguage: output,
			}),
			"available",
		);
	await assert.rejects(
		Summarizer.create({ expectedInputLanguages: ["es"], outputLanguage: "en" }),
		{ name: "NotSupportedError" },
	);
});

test("the monitor hears of 0 and 1 before create() is done", async () => {
	/** @type {object[]} */
	const events = [];
	/** @type {number[]} */
	const handled = [];
	let isCreated = false;
	await Summarizer.create({
		monitor(monitor) {
			assert.ok(monitor instanceof EventTarget);
			assert.equal(monitor.ondownloadprogress, null);
			monitor.ondownloadprogress = () => assert.fail("replaced");
			monitor.ondownloadprogress = function (event) {
				assert.equal(this, monitor);
				handled.push(event.loaded);
			};
			monitor.addEventListener("downloadprogress", (event) => {
				assert.ok(!isCreated);
				const { loaded, total, lengthComputable } = event;
				events.push({ loaded, total, lengthComputable });
			});
		},
	});
	isCreated = true;
	assert.deepEqual(events, [
		{ loaded: 0, total: 1, lengthComputable: true },
		{ loaded: 1, total: 1, lengthComputable: true },
	]);
	assert.deepEqual(handled, [0, 1]);
});

test("a monitor that throws makes create() reject with that", async () => {
	const error = new Error("no");
	const monitor = () => {
		throw error;
	};
	await assert.rejects(
		Summarizer.create({ monitor }),
		(reason) => reason === error,
	);
});

test("create() that is aborted at an event rejects, and tells no more", async () => {
	for (const last of [0, 1]) {
		const reason = new Error("enough");
		const controller = new AbortController();
		/** @type {number[]} */
		const heard = [];
		const creation = Summarizer.create({
			signal: controller.signal,
			monitor(monitor) {
				monitor.addEventListener("downloadprogress", ({ loaded }) => {
					heard.push(loaded);
					if (loaded === last) controller.abort(reason);
				});
			},
		});
		await assert.rejects(creation, (error) => error === reason);
		await Summarizer.create({ monitor: () => {} }); // as long as the events would have taken
		assert.deepEqual(heard, [0, 1].slice(0, last + 1));
	}
});

test("the input is converted to a string; none is a TypeError", async () => {
	const summarizer = await Summarizer.create({ format: "plain-text" });
	assert.equal(
		await summarizer.summarize(wrong({ toString: () => TEXT })),
		TEXT.replaceAll(". ", ".\n"),
	);
	assert.equal(await summarizer.summarize(wrong(null)), "null");
	const error = { name: "TypeError" };
	// @ts-expect-error: the text is missing
	await assert.rejects(summarizer.summarize(), error);
	// @ts-expect-error: the text is missing
	await assert.rejects(summarizer.measureInputUsage(), error);
	// @ts-expect-error: the text is missing
	assert.throws(() => summarizer.summarizeStreaming(), error);
	await assert.rejects(summarizer.summarize(TEXT, wrong("short")), error);
	await assert.rejects(
		summarizer.summarize(TEXT, wrong({ signal: {} })),
		error,
	);
	assert.throws(() => summarizer.summarizeStreaming(TEXT, wrong(5)), error);
	const { summarize } = summarizer;
	await assert.rejects(summarize.call(wrong({}), TEXT), error);
});

test("a text without anything to summarize gives the empty string, and no chunk", async () => {
	for (const type of /** @type {const} */ ([
		"tldr",
		"teaser",
		"key-points",
		"headline",
	])) {
		const summarizer = await Summarizer.create({ type });
		for (const text of [TEXTS.empty, TEXTS.blank]) {
			assert.equal(await summarizer.summarize(text), "");
			assert.deepEqual(await chunksIn(summarizer.summarizeStreaming(text)), []);
		}
	}
});

test("calls at once do not disturb each other", async () => {
	const summarizer = await Summarizer.create({ type: "tldr" });
	const [one, other, again] = await Promise.all([
		summarizer.summarize(ARTICLE),
		summarizer.summarize(TEXT),
		summarizer.summarize(ARTICLE),
	]);
	assert.equal(one, again);
	assert.notEqual(one, other);
	const [chunks, rest] = await Promise.all([
		chunksIn(summarizer.summarizeStreaming(ARTICLE)),
		chunksIn(summarizer.summarizeStreaming(TEXT)),
	]);
	assert.deepEqual([chunks.join(""), rest.join("")], [one, other]);
});

test("nothing of the quota is used", async () => {
	const summarizer = await Summarizer.create();
	assert.equal(await summarizer.measureInputUsage(ARTICLE.repeat(100)), 0);
});

test("an engine that cannot be loaded makes create() reject with an OperationError", () => {
	const error = run(`
		const url = import.meta.resolve("standfirst/package.json").replace("package.json", "summarizer.js");
		const { Summarizer } = await import(url); // that of pages: its file: address cannot be fetched in Node.js
		const { name, message } = await Summarizer.create().catch((error) => error);
		console.log(JSON.stringify({ name, message }));
	`);
	assert.equal(error.name, "OperationError");
	assert.match(error.message, /could not be loaded/);
});

test("the polyfill leaves a Summarizer that is there, and installs one where there is none", () => {
	const [kept, own, keys, text] = run(`
		globalThis.Summarizer = "the browser's";
		await import("standfirst/polyfill");
		const kept = globalThis.Summarizer;
		delete globalThis.Summarizer;
		await import(import.meta.resolve("standfirst/polyfill") + "?again");
		const { Summarizer: own } = await import("standfirst/summarizer");
		const summarizer = await Summarizer.create({ type: "tldr" });
		const text = await summarizer.summarize("The bridge is closed.");
		console.log(JSON.stringify([kept, Summarizer === own, Object.keys(globalThis).includes("Summarizer"), text]));
	`);
	assert.deepEqual(
		[kept, own, keys, text],
		["the browser's", true, false, "The bridge is closed."],
	);
});
