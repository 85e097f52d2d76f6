//! Numbers that belong to one question, beside the inputs of every plan.

/// A number that is asked about a pilot, a plan under way or several teams.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Asked {
    /// Its name in the API and in links.
    pub name: &'static str,
    /// Lowest and highest value, amounts of money in US dollars; the highest is [`f64::MAX`] where no
    /// number bounds it.
    pub bounds: (f64, f64),
    /// Its value where nothing else is said, if it has one then.
    pub default: Option<f64>,
}

impl Asked {
    pub(in crate::model) const fn new(
        name: &'static str,
        bounds: (f64, f64),
        default: Option<f64>,
    ) -> Self {
        Asked {
            name,
            bounds,
            default,
        }
    }
}
