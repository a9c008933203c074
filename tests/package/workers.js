// Pages with `SummarizerWorker`, of the installed package, in any engine.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { serve } from "../browser/page.js";
import { project } from "./installed.js";
import { STOPPING } from "./stopping.js";

/** @import { SummarizerWorker } from "../../npm/worker.js" */

/** What such a page has as its globals. `stopped` and `started` count workers, `warnings` and `faults` are what it said. */
/** @typedef {{
 *   SummarizerWorker: typeof SummarizerWorker,
 *   main: typeof import("../../npm/index.js"),
 *   engine: string,
 *   wasm: string,
 *   started: number,
 *   stopped: number,
 *   warnings: string[],
 *   faults: string[],
 *   [name: string]: any,
 * }} Scope */

/** Scripts in place of the worker's own. */
const SCRIPTS = {
	"throws.js": `throw new Error("no good");`,
	"fails.js": `onmessage = () => setTimeout(() => { throw new Error("no memory"); });`,
	"stops.js": `import "./stopping.js"; import "./node_modules/standfirst/engine.js";`,
	"answers.js": `onmessage = ({ data: { id } }) => postMessage({ id, error: new RangeError("too much") });`,
};

const MODULE = `
import * as main from "./node_modules/standfirst/index.js";
import { SummarizerWorker } from "./node_modules/standfirst/worker.js";
Object.assign(globalThis, {
	main,
	SummarizerWorker,
	engine: import.meta.resolve("./node_modules/standfirst/engine.js"),
	wasm: import.meta.resolve("./node_modules/standfirst/wasm/standfirst_bg.wasm"),
});
`;

/** Five megabytes: the engine is at it for many turns of the page. */
const LONG = Array.from(
	{ length: 50_000 },
	(_, day) =>
		`On day ${day} the council of Westerhaven spoke of the bridge, of ${day % 97} pillars and of the ring road.\n`,
).join("");

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
	server = await serve(project);
	const files = {
		...SCRIPTS,
		"workers.js": MODULE,
		"stopping.js": `const stops = Number(new URL(location).searchParams.get("stops")); ${STOPPING}`,
		"spy.js": `(${spy})()`,
		"long.txt": LONG,
		"favicon.ico": "",
	};
	for (const [name, text] of Object.entries(files))
		writeFileSync(join(project, name), text);
});
after(() => server.close());

/**
 * A page in an engine, where the package is ready.
 *
 * @param {(typeof import("../browser/engines.js").ENGINES)[number]} engine
 * @param {string} policy of content security
 */
export async function open(engine, policy = "") {
	const name = `workers${policy && "-forbidden"}.html`;
	writeFileSync(
		join(project, name),
		`<!doctype html>
		<meta charset="utf-8">
		<meta http-equiv="Content-Security-Policy" content="${policy}">
		<title>Workers</title>
		<script src="spy.js"></script>
		<script type="module" src="workers.js"></script>`,
	);
	server.requests.length = 0;
	const page = await engine.open(`${server.url}${name}`);
	await page.waitFor(() => "SummarizerWorker" in globalThis);
	return {
		page,
		/** How often the engine's file was asked for. */
		loads: () =>
			server.requests.filter((path) => path.endsWith(".wasm")).length,
	};
}

/** In the page, before all else: counts workers, and notes what is said. */
function spy() {
	const scope = /** @type {Scope} */ (/** @type {unknown} */ (globalThis));
	Object.assign(scope, { started: 0, stopped: 0, warnings: [], faults: [] });
	addEventListener("error", ({ message }) => scope.faults.push(message));
	addEventListener("unhandledrejection", ({ reason }) =>
		scope.faults.push(String(reason)),
	);
	console.warn = (...values) => scope.warnings.push(values.join(" "));
	console.error = (...values) => scope.faults.push(values.join(" "));
	scope.Worker = class extends Worker {
		/** @param {string | URL} script @param {WorkerOptions} options */
		constructor(script, options) {
			super(script, options);
			scope.started++;
		}
		terminate() {
			scope.stopped++;
			super.terminate();
		}
	};
}
