// Guards that whatever is handed in, nothing throws and nothing of it comes out but what was mapped to closed lists, or
// checked numbers: 10,000 resources with chance mistakes, and some that are made to do harm.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";

import { NOTE_CODES, fromFhir } from "../../../package/fhir/index.js";
import * as make from "./resources.mjs";

const { SYSTEMS, TODAY, cost, coverage, deductible, dollars, line, percent, plan, response, sopt, usd } = make;

const ANSWERS = {
  payment: ["commercial", "medicare", "medicaid", "tricare", "other", "none"],
  "other-plan": ["veterans", "champva", "indian-health"],
  "medicare-plan": ["original", "advantage", "with-medicaid"],
  "plan-type": ["hmo", "epo", "ppo", "pos"],
  "plan-source": ["self-insured", "federal-job"],
  policyholder: ["me", "partner", "parent"],
  "second-plan": ["yes"],
  "employee-program": ["yes"],
};
const COSTS = {
  copay: 1e6,
  "in-coinsurance": 100,
  "out-coinsurance": 100,
  "in-deductible": 1e6,
  "in-deductible-year": 1e6,
  "out-deductible": 1e6,
  "out-deductible-year": 1e6,
  "in-maximum-year": 1e6,
  "out-maximum-year": 1e6,
};

function assertClosed(result) {
  assert.deepEqual(Object.keys(result), ["prefill", "notes"]);
  for (const note of result.notes) {
    assert.deepEqual(Object.keys(note), ["code", "text"]);
    assert.ok(NOTE_CODES.includes(note.code), note.code);
    assert.ok(!/CANARY/.test(note.text));
  }
  if (result.prefill === null) return;
  assert.deepEqual(Object.keys(result.prefill), ["prefill", "answers", "costs"]);
  assert.equal(result.prefill.prefill, 1);
  for (const [id, option] of Object.entries(result.prefill.answers)) assert.ok(ANSWERS[id].includes(option), `${id}: ${option}`);
  for (const [name, amount] of Object.entries(result.prefill.costs)) {
    assert.ok(Number.isFinite(amount) && amount >= 0 && amount <= COSTS[name], `${name}: ${amount}`);
    assert.ok(Math.abs(amount * 100 - Math.round(amount * 100)) < 1e-6, `${name}: ${amount}`);
  }
}

/** Numbers by chance that are the same at each run (mulberry32). */
function chance(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const inputs = () => [
  { coverage: coverage({ costToBeneficiary: [line(SYSTEMS.card, "IndInDed", { valueMoney: usd(1500) }), line(SYSTEMS.copay, "spvisit", { valueMoney: usd(40) })] }) },
  { coverage: [coverage({ order: 1 }), coverage({ order: 2, type: sopt("2") }), coverage({ type: make.act("EAP") })] },
  { plan: plan([cost("in-network", "Copayment", dollars(30)), cost("out-of-network", "Coinsurance", percent(40))]) },
  { eligibility: response([deductible(1500, 400), deductible(3000, 0, make.outOfNetwork)]) },
  {
    coverage: { resourceType: "Bundle", entry: [{ resource: coverage({ type: sopt("5") }) }] },
    plan: [plan([cost("in-network", "Coinsurance", percent(20))])],
    eligibility: response([deductible(2000, 2000)]),
  },
];

// Fresh ones each time: what is put into a resource is itself changed later.
const odd = () => [
  undefined, null, true, 0, -1, 1e308, NaN, Infinity, "", "CANARY", "active", "512", "__proto__", "constructor", "2026-11-20", [], {}, [[]],
  { coding: [] }, { coding: [{ system: SYSTEMS.sopt, code: "__proto__" }] }, { value: "CANARY", currency: "USD" }, Symbol.iterator, 10n, () => "CANARY",
];

/** Every place below a value, as its object and its key. */
function places(value, found = []) {
  if (typeof value !== "object" || value === null) return found;
  for (const key of Object.keys(value)) {
    found.push([value, key]);
    places(value[key], found);
  }
  return found;
}

test("10,000 resources with mistakes give no error and nothing of what is in them", () => {
  const random = chance(20261120);
  const pick = (list) => list[Math.floor(random() * list.length)];
  let mapped = 0;
  for (let at = 0; at < 10_000; at++) {
    const input = structuredClone(pick(inputs()));
    for (let more = Math.floor(random() * 4); more >= 0; more--) {
      const [object, key] = pick(places(input)) ?? [{}, "x"];
      const kind = random();
      if (kind < 0.4) object[key] = pick(odd());
      else if (kind < 0.6) delete object[key];
      else if (kind < 0.8) object[key] = pick(places(pick(inputs())).map(([from, name]) => from[name]));
      else if (typeof object[key] === "number") object[key] = (random() - 0.3) * 10 ** Math.floor(random() * 9);
      else object[key] = [object[key], object[key]];
    }
    const result = fromFhir(input, { today: TODAY });
    assertClosed(result);
    assert.ok(!JSON.stringify(result).includes("CANARY"));
    if (result.prefill) mapped++;
  }
  // A mapping that gave up on everything would pass too.
  assert.ok(mapped > 2_000, `${mapped} of 10,000 gave something`);
});

test("what is made to do harm does none", () => {
  const cyclic = coverage();
  cyclic.type = cyclic;
  cyclic.class = [cyclic];
  const thrower = new Proxy({}, { getOwnPropertyDescriptor: () => { throw new Error("CANARY"); } });
  const getter = Object.defineProperty(coverage(), "status", { get: () => { throw new Error("CANARY"); } });
  const inherited = Object.create(coverage());
  const polluted = JSON.parse('{"resourceType":"Coverage","status":"active","__proto__":{"type":{}},"type":{"coding":[{"system":"__proto__","code":"constructor"}]}}');
  const long = { length: 2 ** 32 - 1 };
  const holes = new Array(2 ** 31);
  const many = Array.from({ length: 5_000 }, () => coverage());
  let deep = {};
  for (let at = 0; at < 100_000; at++) deep = { coding: [deep] };
  const hostile = [undefined, null, 5, "x", [], cyclic, thrower, getter, inherited, polluted, long, holes, many, deep, ...odd()];
  for (const value of hostile) {
    for (const input of [value, { coverage: value }, { coverage: [value] }, { plan: value }, { eligibility: value }, { coverage: coverage({ type: value }) }]) {
      assertClosed(fromFhir(input, { today: TODAY }));
      assertClosed(fromFhir(input, value));
    }
  }
  assert.equal(fromFhir({ coverage: inherited }, { today: TODAY }).prefill, null);
  assert.equal(fromFhir({ coverage: many }, { today: TODAY }).prefill, null);
  assert.equal(Object.prototype.type, undefined);
});

test("the same input gives the same, and is left as it was", () => {
  for (const input of inputs()) {
    const before = structuredClone(input);
    assert.deepEqual(fromFhir(input, { today: TODAY }), fromFhir(input, { today: TODAY }));
    assert.deepEqual(input, before);
  }
});

test("the types name every note, and no other", () => {
  const types = readFileSync("package/coverage-guide.fhir.d.ts", "utf8");
  const [, list] = types.split("export type FhirNoteCode =");
  const named = [...list.split(";")[0].matchAll(/"([^"]+)"/g)].map(([, code]) => code);
  assert.deepEqual(named, [...NOTE_CODES]);
});
