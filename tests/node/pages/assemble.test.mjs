// Guards that the site keeps every version and leads people to the newest that was released.

import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";

import { assemble, inOrder } from "../../../.github/pages/assemble.mjs";

/** What `latest/` and the page have, of a site with these folders. */
function assembled(folders) {
  const site = mkdtempSync(join(tmpdir(), "site-"));
  try {
    for (const folder of folders) {
      mkdirSync(join(site, folder), { recursive: true });
      writeFileSync(join(site, folder, "setup.html"), folder);
    }
    assemble(site);
    const links = [...readFileSync(join(site, "index.html"), "utf8").matchAll(/<li>[^<]*<a href="([^"]*)"/g)].map(([, link]) => link);
    for (const link of links) readFileSync(join(site, link));
    return { latest: readFileSync(join(site, "latest/setup.html"), "utf8"), links };
  } finally {
    rmSync(site, { recursive: true });
  }
}

test("versions are ordered by their numbers, the newest first", () => {
  assert.deepEqual(inOrder(["1.2.0", "1.10.0", "2.0.0-beta", "0.9.9", "1.2.10"]), ["1.10.0", "1.2.10", "1.2.0", "0.9.9", "2.0.0-beta"]);
});

test("the latest is the newest that was released, and every version stays", () => {
  const { latest, links } = assembled(["main", "v/0.9.0", "v/0.10.0", "v/1.0.0-rc.1"]);
  assert.equal(latest, "v/0.10.0");
  assert.deepEqual(links, ["latest", "v/0.10.0", "v/0.9.0", "v/1.0.0-rc.1", "main"].map((folder) => `${folder}/setup.html`));
});

test("before the first release it is what is in work", () => {
  assert.equal(assembled(["main"]).latest, "main");
  assert.equal(assembled(["main", "v/1.0.0-rc.1"]).latest, "main");
});
