import assert from "node:assert/strict";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, paste, serve, untilKept } from "./page.js";
import { browser } from "./shared.js";
import { release, site } from "./site.js";

test("once loaded, the page makes no request and stores nothing", async () => {
	const { page, faults, requests, close } = await openPage(browser, site.url);
	await untilKept(page);
	const [asked, served] = [requests.length, site.requests.length];
	await paste(page, sample);
	await page.locator("#chosen a").first().waitFor();
	await page.locator("#sentences").focus();
	await page.keyboard.press("Home");
	await page
		.locator("#status", { hasText: "Summary: 1 of" })
		.waitFor({ state: "attached" });
	await page.locator("#chosen a").first().click();
	await page.locator("#copy").click();
	await page
		.locator("#status", { hasText: "clipboard" })
		.waitFor({ state: "attached" });
	await page.locator("#everything").click();
	await page.locator(".put-back").first().waitFor();
	await page.locator("#edit").click();
	assert.deepEqual(requests.slice(asked), []);
	assert.deepEqual(site.requests.slice(served), []);
	assert.deepEqual(await page.context().storageState(), {
		cookies: [],
		origins: [],
	});
	assert.deepEqual(
		await page.evaluate(async () => (await indexedDB.databases()).length),
		0,
	);
	assert.deepEqual(await keptFiles(page), releasedFiles(page));
	assert.deepEqual(faults, []);
	await close();
});

/** The addresses of all that is in caches. @param {import("playwright-core").Page} page */
const keptFiles = (page) =>
	page.evaluate(async () => {
		const names = await caches.keys();
		const opened = await Promise.all(names.map((name) => caches.open(name)));
		const kept = await Promise.all(opened.map((cache) => cache.keys()));
		return kept
			.flat()
			.map(({ url }) => url)
			.sort();
	});

/** The addresses of the page's own files. @param {import("playwright-core").Page} page */
const releasedFiles = (page) =>
	release.files.map(([path]) => new URL(path, page.url()).href).sort();

test("it works with the network switched off", async () => {
	const { page, close } = await openPage(browser, site.url);
	await page.context().setOffline(true);
	await paste(page, sample);
	await page.locator("#chosen a").first().waitFor();
	await close();
});

test("everything comes from the page's own server", async () => {
	const { requests, close } = await openPage(browser, site.url);
	assert.deepEqual(
		// The worker's script is a text of the page's own.
		requests
			.map((url) => new URL(url).origin)
			.filter((origin) => origin !== new URL(site.url).origin),
		[],
	);
	await close();
});

test("the policy of the page forbids to send anything elsewhere", async () => {
	const { page, close } = await openPage(browser, site.url);
	const other = await serve();
	const violated = await page.evaluate(async (url) => {
		/** @type {string[]} */
		const directives = [];
		document.addEventListener("securitypolicyviolation", (event) =>
			directives.push(event.effectiveDirective),
		);
		await fetch(url, { method: "POST", body: "text", mode: "no-cors" }).catch(
			() => {},
		);
		await new Promise((resolve) => {
			const image = new Image();
			image.onerror = resolve;
			image.src = `${url}?text`;
		});
		return directives;
	}, other.url);
	other.close();
	assert.deepEqual(violated, ["connect-src", "img-src"]);
	assert.deepEqual(other.requests, []);
	await close();
});
