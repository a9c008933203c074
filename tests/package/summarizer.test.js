// What the specification of the Summarizer API and its public web-platform-tests ask for, where no page is needed; what needs one is in
// tests/browser/summarizer.test.js. Of the public tests these do not apply:
// - user activation: `create()` needs a click only before a download, and nothing is downloaded;
// - cross-origin iframes: a permissions policy guards the browser's model, and this one is a part of the page;
// - `measureInputUsage()` above 0: the specification asks for 0 where the quota is infinite, as here;
// - Spanish is "unavailable": every language is available;
// - `preference`: the specification keeps it from pages.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { folder, node, run } from "./installed.js";
import { ARTICLE, TEXTS } from "./texts.js";

const { summarize } = await node();
/** @type {typeof import("../../npm/summarizer.js")} */
const { Summarizer } = await import(
	pathToFileURL(join(folder, "node-summarizer.js")).href
);

const TEXT =
	"The ferry to Holm stops in May. The town has no money for a new engine. Forty people live on the island, and they use it every day.";

/** Options as no checked code gives them. @param {unknown} options @returns {any} */
const wrong = (options) => options;

/** @param {AsyncIterable<string>} stream */
async function chunksIn(stream) {
	const chunks = [];
	for await (const chunk of stream) chunks.push(chunk);
	return chunks;
}

/** @param {import("../../npm/summarizer.js").SummarizerCreateOptions} options @param {string} text */
async function summary(options, text = ARTICLE) {
	const summarizer = await Summarizer.create({
		format: "plain-text",
		...options,
	});
	return summarizer.summarize(text);
}

/** @param {import("../../npm/index.js").Options} options */
async function sentences(options) {
	const { sentences } = await summarize(ARTICLE, options);
	return sentences.filter(({ selected }) => selected).map(({ text }) => text);
}

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

/**
 * That what takes a signal rejects with its reason, whether it aborts during or before.
 *
 * @param {(signal: AbortSignal) => Promise<unknown>} method
 */
async function assertAborts(method) {
	for (const reason of [undefined, new Error("mine")]) {
		const controller = new AbortController();
		const during = method(controller.signal);
		controller.abort(reason);
		const isReason = (/** @type {unknown} */ error) =>
			error === controller.signal.reason;
		await assert.rejects(during, isReason);
		await assert.rejects(method(controller.signal), isReason);
		if (!reason) assert.equal(controller.signal.reason.name, "AbortError");
	}
}

test("a signal stops each method, and the summarizer stays usable", async () => {
	await assertAborts((signal) => Summarizer.create({ signal }));
	const summarizer = await Summarizer.create();
	await assertAborts((signal) => summarizer.summarize(TEXT, { signal }));
	await assertAborts((signal) =>
		summarizer.measureInputUsage(TEXT, { signal }),
	);
	await assertAborts(async (signal) =>
		chunksIn(summarizer.summarizeStreaming(TEXT, { signal })),
	);
	const { signal } = new AbortController();
	const expected = await summarizer.summarize(TEXT, { signal });
	assert.notEqual(expected, "");
	assert.deepEqual(
		(await chunksIn(summarizer.summarizeStreaming(TEXT, { signal }))).join(""),
		expected,
	);
});

test("summarizeStreaming() throws the reason at once, if aborted before", async () => {
	const summarizer = await Summarizer.create();
	const reason = new DOMException("mine", "VersionError");
	assert.throws(
		() =>
			summarizer.summarizeStreaming(TEXT, {
				signal: AbortSignal.abort(reason),
			}),
		(error) => error === reason,
	);
});

test("a stream that is aborted between two chunks errors; one that is cancelled or read to its end does not", async () => {
	const summarizer = await Summarizer.create();
	const controller = new AbortController();
	const { signal } = controller;
	const whole = summarizer.summarizeStreaming(ARTICLE, { signal });
	assert.equal((await chunksIn(whole)).length, 3);
	const cancelled = summarizer.summarizeStreaming(ARTICLE, { signal });
	await cancelled.cancel();
	const broken = summarizer.summarizeStreaming(ARTICLE, { signal }).getReader();
	assert.match((await broken.read()).value, /^\* /);
	controller.abort();
	await assert.rejects(broken.read(), { name: "AbortError" });
	await assert.rejects(broken.closed, { name: "AbortError" });
	assert.equal((await cancelled.getReader().read()).done, true);
});

test("after destroy() everything rejects with an AbortError, also what is under way", async () => {
	const summarizer = await Summarizer.create();
	const under = [
		summarizer.summarize(TEXT),
		chunksIn(summarizer.summarizeStreaming(TEXT)),
		summarizer.measureInputUsage(TEXT),
	];
	summarizer.destroy();
	summarizer.destroy();
	const error = { name: "AbortError", message: /destroyed/ };
	for (const promise of under) await assert.rejects(promise, error);
	await assert.rejects(summarizer.summarize(TEXT), error);
	await assert.rejects(summarizer.measureInputUsage(TEXT), error);
	assert.throws(() => summarizer.summarizeStreaming(TEXT), error);
	assert.equal(summarizer.type, "key-points");
});

