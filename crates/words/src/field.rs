//! The inputs that can be typed: what each means for the model's inputs, and back.

use super::numerals::Numerals;
use super::quantity::{Form, Problem, Quantity};
use uturn::model::{
    self, Country, Decided, Input, Inputs, Range, Survey, Uncertain, Value, WorldInput,
};

/// An input that is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    Headcount,
    Share,
    /// How many fewer people: headcount · share · claimed resolution.
    Cut,
    /// How many people are left after it.
    Remaining,
    /// The cut seen from the other side: what the AI is counted on to finish.
    Claim,
    /// Contacts a month: decides the occupancy.
    Contacts,
    /// A rate of one's own that the second line is scaled to.
    Rate,
    /// Any other number of the plan.
    Decided(Decided),
    /// One end of a range.
    Uncertain(Uncertain, End),
    /// What counts as a material regret.
    Material,
}

/// What a field is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An input of the model.
    Input(Input),
    /// The rate that the second line is scaled to.
    Rate,
}

/// The three values of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names are the table's")]
pub enum End {
    Low,
    Likely,
    High,
}

impl End {
    /// In ascending order.
    pub const ALL: [End; 3] = [End::Low, End::Likely, End::High];

    /// The value at this end.
    pub fn of(self, range: Range) -> f64 {
        match self {
            End::Low => range.low,
            End::Likely => range.likely,
            End::High => range.high,
        }
    }
}

/// Units of the table that are typed in hundredths.
const IN_HUNDREDTHS: [&str; 6] = [
    "share",
    "share of headcount",
    "share of issues",
    "probability",
    "per year",
    "coefficient of variation",
];

/// How an input of this unit is typed.
pub fn form_of(unit: &str) -> Form {
    if IN_HUNDREDTHS.contains(&unit) {
        Form::Percent
    } else if unit.starts_with("money") {
        Form::Money
    } else {
        Form::Number
    }
}

/// Whose rate is typed.
const A_SURVEY: &str = "the rate is a field where there is a survey";

/// Bounds can be the results of a calculation: what is read as their digits has to count as within.
const ROUNDING: f64 = 1e-9;

impl Field {
    /// Those of the sentence and of the line under it, in the order of the page.
    pub const IN_SENTENCE: [Field; 6] = [
        Field::Headcount,
        Field::Share,
        Field::Cut,
        Field::Remaining,
        Field::Claim,
        Field::Contacts,
    ];

    /// The field of a plan input that is a number.
    pub fn of_plan(input: Decided) -> Self {
        match input {
            Decided::Headcount => Field::Headcount,
            Decided::AiShare => Field::Share,
            Decided::ClaimedResolution => Field::Claim,
            other => Field::Decided(other),
        }
    }

