/**
 * A script after which the first `stops` instances of the engine stop when they are asked, as one does that a browser has compiled
 * wrongly. `stopped` counts how often one did.
 */
export const STOPPING = `
	let stopped = 0;
	let left = stops;
	const { instantiate } = WebAssembly;
	WebAssembly.instantiate = async (module, imports) => {
		const instance = await instantiate(module, imports);
		// Node has modules of its own.
		if (!("./standfirst_bg.js" in imports) || left-- <= 0) return instance;
		const summarize = () => {
			stopped++;
			throw new WebAssembly.RuntimeError("unreachable");
		};
		return { exports: { ...instance.exports, summarize } };
	};
`;
