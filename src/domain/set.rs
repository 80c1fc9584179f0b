//! Some members of a closed list.

use std::marker::PhantomData;

/// A closed list whose members can be in a [`Set`]: [`named!`](super::named::named) makes them so.
pub trait Member: Copy + 'static {
    /// Every member, in order.
    const MEMBERS: &'static [Self];

    /// Its place among them.
    fn place(self) -> u16;
}

/// Some members of a list of at most sixteen, a bit for each. The tables hold over a thousand of these: as
/// slices they took seven kilobytes more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Set<T> {
    bits: u16,
    of: PhantomData<T>,
}

impl<T: Copy> Set<T> {
    /// The members at these bits: for [`any!`]. The members are named again so that their type is known.
    #[must_use]
    pub const fn from_bits(bits: u16, _members: &[T]) -> Self {
        Self { bits, of: PhantomData }
    }
}

impl<T: Member> Set<T> {
    /// Whether this is one of them.
    #[must_use]
    pub fn contains(self, member: T) -> bool {
        self.bits >> member.place() & 1 == 1
    }

    /// Whether some member of the other is one of these.
    #[must_use]
    pub fn meets(self, other: Self) -> bool {
        self.bits & other.bits != 0
    }

    /// Its members, in the order of the list.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::MEMBERS.iter().copied().filter(move |member| self.contains(*member))
    }
}

impl<T: Member> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(members: I) -> Self {
        let bits = members.into_iter().fold(0, |bits, member| bits | 1 << member.place());
        Self { bits, of: PhantomData }
    }
}

/// A set of these, for constants: `any![Payer::Medicare, Payer::Medicaid]`. A list that is too long does not
/// compile.
macro_rules! any {
    ($($member:expr),+ $(,)?) => {
        const { $crate::domain::set::Set::from_bits(0 $(| 1 << $member as u16)+, &[$($member),+]) }
    };
}

pub(crate) use any;

#[cfg(test)]
mod tests {
    use super::{Member, Set};

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Season {
        Spring,
        Summer,
        Fall,
        Winter,
    }

    impl Member for Season {
        const MEMBERS: &'static [Self] = &[Self::Spring, Self::Summer, Self::Fall, Self::Winter];

        fn place(self) -> u16 {
            self as u16
        }
    }

    #[test]
    fn a_set_holds_what_was_named_and_nothing_else() {
        let cold: Set<Season> = any![Season::Winter, Season::Fall];
        for season in Season::MEMBERS {
            let is_cold = matches!(season, Season::Fall | Season::Winter);
            assert_eq!(cold.contains(*season), is_cold, "{season:?}");
        }
        assert_eq!(cold, [Season::Fall, Season::Winter].into_iter().collect());
        // Whatever order they were named in, they come in that of the list.
        assert!(cold.iter().eq([Season::Fall, Season::Winter]));
    }
}
