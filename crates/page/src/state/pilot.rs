//! A pilot's result as it is typed: its figures count together, once all that belong together are
//! there.

use super::counts;
use super::few::Few;
use crate::numerals::Numerals;
use uturn::codec::PilotFigure;
use uturn::model::evidence::{Counted, PilotResult};
use words::quantity::{Problem, Quantity};

/// Smallest and largest share that a pilot gives to the AI.
const SHARES: (f64, f64) = PilotResult::SHARES;

/// What stands in the fields as it was typed; any other says what counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PilotEntries {
    typed: Few<PilotFigure, String>,
    /// The one that is being typed: it is not judged yet.
    under_way: Option<PilotFigure>,
    /// How far the pilot may be from the roll-out, where that was chosen before there is a result.
    gap: Option<f64>,
}

/// What the figures come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Outcome {
    /// No answer was counted.
    Nothing,
    /// Another figure belongs to those that are there.
    Lacks(PilotFigure),
    /// One of them cannot be used.
    Wrong(PilotFigure, Problem),
    /// They can be counted in.
    Result(PilotResult),
}

/// The figures that are typed, in the order of the page.
const TYPED: [PilotFigure; 5] = [
    PilotFigure::Share,
    PilotFigure::Judged,
    PilotFigure::Finished,
    PilotFigure::Closed,
    PilotFigure::CameBack,
];

impl PilotEntries {
    /// What stands in a field.
    pub fn text(
        &self,
        figure: PilotFigure,
        counted: Option<&PilotResult>,
        numerals: &Numerals,
    ) -> String {
        if let Some(typed) = self.typed.get(&figure) {
            return typed.clone();
        }
        let of = |pair: Option<Counted>| pair.map(|pair| pair.of);
        let hits = |pair: Option<Counted>| pair.map(|pair| pair.hits);
        let finished = counted.and_then(|result| result.finished);
        let came_back = counted.and_then(|result| result.came_back);
        let count = match figure {
            PilotFigure::Share => {
                let share = counted.map_or(PilotResult::SHARE, |result| result.share);
                return numerals.percent(share, 2);
            }
            PilotFigure::Gap => Some(self.gap(counted)),
            PilotFigure::Judged => of(finished),
            PilotFigure::Finished => hits(finished),
            PilotFigure::Closed => of(came_back),
            PilotFigure::CameBack => hits(came_back),
        };
        // Nobody has counted anything yet.
        count.map_or_else(String::new, |count| numerals.number(count, 4))
    }

    /// How far the pilot may be from the roll-out.
    pub fn gap(&self, counted: Option<&PilotResult>) -> f64 {
        let counted = counted.map(|result| result.gap);
        self.gap.or(counted).unwrap_or(PilotResult::GAP)
    }

    /// What is wrong with a field that is typed to its end.
    pub fn problem(
        &self,
        figure: PilotFigure,
        counted: Option<&PilotResult>,
        numerals: &Numerals,
    ) -> Option<Problem> {
        let is_judged = self.typed.has(&figure) && self.under_way != Some(figure);
        let value = || self.value(figure, counted, numerals);
        is_judged.then(|| value().err()).flatten()
    }

    /// What all of it comes to.
    pub fn outcome(&self, counted: Option<&PilotResult>, numerals: &Numerals) -> Outcome {
        let values = TYPED.map(|figure| (figure, self.value(figure, counted, numerals)));
        let wrong = |(figure, value): &(PilotFigure, Result<_, Problem>)| {
            Some(Outcome::Wrong(*figure, value.err()?))
        };
        if let Some(wrong) = values.iter().find_map(wrong) {
            return wrong;
        }
        let [share, judged, finished, closed, came_back] =
            values.map(|(_, value)| value.ok().flatten());
        let finished = counts::pair(
            finished,
            judged,
            [PilotFigure::Finished, PilotFigure::Judged],
        );
        let came_back = counts::pair(
            came_back,
            closed,
            [PilotFigure::CameBack, PilotFigure::Closed],
        );
        let (finished, came_back) = match (finished, came_back) {
            (Ok(finished), Ok(came_back)) => (finished, came_back),
            (Err(lacks), _) | (_, Err(lacks)) => return Outcome::Lacks(lacks),
        };
        if finished.is_none() && came_back.is_none() {
            return Outcome::Nothing;
        }
        Outcome::Result(PilotResult {
            share: share.unwrap_or(PilotResult::SHARE),
            gap: self.gap(counted),
            finished,
            came_back,
        })
    }

    /// A figure, none where its field is empty.
    fn value(
        &self,
        figure: PilotFigure,
        counted: Option<&PilotResult>,
        numerals: &Numerals,
    ) -> Result<Option<f64>, Problem> {
        let text = self.text(figure, counted, numerals);
        let quantity = self.quantity(figure, counted, numerals);
        counts::read(&text, &quantity, numerals)
    }

    /// What may be typed as a figure, the others being what they are.
    pub fn quantity(
        &self,
        figure: PilotFigure,
        counted: Option<&PilotResult>,
        numerals: &Numerals,
    ) -> Quantity {
        // What is wrong with that is told at its own field.
        let part_of = |all| {
            let all = self.value(all, counted, numerals).ok().flatten();
            counts::counted(0.0, all)
        };
        let quantity = match figure {
            PilotFigure::Share => Quantity::share(SHARES, PilotResult::SHARE),
            PilotFigure::Gap => Quantity::number((0.0, f64::MAX)),
            PilotFigure::Judged | PilotFigure::Closed => counts::counted(1.0, None),
            PilotFigure::Finished => part_of(PilotFigure::Judged),
            PilotFigure::CameBack => part_of(PilotFigure::Closed),
        };
        if self.typed.has(&figure) {
            quantity
        } else {
            quantity.as_it_stands()
        }
    }

    /// Takes what is being typed.
    pub fn typed(&mut self, figure: PilotFigure, text: String) {
        self.typed.insert(figure, text);
        self.under_way = Some(figure);
    }

    /// Nothing is being typed any more.
    pub fn rest(&mut self) {
        self.under_way = None;
    }

    /// Chooses how far the pilot may be from the roll-out.
    pub fn choose_gap(&mut self, gap: f64) {
        self.gap = Some(gap);
    }

    /// What was typed counts now, and is shown as it counts.
    pub fn clear(&mut self) {
        *self = PilotEntries::default();
    }
}
