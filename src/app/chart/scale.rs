//! Linear scales and their ticks.

/// Maps a domain to a range of pixels, linearly.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    pub domain: (f64, f64),
    pub range: (f64, f64),
}

impl Scale {
    /// The pixel of a value.
    pub fn at(&self, value: f64) -> f64 {
        let (low, high) = self.domain;
        let (start, end) = self.range;
        start + (value - low) / (high - low) * (end - start)
    }
}

/// The top of an axis of probabilities: the lowest quarter that holds the highest value, so that
/// small risks look small.
pub fn quarter_above(highest: f64) -> f64 {
    ((highest * 4.0).ceil() / 4.0).clamp(0.25, 1.0)
}

/// Evenly spaced ticks above zero up to the top, as many quarters as there are.
pub fn quarters(top: f64) -> impl Iterator<Item = f64> {
    let count = (top * 4.0).round() as u32;
    (1..=count).map(|quarter| f64::from(quarter) / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_maps_ends_to_ends_either_way_round() {
        let down = Scale {
            domain: (0.0, 0.75),
            range: (300.0, 0.0),
        };
        for (value, pixel) in [(0.0, 300.0), (0.75, 0.0), (0.375, 150.0), (1.0, -100.0)] {
            assert!((down.at(value) - pixel).abs() < 1e-9);
        }
    }

    #[test]
    fn the_axis_ends_at_the_next_quarter() {
        for (highest, top, ticks) in [
            (0.0, 0.25, 1),
            (0.03, 0.25, 1),
            (0.25, 0.25, 1),
            (0.26, 0.5, 2),
            (0.704, 0.75, 3),
            (1.0, 1.0, 4),
        ] {
            assert_eq!(quarter_above(highest), top);
            assert_eq!(quarters(top).count(), ticks);
        }
    }
}
