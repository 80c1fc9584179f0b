// From cards, plans and eligibility responses to amounts for the calculator, in cents and hundredths of a percent.

import {
  ANNUAL,
  APPLICABILITY,
  CARD_COSTS,
  DEDUCTIBLE,
  INDIVIDUAL,
  NETWORKS,
  PLAN_TYPES,
  THERAPY,
  WHOLE_PLAN,
} from "./codes.js";
import { cents, centsOfQuantity, field, isEmpty, isNow, items, meaning, percent } from "./read.js";

/** Amounts by field. A field of which two amounts are told has neither. */
export class Amounts {
  #found = new Map();

  add(name, amount) {
    if (!this.#found.has(name)) this.#found.set(name, new Set());
    this.#found.get(name).add(amount);
  }

  /** The amounts that are clear; `onUnclear` hears of the others. */
  clear(onUnclear) {
    const clear = new Map();
    for (const [name, amounts] of this.#found) {
      if (amounts.size === 1) clear.set(name, [...amounts][0]);
      else onUnclear(name);
    }
    return clear;
  }
}

const isShareOfVisit = (name) => name === "copay" || name.endsWith("coinsurance");

/** The costs on an insurance card. */
export function fromCard(coverage, notes) {
  const amounts = new Amounts();
  const lines = items(coverage, "costToBeneficiary");
  if (!lines) notes.add("too-large");
  for (const line of lines ?? []) {
    const row = meaning(field(line, "type"), CARD_COSTS);
    if (!row?.field) {
      if (row) notes.add(row.note);
      continue;
    }
    const [money, quantity] = [field(line, "valueMoney"), field(line, "valueQuantity")];
    if (!isEmpty(line, "exception") || !isEmpty(money, "extension")) {
      notes.add("amount-as-text");
      continue;
    }
    const amount = row.field === "in-coinsurance" ? percent(quantity) : cents(money);
    // A copay of nothing stands for one that is not told.
    if (amount === undefined || (amount === 0 && isShareOfVisit(row.field))) notes.add("amount-not-understood");
    else {
      amounts.add(row.field, amount);
      if (row.note) notes.add(row.note);
    }
  }
  return amounts.clear((name) => notes.add(isShareOfVisit(name) ? "copay-unclear" : "amount-contradicts"));
}

/** The type of a plan, and what its Summary of Benefits says of outpatient mental health care. */
export function fromPlans(plans, today, notes) {
  const nothing = { type: undefined, costs: new Map() };
  if (plans.length !== 1) {
    if (plans.length) notes.add("several-plans");
    return nothing;
  }
  const [plan] = plans;
  if (field(plan, "status") !== "active") {
    notes.add("not-active");
    return nothing;
  }
  if (!isNow(field(plan, "period"), today)) {
    notes.add("not-now");
    return nothing;
  }
  const offers = items(plan, "plan");
  if (offers?.length !== 1) {
    notes.add("several-plans");
    return nothing;
  }
  const type = meaning(field(offers[0], "type"), PLAN_TYPES);
  return { type, costs: ofTherapy(offers[0], notes) };
}

function ofTherapy(offer, notes) {
  const amounts = new Amounts();
  let isRead = false;
  for (const group of items(offer, "specificCost") ?? []) {
    if (!meaning(field(group, "category"), THERAPY)) continue;
    for (const benefit of items(group, "benefit") ?? []) {
      if (!meaning(field(benefit, "type"), THERAPY)) continue;
      for (const cost of items(benefit, "cost") ?? []) {
        isRead = true;
        addCost(amounts, cost, notes);
      }
    }
  }
  if (!isRead) notes.add("no-therapy-benefit");
  const clear = amounts.clear(() => notes.add("copay-unclear"));
  // Whether a visit costs both, or one or the other, the profile cannot say.
  if (clear.has("copay") && clear.has("in-coinsurance")) {
    clear.delete("copay");
    clear.delete("in-coinsurance");
    notes.add("copay-unclear");
  }
  return clear;
}

function addCost(amounts, cost, notes) {
  const network = meaning(field(cost, "applicability"), APPLICABILITY);
  const type = field(field(cost, "type"), "text");
  if (!network) return notes.add("amount-without-network");
  if (!isEmpty(cost, "qualifiers")) return notes.add("amount-as-text");
  if (type === "Not covered" || type === "No charge") return notes.add("not-covered");
  const value = field(cost, "value");
  const isCopay = type === "Copayment";
  if (!isCopay && type !== "Coinsurance") return notes.add("amount-as-text");
  const amount = isCopay ? centsOfQuantity(value) : percent(value);
  if (!amount) return notes.add(amount === 0 ? "not-covered" : "amount-not-understood");
  // The calculator has no set fee out of network.
  if (isCopay && network === "out") return notes.add("copay-of-another-visit");
  amounts.add(isCopay ? "copay" : `${network}-coinsurance`, amount);
}

/** What is left of the deductible of one person, by network, and what it is in a year. */
export function fromEligibility(responses, today, notes) {
  if (responses.length !== 1) {
    if (responses.length) notes.add("several-responses");
    return new Map();
  }
  const [response] = responses;
  if (field(response, "status") !== "active" || field(response, "outcome") !== "complete") {
    notes.add("not-active");
    return new Map();
  }
  const insurances = items(response, "insurance");
  if (insurances?.length !== 1) {
    notes.add("several-responses");
    return new Map();
  }
  const [insurance] = insurances;
  if (field(insurance, "inforce") === false) {
    notes.add("not-active");
    return new Map();
  }
  if (!isNow(field(insurance, "benefitPeriod"), today)) {
    notes.add("not-now");
    return new Map();
  }
  const amounts = new Amounts();
  for (const item of items(insurance, "item") ?? []) addDeductible(amounts, item);
  const clear = amounts.clear(() => notes.add("amount-contradicts"));
  if (!clear.size) notes.add("deductible-left-open");
  return clear;
}

function addDeductible(amounts, item) {
  const network = meaning(field(item, "network"), NETWORKS);
  const isForOneYear =
    meaning(field(item, "category"), WHOLE_PLAN) &&
    meaning(field(item, "unit"), INDIVIDUAL) &&
    meaning(field(item, "term"), ANNUAL);
  // A deductible of one service or product is not the plan's.
  const isOfPart = !isEmpty(item, "productOrService") || !isEmpty(item, "modifier") || !isEmpty(item, "provider");
  if (!network || !isForOneYear || isOfPart || field(item, "excluded") === true) return;
  for (const benefit of items(item, "benefit") ?? []) {
    if (!meaning(field(benefit, "type"), DEDUCTIBLE)) continue;
    const [allowed, used] = [cents(field(benefit, "allowedMoney")), cents(field(benefit, "usedMoney"))];
    // What was used is not nothing because nobody says so.
    if (allowed === undefined || used === undefined || used > allowed) continue;
    amounts.add(`${network}-deductible`, allowed - used);
    amounts.add(`${network}-deductible-year`, allowed);
  }
}
