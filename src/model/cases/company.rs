//! The article's company as several teams with one target.

use super::Amount::{Number, Range, Word};
use super::Basis::{Assumed, Reported};
use super::{Amount, Basis, CaseInput, YearMonth, apply};
use crate::model::inputs::{Decided, Input, Inputs, Uncertain};
use crate::model::presets::{Presets, Work};

/// One team of a case; none of it is on record.
#[derive(Debug)]
pub struct CaseTeam {
    /// Its name.
    pub name: &'static str,
    /// The kind of work whose figures it starts from.
    pub work: Work,
    /// People at the start.
    pub people: f64,
    /// The share of its work that AI is given.
    pub ai_share: f64,
    /// What of that the AI is counted on to finish.
    pub claimed_resolution: f64,
}

/// A company on record, told as several teams.
#[derive(Debug)]
pub struct CompanyCase {
    /// How it is divided.
    pub teams: &'static [CaseTeam],
    /// What all of them have in common.
    pub common: &'static [CaseInput],
    /// People wanted.
    pub target: f64,
    /// The plan's first month.
    pub start: YearMonth,
    /// How many people there were when a month began, the last as said about.
    pub record: &'static [(YearMonth, f64)],
}

/// Klarna from the end of 2022 on: how many people there were is on record, what is wanted is the
/// article's. How they are divided, and what each team hands over, is ours, such that all plans together
/// come to what is wanted.
pub static ONE_TARGET: CompanyCase = CompanyCase {
    teams: &[
        team(
            "Engineering and data",
            Work::DataAnalysis,
            2_000.0,
            [0.6, 0.8],
        ),
        team(
            "Service and operations",
            Work::CustomerService,
            1_500.0,
            [0.75, 0.9],
        ),
        team(
            "Marketing and translation",
            Work::Translation,
            500.0,
            [0.8, 0.9],
        ),
        team("Everything else", Work::Other, 1_527.0, [0.6, 0.75]),
    ],
    common: &[
        // Until the newest figure, and a little beyond.
        input(
            Input::Decided(Decided::HorizonMonths),
            Number(42.0),
            Assumed,
        ),
        // Hiring was halted.
        input(
            Input::Decided(Decided::Reduction),
            Word("attrition"),
            Reported,
        ),
        input(
            Input::Uncertain(Uncertain::Attrition),
            Range([0.15, 0.175, 0.2]),
            Reported,
        ),
    ],
    target: 2_500.0,
    start: YearMonth {
        year: 2023,
        month: 1,
    },
    record: &[
        (
            YearMonth {
                year: 2023,
                month: 1,
            },
            5_527.0,
        ),
        (
            YearMonth {
                year: 2024,
                month: 1,
            },
            4_352.0,
        ),
        (
            YearMonth {
                year: 2025,
                month: 1,
            },
            3_422.0,
        ),
        (
            YearMonth {
                year: 2025,
                month: 10,
            },
            2_907.0,
        ),
        (
            YearMonth {
                year: 2026,
                month: 2,
            },
            3_000.0,
        ),
    ],
};

const fn team(
    name: &'static str,
    work: Work,
    people: f64,
    [ai_share, claimed_resolution]: [f64; 2],
) -> CaseTeam {
    CaseTeam {
        name,
        work,
        people,
        ai_share,
        claimed_resolution,
    }
}

const fn input(input: Input, amount: Amount, basis: Basis) -> CaseInput {
    CaseInput {
        input,
        amount,
        basis,
    }
}

impl CompanyCase {
    /// The inputs of one of its teams.
    pub fn inputs(&self, team: &CaseTeam) -> Inputs {
        let presets = Presets {
            work: team.work,
            ..Presets::default()
        };
        let mut inputs = presets.start();
        apply(self.common, &mut inputs);
        let own = [
            (Decided::Headcount, team.people),
            (Decided::AiShare, team.ai_share),
            (Decided::ClaimedResolution, team.claimed_resolution),
        ];
        let own = own.map(|(decided, number)| input(decided.into(), Number(number), Assumed));
        apply(&own, &mut inputs);
        inputs
    }

    /// What is on record by month of the plan, counted from 1.
    pub fn months(&self) -> impl Iterator<Item = (usize, f64)> {
        let of = |(date, people): &(YearMonth, f64)| Some((date.month_since(self.start)?, *people));
        self.record.iter().filter_map(of)
    }
}
