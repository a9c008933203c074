// Files on the disk for all tests of a file, which are gone after the last.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before } from "node:test";

/** @type {string} */
let folder;
before(async () => {
	folder = await mkdtemp(join(tmpdir(), "standfirst-"));
});
after(() => rm(folder, { recursive: true }));

/** The path of a new file. @param {string} name @param {string} content */
export async function file(name, content) {
	const path = join(folder, name);
	await writeFile(path, content);
	return path;
}
