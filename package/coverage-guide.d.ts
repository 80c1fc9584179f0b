/** The guide in a frame that the page around it cannot look into. */
export interface CoverageGuideElement extends HTMLElement {
  /** The name of the frame for screen readers, and the text of the link that stands in for it. */
  title: string;
  lang: string;
  /**
   * What this page knows of its visitor's plan, for the guide to ask to confirm. It can be set and not be read, and no
   * attribute reflects it. Null takes it away.
   */
  set prefill(known: CoverageGuidePrefill | null | undefined);
}

/** What a portal knows of its visitor's plan: questions and options by the guide's own ids. */
export interface CoverageGuidePrefill {
  prefill: 1;
  answers?: {
    payment?: "commercial" | "medicare" | "medicaid" | "tricare" | "student" | "other" | "none";
    "other-plan"?: "veterans" | "champva" | "indian-health" | "workers-comp" | "car-insurer" | "victim-fund" | "short-term" | "sharing-ministry";
    "medicare-plan"?: "original" | "advantage" | "with-medicaid";
    "plan-type"?: "hmo" | "epo" | "ppo" | "pos";
    "plan-source"?: "employer-insured" | "self-insured" | "kept" | "federal-job" | "bought";
    policyholder?: "me" | "partner" | "parent";
    "second-plan"?: "yes" | "no";
    "employee-program"?: "yes" | "no";
    client?: "adult" | "teen" | "child";
    /** The plan's state, in small letters; "other" for one without rules of its own. */
    state?: "ca" | "co" | "ct" | "de" | "il" | "ma" | "ny" | "or" | "wa" | "wi" | "other";
  };
  /** Dollars, and percent for coinsurance. */
  costs?: {
    copay?: number;
    "in-allowed"?: number;
    "in-coinsurance"?: number;
    "in-deductible"?: number;
    "in-deductible-year"?: number;
    "in-maximum"?: number;
    "in-maximum-year"?: number;
    "out-allowed"?: number;
    "out-coinsurance"?: number;
    "out-deductible"?: number;
    "out-deductible-year"?: number;
    "out-maximum"?: number;
    "out-maximum-year"?: number;
    /** Months until the plan's year starts over. */
    restart?: number;
  };
}

/** The attributes of `<coverage-guide>`. */
export interface CoverageGuideAttributes {
  /** The address of the sealed page, if it is neither in the script nor beside it. */
  src?: string;
  /** The language; without it, that of the page. */
  lang?: string;
  theme?: "auto" | "light" | "dark";
  /** For a tablet that many people use one after the other. Its presence counts. */
  kiosk?: string | boolean;
  /** The address of a practice profile. One inside the element wins over it. */
  profile?: string;
  /** The hash that a page at `src` must have when it is fetched. */
  integrity?: string;
  title?: string;
}

/**
 * What the style of the page around can say of the guide's look, on the element or on anything around it. It wins over
 * the practice's profile. Read when the guide starts and when `theme` changes; room and letters when it starts.
 */
export interface CoverageGuideStyle {
  /** A color. One that is hard to see on the guide's page is made darker or lighter. */
  "--coverage-guide-accent"?: string;
  "--coverage-guide-corners"?: "square" | "soft" | "round";
  "--coverage-guide-density"?: "roomy" | "compact";
  "--coverage-guide-font"?: "system" | "serif";
}

/** Why the guide cannot be shown. The console says what to change. */
export type CoverageGuideReason = "frame" | "page" | "no-profile" | "profile" | "wasm" | "browser" | "program" | "open" | "leave" | "script";

/** What the element tells. No event carries an answer or the name of a step. */
export interface CoverageGuideEvents {
  "coverage-guide:ready": CustomEvent<null>;
  /** A height in pixels, rounded up so that it says little. */
  "coverage-guide:resize": CustomEvent<{ height: number }>;
  /** A visitor leaves at once; the page is replaced right after this. */
  "coverage-guide:leave": CustomEvent<null>;
  "coverage-guide:slow": CustomEvent<null>;
  "coverage-guide:error": CustomEvent<{ reason: CoverageGuideReason }>;
}

declare global {
  interface HTMLElementTagNameMap {
    "coverage-guide": CoverageGuideElement;
  }
  interface GlobalEventHandlersEventMap extends CoverageGuideEvents {}
}