    /// The name of the input that it is typed for, or of a quantity of the page's own.
    pub fn name(self) -> &'static str {
        match self {
            Field::Headcount => Decided::Headcount.name(),
            Field::Share => Decided::AiShare.name(),
            Field::Cut => "cut",
            Field::Remaining => "remaining",
            Field::Claim => Decided::ClaimedResolution.name(),
            Field::Contacts => "contacts",
            Field::Rate => "survey_rate",
            Field::Decided(input) => input.name(),
            Field::Uncertain(input, _) => input.name(),
            Field::Material => Input::Material.name(),
        }
    }

    /// The sentence itself says this input: it needs no mention beside it.
    pub fn is_said(input: Input) -> bool {
        let said = [Field::Headcount, Field::Share, Field::Cut];
        said.iter()
            .any(|field| field.decides() == Subject::Input(input))
    }

    /// What it decides.
    pub fn decides(self) -> Subject {
        Subject::Input(match self {
            Field::Headcount => Decided::Headcount.into(),
            Field::Share => Decided::AiShare.into(),
            Field::Cut | Field::Remaining | Field::Claim => Decided::ClaimedResolution.into(),
            Field::Contacts => Decided::Occupancy.into(),
            Field::Decided(input) => input.into(),
            Field::Uncertain(input, _) => input.into(),
            Field::Material => Input::Material,
            Field::Rate => return Subject::Rate,
        })
    }

    /// The input that it is typed for; none for a quantity of the page's own.
    pub fn typed_for(self) -> Option<Input> {
        match (self, self.decides()) {
            (Field::Cut | Field::Remaining | Field::Contacts, _) | (_, Subject::Rate) => None,
            (_, Subject::Input(input)) => Some(input),
        }
    }

    /// The two are one quantity seen twice.
    pub fn says_the_same_as(self, other: Field) -> bool {
        self.decides() == other.decides() && self.name() != other.name()
    }

    /// How it is typed.
    pub fn form(self) -> Form {
        match self {
            Field::Share | Field::Claim | Field::Rate | Field::Material => Form::Percent,
            Field::Headcount | Field::Cut | Field::Remaining | Field::Contacts => Form::Number,
            Field::Decided(input) => form_of(input.row().unit),
            Field::Uncertain(input, _) => form_of(input.row().unit),
        }
    }

    /// What it stands at.
    pub fn value(self, inputs: &Inputs) -> f64 {
        let plan = &inputs.plan;
        match self {
            Field::Headcount => plan.headcount,
            Field::Share => plan.ai_share,
            Field::Cut => plan.cut(),
            Field::Remaining => plan.headcount - plan.cut(),
            Field::Claim => plan.claimed_resolution,
            Field::Contacts => model::contacts_per_month(inputs),
            Field::Rate => inputs.survey.expect(A_SURVEY).rate,
            Field::Decided(input) => match plan.get(input) {
                Value::Number(number) => number,
                other => unreachable!("{other} is no number, and has no field"),
            },
            Field::Uncertain(input, end) => end.of(inputs.ranges.get(input)),
            Field::Material => inputs.material,
        }
    }

    /// The lowest and highest value that is allowed, the other inputs being what they are.
    pub fn bounds(self, inputs: &Inputs) -> (f64, f64) {
        let of_plan = |input: Decided| {
            let bounds = input.row().bounds(inputs.country);
            bounds.expect("only a number of the plan has a field")
        };
        match self {
            Field::Headcount => of_plan(Decided::Headcount),
            Field::Share => of_plan(Decided::AiShare),
            Field::Claim => of_plan(Decided::ClaimedResolution),
            Field::Decided(input) => of_plan(input),
            Field::Cut => (0.0, inputs.plan.handed_over()),
            Field::Remaining => {
                let headcount = inputs.plan.headcount;
                (headcount - inputs.plan.handed_over(), headcount)
            }
            Field::Contacts => model::contacts_bounds(inputs),
            Field::Rate => Survey::RATE_BOUNDS,
            Field::Uncertain(input, _) => input.row().bounds(inputs.country),
            Field::Material => Inputs::MATERIAL_BOUNDS,
        }
    }

    /// A value as the field shows it.
    pub fn written(self, value: f64, numerals: &Numerals) -> String {
        match self {
            Field::Headcount => numerals.number(value, 4),
            Field::Share => numerals.percent(value, 4),
            Field::Cut | Field::Remaining => numerals.number(
                value,
                match value {
                    value if value < 1.0 => 3,
                    value if value < 10.0 => 1,
                    _ => 0,
                },
            ),
            // Whoever typed it sees it again; what follows from a cut has any number of digits.
            Field::Claim => {
                let parts = value * 1e6;
                let is_typed = (parts - parts.round()).abs() < 1e-6;
                numerals.percent(value, if is_typed { 4 } else { 0 })
            }
            Field::Contacts => numerals.about(value),
            Field::Rate | Field::Decided(_) | Field::Uncertain(..) | Field::Material => {
                match self.form() {
                    Form::Percent => numerals.percent(value, 2),
                    Form::Money | Form::Number => numerals.figure(value),
                }
            }
        }
    }

    /// What it stands at with every digit that may have been typed.
    pub fn exactly(self, inputs: &Inputs, numerals: &Numerals) -> String {
        let value = self.value(inputs);
        match self {
            Field::Headcount | Field::Share => self.written(value, numerals),
            Field::Cut | Field::Remaining => numerals.number(value, 4),
            Field::Contacts => numerals.whole(value),
            Field::Claim
            | Field::Rate
            | Field::Decided(_)
            | Field::Uncertain(..)
            | Field::Material => match self.form() {
                Form::Percent => numerals.percent(value, 4),
                Form::Money | Form::Number => numerals.number(value, 6),
            },
        }
    }

    /// What may be typed, the other inputs being what they are.
    pub fn quantity(self, inputs: &Inputs) -> Quantity {
        let form = self.form();
        let (low, high) = self.bounds(inputs);
        // Of people or what they handle.
        let is_a_count = matches!(
            self,
            Field::Headcount | Field::Cut | Field::Remaining | Field::Contacts
        );
        let unit = match self {
            Field::Decided(input) => input.row().unit,
            Field::Uncertain(input, _) => input.row().unit,
            _ => "",
        };
        Quantity {
            form,
            bounds: (low - ROUNDING * low.abs(), high + ROUNDING * high.abs()),
            is_whole: self.is_whole(),
            has_thousands: is_a_count || form == Form::Money,
            unit,
            before: (form == Form::Percent).then(|| self.value(inputs)),
            // So much of the people.
            all: matches!(self, Field::Cut | Field::Remaining).then_some(inputs.plan.headcount),
        }
    }

    /// Reads what was typed into the inputs, or leaves them as they are and says why.
    pub fn read(self, text: &str, inputs: &mut Inputs, numerals: &Numerals) -> Result<(), Problem> {
        let quantity = self.quantity(inputs);
        if self.is_as_shown(quantity.typed(text, numerals)?, inputs, numerals) {
            return Ok(());
        }
        self.set(quantity.read(text, numerals)?, inputs);
        Ok(())
    }

    /// What is shown rounded and is typed as it is shown changes nothing.
    fn is_as_shown(self, value: f64, inputs: &Inputs, numerals: &Numerals) -> bool {
        let is_rounded = matches!(self, Field::Cut | Field::Remaining | Field::Contacts);
        let shown = || numerals.read(&self.written(self.value(inputs), numerals));
        is_rounded && shown() == Ok(value)
    }

    /// A bound of what is allowed, with all of its digits.
    pub fn bound(self, value: f64, numerals: &Numerals) -> String {
        match (self, self.form()) {
            (Field::Decided(_) | Field::Uncertain(..) | Field::Material, Form::Percent) => {
                numerals.percent(value, 4)
            }
            (Field::Decided(_) | Field::Uncertain(..), _) => numerals.number(value, 6),
            _ => self.written(value, numerals),
        }
    }

    /// Only whole numbers are allowed.
    pub fn is_whole(self) -> bool {
        matches!(self, Field::Decided(input) if input.row().is_whole())
    }

    /// Sets the value that is allowed and nearest to this one.
    pub fn set(self, value: f64, inputs: &mut Inputs) {
        let (low, high) = self.bounds(inputs);
        let value = if self.is_whole() {
            value.round()
        } else {
            value
        };
        let value = value.max(low).min(high);
        match self {
            Field::Headcount => inputs.plan.headcount = value,
            Field::Share => inputs.plan.ai_share = value,
            Field::Claim => inputs.plan.claimed_resolution = value,
            Field::Cut | Field::Remaining => {
                let cut = match self {
                    Field::Cut => value,
                    _ => inputs.plan.headcount - value,
                };
                if let Some(claim) = inputs.plan.claim_for(cut) {
                    inputs.plan.claimed_resolution = claim;
                }
            }
            Field::Contacts => {
                if let Some(occupancy) = model::occupancy_for(inputs, value) {
                    inputs.plan.occupancy = shortest_occupancy(occupancy, inputs);
                }
            }
            Field::Rate => {
                let survey = inputs.survey.as_mut().expect(A_SURVEY);
                survey.rate = value;
            }
            Field::Decided(input) => {
                let set = inputs.set(input.into(), &Value::Number(value));
                set.unwrap_or_else(|error| unreachable!("it is within its bounds, yet {error}"));
            }
            Field::Uncertain(input, end) => {
                let range = inputs.ranges.get(input);
                let range = with_end(range, end, value, input.row(), inputs.country);
                let set = inputs.set(input.into(), &range.into());
                set.unwrap_or_else(|error| unreachable!("it is in order, yet {error}"));
            }
            Field::Material => inputs.material = value,
        }
    }
}

