import { once } from "node:events";
import { createServer } from "node:http";
import { launch } from "./page.js";

// A name made here: the compiler of types cannot read Lighthouse's.
const { default: lighthouse } = await import(import.meta.resolve("lighthouse"));

/** A port that nobody uses. */
async function freePort() {
	const server = createServer().listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = /** @type {import("node:net").AddressInfo} */ (
		server.address()
	);
	server.close();
	return port;
}

/**
 * What Lighthouse says of a page.
 *
 * @param {string} url
 * @param {string[]} onlyCategories
 * @returns {Promise<{ categories: Record<string, any>, audits: Record<string, any> }>}
 */
export async function audit(url, onlyCategories) {
	const port = await freePort();
	const browser = await launch([`--remote-debugging-port=${port}`]);
	const result = await lighthouse(url, {
		port,
		logLevel: "error",
		onlyCategories,
		// It fetches this file from within the page, whose policy forbids to fetch anything.
		skipAudits: ["robots-txt"],
	});
	await browser.close();
	return result.lhr;
}
