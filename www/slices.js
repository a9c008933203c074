/** How long the page may work before it answers again, in milliseconds: half a frame. */
const SLICE = 8;

/** Lets the page answer and paint, then goes on. @returns {Promise<void>} */
export const breathe = () =>
	new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => {
			port1.close();
			resolve();
		};
		port2.postMessage(undefined);
	});

/**
 * Does long work step by step, with pauses in which the page answers.
 *
 * @param {() => boolean} step does a little; false when there is nothing left to do
 */
export async function inSlices(step) {
	for (;;) {
		const started = performance.now();
		while (performance.now() - started < SLICE) if (!step()) return;
		await breathe();
	}
}
