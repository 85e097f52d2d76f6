//! Figures that people have in another form than the model's, and what they come to.

use crate::numerals::Numerals;
use crate::state::{Action, Problem, Quantity};
use crate::text::inputs::written;
use crate::text::refusals::{Refusal, refused};
use uturn::model::{Country, Decided, Input};
use words::quantity::Form;

/// What is converted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conversion {
    /// A vendor's rate into what the AI finishes of what it is given.
    VendorsRate,
    /// Chats side by side into the time that one keeps a person busy.
    ChatsAtOnce,
}

/// How many times as many chats people get through who have one, two, three or four at once (Call
/// Centre Helper, 2022).
const THROUGHPUT: [f64; 4] = [1.0, 1.7, 2.5, 2.9];

impl Conversion {
    /// The conversion into a field, if there is one.
    pub fn into(input: Input) -> Option<Self> {
        [Conversion::VendorsRate, Conversion::ChatsAtOnce]
            .into_iter()
            .find(|conversion| Input::from(conversion.input()) == input)
    }

    /// The input that the result is for.
    pub fn input(self) -> Decided {
        match self {
            Conversion::VendorsRate => Decided::ClaimedResolution,
            Conversion::ChatsAtOnce => Decided::HandleMinutes,
        }
    }

    /// The bounds of that input.
    fn bounds(self) -> (f64, f64) {
        let bounds = self.input().row().bounds(Country::default());
        bounds.expect("what is converted is a number")
    }

    /// Opens it.
    pub fn title(self) -> &'static str {
        match self {
            Conversion::VendorsRate => "From a vendor’s “resolution rate”",
            Conversion::ChatsAtOnce => "From chats side by side",
        }
    }

    /// What it does.
    pub fn lead(self) -> &'static str {
        match self {
            Conversion::VendorsRate => {
                "A vendor’s rate counts conversations that end without a person, and each vendor in \
                 its own way: confirmed, or no return within 24 hours (Intercom’s Fin); no return \
                 within 2 to 72 hours (Zendesk); still closed after 7 days (“durable”, Chatwoot). Ask \
                 which window it is: a dashboard’s “containment” is no resolution. Take off what you \
                 know of your own: then it says what the AI truly finishes of what it is given."
            }
            Conversion::ChatsAtOnce => {
                "Who has several chats at once gets through more of them, though not as many times \
                 more: 1.7 times with two, 2.5 with three, 2.9 with four (Call Centre Helper, 2022). \
                 The time to handle one is its length divided by that."
            }
        }
    }

    /// Its fields, in order.
    pub fn fields(self) -> &'static [&'static str] {
        match self {
            Conversion::VendorsRate => &[
                "The vendor’s rate",
                "Of those, gave up without a word",
                "Of those, came back with the same issue",
                "Of what it is given, reaches the AI at all",
            ],
            Conversion::ChatsAtOnce => &["A chat’s length, in minutes", "Chats at once"],
        }
    }

    /// What stands in them at first: nothing taken off, for what is known of one's own customers has
    /// to be typed.
    pub fn start(self, numerals: &Numerals) -> Vec<String> {
        match self {
            Conversion::VendorsRate => [None, Some(0.0), Some(0.0), Some(1.0)]
                .map(|share| share.map_or_else(String::new, |share| numerals.percent(share, 0)))
                .to_vec(),
            Conversion::ChatsAtOnce => vec![String::new(), numerals.whole(2.0)],
        }
    }

    /// What may be typed in a field.
    pub fn quantity(self, field: usize) -> Quantity {
        // None of these shares is usually less than a hundredth: 0.8 may well be 80 %.
        const USUAL: f64 = 0.5;
        match (self, field) {
            (Conversion::VendorsRate, _) => Quantity::share((0.0, 1.0), USUAL),
            (Conversion::ChatsAtOnce, 0) => Quantity {
                unit: "minutes",
                ..Quantity::number(self.lengths())
            },
            (Conversion::ChatsAtOnce, _) => Quantity {
                is_whole: true,
                ..Quantity::number((1.0, THROUGHPUT.len() as f64))
            },
        }
    }

    /// The shortest and the longest chat that comes to a handling time which is allowed, however many
    /// there are at once.
    fn lengths(self) -> (f64, f64) {
        let (low, high) = self.bounds();
        (low * THROUGHPUT[THROUGHPUT.len() - 1], high)
    }

    /// What is wrong with a field, what is allowed there, and what may be meant.
    pub fn refusal(
        self,
        numerals: &Numerals,
        field: usize,
        typed: &str,
        problem: Problem,
    ) -> Refusal {
        let quantity = self.quantity(field);
        let (low, high) = quantity.bounds;
        let kind = match quantity {
            Quantity {
                form: Form::Percent,
                ..
            } => "share",
            Quantity { is_whole: true, .. } => "whole number",
            _ => "number",
        };
        let [low, high] = [low, high].map(|bound| quantity.exactly(bound, numerals));
        refused(
            (self.fields()[field], typed),
            problem,
            format!("Type a {kind} from {low} to {high}."),
            (&quantity, numerals),
            |text| [Action::Converts(self.input(), field, text), Action::Rested],
        )
    }

    /// What the fields come to, with the figures that are shown of it; none that the input does not
    /// allow.
    pub fn result(self, values: &[f64]) -> Option<f64> {
        let (result, figures) = match (self, values) {
            (Conversion::VendorsRate, [rate, gave_up, came_back, reached]) => {
                (rate * (1.0 - gave_up) * (1.0 - came_back) * reached, 100.0)
            }
            (Conversion::ChatsAtOnce, [minutes, chats]) => (minutes / throughput(*chats)?, 10.0),
            _ => return None,
        };
        let result = (result * figures).round() / figures;
        let (low, high) = self.bounds();
        (low..=high).contains(&result).then_some(result)
    }

    /// Says the result.
    pub fn says(self, numerals: &Numerals, result: f64) -> String {
        match self {
            Conversion::VendorsRate => format!("This leaves {}.", numerals.percent(result, 0)),
            Conversion::ChatsAtOnce => format!(
                "One keeps a person busy for {}.",
                written(numerals, self.input().into(), result)
            ),
        }
    }

    /// Takes the result over.
    pub fn takes_over(self, numerals: &Numerals, result: f64) -> String {
        match self {
            Conversion::VendorsRate => format!("Count on {}", numerals.percent(result, 0)),
            Conversion::ChatsAtOnce => {
                format!("Take {}", written(numerals, self.input().into(), result))
            }
        }
    }
}

