// Draws the icons that must be pixels, from those that are not: `node tools/icons.js` after a change of either.
import { readFileSync, writeFileSync } from "node:fs";
import { launch } from "../tests/browser/page.js";

const icons = new URL("../www/icons/", import.meta.url);
const browser = await launch();
for (const [from, size, to] of /** @type {[string, number, string][]} */ ([
	["../favicon.svg", 192, "192.png"],
	["../favicon.svg", 512, "512.png"],
	["maskable.svg", 512, "maskable-512.png"],
])) {
	const page = await browser.newPage({
		viewport: { width: size, height: size },
	});
	const svg = readFileSync(new URL(from, icons), "utf8");
	await page.setContent(
		`<style>body { margin: 0 } svg { display: block }</style>${svg}`,
	);
	const pixels = await page.screenshot({ omitBackground: true });
	writeFileSync(new URL(to, icons), pixels);
}
await browser.close();
