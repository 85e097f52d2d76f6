//! How each quantity is written.

use crate::numerals::Numerals;
use crate::reading::{Quantity, TimeUnit, TimeUnits};
use words::figures::IN_100;

/// The figures of one sentence. Waits share the unit of the longest where that makes none of them
/// a fraction; else each has its own, whatever the chart's axis counts in.
#[derive(Debug, Clone, Copy)]
pub struct Figures<'a> {
    numerals: &'a Numerals,
    quantity: Quantity,
    /// The unit that all waits of the sentence share.
    shared: Option<TimeUnit>,
}

impl<'a> Figures<'a> {
    /// For these values, as the chart has them.
    pub fn of(numerals: &'a Numerals, quantity: Quantity, values: &[f64]) -> Self {
        let shared = match quantity {
            Quantity::Waiting(TimeUnits { chart, finest }) => {
                shared_unit(values.iter().map(|value| value * chart.minutes()), finest)
            }
            _ => None,
        };
        Figures {
            numerals,
            quantity,
            shared,
        }
    }

    /// A figure with what it counts: "457 people", "20 in 100", "9 seconds", "$5.2 M saved".
    pub fn named(&self, value: f64) -> String {
        let numerals = self.numerals;
        match self.quantity {
            Quantity::Unresolved => in_100(numerals, value),
            Quantity::Waiting(TimeUnits { chart, finest }) => {
                let minutes = value * chart.minutes();
                let own = || TimeUnit::of_one(minutes).max(finest);
                let unit = self.shared.unwrap_or_else(own);
                wait_with_unit(numerals, unit, finest, minutes / unit.minutes())
            }
            Quantity::People => {
                let count = people(numerals, value);
                let unit = if count == numerals.whole(1.0) {
                    "person"
                } else {
                    "people"
                };
                format!("{count} {unit}")
            }
            Quantity::Money => bare(numerals, self.quantity, value),
        }
    }

    /// The same where what it counts is said already.
    pub fn bare(&self, value: f64) -> String {
        match (self.quantity, self.shared) {
            (Quantity::Waiting(TimeUnits { chart, finest }), Some(shared)) => {
                let factor = chart.minutes() / shared.minutes();
                wait(self.numerals, shared, finest, value * factor)
            }
            (Quantity::Waiting(_), None) => self.named(value),
            _ => bare(self.numerals, self.quantity, value),
        }
    }
}

/// The unit of the longest of these waits, in minutes, if all others are none or at least one of
/// it; there is none smaller than the finest.
fn shared_unit(mut waits: impl Iterator<Item = f64> + Clone, finest: TimeUnit) -> Option<TimeUnit> {
    let unit = TimeUnit::of_one(waits.clone().fold(0.0, f64::max)).max(finest);
    let all_fit = waits.all(|minutes| minutes == 0.0 || minutes >= unit.minutes());
    (all_fit || unit == finest).then_some(unit)
}

fn wait_with_unit(numerals: &Numerals, unit: TimeUnit, finest: TimeUnit, value: f64) -> String {
    let count = wait(numerals, unit, finest, value);
    let unit = if one_or_less(numerals, &count) {
        one(unit)
    } else {
        unit_name(unit)
    };
    format!("{count} {unit}")
}

/// A figure in what the chart counts, where that is said already: in its table.
pub fn bare(numerals: &Numerals, quantity: Quantity, value: f64) -> String {
    match quantity {
        Quantity::People => people(numerals, value),
        Quantity::Unresolved => numerals.in_100(value, value).joined(""),
        Quantity::Waiting(TimeUnits { chart, finest }) => wait(numerals, chart, finest, value),
        Quantity::Money => match against(numerals, value) {
            Some((amount, true)) => format!("{amount} saved"),
            Some((amount, false)) => format!("{amount} more"),
            None => numerals.money(0.0, 0.0),
        },
    }
}

/// A grid line's label.
pub fn value_level(numerals: &Numerals, quantity: Quantity, value: f64) -> String {
    match quantity {
        _ if value == 0.0 => numerals.whole(0.0),
        Quantity::People => numerals.number(value, 1),
        Quantity::Unresolved => format!("{} in 100", numerals.number(value * 100.0, 1)),
        Quantity::Waiting(TimeUnits { chart, .. }) => {
            let unit = if value == 1.0 {
                one(chart)
            } else {
                unit_name(chart)
            };
            format!("{} {unit}", numerals.number(value, 1))
        }
        Quantity::Money => bare(numerals, quantity, value),
    }
}

/// A count of people: to three figures, as far as the futures tell.
pub fn people(numerals: &Numerals, value: f64) -> String {
    match value {
        few if few < 9.95 => numerals.number(few, 1),
        some if some < 1000.0 => numerals.whole(some),
        many => {
            let scale = 10_f64.powf(many.log10().floor() - 2.0);
            numerals.whole((many / scale).round() * scale)
        }
    }
}

fn wait(numerals: &Numerals, unit: TimeUnit, finest: TimeUnit, value: f64) -> String {
    let decimals = usize::from(unit != finest && value < 9.95);
    let smallest = 0.1_f64.powi(i32::from(decimals > 0));
    if value > 0.0 && value < smallest / 2.0 {
        return under(numerals, smallest);
    }
    numerals.number(value, decimals)
}

/// Waits in the unit of the middle one of them: "1.6 / 4 / 12 minutes".
pub fn waits(numerals: &Numerals, minutes: [f64; 3]) -> String {
    let unit = TimeUnit::of_one(minutes[1]);
    let [low, likely, high] =
        minutes.map(|minutes| wait(numerals, unit, TimeUnit::Seconds, minutes / unit.minutes()));
    format!("{low} / {likely} / {high}\u{a0}{}", unit_name(unit))
}

fn under(numerals: &Numerals, smallest: f64) -> String {
    format!("under\u{a0}{}", numerals.number(smallest, 1))
}

/// "1 second" and "under 1 second", but "1.1 minutes" and "0 seconds".
fn one_or_less(numerals: &Numerals, written: &str) -> bool {
    written == numerals.whole(1.0) || written == under(numerals, 1.0)
}

/// A frequency, on one line.
pub fn in_100(numerals: &Numerals, value: f64) -> String {
    format!("{}\u{a0}{IN_100}", numerals.in_100(value, value).joined(""))
}

/// An amount against keeping everyone, and whether it is saved; none if it is nothing.
pub fn against(numerals: &Numerals, value: f64) -> Option<(String, bool)> {
    (value.abs() >= 0.5).then(|| (numerals.money(value.abs(), value.abs()), value < 0.0))
}

/// What waiting is counted in.
pub fn unit_name(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Seconds => "seconds",
        TimeUnit::Minutes => "minutes",
        TimeUnit::Hours => "hours",
        TimeUnit::Days => "days",
    }
}

fn one(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Seconds => "second",
        TimeUnit::Minutes => "minute",
        TimeUnit::Hours => "hour",
        TimeUnit::Days => "day",
    }
}
