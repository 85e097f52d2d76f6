//! Linear interpolation along an ascending list of shares.

use uturn::model::report::Lines;

/// A place between two entries of a list, or on one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Between {
    below: usize,
    above: usize,
    /// How far from the one below to the one above, 0…1.
    part: f64,
}

impl Between {
    /// Where a share stands among ascending ones; beyond the ends it is the end.
    pub fn of(shares: &[f64], share: f64) -> Self {
        let above = shares.partition_point(|held| *held < share);
        let last = shares.len().saturating_sub(1);
        let on = |at| Between {
            below: at,
            above: at,
            part: 0.0,
        };
        match (above.checked_sub(1), shares.get(above)) {
            (_, None) => on(last),
            (None, Some(_)) => on(0),
            (Some(_), Some(held)) if *held == share => on(above),
            (Some(below), Some(held)) => Between {
                below,
                above,
                part: (share - shares[below]) / (held - shares[below]),
            },
        }
    }

    /// The value there; the list has one for each of the shares.
    pub fn value(&self, values: &[f64]) -> f64 {
        self.value_of(values, |value| *value)
    }

    /// The same of one figure of each entry.
    pub fn value_of<T>(&self, entries: &[T], figure: impl Fn(&T) -> f64) -> f64 {
        let at = |index: usize| {
            let entry = entries.get(index);
            figure(entry.expect("each share has its figure"))
        };
        let (below, above) = (at(self.below), at(self.above));
        below + (above - below) * self.part
    }

    /// The value there, on both lines.
    pub fn values(&self, lines: &Lines<Vec<f64>>) -> Lines<f64> {
        Lines::of(|line| self.value(lines.on(line)))
    }

    /// The value there, or the only one of the two neighbours that there is.
    pub fn known(&self, values: &[Option<f64>]) -> Option<f64> {
        match (values[self.below], values[self.above]) {
            (Some(below), Some(above)) => Some(below + (above - below) * self.part),
            (below, above) => below.or(above),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SHARES: [f64; 4] = [0.0, 0.5, 0.67, 1.0];
    const RISKS: [f64; 4] = [0.0, 0.3, 0.64, 0.7];

    #[test]
    fn held_shares_read_exactly_and_others_lie_on_the_line_between() {
        for (share, expected) in [
            (0.0, 0.0),
            (0.25, 0.15),
            (0.5, 0.3),
            (0.585, 0.47),
            (0.67, 0.64),
            (1.0, 0.7),
            (-0.1, 0.0),
            (1.1, 0.7),
        ] {
            let value = Between::of(&SHARES, share).value(&RISKS);
            assert!((value - expected).abs() < 1e-12, "{share}: {value}");
        }
    }

    #[test]
    fn an_unknown_neighbour_leaves_the_known_one() {
        let shares = [0.0, 0.5, 0.625, 1.0];
        let values = [None, Some(4.0), Some(8.0), None];
        for (share, expected) in [
            (0.0, None),
            (0.25, Some(4.0)),
            (0.5, Some(4.0)),
            (0.5625, Some(6.0)),
            (0.75, Some(8.0)),
            (1.0, None),
        ] {
            assert_eq!(Between::of(&shares, share).known(&values), expected);
        }
    }
}
