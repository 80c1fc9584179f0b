//! Whether a color can be seen on a light page.

/// What WCAG asks of a drawing against what is around it.
const LEAST: f64 = 3.0;

/// A darker color of the same kind, if this one is hard to see on white.
#[must_use]
pub fn easier_to_see(color: &str) -> Option<String> {
    let mut parts = parts(color)?;
    if contrast_with_white(parts) >= LEAST {
        return None;
    }
    while contrast_with_white(parts) < LEAST {
        parts = parts.map(|part| part * 0.97);
    }
    let [red, green, blue] = parts.map(byte);
    Some(format!("#{red:02x}{green:02x}{blue:02x}"))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 255")]
fn byte(part: f64) -> u8 {
    part as u8
}

fn parts(color: &str) -> Option<[f64; 3]> {
    let hex = color.strip_prefix('#').filter(|hex| hex.len() == 6 && hex.is_ascii())?;
    let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).ok().map(f64::from);
    Some([part(0)?, part(2)?, part(4)?])
}

/// The contrast of WCAG 2.2, from 1 to 21.
fn contrast_with_white(parts: [f64; 3]) -> f64 {
    let linear = |part: f64| {
        let part = part / 255.0;
        if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
    };
    let [red, green, blue] = parts.map(linear);
    1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_light_color_gets_darker_until_it_can_be_seen() {
        for (color, is_light) in
            [("#ffffff", true), ("#ffff00", true), ("#0b5d5e", false), ("#000000", false)]
        {
            let better = easier_to_see(color);
            assert_eq!(better.is_some(), is_light, "{color}");
            assert_eq!(better.and_then(|better| easier_to_see(&better)), None, "{color}");
        }
        assert_eq!(easier_to_see("blue"), None);
    }
}
