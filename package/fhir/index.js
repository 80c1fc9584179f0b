// Maps what a portal has as FHIR R4 to what the guide can be prefilled with. Pure: nothing is loaded, sent or kept.

import { addPlanType, fromCoverages } from "./coverage.js";
import { fromCard, fromEligibility, fromPlans } from "./costs.js";
import { CODES, Notes } from "./notes.js";
import { day, field, items } from "./read.js";

/** The format of a prefill. */
const FORMAT = 1;

/** Every code that a note can have. */
export const NOTE_CODES = CODES;

/**
 * Maps Coverage, InsurancePlan and CoverageEligibilityResponse, each one, a list of them or a Bundle. What is unknown or
 * ambiguous gives nothing, and a note. Never throws.
 */
export function fromFhir(input, options) {
  const notes = new Notes();
  let prefill = null;
  try {
    prefill = mapped(input, options, notes);
  } catch {
    // Only what is no JSON, such as a Proxy, can come here.
    notes.add("not-understood");
  }
  return { prefill, notes: notes.list() };
}

function mapped(input, options, notes) {
  const today = day(field(options, "today"));
  if (!today) {
    notes.add("today-not-understood");
    return null;
  }
  const coverages = resources(input, "coverage", "Coverage", notes);
  const plans = resources(input, "plan", "InsurancePlan", notes);
  const responses = resources(input, "eligibility", "CoverageEligibilityResponse", notes);
  let answers = {};
  let card = new Map();
  if (coverages) {
    const found = fromCoverages(coverages, today, notes);
    answers = found.answers;
    // Without one plan that comes first, nobody knows whose costs these are.
    if (!found.first || answers.payment === "none") return prefillOf(answers, new Map());
    card = fromCard(found.first, notes);
  }
  const plan = fromPlans(plans ?? [], today, notes);
  addPlanType(answers, plan.type, notes);
  const left = fromEligibility(responses ?? [], today, notes);
  // What is said of mental health care comes before what a card says of any visit.
  const ofTherapy = ["copay", "in-coinsurance"].some((name) => plan.costs.has(name));
  if (ofTherapy) for (const name of ["copay", "in-coinsurance"]) card.delete(name);
  for (const [name, amount] of left) {
    if (card.has(name) && card.get(name) !== amount) {
      card.delete(name);
      left.delete(name);
      notes.add("amount-contradicts");
    }
  }
  return prefillOf(answers, new Map([...card, ...plan.costs, ...left]));
}

function prefillOf(answers, amounts) {
  if (!Object.keys(answers).length && !amounts.size) return null;
  const costs = Object.fromEntries([...amounts].map(([name, amount]) => [name, amount / 100]));
  return { prefill: FORMAT, answers, costs };
}

/** The resources of one type that were handed in; undefined if none were. */
function resources(input, name, type, notes) {
  const given = field(input, name);
  if (given === undefined || given === null) return undefined;
  const isBundle = field(given, "resourceType") === "Bundle";
  const list = isBundle ? items(given, "entry") : Array.isArray(given) ? items({ given }, "given") : [given];
  if (!list) {
    notes.add(Array.isArray(isBundle ? field(given, "entry") : given) ? "too-large" : "not-understood");
    return [];
  }
  const all = isBundle ? list.map((entry) => field(entry, "resource")) : list;
  const fitting = all.filter((resource) => field(resource, "resourceType") === type);
  // What a Bundle includes beside, such as patients, is nobody's mistake.
  if (!isBundle && fitting.length < all.length) notes.add("not-understood");
  return fitting;
}
