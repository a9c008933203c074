import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ENGINES } from "./engines.js";
import { openPage, serve, untilKept } from "./page.js";
import { browser, server } from "./shared.js";
import { site } from "./site.js";

/** A server that nobody is to reach. @type {Awaited<ReturnType<typeof serve>>} */
let other;

before(async () => {
	other = await serve();
});

after(() => other.close());

/** What arrived though a policy forbade it. */
const forbidden = () => other.requests.filter((path) => path !== "/free");

/** In the page: every way to send a text away that needs no reader, tried. @param {string} url */
async function tryAll(url) {
	/** @param {string} name @param {Record<string, unknown>} properties */
	const load = (name, properties) =>
		new Promise((resolve) => {
			const element = document.createElement(name);
			const done = () => {
				element.remove();
				resolve(undefined);
			};
			element.onload = element.onerror = done;
			// What a policy forbids in silence ends here.
			setTimeout(done, 200);
			Object.assign(element, properties);
			document.body.append(element);
		});
	const attempts = [
		() => fetch(url, { method: "POST", body: "text", mode: "no-cors" }),
		() => {
			const request = new XMLHttpRequest();
			request.open("POST", url);
			request.send("text");
		},
		() => navigator.sendBeacon(url, "text"),
		() => new WebSocket(url.replace("http", "ws")),
		() => new EventSource(url),
		() => load("img", { src: url }),
		() => load("img", { srcset: `${url} 2x` }),
		() => load("video", { src: url, poster: url }),
		() => load("link", { rel: "stylesheet", href: url }),
		() => load("link", { rel: "preload", as: "image", href: url }),
		() => load("link", { rel: "prefetch", href: url }),
		() => load("link", { rel: "icon", href: url }),
		() => load("script", { src: url }),
		() => load("iframe", { src: url }),
		() => load("object", { data: url }),
		() => load("embed", { src: url }),
		() => load("style", { textContent: `@import "${url}";` }),
		() => new FontFace("any", `url(${url})`).load(),
		() => {
			document.body.style.backgroundImage = `url(${url})`;
		},
		() => {
			const form = document.createElement("form");
			const frame = document.createElement("iframe");
			frame.name = "frame";
			Object.assign(form, { action: url, method: "post", target: "frame" });
			document.body.append(frame, form);
			form.submit();
		},
		() => import(url),
	];
	for (const attempt of attempts)
		try {
			await attempt();
		} catch {}
}

for (const engine of ENGINES) {
	test(`${engine.name}: where no policy forbids it, these ways lead to another server`, async () => {
		const page = await engine.open(`${server.url}pkg/LICENSE-MIT`);
		await page.evaluate(tryAll, `${other.url}free`);
		const arrived = other.requests.filter((path) => path === "/free");
		assert.ok(arrived.length >= 12, `${arrived.length} arrived`);
		other.requests.length = 0; // so that the next engine counts its own
		await page.close();
	});

	test(`${engine.name}: no way leads from the page or a worker of its own to another server`, async () => {
		const page = await engine.open(server.url);
		await page.evaluate(tryAll, `${other.url}page`);
		await page.evaluate(async (url) => {
			const path = new URL("trusted.js", location.href).href;
			/** @type {typeof import("../../www/trusted.js")} */
			const { scriptUrl } = await import(path);
			const script = `onmessage = async () => {
				await fetch("${url}").catch(() => {});
				try { const request = new XMLHttpRequest(); request.open("GET", "${url}"); request.send(); } catch {}
				try { new WebSocket("${url.replace("http", "ws")}"); } catch {}
				try { importScripts("${url}"); } catch {}
				try { new Worker("${url}"); } catch {}
				await import("${url}").catch(() => {});
				postMessage("tried");
			}`;
			const blob = new Blob([script], { type: "text/javascript" });
			const worker = new Worker(scriptUrl(URL.createObjectURL(blob)));
			await new Promise((resolve) => {
				worker.onmessage = resolve;
				worker.postMessage("try");
			});
		}, `${other.url}worker`);
		assert.deepEqual(forbidden(), []);
		await page.close();
	});
}

test("the worker that summarizes can reach no server, not even its own", async () => {
	const { page, close } = await openPage(browser, site.url);
	await untilKept(page);
	const [worker] = page.workers();
	const asked = site.requests.length;
	const failed = await worker.evaluate(async (url) => {
		const tries = [() => fetch(url), () => import(url)];
		const tried = await Promise.allSettled(tries.map((attempt) => attempt()));
		return tried.map(({ status }) => status);
	}, `${other.url}worker`);
	assert.deepEqual(failed, ["rejected", "rejected"]);
	const own = await worker.evaluate(
		(url) => fetch(url).catch(({ name }) => name),
		site.url,
	);
	assert.equal(own, "TypeError");
	assert.deepEqual(forbidden(), []);
	assert.equal(site.requests.length, asked);
	await close();
});