/// How many times as many get done with so many chats at once; none for what nobody has counted.
fn throughput(chats: f64) -> Option<f64> {
    let mut counted = (1_u8..).zip(THROUGHPUT);
    counted
        .find(|(count, _)| f64::from(*count) == chats)
        .map(|(_, times)| times)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(conversion: Conversion, typed: &[&str]) -> Option<f64> {
        let numerals = Numerals::english();
        let values = typed.iter().enumerate();
        let values: Option<Vec<f64>> = values
            .map(|(at, typed)| conversion.quantity(at).read(typed, &numerals).ok())
            .collect();
        conversion.result(&values?)
    }

    #[test]
    fn what_is_left_is_the_rate_less_what_is_known() {
        let left = |typed: [&str; 4]| left(Conversion::VendorsRate, &typed);
        assert_eq!(left(["67%", "0%", "0%", "100%"]), Some(0.67));
        let all = left(["80", "10", "25", "90"]).unwrap();
        assert_eq!(all, 0.49);
        assert_eq!(left(["", "0", "0", "100"]), None);
        assert_eq!(left(["67", "0", "101", "100"]), None);
    }

    #[test]
    fn chats_at_once_divide_their_length() {
        let busy = |typed: [&str; 2]| left(Conversion::ChatsAtOnce, &typed);
        assert_eq!(busy(["12", "1"]), Some(12.0));
        let two = busy(["12", "2"]).unwrap();
        assert_eq!(two, 7.1);
        for wrong in [
            ["12", "5"],
            ["12", "2.5"],
            ["0", "2"],
            ["", "2"],
            ["-3", "2"],
            ["1", "2"],
            ["481", "2"],
        ] {
            assert_eq!(busy(wrong), None, "{wrong:?}");
        }
        let refused = |conversion: Conversion, at: usize, typed: &str| {
            let numerals = Numerals::english();
            let problem = conversion.quantity(at).read(typed, &numerals).unwrap_err();
            conversion.refusal(&numerals, at, typed, problem)
        };
        let told = refused(Conversion::ChatsAtOnce, 1, "5");
        assert_eq!(
            told.message,
            "Chats at once: “5” is too high. Type a whole number from 1 to 4."
        );
        let told = refused(Conversion::VendorsRate, 0, "0.8");
        assert!(told.message.ends_with("Is it 0.8%, or 80%?"), "{told:?}");
        let take = Action::Converts(Decided::ClaimedResolution, 0, "80%".into());
        assert_eq!(told.ways_out[1].actions, [take, Action::Rested]);
    }

    #[test]
    fn a_conversion_belongs_to_its_input() {
        assert_eq!(
            Conversion::into(Decided::HandleMinutes.into()),
            Some(Conversion::ChatsAtOnce)
        );
        assert_eq!(
            Conversion::into(Decided::ClaimedResolution.into()),
            Some(Conversion::VendorsRate)
        );
        assert_eq!(Conversion::into(Decided::Headcount.into()), None);
        for times in THROUGHPUT.windows(2) {
            assert!(times[0] < times[1]);
        }
        let lead = Conversion::ChatsAtOnce.lead();
        assert!(
            THROUGHPUT[1..]
                .iter()
                .all(|times| lead.contains(&times.to_string()))
        );
    }
}
