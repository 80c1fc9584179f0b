//! Numbers as WebAssembly writes them: LEB128, seven bits in each byte, the lowest first.

use anyhow::{Context, Result};

/// The next byte.
pub fn byte(bytes: &[u8], at: &mut usize) -> Result<u8> {
    let byte = bytes.get(*at).copied().context("The program ends too early")?;
    *at += 1;
    Ok(byte)
}

/// Reads an LEB128 number. Of one with more than 32 bits, those.
pub fn read_number(bytes: &[u8], at: &mut usize) -> Result<u32> {
    let (number, _, _) = read_leb(bytes, at)?;
    Ok(number)
}

/// Reads an LEB128 number with a sign.
pub fn read_signed(bytes: &[u8], at: &mut usize) -> Result<i32> {
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

/// Writes an LEB128 number, as short as it can be.
pub fn push_number(bytes: &mut Vec<u8>, mut number: u32) {
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// Writes one with a sign that is not negative: its last byte has room for the sign.
pub fn push_signed(bytes: &mut Vec<u8>, mut number: i32) {
    while number > 0x3f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}
