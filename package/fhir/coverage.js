// From Coverages to answers: which of them comes first, who pays, what kind of plan it is, and whose.

import { PAYER_SYSTEMS, RELATIONSHIPS, TYPES } from "./codes.js";
import { codings, field, isNow, meaning } from "./read.js";

/** Payers whose plans come in the usual types of networks. */
const WITH_PLAN_TYPE = [undefined, "commercial"];
/** Payers whose plan may belong to somebody else. */
const SHARED = [undefined, "commercial", "tricare", "other"];
/** Payers beside which the guide asks for a second plan. */
const WITH_SECOND_PLAN = ["commercial", "tricare", "other"];

/**
 * The answers that Coverages give, and the one that comes first, if exactly one does.
 *
 * @returns {{ answers: Record<string, string>, first: unknown }}
 */
export function fromCoverages(coverages, today, notes) {
  const first = [];
  let hasSecond = false;
  const answers = {};
  for (const coverage of coverages) {
    if (field(coverage, "status") !== "active") {
      notes.add("not-active");
      continue;
    }
    if (!isNow(field(coverage, "period"), today)) {
      notes.add("not-now");
      continue;
    }
    const type = readType(field(coverage, "type"), notes);
    if (type.role === "aside") {
      notes.add("another-kind");
      continue;
    }
    if (type.role === "program") {
      Object.assign(answers, type.answers);
      continue;
    }
    const order = field(coverage, "order");
    if (order !== undefined && order !== 1) {
      notes.add("comes-second");
      hasSecond ||= Number.isInteger(order) && order > 1 && isHealthPlan(type.answers.payment);
      continue;
    }
    first.push({ coverage, answers: type.answers });
  }
  if (first.length !== 1) {
    notes.add(first.length ? "several-coverages" : "no-coverage");
    return { answers, first: undefined };
  }
  const [{ coverage, answers: own }] = first;
  Object.assign(answers, own);
  if (hasSecond && WITH_SECOND_PLAN.includes(own.payment)) answers["second-plan"] = "yes";
  if (SHARED.includes(own.payment)) {
    const holder = meaning(field(coverage, "relationship"), RELATIONSHIPS);
    if (holder) answers.policyholder = holder;
    else notes.add("policyholder-open");
  }
  return { answers, first: coverage };
}

/** Lays the type of a plan over what its Coverage says. */
export function addPlanType(answers, type, notes) {
  if (!type) return;
  const known = answers["plan-type"];
  if (known && known !== type) {
    delete answers["plan-type"];
    notes.add("type-contradicts");
  } else if (WITH_PLAN_TYPE.includes(answers.payment)) answers["plan-type"] = type;
  else notes.add("plan-type-does-not-count");
}

function isHealthPlan(payment) {
  return payment !== undefined && payment !== "none";
}

function readType(type, notes) {
  const found = codings(type);
  const known = found.map(({ system, code }) => TYPES.get(system)?.get(code)).filter(Boolean);
  const isPayerUnknown = found.some(({ system, code }) => PAYER_SYSTEMS.has(system) && !TYPES.get(system).has(code));
  if (!known.length) {
    notes.add(isPayerUnknown ? "type-leaves-payer-open" : "type-missing");
    return { role: "medical", answers: {} };
  }
  const roles = new Set(known.map(({ role }) => role));
  if (roles.size > 1 || (isPayerUnknown && !roles.has("medical"))) {
    notes.add("type-contradicts");
    return { role: "medical", answers: {} };
  }
  const answers = agreed(known, notes);
  if (isPayerUnknown) {
    // The plan type holds for whoever says that the plan comes through work or a school.
    for (const id of Object.keys(answers)) if (id !== "plan-type") delete answers[id];
  }
  const [role] = roles;
  if (role === "medical" && !answers.payment) notes.add("type-leaves-payer-open");
  if (answers["plan-type"] && !WITH_PLAN_TYPE.includes(answers.payment)) {
    delete answers["plan-type"];
    notes.add("plan-type-does-not-count");
  }
  return { role, answers };
}

/** What no two meanings disagree on. Who pays is behind everything else: without that nothing holds. */
function agreed(known, notes) {
  const answers = {};
  const open = new Set();
  for (const meaning of known) {
    for (const [id, option] of Object.entries(meaning.answers)) {
      if (answers[id] !== undefined && answers[id] !== option) open.add(id);
      answers[id] = option;
    }
  }
  if (open.size) notes.add("type-contradicts");
  if (open.has("payment")) return {};
  for (const id of open) delete answers[id];
  return answers;
}
