// Keeps the page for when there is no network, and takes what other apps share with it. All it ever asks the server for are the files
// of its own release, and it sends nothing.
importScripts("release.js");

/**
 * @typedef {object} Release
 * @property {string} name changes with every file
 * @property {[path: string, integrity: string][]} files
 */

const worker = /** @type {ServiceWorkerGlobalScope & { release: Release }} */ (
	/** @type {unknown} */ (self)
);
const { clients, registration, release } = worker;

/** Another page of the same server may have caches too. */
const OURS = `standfirst ${registration.scope} `;
const CACHE = OURS + release.name;
const SHARE = new URL("share", registration.scope).href;

/** How long something shared waits for the page that it opens, in milliseconds. */
const PATIENCE = 60_000;

/** Of each file's address what to ask the server for: with a hash, so that an answer of another release is none. */
const requests = new Map(
	release.files.map(([path, integrity]) => {
		const { href } = new URL(path, registration.scope);
		return [href, new Request(href, { integrity, cache: "no-cache" })];
	}),
);
const index = new URL("index.html", registration.scope).href;
requests.set(index, /** @type {Request} */ (requests.get(registration.scope)));

/** What was shared, until the page takes it. It is held in memory only. @type {import("./shared.js").Shared | undefined} */
let shared;
let forget = () => {};

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(clean()));

worker.addEventListener("fetch", (event) => {
	const { method, url } = event.request;
	if (method === "POST" && url === SHARE) event.respondWith(receive(event));
	const request = requests.get(url.replace(/[?#].*/, ""));
	if (method === "GET" && request) event.respondWith(answer(request));
});

worker.addEventListener("message", (event) => {
	const { data, ports } = event;
	if (data === "replace") event.waitUntil(replace(ports[0]));
	if (data === "take") {
		ports[0].postMessage(shared);
		forget();
	}
});

async function install() {
	const cache = await caches.open(CACHE);
	try {
		await cache.addAll(new Set(requests.values()));
	} catch (error) {
		await caches.delete(CACHE);
		throw error;
	}
}

/** Old files go when the last page that could ask for them has gone: only then is a newer worker activated. */
async function clean() {
	const names = await caches.keys();
	const old = names.filter((name) => name.startsWith(OURS) && name !== CACHE);
	await Promise.all(old.map((name) => caches.delete(name)));
}

/** @param {Request} request */
async function answer(request) {
	const cache = await caches.open(CACHE);
	return (await cache.match(request)) ?? fetch(request);
}

/** Takes over from the older release at once, unless a second page still uses it. @param {MessagePort} port */
async function replace(port) {
	const windows = await clients.matchAll({
		type: "window",
		includeUncontrolled: true,
	});
	const ours = windows.filter(({ url }) => url.startsWith(registration.scope));
	const isAlone = ours.length <= 1;
	port.postMessage(isAlone);
	if (isAlone) await worker.skipWaiting();
}

/** @param {FetchEvent} event */
async function receive(event) {
	const form = await event.request.formData();
	const [title, text] = ["title", "text"].map((name) =>
		String(form.get(name) ?? ""),
	);
	forget();
	shared = { title, text, files: form.getAll("files").filter(isFile) };
	event.waitUntil(forgotten());
	return Response.redirect("./?shared", 303);
}

/** While this waits, the browser does not end the worker. */
function forgotten() {
	return new Promise((resolve) => {
		const timer = setTimeout(() => forget(), PATIENCE);
		forget = () => {
			clearTimeout(timer);
			shared = undefined;
			forget = () => {};
			resolve(undefined);
		};
	});
}

/** One without a name is the empty field of a form. @param {FormDataEntryValue} entry @returns {entry is File} */
const isFile = (entry) => typeof entry !== "string" && entry.name !== "";
