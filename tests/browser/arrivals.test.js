import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { openPage, untilKept } from "./page.js";
import { browser } from "./shared.js";
import { site } from "./site.js";

const story =
	"The lighthouse keeper counts the ships. He writes each of them into a book. Nobody has ever asked to see it.";

/**
 * Shares as an app does: by a form that is sent to the address in the manifest.
 *
 * @param {import("playwright-core").Page} page
 * @param {Record<string, string>} fields
 * @param {{ name: string, mimeType: string, buffer: Buffer }[]} [files]
 */
async function share(page, fields, files = []) {
	const manifest = await fetch(`${site.url}manifest.webmanifest`);
	const { share_target: target } = await manifest.json();
	const app = await page.context().newPage();
	const inputs = Object.entries(fields).map(
		([name, value]) =>
			`<textarea name="${target.params[name]}">${value}</textarea>`,
	);
	await app.setContent(`<form method="${target.method}" enctype="${target.enctype}"
		action="${new URL(target.action, `${site.url}manifest.webmanifest`)}">
		${inputs.join("")}<input type="file" multiple name="${target.params.files[0].name}"><button>Share</button></form>`);
	await app.locator("input").setInputFiles(files);
	await app.getByRole("button", { name: "Share" }).click();
	await app.waitForURL(site.url);
	return app;
}

test("what another app shares reaches the page, no server, and is held nowhere", async () => {
	const { page, close } = await openPage(browser, site.url);
	await untilKept(page);
	const asked = site.requests.length;
	const shared = await share(page, { title: "The keeper", text: story });
	const reading = shared.locator("#reading", { hasText: "lighthouse keeper" });
	assert.match((await reading.textContent()) ?? "", /The keeper/);
	assert.deepEqual(
		site.requests
			.slice(asked)
			.filter((path) => !/worker|release|manifest/.test(path)),
		[],
	);
	const stored = await shared.evaluate(
		async () => (await caches.keys()).length,
	);
	assert.equal(stored, 1, "the page's own files");
	// It is handed over once.
	await shared.goto(`${site.url}?shared`);
	await shared.locator("#notice", { hasText: "did not arrive" }).waitFor();
	await close();
});

test("a shared file is opened, several are offered", async () => {
	const { page, close } = await openPage(browser, site.url);
	await untilKept(page);
	const text = { mimeType: "text/plain", buffer: Buffer.from(sample) };
	const one = await share(page, {}, [{ name: "one.txt", ...text }]);
	await one.locator("#chosen a").first().waitFor();
	const two = await share(page, {}, [
		{ name: "one.txt", ...text },
		{ name: "two.txt", ...text },
	]);
	await two.getByRole("button", { name: "two.txt" }).click();
	await two.locator("#chosen a").first().waitFor();
	await close();
});

test("a shared address alone is answered with what to do", async () => {
	const { page, close } = await openPage(browser, site.url);
	await untilKept(page);
	const shared = await share(page, {
		title: "The keeper",
		text: "https://example.org/keeper",
	});
	await shared.locator("#notice", { hasText: "Only an address" }).waitFor();
	await close();
});

test("where the service worker is missing, what is shared is refused", async () => {
	const body = new FormData();
	body.set("text", story);
	const response = await fetch(`${site.url}share`, { method: "POST", body });
	assert.equal(response.status, 405);
	assert.equal(await response.text(), "");
});

for (const [what, select] of /** @type {[string, boolean][]} */ ([
	["the page that is read", false],
	["what is selected of it", true],
])) {
	test(`the bookmark brings ${what}, without a request from there`, async () => {
		const paragraphs = [story, story.replaceAll("lighthouse", "harbour")];
		/** @type {string[]} */
		const asked = [];
		const reader = createServer((request, response) => {
			asked.push(request.url ?? "");
			response.setHeader("content-security-policy", "default-src 'none'");
			response.setHeader("content-type", "text/html");
			response.end(
				`<title>Keeper</title><body><h1>The keeper</h1>${paragraphs.map((text) => `<p>${text}</p>`).join("")}`,
			);
		}).listen(0, "127.0.0.1");
		await once(reader, "listening");
		const { port } = /** @type {import("node:net").AddressInfo} */ (
			reader.address()
		);
		const { page, faults, close } = await openPage(browser, site.url);
		const bookmark = await page.locator("#bookmarklet").getAttribute("href");
		const read = await page.context().newPage();
		await read.goto(`http://127.0.0.1:${port}/`);
		if (select) {
			await read.evaluate(() =>
				getSelection()?.selectAllChildren(
					/** @type {Element} */ (document.querySelector("p")),
				),
			);
		}
		const [, script] = bookmark?.match(/^javascript:(.*)$/) ?? [];
		const [opened] = await Promise.all([
			page.context().waitForEvent("page"),
			// As the browser does with a bookmark: no policy of the page that is read holds for it.
			read.evaluate(decodeURIComponent(script)),
		]);
		await opened.locator("#chosen a").first().waitFor();
		const text = (await opened.locator("#reading").textContent()) ?? "";
		assert.ok(text.includes("lighthouse"));
		assert.equal(text.includes("harbour"), !select);
		assert.deepEqual(
			asked.filter((path) => path !== "/favicon.ico"),
			["/"],
		);
		assert.deepEqual(faults, []);
		reader.close();
		await close();
	});
}

test("choosing the bookmark copies its address", async () => {
	const { page, faults, close } = await openPage(browser, site.url);
	const link = page.locator("#bookmarklet");
	await link.focus();
	await page.keyboard.press("Enter");
	await page
		.locator("#status", { hasText: "on the clipboard" })
		.waitFor({ state: "attached" });
	assert.equal(
		await page.evaluate(() => navigator.clipboard.readText()),
		await link.getAttribute("href"),
	);
	assert.deepEqual(faults, []);
	await close();
});
