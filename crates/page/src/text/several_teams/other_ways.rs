//! Other ways to fewer people, with the same shares.

use super::front::at_most;
use crate::numerals::Numerals;
use crate::reading::{Difference, mean};
use crate::state::Otherwise;
use std::rc::Rc;
use uturn::model::company::{Company, CompanyEstimate};
use uturn::model::report::Lines;
use uturn::model::{Country, Decided};
use words::differences::{about_between, saves_or_costs};
use words::figures::{duration, risk};

/// Heads them.
pub const OTHER_WAYS: &str = "The same shares, another way";

/// On the button that takes one.
pub fn take_way(numerals: &Numerals, way: Otherwise, company: &Company) -> String {
    match way {
        Otherwise::YearLonger => {
            let months = company.horizon_months + Otherwise::YEAR;
            format!("Take {} months", numerals.whole(f64::from(months)))
        }
        _ => "Let people leave".into(),
    }
}

/// Why it cannot be taken.
pub fn no_way(numerals: &Numerals, way: Otherwise) -> String {
    match way {
        Otherwise::YearLonger => {
            let (_, most) = Decided::HorizonMonths
                .row()
                .bounds(Country::default())
                .expect("months are a number");
            format!(
                "More than {} months are not worked out.",
                numerals.whole(most)
            )
        }
        _ => "Nobody is laid off in your plan.".into(),
    }
}

/// What it comes to beside the plan, once that is worked out.
pub fn other_way(
    numerals: &Numerals,
    (way, company): (Otherwise, &Company),
    plan: &CompanyEstimate,
    estimate: Option<&Rc<CompanyEstimate>>,
) -> String {
    let way = match way {
        Otherwise::YearLonger => format!(
            "With a year more, and judged over {}",
            duration(numerals, company.horizon_months as usize)
        ),
        _ => "With hiring frozen in every team and nobody laid off".into(),
    };
    match estimate {
        Some(estimate) => format!("{way}, {}", beside(numerals, plan, estimate)),
        None => format!("{way}: simulating…"),
    }
}

/// Its figures, each with that of the plan.
fn beside(numerals: &Numerals, plan: &CompanyEstimate, other: &CompanyEstimate) -> String {
    let with_plan = |said: fn(&Numerals, &CompanyEstimate) -> String| {
        let [other, plan] = [other, plan].map(|of| said(numerals, of));
        format!("{other} (your plan: {plan})")
    };
    let people = with_plan(|numerals, of| {
        let people = mean(of.programme.people_end);
        about_between(numerals, people.alone, people.scaled)
    });
    let money = with_plan(|numerals, of| {
        let money = Lines::of(|line| of.programme.net_cost.on(line).mean);
        saves_or_costs(numerals, Difference::of(money))
    });
    let met = other.target.as_ref().map_or_else(String::new, |target| {
        let met = with_plan(|numerals, of| {
            let target = of.target.as_ref().expect("both have the same target");
            risk(numerals, target.met)
        });
        format!(", comes to {} in {met}", at_most(numerals, target))
    });
    let regretted = with_plan(|numerals, of| risk(numerals, of.programme.regret_risk));
    format!(
        "{people} people are left on average. It {money} on average{met}, and is regretted in \
         {regretted}."
    )
}
