//! The module that maps a portal's FHIR resources to what the guide can be prefilled with: one file, made of those
//! in `package/fhir/`.

use anyhow::Result;

use crate::minify::BROWSERS;
use crate::run;

/// The module, beside the element.
pub const FILE: &str = "coverage-guide.fhir.js";

const SOURCE: &str = "package/fhir/index.js";

/// The module as one file.
pub fn module() -> Result<String> {
    let args = [SOURCE, "--bundle", "--minify", "--format=esm", "--charset=utf8", BROWSERS];
    run::output("esbuild", &args)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_module_is_one_file_that_imports_nothing() {
        let module = module().unwrap();
        assert!(module.contains("export{") && module.contains("fromFhir"));
        assert!(!module.contains("import"));
    }
}
