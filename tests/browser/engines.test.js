import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "./engines.js";
import { site } from "./site.js";

for (const engine of ENGINES) {
	test(`keys, viewport and arguments arrive, ${engine.name}`, async () => {
		const page = await engine.open(site.url);
		await page.setViewport({ width: 500, height: 600 });
		assert.deepEqual(
			await page.evaluate((plus) => [innerWidth + plus, innerHeight], 1),
			[501, 600],
		);
		await page.evaluate(() => {
			document.querySelector("textarea")?.focus();
		});
		for (const key of ["a", "Shift+B", "Enter", "c", "Tab"])
			await page.press(key);
		assert.deepEqual(
			await page.evaluate(() => [
				document.querySelector("textarea")?.value,
				document.activeElement?.id,
			]),
			["aB\nc", "summarize"],
		);
		await assert.rejects(
			page.evaluate(() => {
				throw new RangeError("thrown in the page");
			}),
			/thrown in the page/,
		);
		assert.ok((await page.screenshot()).length > 0);
		await page.close();
	});
}
