//! What a sorted program is made of: its streams, and which of them each part of an instruction goes to.

use anyhow::{Result, bail};

/// What each stream holds. `src/embed/program.js` has the same order.
#[derive(Clone, Copy)]
#[repr(usize)]
pub enum Stream {
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

pub const STREAMS: usize = Stream::Addresses as usize + 1;

/// How many kinds of instruction are told apart where one follows what takes a value from somewhere.
pub const FOLLOWERS: usize = 7;

/// Which of these kinds an instruction is.
pub const fn follower(code: u8) -> usize {
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

pub const GET: u8 = 0x20;
pub const I32_CONST: u8 = 0x41;
/// Stands for the instruction of a constant that is an address. No compiler's output has it: it began a
/// part of exception handling that was given up.
pub const ADDRESS: u8 = 0x06;
/// What a program has at addresses begins here; constants as large as that are rarely anything else.
pub const ADDRESSES: std::ops::Range<i32> = 0x10_0000..0x20_0000;
pub const FIRST_ACCESS: u8 = 0x28;
pub const FIRST_STORE: u8 = 0x36;

pub type Streams = [Vec<u8>; STREAMS];

/// Something that goes through a function, and takes what it meets to where it belongs.
pub trait Walk {
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

pub fn function(walk: &mut impl Walk) -> Result<()> {
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
