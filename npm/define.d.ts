// Registers the element `stand-first`; importing this is all there is to do.

// @ts-ignore
import type * as React from "react";
// @ts-ignore
import type * as Vue from "vue";
import type { StandFirstAttributes, StandFirstElement } from "./element.js";

declare global {
	interface HTMLElementTagNameMap {
		"stand-first": StandFirstElement;
	}
	interface HTMLElementEventMap {
		/** The `summary` of a `<stand-first>` has changed. It bubbles. */
		summarychange: Event;
	}
	/** For the templates of Svelte. */
	namespace svelteHTML {
		interface IntrinsicElements {
			"stand-first": StandFirstAttributes &
				Listener<"onsummarychange"> &
				Record<string, unknown>;
		}
	}
}

/** A property that listens to the event, by the name that a framework gives it. */
type Listener<Name extends string> = {
	[name in Name]?: (event: Event) => void;
};

// For the templates of React and Vue; where one is not installed, its lines mean nothing.
// @ts-ignore
declare module "react" {
	namespace JSX {
		interface IntrinsicElements {
			"stand-first": StandFirstAttributes &
				Listener<"onsummarychange"> &
				React.DetailedHTMLProps<
					React.HTMLAttributes<StandFirstElement>,
					StandFirstElement
				>;
		}
	}
}

// @ts-ignore
declare module "vue" {
	interface GlobalComponents {
		"stand-first": new () => {
			$props: StandFirstAttributes &
				Listener<"onSummarychange"> &
				Vue.HTMLAttributes;
		};
	}
}
