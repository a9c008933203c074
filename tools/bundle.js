import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";

const root = fileURLToPath(new URL("../www/", import.meta.url));

/**
 * Modules or style sheets of the page with all that they import, as one text.
 *
 * @param {string[]} paths in www/
 * @param {Record<string, string>} [given] modules to take in place of those of the same name
 */
export async function bundle(paths, given = {}) {
	const isStyle = paths[0].endsWith(".css");
	const imports = paths.map((path) =>
		isStyle ? `@import "./${path}";` : `export * from "./${path}";`,
	);
	const { outputFiles } = await build({
		stdin: {
			contents: imports.join("\n"),
			resolveDir: root,
			loader: isStyle ? "css" : "js",
		},
		absWorkingDir: root,
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		// Escaped, the engine inside the JavaScript would be twice as large.
		charset: "utf8",
		logLevel: "warning",
		plugins: [{ name: "given", setup: (builder) => provide(builder, given) }],
		write: false,
	});
	const [{ text }] = outputFiles;
	return isStyle ? text.trim() : shortened(text, true);
}

/** JavaScript in fewer characters than esbuild needs: 2 % of the page. @param {string} code @param {boolean} isModule */
export async function shortened(code, isModule = false) {
	const { code: short = code } = await minify(code, {
		module: isModule,
		ecma: 2020,
		compress: { passes: 3 },
	});
	return short;
}

/** @param {import("esbuild").PluginBuild} builder @param {Record<string, string>} given */
function provide(builder, given) {
	builder.onLoad({ filter: /\.js$/ }, ({ path }) => {
		const contents = given[relative(root, path)];
		return contents ? { contents } : undefined;
	});
}
