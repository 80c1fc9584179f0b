//! What a browser has written into its folder.

use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem::find;

/// How Firefox marks a packed file. The size of what is in it and one block of LZ4 follow.
const PACKED: &[u8] = b"mozLz40\0";

/// Every file of the folder, unpacked if Firefox had packed it.
#[must_use]
pub fn files(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        // A browser that runs takes files and folders away at any time.
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let Ok(kind) = entry.file_type() else { continue };
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file()
                && let Ok(bytes) = fs::read(entry.path())
            {
                files.push((entry.path(), unpack(&bytes).unwrap_or(bytes)));
            }
        }
    }
    files
}

/// The files that have this text in them, as bytes or as wide characters.
#[must_use]
pub fn with_text<'a>(files: &'a [(PathBuf, Vec<u8>)], text: &str) -> Vec<&'a Path> {
    let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let found = files.iter().filter(|(_, bytes)| {
        [text.as_bytes(), &wide].iter().any(|part| find(bytes, part).is_some())
    });
    found.map(|(path, _)| path.as_path()).collect()
}

fn unpack(file: &[u8]) -> Option<Vec<u8>> {
    let (size, block) = file.strip_prefix(PACKED)?.split_first_chunk()?;
    let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
    // A file that is still being written may end too early.
    lz4(block).filter(|unpacked| unpacked.len() == size)
}

/// Unpacks a block of LZ4: again and again some bytes as they are, then some that were there before.
fn lz4(mut block: &[u8]) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    loop {
        let (token, rest) = block.split_first()?;
        block = rest;
        let literal = length(token >> 4, &mut block)?;
        let (bytes, rest) = block.split_at_checked(literal)?;
        unpacked.extend_from_slice(bytes);
        block = rest;
        if block.is_empty() {
            return Some(unpacked);
        }
        let (back, rest) = block.split_first_chunk()?;
        block = rest;
        let start = unpacked.len().checked_sub(usize::from(u16::from_le_bytes(*back)))?;
        let count = length(token & 15, &mut block)? + 4;
        for at in start..start + count {
            unpacked.push(*unpacked.get(at)?);
        }
    }
}

/// A length whose first part is 15 goes on until a byte that is not 255.
fn length(first: u8, block: &mut &[u8]) -> Option<usize> {
    let mut length = usize::from(first);
    if first == 15 {
        loop {
            let (more, rest) = block.split_first()?;
            *block = rest;
            length += usize::from(*more);
            if *more != 255 {
                break;
            }
        }
    }
    Some(length)
}
