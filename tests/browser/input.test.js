import assert from "node:assert/strict";
import { test } from "node:test";
import { openPage, paste, readyPage } from "./page.js";
import { browser, server } from "./shared.js";
import { LIGHTHOUSE } from "./texts.js";

/** @import { Page } from "playwright-core" */

const PAGE = `<!doctype html><title>x</title><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Westport dredges its harbour</h1>
<p>The harbour of Westport will be dredged next spring, the town council decided on Monday after a long debate about the cost.</p>
<p>Dredging the harbour takes six weeks and costs two million, most of which the county pays from its fund for the coast.</p>
<p>Fishermen had asked for a deeper harbour for years, since the larger boats can only leave Westport at high tide.</p>
<script>window.attacked = true</script><img src="x.png"></article>`;

/** @param {string} name @param {string | Buffer} content @param {string} [mimeType] */
const file = (name, content, mimeType = "") => ({
	name,
	mimeType,
	buffer: Buffer.from(content),
});

/** Chooses files as the dialog of the system does. @param {Page} page @param {ReturnType<typeof file>[]} files */
async function open(page, ...files) {
	const chooser = page.waitForEvent("filechooser");
	await page.getByRole("button", { name: "Open a file" }).click();
	await (await chooser).setFiles(files);
}

/** @param {Page} page @param {string} text */
const untilRead = (page, text) =>
	page.locator("#reading", { hasText: text }).waitFor();

/** @param {Page} page @param {RegExp} text */
const untilNotice = (page, text) =>
	page.locator("#notice", { hasText: text }).waitFor();

test("an empty clipboard, or one that may not be read, is answered with a hint", async () => {
	const { page, close } = await openPage(browser, server.url);
	await page.evaluate(() => navigator.clipboard.writeText(" "));
	const button = page.getByRole("button", { name: "Paste", exact: true });
	await button.click();
	await untilNotice(page, /no text on the clipboard/);
	await page.context().clearPermissions();
	await page.evaluate(() => {
		navigator.clipboard.read = () => Promise.reject(new Error("forbidden"));
	});
	await button.click();
	await untilNotice(page, /Ctrl\+V/);
	await close();
});

test("where no button can read the clipboard there is none, but one to summarize", async () => {
	const { page, close } = await openPage(browser, server.url);
	assert.equal(await page.locator("#summarize").isVisible(), false);
	await page.locator("#text").fill(LIGHTHOUSE);
	assert.equal(await page.locator("#from-clipboard").isVisible(), false);
	await page.getByRole("button", { name: "Summarize" }).click();
	await untilRead(page, "lighthouse keeper");
	await page.addInitScript(() => {
		delete (/** @type {any} */ (Clipboard.prototype).read);
	});
	await page.reload();
	await page.getByRole("button", { name: "Summarize" }).waitFor();
	assert.equal(await page.locator("#from-clipboard").isVisible(), false);
	await close();
});

test("a file is opened, and opened again", async () => {
	const { page, close } = await openPage(browser, server.url);
	await open(page, file("keeper.txt", `\uFEFF${LIGHTHOUSE}`));
	await untilRead(page, "lighthouse keeper");
	await page.getByRole("button", { name: "New text" }).click();
	assert.equal(await page.locator("#text").inputValue(), LIGHTHOUSE);
	await open(page, file("keeper.txt", "Another keeper counts the birds."));
	await untilRead(page, "counts the birds");
	await close();
});

test("a file of HTML is read with its tags, and nothing in it runs", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	await open(page, file("harbour.html", PAGE, "text/html"));
	await page.locator("#title", { hasText: /^Westport dredges/ }).waitFor();
	assert.ok(
		(await page.locator("#reading .dropped").allTextContents()).some((text) =>
			text.includes("Sport"),
		),
	);
	assert.equal(await page.evaluate(() => "attacked" in window), false);
	assert.deepEqual(faults, []);
	await close();
});

