//! The fonts that a browser gets from the system.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::paths;

/// What the generic families stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fonts {
    /// What this machine has: DejaVu, on a bare Debian.
    System,
    /// What an Android phone has: Roboto for `sans-serif` and `system-ui`, Noto Serif for `serif`.
    Phone,
}

/// The generic families, with the font and its npm package.
///
/// The packages have TrueType files: fontconfig reads WOFF too, but Chromium uses no such font of the
/// system.
const PHONE: [(&[&str], &str, &str); 2] = [
    (&["sans-serif", "system-ui", "ui-sans-serif", "sans"], "Roboto", "roboto"),
    (&["serif", "ui-serif"], "Noto Serif", "noto-serif"),
];

/// Chromium finds its `system-ui` by asking for no family. The system's rules make that `sans-serif`, but
/// only after the rules below.
const NO_FAMILY_IS_SANS_SERIF: &str = r#"<match>
<test qual="all" name="family" compare="not_eq"><string>sans-serif</string></test>
<test qual="all" name="family" compare="not_eq"><string>serif</string></test>
<test qual="all" name="family" compare="not_eq"><string>monospace</string></test>
<edit name="family" mode="append_last"><string>sans-serif</string></edit>
</match>
"#;

impl Fonts {
    /// Writes a configuration for fontconfig into this folder, unless the system's own is wanted.
    pub(super) fn write_configuration(self, folder: &Path) -> Result<Option<PathBuf>> {
        if self == Self::System {
            return Ok(None);
        }
        let mut rules = NO_FAMILY_IS_SANS_SERIF.to_owned();
        for (families, font, package) in PHONE {
            let files = paths::root().join("node_modules/@expo-google-fonts").join(package);
            ensure!(files.is_dir(), "{font} is not there: `npm ci` installs it");
            rules += &format!("<dir>{}</dir>\n", files.display());
            for family in families {
                rules += &format!(
                    "<alias><family>{family}</family><prefer><family>{font}</family></prefer></alias>\n"
                );
            }
        }
        // The system's own rules come last: they would put other fonts in front.
        let text = format!(
            "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">\n<fontconfig>\n\
             {rules}<cachedir>{}</cachedir>\n\
             <include ignore_missing=\"yes\">/etc/fonts/fonts.conf</include>\n</fontconfig>\n",
            folder.join("font-cache").display()
        );
        let file = folder.join("fonts.conf");
        fs::write(&file, text).context("could not write the configuration of the fonts")?;
        Ok(Some(file))
    }
}
