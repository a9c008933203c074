// What the main thread of a page was busy with, from a trace: in time of the thread itself, which other programs of the machine do not make longer.

/** A mark that tells the thread of the page from those of others. */
const BEGIN = "begin";

/**
 * The tasks of a page's main thread while something is done to it.
 *
 * @param {import("playwright-core").Page} page
 * @param {() => Promise<unknown>} work
 * @param {string} [given] an event that is not the page's doing: the task that it begins in does not count
 * @returns {Promise<number[]>} the milliseconds of each, the longest first
 */
export async function tasksOf(page, work, given) {
	const browser = page.context().browser();
	await browser?.startTracing(page, {
		categories: ["toplevel", "devtools.timeline", "blink.user_timing"],
	});
	await page.evaluate((name) => performance.mark(name), BEGIN);
	await work();
	const trace = JSON.parse(String(await browser?.stopTracing()));
	const events = ofMainThread(trace.traceEvents);
	const isGiven = (/** @type {TraceEvent} */ task) =>
		events.some(
			({ name, args, ts }) =>
				name === "EventDispatch" &&
				args.data.type === given &&
				ts >= task.ts &&
				ts <= task.ts + task.dur,
		);
	return wholeTasks(events)
		.filter((task) => !isGiven(task))
		.map(({ tdur }) => tdur / 1000)
		.sort((a, b) => b - a);
}

/** @typedef {{ name: string, ph: string, ts: number, dur: number, tdur: number, pid: number, tid: number, args: any }} TraceEvent times in microseconds */

/** Those since the mark. @param {TraceEvent[]} events */
function ofMainThread(events) {
	const begin = events.find(({ name }) => name === BEGIN);
	if (!begin) throw new Error("The trace has no mark.");
	return events.filter(
		({ ph, pid, tid, ts }) =>
			ph === "X" && pid === begin.pid && tid === begin.tid && ts >= begin.ts,
	);
}

/** Whole ones: a task may run others within. @param {TraceEvent[]} events */
function wholeTasks(events) {
	let end = 0;
	return events
		.filter(({ name }) => name.endsWith("RunTask"))
		.sort((a, b) => a.ts - b.ts || b.dur - a.dur)
		.filter(({ ts, dur }) => {
			const isWhole = ts >= end;
			if (isWhole) end = ts + dur;
			return isWhole;
		});
}
