// What can be written on <coverage-guide> in JSX. The files for React and Preact add it to their elements.

import type { CoverageGuideAttributes, CoverageGuidePrefill, CoverageGuideStyle } from "./coverage-guide.js";

/** The element in JSX: its attributes, its property, and what every element has. */
export interface CoverageGuideProps extends CoverageGuideAttributes {
  /** Set as a property by React 19 and Preact. React 18 needs a ref for it. */
  prefill?: CoverageGuidePrefill | null;
  children?: unknown;
  class?: string;
  className?: string;
  hidden?: boolean;
  id?: string;
  key?: string | number | null;
  ref?: unknown;
  slot?: string;
  /** The properties of `CoverageGuideStyle`, among all others. */
  style?: string | null | (CoverageGuideStyle & { [property: string]: any });
}
