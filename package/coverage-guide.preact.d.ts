// <coverage-guide> in the JSX of Preact. Once in a project: `import type {} from "coverage-guide/preact"`.

import type { CoverageGuideProps } from "./coverage-guide.jsx.js";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "coverage-guide": CoverageGuideProps;
    }
  }
}