test("the signal that create() took destroys the summarizer with its reason", async () => {
	const controller = new AbortController();
	const summarizer = await Summarizer.create({ signal: controller.signal });
	const reason = new Error("leaving");
	controller.abort(reason);
	await assert.rejects(summarizer.summarize(TEXT), (error) => error === reason);
});

test("no signal keeps hold of calls that are done", async () => {
	/** @type {Set<unknown>} */
	const listeners = new Set();
	const { signal } = new AbortController();
	const add = signal.addEventListener.bind(signal);
	signal.addEventListener = (
		/** @type {string} */ type,
		/** @type {any} */ listener,
		/** @type {any} */ options,
	) => {
		listeners.add(listener);
		options?.signal?.addEventListener("abort", () =>
			listeners.delete(listener),
		);
		add(type, listener, options);
	};
	const summarizer = await Summarizer.create();
	await summarizer.summarize(TEXT, { signal });
	await summarizer.measureInputUsage(TEXT, { signal });
	await chunksIn(summarizer.summarizeStreaming(TEXT, { signal }));
	await summarizer.summarizeStreaming(TEXT, { signal }).cancel();
	assert.equal(listeners.size, 0);
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

test("key points are a list of 3, 5 or 7 sentences", async () => {
	for (const [length, count] of /** @type {const} */ ([
		["short", 3],
		["medium", 5],
		["long", 7],
	])) {
		const expected = await sentences({ sentences: count });
		assert.equal(expected.length, count);
		const points = (/** @type {string[]} */ lines) => lines.join("\n");
		assert.equal(await summary({ length }), points(expected));
		assert.equal(
			await summary({ length, format: "markdown" }),
			points(expected.map((text) => `* ${text}`)),
		);
	}
});

test("tldr is 1, 3 or 5 sentences that say most, teaser those that the text opens with", async () => {
	for (const [length, count] of /** @type {const} */ ([
		["short", 1],
		["medium", 3],
		["long", 5],
	])) {
		const expected = await sentences({ sentences: count });
		assert.equal(await summary({ type: "tldr", length }), expected.join(" "));
	}
	assert.equal(
		await summary({ type: "teaser", length: "medium" }),
		"The council of Westerhaven voted on Monday to close the old swing bridge for three years. " +
			"Engineers had found deep cracks in two of the bridge's pillars during an inspection in May. " +
			"The bridge, built in 1911, carries about 9,000 cars a day between the harbour and the market square.",
	);
});

test("a headline is a whole sentence within 12, 17 or 22 words; if there is none, the shortest", async () => {
	const most = { short: 12, medium: 17, long: 22 };
	for (const length of /** @type {const} */ (["short", "medium", "long"])) {
		const headline = await summary({ type: "headline", length });
		const { sentences } = await summarize(ARTICLE);
		assert.ok(
			sentences.some(({ text }) => text === headline),
			headline,
		);
		assert.ok(headline.split(" ").length <= most[length], headline);
	}
	const long =
		"Engineers had found deep cracks in two of the four pillars of the old swing bridge during an inspection in the month of May.";
	const longer =
		"The council of the town voted on Monday to lower the rents of all the shops along the quay for as long as the works last, which is three years at least.";
	assert.equal(
		await summary({ type: "headline" }, `${longer} So it is. ${long}`),
		long,
		"not a scrap of three words",
	);
	assert.equal(
		await summary({ type: "headline" }, TEXTS.chinese).then(
			({ length }) => length > 0,
		),
		true,
	);
});

test("Markdown shows the sentences as they are", async () => {
	const text =
		"The *old* mill of [Asterby] is <b>open</b> again. Five of its _rooms_ are `closed` & cost 3 &euro; each.";
	const summarizer = await Summarizer.create({
		type: "tldr",
		length: "medium",
	});
	assert.equal(
		await summarizer.summarize(text),
		"The \\*old\\* mill of \\[Asterby] is \\<b>open\\</b> again. Five of its \\_rooms\\_ are \\`closed\\` & cost 3 \\&euro; each.",
	);
});

test("contexts choose nothing", async () => {
	const summarizer = await Summarizer.create({
		type: "tldr",
		sharedContext: "Museums and lamps.",
	});
	const expected = await (await Summarizer.create({ type: "tldr" })).summarize(
		ARTICLE,
	);
	assert.equal(
		await summarizer.summarize(ARTICLE, { context: "Fish on the quay." }),
		expected,
	);
});

test("a text that is surely in another language than the summary is to be in is refused", async () => {
	const english = await Summarizer.create({ outputLanguage: "en-US" });
	assert.notEqual(await english.summarize(ARTICLE), "");
	const error = { name: "NotSupportedError", message: /\bde\b.*\ben-US\b/ };
	await assert.rejects(english.summarize(TEXTS.german), error);
	await assert.rejects(
		chunksIn(english.summarizeStreaming(TEXTS.german)),
		error,
	);
	const headline = await Summarizer.create({
		type: "headline",
		outputLanguage: "en-US",
	});
	await assert.rejects(headline.summarize(TEXTS.german), error);
	// One that the engine does not know it cannot tell from others.
	const croatian = await Summarizer.create({ outputLanguage: "hr" });
	assert.notEqual(await croatian.summarize(TEXTS.german), "");
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
