/** Brings a place of the host page into sight, as following a link to it would. @param {Range} range */
export function reveal(range) {
	const element = range.startContainer.parentElement;
	if (!element) return;
	openAround(element);
	const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
	const behavior = still ? "instant" : "smooth";
	if (element.clientHeight < innerHeight / 2) {
		element.scrollIntoView({ behavior, block: "center" });
	} else {
		const { top } = range.getBoundingClientRect();
		scrollBy({ top: top - innerHeight / 3, behavior });
	}
}

/** @param {Element} element */
function openAround(element) {
	const details = element.closest("details:not([open])");
	if (!(details instanceof HTMLDetailsElement)) return;
	details.open = true;
	openAround(details);
}
