//! The embedded card.

use crate::numerals::Numerals;
use crate::reading::Reading;

/// What the headline counts, in as few words as there is room for: those before the amount, and
/// the amount.
pub fn card_meaning(numerals: &Numerals, reading: &Reading) -> [String; 2] {
    [
        "simulated futures in which less AI would have saved over ".into(),
        numerals.money(reading.material.alone, reading.material.scaled),
    ]
}
/// The calculator and its model, in the foot and wherever a result is passed on.
pub const VERSION_NAME: &str = "U-turn v1";
/// The way to the whole page.
pub const OPEN_FULL: &str = "Open the full calculator";

/// How many assumptions outside of the sentence are not the usual ones.
pub fn assumptions_changed(numerals: &Numerals, count: usize) -> String {
    match count {
        0 => "Assumptions changed: none".into(),
        count => format!("Assumptions changed: {}", numerals.whole(count as f64)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_the_models() {
        assert_eq!(VERSION_NAME, format!("U-turn v{}", uturn::model::VERSION));
    }
}
