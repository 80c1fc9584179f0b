// What a portal does: it hands its visitor's Coverage and plan to the mapping, and what follows to the element.
import { fromFhir } from "../coverage-guide.fhir.js";

const HL7 = "http://terminology.hl7.org/CodeSystem/";
const CARD = "http://hl7.org/fhir/us/insurance-card/CodeSystem/";
const concept = (system, code) => ({ coding: [{ system, code }] });

// Invented, after US Core and the CARIN Digital Insurance Card.
const coverage = {
  resourceType: "Coverage",
  status: "active",
  type: concept("https://nahdo.org/sopt", "512"),
  subscriberId: "EX-0000001",
  beneficiary: { display: "Pat Example" },
  relationship: concept(`${HL7}subscriber-relationship`, "spouse"),
  period: { start: "2026-01-01" },
  payor: [{ display: "Example Health Plan" }],
  costToBeneficiary: [
    { type: concept(`${CARD}C4DICExtendedCopayTypeCS`, "IndInDed"), valueMoney: { value: 1500, currency: "USD" } },
    { type: concept(`${HL7}coverage-copay-type`, "gpvisit"), valueMoney: { value: 20, currency: "USD" } },
  ],
};
const therapy = concept(`${CARD}sbc-benefit-category`, "mental-health-outpatient");
const plan = {
  resourceType: "InsurancePlan",
  status: "active",
  period: { start: "2026-01-01" },
  plan: [
    {
      type: concept(`${CARD}sbc-plan-type`, "PPO"),
      specificCost: [
        {
          category: therapy,
          benefit: [
            {
              type: therapy,
              cost: [
                { type: { text: "Copayment" }, applicability: concept(`${HL7}applicability`, "in-network"), value: { value: 30, unit: "USD" } },
                { type: { text: "Coinsurance" }, applicability: concept(`${HL7}applicability`, "out-of-network"), value: { value: 40, unit: "%" } },
              ],
            },
          ],
        },
      ],
    },
  ],
};

const { prefill, notes } = fromFhir({ coverage, plan });
for (const { code, text } of notes) console.info(`${code}: ${text}`);
document.querySelector("coverage-guide").prefill = prefill;
