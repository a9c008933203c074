// Writes the folder site/, which any server of static files can serve: the page as one file, what makes it installable, and the same
// file once more for whoever wants to keep it.
import { createHash } from "node:crypto";
import {
	cpSync,
	mkdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import thread from "../www/generated/thread.js";
import { bundle, shortened } from "./bundle.js";

const source = new URL("../www/", import.meta.url);
const site = new URL("../site/", import.meta.url);

const SHEET = /^ *<link rel="stylesheet" href="([^"]+)">\n/gm;
const SCRIPT = / *<script type="module" src="([^"]+)"><\/script>\n/;
const FIRST = / src="([^"]+)">(?=<\/script>)/;
const INDENT = /\n\s+/g;
const ICON = /(<link rel="icon" href=")([^"]+)/;
// A name made here: the compiler of types does not look for what has none.
const engine = await import(new URL("pkg/engine.js", source).href);

/** The engine's script is in the page once: for the page itself, and as the text that its worker is made of. */
const SHARED = {
	"pkg/engine.js": `export const { ${Object.keys(engine)} } = globalThis.engine;`,
	"generated/thread.js": `export default document.getElementById("engine").textContent;`,
};
const MANIFEST = "manifest.webmanifest";
const WORKER = "service-worker.js";
const COPIED = [MANIFEST, "favicon.svg", "icons"];

/** @param {string} path */
const read = (path) => readFileSync(new URL(path, source), "utf8");

/** @param {string} content as integrity and policies of security name it */
const hashOf = (content) =>
	`sha256-${createHash("sha256").update(content).digest("base64")}`;

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

/** The page with all that it needs inside. Its policy names script and style by their hashes: not even the same server may add one. */
async function singleFile() {
	let page = read("index.html");
	const sheets = [...page.matchAll(SHEET)].map(([, path]) => path);
	const modules = [page.match(SCRIPT)?.[1] ?? ""];
	const style = await bundle(sheets);
	const shared = inScript(await shortened(thread));
	const script = inScript(await bundle(modules, SHARED));
	page = page.replace(SHEET, "").replace(INDENT, "\n");
	page = replace(page, SCRIPT, () => `<style>${style}</style>\n`);
	const first = await shortened(read(page.match(FIRST)?.[1] ?? ""));
	page = replace(page, FIRST, () => `>${first}`);
	page = replace(page, ICON, (start, path) => {
		const data = encodeURIComponent(read(path));
		return `${start}data:image/svg+xml,${data}`;
	});
	page = replace(
		page,
		"script-src 'self'",
		() =>
			`script-src ${[first, shared, script].map((text) => `'${hashOf(text)}'`).join(" ")}`,
	);
	page = replace(
		page,
		"style-src 'self'",
		() => `style-src '${hashOf(style)}'`,
	);
	return replace(
		page,
		"</body>",
		() =>
			`<script id="engine">${shared}</script>\n<script type="module">${script}</script>\n</body>`,
	);
}

/** The page that a server sends can be installed, which the file on a disk cannot. @param {string} page */
function installable(page) {
	const served = replace(
		page,
		"worker-src",
		() => "manifest-src 'self'; worker-src 'self'",
	);
	return replace(
		served,
		'<link rel="icon"',
		() => `<link rel="manifest" href="${MANIFEST}">\n  <link rel="icon"`,
	);
}

/**
 * The list of what the service worker keeps: each file with its hash, all under a name that changes when one of them does. The icons are
 * for the system, which asks for them when it installs the page.
 *
 * @param {string} page
 */
function release(page) {
	const files = [
		// The page goes by the address that people use: servers redirect from the other.
		["./", hashOf(page)],
		[MANIFEST, hashOf(read(MANIFEST))],
	];
	const name = createHash("sha256").update(JSON.stringify(files)).digest("hex");
	return `self.release = ${JSON.stringify({ name, files }, null, "\t")};\n`;
}

const file = await singleFile();
const page = installable(file);
rmSync(site, { recursive: true, force: true });
mkdirSync(site);
for (const path of COPIED)
	cpSync(new URL(path, source), new URL(path, site), { recursive: true });
writeFileSync(new URL(WORKER, site), await shortened(read(WORKER)));
writeFileSync(new URL("standfirst.html", site), file);
writeFileSync(new URL("index.html", site), page);
writeFileSync(new URL("release.js", site), release(page));
