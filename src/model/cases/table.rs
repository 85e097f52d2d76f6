//! The table of cases, with what is on record of each.

use super::Amount::{Number, Range, Switch, Word};
use super::Basis::{Assumed, Reported};
use super::Figure::{Count, Dollars, Share, Year};
use super::{Amount, Basis, Case, CaseInput, Derived, Event, Outcome, YearMonth};
use crate::model::inputs::{Decided, Input, Inputs, Uncertain};
use crate::model::path::PAID_HOURS;
use crate::model::presets::Work;

/// Every case, in the order in which the page tells them.
pub static CASES: &[Case] = &[
    Case {
        key: "klarna-article",
        work: Work::CustomerService,
        settings: &[
            decide(Decided::Headcount, Number(700.0), Reported),
            decide(Decided::AiShare, Number(1.0), Reported),
            decide(Decided::ClaimedResolution, Number(1.0), Reported),
            decide(Decided::Reduction, Word("layoffs"), Reported),
            decide(Decided::ImpersonalAnnouncement, Switch(true), Reported),
        ],
        after: &[ON_DEMAND],
        turned_after: None,
        outcome: Outcome::Regretted,
        figures: &[
            ("laid_off_in", Year(2022)),
            ("halted_by", Year(2023)),
            ("cracks_in", Year(2024)),
            ("staff_left", Count(2_500.0)),
        ],
        derived: &[FEWER_PEOPLE],
        dates: &[],
    },
    Case {
        key: "klarna-record",
        work: Work::CustomerService,
        settings: ON_RECORD,
        after: &[ON_DEMAND],
        turned_after: Some(15),
        outcome: Outcome::Regretted,
        figures: &[
            ("began_in", Year(2024)),
            ("conceded_in", Year(2025)),
            ("left", Count(2_000.0)),
            ("equal_agents", Count(700.0)),
            ("chats", Count(2_300_000.0)),
            ("minutes", Count(11.0)),
            ("minutes_after", Count(2.0)),
        ],
        derived: &[
            FEWER_PEOPLE,
            PEOPLE_LEFT,
            Derived {
                name: "chats_each",
                kind: Count,
                of: |case| case.number("chats") / case.number("equal_agents"),
            },
            Derived {
                name: "hours_each",
                kind: Count,
                of: |case| case.number("chats_each") * case.number("minutes") / 60.0,
            },
        ],
        dates: &[
            (date(2024, 2), Event::Announced),
            (date(2025, 5), Event::Conceded),
        ],
    },
    Case {
        key: "klarna-way-back",
        work: Work::CustomerService,
        settings: &[
            ON_RECORD[0],
            ON_RECORD[1],
            ON_RECORD[2],
            ON_RECORD[3],
            ON_DEMAND,
        ],
        after: &[],
        turned_after: None,
        outcome: Outcome::NoneKnown,
        figures: &[],
        derived: &[
            FEWER_PEOPLE,
            Derived {
                name: "pool",
                kind: Count,
                of: |case| case.number("headcount") * case.number("on_demand_share"),
            },
        ],
        dates: &[],
    },
    Case {
        key: "duolingo",
        work: Work::Translation,
        settings: &[
            decide(Decided::Headcount, Number(100.0), Assumed),
            decide(Decided::AiShare, Number(0.10), Assumed),
            decide(Decided::ClaimedResolution, Number(1.0), Assumed),
            decide(Decided::Reduction, Word("attrition"), Assumed),
        ],
        after: &[],
        turned_after: None,
        outcome: Outcome::Regretted,
        figures: &[("began_in", Year(2024)), ("memo_in", Year(2025))],
        derived: &[FEWER_PEOPLE],
        dates: &[],
    },
    Case {
        key: "crowdstrike",
        work: Work::Other,
        settings: &[
            decide(Decided::Headcount, Number(10_000.0), Reported),
            decide(Decided::AiShare, Number(0.05), Assumed),
            decide(Decided::ClaimedResolution, Number(1.0), Assumed),
            CaseInput {
                input: Input::Uncertain(Uncertain::SeveranceWeeks),
                amount: Range([65.0, 80.0, 95.0]),
                basis: Assumed,
            },
        ],
        after: &[],
        turned_after: None,
        outcome: Outcome::NoneKnown,
        figures: &[
            ("announced_in", Year(2025)),
            ("jobs", Count(500.0)),
            ("charges_low", Dollars(36e6)),
            ("charges_high", Dollars(53e6)),
        ],
        derived: &[
            FEWER_PEOPLE,
            Derived {
                name: "per_job_low",
                kind: Dollars,
                of: |case| case.number("charges_low") / case.number("jobs"),
            },
            Derived {
                name: "per_job_high",
                kind: Dollars,
                of: |case| case.number("charges_high") / case.number("jobs"),
            },
            Derived {
                name: "weeks_low",
                kind: Count,
                of: |case| weeks_of_pay(case, "per_job_low"),
            },
            Derived {
                name: "weeks_high",
                kind: Count,
                of: |case| weeks_of_pay(case, "per_job_high"),
            },
        ],
        dates: &[],
    },
    Case {
        key: "commonwealth-bank",
        work: Work::CustomerService,
        settings: &[
            decide(Decided::Headcount, Number(200.0), Assumed),
            decide(Decided::AiShare, Number(0.225), Assumed),
            decide(Decided::ClaimedResolution, Number(1.0), Assumed),
            decide(Decided::Reduction, Word("layoffs"), Reported),
        ],
        after: &[decide(Decided::ClaimedResolution, Number(0.0), Assumed)],
        turned_after: Some(1),
        outcome: Outcome::Regretted,
        figures: &[
            ("announced_in", Year(2025)),
            ("jobs", Count(45.0)),
            ("calls_a_week", Count(2_000.0)),
            ("least_occupancy", Share(0.48)),
        ],
        derived: &[
            FEWER_PEOPLE,
            Derived {
                name: "calls_a_month",
                kind: Count,
                of: |case| case.number("calls_a_week") * 52.0 / 12.0,
            },
            Derived {
                name: "kept_busy_fewest",
                kind: Count,
                of: |case| kept_busy(case, "occupancy"),
            },
            Derived {
                name: "kept_busy_most",
                kind: Count,
                of: |case| kept_busy(case, "least_occupancy"),
            },
        ],
        dates: &[],
    },
    Case {
        key: "salesforce",
        work: Work::CustomerService,
        settings: &[
            decide(Decided::Headcount, Number(9_000.0), Reported),
            decide(Decided::AiShare, Number(0.50), Reported),
            decide(Decided::ClaimedResolution, Number(0.88), Assumed),
        ],
        after: &[],
        turned_after: None,
        outcome: Outcome::NoneKnown,
        figures: &[
            ("told_in", Year(2025)),
            ("remain", Count(5_000.0)),
            ("cost_down", Share(0.17)),
            ("volume_down", Share(0.05)),
        ],
        derived: &[FEWER_PEOPLE, PEOPLE_LEFT],
        dates: &[],
    },
];

