// `<stand-first>` in the templates of frameworks, as TypeScript checks them: for React in TSX itself, for Vue and Svelte by the types that
// their checkers hold templates against.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { folder, project } from "./installed.js";

const MODULES = fileURLToPath(new URL("../../node_modules/", import.meta.url));

const [, README_BLOCK] =
	/^```jsx\n(.*?)^```/ms.exec(
		readFileSync(join(folder, "README.md"), "utf8"),
	) ?? [];

/** A template each, right and wrong: what is wrong must be found, and on its line. */
const TEMPLATES = {
	"react.tsx": `
import "standfirst/define";
import { useRef } from "react";
import type { StandFirstElement } from "standfirst/element";

export function Post() {
	const ref = useRef<StandFirstElement>(null);
	const read = () => ref.current?.summary?.stats.minutes;
	return (
		<stand-first ref={ref} for="post" length="20%" mode="bullets" highlight keywords lang="en" className="lead" onsummarychange={read}>
			<p>Wait.</p>
		</stand-first>
	);
}
export const all = [<stand-first for="post" />, <stand-first for="post" length={3} />, <stand-first for="post" length="headline" />];
// @ts-expect-error: no such length
export const length = <stand-first length="tiny" />;
// @ts-expect-error: no such mode
export const mode = <stand-first mode="lines" />;
// @ts-expect-error: no such attribute
export const attribute = <stand-first target="post" />;
`,
	"readme.jsx": `${README_BLOCK}`,
	"vue.ts": `
import "standfirst/define";
import type { GlobalComponents } from "vue";

type Props = InstanceType<GlobalComponents["stand-first"]>["$props"];
export const good: Props = { for: "post", length: "20%", mode: "bullets", highlight: true, keywords: "", lang: "en", class: "lead", onSummarychange: (event) => event.target };
// @ts-expect-error: no such length
export const length: Props = { length: "tiny" };
// @ts-expect-error: no such mode
export const mode: Props = { mode: "lines" };
// @ts-expect-error: no such attribute
export const attribute: Props = { target: "post" };
`,
	"svelte.ts": `/// <reference path="node_modules/svelte/svelte-html.d.ts" />
import "standfirst/define";
svelteHTML.createElement("stand-first", { for: "post", length: "20%", mode: "bullets", highlight: true, lang: "en", class: "lead", onsummarychange: (event) => event.target })
	.summary?.text.trim();
// @ts-expect-error: no such length
svelteHTML.createElement("stand-first", { length: "tiny" });
// @ts-expect-error: no such mode
svelteHTML.createElement("stand-first", { mode: "lines" });
`,
	"dom.ts": `
import "standfirst/define";
document.querySelector("stand-first")?.summary?.text.trim();
document.addEventListener("summarychange", ({ target }) => target);
// @ts-expect-error: a read only property
document.createElement("stand-first").summary = null;
`,
};

before(() => {
	for (const name of ["@types", "csstype", "vue", "@vue", "svelte", "clsx"])
		symlinkSync(join(MODULES, name), join(project, "node_modules", name));
});

for (const [name, code] of Object.entries(TEMPLATES)) {
	test(`the types fit templates: ${name}`, () => {
		writeFileSync(join(project, name), code);
		const { stdout, status } = spawnSync(
			join(MODULES, ".bin", "tsc"),
			[
				...["--noEmit", "--strict", "--jsx", "react-jsx", "--types", ""],
				...["--target", "es2022", "--lib", "es2022,dom"],
				...["--module", "esnext", "--moduleResolution", "bundler"],
				...(name.endsWith(".jsx")
					? ["--checkJs", "--noImplicitAny", "false"]
					: []),
				name,
			],
			{ cwd: project, encoding: "utf8" },
		);
		assert.equal(stdout, "");
		assert.equal(status, 0);
	});
}
