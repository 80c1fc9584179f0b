//! Makes a practice's files from the kit that is in `dist/`, without building.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use coverage_guide::text::Locale;
use maker::{File, Maker, Pack, Whose};

use crate::files::write_to;
use crate::kit;
use crate::paths;
use crate::profiles;
use crate::sealed_page;

/// Makes the files for a profile, in these languages. `out`: the folder for them, or else one in `dist/` that is
/// called as the profile is.
pub fn seal(profile: &Path, languages: &[Locale], out: Option<&Path>) -> Result<()> {
    let kit = kit::read()?;
    let Some(practice) = profiles::told(profile) else {
        bail!("The profile {} cannot be used: mend each line above.", profile.display());
    };
    let maker = Maker::new(&kit, Whose::Practice(&practice), languages)?;
    sealed_page::check(&maker.page())?;
    let out = out.map_or_else(|| usual(profile), Path::to_owned);
    let mut files = maker.files();
    let packs = Pack::ALL.map(|pack| pack.pack(&files));
    files.extend(packs);
    for file in &files {
        write_to(&out.join(&file.name), &file.bytes)?;
    }
    println!(
        "{} is ready, with {} files beside it. At its lower edge it shows {}.",
        out.join(maker::names::PAGE).display(),
        files.len() - 1,
        maker::code(&maker.page()).unwrap_or_default()
    );
    Ok(())
}

/// Checks that the kit makes again what `dist` has made of it for this profile.
pub fn compare_with_build(profile: &Path, languages: &[Locale]) -> Result<()> {
    let kit = kit::read()?;
    let practice = profiles::read_practice(profile)?;
    for File { name, bytes } in Maker::new(&kit, Whose::Practice(&practice), languages)?.files() {
        let built = fs::read(paths::dist().join(&name)).with_context(|| format!("No {name}"))?;
        ensure!(built == bytes, "The kit makes another {name} than the build did.");
    }
    Ok(())
}

fn usual(profile: &Path) -> PathBuf {
    paths::dist().join("practices").join(profile.file_stem().unwrap_or_default())
}
