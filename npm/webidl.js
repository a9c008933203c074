// Values as Web IDL converts them to the types of a specification: what cannot be converted is a TypeError.
import { kindOf } from "./engine.js";

/** @typedef {(path: string, value: any) => any} Conversion */

/**
 * A dictionary: its members that are given, each converted, in the order of `members`. Other properties are left alone, as they may
 * belong to a later version of the specification.
 *
 * @param {string} path
 * @param {any} value
 * @param {Record<string, Conversion>} members
 * @returns {Record<string, any>}
 */
export function dictionary(path, value, members) {
	if (value == null) return {};
	check(path, value, /^(object|function)$/.test(typeof value), "an object");
	/** @type {Record<string, any>} */
	const converted = {};
	for (const [name, conversion] of Object.entries(members)) {
		const member = value[name];
		if (member === undefined) continue;
		converted[name] = conversion(`${path}.${name}`, member);
	}
	return converted;
}

/** A DOMString. @type {Conversion} */
export function string(_path, value) {
	return `${value}`;
}

/** A sequence of DOMStrings: anything that can be walked through, but for a string. @type {Conversion} */
export function strings(path, value) {
	const isIterable = Object(value) === value && Symbol.iterator in value;
	check(path, value, isIterable, "a list of strings");
	return Array.from(value, (item) => string(path, item));
}

/** An enumeration. @param {string[]} names @returns {Conversion} */
export function oneOf(...names) {
	return (path, value) => {
		const name = string(path, value);
		const known = names.map((name) => `'${name}'`).join(", ");
		check(path, name, names.includes(name), `one of ${known}`);
		return name;
	};
}

/** A callback function. @type {Conversion} */
export function callback(path, value) {
	check(path, value, typeof value === "function", "a function");
	return value;
}

/** @type {Conversion} */
export function abortSignal(path, value) {
	check(path, value, value instanceof AbortSignal, "an AbortSignal");
	return value;
}

/**
 * @param {string} path
 * @param {unknown} value
 * @param {boolean} isRight
 * @param {string} what
 */
function check(path, value, isRight, what) {
	if (isRight) return;
	throw new TypeError(`${path} must be ${what}, not ${kindOf(value)}.`);
}
