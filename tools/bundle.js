import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../www/", import.meta.url));

/**
 * Modules or style sheets of the page with all that they import, as one text; and the names of all these files.
 *
 * @param {string[]} paths in www/
 * @param {import("esbuild").BuildOptions} [options]
 */
export async function bundle(paths, options) {
	const isStyle = paths[0].endsWith(".css");
	const imports = paths.map((path) =>
		isStyle ? `@import "./${path}";` : `import "./${path}";`,
	);
	const { metafile, outputFiles } = await build({
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
		...options,
		write: /** @type {const} */ (false),
		metafile: /** @type {const} */ (true),
	});
	return {
		text: outputFiles[0].text,
		files: Object.keys(metafile.inputs).filter((path) => path !== "<stdin>"),
	};
}
