//! A zip that is compressed: many sites take no more than two megabytes. (What `maker` packs is stored, for the browser has to make
//! the same bytes.)

use std::io::{Cursor, Write};

use anyhow::{Context, Result};
use maker::File;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// As hard as it tries without zopfli, which gains little on what is compressed inside already, and takes half a minute.
const EFFORT: i64 = 9;

/// Packs files under their names. The same bytes for the same files, on every machine and every day.
pub fn zip(files: &[File]) -> Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(EFFORT))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for File { name, bytes } in files {
        zip.start_file(name.as_str(), options)
            .map_err(Into::into)
            .and_then(|()| zip.write_all(bytes))
            .with_context(|| format!("Could not pack {name}"))?;
    }
    Ok(zip.finish().context("The zip could not be put together")?.into_inner())
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use zip::ZipArchive;

    use super::*;

    #[test]
    fn the_same_files_make_the_same_small_zip_without_a_clock() {
        let files = [File::new("a/one.html", "1".repeat(70_000)), File::new("two.txt", "2")];
        let packed = zip(&files).unwrap();
        assert_eq!(packed, zip(&files).unwrap());
        assert!(packed.len() < 1000, "{}", packed.len());
        let mut archive = ZipArchive::new(Cursor::new(packed)).unwrap();
        for (at, file) in files.iter().enumerate() {
            let mut read = archive.by_index(at).unwrap();
            assert_eq!(read.name(), file.name);
            assert_eq!(read.last_modified(), Some(DateTime::default()));
            assert_eq!(read.unix_mode(), Some(0o100_644));
            let mut bytes = Vec::new();
            read.read_to_end(&mut bytes).unwrap();
            assert_eq!(bytes, file.bytes);
        }
    }
}
