//! A JSON value, as the reader of profiles sees it. Knows nothing of profiles, and no parser.

/// A JSON value. An object keeps its fields in order, and any that come twice.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs)]
pub enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// What sort of value a [`Json`] is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Kind {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

impl Json {
    /// What sort of value this is.
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Null => Kind::Null,
            Self::Bool(_) => Kind::Bool,
            Self::Number(_) => Kind::Number,
            Self::Text(_) => Kind::Text,
            Self::List(_) => Kind::List,
            Self::Object(_) => Kind::Object,
        }
    }
}

/// The number as a whole one, if it is one that fits.
pub(in crate::domain) fn whole(number: f64) -> Option<u32> {
    let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked above")]
    fits.then_some(number as u32)
}

#[cfg(feature = "serde")]
mod serde_impls {
    use std::fmt;

    use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
    use serde::ser::{Serialize, Serializer};

    use super::{Json, whole};

    impl Serialize for Json {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self {
                Self::Null => serializer.serialize_unit(),
                Self::Bool(value) => serializer.serialize_bool(*value),
                // Without this, serde_json writes 50 as 50.0.
                Self::Number(number) => match whole(*number) {
                    Some(whole) => serializer.serialize_u32(whole),
                    None => serializer.serialize_f64(*number),
                },
                Self::Text(text) => serializer.serialize_str(text),
                Self::List(items) => serializer.collect_seq(items),
                Self::Object(fields) => {
                    serializer.collect_map(fields.iter().map(|(name, value)| (name, value)))
                }
            }
        }
    }

    impl<'de> Deserialize<'de> for Json {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(JsonVisitor)
        }
    }

    struct JsonVisitor;

    impl<'de> Visitor<'de> for JsonVisitor {
        type Value = Json;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a JSON value")
        }

        fn visit_unit<E>(self) -> Result<Json, E> {
            Ok(Json::Null)
        }

        fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
            Ok(Json::Bool(value))
        }

        #[expect(clippy::cast_precision_loss, reason = "JavaScript rounds large numbers too")]
        fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
            Ok(Json::Number(value as f64))
        }

        #[expect(clippy::cast_precision_loss, reason = "JavaScript rounds large numbers too")]
        fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
            Ok(Json::Number(value as f64))
        }

        fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
            Ok(Json::Number(value))
        }

        fn visit_str<E>(self, value: &str) -> Result<Json, E> {
            Ok(Json::Text(value.to_owned()))
        }

        fn visit_string<E>(self, value: String) -> Result<Json, E> {
            Ok(Json::Text(value))
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
            let mut items = Vec::new();
            while let Some(item) = seq.next_element()? {
                items.push(item);
            }
            Ok(Json::List(items))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
            let mut fields = Vec::new();
            while let Some(field) = map.next_entry()? {
                fields.push(field);
            }
            Ok(Json::Object(fields))
        }
    }
}
