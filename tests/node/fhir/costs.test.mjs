// Guards which amounts are taken from a card, a plan and an eligibility response, and which never are.

import assert from "node:assert/strict";
import test from "node:test";

import { fromFhir } from "../../../package/fhir/index.js";
import * as make from "./resources.mjs";

const { SYSTEMS, TODAY, cost, coverage, deductible, dollars, line, percent, plan, response, usd } = make;

const map = (given) => fromFhir(given, { today: TODAY });
const costs = (given) => map(given).prefill?.costs ?? {};
const codes = (given) => map(given).notes.map(({ code }) => code);
const card = (...costToBeneficiary) => ({ coverage: coverage({ costToBeneficiary }) });
const money = (system, code, value) => line(system, code, { valueMoney: usd(value) });

test("amounts of one person on a card", () => {
  const lines = [
    money(SYSTEMS.card, "IndInDed", 1500),
    money(SYSTEMS.card, "IndOutDed", 3000.5),
    money(SYSTEMS.card, "IndInMax", 6000),
    money(SYSTEMS.card, "IndOutMax", 0),
    line(SYSTEMS.copay, "copaypct", { valueQuantity: percent(20) }),
    money(SYSTEMS.copay, "spvisit", 45),
  ];
  assert.deepEqual(costs(card(...lines)), {
    "in-deductible-year": 1500,
    "out-deductible-year": 3000.5,
    "in-maximum-year": 6000,
    "out-maximum-year": 0,
    "in-coinsurance": 20,
    copay: 45,
  });
  assert.ok(codes(card(...lines)).includes("copay-of-specialist"));
});

test("amounts of a family are left out, and it is said", () => {
  const given = card(...["FamInDed", "FamOutDed", "FamInMax", "FamOutMax"].map((code) => money(SYSTEMS.card, code, 8000)));
  assert.deepEqual(costs(given), {});
  assert.deepEqual(codes(given), ["amount-of-family"]);
});

test("a visit of another kind is never taken for therapy", () => {
  for (const code of ["gpvisit", "emergency", "inpthosp", "televisit", "urgentcare"]) {
    const given = card(money(SYSTEMS.copay, code, 20));
    assert.deepEqual(costs(given), {}, code);
    assert.deepEqual(codes(given), ["copay-of-another-visit"], code);
  }
});

test("a deductible without a network says nothing", () => {
  for (const code of ["deductible", "maxoutofpocket"]) {
    assert.deepEqual(codes(card(money(SYSTEMS.copay, code, 1000))), ["amount-without-network"], code);
    assert.deepEqual(costs(card(money(SYSTEMS.copay, code, 1000))), {}, code);
  }
});

test("two copays that differ give none, and two that agree give one", () => {
  const two = (one, other) => card(money(SYSTEMS.copay, "spvisit", one), money(SYSTEMS.copay, "copay", other));
  assert.deepEqual(costs(two(40, 25)), {});
  assert.ok(codes(two(40, 25)).includes("copay-unclear"));
  assert.deepEqual(costs(two(40, 40)), { copay: 40 });
});

test("costs in words, with conditions or exceptions are left out", () => {
  const url = "http://hl7.org/fhir/us/insurance-card/StructureDefinition/C4DIC-BeneficiaryCostString-extension";
  const texts = ["DED THEN $10/$40/$70/25%", "N/A"].map((valueString) => ({ extension: [{ url, valueString }] }));
  const lines = [
    ...texts.map((valueMoney) => line(SYSTEMS.copay, "spvisit", { valueMoney })),
    line(SYSTEMS.copay, "copay", { valueMoney: { ...usd(40), ...texts[0] } }),
    line(SYSTEMS.card, "IndInDed", { valueMoney: usd(100), exception: [{ type: { text: "CANARY" } }] }),
  ];
  for (const each of lines) assert.deepEqual(costs(card(each)), {});
  assert.deepEqual(codes(card(...lines)), ["amount-as-text"]);
});

test("what is no amount of dollars and no percentage is left out", () => {
  const wrong = [-1, 1e6 + 1, 0.001, NaN, Infinity, "40", null, undefined, {}, [40]];
  for (const value of wrong) {
    assert.deepEqual(costs(card(money(SYSTEMS.card, "IndInDed", value))), {}, String(value));
  }
  const euros = line(SYSTEMS.card, "IndInDed", { valueMoney: { value: 40, currency: "EUR" } });
  assert.deepEqual(costs(card(euros)), {});
  assert.deepEqual(costs(card(line(SYSTEMS.card, "IndInDed", { valueMoney: { value: 40 } }))), {});
  for (const quantity of [percent(0.2), percent(101), percent(0), { value: 20 }, { value: 20, unit: "%", code: "USD" }, { ...percent(20), comparator: "<" }]) {
    assert.deepEqual(costs(card(line(SYSTEMS.copay, "copaypct", { valueQuantity: quantity }))), {});
  }
  assert.deepEqual(costs(card(money(SYSTEMS.copay, "spvisit", 0))), {}, "a copay of nothing stands for none");
});

test("costs of outpatient mental health care of a plan", () => {
  const given = plan([cost("in-network", "Copayment", dollars(30)), cost("out-of-network", "Coinsurance", percent(40))]);
  assert.deepEqual(costs({ plan: given }), { copay: 30, "out-coinsurance": 40 });
  const share = plan([cost("in-network", "Coinsurance", percent(12.5)), cost("out-of-network", "Not covered", dollars(0))]);
  assert.deepEqual(costs({ plan: share }), { "in-coinsurance": 12.5 });
});

