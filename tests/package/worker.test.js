import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "../browser/engines.js";
import { node, run } from "./installed.js";
import { ARTICLE, TEXTS } from "./texts.js";
import { open } from "./workers.js";

/** @import { EnginePage } from "../browser/engines.js" */
/** @import { Scope } from "./workers.js" */

/** In a page: what else happened. */
function happened() {
	const { started, stopped, warnings, faults } = /** @type {Scope} */ (
		/** @type {unknown} */ (globalThis)
	);
	return { started, stopped, said: [...warnings, ...faults] };
}

for (const engine of ENGINES) {
	/**
	 * @param {string} name
	 * @param {(page: EnginePage, loads: () => number) => Promise<void>} check
	 * @param {string} [policy]
	 */
	const on = (name, check, policy) =>
		test(`${name}, ${engine.name}`, async () => {
			const { page, loads } = await open(engine, policy);
			await check(page, loads);
			await page.close();
		});

	on(
		"the summaries are those of the main thread, for texts and for elements",
		async (page) => {
			const texts = Object.values(TEXTS);
			const [summaries, ofBody, expectedOfBody] = await page.evaluate(
				async (texts) => {
					const { SummarizerWorker, main } = /** @type {Scope} */ (
						/** @type {unknown} */ (globalThis)
					);
					const summarizer = new SummarizerWorker();
					/** @type {import("../../npm/index.js").Options} */
					const options = { sentences: 2, keep: [[0, 9]] };
					document.body.innerHTML =
						"<h1>A mill</h1><p>It is a library. It was a mill.";
					const all = await Promise.all([
						Promise.all(
							texts.map((text) => summarizer.summarize(text, options)),
						),
						summarizer.summarize(document.body, options),
						main.summarize(document.body, options),
					]);
					return all.map((result) => JSON.stringify(result));
				},
				texts,
			);
			const { summarize } = await node();
			const expected = await Promise.all(
				texts.map((text) => summarize(text, { sentences: 2, keep: [[0, 9]] })),
			);
			assert.deepEqual(
				JSON.parse(summaries),
				JSON.parse(JSON.stringify(expected)),
			);
			assert.match(ofBody, /"text":"It is a library. It was a mill."/);
			assert.equal(ofBody, expectedOfBody);
			assert.deepEqual(await page.evaluate(happened), {
				started: 1,
				stopped: 0,
				said: [],
			});
		},
	);

	on("the page goes on while the worker is at five megabytes", async (page) => {
		const [inWorker, onMain] = await page.evaluate(async () => {
			const { SummarizerWorker, main } = /** @type {Scope} */ (
				/** @type {unknown} */ (globalThis)
			);
			const long = await (await fetch("long.txt")).text();
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
				await turnsDuring(summarizer.summarize(long)),
				await turnsDuring(main.summarize(long)),
			];
		});
		assert.ok(
			inWorker > 20 && inWorker > 10 * onMain,
			`${inWorker} turns beside the worker, ${onMain} on the main thread`,
		);
	});

	on(
		"requests are answered in their order, wrong ones with the errors of the main thread",
		async (page) => {
			const outcomes = await page.evaluate(async (text) => {
				const { SummarizerWorker } = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const summarizer = new SummarizerWorker();
				/** @type {string[]} */
				const outcomes = [];
				const ask = (
					/** @type {any} */ input,
					/** @type {any} */ options = undefined,
				) =>
					summarizer.summarize(input, options).then(
						({ text }) => outcomes.push(text),
						(error) => outcomes.push(String(error)),
					);
				await Promise.all([
					ask(text.repeat(50), { length: "headline" }),
					ask("First."),
					ask("Second.", { pin: [4] }),
					ask("Third."),
				]);
				for (const options of [null, [], { sentence: 1 }, { signal: "now" }])
					await ask("text", options);
				await ask(5);
				return outcomes;
			}, ARTICLE);
			const { summarize } = await node();
			const [long, ...others] = outcomes;
			const headline = await summarize(ARTICLE.repeat(50), {
				length: "headline",
			});
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
		},
	);

	on(
		"what is aborted stops, and the next call gets a fresh worker without loading anything again",
		async (page, loads) => {
			const outcomes = await page.evaluate(async () => {
				const { SummarizerWorker } = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const long = await (await fetch("long.txt")).text();
				const summarizer = new SummarizerWorker();
				await summarizer.summarize("Warm.");
				const controller = new AbortController();
				const { signal } = controller;
				const running = summarizer.summarize(long, { signal });
				const waiting = summarizer.summarize(long, { signal });
				const newer = summarizer.summarize("Newer.");
				await new Promise((turn) => setTimeout(turn)); // the worker has it
				controller.abort(new Error("no longer wanted"));
				const late = summarizer.summarize("Late.", { signal });
				const all = await Promise.allSettled([running, waiting, late]);
				return [
					...all.map(
						(outcome) =>
							outcome.status === "rejected" && outcome.reason === signal.reason,
					),
					(await newer).text,
				];
			});
			assert.deepEqual(outcomes, [true, true, true, "Newer."]);
			assert.equal(loads(), 1);
			assert.deepEqual(await page.evaluate(happened), {
				started: 2,
				stopped: 1,
				said: [],
			});
		},
	);

	on("aborting what waits leaves the worker at its work", async (page) => {
		const outcomes = await page.evaluate(async () => {
			const { SummarizerWorker } = /** @type {Scope} */ (
				/** @type {unknown} */ (globalThis)
			);
			const summarizer = new SummarizerWorker();
			await summarizer.init();
			const controller = new AbortController();
			const { signal } = controller;
			const first = summarizer.summarize("First.");
			const waiting = summarizer.summarize("Second.", { signal });
			controller.abort();
			const reason = await waiting.catch(({ name }) => name);
			return [(await first).text, reason];
		});
		assert.deepEqual(outcomes, ["First.", "AbortError"]);
		const { started, stopped } = await page.evaluate(happened);
		assert.deepEqual([started, stopped], [1, 0]);
	});

	for (const [script, message] of /** @type {const} */ ([
		["throws.js", /stopped: .*no good/],
		["fails.js", /stopped: .*no memory/],
	])) {
		on(
			`a worker that crashes rejects what was pending, and the next call gets a fresh one: ${script}`,
			async (page) => {
				const { fresh, reasons } = await page.evaluate(async (script) => {
					const { SummarizerWorker, engine } = /** @type {Scope} */ (
						/** @type {unknown} */ (globalThis)
					);
					const scripts = [script, engine];
					const summarizer = new SummarizerWorker({
						worker: (options) => new Worker(scripts.shift() ?? "", options),
					});
					const pending = [1, 2, 3].map(() => summarizer.summarize("Lost."));
					const lost = await Promise.allSettled(pending);
					return {
						reasons: lost.map(
							(outcome) =>
								outcome.status === "rejected" && outcome.reason.message,
						),
						fresh: (await summarizer.summarize("Fresh.")).text,
					};
				}, script);
				assert.equal(fresh, "Fresh.");
				assert.equal(reasons.length, 3);
				for (const reason of reasons) assert.match(reason, message);
				assert.deepEqual((await page.evaluate(happened)).said, []);
			},
		);
	}

	on(
		"an error in the worker keeps its class and its message, and fails only that request",
		async (page) => {
			const outcomes = await page.evaluate(async () => {
				const { SummarizerWorker, engine } = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const scripts = ["answers.js", engine];
				const summarizer = new SummarizerWorker({
					worker: (options) => new Worker(scripts.shift() ?? "", options),
				});
				const failing = summarizer.summarize("Failing.");
				const next = summarizer.summarize("Next.");
				const error = await failing.catch((error) => error);
				return [
					error instanceof RangeError && error.message,
					(await next).text,
				];
			});
			assert.deepEqual(outcomes, ["too much", "Next."]);
		},
	);

	on(
		"a file that cannot be loaded is told, and init can load it from elsewhere",
		async (page) => {
			const { errors, texts } = await page.evaluate(async () => {
				const { SummarizerWorker, wasm } = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const summarizer = new SummarizerWorker();
				const failing = await Promise.allSettled([
					summarizer.init("/nowhere.wasm"),
					summarizer.summarize("Lost."),
					new SummarizerWorker().init(new Uint8Array(4)),
				]);
				const sources = [
					wasm,
					new URL(wasm),
					fetch(wasm),
					await (await fetch(wasm)).arrayBuffer(),
					await WebAssembly.compileStreaming(fetch(wasm)),
				];
				const texts = [(await summarizer.summarize("Again.")).text];
				for (const source of sources) {
					const other = new SummarizerWorker();
					await other.init(source);
					texts.push((await other.summarize("Loaded.")).text);
				}
				return {
					errors: failing.map(
						(outcome) =>
							outcome.status === "rejected" && String(outcome.reason),
					),
					texts,
				};
			});
			const [wrong] = errors.splice(2);
			const message =
				"Error: The WebAssembly file of Standfirst /nowhere.wasm could not be loaded: 404 Not Found";
			assert.deepEqual(errors, [message, message]);
			assert.match(
				String(wrong),
				/^Error: The WebAssembly file of Standfirst could not be loaded: ./,
			);
			assert.deepEqual(texts, ["Again.", ...Array(5).fill("Loaded.")]);
		},
	);

	on(
		"terminate() rejects what is pending and all that comes later",
		async (page) => {
			const names = await page.evaluate(async () => {
				const { SummarizerWorker } = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const long = await (await fetch("long.txt")).text();
				const summarizer = new SummarizerWorker();
				await summarizer.summarize("Warm.");
				const pending = [
					summarizer.summarize(long),
					summarizer.summarize("Next."),
				];
				await new Promise((turn) => setTimeout(turn)); // the worker has it
				summarizer.terminate();
				const all = [
					...pending,
					summarizer.summarize("Late."),
					summarizer.init(),
				];
				return (await Promise.allSettled(all)).map(
					(outcome) => outcome.status === "rejected" && outcome.reason.name,
				);
			});
			assert.deepEqual(names, Array(4).fill("AbortError"));
			const { started, stopped } = await page.evaluate(happened);
			assert.deepEqual([started, stopped], [1, 1]);
		},
	);

	on(
		"where workers are forbidden the main thread does the work, with one warning",
		async (page) => {
			const texts = await page.evaluate(async (text) => {
				const { SummarizerWorker } = /** @type {Scope} */ (
					/** @type {unknown} */ (globalThis)
				);
				const [first, second] = [1, 2].map(() => new SummarizerWorker());
				const summaries = await Promise.all(
					[first, second, first].map((one) => one.summarize(text)),
				);
				return summaries.map(({ text }) => text);
			}, ARTICLE);
			const { text } = await (await node()).summarize(ARTICLE);
			assert.deepEqual(texts, [text, text, text]);
			const { said } = await page.evaluate(happened);
			assert.equal(said.length, 1, said.join("\n"));
			assert.match(said[0], /^Standfirst summarizes on the main thread/);
		},
		"worker-src 'none'",
	);
}

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
