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

/// The generic families, with the font and its npm package. (Chromium calls `system-ui` "sans".) The
/// packages have TrueType files: fontconfig knows WOFF too, but Chromium does not use it from there.
const PHONE: [(&[&str], &str, &str); 2] = [
    (&["sans-serif", "system-ui", "ui-sans-serif", "sans"], "Roboto", "roboto"),
    (&["serif", "ui-serif"], "Noto Serif", "noto-serif"),
];

impl Fonts {
    /// Writes a configuration for fontconfig into this folder, if the system's own does not do.
    pub(super) fn write_configuration(self, folder: &Path) -> Result<Option<PathBuf>> {
        if self == Self::System {
            return Ok(None);
        }
        let mut rules = String::new();
        for (families, font, package) in PHONE {
            let files = paths::root().join("node_modules/@expo-google-fonts").join(package);
            ensure!(files.is_dir(), "{font} is not there: `npm ci` installs it");
            rules += &format!("<dir>{}</dir>\n", files.display());
            for family in families {
                rules += &format!(
                    "<match><test name=\"family\"><string>{family}</string></test>\
                     <edit name=\"family\" mode=\"prepend\" binding=\"strong\"><string>{font}</string></edit></match>\n"
                );
            }
        }
        // The rules come first: the system's own turn every unknown family into `sans-serif`.
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
