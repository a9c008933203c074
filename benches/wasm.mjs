// How much slower is WebAssembly than native code? Runs the texts that `cargo bench` left through the observed build, as often
// as they ran natively, and prints the medians of both.
import { readFileSync } from "node:fs";
import { cpus } from "node:os";

/** @typedef {Map<string, number>} Times milliseconds of each stage, in order; the last is the whole */

const left = new URL("../target/tmp/", import.meta.url);
/** @type {[text: string, runs: number, stages: [stage: string, milliseconds: number][]][]} */
const native = JSON.parse(readFileSync(new URL("native.json", left), "utf8"));
// A name made here: the compiler of types does not look for what is built later.
const built = new URL("../target/observe/wasm/standfirst.js", import.meta.url);
const { start, observe } = await import(built.href);
const file = readFileSync(new URL("standfirst_bg.wasm", built));
await start(await WebAssembly.compile(file));

const [{ model }] = cpus();
console.log(`\n${model}, ${cpus().length} cores, Node.js ${process.version}`);
console.log("Medians in milliseconds:\n");
/** @type {Map<string, { native: number, wasm: number }>} */
const wholes = new Map();
for (const [name, runs, stages] of native) {
	const text = readFileSync(new URL(`${name}.txt`, left), "utf8");
	const wasm = measure(text, runs);
	const natively = new Map(stages);
	console.log(row(name, "native", "wasm", "ratio"));
	for (const [stage, time] of wasm) {
		const other = natively.get(stage);
		console.log(
			row(
				`  ${stage}`,
				decimal(other),
				decimal(time),
				decimal(other && time / other, 2),
			),
		);
	}
	wholes.set(name, {
		native: natively.get("whole") ?? Number.NaN,
		wasm: wasm.get("whole") ?? Number.NaN,
	});
}
for (const kind of /** @type {const} */ (["native", "wasm"])) {
	const [half, five] = ["500 KB", "5 MB"].map(
		(name) => wholes.get(name)?.[kind] ?? Number.NaN,
	);
	console.log(
		`${kind}: 5 MB takes ${decimal(five / half, 1)} times as long as 500 KB (12 at most)`,
	);
}

/**
 * @param {string} text
 * @param {number} count
 * @returns {Times} the medians of so many runs, after one that warms up
 */
function measure(text, count) {
	run(text);
	const runs = Array.from({ length: count }, () => run(text));
	const median = (/** @type {string} */ stage) =>
		runs.map((times) => times.get(stage) ?? 0).sort((a, b) => a - b)[
			count >> 1
		];
	return new Map([...runs[0].keys()].map((stage) => [stage, median(stage)]));
}

/**
 * @param {string} text
 * @returns {Times}
 */
function run(text) {
	/** @type {Times} */
	const times = new Map();
	const start = performance.now();
	let last = start;
	const done = (/** @type {string} */ stage) => {
		const now = performance.now();
		times.set(stage, now - last);
		last = now;
	};
	observe(text, undefined, true, { done });
	done("output");
	times.set("whole", last - start);
	return times;
}

/** @param {string[]} cells */
function row(...cells) {
	return cells
		.map((cell, index) => (index ? cell.padStart(10) : cell.padEnd(12)))
		.join("");
}

/** @param {number | undefined} number */
function decimal(number, digits = 3) {
	return number === undefined ? "–" : number.toFixed(digits);
}
