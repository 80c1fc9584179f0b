//! Sorts the program's instructions by kind, so that compression finds more that is alike: a tenth of the
//! page less. `src/embed/program.js` puts them back; what it compiles is the program, byte for byte.
//!
//! A function is a row of instructions, each with what belongs to it: the number of a local, an offset, a
//! constant. Side by side they have little in common; the numbers of locals among themselves have much. So
//! each kind goes into a stream of its own. Three things are left out or written anew, because the rest says
//! them: the size of a function; how an access to memory is aligned, told as the difference from the last one
//! of its kind; a constant that is an address, told as the distance from the last one.
//!
//! The sorted program is the length of each stream, as an LEB128 number, and then the streams, in the order
//! of [`Stream`]. It comes in parts that use different bytes most, so that each can have letters of its own:
//! the module without its functions, the instructions, and what belongs to them.

use anyhow::{Context, Result, bail, ensure};

/// What each stream holds. `src/embed/program.js` has the same order.
#[derive(Clone, Copy)]
enum Stream {
    /// The module up to its first function.
    Before,
    /// The module after its last function.
    After,
    /// The instructions themselves.
    Code,
    /// The groups of locals of each function.
    Locals,
    Get,
    Set,
    Tee,
    Constants,
    Addresses,
    Loads,
    Stores,
    Alignments,
    Calls,
    Labels,
    /// The types of blocks.
    Blocks,
    /// 64-bit constants, and those with a fraction.
    Wide,
    Rest,
}

const STREAMS: usize = Stream::Rest as usize + 1;

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
    let mut sorting = Sorting {
        wasm,
        at: functions.first,
        streams: Streams::default(),
        address: 0,
        aligned: [0; 256],
    };
    sorting.streams[Stream::Before as usize] = wasm[..functions.first].to_vec();
    for _ in 0..functions.count {
        let size = sorting.number()?;
        let end = sorting.at + size as usize;
        function(&mut sorting)?;
        ensure!(sorting.at == end, "A function of the program does not end where it should.");
    }
    let after = &wasm[sorting.at..];
    sorting.streams[Stream::After as usize] = after.to_vec();

    let mut lengths = Vec::new();
    for stream in &sorting.streams {
        push_number(&mut lengths, u32::try_from(stream.len())?);
    }
    let (module, functions) = sorting.streams.split_at(Stream::Code as usize);
    let (code, belonging) = functions.split_at(1);
    let sorted = vec![[lengths, module.concat()].concat(), code.concat(), belonging.concat()];
    let restored = restore(&sorted.concat())?;
    ensure!(
        restored == wasm,
        "The program cannot be sorted: something in it is not written as short as it can be."
    );
    Ok(sorted)
}

/// Puts a sorted program back, as the page does.
fn restore(sorted: &[u8]) -> Result<Vec<u8>> {
    let mut at = 0;
    let mut lengths = [0; STREAMS];
    for length in &mut lengths {
        *length = read_number(sorted, &mut at)? as usize;
    }
    let streams = lengths.map(|length| {
        at += length;
        &sorted[at - length..at]
    });
    let mut restoring =
        Restoring { streams, read: [0; STREAMS], wasm: Vec::new(), address: 0, aligned: [0; 256] };
    restoring.wasm.extend(streams[Stream::Before as usize]);
    // Each function has at least the number of its groups.
    while restoring.read[Stream::Locals as usize] < streams[Stream::Locals as usize].len() {
        let before = std::mem::take(&mut restoring.wasm);
        function(&mut restoring)?;
        let body = std::mem::replace(&mut restoring.wasm, before);
        push_number(&mut restoring.wasm, u32::try_from(body.len())?);
        restoring.wasm.extend(body);
    }
    restoring.wasm.extend(streams[Stream::After as usize]);
    Ok(restoring.wasm)
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
            0x20 => drop(walk.leb(Stream::Get)?),
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

struct Sorting<'a> {
    wasm: &'a [u8],
    at: usize,
    streams: Streams,
    /// The last address.
    address: i32,
    /// How the last access by each instruction was aligned.
    aligned: [u8; 256],
}

impl Sorting<'_> {
    fn number(&mut self) -> Result<u32> {
        read_number(self.wasm, &mut self.at)
    }

    fn push(&mut self, stream: Stream, byte: u8) {
        self.streams[stream as usize].push(byte);
    }
}

