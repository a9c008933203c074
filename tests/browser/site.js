// The page as the build made it for a server, for all tests of a file: as shared.js does for the modules it is made of.
import { readFileSync } from "node:fs";
import { after, before } from "node:test";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { serve } from "./page.js";

/** @typedef {{ name: string, files: [path: string, integrity: string][] }} Release */

const folder = new URL("../../site/", import.meta.url);

export const FOLDER = fileURLToPath(folder);

/** @type {Awaited<ReturnType<typeof serve>>} */
export let site;

const self = /** @type {{ release: Release }} */ ({});
runInNewContext(readFileSync(new URL("release.js", folder), "utf8"), { self });

/** What the service worker is to keep. */
export const release = structuredClone(self.release);

before(async () => {
	site = await serve(FOLDER);
});

after(() => site.close());
