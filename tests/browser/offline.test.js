import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { ENGINES } from "./engines.js";
import { serve } from "./page.js";
import { FOLDER } from "./site.js";
import { until, untilKept, untilSummary } from "./steps.js";

for (const engine of ENGINES)
	test(`once visited, the page works and opens again where there is no server any more (${engine.with("faults")})`, async () => {
		const gone = await serve(FOLDER);
		const page = await engine.open(gone.url);
		await untilKept(page);
		gone.close();
		await assert.rejects(fetch(gone.url));
		await page.paste("The lighthouse keeper counts the ships.");
		await until(page, "#reading", "lighthouse keeper");
		for (const path of ["", "index.html", "?any", "#any"]) {
			await page.goto(gone.url + path);
			await page.paste(sample);
			await untilSummary(page);
		}
		assert.deepEqual(await page.faults(), []);
		await page.close();
	});
