//! An uncertain input's range: three percentiles, and everything between them.

use super::value::Value;
use crate::model::special::{logistic, logit};

/// On which scale an input's two halves are normal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    /// Unbounded.
    Linear,
    /// Positive.
    Log,
    /// Between 0 and 1.
    Logit,
}

impl Scale {
    /// Where a value stands on the scale.
    pub fn forward(self, value: f64) -> f64 {
        match self {
            Scale::Linear => value,
            Scale::Log => libm::log(value),
            Scale::Logit => logit(value),
        }
    }

    /// The value that stands there.
    pub fn backward(self, scaled: f64) -> f64 {
        match self {
            Scale::Linear => scaled,
            Scale::Log => libm::exp(scaled),
            Scale::Logit => logistic(scaled),
        }
    }
}

/// An uncertain input's 10th, 50th and 90th percentile.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Range {
    /// 10th percentile.
    pub low: f64,
    /// 50th percentile.
    pub likely: f64,
    /// 90th percentile.
    pub high: f64,
}

impl From<[f64; 3]> for Range {
    fn from([low, likely, high]: [f64; 3]) -> Self {
        Range { low, likely, high }
    }
}

impl From<Range> for Value {
    fn from(Range { low, likely, high }: Range) -> Self {
        Value::List([low, likely, high].map(Value::Number).to_vec())
    }
}

/// z of the 90th percentile, Φ⁻¹(0.9).
pub(crate) const Z90: f64 = 1.281_551_565_544_600_4;

/// A range on its scale: two half-normals joined at the likely value, as in the Bank of England's
/// fan charts. Valid for every low ≤ likely ≤ high, and it hits the three percentiles exactly.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TwoPiece {
    scale: Scale,
    middle: f64,
    below: f64,
    above: f64,
    held: (f64, f64),
}

impl TwoPiece {
    /// The range on this scale; no value goes beyond the two that it is held between.
    pub(super) fn new(scale: Scale, range: Range, held: (f64, f64)) -> Self {
        let middle = scale.forward(range.likely);
        TwoPiece {
            scale,
            middle,
            below: (middle - scale.forward(range.low)) / Z90,
            above: (scale.forward(range.high) - middle) / Z90,
            held,
        }
    }

    /// The value at standard normal `z`.
    pub(crate) fn value(&self, z: f64) -> f64 {
        let spread = if z >= 0.0 { self.above } else { self.below };
        let (least, most) = self.held;
        let value = self.scale.backward(self.middle + z * spread);
        value.max(least).min(most)
    }
}
