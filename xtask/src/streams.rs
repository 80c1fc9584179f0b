//! Sorts the program's instructions by kind, so that compression finds more that is alike: some
//! 13 kB of the page less. `src/embed/program.js` puts them back; what it compiles is the program, byte for byte.
//!
//! A function is a row of instructions, each with what belongs to it: the number of a local, an offset, a
//! constant. Side by side they have little in common; the numbers of locals among themselves have much. So
//! each kind goes into a stream of its own. Which local is read, and which constant is made, has much to do with
//! what is done with it: so these two have a stream for each kind of instruction that comes next. Four things are
//! left out or rewritten, because the rest says them: the size of a function; how an access to memory is aligned,
//! told as the difference from the last one of its kind; a constant that is an address, told as the distance from
//! the last one; and an address in the data, as [`pointers`] says.
//!
//! The sorted program is the length of each stream, as an LEB128 number, and then the streams, in the order
//! of [`Stream`]. It comes in parts that use different bytes most, so that each can have letters of its own.

use anyhow::{Result, bail, ensure};

use crate::leb::{push_number, read_number};

mod format;
mod pointers;
mod restoring;
mod sorting;

use format::{Stream, function};
use restoring::restore;
use sorting::Sorting;

/// What begins another part, with letters of its own: found by trying what makes the page smallest.
const PARTS: [usize; 6] = [
    Stream::Code as usize,
    Stream::Get as usize,
    Stream::Calls as usize,
    Stream::After as usize,
    Stream::Pointers as usize,
    Stream::Addresses as usize,
];

const CODE_SECTION: u8 = 10;

/// Sorts a program, and gives the parts of it. Fails for one that could not be put back as it was.
pub fn sort(wasm: &[u8]) -> Result<Vec<Vec<u8>>> {
    let functions = find_functions(wasm)?;
    let mut sorting = Sorting::from(wasm, functions.first);
    for _ in 0..functions.count {
        let size = sorting.number()?;
        let end = sorting.at + size as usize;
        function(&mut sorting)?;
        ensure!(sorting.at == end, "A function of the program does not end where it should.");
    }
    let (after, pointers) = pointers::take_out(&wasm[sorting.at..]);
    sorting.streams[Stream::After as usize] = after;
    sorting.streams[Stream::Pointers as usize] = pointers;

    let mut lengths = Vec::new();
    for stream in &sorting.streams {
        push_number(&mut lengths, u32::try_from(stream.len())?);
    }
    let mut sorted = vec![lengths];
    for (at, stream) in sorting.streams.iter().enumerate() {
        if PARTS.contains(&at) {
            sorted.push(Vec::new());
        }
        sorted.last_mut().expect("there is a part").extend(stream);
    }
    let restored = restore(&sorted.concat())?;
    ensure!(
        restored == wasm,
        "The program cannot be sorted: something in it is not written as short as it can be."
    );
    Ok(sorted)
}

struct Functions {
    /// Where the first begins.
    first: usize,
    count: u32,
}

fn find_functions(wasm: &[u8]) -> Result<Functions> {
    /// The magic number and the version.
    const HEADER: usize = 8;
    let mut at = HEADER;
    while let Some(section) = wasm.get(at).copied() {
        at += 1;
        let size = read_number(wasm, &mut at)?;
        if section == CODE_SECTION {
            let count = read_number(wasm, &mut at)?;
            return Ok(Functions { first: at, count });
        }
        at += size as usize;
    }
    bail!("The program has no functions.")
}

#[cfg(test)]
mod tests;
