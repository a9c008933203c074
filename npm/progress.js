/** Cells of the bar. */
const WIDTH = 30;

/**
 * The chunks of a file, and meanwhile a bar on a terminal that shows how much of it has been read: one line, wiped in the end.
 *
 * @param {AsyncIterable<Buffer>} input
 * @param {number} size bytes of the file
 * @param {{ write(text: string): unknown }} terminal
 */
export async function* withProgress(input, size, terminal) {
	let read = 0;
	let shown = -1;
	try {
		for await (const chunk of input) {
			yield chunk;
			read += chunk.length;
			const percent = Math.min(Math.floor((100 * read) / size), 100); // it may grow meanwhile
			if (percent === shown) continue;
			shown = percent;
			const full = Math.round((WIDTH * percent) / 100);
			const bar = "█".repeat(full).padEnd(WIDTH, "░");
			terminal.write(`\r${bar} ${percent} %`);
		}
	} finally {
		terminal.write("\r\x1b[K");
	}
}
