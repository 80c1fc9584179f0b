//! The shapes a text of a profile can have. Looks at the text alone; resolves and looks up nothing.

/// What a text has to look like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Shape {
    /// A link that starts with `https:` and has a host.
    Https,
    /// The same, to which something can be added behind a `#`.
    Page,
    /// A link that starts with `tel:` and has a number.
    Tel,
    /// A link that starts with `mailto:` and has an address.
    Mailto,
    /// A day that exists, as `YYYY-MM-DD`.
    Date,
    /// `#rrggbb`.
    Color,
    /// The postal code of a US state, DC or a territory, in capitals.
    State,
    Language,
}

const STATES: &[u8] = b"\
    AK AL AR AZ CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT \
    NC ND NE NH NJ NM NV NY OH OK OR PA RI SC SD TN TX UT VA VT WA WI WV WY \
    DC AS GU MP PR VI";

impl Shape {
    /// The postal codes that [`Self::State`] knows.
    #[cfg(feature = "serde")]
    pub fn states() -> impl Iterator<Item = &'static str> {
        str::from_utf8(STATES).unwrap_or_default().split(' ')
    }

    /// Whether the text has this shape.
    #[must_use]
    pub fn fits(self, text: &str) -> bool {
        // Bytes, because searching in `str` adds 600 compressed bytes to the page.
        let text = text.as_bytes();
        match self {
            Self::Https => is_https(text),
            Self::Page => is_https(text) && !text.contains(&b'#'),
            Self::Tel => is_tel(text),
            Self::Mailto => is_mailto(text),
            Self::Date => is_date(text),
            Self::Color => is_color(text),
            Self::State => STATES.split(|b| *b == b' ').any(|code| code == text),
            Self::Language => is_language(text),
        }
    }
}

fn is_https(link: &[u8]) -> bool {
    let Some(rest) = link.strip_prefix(b"https://") else { return false };
    let (host, port) = cut(until(rest, b"/?#"), b':');
    let is_port = |port: &[u8]| matches!(port.len(), 1..=5) && port.iter().all(u8::is_ascii_digit);
    is_visible(rest) && is_host(host) && port.is_none_or(is_port)
}

fn is_tel(link: &[u8]) -> bool {
    let Some(rest) = link.strip_prefix(b"tel:") else { return false };
    let number = until(rest, b";");
    let number = number.strip_prefix(b"+").unwrap_or(number);
    let digits = number.iter().filter(|b| b.is_ascii_digit()).count();
    // 988 is the shortest in use; 15 is the most the world's numbering plan (E.164) allows.
    (3..=15).contains(&digits)
        && number.iter().all(|b| b.is_ascii_digit() || b"-.()".contains(b))
        && is_visible(rest)
}

fn is_mailto(link: &[u8]) -> bool {
    let Some(rest) = link.strip_prefix(b"mailto:") else { return false };
    let (person, host) = cut(until(rest, b"?"), b'@');
    is_visible(rest) && !person.is_empty() && host.is_some_and(is_host)
}

/// Whether every character may stand in a link as it is (RFC 3986).
fn is_visible(link: &[u8]) -> bool {
    link.iter().all(|b| b.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(b))
}

/// Whether this is a name with a dot in it: a practice is not reached at a bare `localhost`.
fn is_host(host: &[u8]) -> bool {
    host.contains(&b'.')
        && host.split(|b| *b == b'.').all(|label| {
            !label.is_empty() && label.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-')
        })
}

/// What comes before the first of these.
fn until<'a>(text: &'a [u8], ends: &[u8]) -> &'a [u8] {
    let end = text.iter().position(|b| ends.contains(b));
    &text[..end.unwrap_or(text.len())]
}

/// What comes before and after the first of this.
fn cut(text: &[u8], at: u8) -> (&[u8], Option<&[u8]>) {
    let before = until(text, &[at]);
    (before, text.get(before.len() + 1..))
}

fn is_date(date: &[u8]) -> bool {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = date else { return false };
    let digits = [y1, y2, y3, y4, m1, m2, d1, d2];
    if !digits.iter().all(u8::is_ascii_digit) {
        return false;
    }
    let [y1, y2, y3, y4, m1, m2, d1, d2] = digits.map(|digit| u16::from(digit - b'0'));
    let (year, month, day) = (y1 * 1000 + y2 * 100 + y3 * 10 + y4, m1 * 10 + m2, d1 * 10 + d2);
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + u16::from(is_leap),
        _ => 0,
    };
    year > 0 && (1..=days).contains(&day)
}

fn is_color(color: &[u8]) -> bool {
    matches!(color, [b'#', hex @ ..] if hex.len() == 6 && hex.iter().all(u8::is_ascii_hexdigit))
}

/// Whether browsers' `Intl` takes the tag: language, script, region, variants, in this order.
/// It throws at any other.
fn is_language(tag: &[u8]) -> bool {
    let mut reached = 0;
    let mut variants: Vec<&[u8]> = Vec::new();
    tag.split(|b| *b == b'-').enumerate().all(|(at, part)| {
        let letters = part.iter().all(u8::is_ascii_alphabetic);
        let digits = part.iter().all(u8::is_ascii_digit);
        let rank = match part {
            [_, _] | [_, _, _] if at == 0 && letters => 0,
            _ if at == 0 => return false,
            [_, _, _, _] if letters => 1,
            [_, _] if letters => 2,
            [_, _, _] if digits => 2,
            [b'0'..=b'9', _, _, _] => 3,
            _ if matches!(part.len(), 5..=8) => 3,
            _ => return false,
        };
        // Only variants may follow their like, and none of them twice.
        let in_order = at == 0 || rank > reached || rank == 3;
        let is_new = rank < 3 || !variants.iter().any(|known| known.eq_ignore_ascii_case(part));
        reached = rank;
        if rank == 3 {
            variants.push(part);
        }
        in_order && is_new && part.iter().all(u8::is_ascii_alphanumeric)
    })
}
