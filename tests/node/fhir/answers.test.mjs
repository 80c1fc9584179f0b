// Guards what a Coverage says of the payer, the plan and the policyholder: a row of the table, or a trap, at a time.

import assert from "node:assert/strict";
import test from "node:test";

import { fromFhir } from "../../../package/fhir/index.js";
import { SYSTEMS, TODAY, act, both, concept, coverage, plan, sopt } from "./resources.mjs";

const map = (given, options = { today: TODAY }) => fromFhir(given, options);
const mapOne = (more) => map({ coverage: coverage(more) });
const answers = (given) => map(given).prefill?.answers ?? {};
const answersOf = (more) => answers({ coverage: coverage(more) });
const codes = ({ notes }) => notes.map(({ code }) => code);

const PAYERS = {
  medicare: ["1", "119", "123", "129", "13", "19"],
  medicaid: ["2", "21", "211", "212", "213", "219", "22", "23", "25", "29"],
  tricare: ["311", "3111", "3112", "3113", "3115", "3116", "312", "3121"],
  commercial: ["5", "51", "515", "519", "52", "521", "529", "53", "54", "55", "59", "6", "61", "619", "62", "621", "63", "64", "69"],
  other: ["32"],
  none: ["81"],
};

for (const [payment, list] of Object.entries(PAYERS)) {
  test(`codes of ${payment}`, () => {
    for (const code of list) {
      const { policyholder, ...rest } = answersOf({ type: sopt(code) });
      assert.deepEqual(rest, { payment }, code);
      assert.equal(policyholder, ["commercial", "tricare", "other"].includes(payment) ? "me" : undefined, code);
    }
  });
}

const MORE = [
  [["11", "111", "1111", "1112", "112", "113"], { payment: "medicare", "medicare-plan": "advantage" }],
  [["12", "121"], { payment: "medicare", "medicare-plan": "original" }],
  [["14", "141", "142"], { payment: "medicare", "medicare-plan": "with-medicaid" }],
  [["321", "3211", "3212"], { payment: "other", "other-plan": "veterans", policyholder: "me" }],
  [["3221"], { payment: "other", "other-plan": "champva", policyholder: "me" }],
  [["33", "331", "332", "333"], { payment: "other", "other-plan": "indian-health", policyholder: "me" }],
  [["391"], { payment: "commercial", "plan-source": "federal-job", policyholder: "me" }],
  [["511", "611"], { payment: "commercial", "plan-type": "hmo", policyholder: "me" }],
  [["512", "612"], { payment: "commercial", "plan-type": "ppo", policyholder: "me" }],
  [["513", "613"], { payment: "commercial", "plan-type": "pos", policyholder: "me" }],
  [["514"], { payment: "commercial", "plan-type": "epo", policyholder: "me" }],
  [["522", "622"], { payment: "commercial", "plan-source": "self-insured", policyholder: "me" }],
];

for (const [list, expected] of MORE) {
  test(`${list.join(", ")} say more than the payer`, () => {
    for (const code of list) assert.deepEqual(answersOf({ type: sopt(code) }), expected, code);
  });
}

test("the payment typology is known by its object identifier too", () => {
  const type = concept("urn:oid:2.16.840.1.113883.3.221.5", "512");
  assert.equal(answersOf({ type }).payment, "commercial");
});

test("a Coverage for something else is left out, and another one counts", () => {
  const aside = ["122", "191", "291", "299", "313", "3114", "3123", "516", "517", "523", "524", "56", "561", "562", "614", "623", "629", "93", "94", "95", "96", "97"];
  for (const code of aside) {
    const result = mapOne({ type: sopt(code) });
    assert.equal(result.prefill, null, code);
    assert.deepEqual(codes(result), ["another-kind", "no-coverage"], code);
    const beside = map({ coverage: [coverage({ type: sopt(code) }), coverage({ type: sopt("611") })] });
    assert.equal(beside.prefill.answers["plan-type"], "hmo", code);
  }
  for (const code of ["DENTAL", "VISPOL", "DRUGPOL", "LTC", "WCBPOL", "AUTOPOL"]) {
    assert.equal(mapOne({ type: act(code) }).prefill, null, code);
  }
});