/// The occupancy with the fewest digits that comes to the same number of contacts.
fn shortest_occupancy(exactly: f64, inputs: &Inputs) -> f64 {
    let contacts = |occupancy| {
        let mut inputs = inputs.clone();
        inputs.plan.occupancy = occupancy;
        model::contacts_per_month(&inputs).round()
    };
    (2..=12)
        .map(|digits| {
            let ten = 10_f64.powi(digits);
            (exactly * ten).round() / ten
        })
        .find(|occupancy| contacts(*occupancy) == contacts(exactly))
        .unwrap_or(exactly)
}

/// A range with one of its values set: the others move along as far as on their scale, where they
/// would no longer be in order.
fn with_end(range: Range, end: End, value: f64, input: &WorldInput, country: Country) -> Range {
    let from = end.of(range);
    // One value is all there is of it.
    let is_known = end == End::Likely && range.low == range.high;
    let is_in_order = match end {
        End::Low => value <= range.likely,
        End::Likely => range.low <= value && value <= range.high,
        End::High => range.likely <= value,
    };
    let (least, most) = input.bounds(country);
    let distance = input.scale.forward(value) - input.scale.forward(from);
    let other = |at: End| {
        let other = at.of(range);
        if at == end || is_known {
            return value;
        }
        if is_in_order {
            return other;
        }
        let moved = input.scale.backward(input.scale.forward(other) + distance);
        // Values without a place on the scale, such as a share of nothing.
        let moved = if moved.is_finite() { moved } else { value };
        let moved = in_three_figures(moved).max(least).min(most);
        if at < end {
            moved.min(value)
        } else {
            moved.max(value)
        }
    };
    let [low, likely, high] = End::ALL.map(other);
    Range {
        low: low.min(likely),
        likely,
        high: high.max(likely),
    }
}

