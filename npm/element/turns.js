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

/** Whether a task is under way for one in sight; whether one is for any. */
const planned = { soon: false, idle: false };

/** Safari has no idle callbacks. @type {(callback: () => void) => void} */
const whenIdle =
	"requestIdleCallback" in globalThis
		? (callback) => requestIdleCallback(callback, { timeout: PATIENCE })
		: (callback) => setTimeout(callback);

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

function planSoon() {
	if (planned.soon || inSight.size === 0) return;
	planned.soon = true;
	setTimeout(() => {
		planned.soon = false;
		next(inSight);
		planSoon();
	});
}

function planIdle() {
	if (planned.idle) return;
	planned.idle = true;
	whenIdle(() => {
		planned.idle = false;
		next(inSight) || next(waiting.keys());
		if (waiting.size) planIdle();
	});
}

/** @param {Iterable<Element>} elements */
function next(elements) {
	for (const element of elements) {
		const tell = waiting.get(element);
		giveUpTurn(element);
		tell?.();
		return true;
	}
	return false;
}
