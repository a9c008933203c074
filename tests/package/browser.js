// The installed package in Chromium: each test gets a page of its own, served with the headers that it is about.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before } from "node:test";
import { launch, openPage, serve } from "../browser/page.js";
import { project } from "./installed.js";

/** Where the servers of these tests have the package. */
export const PACKAGE = "/node_modules/standfirst";

/** @type {Awaited<ReturnType<typeof launch>>} */
let browser;
before(async () => {
	browser = await launch();
});
after(() => browser.close());

/**
 * A page of the folder `root`, an empty one unless `path` says which.
 *
 * @param {import("node:test").TestContext} test
 * @param {{ headers?: Record<string, string>, root?: string, path?: string }} [options]
 */
export async function open(test, { headers, root = project, path } = {}) {
	writeFileSync(
		join(root, "blank.html"),
		"<!doctype html><title>Blank</title>",
	);
	writeFileSync(join(root, "favicon.ico"), ""); // Chromium asks for it
	const server = await serve(root, headers && (() => headers));
	const opened = await openPage(browser, `${server.url}blank.html`);
	test.after(async () => {
		await opened.close();
		server.close();
	});
	const { page } = opened;
	/** @type {string[]} */
	const warnings = [];
	page.on("console", (message) => {
		if (message.type() === "warning") warnings.push(message.text());
	});
	if (path) await page.goto(server.url + path);
	return { ...opened, warnings };
}