impl Walk for Sorting<'_> {
    fn instruction(&mut self) -> Result<u8> {
        let code = byte(self.wasm, &mut self.at)?;
        ensure!(code != ADDRESS, "The program has an instruction that stands for addresses.");
        if code == I32_CONST {
            let mut after = self.at;
            let value = read_signed(self.wasm, &mut after)?;
            if ADDRESSES.contains(&value) {
                self.at = after;
                self.push(Stream::Code, ADDRESS);
                let step = value - self.address;
                self.address = value;
                let step = (step << 1) ^ (step >> 31);
                push_number(&mut self.streams[Stream::Addresses as usize], step.cast_unsigned());
                return Ok(code);
            }
            self.push(Stream::Code, code);
            self.leb(Stream::Constants)?;
            return Ok(code);
        }
        self.push(Stream::Code, code);
        Ok(code)
    }

    fn bytes(&mut self, stream: Stream, count: usize) -> Result<()> {
        for _ in 0..count {
            let byte = byte(self.wasm, &mut self.at)?;
            self.push(stream, byte);
        }
        Ok(())
    }

    fn leb(&mut self, stream: Stream) -> Result<u32> {
        let from = self.at;
        let number = self.number()?;
        self.streams[stream as usize].extend(&self.wasm[from..self.at]);
        Ok(number)
    }

    fn alignment(&mut self, code: u8) -> Result<()> {
        let is = byte(self.wasm, &mut self.at)?;
        let last = std::mem::replace(&mut self.aligned[usize::from(code)], is);
        self.push(Stream::Alignments, is.wrapping_sub(last));
        Ok(())
    }
}

struct Restoring<'a> {
    streams: [&'a [u8]; STREAMS],
    read: [usize; STREAMS],
    wasm: Vec<u8>,
    address: i32,
    aligned: [u8; 256],
}

impl Restoring<'_> {
    fn byte(&mut self, stream: Stream) -> Result<u8> {
        byte(self.streams[stream as usize], &mut self.read[stream as usize])
    }
}

impl Walk for Restoring<'_> {
    fn instruction(&mut self) -> Result<u8> {
        let code = self.byte(Stream::Code)?;
        if code == ADDRESS {
            let at = Stream::Addresses as usize;
            let step = read_number(self.streams[at], &mut self.read[at])?;
            self.address += ((step >> 1) ^ 0_u32.wrapping_sub(step & 1)).cast_signed();
            self.wasm.push(I32_CONST);
            push_signed(&mut self.wasm, self.address);
            return Ok(I32_CONST);
        }
        self.wasm.push(code);
        if code == I32_CONST {
            self.leb(Stream::Constants)?;
        }
        Ok(code)
    }

    fn bytes(&mut self, stream: Stream, count: usize) -> Result<()> {
        for _ in 0..count {
            let byte = self.byte(stream)?;
            self.wasm.push(byte);
        }
        Ok(())
    }

    fn leb(&mut self, stream: Stream) -> Result<u32> {
        let at = stream as usize;
        let from = self.read[at];
        let number = read_number(self.streams[at], &mut self.read[at])?;
        self.wasm.extend(&self.streams[at][from..self.read[at]]);
        Ok(number)
    }

    fn alignment(&mut self, code: u8) -> Result<()> {
        let step = self.byte(Stream::Alignments)?;
        let aligned = &mut self.aligned[usize::from(code)];
        *aligned = aligned.wrapping_add(step);
        self.wasm.push(*aligned);
        Ok(())
    }
}

fn byte(bytes: &[u8], at: &mut usize) -> Result<u8> {
    let byte = bytes.get(*at).copied().context("The program ends too early")?;
    *at += 1;
    Ok(byte)
}

/// Reads an LEB128 number. Of one with more than 32 bits, those.
fn read_number(bytes: &[u8], at: &mut usize) -> Result<u32> {
    let (number, _, _) = read_leb(bytes, at)?;
    Ok(number)
}

/// Reads an LEB128 number with a sign.
fn read_signed(bytes: &[u8], at: &mut usize) -> Result<i32> {
    let (number, bits, last) = read_leb(bytes, at)?;
    let is_negative = last & 0x40 != 0 && bits < u32::BITS;
    let sign = if is_negative { u32::MAX << bits } else { 0 };
    Ok((number | sign).cast_signed())
}

/// The number, how many bits were read, and the last byte.
fn read_leb(bytes: &[u8], at: &mut usize) -> Result<(u32, u32, u8)> {
    let (mut number, mut bits) = (0_u32, 0);
    loop {
        let byte = byte(bytes, at)?;
        if bits < u32::BITS {
            number |= u32::from(byte & 0x7f) << bits;
        }
        bits += 7;
        if byte & 0x80 == 0 {
            return Ok((number, bits, byte));
        }
    }
}

fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Addresses are no negative numbers, so a sign is only kept away.
fn push_signed(bytes: &mut Vec<u8>, mut number: i32) {
    while number > 0x3f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::Stdio;

    use wasm_encoder::{
        BlockType, CodeSection, CustomSection, Function, FunctionSection, Ieee32, Ieee64,
        InstructionSink, MemArg, MemArgTarget, MemorySection, MemoryType, Module, RefType,
        TableSection, TableType, TypeSection, ValType,
    };

    use super::*;
    use crate::encode::encode;
    use crate::paths;
    use crate::run;

    fn program(write: impl Fn(&mut InstructionSink<'_>)) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut functions = FunctionSection::new();
        functions.function(0).function(0);
        let mut tables = TableSection::new();
        let table = TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 1,
            maximum: None,
            shared: false,
        };
        tables.table(table);
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 17,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        let mut code = CodeSection::new();
        let mut first = Function::new([(2, ValType::I32), (1, ValType::I64), (200, ValType::F64)]);
        write(&mut first.instructions());
        first.instructions().end();
        let mut second = Function::new([]);
        second.instructions().call(0).end();
        code.function(&first).function(&second);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&tables).section(&memories);
        module.section(&code);
        module.section(&CustomSection { name: "last".into(), data: (&[1, 2, 3][..]).into() });
        module.finish()
    }

    fn access(offset: u64, align: u32) -> MemArg {
        MemArg { offset, align, target: MemArgTarget::default(), ordering: None }
    }

    /// Something of every kind.
    fn everything() -> Vec<u8> {
        program(|it| {
            it.block(BlockType::Empty).loop_(BlockType::Empty);
            it.i32_const(0).br_if(1).i32_const(-5).if_(BlockType::Empty).nop().else_().nop().end();
            it.i32_const(70_000).br_table([0, 1, 0], 1).end().end();
            // Addresses, up and down.
            for address in [0x10_0000, 0x10_0010, 0x10_0004, 0x1f_ffff] {
                it.i32_const(address).i32_load(access(4, 2)).local_set(0);
            }
            it.i32_const(0x20_0000).local_tee(1).i64_load(access(300, 2)).local_set(2);
            it.local_get(1).i32_const(1).i32_store8(access(0, 0));
            it.local_get(1).f64_const(Ieee64::from(0.5)).f64_store(access(8, 3));
            it.f32_const(Ieee32::from(0.5)).i32_trunc_sat_f32_s().drop();
            it.i64_const(i64::MIN).i64_const(-1).i64_add().drop();
            it.i32_const(0).i32_const(0).i32_const(9).memory_copy(0, 0);
            it.i32_const(0).i32_const(0).i32_const(9).memory_fill(0);
            it.memory_size(0).memory_grow(0).drop();
            it.ref_func(1).drop().i32_const(0).call_indirect(0, 0);
            it.return_().unreachable();
        })
    }

    #[test]
    fn what_was_sorted_comes_back_as_it_was() {
        let sorted = sort(&everything()).unwrap();
        assert_eq!(restore(&sorted.concat()).unwrap(), everything());
    }

    #[test]
    fn the_page_puts_back_what_was_sorted() {
        let script = paths::root().join("src/embed/program.js");
        let script = std::fs::read_to_string(script).unwrap();
        let run = "process.stdout.write(restore(decode(require('fs').readFileSync(0, 'utf8'))))";
        let mut node = run::command("node");
        node.args(["-e", &format!("{script}{run}")]).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut page = node.spawn().unwrap();
        let text = encode(&sort(&everything()).unwrap());
        page.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        let output = page.wait_with_output().unwrap();
        assert!(output.status.success());
        assert_eq!(output.stdout, everything());
    }

    #[test]
    fn addresses_and_usual_alignments_take_little() {
        let far_apart = |between: i32| {
            program(move |it| {
                for at in 0..50 {
                    it.i32_const(0x10_0000 + at * between).i32_load(access(0, 2)).drop();
                }
            })
        };
        let near = sort(&far_apart(8)).unwrap().concat();
        let constants = 50 * 3;
        assert!(near.len() < far_apart(8).len() - constants / 2, "{} bytes", near.len());
    }

    #[test]
    fn an_instruction_that_the_page_does_not_know_is_named() {
        let wasm = program(|it| {
            it.v128_const(0).drop();
        });
        let error = sort(&wasm).unwrap_err().to_string();
        assert!(error.contains("0xfd"), "{error}");
    }

    #[test]
    fn what_is_written_longer_than_it_must_be_is_refused() {
        let mut wasm = program(|it| {
            it.i32_const(0x10_0000).drop();
        });
        let at = wasm.windows(4).position(|it| it == [I32_CONST, 0x80, 0x80, 0xc0]).unwrap();
        // One byte more for the same number, and so a function and a section that are longer.
        wasm.splice(at + 3..at + 5, [0xc0, 0x80, 0x00]);
        let functions = find_functions(&wasm).unwrap();
        wasm[functions.first] += 1;
        assert!(sort(&wasm).unwrap_err().to_string().contains("as short as it can be"));
        assert!(sort(b"\0asm\x01\0\0\0").unwrap_err().to_string().contains("no functions"));
    }
}
