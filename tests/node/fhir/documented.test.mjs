// Guards that docs/portals.md names every code that says something, and no code that does not.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { CARD_COSTS, TYPES } from "../../../package/fhir/codes.js";

const page = readFileSync("docs/portals.md", "utf8");
const rows = page.split("\n").filter((row) => row.startsWith("| "));

test("the page has every payer's code once", () => {
  const known = [...TYPES.get("https://nahdo.org/sopt").keys()];
  const named = rows
    .filter((row) => row.startsWith("| SOPT"))
    .filter((row) => !row.includes("nothing for `payment`"))
    .flatMap((row) => row.split("|")[1].replace("93 to 97", "93, 94, 95, 96, 97").match(/\d+/g));
  assert.deepEqual([...named].sort(), known.sort());
});

test("the page has every cost's code", () => {
  for (const codes of CARD_COSTS.values()) {
    for (const code of codes.keys()) {
      const name = code.replace("Fam", "Ind");
      assert.ok(rows.some((row) => row.includes(name)), code);
    }
  }
});
