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
use restoring::restore;
use sorting::Sorting;

mod pointers;
mod restoring;
mod sorting;

/// What each stream holds. `src/embed/program.js` has the same order.
#[derive(Clone, Copy)]
#[repr(usize)]
enum Stream {
    /// The module up to its first function.
    Before,
    /// The groups of locals of each function.
    Locals,
    /// The instructions themselves.
    Code,
    /// The first of those for each kind of instruction that may come next, in the order of [`follower`].
    Get,
    Set = Self::Get as usize + FOLLOWERS,
    Tee,
    /// The first of as many again.
    Constants,
    Loads = Self::Constants as usize + FOLLOWERS,
    Stores,
    Alignments,
    Labels,
    /// The types of blocks.
    Blocks,
    /// 64-bit constants, and those with a fraction.
    Wide,
    Rest,
    Calls,
    /// The module after its last function.
    After,
    /// The addresses in it.
    Pointers,
    Addresses,
}

const STREAMS: usize = Stream::Addresses as usize + 1;

/// How many kinds of instruction are told apart where one follows what takes a value from somewhere.
const FOLLOWERS: usize = 7;

/// Which of these kinds an instruction is.
const fn follower(code: u8) -> usize {
    match code {
        GET => 0,
        I32_CONST | ADDRESS => 1,
        0x10 => 2,
        FIRST_STORE..=0x3e => 3,
        FIRST_ACCESS..FIRST_STORE => 4,
        // Adding and subtracting.
        0x6a | 0x6b => 5,
        _ => 6,
    }
}

/// What begins another part, with letters of its own: found by trying what makes the page smallest.
const PARTS: [usize; 6] = [
    Stream::Code as usize,
    Stream::Get as usize,
    Stream::Calls as usize,
    Stream::After as usize,
    Stream::Pointers as usize,
    Stream::Addresses as usize,
];

const GET: u8 = 0x20;
const I32_CONST: u8 = 0x41;
/// Stands for the instruction of a constant that is an address. No compiler's output has it: it began a
/// part of exception handling that was given up.
const ADDRESS: u8 = 0x06;
/// What a program has at addresses begins here; constants as large as that are rarely anything else.
const ADDRESSES: std::ops::Range<i32> = 0x10_0000..0x20_0000;
const FIRST_ACCESS: u8 = 0x28;
const FIRST_STORE: u8 = 0x36;
const CODE_SECTION: u8 = 10;

type Streams = [Vec<u8>; STREAMS];

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

/// Something that goes through a function, and takes what it meets to where it belongs.
trait Walk {
    /// Takes an instruction along, and tells which. A constant comes with what belongs to it.
    fn instruction(&mut self) -> Result<u8>;
    /// Takes some bytes along.
    fn bytes(&mut self, stream: Stream, count: usize) -> Result<()>;
    /// Takes an LEB128 number along, and tells it if it has at most 32 bits.
    fn leb(&mut self, stream: Stream) -> Result<u32>;
    /// Takes an LEB128 number along to the stream of what follows it.
    fn leb_by_follower(&mut self, first: Stream) -> Result<()>;
    /// Takes along how the access to memory by this instruction is aligned.
    fn alignment(&mut self, code: u8) -> Result<()>;
}

fn function(walk: &mut impl Walk) -> Result<()> {
    for _ in 0..walk.leb(Stream::Locals)? {
        walk.leb(Stream::Locals)?;
        walk.bytes(Stream::Locals, 1)?;
    }
    let mut depth = 0;
    while depth >= 0 {
        let code = walk.instruction()?;
        match code {
            // Block, loop and if; end.
            0x02..=0x04 => {
                depth += 1;
                walk.leb(Stream::Blocks)?;
            }
            0x0b => depth -= 1,
            // Branches.
            0x0c | 0x0d => drop(walk.leb(Stream::Labels)?),
            0x0e => {
                for _ in 0..=walk.leb(Stream::Labels)? {
                    walk.leb(Stream::Labels)?;
                }
            }
            0x10 => drop(walk.leb(Stream::Calls)?),
            0x11 => {
                walk.leb(Stream::Rest)?;
                walk.leb(Stream::Rest)?;
            }
            GET => walk.leb_by_follower(Stream::Get)?,
            0x21 => drop(walk.leb(Stream::Set)?),
            0x22 => drop(walk.leb(Stream::Tee)?),
            FIRST_ACCESS..=0x3e => {
                walk.alignment(code)?;
                let is_load = code < FIRST_STORE;
                walk.leb(if is_load { Stream::Loads } else { Stream::Stores })?;
            }
            // Globals, tables, the size of the memory, references.
            0x23..=0x26 | 0x3f | 0x40 | 0xd0 | 0xd2 => drop(walk.leb(Stream::Rest)?),
            // Came with what belongs to it.
            I32_CONST => {}
            0x42 => drop(walk.leb(Stream::Wide)?),
            0x43 => walk.bytes(Stream::Wide, 4)?,
            0x44 => walk.bytes(Stream::Wide, 8)?,
            // Nothing belongs to these: what ends or chooses, and what reckons.
            0x00 | 0x01 | 0x05 | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            // A second number says which of several: conversions, or whole pieces of memory and tables.
            0xfc => match walk.leb(Stream::Code)? {
                0..=7 => {}
                8 | 10 | 12 | 14 => {
                    walk.leb(Stream::Rest)?;
                    walk.leb(Stream::Rest)?;
                }
                9 | 11 | 13 | 15..=17 => drop(walk.leb(Stream::Rest)?),
                more => bail!("The page cannot put back the instruction 0xfc {more} yet."),
            },
            code => bail!("The page cannot put back the instruction {code:#04x} yet."),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;
