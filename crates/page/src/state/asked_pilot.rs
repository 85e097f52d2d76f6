//! A pilot that is asked about before deciding, as it is typed.

use super::few::Few;
use crate::numerals::Numerals;
use uturn::codec::PlannedPilot;
use uturn::model::Inputs;
use uturn::model::evidence::PilotResult;
use uturn::model::pilot::Pilot;
use words::field::Problem;

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
        match self.typed.get(&figure) {
            Some(_) if self.under_way == Some(figure) => None,
            Some(typed) => read(figure, typed, inputs, numerals).err(),
            None => allowed(figure, figure.of(&self.pilot(inputs)), inputs).err(),
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
        let planned = &mut self.planned;
        self.typed.retain(|figure, text| {
            let value = read(*figure, text, inputs, numerals);
            if let Ok(value) = value {
                *figure.said(planned) = Some(value);
            }
            value.is_err()
        });
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
}

fn read(
    figure: AskedFigure,
    text: &str,
    inputs: &Inputs,
    numerals: &Numerals,
) -> Result<f64, Problem> {
    let value = match figure {
        AskedFigure::Share => numerals.read_percent(text)?,
        AskedFigure::Price => numerals.read_money(text)?,
        AskedFigure::Months | AskedFigure::Judged | AskedFigure::Gap => numerals.read(text)?,
    };
    allowed(figure, value, inputs)
}

/// The value, if such a pilot can be made.
fn allowed(figure: AskedFigure, value: f64, inputs: &Inputs) -> Result<f64, Problem> {
    let (low, high) = match figure {
        AskedFigure::Share => PilotResult::SHARES,
        AskedFigure::Judged => (1.0, PilotResult::MOST),
        AskedFigure::Price | AskedFigure::Gap => (0.0, f64::MAX),
        AskedFigure::Months => (0.0, f64::from(inputs.plan.horizon_months)),
    };
    let is_too_high = value > high || figure == AskedFigure::Months && value >= high;
    if value < low {
        Err(Problem::TooLow)
    } else if is_too_high {
        Err(Problem::TooHigh)
    } else if figure == AskedFigure::Judged && value.fract() != 0.0 {
        Err(Problem::NotWhole)
    } else {
        Ok(value)
    }
}
