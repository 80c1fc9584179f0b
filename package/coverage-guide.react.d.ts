// <coverage-guide> in the JSX of React 18 and 19. Once in a project: `import type {} from "coverage-guide/react"`.

import type { CoverageGuideProps } from "./coverage-guide.jsx.js";

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "coverage-guide": CoverageGuideProps;
    }
  }
}
