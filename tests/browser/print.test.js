import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

test("no line is printed beyond the edge of the paper", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.emulateMedia({ media: "print" });
	await page.setViewportSize({ width: 700, height: 1000 });
	const edges = await page.evaluate(() =>
		["#chosen", "#reading p"].map((selector) => {
			const box = document.querySelector(selector)?.getBoundingClientRect();
			return [box?.left ?? -1, box?.right ?? 1000];
		}),
	);
	for (const [left, right] of edges) assert.ok(left >= 0 && right <= 700);
	await close();
});

test("a long text is printed whole, even while it is still being built", async () => {
	const day = (/** @type {number} */ n) =>
		`On day ${n} the harbour master of Lindhaven wrote down the wind and the tide. He closed the book at dusk.`;
	const { page, close } = await openPage(browser, server.url);
	await page.evaluate(() => {
		const root = /** @type {Element} */ (document.querySelector("#reading"));
		const begun = new MutationObserver(() => {
			begun.disconnect();
			dispatchEvent(new Event("beforeprint"));
			document.title = `${root.querySelectorAll("p").length} printed`;
		});
		begun.observe(root, { childList: true });
	});
	await paste(
		page,
		Array.from({ length: 3000 }, (_, n) => day(n)).join("\n\n"),
	);
	await page.locator("#reading p").first().waitFor();
	assert.equal(await page.title(), "3000 printed");
	await close();
});
