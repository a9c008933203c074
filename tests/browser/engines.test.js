import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ENGINES } from "./engines.js";
import { serve } from "./page.js";

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
	server = await serve();
});
after(() => server.close());

for (const engine of ENGINES) {
	test(`the page summarizes its sample, ${engine.name}`, async () => {
		const page = await engine.open(server.url);
		await page.click(() => document.querySelector("#sample"));
		await page.waitFor(() => document.querySelector("#chosen a"));
		assert.ok((await page.screenshot()).length > 0);
		await page.close();
	});

	test(`the page summarizes what is pasted (synthetic event), ${engine.name}`, async () => {
		const page = await engine.open(server.url);
		const text =
			"The old mill of Asterby reopened on Saturday as the town's first library.";
		await page.paste(text);
		const chosen = await page.waitFor(
			() => document.querySelector("#chosen a")?.textContent,
		);
		assert.equal(chosen, text);
		await page.close();
	});

	test(`keys, viewport and arguments arrive, ${engine.name}`, async () => {
		const page = await engine.open(server.url);
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
		await page.close();
	});
}
