import { StandFirstElement } from "./element.js";

// Nothing is registered where pages are only rendered to text, nor twice where two copies of the package meet.
const { customElements } = globalThis;
if (customElements && !customElements.get("stand-first"))
	customElements.define("stand-first", StandFirstElement);
