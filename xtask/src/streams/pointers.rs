//! Addresses in the program's data: tables are full of them, each of four bytes that look like nothing before.
//!
//! Most lead to a text or a list whose length comes right behind, and many lead to where the one before ends. So an
//! address becomes a mark, and in a stream of its own how far it is from there.

use anyhow::Result;

use super::format::ADDRESSES;
use crate::leb::{byte, push_number, read_number};

/// Stands for an address. Text has no such byte; elsewhere one that is there all the same has the step [`NONE`].
const MARK: u8 = 0xfe;
const NONE: u32 = 0;

/// What is at least as long is no length.
const LONGEST: usize = 4096;

const SIZE: usize = size_of::<u32>();

/// The bytes with marks in place of addresses, and the steps from one to the next.
pub fn take_out(data: &[u8]) -> (Vec<u8>, Vec<u8>) {
    let (mut rest, mut steps) = (Vec::new(), Vec::new());
    let mut expected = Expected::default();
    let mut at = 0;
    while at < data.len() {
        let address = read(data, at).filter(|address| ADDRESSES.contains(address));
        if let Some(address) = address {
            let step = address - expected.after(&data[..at]);
            // One more than would do, because zero is taken.
            push_number(&mut steps, ((step << 1) ^ (step >> 31)).cast_unsigned() + 1);
            rest.push(MARK);
            expected = Expected { address, at: Some(at) };
            at += SIZE;
            continue;
        }
        if data[at] == MARK {
            push_number(&mut steps, NONE);
        }
        rest.push(data[at]);
        at += 1;
    }
    (rest, steps)
}

/// The opposite.
pub fn put_back(rest: &[u8], steps: &[u8]) -> Result<Vec<u8>> {
    let mut data = Vec::new();
    let mut expected = Expected::default();
    let (mut at, mut read) = (0, 0);
    while at < rest.len() {
        let is = byte(rest, &mut at)?;
        let step = if is == MARK { read_number(steps, &mut read)? } else { NONE };
        if step == NONE {
            data.push(is);
            continue;
        }
        let step = step - 1;
        let step = ((step >> 1) ^ 0_u32.wrapping_sub(step & 1)).cast_signed();
        let address = expected.after(&data) + step;
        expected = Expected { address, at: Some(data.len()) };
        data.extend(address.to_le_bytes());
    }
    Ok(data)
}

/// The last address, and where it stands.
#[derive(Default)]
struct Expected {
    address: i32,
    at: Option<usize>,
}

impl Expected {
    /// Where what it leads to ends, if its length stands behind it.
    fn after(&self, data: &[u8]) -> i32 {
        let length = self.at.and_then(|at| read(data, at + SIZE));
        let length = length.and_then(|length| usize::try_from(length).ok());
        let length = length.filter(|length| *length < LONGEST).unwrap_or_default();
        self.address + length as i32
    }
}

fn read(data: &[u8], at: usize) -> Option<i32> {
    data.get(at..at + SIZE)?.try_into().map(i32::from_le_bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(words: &[u32]) -> Vec<u8> {
        words.iter().flat_map(|word| word.to_le_bytes()).collect()
    }

    #[test]
    fn what_was_taken_out_can_be_put_back() {
        let texts = data(&[0x10_0000, 7, 0x10_0007, 5, 0x1f_ffff, 0x10_000c, 0x10_0002, 5000]);
        // At no border of four, beside a mark that is none, at the very end, and cut off.
        let odd = [&[MARK, 1, MARK][..], &texts, &[9], &texts, &[MARK], &texts[..3]].concat();
        for data in [Vec::new(), vec![MARK], texts, odd] {
            let (rest, steps) = take_out(&data);
            assert_eq!(put_back(&rest, &steps).unwrap(), data);
        }
    }

    #[test]
    fn what_follows_on_the_one_before_takes_two_bytes() {
        let (rest, steps) = take_out(&data(&[0x10_0000, 7, 0x10_0007, 5, 0x10_000c, 9]));
        assert_eq!((rest.len(), steps.len()), (3 * (1 + SIZE), 4 + 2));
    }
}
