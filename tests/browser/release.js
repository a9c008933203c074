// The list of the page's files that the build made for the service worker.
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

/** @typedef {{ name: string, files: [path: string, integrity: string][] }} Release */

const script = new URL("../../www/generated/release.js", import.meta.url);
const self = /** @type {{ release: Release }} */ ({});
runInNewContext(readFileSync(script, "utf8"), { self });
export const release = structuredClone(self.release);
