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
    /// One of them cannot be used.
    Wrong(PilotFigure, Problem),
    /// They can be counted in.
    Counts {
        /// None where nothing was counted.
        result: Option<PilotResult>,
        /// What belongs to a figure that is there, which does not count without it.
        lacks: Option<PilotFigure>,
    },
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
    pub fn text(&self, figure: PilotFigure, stands: &PilotResult, numerals: &Numerals) -> String {
        if let Some(typed) = self.typed.get(&figure) {
            return typed.clone();
        }
        let of = |pair: Option<Counted>| pair.map(|pair| pair.of);
        let hits = |pair: Option<Counted>| pair.map(|pair| pair.hits);
        let count = match figure {
            PilotFigure::Share => return numerals.percent(stands.share, 2),
            PilotFigure::Gap => Some(self.gap(stands)),
            PilotFigure::Judged => of(stands.finished),
            PilotFigure::Finished => hits(stands.finished),
            PilotFigure::Closed => of(stands.came_back),
            PilotFigure::CameBack => hits(stands.came_back),
        };
        // Nobody has counted anything yet.
        count.map_or_else(String::new, |count| numerals.number(count, 4))
    }

    /// How far the pilot may be from the roll-out.
    pub fn gap(&self, stands: &PilotResult) -> f64 {
        self.gap.unwrap_or(stands.gap)
    }

    /// What is wrong with a field that is typed to its end.
    pub fn problem(
        &self,
        figure: PilotFigure,
        stands: &PilotResult,
        numerals: &Numerals,
    ) -> Option<Problem> {
        let is_judged = self.typed.has(&figure) && self.under_way != Some(figure);
        let value = || self.value(figure, stands, numerals);
        is_judged.then(|| value().err()).flatten()
    }

    /// What all of it comes to.
    pub fn outcome(&self, stands: &PilotResult, numerals: &Numerals) -> Outcome {
        let values = TYPED.map(|figure| (figure, self.value(figure, stands, numerals)));
        let wrong = |(figure, value): &(PilotFigure, Result<_, Problem>)| {
            Some(Outcome::Wrong(*figure, value.err()?))
        };
        if let Some(wrong) = values.iter().find_map(wrong) {
            return wrong;
        }
        let [share, judged, finished, closed, came_back] =
            values.map(|(_, value)| value.ok().flatten());
        let (finished, lacks_one) = counts::pair(
            finished,
            judged,
            [PilotFigure::Finished, PilotFigure::Judged],
        );
        let (came_back, lacks_another) = counts::pair(
            came_back,
            closed,
            [PilotFigure::CameBack, PilotFigure::Closed],
        );
        let is_there = finished.is_some() || came_back.is_some();
        Outcome::Counts {
            result: is_there.then(|| PilotResult {
                share: share.unwrap_or(stands.share),
                gap: self.gap(stands),
                finished,
                came_back,
            }),
            lacks: lacks_one.or(lacks_another),
        }
    }

    /// A figure, none where its field is empty.
    fn value(
        &self,
        figure: PilotFigure,
        stands: &PilotResult,
        numerals: &Numerals,
    ) -> Result<Option<f64>, Problem> {
        let text = self.text(figure, stands, numerals);
        let quantity = self.quantity(figure, stands, numerals);
        counts::read(&text, &quantity, numerals)
    }

    /// What may be typed as a figure, the others being what they are.
    pub fn quantity(
        &self,
        figure: PilotFigure,
        stands: &PilotResult,
        numerals: &Numerals,
    ) -> Quantity {
        // What is wrong with that is told at its own field.
        let part_of = |all| {
            let all = self.value(all, stands, numerals).ok().flatten();
            counts::counted(0.0, all)
        };
        let quantity = match figure {
            PilotFigure::Share => Quantity::share(SHARES, stands.share),
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

    /// This stands now in place of what stood there: what counts is shown as it counts, the rest as it was
    /// typed.
    pub fn settle(&mut self, stood: &PilotResult, stands: &PilotResult, numerals: &Numerals) {
        let is_result = stands.finished.is_some() || stands.came_back.is_some();
        let mut typed = Few::default();
        for figure in TYPED {
            let counts = match figure {
                PilotFigure::Share | PilotFigure::Gap => is_result,
                PilotFigure::Judged | PilotFigure::Finished => stands.finished.is_some(),
                PilotFigure::Closed | PilotFigure::CameBack => stands.came_back.is_some(),
            };
            let text = self.text(figure, stood, numerals);
            let as_it_stands = PilotEntries::default().text(figure, stands, numerals);
            if !counts && text.trim() != as_it_stands {
                typed.insert(figure, text);
            }
        }
        self.typed = typed;
        let gap = self.gap(stood);
        self.gap = (!is_result && gap != stands.gap).then_some(gap);
    }

    /// There is no result, and nothing of one is typed.
    pub fn clear(&mut self) {
        *self = PilotEntries::default();
    }
}
