//! The embedded card.

use crate::app::numerals::Numerals;

/// What the headline counts, in one line.
pub const CARD_MEANING: &str = "simulated futures in which less AI would have been better";
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
        assert_eq!(VERSION_NAME, format!("U-turn v{}", crate::model::VERSION));
    }
}
