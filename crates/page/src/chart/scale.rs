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

    /// The value at a pixel.
    pub fn value_at(&self, pixel: f64) -> f64 {
        let (low, high) = self.domain;
        let (start, end) = self.range;
        low + (pixel - start) / (end - start) * (high - low)
    }
}

/// Round values within a domain, ascending: multiples of the largest of 1, 2 and 5 times a power
/// of ten of which at least three fit. That gives three to seven of them, zero among them where
/// the domain holds it.
pub fn round_levels(low: f64, high: f64) -> Vec<f64> {
    let span = high - low;
    if !(span > 0.0 && span.is_finite()) {
        return vec![low];
    }
    let largest = span.log10().floor() as i32;
    let steps = (0..3).flat_map(|down| [5.0, 2.0, 1.0].map(|lead| (lead, largest - down)));
    steps
        .map(|(lead, power)| multiples(lead, power, low, high))
        .find(|levels| levels.len() >= 3)
        .unwrap_or_else(|| vec![low])
}

/// The multiples of lead · 10^power from low to high. A power of ten divides or multiplies but is
/// never a fraction itself, so that three tenths are 0.3.
fn multiples(lead: f64, power: i32, low: f64, high: f64) -> Vec<f64> {
    let ten = 10_f64.powi(power.abs());
    let scaled = |count: f64| {
        let leads = count * lead;
        if power < 0 { leads / ten } else { leads * ten }
    };
    let step = scaled(1.0);
    // A hair, so that a domain that ends on a multiple holds it.
    let first = (low / step - 1e-9).ceil() as i64;
    let last = (high / step + 1e-9).floor() as i64;
    (first..=last).map(|count| scaled(count as f64)).collect()
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
            assert!((down.value_at(pixel) - value).abs() < 1e-9);
        }
    }

    #[test]
    fn levels_are_round_and_few() {
        for (low, high, expected) in [
            (0.0, 950.0, vec![0.0, 200.0, 400.0, 600.0, 800.0]),
            (0.0, 0.33, vec![0.0, 0.1, 0.2, 0.3]),
            (0.0, 1.0, vec![0.0, 0.5, 1.0]),
            (0.0, 1.03, vec![0.0, 0.5, 1.0]),
            (-41e6, 73e6, vec![-40e6, -20e6, 0.0, 20e6, 40e6, 60e6]),
            (-5.0, 5.0, vec![-5.0, 0.0, 5.0]),
            (2.0, 2.0, vec![2.0]),
            (0.0, f64::NAN, vec![0.0]),
        ] {
            assert_eq!(round_levels(low, high), expected, "{low} to {high}");
        }
        for tenths in 1..2000 {
            let levels = round_levels(0.0, f64::from(tenths) / 10.0);
            assert!((3..=7).contains(&levels.len()), "{tenths}: {levels:?}");
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
