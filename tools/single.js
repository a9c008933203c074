// Prints the whole page as one file, which works from a disk, without a server and without a network.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { bundle } from "./bundle.js";

const root = new URL("../www/", import.meta.url);

const SHEET = /^ *<link rel="stylesheet" href="([^"]+)">\n/gm;
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/;
const ICON = /(<link rel="icon" href=")([^"]+)/;

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, root), "utf8");

/** @param {string} text what a policy of security calls a script or a style that stands in the page itself */
const source = (text) =>
	`'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/**
 * @param {string} text
 * @param {string | RegExp} pattern
 * @param {(...groups: string[]) => string} replacement
 */
function replace(text, pattern, replacement) {
	if (text.search(pattern) < 0)
		throw new Error(`www/index.html has nothing like ${pattern}.`);
	return text.replace(pattern, (_, ...groups) => replacement(...groups));
}

/** @param {string} code JavaScript that no parser of HTML takes for the end of a script or the start of a comment */
const inScript = (code) =>
	code.replaceAll("</script", "<\\/script").replaceAll("<!--", "\\x3c!--");

let page = read("index.html");
const sheets = [...page.matchAll(SHEET)].map(([, path]) => path);
const modules = [page.match(SCRIPT)?.[1] ?? ""];
const style = (await bundle(sheets)).text.trim();
const script = inScript((await bundle(modules)).text.trim());

page = page.replace(SHEET, "").replace(/^ *<link rel="manifest".*\n/m, "");
page = replace(page, SCRIPT, () => `<style>${style}</style>`);
page = replace(
	page,
	ICON,
	(start, path) =>
		`${start}data:image/svg+xml,${encodeURIComponent(read(path))}`,
);
page = replace(page, "script-src 'self'", () => `script-src ${source(script)}`);
page = replace(page, "style-src 'self'", () => `style-src ${source(style)}`);
page = replace(page, "worker-src 'self'", () => "worker-src");
page = replace(page, " manifest-src 'self';", () => "");
page = replace(
	page,
	"</body>",
	() => `<script type="module">${script}</script>\n</body>`,
);
process.stdout.write(page);
