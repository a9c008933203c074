import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { open, PACKAGE } from "./browser.js";
import { node, project, run } from "./installed.js";
import { ARTICLE, TEXTS } from "./texts.js";

const MODULE = `${PACKAGE}/worker.js`;
const WASM = `${PACKAGE}/wasm/standfirst_bg.wasm`;

/** Five megabytes: the engine is at it for many turns of the page. */
const LONG = Array.from(
	{ length: 50_000 },
	(_, day) =>
		`On day ${day} the council of Westerhaven spoke of the bridge, of ${day % 97} pillars and of the ring road.\n`,
).join("");

/** Scripts in place of the worker's own. */
const SCRIPTS = {
	"throws.js": `throw new Error("no good");`,
	"fails.js": `onmessage = () => setTimeout(() => { throw new Error("no memory"); });`,
	"answers.js": `onmessage = ({ data: { id } }) => postMessage({ id, error: new RangeError("too much") });`,
};

before(() => {
	for (const [name, code] of Object.entries(SCRIPTS)) {
		writeFileSync(join(project, name), code);
	}
});

test("the summaries are those of the main thread, for texts and for elements", async (t) => {
	const { page, faults, warnings } = await open(t);
	const texts = Object.values(TEXTS);
	const [summaries, ofBody, expectedOfBody] = await page.evaluate(
		async ({ modules, texts }) => {
			const [{ SummarizerWorker }, main] = await Promise.all(
				modules.map((module) => import(module)),
			);
			const summarizer = new SummarizerWorker();
			const options = { sentences: 2, keep: [[0, 9]] };
			document.body.innerHTML =
				"<h1>A mill</h1><p>It is a library. It was a mill.";
			const all = await Promise.all([
				Promise.all(texts.map((text) => summarizer.summarize(text, options))),
				summarizer.summarize(document.body, options),
				main.summarize(document.body, options),
			]);
			return all.map((result) => JSON.stringify(result));
		},
		{ modules: [MODULE, `${PACKAGE}/index.js`], texts },
	);
	const { summarize } = await node();
	const expected = await Promise.all(
		texts.map((text) => summarize(text, { sentences: 2, keep: [[0, 9]] })),
	);
	assert.deepEqual(JSON.parse(summaries), JSON.parse(JSON.stringify(expected)));
	assert.match(ofBody, /"text":"It is a library. It was a mill."/);
	assert.equal(ofBody, expectedOfBody);
	assert.equal(page.workers().length, 1);
	assert.deepEqual([...faults, ...warnings], []);
});

test("the page goes on while the worker is at five megabytes", async (t) => {
	const { page } = await open(t);
	const [inWorker, onMain] = await page.evaluate(
		async ({ modules, text }) => {
			const [{ SummarizerWorker }, main] = await Promise.all(
				modules.map((module) => import(module)),
			);
			const turnsDuring = async (/** @type {Promise<unknown>} */ summary) => {
				let turns = 0;
				const counting = setInterval(() => turns++, 1);
				await summary;
				clearInterval(counting);
				return turns;
			};
			const summarizer = new SummarizerWorker();
			await Promise.all([summarizer.summarize("Warm."), main.init()]);
			return [
				await turnsDuring(summarizer.summarize(text)),
				await turnsDuring(main.summarize(text)),
			];
		},
		{ modules: [MODULE, `${PACKAGE}/index.js`], text: LONG },
	);
	assert.ok(
		inWorker > 20 && inWorker > 10 * onMain,
		`${inWorker} turns beside the worker, ${onMain} on the main thread`,
	);
});

test("requests are answered in their order, wrong ones with the errors of the main thread", async (t) => {
	const { page } = await open(t);
	const outcomes = await page.evaluate(
		async ({ module, text }) => {
			const { SummarizerWorker } = await import(module);
			const summarizer = new SummarizerWorker();
			/** @type {string[]} */
			const outcomes = [];
			const ask = (
				/** @type {unknown} */ input,
				/** @type {any} */ options = undefined,
			) =>
				summarizer.summarize(input, options).then(
					(/** @type {any} */ { text }) => outcomes.push(text),
					(/** @type {Error} */ error) => outcomes.push(String(error)),
				);
			await Promise.all([
				ask(text.repeat(50), { length: "headline" }),
				ask("First."),
				ask("Second.", { pin: [4] }),
				ask("Third."),
			]);
			for (const options of [null, [], { sentence: 1 }, { signal: "now" }]) {
				await ask("text", options);
			}
			await ask(5);
			return outcomes;
		},
		{ module: MODULE, text: ARTICLE },
	);
	const { summarize } = await node();
	const [long, ...others] = outcomes;
	const headline = await summarize(ARTICLE.repeat(50), { length: "headline" });
	assert.equal(long, headline.text);
	const messageOf = (
		/** @type {any} */ input,
		/** @type {any} */ options = undefined,
	) => summarize(input, options).catch(String);
	assert.deepEqual(others, [
		"First.",
		await messageOf("Second.", { pin: [4] }),
		"Third.",
		await messageOf("text", null),
		await messageOf("text", []),
		await messageOf("text", { sentence: 1 }),
		"TypeError: options.signal must be an AbortSignal, not 'now'.",
		await messageOf(5),
	]);
});

