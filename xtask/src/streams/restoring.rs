//! Puts a sorted program together again, as `src/embed/program.js` does: what cannot be is not sorted.

use anyhow::Result;

use super::format::{ADDRESS, I32_CONST, STREAMS, Stream, Walk, follower, function};
use super::pointers;
use crate::leb::{byte, push_number, push_signed, read_number};

/// Puts a sorted program back, as the page does.
pub fn restore(sorted: &[u8]) -> Result<Vec<u8>> {
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
    let (after, pointers) = (streams[Stream::After as usize], streams[Stream::Pointers as usize]);
    restoring.wasm.extend(pointers::put_back(after, pointers)?);
    Ok(restoring.wasm)
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

    fn leb_at(&mut self, stream: usize) -> Result<u32> {
        let from = self.read[stream];
        let number = read_number(self.streams[stream], &mut self.read[stream])?;
        self.wasm.extend(&self.streams[stream][from..self.read[stream]]);
        Ok(number)
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
            self.leb_by_follower(Stream::Constants)?;
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
        self.leb_at(stream as usize)
    }

    fn leb_by_follower(&mut self, first: Stream) -> Result<()> {
        let code = Stream::Code as usize;
        let next = self.streams[code].get(self.read[code]).copied().unwrap_or_default();
        self.leb_at(first as usize + follower(next)).map(drop)
    }

    fn alignment(&mut self, code: u8) -> Result<()> {
        let step = self.byte(Stream::Alignments)?;
        let aligned = &mut self.aligned[usize::from(code)];
        *aligned = aligned.wrapping_add(step);
        self.wasm.push(*aligned);
        Ok(())
    }
}
