// Whose turn it is to summarize. A summary is one task, so that a page with hundreds of elements answers between them: first those in
// sight, the others when the browser has nothing else to do.

/** Milliseconds after which a page that never rests is not waited for. */
const PATIENCE = 1000;

/** Who waits, and how to tell them. @type {Map<Element, () => void>} */
const waiting = new Map();

/** Those of them in sight. @type {Set<Element>} */
const inSight = new Set();

/** @type {IntersectionObserver | undefined} */
let observer;

/** Safari has no idle callbacks. @type {(callback: () => void) => void} */
const whenIdle =
	"requestIdleCallback" in globalThis
		? (callback) => requestIdleCallback(callback, { timeout: PATIENCE })
		: setTimeout;

const planSoon = planner(setTimeout, () => next(inSight));
const planIdle = planner(whenIdle, () => next(inSight) || next(waiting.keys()));

/** Resolves in a task of the element's own. @param {Element} element @returns {Promise<void>} */
export function turn(element) {
	observer ??= new IntersectionObserver(noteSight);
	observer.observe(element);
	planIdle();
	return new Promise((resolve) => waiting.set(element, resolve));
}

/** Its promise never resolves. @param {Element} element */
export function giveUpTurn(element) {
	waiting.delete(element);
	inSight.delete(element);
	observer?.unobserve(element);
}

/** @param {IntersectionObserverEntry[]} entries */
function noteSight(entries) {
	for (const { target, isIntersecting } of entries) {
		if (isIntersecting && waiting.has(target)) inSight.add(target);
		else inSight.delete(target);
	}
	planSoon();
}

/**
 * Plans tasks, one after the other, as long as each finds something to do.
 *
 * @param {(callback: () => void) => void} when
 * @param {() => boolean} work
 */
function planner(when, work) {
	let isPlanned = false;
	const plan = () => {
		if (isPlanned) return;
		isPlanned = true;
		when(() => {
			isPlanned = false;
			if (work()) plan();
		});
	};
	return plan;
}

/** Whether there was one. @param {Iterable<Element>} elements */
function next(elements) {
	for (const element of elements) {
		const tell = waiting.get(element);
		giveUpTurn(element);
		tell?.();
		return true;
	}
	return false;
}
