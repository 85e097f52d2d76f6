//! A pilot that is asked about before deciding, as it is typed.

use super::counts;
use super::few::Few;
use crate::numerals::Numerals;
use uturn::codec::PlannedPilot;
use uturn::model::Inputs;
use uturn::model::evidence::PilotResult;
use uturn::model::pilot::Pilot;
use words::quantity::{Problem, Quantity};

/// What there is to say of the pilot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AskedFigure {
    /// The share of issues given to the AI.
    Share,
    /// How long one waits for its result.
    Months,
    /// How many of its answers are judged.
    Judged,
    /// What judging one of them costs.
    Price,
    /// How far the pilot may be from the roll-out.
    Gap,
}

impl AskedFigure {
    /// Those that are typed, in the order of the sentence.
    pub const TYPED: [AskedFigure; 4] = [
        AskedFigure::Share,
        AskedFigure::Months,
        AskedFigure::Judged,
        AskedFigure::Price,
    ];

    /// Its name in the page's ids.
    pub fn name(self) -> &'static str {
        match self {
            AskedFigure::Share => "share",
            AskedFigure::Months => "months",
            AskedFigure::Judged => "judged",
            AskedFigure::Price => "price",
            AskedFigure::Gap => "gap",
        }
    }

    fn said(self, planned: &mut PlannedPilot) -> &mut Option<f64> {
        match self {
            AskedFigure::Share => &mut planned.share,
            AskedFigure::Months => &mut planned.months,
            AskedFigure::Judged => &mut planned.judged,
            AskedFigure::Price => &mut planned.price,
            AskedFigure::Gap => &mut planned.gap,
        }
    }

    fn of(self, pilot: &Pilot) -> f64 {
        match self {
            AskedFigure::Share => pilot.share,
            AskedFigure::Months => pilot.months,
            AskedFigure::Judged => pilot.judged,
            AskedFigure::Price => pilot.price,
            AskedFigure::Gap => pilot.gap,
        }
    }
}

/// What was said of the pilot, and what is typed of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AskedPilot {
    /// By the last value of each field that could be read.
    pub(super) planned: PlannedPilot,
    /// What stands in fields and has not been read.
    typed: Few<AskedFigure, String>,
    /// The field that is being typed into: it is not judged yet.
    under_way: Option<AskedFigure>,
}

impl AskedPilot {
    /// As a link or an earlier moment has it.
    pub(super) fn of(planned: PlannedPilot) -> Self {
        AskedPilot {
            planned,
            ..AskedPilot::default()
        }
    }

    /// The whole pilot.
    pub fn pilot(&self, inputs: &Inputs) -> Pilot {
        self.planned.pilot(inputs)
    }

    /// What stands in a field.
    pub fn text(&self, figure: AskedFigure, inputs: &Inputs, numerals: &Numerals) -> String {
        if let Some(typed) = self.typed.get(&figure) {
            return typed.clone();
        }
        let value = figure.of(&self.pilot(inputs));
        match figure {
            AskedFigure::Share => numerals.percent(value, 2),
            AskedFigure::Price => numerals.amount(value),
            AskedFigure::Months | AskedFigure::Judged | AskedFigure::Gap => {
                numerals.number(value, 2)
            }
        }
    }

    /// What is wrong with a field that is typed to its end, or whose value the plan no longer allows.
    pub fn problem(
        &self,
        figure: AskedFigure,
        inputs: &Inputs,
        numerals: &Numerals,
    ) -> Option<Problem> {
        let quantity = self.quantity(figure, inputs);
        match self.typed.get(&figure) {
            Some(_) if self.under_way == Some(figure) => None,
            Some(typed) => quantity.read(typed, numerals).err(),
            None => quantity.within(figure.of(&self.pilot(inputs))).err(),
        }
    }

    /// Takes what is being typed.
    pub fn typed(&mut self, figure: AskedFigure, text: String) {
        self.typed.insert(figure, text);
        self.under_way = Some(figure);
    }

    /// What can be read counts from now on; the rest stays as it was typed.
    pub fn enter(&mut self, inputs: &Inputs, numerals: &Numerals) {
        self.under_way = None;
        let mut typed = std::mem::take(&mut self.typed);
        typed.retain(|figure, text| {
            let value = self.quantity(*figure, inputs).read(text, numerals);
            if let Ok(value) = value {
                *figure.said(&mut self.planned) = Some(value);
            }
            value.is_err()
        });
        self.typed = typed;
    }

    /// Chooses how far the pilot may be from the roll-out.
    pub fn choose_gap(&mut self, gap: f64) {
        self.planned.gap = Some(gap);
    }

    /// An amount in one currency is none in another.
    pub fn forget_money(&mut self) {
        self.planned.price = None;
        self.typed.remove(&AskedFigure::Price);
    }

    /// What may be typed as a figure.
    pub fn quantity(&self, figure: AskedFigure, inputs: &Inputs) -> Quantity {
        match figure {
            AskedFigure::Share => Quantity::share(PilotResult::SHARES, self.pilot(inputs).share),
            // It has to end before the plan does.
            AskedFigure::Months => {
                let horizon = f64::from(inputs.plan.horizon_months);
                Quantity::months((0.0, horizon.next_down()))
            }
            AskedFigure::Judged => counts::counted(1.0, None),
            AskedFigure::Price => Quantity::money((0.0, f64::MAX)),
            AskedFigure::Gap => Quantity::number((0.0, f64::MAX)),
        }
    }
}
