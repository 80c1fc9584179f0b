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

/// Writes parts as text, each with the alphabet that is best for it: first the alphabet, which is the letter
/// of each byte from 0 to 255, then a letter for each byte. The most frequent bytes get the letters that
/// take one byte.
pub fn encode(parts: &[Vec<u8>]) -> String {
    parts.iter().map(|part| encode_part(part)).collect::<Vec<_>>().join(BETWEEN)
}

fn encode_part(bytes: &[u8]) -> String {
    let alphabet = alphabet(bytes);
    alphabet.iter().copied().chain(bytes.iter().map(|byte| alphabet[usize::from(*byte)])).collect()
}

fn alphabet(bytes: &[u8]) -> [char; 256] {
    let mut counts = [0_usize; 256];
    for byte in bytes {
        counts[usize::from(*byte)] += 1;
    }
    let plain: Vec<u8> = PLAIN.filter(|letter| *letter != ENDS_ELEMENTS).collect();
    let mut frequent: Vec<u8> = (0..=u8::MAX).collect();
    // The order among equals is that of the bytes, so the same program is the same text.
    frequent.sort_by_key(|byte| std::cmp::Reverse(counts[usize::from(*byte)]));
    frequent.truncate(plain.len());
    frequent.sort_unstable();

    // A byte that is a plain letter itself keeps it; the others take what is left, in order.
    let (stays, moves): (Vec<_>, Vec<_>) =
        frequent.into_iter().partition(|byte| plain.contains(byte));
    let left = plain.into_iter().filter(|letter| !stays.contains(letter));
    let moved: Vec<_> = moves.into_iter().zip(left).collect();
    let mut beyond = (BEYOND..).filter_map(char::from_u32);
    std::array::from_fn(|byte| {
        let byte = byte as u8;
        let found = moved.iter().find(|(from, _)| *from == byte).map(|(_, letter)| *letter);
        match found.or_else(|| stays.contains(&byte).then_some(byte)) {
            Some(letter) => letter.into(),
            None => beyond.next().expect("there are more letters than bytes"),
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
            let (alphabet, encoded) = letters.split_at(256);
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
        let frequent: String = encode_part(&bytes).chars().skip(256).take(18).collect();
        assert_eq!(frequent.len(), 18);
    }

    #[test]
    fn the_same_bytes_are_the_same_text() {
        assert_eq!(encode(&[everything()]), encode(&[everything()]));
    }
}