test("codes of states, cities and unknown governments say nothing of the payer", () => {
  for (const code of ["36", "361", "362", "37", "371", "3711", "3712", "38", "3812", "334", "7", "71", "9999", "24"]) {
    const result = mapOne({ type: sopt(code) });
    assert.deepEqual(result.prefill.answers, { policyholder: "me" }, code);
    assert.ok(codes(result).includes("type-leaves-payer-open"), code);
  }
});

test("local government shown as PPO gives the type of plan alone", () => {
  const type = both(sopt("3712"), act("PPO"));
  assert.deepEqual(answersOf({ type }), { "plan-type": "ppo", policyholder: "me" });
});

test("a PPO of Medicare is no type of plan", () => {
  const result = mapOne({ type: both(sopt("112"), act("PPO")) });
  assert.deepEqual(result.prefill.answers, { payment: "medicare", "medicare-plan": "advantage" });
  assert.ok(codes(result).includes("plan-type-does-not-count"));
});

test("HL7's own codes name the type of plan and leave the payer open", () => {
  for (const code of ["HMO", "PPO", "POS"]) {
    assert.deepEqual(answersOf({ type: act(code) }), { "plan-type": code.toLowerCase(), policyholder: "me" });
  }
  for (const code of ["HIP", "EHCPOL", "MILITARY", "VET", "GOVEMP", "SUBSIDMC"]) {
    assert.deepEqual(answersOf({ type: act(code) }), { policyholder: "me" }, code);
  }
});

test("no type, an unknown one and one in words alone say nothing of the payer", () => {
  for (const type of [undefined, {}, { text: "MEDICARE HMO PLAN" }, concept("https://canary.example", "512"), "512", { coding: "512" }]) {
    const result = mapOne({ type });
    assert.deepEqual(result.prefill.answers, { policyholder: "me" });
    assert.deepEqual(codes(result), ["type-missing"]);
  }
});

test("a class or a payer that is called Medicare says nothing", () => {
  const named = { type: undefined, class: [{ value: "MCHMO1", name: "MEDICARE HMO PLAN" }], payor: [{ display: "Medicare" }] };
  assert.deepEqual(answersOf(named), { policyholder: "me" });
});

test("codes that contradict each other leave open what they disagree on", () => {
  assert.deepEqual(answersOf({ type: sopt("512", "2") }), { policyholder: "me" });
  assert.deepEqual(answersOf({ type: both(sopt("512"), act("HMO")) }), { payment: "commercial", policyholder: "me" });
  assert.deepEqual(answersOf({ type: sopt("517", "512") }), { policyholder: "me" });
  assert.deepEqual(answersOf({ type: sopt("5", "512") }), { payment: "commercial", "plan-type": "ppo", policyholder: "me" });
});

test("self-pay is nobody's plan", () => {
  assert.deepEqual(answersOf({ type: concept(SYSTEMS.selfpay, "pay") }), { payment: "none" });
});

test("an employee program stands beside a plan", () => {
  const program = coverage({ type: act("EAP") });
  assert.deepEqual(answers({ coverage: program }), { "employee-program": "yes" });
  assert.deepEqual(answers({ coverage: [program, coverage()] }), {
    "employee-program": "yes",
    payment: "commercial",
    "plan-type": "ppo",
    policyholder: "me",
  });
});

test("a child's plan is a parent's, and a parent's is nobody's here", () => {
  const holder = (...codes) => answersOf({ relationship: concept(SYSTEMS.relationship, ...codes) }).policyholder;
  assert.equal(holder("self"), "me");
  assert.equal(holder("spouse"), "partner");
  assert.equal(holder("common"), "partner");
  assert.equal(holder("spouse", "common"), "partner");
  assert.equal(holder("child"), "parent");
  for (const code of ["parent", "other", "injured", "Self", "constructor"]) assert.equal(holder(code), undefined, code);
  assert.equal(holder("self", "child"), undefined);
});

test("only an active Coverage counts", () => {
  for (const status of ["cancelled", "draft", "entered-in-error", "Active", undefined, ["active"]]) {
    const result = mapOne({ status });
    assert.equal(result.prefill, null);
    assert.deepEqual(codes(result), ["not-active", "no-coverage"]);
  }
});

