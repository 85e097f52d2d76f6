//! Values as they come from outside, before they are known to fit an input.

use std::fmt;

/// A value as given: what JSON, a JavaScript object or a link can hold.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(untagged))]
pub enum Value {
    /// Absent: the default is meant.
    Nothing,
    /// A switch.
    Switch(bool),
    /// A number, NaN and infinities included: bounds are checked later.
    Number(f64),
    /// A text, such as a choice.
    Text(String),
    /// A list, such as low, likely and high.
    List(Vec<Value>),
    /// Named values.
    #[cfg_attr(feature = "serde", serde(serialize_with = "as_map"))]
    Map(Vec<(String, Value)>),
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Nothing => f.write_str("nothing"),
            Value::Switch(on) => on.fmt(f),
            Value::Number(number) => number.fmt(f),
            Value::Text(text) => write!(f, "“{text}”"),
            Value::List(items) => {
                f.write_str("[")?;
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        f.write_str(", ")?;
                    }
                    item.fmt(f)?;
                }
                f.write_str("]")
            }
            Value::Map(_) => f.write_str("an object"),
        }
    }
}

#[cfg(feature = "serde")]
fn as_map<S: serde::Serializer>(
    entries: &[(String, Value)],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_map(entries.iter().map(|(name, value)| (name, value)))
}

#[cfg(feature = "serde")]
mod reading {
    use super::Value;
    use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

    impl<'de> Deserialize<'de> for Value {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_any(AnyValue)
        }
    }

    struct AnyValue;

    impl<'de> Visitor<'de> for AnyValue {
        type Value = Value;

        fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("a number, text, switch, list or object")
        }

        fn visit_bool<E>(self, on: bool) -> Result<Value, E> {
            Ok(Value::Switch(on))
        }

        fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
            Ok(Value::Number(number as f64))
        }

        fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
            Ok(Value::Number(number as f64))
        }

        fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
            Ok(Value::Number(number))
        }

        fn visit_str<E>(self, text: &str) -> Result<Value, E> {
            Ok(Value::Text(text.to_owned()))
        }

        fn visit_unit<E>(self) -> Result<Value, E> {
            Ok(Value::Nothing)
        }

        fn visit_none<E>(self) -> Result<Value, E> {
            Ok(Value::Nothing)
        }

        fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<Value, D::Error> {
            Value::deserialize(inner)
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
            let mut list = Vec::new();
            while let Some(item) = items.next_element()? {
                list.push(item);
            }
            Ok(Value::List(list))
        }

        fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
            let mut map = Vec::new();
            while let Some(entry) = entries.next_entry()? {
                map.push(entry);
            }
            Ok(Value::Map(map))
        }
    }
}
