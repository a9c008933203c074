// A server and a browser for all tests of a file: importing this starts them before the first test and ends them after the last.
import { after, before } from "node:test";
import { launch, serve } from "./page.js";

/** @type {Awaited<ReturnType<typeof serve>>} */
export let server;
/** @type {Awaited<ReturnType<typeof launch>>} */
export let browser;

before(async () => {
	server = await serve();
	browser = await launch();
});

after(async () => {
	await browser.close();
	server.close();
});
