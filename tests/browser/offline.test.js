import assert from "node:assert/strict";
import { test } from "node:test";
import { ENGINES } from "./engines.js";
import { readyPage, serve, untilKept } from "./page.js";
import { browser } from "./shared.js";
import { FOLDER, site } from "./site.js";

test("after one visit the page opens without a network, and makes no request for it", async () => {
	const { page, faults, close } = await readyPage(browser, site.url);
	await untilKept(page);
	const asked = site.requests.length;
	await page.context().setOffline(true);
	for (const path of ["", "index.html", "?any", "#any"]) {
		await page.goto(site.url + path);
		await page.getByRole("button", { name: "Try a sample" }).click();
		await page.locator("#chosen a").first().waitFor();
	}
	// The browser itself asks for the worker's script, in case there is a newer one.
	assert.deepEqual(
		site.requests.slice(asked).filter((path) => !path.includes("worker")),
		[],
	);
	assert.deepEqual(faults, []);
	await close();
});

for (const engine of ENGINES) {
	test(`${engine.name}: once visited, the page opens where there is no server any more`, async () => {
		const gone = await serve(FOLDER);
		const page = await engine.open(gone.url);
		await page.evaluate(async () => void (await navigator.serviceWorker.ready));
		gone.close();
		await assert.rejects(fetch(gone.url));
		await page.goto(gone.url);
		await page.click(() => document.querySelector("#sample"));
		await page.waitFor(() => document.querySelector("#chosen a"));
		await page.close();
	});
}
