//! The one error of the model: an input that cannot be used.

use std::fmt;

/// Why an input was refused. The message names the field, the value and what is allowed.
#[derive(Debug, Clone, PartialEq)]
pub enum Error {
    /// No input has this name.
    UnknownField {
        /// Where it was given: `plan`, `ranges`, `world`, …
        place: &'static str,
        /// The name as given.
        field: String,
        /// The names that exist there.
        known: Vec<&'static str>,
    },
    /// The value is of the wrong kind or outside what is allowed.
    NotAllowed {
        /// The input's name.
        field: String,
        /// The value as given.
        value: String,
        /// What is allowed, in words.
        allowed: String,
    },
}

impl Error {
    pub(crate) fn not_allowed(
        field: impl Into<String>,
        value: impl fmt::Display,
        allowed: impl Into<String>,
    ) -> Self {
        Error::NotAllowed {
            field: field.into(),
            value: value.to_string(),
            allowed: allowed.into(),
        }
    }

    /// The same of a field that stands in a named part of what was given.
    #[cold]
    pub(crate) fn within(mut self, place: &str) -> Self {
        // Of what does not exist the place is known already.
        if let Error::NotAllowed { field, .. } = &mut self {
            *field = format!("{place}.{field}");
        }
        self
    }

    /// The name of the input that was refused.
    pub fn field(&self) -> &str {
        match self {
            Error::UnknownField { field, .. } | Error::NotAllowed { field, .. } => field,
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::UnknownField {
                place,
                field,
                known,
            } => write!(
                f,
                "{place} has no field “{field}”; its fields are {}",
                known.join(", ")
            ),
            Error::NotAllowed {
                field,
                value,
                allowed,
            } => write!(f, "{field} is {value}; allowed is {allowed}"),
        }
    }
}

impl std::error::Error for Error {}
