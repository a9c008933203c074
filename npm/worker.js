import {
	answer,
	checkInput,
	checkOptions,
	compile,
	finish,
	kindOf,
	once,
	THREAD,
} from "./engine.js";
import { init } from "./index.js";
import { location } from "./location.js";

/** @import { Summary, WasmSource } from "./index.js" */
/** @import { Checked } from "./options.js" */
/** @import { Answer } from "./thread.js" */
/** @import * as types from "./worker.d.ts" */

/**
 * @typedef {{
 *   id: number,
 *   input: string,
 *   checked: Checked,
 *   isSent: boolean,
 *   resolve: (summary: Summary | Promise<Summary>) => void,
 *   reject: (error: unknown) => void,
 * }} Request
 */

/** @type {{ createScriptURL(url: string): any } | undefined} */
let policy;

/** One warning a page, however many summarizers it has. */
let hasWarned = false;

export class SummarizerWorker {
	#open;
	#load;
	/** @type {Request[]} Only the first is sent: a worker that has others waiting could not be stopped without losing them. */
	#requests = [];
	#ids = 0;
	/** @type {Worker | undefined} */
	#worker;
	#isForbidden = false;
	#isTerminated = false;

	/**
	 * @param {types.SummarizerWorkerOptions} [options]
	 * @param {() => WasmSource} find where the file is when the caller does not say
	 */
	constructor({ worker = openWorker } = {}, find = location) {
		if (typeof worker !== "function") {
			throw new TypeError(
				`options.worker must be a function that returns a Worker, not ${kindOf(worker)}.`,
			);
		}
		this.#open = worker;
		this.#load = once(find, compile);
	}

	/** @type {types.SummarizerWorker["init"]} */
	async init(source) {
		if (this.#isTerminated) throw termination();
		this.#start(); // while the file is on its way
		await this.#load(source);
	}

	/** @type {types.SummarizerWorker["summarize"]} */
	async summarize(input, options) {
		checkInput(input);
		const { checked, signal } = checkAll(options);
		signal?.throwIfAborted();
		if (this.#isTerminated) throw termination();
		if (typeof input === "string") return this.#ask(input, checked, signal);
		// An element cannot be sent anywhere.
		await init(await this.#load());
		signal?.throwIfAborted();
		return answer(input, checked);
	}

	/** @type {types.SummarizerWorker["terminate"]} */
	terminate() {
		this.#isTerminated = true;
		this.#fail(termination());
	}

	/**
	 * @param {string} input
	 * @param {Checked} checked
	 * @param {AbortSignal | undefined} signal
	 * @returns {Promise<Summary>}
	 */
	#ask(input, checked, signal) {
		let abort = () => {};
		const summary = new Promise((resolve, reject) => {
			const id = this.#ids++;
			const request = { id, input, checked, isSent: false, resolve, reject };
			abort = () => this.#abort(request, signal?.reason);
			this.#requests.push(request);
		});
		signal?.addEventListener("abort", abort);
		if (this.#requests.length === 1) this.#work();
		return summary.finally(() => signal?.removeEventListener("abort", abort));
	}

	/** Works on the first request. */
	async #work() {
		const [request] = this.#requests;
		if (!request) return;
		const { id, input, checked } = request;
		try {
			this.#start();
			const module = await this.#load();
			const isFirst = () => request === this.#requests[0];
			const worker = isFirst() && this.#start();
			if (worker) {
				worker.postMessage({ id, module, input, options: checked });
				request.isSent = true;
			} else if (isFirst()) {
				await init(module);
				if (isFirst()) this.#settle(request, () => answer(input, checked));
			}
		} catch (error) {
			this.#settle(request, thrower(error));
		}
	}

	/** The worker that there is, or a new one; none where workers are forbidden. */
	#start() {
		if (this.#worker || this.#isForbidden || this.#isTerminated) {
			return this.#worker;
		}
		try {
			const worker = this.#open({ type: "module", name: THREAD });
			worker.addEventListener("message", ({ data }) => this.#hear(data));
			worker.addEventListener("messageerror", () =>
				this.#crash("its answer could not be read"),
			);
			worker.addEventListener("error", (event) => {
				event.preventDefault(); // who asked is told
				if (worker !== this.#worker) return;
				// Only what a script throws has a message; without one, there is no script.
				if (event.message) this.#crash(event.message);
				else this.#forbid("its script could not be loaded");
			});
			this.#worker = worker;
		} catch (error) {
			this.#forbid(error);
		}
		return this.#worker;
	}

	/** @param {Answer} answer */
	#hear({ id, raw, error }) {
		const [request] = this.#requests;
		if (request?.id !== id) return; // from a worker that was stopped
		if (raw) {
			const { input, checked } = request;
			this.#settle(request, () => finish(raw, input, checked));
		} else {
			this.#stop(); // an engine that failed is not asked again
			this.#settle(request, thrower(error));
		}
	}

	/** @param {Request} request @param {unknown} reason */
	#abort(request, reason) {
		if (request.isSent) this.#stop();
		this.#settle(request, thrower(reason));
	}

	/** @param {Request} request @param {() => Summary | Promise<Summary>} result */
	#settle(request, result) {
		try {
			request.resolve(result());
		} catch (error) {
			request.reject(error);
		}
		const place = this.#requests.indexOf(request);
		if (place >= 0) this.#requests.splice(place, 1);
		if (place === 0) this.#work();
	}

	/** @param {string} reason */
	#crash(reason) {
		this.#fail(new Error(`The worker of Standfirst stopped: ${reason}`));
	}

	/** @param {unknown} error */
	#fail(error) {
		this.#stop();
		for (const { reject } of this.#requests.splice(0)) reject(error);
	}

	/** @param {unknown} reason */
	#forbid(reason) {
		this.#stop();
		this.#isForbidden = true;
		if (!hasWarned) {
			console.warn(
				`Standfirst summarizes on the main thread, for it can start no worker: ${reason}`,
			);
		}
		hasWarned = true;
		if (this.#requests[0]?.isSent) this.#work();
	}

	#stop() {
		this.#worker?.terminate();
		this.#worker = undefined;
	}
}

/** @param {WorkerOptions} options */
function openWorker(options) {
	// The engine's file, which needs no other: bundlers need not know that it is a worker, only copy it.
	const url = new URL("./engine.js", import.meta.url);
	// @ts-expect-error: the types do not know it yet
	policy ??= globalThis.trustedTypes?.createPolicy("standfirst", {
		createScriptURL: () => url.href,
	});
	return new Worker(policy?.createScriptURL("") ?? url, options);
}

/**
 * @param {types.SignalOptions | undefined} options
 * @returns {{ checked: Checked, signal?: AbortSignal }}
 */
function checkAll(options) {
	if (kindOf(options) !== "an object")
		return { checked: checkOptions(options) };
	const { signal, ...others } = options ?? {};
	if (signal !== undefined && !(signal instanceof AbortSignal)) {
		throw new TypeError(
			`options.signal must be an AbortSignal, not ${kindOf(signal)}.`,
		);
	}
	return { checked: checkOptions(others), signal };
}

function termination() {
	return new DOMException("The summarizer was terminated.", "AbortError");
}

/** @param {unknown} error */
function thrower(error) {
	return () => {
		throw error;
	};
}
