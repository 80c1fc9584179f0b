//! The module that maps a portal's FHIR resources to what the guide can be prefilled with: one file, made of those
//! in `package/fhir/`, and its tests, which run in Node.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result};

use crate::minify::BROWSERS;
use crate::paths;
use crate::run;

/// The module, beside the element.
pub const FILE: &str = "coverage-guide.fhir.js";

const SOURCE: &str = "package/fhir/index.js";
const TESTS: &str = "tests/node/fhir";

/// The module as one file.
pub fn module() -> Result<String> {
    let args = [SOURCE, "--bundle", "--minify", "--format=esm", "--charset=utf8", BROWSERS];
    run::output("esbuild", &args)
}

/// Its tests, by Node's own runner, each file named: how a folder is taken differs between versions of Node.
pub fn tests() -> Result<Command> {
    let folder = paths::root().join(TESTS);
    let files = fs::read_dir(&folder).with_context(|| format!("Could not look into {TESTS}/"))?;
    let files = files.filter_map(|file| file.ok().map(|file| file.path()));
    let mut files: Vec<_> =
        files.filter(|path| path.to_string_lossy().ends_with(".test.mjs")).collect();
    files.sort();
    let mut node = run::command("node");
    node.args(["--test", "--test-reporter=tap"]).args(files);
    Ok(node)
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
