import type { CoverageGuidePrefill } from "./coverage-guide.js";

/** What a portal has as FHIR R4. Each can be one resource, a list of them, or a Bundle. */
export interface FhirInput {
  /** Coverage: US Core, CARIN Digital Insurance Card, or any other R4. */
  coverage?: unknown;
  /** InsurancePlan after the profile of the Summary of Benefits and Coverage. */
  plan?: unknown;
  /** CoverageEligibilityResponse. */
  eligibility?: unknown;
}

export interface FhirOptions {
  /** The day on which periods have to hold: a Date, or text such as "2026-11-20". By default today. */
  today?: Date | string;
}

/** Why something was left out, or what to know of what was taken. */
export type FhirNoteCode =
  | "not-understood"
  | "too-large"
  | "today-not-understood"
  | "not-active"
  | "not-now"
  | "another-kind"
  | "several-coverages"
  | "no-coverage"
  | "comes-second"
  | "type-missing"
  | "type-leaves-payer-open"
  | "type-contradicts"
  | "plan-type-does-not-count"
  | "policyholder-open"
  | "copay-of-specialist"
  | "copay-of-another-visit"
  | "copay-unclear"
  | "amount-of-family"
  | "amount-without-network"
  | "amount-as-text"
  | "amount-not-understood"
  | "amount-contradicts"
  | "not-covered"
  | "no-therapy-benefit"
  | "several-plans"
  | "several-responses"
  | "deductible-left-open";

export interface FhirNote {
  code: FhirNoteCode;
  /** The same in English. It holds nothing of what was handed in. */
  text: string;
}

export interface FhirResult {
  /** For the element's property `prefill`; null where nothing follows. */
  prefill: CoverageGuidePrefill | null;
  notes: FhirNote[];
}

/** Maps what is known for sure, and nothing else. Never throws, whatever is handed in. */
export function fromFhir(input: FhirInput, options?: FhirOptions): FhirResult;

/** Every code that a note can have. */
export const NOTE_CODES: readonly FhirNoteCode[];
