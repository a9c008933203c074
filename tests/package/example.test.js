import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { ENGINES } from "../browser/engines.js";
import { serve } from "../browser/page.js";
import { project } from "./installed.js";

const EXAMPLE = fileURLToPath(
	new URL("../../examples/web/element.html", import.meta.url),
);
const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** @type {Awaited<ReturnType<typeof serve>>} */
let server;
before(async () => {
	copyFileSync(EXAMPLE, join(project, "element.html"));
	copyFileSync(AXE, join(project, "axe.js"));
	server = await serve(project);
});
after(() => server.close());

/** In the page: adds up how far what is in sight was moved, as Chromium counts it. */
function shifts() {
	return new Promise((resolve) => {
		new PerformanceObserver((list) => {
			const values = /** @type {any[]} */ (list.getEntries());
			resolve(values.reduce((sum, { value }) => sum + value, 0));
		}).observe({ type: "layout-shift", buffered: true });
		setTimeout(resolve, 1000, 0);
	});
}

for (const engine of ENGINES) {
	test(`axe finds nothing in the example, light, dark, as a paragraph or a list, ${engine.name}`, async () => {
		const page = await engine.open(`${server.url}element.html`);
		await page.waitFor(() => document.querySelector("stand-first")?.summary);
		await page.evaluate(async () => {
			const script = document.createElement("script");
			script.src = "axe.js";
			const loaded = new Promise((resolve) => {
				script.onload = resolve;
			});
			document.head.append(script);
			await loaded;
		});
		for (const scheme of ["light", "dark"]) {
			for (const mode of /** @type {const} */ (["bullets", "paragraph"])) {
				const found = await page.evaluate(
					async (scheme, mode) => {
						document.documentElement.style.colorScheme = scheme;
						const element = document.querySelector("stand-first");
						if (element) element.mode = mode;
						const { axe } = /** @type {any} */ (globalThis);
						const { violations, passes } = await axe.run();
						return {
							checked: passes.length,
							violations: violations.map(
								(/** @type {any} */ { id, nodes }) =>
									`${id}: ${nodes.map((/** @type {any} */ { html }) => html)}`,
							),
						};
					},
					scheme,
					mode,
				);
				assert.deepEqual(found.violations, [], `${scheme}, ${mode}`);
				assert.ok(found.checked > 10);
			}
		}
		await page.close();
	});
}

test("what is in sight hardly moves when the summary comes, Chromium", async () => {
	const [tag, module] =
		/<script type="module" src="([^"]*)"><\/script>/.exec(
			readFileSync(EXAMPLE, "utf8"),
		) ?? [];
	const late = readFileSync(EXAMPLE, "utf8").replace(`${tag}`, "");
	writeFileSync(join(project, "late.html"), late);
	const page = await ENGINES[0].open(`${server.url}late.html`);
	await page.screenshot();
	await page.evaluate((module) => {
		import(new URL(`${module}`, location.href).href);
	}, module);
	await page.waitFor(() => document.querySelector("stand-first")?.summary);
	await page.screenshot();
	const moved = Number(await page.evaluate(shifts));
	assert.ok(moved > 0 && moved < 0.1, `${moved}`);
	await page.close();
});
