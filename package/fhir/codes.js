// What each code says, as closed lists. A code that is not here says nothing.

/** @typedef {{ role: "medical" | "program" | "aside", answers: Record<string, string> }} Meaning */

const SYSTEM = "http://terminology.hl7.org/CodeSystem/";
const CARD = "http://hl7.org/fhir/us/insurance-card/CodeSystem/";

const SOPT = ["https://nahdo.org/sopt", "urn:oid:2.16.840.1.113883.3.221.5"];
const ACT = [`${SYSTEM}v3-ActCode`];

// Neither a health plan for therapy nor a way to pay for it: dental, vision, drugs, a supplement to Medicare, and
// what pays after one injury or one crime.
const ASIDE = { role: "aside", answers: {} };
const PROGRAM = { role: "program", answers: { "employee-program": "yes" } };
// Counts as a plan, and what kind of payer it is does not follow.
const medical = (answers) => ({ role: "medical", answers });

const rows = (meaning, ...codes) => codes.map((code) => [code, meaning]);
const commercial = (more) => medical({ payment: "commercial", ...more });
const medicare = (plan) => medical({ payment: "medicare", ...(plan && { "medicare-plan": plan }) });

/** The Source of Payment Typology. What is missing on purpose: 36, 37, 38, 3712 and all below them. */
const PAYERS = new Map([
  ...rows(medicare(), "1", "119", "123", "129", "13", "19"),
  ...rows(medicare("advantage"), "11", "111", "1111", "1112", "112", "113"),
  ...rows(medicare("original"), "12", "121"),
  ...rows(medicare("with-medicaid"), "14", "141", "142"),
  ...rows(ASIDE, "122", "191"),
  ...rows(medical({ payment: "medicaid" }), "2", "21", "211", "212", "213", "219", "22", "23", "25", "29"),
  ...rows(ASIDE, "291", "299"),
  ...rows(medical({ payment: "tricare" }), "311", "3111", "3112", "3113", "3115", "3116", "312", "3121"),
  // 3114 and 3123, TRICARE For Life, come second to Medicare.
  ...rows(ASIDE, "313", "3114", "3123"),
  ...rows(medical({ payment: "other" }), "32"),
  ...rows(medical({ payment: "other", "other-plan": "veterans" }), "321", "3211", "3212"),
  ...rows(medical({ payment: "other", "other-plan": "champva" }), "3221"),
  ...rows(medical({ payment: "other", "other-plan": "indian-health" }), "33", "331", "332", "333"),
  ...rows(commercial({ "plan-source": "federal-job" }), "391"),
  ...rows(commercial(), "5", "51", "515", "519", "52", "521", "529", "53", "54", "55", "59"),
  ...rows(commercial({ "plan-type": "hmo" }), "511", "611"),
  ...rows(commercial({ "plan-type": "ppo" }), "512", "612"),
  ...rows(commercial({ "plan-type": "pos" }), "513", "613"),
  ...rows(commercial({ "plan-type": "epo" }), "514"),
  ...rows(commercial({ "plan-source": "self-insured" }), "522", "622"),
  ...rows(ASIDE, "516", "517", "523", "524", "56", "561", "562"),
  ...rows(commercial(), "6", "61", "619", "62", "621", "63", "64", "69"),
  ...rows(ASIDE, "614", "623", "629"),
  ...rows(medical({ payment: "none" }), "81"),
  ...rows(ASIDE, "93", "94", "95", "96", "97"),
]);

const SELF_PAY = new Map(rows(medical({ payment: "none" }), "pay"));

/** HL7's kinds of coverage. They name the type of a plan, and never who is behind it. */
const ACTS = new Map([
  ...rows(medical({ "plan-type": "hmo" }), "HMO"),
  ...rows(medical({ "plan-type": "ppo" }), "PPO"),
  ...rows(medical({ "plan-type": "pos" }), "POS"),
  ...rows(medical({}), "HIP", "EHCPOL", "MCPOL", "SUBSIDMC", "PUBLICPOL", "GOVEMP", "MILITARY", "VET", "RETIRE"),
  ...rows(PROGRAM, "EAP"),
  ...rows(ASIDE, "DENTAL", "DENTPRG", "VISPOL", "DRUGPOL", "LTC", "DIS", "WCBPOL", "AUTOPOL", "CRIME"),
  ...rows(ASIDE, "LIFE", "ANNU", "TLIFE", "ULIFE", "PNC", "REI", "SURPL", "UMBRL"),
]);

