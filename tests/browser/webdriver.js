// WebKit, driven by the WebDriver protocol: https://www.w3.org/TR/webdriver2/
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout } from "node:timers/promises";
import { freePort } from "./port.js";

/** What the protocol calls the keys that type no character. @type {Record<string, string>} */
const KEYS = {
	Backspace: "\uE003",
	Tab: "\uE004",
	Enter: "\uE007",
	Shift: "\uE008",
	Control: "\uE009",
	Alt: "\uE00A",
	Escape: "\uE00C",
	PageUp: "\uE00E",
	PageDown: "\uE00F",
	End: "\uE010",
	Home: "\uE011",
	ArrowLeft: "\uE012",
	ArrowUp: "\uE013",
	ArrowRight: "\uE014",
	ArrowDown: "\uE015",
	Delete: "\uE017",
};

/** The property by which the protocol names an element. */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Milliseconds that a script or a load may take on a busy machine. */
const TIMEOUT = 120_000;

/** Starts a screen in memory, the driver on it, and a browser. */
export async function startWebKit() {
	const screen = spawn("Xvfb", ["-displayfd", "1", "-nolisten", "tcp"], {
		stdio: ["ignore", "pipe", "ignore"],
	});
	const number = await firstLine(screen);
	const port = await freePort();
	const driver = spawn("WebKitWebDriver", [`--port=${port}`], {
		env: { ...process.env, DISPLAY: `:${number}` },
		stdio: "ignore",
	});
	const end = () => {
		driver.kill();
		screen.kill();
	};
	process.once("exit", end);
	const root = `http://127.0.0.1:${port}/session`;
	await answering(`http://127.0.0.1:${port}/status`);
	const { sessionId } = await command("POST", root, { capabilities: {} });
	const session = new Session(`${root}/${sessionId}`);
	await session.send("POST", "/timeouts", {
		script: TIMEOUT,
		pageLoad: TIMEOUT,
	});
	// It stays open: a browser without windows ends.
	const first = await session.send("GET", "/window");
	return {
		open: () => WebKitPage.open(session, first),
		async close() {
			await command("DELETE", `${root}/${sessionId}`);
			process.off("exit", end);
			end();
		},
	};
}

/** A browser. The protocol's commands are for one window at a time, so those for several take turns. */
class Session {
	#url;
	/** @type {Promise<unknown>} */
	#last = Promise.resolve();

	/** @param {string} url */
	constructor(url) {
		this.#url = url;
	}

	/** @param {string} method @param {string} path @param {object} [body] */
	send(method, path, body) {
		return command(method, this.#url + path, body);
	}

	/**
	 * @template T
	 * @param {string} window
	 * @param {(send: Session["send"]) => Promise<T>} action
	 * @returns {Promise<T>}
	 */
	in(window, action) {
		const turn = this.#last.then(async () => {
			await this.send("POST", "/window", { handle: window });
			return action((...request) => this.send(...request));
		});
		this.#last = turn.catch(() => {});
		return turn;
	}
}

/** A window of WebKit with a page, as the functions that `engines.js` needs. */
class WebKitPage {
	#session;
	#window;

	/** @param {Session} session @param {string} window */
	constructor(session, window) {
		this.#session = session;
		this.#window = window;
	}

	/** @param {Session} session @param {string} opener a window that is there */
	static async open(session, opener) {
		const { handle } = await session.in(opener, (send) =>
			send("POST", "/window/new", { type: "window" }),
		);
		return new WebKitPage(session, handle);
	}

	/** @param {string} method @param {string} path @param {object} [body] */
	#send(method, path, body) {
		return this.#session.in(this.#window, (send) => send(method, path, body));
	}

	/** @param {string} url */
	goto(url) {
		return this.#send("POST", "/url", { url });
	}

	/** The protocol knows no rejected promises of scripts: they come as values. @param {string} expression */
	async run(expression) {
		const script = `const done = arguments[0];
			(async () => (${expression}))().then(
				(value) => done({ value }), (error) => done({ error: String(error) + "\\n" + error?.stack }));`;
		const body = { script, args: [] };
		const answer = await this.#send("POST", "/execute/async", body);
		if ("error" in answer) throw new Error(answer.error);
		return answer.value ?? undefined;
	}

	/** @param {string} expression */
	async click(expression) {
		await this.#send("POST", `${await this.#element(expression)}/click`, {});
	}

	/** @param {string} expression @param {string[]} paths */
	async chooseFiles(expression, paths) {
		const element = await this.#element(expression);
		await this.#send("POST", `${element}/value`, { text: paths.join("\n") });
	}

	/** @param {string} expression @returns {Promise<string>} */
	async #element(expression) {
		const body = { script: `return ${expression}`, args: [] };
		const found = await this.#send("POST", "/execute/sync", body);
		return `/element/${found[ELEMENT]}`;
	}

	/** @param {string[]} keys */
	async press(keys) {
		const values = keys.map((key) => KEYS[key] ?? key);
		await this.#send("POST", "/actions", {
			actions: [
				{
					type: "key",
					id: "keyboard",
					actions: [
						...values.map((value) => ({ type: "keyDown", value })),
						...values.reverse().map((value) => ({ type: "keyUp", value })),
					],
				},
			],
		});
	}

	mouse = {
		/** @param {number} x @param {number} y */
		down: (x, y) =>
			this.#point(moveTo(x, y), { type: "pointerDown", button: 0 }),
		/** @param {number} x @param {number} y */
		move: (x, y) => this.#point(moveTo(x, y)),
		up: () => this.#point({ type: "pointerUp", button: 0 }),
	};

	/** What is pressed stays so until a later call. @param {object[]} actions */
	#point(...actions) {
		const pointer = { type: "pointer", id: "mouse", actions };
		return this.#send("POST", "/actions", { actions: [pointer] });
	}

	/** The protocol sets the size of the window, frame and bars included. @param {{ width: number, height: number }} viewport */
	async setViewport({ width, height }) {
		await this.#send("POST", "/window/rect", { width, height });
		const inner = await this.run("[innerWidth, innerHeight]");
		await this.#send("POST", "/window/rect", {
			width: 2 * width - inner[0],
			height: 2 * height - inner[1],
		});
	}

	async screenshot() {
		return Buffer.from(await this.#send("GET", "/screenshot"), "base64");
	}

	another() {
		return WebKitPage.open(this.#session, this.#window);
	}

	async close() {
		await this.#send("DELETE", "/window");
	}
}

/** @param {number} x @param {number} y */
const moveTo = (x, y) => ({
	type: "pointerMove",
	x: Math.round(x),
	y: Math.round(y),
});

/** @param {string} method @param {string} url @param {object} [body] */
async function command(method, url, body) {
	const response = await fetch(url, {
		method,
		body: body && JSON.stringify(body),
		signal: AbortSignal.timeout(TIMEOUT),
	});
	const { value } = await response.json();
	if (response.ok) return value;
	throw new Error(`WebKit: ${method} ${url}: ${value.error}: ${value.message}`);
}

/** @param {import("node:child_process").ChildProcess} child */
async function firstLine({ stdout }) {
	const input = /** @type {import("node:stream").Readable} */ (stdout);
	const [line] = await once(createInterface({ input }), "line");
	return line;
}

/** The driver does not say when it listens. @param {string} url */
async function answering(url) {
	const answer = await fetch(url).catch(() => undefined);
	if (answer?.ok) return;
	await setTimeout(50);
	await answering(url);
}
