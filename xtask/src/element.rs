//! The element, made smaller, but for what belongs to one page.

use anyhow::{Context, Result};
use maker::{ElementKit, Template, UTF_8};

use crate::files::read_file;
use crate::minify::minify;

const SOURCE: &str = "src/embed/element.js";

/// The element's two forms.
pub fn kit() -> Result<ElementKit> {
    const FAILED: &str = "The element has no place for the page";
    let source = read_file(SOURCE)?;
    let digest = "DIGEST=\"@guide:digest\"".to_owned();
    let alone = minify("js", &source, &[digest.clone(), "PAGE=null".to_owned()])?;
    // The page stays out of the minifier, which would write its letters as longer escapes.
    let with_page = minify("js", &source, &[digest])?;
    let with_page = format!("{UTF_8}((PAGE)=>{{{with_page}}})(\"@guide:page\");");
    Ok(ElementKit {
        alone: Template::cut_once(&alone).context(FAILED)?,
        with_page: Template::cut_once(&with_page).context(FAILED)?,
    })
}
