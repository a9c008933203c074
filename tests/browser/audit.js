import { launch } from "./page.js";
import { freePort } from "./port.js";

// A name made here: the compiler of types cannot read Lighthouse's.
const { default: lighthouse } = await import(import.meta.resolve("lighthouse"));

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
