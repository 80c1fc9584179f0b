//! Takes a program apart, each kind of number into its stream.

use anyhow::{Result, ensure};

use super::format::{ADDRESS, ADDRESSES, I32_CONST, Stream, Streams, Walk, follower};
use crate::leb::{byte, push_number, read_number, read_signed};

/// Goes through a program.
pub struct Sorting<'a> {
    wasm: &'a [u8],
    pub at: usize,
    pub streams: Streams,
    /// The last address.
    address: i32,
    /// How the last access by each instruction was aligned.
    aligned: [u8; 256],
}

impl<'a> Sorting<'a> {
    /// Begins with what stands before the first function.
    pub fn from(wasm: &'a [u8], first: usize) -> Self {
        let mut streams = Streams::default();
        streams[Stream::Before as usize] = wasm[..first].to_vec();
        Self { wasm, at: first, streams, address: 0, aligned: [0; 256] }
    }

    pub fn number(&mut self) -> Result<u32> {
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
            self.leb_by_follower(Stream::Constants)?;
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

    fn leb_by_follower(&mut self, first: Stream) -> Result<()> {
        let from = self.at;
        self.number()?;
        let next = self.wasm.get(self.at).copied().unwrap_or_default();
        self.streams[first as usize + follower(next)].extend(&self.wasm[from..self.at]);
        Ok(())
    }

    fn alignment(&mut self, code: u8) -> Result<()> {
        let is = byte(self.wasm, &mut self.at)?;
        let last = std::mem::replace(&mut self.aligned[usize::from(code)], is);
        self.push(Stream::Alignments, is.wrapping_sub(last));
        Ok(())
    }
}
