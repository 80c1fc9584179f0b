// Invented resources after the profiles of US Core, the CARIN Digital Insurance Card and R4. Every text in them that
// is no code says CANARY, so that a test can look for it in what comes out.

const HL7 = "http://terminology.hl7.org/CodeSystem/";
const CARD = "http://hl7.org/fhir/us/insurance-card/CodeSystem/";

export const TODAY = "2026-11-20";
export const SYSTEMS = {
  sopt: "https://nahdo.org/sopt",
  act: `${HL7}v3-ActCode`,
  selfpay: `${HL7}coverage-selfpay`,
  relationship: `${HL7}subscriber-relationship`,
  copay: `${HL7}coverage-copay-type`,
  card: `${CARD}C4DICExtendedCopayTypeCS`,
  planType: `${CARD}sbc-plan-type`,
  category: `${CARD}sbc-benefit-category`,
  applicability: `${HL7}applicability`,
};

export const concept = (system, ...codes) => ({
  coding: codes.map((code) => ({ system, code, display: "CANARY display" })),
  text: "CANARY text",
});
/** The type of a Coverage: `sopt("512")`, or with more codings behind it. */
export const sopt = (...codes) => concept(SYSTEMS.sopt, ...codes);
export const act = (...codes) => concept(SYSTEMS.act, ...codes);
export const both = (...concepts) => ({ coding: concepts.flatMap(({ coding }) => coding) });

export const usd = (value) => ({ value, currency: "USD" });
export const dollars = (value) => ({ value, unit: "USD" });
export const percent = (value) => ({ value, unit: "%" });

export const coverage = (more) => ({
  resourceType: "Coverage",
  id: "CANARY-id",
  meta: { profile: ["http://hl7.org/fhir/us/core/StructureDefinition/us-core-coverage"] },
  identifier: [{ system: "https://canary.example", value: "CANARY-4711" }],
  status: "active",
  type: sopt("512"),
  subscriberId: "CANARY-4711",
  beneficiary: { reference: "Patient/CANARY", display: "CANARY Name" },
  relationship: concept(SYSTEMS.relationship, "self"),
  period: { start: "2026-01-01" },
  payor: [{ display: "CANARY Health Plan" }],
  class: [{ type: concept(`${HL7}coverage-class`, "network"), value: "CANARY", name: "CANARY Network South" }],
  ...more,
});

export const line = (system, code, value) => ({ type: concept(system, code), ...value });

export const cost = (network, text, value, more) => ({
  type: { text },
  applicability: concept(SYSTEMS.applicability, network),
  value,
  ...more,
});

/** A plan with these costs of outpatient mental health care. */
export const plan = (costs, more, offer) => ({
  resourceType: "InsurancePlan",
  status: "active",
  name: "CANARY Gold Plan",
  period: { start: "2026-01-01", end: "2026-12-31" },
  plan: [
    {
      type: concept(SYSTEMS.planType, "EPO"),
      generalCost: [{ type: { text: "Individual Deductible" }, cost: usd(1500), comment: "CANARY comment" }],
      specificCost: [
        {
          category: concept(SYSTEMS.category, "primary-care-visit"),
          benefit: [{ type: concept(SYSTEMS.category, "primary-care-visit"), cost: [cost("in-network", "Copayment", dollars(11))] }],
        },
        {
          category: concept(SYSTEMS.category, "mental-health-outpatient"),
          benefit: [{ type: concept(SYSTEMS.category, "mental-health-outpatient"), cost: costs }],
        },
      ],
      ...offer,
    },
  ],
  ...more,
});

export const deductible = (allowed, used, more) => ({
  category: concept(`${HL7}ex-benefitcategory`, "30"),
  network: concept(`${HL7}benefit-network`, "in"),
  unit: concept(`${HL7}benefit-unit`, "individual"),
  term: concept(`${HL7}benefit-term`, "annual"),
  benefit: [
    {
      type: concept(`${HL7}benefit-type`, "deductible"),
      ...(allowed !== undefined && { allowedMoney: usd(allowed) }),
      ...(used !== undefined && { usedMoney: usd(used) }),
    },
  ],
  ...more,
});

export const outOfNetwork = { network: concept(`${HL7}benefit-network`, "out") };
export const family = { unit: concept(`${HL7}benefit-unit`, "family") };
export const lifetime = { term: concept(`${HL7}benefit-term`, "lifetime") };
export const dental = { category: concept(`${HL7}ex-benefitcategory`, "35") };

export const response = (items, more, insurance) => ({
  resourceType: "CoverageEligibilityResponse",
  status: "active",
  outcome: "complete",
  created: "2026-11-19",
  patient: { reference: "Patient/CANARY" },
  insurance: [{ coverage: { reference: "Coverage/CANARY" }, inforce: true, item: items, ...insurance }],
  ...more,
});
