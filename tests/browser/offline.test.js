import assert from "node:assert/strict";
import { test } from "node:test";
import { readyPage, untilKept } from "./page.js";
import { browser, server } from "./shared.js";

test("after one visit the page opens without a network, and makes no request for it", async () => {
	const { page, faults, close } = await readyPage(browser, server.url);
	await untilKept(page);
	const asked = server.requests.length;
	await page.context().setOffline(true);
	for (const path of ["", "index.html", "?any", "#any"]) {
		await page.goto(server.url + path);
		await page.getByRole("button", { name: "Try a sample" }).click();
		await page.locator("#chosen a").first().waitFor();
	}
	// The browser itself asks for the worker's script, in case there is a newer one.
	assert.deepEqual(
		server.requests.slice(asked).filter((path) => !path.includes("worker")),
		[],
	);
	assert.deepEqual(faults, []);
	await close();
});