test("what is aborted stops, and the next call gets a fresh worker without loading anything again", async (t) => {
	const { page, requests, faults } = await open(t);
	await page.evaluate(
		async ({ module, text }) => {
			const { SummarizerWorker } = await import(module);
			const summarizer = new SummarizerWorker();
			await summarizer.summarize("Warm.");
			const controller = new AbortController();
			const { signal } = controller;
			const running = summarizer.summarize(text, { signal });
			const waiting = summarizer.summarize(text, { signal });
			Object.assign(globalThis, { summarizer, controller, running, waiting });
		},
		{ module: MODULE, text: LONG },
	);
	const [first] = page.workers();
	const closed = first.waitForEvent("close");
	const outcomes = await page.evaluate(async () => {
		const { summarizer, controller, running, waiting } = /** @type {any} */ (
			globalThis
		);
		const newer = summarizer.summarize("Newer.");
		controller.abort(new Error("no longer wanted"));
		const aborted = summarizer.summarize("Late.", {
			signal: controller.signal,
		});
		const outcomes = await Promise.allSettled([running, waiting, aborted]);
		return [
			...outcomes.map(
				(outcome) =>
					outcome.status === "rejected" &&
					outcome.reason === controller.signal.reason,
			),
			(await newer).text,
		];
	});
	await closed;
	assert.deepEqual(outcomes, [true, true, true, "Newer."]);
	assert.deepEqual(requests.filter((url) => url.endsWith(".wasm")).length, 1);
	assert.deepEqual(faults, []);
});

test("aborting what waits leaves the worker at its work", async (t) => {
	const { page } = await open(t);
	const outcomes = await page.evaluate(async (module) => {
		const { SummarizerWorker } = await import(module);
		let started = 0;
		const summarizer = new SummarizerWorker({
			worker: (/** @type {WorkerOptions} */ options) => {
				started++;
				return new Worker(module.replace("worker.js", "engine.js"), options);
			},
		});
		await summarizer.init();
		const controller = new AbortController();
		const first = summarizer.summarize("First.");
		const waiting = summarizer.summarize("Second.", {
			signal: controller.signal,
		});
		controller.abort();
		const reason = await waiting.catch(
			(/** @type {Error} */ error) => error.name,
		);
		return [(await first).text, reason, started];
	}, MODULE);
	assert.deepEqual(outcomes, ["First.", "AbortError", 1]);
});

for (const [script, message] of [
	["throws.js", /stopped: .*no good/],
	["fails.js", /stopped: .*no memory/],
]) {
	test(`a worker that crashes rejects what was pending, and the next call gets a fresh one: ${script}`, async (t) => {
		const { page, faults, warnings } = await open(t);
		const outcomes = await page.evaluate(
			async ({ module, script }) => {
				const { SummarizerWorker } = await import(module);
				const scripts = [
					`/${script}`,
					module.replace("worker.js", "engine.js"),
				];
				const summarizer = new SummarizerWorker({
					worker: (/** @type {WorkerOptions} */ options) =>
						new Worker(scripts.shift() ?? "", options),
				});
				const pending = [1, 2, 3].map(() => summarizer.summarize("Lost."));
				const lost = await Promise.allSettled(pending);
				const reasons = lost.map(
					(outcome) => outcome.status === "rejected" && outcome.reason.message,
				);
				return [...reasons, (await summarizer.summarize("Fresh.")).text];
			},
			{ module: MODULE, script },
		);
		const fresh = outcomes.pop();
		assert.equal(outcomes.length, 3);
		for (const reason of outcomes)
			assert.match(reason, /** @type {RegExp} */ (message));
		assert.equal(fresh, "Fresh.");
		assert.deepEqual([...faults, ...warnings], []);
	});
}

