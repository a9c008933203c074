import assert from "node:assert/strict";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { browser } from "./shared.js";

test("the single file works alone from a disk, without a network, and asks for nothing", async () => {
	const folder = await mkdtemp(join(tmpdir(), "standfirst-"));
	const file = join(folder, "standfirst.html");
	await copyFile(new URL("../../www/standfirst.html", import.meta.url), file);
	const context = await browser.newContext({ offline: true });
	const page = await context.newPage();
	/** @type {string[]} */
	const faults = [];
	/** @type {string[]} */
	const requests = [];
	page.on("pageerror", (error) => faults.push(String(error)));
	page.on("console", (message) => faults.push(message.text()));
	page.on("request", (request) => requests.push(request.url()));
	const { href } = pathToFileURL(file);
	await page.goto(href);
	await page.getByRole("button", { name: "Try a sample" }).click();
	await page.locator("#chosen a").first().waitFor();
	assert.deepEqual(faults, []);
	assert.deepEqual(
		requests.filter((url) => !/^(data|blob):/.test(url)),
		[href],
	);
	await context.close();
	await rm(folder, { recursive: true });
});
