//! A figure against another, on both lines: less, more, or one of each.

use uturn::model::report::Lines;

/// How a difference stands on the two lines; its sizes are positive, the smaller one first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Difference {
    /// Too small to name on either line.
    None,
    Less(f64, f64),
    More(f64, f64),
    /// Less on one line, more on the other.
    Either {
        less: f64,
        more: f64,
    },
}

/// Below half a unit, of money as of people, a difference rounds to nothing.
const SMALLEST: f64 = 0.5;

impl Difference {
    /// Reads the two lines' differences.
    pub fn of(difference: Lines<f64>) -> Self {
        let named = |size: f64| if size.abs() < SMALLEST { 0.0 } else { size };
        let (a, b) = (named(difference.alone), named(difference.scaled));
        let (low, high) = (a.min(b), a.max(b));
        if low == 0.0 && high == 0.0 {
            Difference::None
        } else if low >= 0.0 {
            Difference::More(low, high)
        } else if high <= 0.0 {
            Difference::Less(high.abs(), low.abs())
        } else {
            Difference::Either {
                less: low.abs(),
                more: high,
            }
        }
    }

    /// The same on both lines.
    pub fn of_one(difference: f64) -> Self {
        Difference::of(Lines {
            alone: difference,
            scaled: difference,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_decide_and_sizes_ascend() {
        for ((alone, scaled), expected) in [
            ((-5.0, -3.0), Difference::Less(3.0, 5.0)),
            ((3.0, 5.0), Difference::More(3.0, 5.0)),
            (
                (-2.0, 7.0),
                Difference::Either {
                    less: 2.0,
                    more: 7.0,
                },
            ),
            ((0.0, -5.0), Difference::Less(0.0, 5.0)),
            ((-0.4, 5.0), Difference::More(0.0, 5.0)),
            ((-0.4, 0.4), Difference::None),
            ((-0.0, -0.0), Difference::None),
        ] {
            assert_eq!(Difference::of(Lines { alone, scaled }), expected);
        }
        assert_eq!(Difference::of_one(-4.0), Difference::Less(4.0, 4.0));
    }
}