/// As exact as a figure that was worked out need be.
pub fn in_three_figures(value: f64) -> f64 {
    if value == 0.0 {
        return value;
    }
    let power = value.abs().log10().floor() as i32 - 2;
    // A power of ten divides or multiplies but is never a fraction itself.
    let ten = 10_f64.powi(power.abs());
    if power < 0 {
        (value * ten).round() / ten
    } else {
        (value / ten).round() * ten
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What somebody types who writes otherwise than the page does, and what the page may offer.
    #[test]
    fn what_is_likely_meant_is_what_a_person_would_read() {
        const PAY: Field = Field::Uncertain(Uncertain::AgentCost, End::Likely);
        const MINUTES: Field = Field::Decided(Decided::HandleMinutes);
        const HORIZON: Field = Field::Decided(Decided::HorizonMonths);
        let meant = |field: Field, text, numerals: &Numerals| {
            field.quantity(&Inputs::default()).meant(text, numerals)
        };
        let english = Numerals::english();
        for (field, text, expected) in [
            (Field::Headcount, "1e3", &[1000.0][..]),
            (Field::Headcount, "1E3", &[1000.0]),
            (Field::Headcount, "1k", &[1000.0]),
            (Field::Headcount, "1.5 K", &[1500.0]),
            (Field::Headcount, "1,5", &[1.5]),
            (Field::Headcount, "1.250,5", &[1250.5]),
            (Field::Headcount, "1 200 people", &[1200.0]),
            (Field::Headcount, "7½", &[7.5]),
            (Field::Headcount, "2m", &[]),
            (Field::Headcount, "1e9", &[]),
            (Field::Headcount, "40 %", &[]),
            (Field::Headcount, "700-800", &[]),
            (Field::Headcount, "7oo", &[]),
            (Field::Headcount, "twenty", &[]),
            (Field::Headcount, "1/0", &[]),
            (Field::Share, "0,4", &[0.004, 0.4]),
            (Field::Share, "0.4", &[0.004, 0.4]),
            (Field::Share, "0,667", &[0.00667, 0.667]),
            (Field::Share, "0,4 %", &[0.004]),
            (Field::Share, "12,5", &[0.125]),
            (Field::Share, "40 percent", &[0.4]),
            (Field::Share, "½", &[0.005, 0.5]),
            (Field::Share, "2/3", &[0.006667, 0.6667]),
            (Field::Share, "150", &[]),
            (Field::Cut, "40 %", &[280.0]),
            (Field::Cut, "40 percent", &[280.0]),
            (Field::Remaining, "60%", &[420.0]),
            (Field::Contacts, "0.45m", &[450_000.0]),
            (Field::Contacts, "450k", &[450_000.0]),
            (Field::Contacts, "15000 a day", &[]),
            (PAY, "$48k", &[48_000.0]),
            (PAY, "48.000", &[48_000.0]),
            (MINUTES, "8 min", &[8.0]),
            (MINUTES, "2 hours", &[]),
            (HORIZON, "12 months", &[12.0]),
            (HORIZON, "12,5", &[]),
        ] {
            let meant = meant(field, text, &english);
            assert_eq!(meant, expected, "{field:?}: {text}");
        }
        for (field, text, expected) in [
            (Field::Headcount, "1.5", &[1.5][..]),
            (Field::Share, "0.4", &[0.004, 0.4]),
            (Field::Share, "0.667", &[0.00667, 0.667]),
            (PAY, "48k $", &[48_000.0]),
        ] {
            let meant = meant(field, text, &Numerals::german());
            assert_eq!(meant, expected, "{field:?}: {text}, German");
        }
    }

    #[test]
    fn bounds_that_were_worked_out_are_as_wide_as_their_digits() {
        let mut inputs = Inputs::default();
        inputs.plan.headcount = 0.7 * 3.0;
        inputs.plan.ai_share = 1.0;
        let english = Numerals::english();
        assert!(inputs.plan.handed_over() < 2.1);
        for (field, text) in [(Field::Cut, "2.1"), (Field::Remaining, "0")] {
            assert_eq!(field.read(text, &mut inputs, &english), Ok(()), "{text}");
        }
        let more = Field::Cut.read("2.10001", &mut inputs, &english);
        assert_eq!(more, Err(Problem::TooHigh));
    }

    /// What could be meant and cannot be allowed is no second reading.
    #[test]
    fn a_number_is_unclear_where_another_reading_is_allowed() {
        let read = |field: Field, text: &str| {
            field.read(text, &mut Inputs::default(), &Numerals::english())
        };
        assert_eq!(read(Field::Headcount, "1.250"), Err(Problem::Unclear));
        assert_eq!(read(Field::Contacts, "450.000"), Err(Problem::Unclear));
        assert_eq!(read(Field::Headcount, "101.250"), Ok(()));
        assert_eq!(read(Field::Headcount, "1,250"), Ok(()));
        assert_eq!(read(Field::Headcount, "0.250"), Err(Problem::TooLow));
    }
}
