//! How the domain declares a closed list: an enum that can list itself and name each member.

/// The ids of a closed list, as the description of a profile holds them.
#[derive(Clone, Copy, Debug)]
pub struct ClosedList {
    /// In the order of the list.
    pub ids: &'static [&'static str],
    /// What each of them means, line by line. For people who write files: the page is built without it.
    #[cfg(feature = "serde")]
    pub docs: &'static [&'static [&'static str]],
}

/// Declares an enum whose members carry a stable id, with `ALL`, `id` and `from_id`, and whose
/// members can be in a set.
macro_rules! named {
    (
        $(#[$meta:meta])*
        $vis:vis enum $name:ident {
            $( $(#[doc = $docs:literal])* $member:ident = $id:literal ),+ $(,)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        $vis enum $name {
            // A member whose name says it needs no words.
            $( $(#[doc = $docs])* #[allow(missing_docs)] $member ),+
        }

        impl $name {
            /// Every member, in the order in which a visitor or a table shows them.
            pub const ALL: &'static [Self] = &[$( Self::$member ),+];

            /// The ids of [`Self::ALL`], in the same order.
            pub const IDS: &'static [&'static str] = &[$( $id ),+];

            /// [`Self::IDS`], with what each of them means.
            pub const LIST: $crate::domain::named::ClosedList = $crate::domain::named::ClosedList {
                ids: Self::IDS,
                #[cfg(feature = "serde")]
                docs: &[$( &[$( $docs ),*] ),+],
            };

            /// The stable name: used in profiles, answer files, text keys and tests.
            #[must_use]
            pub const fn id(self) -> &'static str {
                Self::IDS[self as usize]
            }

            /// The member with this id, if there is one.
            #[must_use]
            pub fn from_id(id: &str) -> Option<Self> {
                Self::IDS.iter().position(|known| *known == id).map(|at| Self::ALL[at])
            }
        }

        impl $crate::domain::set::Member for $name {
            const MEMBERS: &'static [Self] = Self::ALL;

            fn place(self) -> u16 {
                self as u16
            }
        }
    };
}

pub(crate) use named;
