/**
 * Options as they are checked here: what is undefined keeps its default.
 *
 * @typedef {{
 *   unit?: keyof typeof LENGTHS,
 *   amount?: number | string,
 *   language?: string,
 *   title?: string,
 *   clean?: boolean,
 *   article?: number | "all",
 *   keep?: number[],
 *   focus?: string[],
 *   avoid?: number[],
 *   pin?: number[],
 *   ban?: number[],
 *   weights?: Record<string, number>,
 * }} Checked
 */

/** Characters of a wrong string that an error message repeats. */
const SHOWN_CHARACTERS = 40;

/** In the order of `length()` in src/wasm.rs. */
const PRESETS = ["short", "medium", "long", "headline"];

/** In the order of `Avoid::ALL` in src/options.rs. */
const AVOIDABLE = ["quotes", "questions", "exclamations"];

/** Every way to ask for a length, in the order of `length()` in src/wasm.rs: at most one can be given. */
const LENGTHS = {
	sentences: number,
	words: number,
	ratio: number,
	length: oneOf(PRESETS),
};

/** What each of the others must be. */
const OTHERS = {
	language: string,
	title: string,
	/** @param {string} path @param {unknown} value */
	clean: (path, value) =>
		check(path, value, typeof value === "boolean", "true or false"),
	/** @param {string} path @param {unknown} value */
	article: (path, value) =>
		value === "all" ? value : index(path, value, ", or 'all'"),
	keep: pairs,
	focus: listOf(string),
	/** @param {string} path @param {unknown} value */
	avoid: (path, value) =>
		listOf(oneOf(AVOIDABLE))(path, value).map((name) =>
			AVOIDABLE.indexOf(name),
		),
	pin: listOf(index),
	ban: listOf(index),
	/** @param {string} path @param {unknown} value */
	weights: (path, value) => fields(path, value, WEIGHTS),
};

const WEIGHTS = {
	position: number,
	topic: number,
	centrality: number,
	title: number,
	terms: number,
	length: number,
	facts: number,
	style: number,
};

/**
 * @param {unknown} options
 * @returns {Checked}
 * @throws {TypeError} what is wrong with which option
 */
export function checkOptions(options) {
	const checked = fields("options", options, { ...LENGTHS, ...OTHERS });
	const lengths = /** @type {(keyof typeof LENGTHS)[]} */ (
		Object.keys(LENGTHS)
	);
	const [unit, other] = lengths.filter((name) => name in checked);
	if (other) {
		throw new TypeError(
			`options.${unit} and options.${other} are two lengths: give one of them.`,
		);
	}
	return { ...checked, unit, amount: unit && checked[unit] };
}

/**
 * The options as src/wasm.rs reads them: strings, and numbers.
 *
 * @param {Checked} checked
 * @returns {[strings: (string | undefined)[], numbers: Float64Array]}
 */
export function packed(checked) {
	const { unit = "length", amount = "medium", article, weights = {} } = checked;
	const { avoid, pin, ban, keep, focus = [] } = checked;
	const numbers = [
		Object.keys(LENGTHS).indexOf(unit),
		typeof amount === "number" ? amount : PRESETS.indexOf(amount),
		Number(checked.clean ?? true),
		article === undefined ? 0 : article === "all" ? 1 : article + 2,
		...Object.keys(WEIGHTS).map((name) => weights[name] ?? Number.NaN),
	];
	const lists = [avoid, pin, ban, keep].flatMap((list = []) => [
		list.length,
		...list,
	]);
	return [
		[checked.language, checked.title, ...focus],
		Float64Array.from(numbers.concat(lists)),
	];
}

/**
 * The own properties of an object, each checked; those that are undefined are not there.
 *
 * @param {string} path
 * @param {unknown} value
 * @param {Record<string, (path: string, value: unknown) => any>} checks
 * @returns {Record<string, any>}
 */
function fields(path, value = {}, checks) {
	check(path, value, kindOf(value) === "an object", "an object");
	/** @type {Record<string, any>} */
	const checked = {};
	for (const [name, field] of Object.entries(Object(value))) {
		if (field === undefined) continue;
		if (!Object.hasOwn(checks, name)) {
			const known = Object.keys(checks).join(", ");
			throw new TypeError(`${path}.${name} is no option. There are: ${known}.`);
		}
		checked[name] = checks[name](`${path}.${name}`, field);
	}
	return checked;
}

/** @param {string} path @param {unknown} value */
function number(path, value) {
	const isNumber = typeof value === "number" && !Number.isNaN(value);
	return check(path, value, isNumber, "a number");
}

/** @param {string} path @param {unknown} value */
function string(path, value) {
	return check(path, value, typeof value === "string", "a string");
}

/** @param {string[]} names */
function oneOf(names) {
	const what = names
		.map((name) => `'${name}'`)
		.join(", ")
		.replace(/, (?!.*,)/, " or ");
	/** @param {string} path @param {any} value */
	return (path, value) => check(path, value, names.includes(value), what);
}

/** @param {string} path @param {unknown} value @param {string} or what else it might have been */
function index(path, value, or = "") {
	const isIndex = Number.isInteger(value) && Number(value) >= 0;
	return check(path, value, isIndex, `a whole number, counted from 0${or}`);
}

/** @param {(path: string, value: unknown) => any} item */
function listOf(item) {
	/** @param {string} path @param {unknown} value @returns {any[]} */
	return (path, value) =>
		Array.from(
			check(path, value, Array.isArray(value), "an array"),
			(one, place) => item(`${path}[${place}]`, one),
		);
}

/**
 * Pairs of offsets, one after the other, ascending as src/utf16.rs walks along the text.
 *
 * @param {string} path
 * @param {unknown} value
 */
function pairs(path, value) {
	const all = check(
		path,
		value,
		Array.isArray(value),
		"an array of pairs, [start, end]",
	);
	/** @type {number[][]} */
	const checked = all.map(
		(/** @type {unknown} */ pair, /** @type {number} */ index) => {
			const at = `${path}[${index}]`;
			const isPair = Array.isArray(pair) && pair.length === 2;
			return check(at, pair, isPair, "a pair of numbers, [start, end]").map(
				(/** @type {unknown} */ offset, /** @type {number} */ place) =>
					number(`${at}[${place}]`, offset),
			);
		},
	);
	return checked.sort(([one], [other]) => one - other).flat();
}

/**
 * @param {string} path
 * @param {any} value
 * @param {boolean} isRight
 * @param {string} what
 */
function check(path, value, isRight, what) {
	if (isRight) return value;
	throw new TypeError(`${path} must be ${what}, not ${kindOf(value)}.`);
}

/**
 * What a value is, for an error message.
 *
 * @param {unknown} value
 */
export function kindOf(value) {
	if (value == null || typeof value === "number") return `${value}`;
	if (Array.isArray(value)) return "an array";
	if (typeof value === "string") {
		const shown = [...value.slice(0, 2 * SHOWN_CHARACTERS)];
		const rest = shown.splice(SHOWN_CHARACTERS).length > 0;
		return `'${shown.join("")}${rest ? "…" : ""}'`;
	}
	return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