test("a period has to hold today, whatever the status says", () => {
  const holds = (period) => mapOne({ period }).prefill !== null;
  for (const period of [undefined, {}, { end: TODAY }, { end: "2026" }, { end: "2026-11" }, { start: TODAY }, { start: "2026-11-20T00:00:00-05:00" }]) {
    assert.ok(holds(period), JSON.stringify(period));
  }
  const not = ["", 2026, "2026-11-19", "2026-10", "2025", "soon", "2026-11-20x", "20261120", null, {}];
  for (const end of not) assert.ok(!holds({ end }), JSON.stringify(end));
  for (const start of ["2026-11-21", "2026-12", "2027", "x"]) assert.ok(!holds({ start }), start);
  for (const period of [null, "2026", 5]) assert.ok(!holds(period), String(period));
  assert.deepEqual(codes(mapOne({ period: { start: "2017-01-01", end: "2017-06-30" } })), ["not-now", "no-coverage"]);
});

test("a Coverage that comes second says nothing of the payer, but that there is one", () => {
  const second = coverage({ order: 2, type: sopt("2") });
  assert.equal(map({ coverage: second }).prefill, null);
  const found = answers({ coverage: [second, coverage({ order: 1 })] });
  assert.deepEqual(found, { payment: "commercial", "plan-type": "ppo", policyholder: "me", "second-plan": "yes" });
  const unsure = [coverage({ order: 2, type: undefined }), coverage({ order: "2" }), coverage({ order: 2, type: sopt("517") })];
  for (const other of unsure) assert.equal(answers({ coverage: [coverage(), other] })["second-plan"], undefined);
});

test("two that could come first give nothing, and no costs", () => {
  const two = [coverage(), coverage({ type: sopt("2") })];
  const result = map({ coverage: two, plan: plan([]) });
  assert.equal(result.prefill, null);
  assert.deepEqual(codes(result), ["several-coverages"]);
  assert.equal(map({ coverage: [coverage(), coverage({ type: undefined })] }).prefill, null);
});

test("one that has ended does not stand beside the other", () => {
  const ended = coverage({ type: sopt("2"), period: { end: "2025-12-31" } });
  assert.equal(answers({ coverage: [ended, coverage()] }).payment, "commercial");
});

test("the type of a plan counts where the payer allows it, and agrees", () => {
  const withPlan = (type) => answers({ coverage: coverage({ type: sopt(type) }), plan: plan([]) })["plan-type"];
  assert.equal(withPlan("5"), "epo");
  assert.equal(withPlan("514"), "epo");
  assert.equal(withPlan("512"), undefined);
  assert.equal(withPlan("1"), undefined);
  assert.deepEqual(answers({ plan: plan([]) }), { "plan-type": "epo" });
});

test("Bundles and lists are taken, and what else is in a Bundle is passed over", () => {
  const entry = [{ resource: { resourceType: "Patient", name: "CANARY" } }, { resource: coverage() }];
  const bundle = { resourceType: "Bundle", type: "searchset", entry };
  assert.deepEqual(map({ coverage: bundle }), map({ coverage: [coverage()] }));
  assert.deepEqual(map({ coverage: [coverage()] }), map({ coverage: coverage() }));
  assert.deepEqual(codes(map({ coverage: { resourceType: "Patient" } })), ["not-understood", "no-coverage"]);
});

test("today is a day, a Date or the clock's", () => {
  const ends = { coverage: coverage({ period: { end: "2026-11-20" } }) };
  assert.notEqual(map(ends, { today: new Date(2026, 10, 20, 23, 59) }).prefill, null);
  assert.equal(map(ends, { today: new Date(2026, 10, 21) }).prefill, null);
  assert.equal(map({ coverage: coverage({ period: { end: "2020" } }) }, undefined).prefill, null);
  for (const today of ["", "2026-13-45", "today", 5, null, new Date(NaN)]) {
    assert.deepEqual(codes(map(ends, { today })), ["today-not-understood"]);
  }
});