const table = (systems, codes) => systems.map((system) => [system, codes]);

/** What the type of a Coverage says, by system and code. */
export const TYPES = new Map([
  ...table(SOPT, PAYERS),
  ...table([`${SYSTEM}coverage-selfpay`], SELF_PAY),
  ...table(ACT, ACTS),
]);

/** Systems in which a code that is not listed above leaves open who pays. */
export const PAYER_SYSTEMS = new Set(SOPT);

// HL7 says "the beneficiary is a child of the subscriber": so the plan is a parent's. A plan of the
// beneficiary's own child, of another person or after an injury has no answer here.
export const RELATIONSHIPS = new Map(
  table(
    [`${SYSTEM}subscriber-relationship`],
    new Map([...rows("me", "self"), ...rows("partner", "spouse", "common"), ...rows("parent", "child")]),
  ),
);

/** What a cost on a card is, by its code: a field of the calculator, or a note on why it is none. */
const COPAYS = new Map([
  ["spvisit", { field: "copay", note: "copay-of-specialist" }],
  ["copay", { field: "copay", note: "copay-of-specialist" }],
  ["copaypct", { field: "in-coinsurance" }],
  ["gpvisit", { note: "copay-of-another-visit" }],
  ["emergency", { note: "copay-of-another-visit" }],
  ["inpthosp", { note: "copay-of-another-visit" }],
  ["televisit", { note: "copay-of-another-visit" }],
  ["urgentcare", { note: "copay-of-another-visit" }],
  ["deductible", { note: "amount-without-network" }],
  ["maxoutofpocket", { note: "amount-without-network" }],
]);
const EXTENDED = new Map([
  ["IndInDed", { field: "in-deductible-year" }],
  ["IndOutDed", { field: "out-deductible-year" }],
  ["IndInMax", { field: "in-maximum-year" }],
  ["IndOutMax", { field: "out-maximum-year" }],
  ...rows({ note: "amount-of-family" }, "FamInDed", "FamOutDed", "FamInMax", "FamOutMax"),
  ["spvisit", { field: "copay", note: "copay-of-specialist" }],
  ...rows({ note: "copay-of-another-visit" }, "gpvisit", "emergency", "urgentcare"),
]);
export const CARD_COSTS = new Map([
  ...table([`${SYSTEM}coverage-copay-type`], COPAYS),
  ...table([`${CARD}C4DICExtendedCopayTypeCS`, `${SYSTEM}C4DICExtendedCopayTypeCS`], EXTENDED),
]);

export const PLAN_TYPES = new Map(
  table(
    [`${CARD}sbc-plan-type`],
    new Map([["HMO", "hmo"], ["PPO", "ppo"], ["POS", "pos"], ["EPO", "epo"]]),
  ),
);
export const THERAPY = new Map(
  table([`${CARD}sbc-benefit-category`], new Map([["mental-health-outpatient", true]])),
);
export const APPLICABILITY = new Map(
  table([`${SYSTEM}applicability`], new Map([["in-network", "in"], ["out-of-network", "out"]])),
);

export const WHOLE_PLAN = new Map(
  table(
    [`${SYSTEM}ex-benefitcategory`, "https://x12.org/codes/service-type-codes"],
    new Map([["30", true]]),
  ),
);
export const NETWORKS = new Map(table([`${SYSTEM}benefit-network`], new Map([["in", "in"], ["out", "out"]])));
export const INDIVIDUAL = new Map(table([`${SYSTEM}benefit-unit`], new Map([["individual", true]])));
export const ANNUAL = new Map(table([`${SYSTEM}benefit-term`], new Map([["annual", true]])));
export const DEDUCTIBLE = new Map(table([`${SYSTEM}benefit-type`], new Map([["deductible", true]])));
