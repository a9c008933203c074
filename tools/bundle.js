import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../www/", import.meta.url));

/**
 * Modules or style sheets of the page with all that they import, as one text.
 *
 * @param {string[]} paths in www/
 */
export async function bundle(paths) {
	const isStyle = paths[0].endsWith(".css");
	const imports = paths.map((path) =>
		isStyle ? `@import "./${path}";` : `import "./${path}";`,
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
		write: false,
	});
	return outputFiles[0].text;
}
