import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { folder } from "./installed.js";

const manifest = JSON.parse(
	readFileSync(join(folder, "custom-elements.json"), "utf8"),
);
const [{ declarations, path }, define] = manifest.modules;
const [element] = declarations;
const types = readFileSync(join(folder, "element.d.ts"), "utf8");
const code = readFileSync(join(folder, "element.js"), "utf8");

/** @param {{ name: string }[]} list */
const names = (list) => list.map(({ name }) => name).sort();

test("the manifest of custom elements names the attributes and properties that there are", async () => {
	const module = await import(pathToFileURL(join(folder, path)).href);
	const StandFirstElement = module[element.name];
	assert.deepEqual(
		names(element.attributes),
		[...StandFirstElement.observedAttributes].sort(),
	);
	const own = Object.entries(
		Object.getOwnPropertyDescriptors(StandFirstElement.prototype),
	);
	const properties = own.flatMap(([name, { get }]) => (get ? [name] : []));
	assert.deepEqual(names(element.members), properties.sort());
	for (const { name } of element.members)
		assert.match(types, new RegExp(`\\b(get|readonly) ${name}\\b`));
	assert.match(
		readFileSync(join(folder, define.path), "utf8"),
		new RegExp(`define\\("${element.tagName}"`),
	);
});

test("the manifest and the types name the same parts and custom properties, all of which the code has", () => {
	for (const [tag, list] of [
		["csspart", element.cssParts],
		["cssprop", element.cssProperties],
		["fires", element.events],
	]) {
		const documented = [...types.matchAll(RegExp(`@${tag} ([\\w-]+)`, "g"))];
		assert.deepEqual(names(list), documented.map(([, name]) => name).sort());
		for (const { name } of list) assert.ok(code.includes(name), name);
	}
});
