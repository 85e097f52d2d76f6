//! The guess before the answer.

use crate::numerals::Numerals;
use uturn::model::report::Lines;
use words::figures::risk;

/// What is to be guessed.
pub const GUESS: &str = "Before you look, a guess: in how many of 100 futures would handing over \
    less have been clearly better?";
/// Shows the answer.
pub const GUESSED: &str = "That is my guess: show the answer";
/// Shows the answer without a guess.
pub const NO_GUESS: &str = "Just show it";

/// A guess as it stands.
pub fn guess(numerals: &Numerals, guess: f64) -> String {
    format!("{} in 100", numerals.whole(guess * 100.0))
}

/// The guess beside the answer. Nobody is told off: whether it fits is a matter of the range.
pub fn guess_and_answer(numerals: &Numerals, guess: f64, regret: Lines<f64>) -> String {
    let (a, b) = (regret.alone, regret.scaled);
    // As printed: a guess at an end of the range is within it.
    let printed = |share: f64| (share * 100.0).round();
    let (low, high) = (printed(a.min(b)), printed(a.max(b)));
    let guessed = printed(guess);
    let place = if guessed < low {
        "fewer than the model says"
    } else if guessed > high {
        "more than the model says"
    } else {
        "as the model says"
    };
    format!(
        "You guessed {}: {place}, {}.",
        self::guess(numerals, guess),
        risk(numerals, regret)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guess_is_below_above_or_within() {
        let regret = Lines {
            alone: 0.378,
            scaled: 0.55,
        };
        for (guess, place) in [
            (0.2, "fewer than"),
            (0.38, "as the"),
            (0.55, "as the"),
            (0.9, "more than"),
        ] {
            let said = guess_and_answer(&Numerals::english(), guess, regret);
            assert!(said.contains(place) && said.contains("38 to 55"), "{said}");
        }
    }
}
