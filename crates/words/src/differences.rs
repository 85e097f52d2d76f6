//! Savings and costs, fewer and more: the sign is a word.

use super::numerals::Numerals;
use super::reading::Difference;
use uturn::model::report::Lines;

/// Money against keeping everyone: "saves $5.2–16 M", "costs $9.1 M more", or one of each.
pub fn saves_or_costs(numerals: &Numerals, cost: Difference) -> String {
    let money = |a, b| numerals.money(a, b);
    match cost {
        Difference::None => "makes no difference".into(),
        Difference::Less(0.0, most) => format!("saves up to {}", money(most, most)),
        Difference::Less(least, most) => format!("saves {}", money(least, most)),
        Difference::More(0.0, most) => format!("costs up to {} more", money(most, most)),
        Difference::More(least, most) => format!("costs {} more", money(least, most)),
        Difference::Either { less, more } => format!(
            "saves {}, or costs {} more",
            money(less, less),
            money(more, more)
        ),
    }
}

/// The average is worse than the middle by more than this part of it, on both lines: the dearest
/// futures pull it up.
pub fn is_dragged(median: Lines<f64>, mean: Lines<f64>, part: f64) -> bool {
    let on_line = |median: f64, mean: f64| mean - median > part * median.abs();
    on_line(median.alone, mean.alone) && on_line(median.scaled, mean.scaled)
}

/// A count against another: "9,000 to 12,000 more".
pub fn fewer_or_more(numerals: &Numerals, count: Difference) -> String {
    let about = |a, b| about_between(numerals, a, b);
    match count {
        Difference::None => "as many".into(),
        Difference::Less(0.0, most) => format!("up to {} fewer", about(most, most)),
        Difference::Less(least, most) => format!("{} fewer", about(least, most)),
        Difference::More(0.0, most) => format!("up to {} more", about(most, most)),
        Difference::More(least, most) => format!("{} more", about(least, most)),
        Difference::Either { less, more } => {
            format!("{} fewer, or {} more", about(less, less), about(more, more))
        }
    }
}

/// Two counts to two figures each, or one where both read the same.
pub fn about_between(numerals: &Numerals, a: f64, b: f64) -> String {
    let (low, high) = (numerals.about(a.min(b)), numerals.about(a.max(b)));
    if low == high {
        low
    } else {
        format!("{low} to {high}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: String) -> String {
        text.replace(['\u{2060}'], "").replace('\u{a0}', " ")
    }

    #[test]
    fn money_and_counts_say_their_sign_in_words() {
        let numerals = Numerals::english();
        for ((alone, scaled), money, count) in [
            (
                (-15.9e6, -5.2e6),
                "saves $5.2–16 M",
                "5,200,000 to 16,000,000 fewer",
            ),
            ((9.1e6, 9.1e6), "costs $9.1 M more", "9,100,000 more"),
            (
                (-2.7e6, 10e6),
                "saves $2.7 M, or costs $10 M more",
                "2,700,000 fewer, or 10,000,000 more",
            ),
            ((0.0, -8000.0), "saves up to $8,000", "up to 8,000 fewer"),
            ((0.2, 8000.0), "costs up to $8,000 more", "up to 8,000 more"),
            ((-0.0, 3e-10), "makes no difference", "as many"),
        ] {
            let difference = Difference::of(Lines { alone, scaled });
            assert_eq!(plain(saves_or_costs(&numerals, difference)), money);
            assert_eq!(plain(fewer_or_more(&numerals, difference)), count);
        }
    }
}
