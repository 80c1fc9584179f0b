//! Writes the program as text that an HTML page can hold and that brotli still compresses well.
//!
//! Gzip in base64 would hide the program from the compression of servers: it made the page some seven
//! kilobytes heavier in brotli, and needed `DecompressionStream` to read.

/// Every printable letter of one byte but the one that could end the element.
const PLAIN: std::ops::RangeInclusive<u8> = b'!'..=b'~';
const ENDS_ELEMENTS: u8 = b'<';

/// Where visible letters of two bytes begin, after control characters and spaces.
const BEYOND: u32 = 0xA1;

/// Between two parts. It is no letter.
const BETWEEN: &str = " ";

/// Writes parts as text, each with the alphabet that is best for it: first which bytes are frequent, a bit for
/// each from 0 to 255 in hexadecimal, then a letter for each byte. Frequent bytes get the letters that take one byte.
pub fn encode(parts: &[Vec<u8>]) -> String {
    parts.iter().map(|part| encode_part(part)).collect::<Vec<_>>().join(BETWEEN)
}

fn encode_part(bytes: &[u8]) -> String {
    let frequent = frequent(bytes);
    let digit = |four: &[bool]| {
        let value = four.iter().fold(0, |value, bit| value << 1 | u32::from(*bit));
        char::from_digit(value, 16).expect("four bits are a digit")
    };
    let alphabet = alphabet(&frequent);
    let letters = bytes.iter().map(|byte| alphabet[usize::from(*byte)]);
    frequent.chunks(4).map(digit).chain(letters).collect()
}

fn plain_letters() -> Vec<u8> {
    PLAIN.filter(|letter| *letter != ENDS_ELEMENTS).collect()
}

/// For each byte whether it is one of those that there are plain letters for.
fn frequent(bytes: &[u8]) -> [bool; 256] {
    let mut counts = [0_usize; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let mut by_count: Vec<u8> = (0..=u8::MAX).collect();
    // The order among equals is that of the bytes, so the same program is the same text.
    by_count.sort_by_key(|byte| std::cmp::Reverse(counts[usize::from(*byte)]));
    by_count.truncate(plain_letters().len());
    let mut frequent = [false; 256];
    for byte in by_count {
        frequent[usize::from(byte)] = true;
    }
    frequent
}

/// The letter of each byte. A frequent byte that is a plain letter itself keeps it; the other frequent ones take
/// the plain letters that are left, in order, and the rest those beyond.
fn alphabet(frequent: &[bool; 256]) -> [char; 256] {
    let is_frequent = |byte: u8| frequent[usize::from(byte)];
    let mut left = plain_letters().into_iter().filter(|letter| !is_frequent(*letter));
    let mut beyond = (BEYOND..).filter_map(char::from_u32);
    std::array::from_fn(|byte| {
        let byte = byte as u8;
        if !is_frequent(byte) {
            beyond.next().expect("there are more letters than bytes")
        } else if PLAIN.contains(&byte) && byte != ENDS_ELEMENTS {
            byte.into()
        } else {
            left.next().expect("there are as many frequent bytes as plain letters").into()
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `src/embed/program.js` does.
    fn decode(text: &str) -> Vec<u8> {
        let part = |part: &str| {
            let letters: Vec<char> = part.chars().collect();
            let (digits, encoded) = letters.split_at(64);
            let bit = |byte: usize| digits[byte / 4].to_digit(16).unwrap() << (byte % 4) & 8 != 0;
            let alphabet = alphabet(&std::array::from_fn(bit));
            let byte = |letter| alphabet.iter().position(|known| known == letter).unwrap() as u8;
            encoded.iter().map(byte).collect::<Vec<u8>>()
        };
        text.split(BETWEEN).flat_map(part).collect()
    }

    fn everything() -> Vec<u8> {
        let mut bytes: Vec<u8> = (0..=255).collect();
        bytes.extend([0, 0, 13, 10, 60, 60, 60, 47, 115]);
        bytes
    }

    #[test]
    fn what_is_encoded_can_be_decoded() {
        for parts in [
            vec![Vec::new()],
            vec![b"\0asm".to_vec()],
            vec![everything(), vec![200; 9], Vec::new(), vec![0, 7]],
        ] {
            assert_eq!(decode(&encode(&parts)), parts.concat());
        }
    }

    #[test]
    fn no_letter_ends_the_element_or_is_changed_by_a_parser() {
        for letter in encode_part(&everything()).chars() {
            assert!(letter != '<' && !letter.is_whitespace() && letter >= '!', "{letter:?}");
            assert!(letter < '\u{800}', "{letter:?} takes more than two bytes");
        }
    }

    #[test]
    fn frequent_bytes_take_one_byte() {
        let bytes = [vec![0; 9], vec![200; 9], everything()].concat();
        let frequent: String = encode_part(&bytes).chars().skip(64).take(18).collect();
        assert_eq!(frequent.len(), 18);
    }

    #[test]
    fn the_same_bytes_are_the_same_text() {
        assert_eq!(encode(&[everything()]), encode(&[everything()]));
    }
}