test("not covered has the value 0 and gives no cost", () => {
  const texts = ["Not covered", "No charge", "Copayment"];
  for (const text of texts) {
    for (const network of ["in-network", "out-of-network"]) {
      const given = { plan: plan([cost(network, text, dollars(0))]) };
      assert.deepEqual(costs(given), {}, text);
      assert.ok(codes(given).includes("not-covered"), text);
    }
  }
  assert.deepEqual(costs({ plan: plan([cost("in-network", "Not covered", dollars(30))]) }), {});
  assert.deepEqual(costs({ plan: plan([cost("in-network", "Coinsurance", percent(0))]) }), {});
});

test("a plan's costs that need a reader are left out", () => {
  const odd = [
    cost("in-network", "Copayment after deductible", dollars(30)),
    cost("in-network", "Copayment", dollars(30), { qualifiers: [{ text: "after deductible" }] }),
    cost("in-network", "Copayment", percent(30)),
    cost("in-network", "Coinsurance", dollars(30)),
    cost("elsewhere", "Copayment", dollars(30)),
    cost("out-of-network", "Copayment", dollars(30)),
  ];
  for (const each of odd) assert.deepEqual(costs({ plan: plan([each]) }), {}, JSON.stringify(each));
  const two = [cost("in-network", "Copayment", dollars(30)), cost("in-network", "Copayment", dollars(50))];
  assert.deepEqual(costs({ plan: plan(two) }), {});
  const both = [cost("in-network", "Copayment", dollars(30)), cost("in-network", "Coinsurance", percent(20))];
  assert.deepEqual(costs({ plan: plan(both) }), {});
  assert.ok(codes({ plan: plan(both) }).includes("copay-unclear"));
});

test("a plan that is over, not active, one of several, or without therapy says nothing", () => {
  const costsOfOne = [cost("in-network", "Copayment", dollars(30))];
  const one = plan(costsOfOne);
  assert.equal(map({ plan: plan(costsOfOne, { period: { end: "2025-12-31" } }) }).prefill, null);
  assert.equal(map({ plan: plan(costsOfOne, { status: "retired" }) }).prefill, null);
  assert.equal(map({ plan: [one, one] }).prefill, null);
  assert.equal(map({ plan: plan(costsOfOne, { plan: [...one.plan, ...one.plan] }) }).prefill, null);
  assert.ok(codes({ plan: plan([]) }).includes("no-therapy-benefit"));
});

test("what a plan says of therapy comes before what a card says of any visit", () => {
  const both = { ...card(money(SYSTEMS.copay, "spvisit", 60)), plan: plan([cost("in-network", "Coinsurance", percent(20))]) };
  assert.deepEqual(costs({ ...both, coverage: { ...both.coverage, type: make.sopt("514") } }), { "in-coinsurance": 20 });
});

test("what is left of a deductible is what is allowed without what was used", () => {
  assert.deepEqual(costs({ eligibility: response([deductible(1500, 400.25)]) }), { "in-deductible": 1099.75, "in-deductible-year": 1500 });
  assert.deepEqual(costs({ eligibility: response([deductible(1500, 1500)]) })["in-deductible"], 0);
  const two = response([deductible(1500, 400), deductible(3000, 0, make.outOfNetwork)]);
  assert.deepEqual(costs({ eligibility: two }), {
    "in-deductible": 1100,
    "in-deductible-year": 1500,
    "out-deductible": 3000,
    "out-deductible-year": 3000,
  });
  assert.equal(map({ eligibility: two }).prefill.answers.deductible, undefined);
});

test("what is not for one person, one year, the whole plan, or not told in full leaves it open", () => {
  const items = [
    deductible(1500, undefined),
    deductible(undefined, 400),
    deductible(400, 1500),
    deductible(1500, 400, make.family),
    deductible(1500, 400, make.lifetime),
    deductible(1500, 400, make.dental),
    deductible(1500, 400, { category: undefined }),
    deductible(1500, 400, { network: undefined }),
    deductible(1500, 400, { excluded: true }),
    deductible(1500, 400, { productOrService: { text: "CANARY" } }),
  ];
  for (const item of items) {
    const given = { eligibility: response([item]) };
    assert.equal(map(given).prefill, null, JSON.stringify(item));
    assert.deepEqual(codes(given), ["deductible-left-open"]);
  }
});

test("a response that is no complete one, not in force or for several plans says nothing", () => {
  const items = [deductible(1500, 400)];
  const one = response(items);
  const wrong = [
    response(items, { status: "cancelled" }),
    response(items, { outcome: "error" }),
    response(items, { outcome: "queued" }),
    response(items, {}, { inforce: false }),
    response(items, {}, { benefitPeriod: { end: "2025-12-31" } }),
    response(items, { insurance: [...one.insurance, ...one.insurance] }),
    [one, one],
  ];
  for (const eligibility of wrong) assert.equal(map({ eligibility }).prefill, null, JSON.stringify(eligibility));
});

test("a card and a response that disagree on a year leave the year out", () => {
  const given = { ...card(money(SYSTEMS.card, "IndInDed", 2000)), eligibility: response([deductible(1500, 400)]) };
  assert.deepEqual(costs(given), { "in-deductible": 1100 });
  assert.ok(codes(given).includes("amount-contradicts"));
});

test("who pays alone has no costs of a plan", () => {
  const self = coverage({ type: make.sopt("81"), costToBeneficiary: [money(SYSTEMS.copay, "spvisit", 40)] });
  assert.deepEqual(costs({ coverage: self, plan: plan([cost("in-network", "Copayment", dollars(30))]) }), {});
});
