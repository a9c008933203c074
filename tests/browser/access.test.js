import assert from "node:assert/strict";
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { sample } from "../../www/sample.js";
import { languages } from "../../www/strings.js";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";

test("a control that rests is spoken of once", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page
		.locator("#status", { hasText: "Summary:" })
		.waitFor({ state: "attached" });
	const spoken = page.evaluate(
		() =>
			new Promise((resolve) => {
				/** @type {string[]} */
				const heard = [];
				const status = /** @type {HTMLElement} */ (
					document.getElementById("status")
				);
				new MutationObserver(() => {
					heard.push(status.textContent ?? "");
					if (status.textContent?.startsWith("Summary: 8 of")) resolve(heard);
				}).observe(status, { childList: true });
				const slider = /** @type {HTMLInputElement} */ (
					document.getElementById("sentences")
				);
				slider.value = "1";
				const slide = () => {
					slider.stepUp();
					slider.dispatchEvent(new Event("input"));
					// Two frames, so that each step has its summary on show before the next.
					if (slider.value !== "8")
						requestAnimationFrame(() => requestAnimationFrame(slide));
				};
				slide();
			}),
	);
	assert.equal((await /** @type {Promise<string[]>} */ (spoken)).length, 1);
	await close();
});

for (const width of [320, 360]) {
	test(`nothing is wider than a screen of ${width} px`, async () => {
		const { page, close } = await openPage(browser, server.url, {
			viewport: { width, height: 640 },
		});
		const overflow = () =>
			page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		assert.equal(await overflow(), 0);
		await paste(
			page,
			`${sample}\n\nAn endless word ends the text: ${"endless".repeat(60)}.`,
		);
		await page.locator("#chosen a").first().waitFor();
		assert.equal(await overflow(), 0);
		await page.locator("#sentences").focus();
		await page.keyboard.press("End");
		await page
			.locator("#status", { hasText: /Summary: \d{2} of/ })
			.waitFor({ state: "attached" });
		assert.equal(await overflow(), 0);
		await close();
	});
}

/** What readers set who need larger letters; to enlarge the page is something else. */
const LARGE_TYPE = { standard: 32, fixed: 26 };

for (const locale of Object.keys(languages))
	test(`with type of twice the size nothing is wider than a phone, in ${locale}`, async () => {
		const { page, close } = await openPage(browser, server.url, {
			locale,
			viewport: { width: 320, height: 640 },
		});
		const protocol = await page.context().newCDPSession(page);
		await protocol.send("Page.setFontSizes", { fontSizes: LARGE_TYPE });
		await page.locator(`html[lang=${locale}]`).waitFor();
		await page.waitForFunction(
			(size) => getComputedStyle(document.body).fontSize === size,
			`${LARGE_TYPE.standard}px`,
		);
		const tooWide = () =>
			page.evaluate(() =>
				[
					document.documentElement,
					...document.querySelectorAll("dialog[open], :popover-open"),
				]
					.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
					.map(({ id, scrollWidth }) => `#${id}: ${scrollWidth}`),
			);
		assert.deepEqual(await tooWide(), [], "first screen");
		await paste(page, sample);
		await page.locator("#chosen a").first().waitFor();
		assert.deepEqual(await tooWide(), [], "result");
		for (const sheet of ["share", "help"]) {
			await page.locator(`#${sheet}`).press("Enter");
			await page.locator("dialog[open]").waitFor();
			assert.deepEqual(await tooWide(), [], sheet);
			await page.keyboard.press("Escape");
		}
		await page.locator("#chosen a").first().press("Enter");
		await page.locator("#reading :focus mark").waitFor();
		await page.keyboard.press("Enter");
		await page.locator("#why:popover-open").waitFor();
		assert.deepEqual(await tooWide(), [], "the panel that says why");
		await close();
	});

test("controls are large enough to hit, and the summary comes first on a phone", async () => {
	const { page, close } = await readyPage(browser, server.url, {
		viewport: { width: 360, height: 640 },
	});
	for (const control of await page
		.locator("button:visible, a:visible, input[type=range], .presets label")
		.all()) {
		const box = await control.boundingBox();
		assert.ok(
			box && box.width >= 24 && box.height >= 24,
			await control.evaluate((node) => node.outerHTML),
		);
	}
	const [summary, text] = [
		await page.locator(".summary").boundingBox(),
		await page.locator(".reading").boundingBox(),
	];
	assert.ok(
		summary && text && summary.y < 100 && text.y >= summary.y + summary.height,
	);
	await close();
});

for (const [what, viewport] of /** @type {const} */ ([
	["enlarged to 200 %", { width: 640, height: 400 }],
	["enlarged to 400 %", { width: 320, height: 256 }],
]))
	test(`the panel that says why is in sight, ${what}`, async () => {
		const { page, close } = await readyPage(browser, server.url, { viewport });
		for (const link of await page.locator("#chosen a").all()) {
			await link.press("Enter");
			await page.locator("#reading :focus mark").waitFor();
			await page.keyboard.press("Enter");
			await page.locator("#why:popover-open button:focus").waitFor();
			const [panel, button] = await page.evaluate(() =>
				["#why", "#why button:focus"].map((selector) => {
					const box = document.querySelector(selector)?.getBoundingClientRect();
					return box && box.top >= 0 && box.bottom <= innerHeight;
				}),
			);
			assert.ok(panel, "the panel");
			assert.ok(button, "what has the focus in it");
			await page.keyboard.press("Escape");
		}
		await close();
	});

test("in a low window too, what has the focus is in sight beside a text that is scrolled", async () => {
	const { page, close } = await readyPage(browser, server.url, {
		viewport: { width: 1280, height: 500 },
	});
	await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
	await page.locator("#language").focus();
	const visited = [];
	while (visited.at(-1) !== "share") {
		await page.keyboard.press("Tab");
		const [name, top, bottom] = await page.evaluate(() => {
			const { id, value, innerText } = /** @type {HTMLInputElement} */ (
				document.activeElement
			);
			const box = document.activeElement?.getBoundingClientRect();
			return [id || value || innerText, box?.top ?? 0, box?.bottom ?? 0];
		});
		assert.ok(top >= 0 && bottom <= 500, `${name}: ${top} to ${bottom}`);
		visited.push(name);
	}
	assert.ok(visited.includes("list") && visited.includes("more"));
	await close();
});

test("light and dark follow the system", async () => {
	const folder = await mkdtemp(join(tmpdir(), "standfirst-"));
	const lightness = [];
	for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
		const { page, close } = await readyPage(browser, server.url, {
			colorScheme,
		});
		const path = join(folder, `${colorScheme}.png`);
		await page.screenshot({ path });
		assert.ok((await readFile(path)).length > 0);
		lightness.push(
			await page.evaluate(() =>
				Number(
					getComputedStyle(document.documentElement).backgroundColor.match(
						/\d+/,
					)?.[0],
				),
			),
		);
		await close();
	}
	assert.ok(
		lightness[0] > 200 && lightness[1] < 60,
		`red of the background: ${lightness}`,
	);
});