test("an error in the worker keeps its class and its message, and fails only that request", async (t) => {
	const { page } = await open(t);
	const outcomes = await page.evaluate(async (module) => {
		const { SummarizerWorker } = await import(module);
		const scripts = ["/answers.js", module.replace("worker.js", "engine.js")];
		const summarizer = new SummarizerWorker({
			worker: (/** @type {WorkerOptions} */ options) =>
				new Worker(scripts.shift() ?? "", options),
		});
		const failing = summarizer.summarize("Failing.");
		const next = summarizer.summarize("Next.");
		const error = await failing.catch((/** @type {unknown} */ error) => error);
		return [error instanceof RangeError && error.message, (await next).text];
	}, MODULE);
	assert.deepEqual(outcomes, ["too much", "Next."]);
});

test("a file that cannot be loaded is told, and init can load it from elsewhere", async (t) => {
	const { page } = await open(t);
	const [error, missing, wrong, ...texts] = await page.evaluate(
		async ({ module, wasm }) => {
			const { SummarizerWorker } = await import(module);
			const summarizer = new SummarizerWorker();
			const failing = [
				summarizer.init("/nowhere.wasm"),
				summarizer.summarize("Lost."),
			];
			const errors = (await Promise.allSettled(failing)).map(
				(outcome) => outcome.status === "rejected" && String(outcome.reason),
			);
			const sources = [
				wasm,
				new URL(wasm, location.href),
				fetch(wasm),
				await (await fetch(wasm)).arrayBuffer(),
				await WebAssembly.compileStreaming(fetch(wasm)),
			];
			const texts = [];
			for (const source of sources) {
				const other = new SummarizerWorker();
				await other.init(source);
				texts.push((await other.summarize("Loaded.")).text);
			}
			const notWasm = await new SummarizerWorker()
				.init(new Uint8Array(4))
				.catch(String);
			return [
				...errors,
				notWasm,
				(await summarizer.summarize("Again.")).text,
				...texts,
			];
		},
		{ module: MODULE, wasm: WASM },
	);
	const message =
		"Error: The WebAssembly file of Standfirst /nowhere.wasm could not be loaded: 404 Not Found";
	assert.deepEqual([error, missing], [message, message]);
	assert.match(
		wrong,
		/^Error: The WebAssembly file of Standfirst could not be loaded: ./,
	);
	assert.deepEqual(texts, ["Again.", ...Array(5).fill("Loaded.")]);
});

test("terminate() rejects what is pending and all that comes later", async (t) => {
	const { page } = await open(t);
	await page.evaluate(
		async ({ module, text }) => {
			const { SummarizerWorker } = await import(module);
			const summarizer = new SummarizerWorker();
			await summarizer.summarize("Warm.");
			const pending = [
				summarizer.summarize(text),
				summarizer.summarize("Next."),
			];
			Object.assign(globalThis, { summarizer, pending });
		},
		{ module: MODULE, text: LONG },
	);
	const [worker] = page.workers();
	const closed = worker.waitForEvent("close");
	const names = await page.evaluate(async () => {
		const { summarizer, pending } = /** @type {any} */ (globalThis);
		summarizer.terminate();
		const all = [...pending, summarizer.summarize("Late."), summarizer.init()];
		return (await Promise.allSettled(all)).map(
			(outcome) => outcome.status === "rejected" && outcome.reason.name,
		);
	});
	await closed;
	assert.deepEqual(names, Array(4).fill("AbortError"));
});

test("in Node the main thread does the work, with one warning", () => {
	const { texts, warnings } = run(`
		const warnings = [];
		console.warn = (warning) => warnings.push(warning);
		const { SummarizerWorker } = await import("standfirst/worker");
		const summarizers = [new SummarizerWorker(), new SummarizerWorker()];
		const summaries = await Promise.all(summarizers.map((summarizer) => summarizer.summarize("The mill is open.")));
		console.log(JSON.stringify({ texts: summaries.map(({ text }) => text), warnings }));
	`);
	assert.deepEqual(texts, ["The mill is open.", "The mill is open."]);
	assert.equal(warnings.length, 1);
	assert.match(warnings[0], /^Standfirst summarizes on the main thread/);
});

test("importing and constructing start nothing", () => {
	const calls = run(`
		const calls = [];
		globalThis.Worker = class { constructor() { calls.push("Worker"); } };
		globalThis.fetch = () => calls.push("fetch");
		const { SummarizerWorker } = await import("standfirst/worker");
		new SummarizerWorker();
		let message;
		try { new SummarizerWorker({ worker: "worker.js" }); } catch (error) { message = String(error); }
		console.log(JSON.stringify({ calls, message }));
	`);
	assert.deepEqual(calls, {
		calls: [],
		message:
			"TypeError: options.worker must be a function that returns a Worker, not 'worker.js'.",
	});
});