test("what is no text in UTF-8 is refused by name, and what was written stays", async () => {
	const { page, close } = await openPage(browser, server.url);
	await page.locator("#text").fill(LIGHTHOUSE);
	const latin = Buffer.from("Der Müller prüft die Mühle.", "latin1");
	await open(page, file("mill.txt", latin));
	await untilNotice(page, /“mill\.txt” is not encoded as UTF-8/);
	await open(page, file("wide.md", Buffer.from("A mill.", "utf16le")));
	await untilNotice(page, /“wide\.md” is not encoded as UTF-8/);
	await open(page, file("mill.png", Buffer.from([137, 80, 78, 71, 0, 255])));
	await untilNotice(page, /“mill\.png” is not a text/);
	await open(page, file("empty.txt", ""));
	await untilNotice(page, /no text yet/);
	assert.equal(await page.locator("#result").isVisible(), false);
	await close();
});

test("of several files one is chosen from a list, with the keyboard", async () => {
	const { page, close } = await readyPage(browser, server.url);
	await page.getByRole("button", { name: "New text" }).click();
	await open(
		page,
		file("one.txt", "The first file is about ships."),
		file("two.md", LIGHTHOUSE),
	);
	await untilNotice(page, /^2 files: which one/);
	const names = page.locator("#files button");
	assert.deepEqual(await names.allTextContents(), ["one.txt", "two.md"]);
	assert.equal(
		await names.first().evaluate((node) => node === document.activeElement),
		true,
	);
	await page.keyboard.press("Tab");
	await page.keyboard.press("Enter");
	await untilRead(page, "lighthouse keeper");
	await page.getByRole("button", { name: "New text" }).click();
	await names.first().click();
	await untilRead(page, "about ships");
	await close();
});

/** Pastes files that were copied, as the browser does. @param {Page} page @param {[name: string, content: string][]} files */
const pasteFiles = (page, ...files) =>
	page.evaluate((files) => {
		const clipboardData = new DataTransfer();
		for (const [name, content] of files)
			clipboardData.items.add(new File([content], name));
		const made = { clipboardData, bubbles: true, cancelable: true };
		document.body.dispatchEvent(new ClipboardEvent("paste", made));
	}, files);

test("a copied file is opened, and a picture changes nothing", async () => {
	const { page, faults, close } = await openPage(browser, server.url);
	await pasteFiles(page, ["keeper.txt", LIGHTHOUSE]);
	await untilRead(page, "lighthouse keeper");
	await pasteFiles(page, ["ship.png", "The picture of a ship."]);
	await pasteFiles(page, ["one.md", "A ship."], ["two.txt", "A mill."]);
	await untilNotice(page, /^2 files: which one/);
	assert.equal(await page.locator("#text").inputValue(), LIGHTHOUSE);
	assert.deepEqual(faults, []);
	await close();
});

test("what is pasted while a sheet is open is not hidden by it", async () => {
	const { page, close } = await readyPage(browser, server.url);
	for (const key of ["s", "?"]) {
		await page.keyboard.press(key);
		await page.locator("dialog[open]").waitFor();
		await paste(page, LIGHTHOUSE.replace("ships", `ships ${key} `));
		await untilRead(page, `ships ${key}`);
		await page.locator("#summary:focus").waitFor();
		assert.equal(await page.locator("dialog[open]").count(), 0);
	}
	await close();
});

test("words dragged within the text area are moved there", async () => {
	const { page, close } = await openPage(browser, server.url);
	const area = page.locator("#text");
	await area.fill("ship ");
	await area.evaluate((node) =>
		node.dispatchEvent(new DragEvent("dragstart", { bubbles: true })),
	);
	await area.evaluate((node) => {
		const dataTransfer = new DataTransfer();
		dataTransfer.setData("text/plain", "ship");
		const made = { dataTransfer, bubbles: true, cancelable: true };
		for (const type of ["dragover", "drop"])
			node.dispatchEvent(new DragEvent(type, made));
	});
	assert.equal(await page.locator("#drop").isVisible(), false);
	assert.equal(await page.locator("#result").isVisible(), false);
	await close();
});