/// Klarna's outsourced agents as on record. The claim is the one that leaves as many as there were.
const ON_RECORD: &[CaseInput; 4] = &[
    decide(Decided::Headcount, Number(3_000.0), Reported),
    decide(Decided::AiShare, Number(0.67), Reported),
    decide(Decided::ClaimedResolution, Number(0.50), Assumed),
    decide(Decided::Reduction, Word("attrition"), Assumed),
];

/// Klarna's pilot of people who log in on demand, scaled up.
const ON_DEMAND: CaseInput = decide(Decided::OnDemandShare, Number(0.15), Assumed);

/// The cut that a plan makes.
const FEWER_PEOPLE: Derived = Derived {
    name: "fewer_people",
    kind: Count,
    of: |case| {
        case.number("headcount") * case.number("ai_share") * case.number("claimed_resolution")
    },
};

/// Those whom it leaves, if the work does not grow.
const PEOPLE_LEFT: Derived = Derived {
    name: "people_left",
    kind: Count,
    of: |case| case.number("headcount") - case.number("fewer_people"),
};

const fn decide(input: Decided, amount: Amount, basis: Basis) -> CaseInput {
    CaseInput {
        input: Input::Decided(input),
        amount,
        basis,
    }
}

const fn date(year: u16, month: u8) -> YearMonth {
    YearMonth { year, month }
}

/// An amount of money as weeks of the likely cost of a person.
fn weeks_of_pay(case: &Case, amount: &str) -> f64 {
    let Inputs { ranges, .. } = case.inputs();
    case.number(amount) / (ranges.agent_cost.likely / 52.0)
}

/// How many people the calls of a month keep busy, for so much of their time at work.
fn kept_busy(case: &Case, occupancy: &str) -> f64 {
    let hours = case.number("calls_a_month") * case.number("handle_minutes") / 60.0;
    let at_work = PAID_HOURS * (1.0 - case.number("shrinkage"));
    hours / (at_work * case.number(occupancy))
}
