import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "./engines.js";
import { site } from "./site.js";
import { readyPage } from "./steps.js";

for (const engine of ENGINES)
	test(`marks are told apart without colour, ${engine.name}`, async () => {
		const page = await readyPage(engine, site.url);
		const [line, thickness, spoken] = await page.evaluate(() => {
			const mark = /** @type {Element} */ (
				document.querySelector("#reading mark")
			);
			const { textDecorationLine, textDecorationThickness } =
				getComputedStyle(mark);
			const { content } = getComputedStyle(mark, "::before");
			const spoken = mark.getAttribute("data-start") ?? "";
			// Some engines tell what the content is, others where it is from.
			return [
				textDecorationLine,
				textDecorationThickness,
				content.replace("attr(data-start)", spoken),
			];
		});
		assert.equal(line, "underline");
		assert.equal(thickness, "2px");
		assert.match(spoken, /in the summary/);
		await page.close();
	});
