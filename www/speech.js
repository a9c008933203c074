import { byId } from "./elements.js";
import { strings } from "./strings.js";

const canSpeak = "speechSynthesis" in globalThis;

/** The button that reads the summary aloud. Only by voices of the device: others send the text to a service. */
export class ReadAloud {
	#button = byId("read-aloud", HTMLButtonElement);
	#language = "";
	/** @type {string[]} */
	#texts = [];
	/** @type {SpeechSynthesisUtterance | undefined} the last one of those being read */
	#last;

	constructor() {
		if (!canSpeak) return;
		this.#button.addEventListener("click", () =>
			this.#last ? this.stop() : this.#read(),
		);
		speechSynthesis.addEventListener("voiceschanged", () => this.#label());
		addEventListener("pagehide", () => this.stop());
	}

	/** Takes over another summary. @param {string[]} texts @param {string} language */
	show(texts, language) {
		this.#texts = texts;
		this.#language = language;
		this.stop();
	}

	stop() {
		if (this.#last) speechSynthesis.cancel();
		this.#last = undefined;
		this.#label();
	}

	/** A sentence at a time, for some voices give up in the middle of a long text. */
	#read() {
		const voice = this.#voice();
		for (const text of this.#texts) {
			const utterance = new SpeechSynthesisUtterance(text);
			utterance.voice = voice ?? null;
			utterance.lang = this.#language;
			for (const event of ["end", "error"])
				utterance.addEventListener(event, () => this.#after(utterance));
			this.#last = utterance;
			speechSynthesis.speak(utterance);
		}
		this.#label();
	}

	/** @param {SpeechSynthesisUtterance} utterance */
	#after(utterance) {
		if (utterance === this.#last) this.stop();
	}

	#voice() {
		if (!canSpeak) return undefined;
		const voices = speechSynthesis
			.getVoices()
			.filter(
				({ localService, lang }) =>
					localService && lang.split(/[-_]/)[0] === this.#language,
			);
		return voices.find((voice) => voice.default) ?? voices[0];
	}

	#label() {
		this.#button.hidden = this.#texts.length === 0 || !this.#voice();
		this.#button.textContent = this.#last
			? strings.stopReading
			: strings.readAloud;
	}
}
