//! Going on or turning back: the words of the second question.

mod along;
mod months;
mod take_along;
mod ways;

pub use along::{
    ALL_THE_WAY_BACK, SHARE, TABLE, TABLE_CAPTION, as_planned_mark, curve_lead, curve_name,
    curve_reading, curve_title, level, onward_reading, slider_value, stretch, table_cells,
    table_columns,
};
pub use months::{
    NOW, SPENT, WAY_SHOWN, chart_name, chart_title, month_reading, month_slider, months_lead,
};
pub use take_along::{
    NOTHING_TO_TAKE, PRINT_MEANS, counted_in, file_name, picture_words, printed, quotation,
    seen_in_short, short_quotation,
};
pub use ways::{Row, WAYS, dearer_in_most, head, rows, same, way_name, ways_lead};

use super::pilot;
use super::status::counted_instead;
use crate::numerals::Numerals;
use crate::state::{Action, Counting, LiveFigure, Problem, Standing, State};
use crate::text::refusals::{Refusal, refused};
use uturn::codec::{PilotFigure, UnderWayFigure};
use uturn::model::Inputs;
use uturn::model::report::Lines;
use uturn::model::underway::{Risk, UnderWayEstimate};
use words::figures::{duration, of_duration, risk};
use words::verdict::give_or_take;

/// The question.
pub const QUESTION: &str = "Go on, or turn back?";
/// The sentence around its fields: month, people, kind of work, share, cut.
pub fn sentence(month: f64, headcount: f64, cut: f64) -> [&'static str; 6] {
    [
        if month == 1.0 {
            " month ago "
        } else {
            " months ago "
        },
        if headcount == 1.0 {
            " person did "
        } else {
            " people did "
        },
        ".",
        "Since then ",
        " goes to AI first; we planned to manage with ",
        if cut == 1.0 {
            " fewer person."
        } else {
            " fewer people."
        },
    ]
}

/// The same where there is little room: month, share, people, kind of work, cut.
pub fn sentence_in_short(month: f64, headcount: f64) -> [&'static str; 5] {
    [
        if month == 1.0 {
            " month in: "
        } else {
            " months in: "
        },
        " of ",
        if headcount == 1.0 {
            " person’s "
        } else {
            " people’s "
        },
        " goes to AI first, ",
        " fewer planned.",
    ]
}

/// What was seen, around its fields: judged, finished, closed, came back, left; person-years, where
/// somebody has left.
pub const SEEN: [&str; 7] = [
    "Of ",
    " of the AI’s answers that people judged this month, it had finished ",
    ". Of ",
    " issues that it closed, ",
    " came back. ",
    " people have left by themselves",
    ", in ",
];
/// After the person-years.
pub const PERSON_YEARS: &str = " person-years";
/// That nothing of it has to be typed, and what counts.
pub const SEEN_MEANS: &str = "Fill in what you have counted, and leave the rest empty.";
/// The turn around its field.
pub const TURN: [&str; 2] = ["Turning to another share takes ", " months."];
/// Before what is said of the plan's own rule.
pub const RULE: &str = "A rule of our own for turning back ";
/// Names that choice.
pub const RULE_LABEL: &str = "The plan’s own rule for turning back";
/// What can be chosen: it was not in force, or it was.
pub const RULES: [&str; 2] = [
    "was not in force",
    "was in force, and has not turned us back",
];

/// A field's name.
pub fn label(figure: LiveFigure) -> &'static str {
    match figure {
        LiveFigure::Month => "Months since the start",
        LiveFigure::Judged => "Answers judged this month",
        LiveFigure::Finished => "Answers of these that were finished",
        LiveFigure::Closed => "Issues that the AI closed this month",
        LiveFigure::CameBack => "Issues of these that came back",
        LiveFigure::Left => "People who have left since the start",
        LiveFigure::PersonYears => "Person-years in which they left",
        LiveFigure::Turn => "Months that a turn takes",
    }
}

/// The same of a part of a link.
pub fn label_in_link(figure: UnderWayFigure) -> &'static str {
    match figure {
        UnderWayFigure::Since => label(LiveFigure::Month),
        UnderWayFigure::Turn => label(LiveFigure::Turn),
        UnderWayFigure::Rule => RULE_LABEL,
        UnderWayFigure::Left => label(LiveFigure::Left),
        UnderWayFigure::PersonYears => label(LiveFigure::PersonYears),
    }
}

/// What is wrong with a field, what is allowed there, and what may be meant.
pub fn refusal(state: &State, figure: LiveFigure, problem: Problem) -> Refusal {
    let (numerals, plan) = (&state.numerals, &state.inputs.plan);
    let from_to = |low: f64, high: f64| {
        format!(
            "from {} to {}",
            numerals.number(low, 2),
            numerals.whole(high)
        )
    };
    let allowed = match figure {
        LiveFigure::Judged | LiveFigure::Closed if plan.ai_share == 0.0 => {
            "Nothing is handed to AI in this plan: leave it empty.".into()
        }
        LiveFigure::Month => {
            let last = f64::from(plan.horizon_months) - 1.0;
            format!(
                "Type a whole number {}: the plan is made for {}.",
                from_to(1.0, last),
                duration(numerals, plan.horizon_months as usize)
            )
        }
        LiveFigure::Turn => format!("Type a number {}.", from_to(1.0, 12.0)),
        LiveFigure::PersonYears => format!("Type a number {}.", from_to(0.01, 1e9)),
        LiveFigure::Judged | LiveFigure::Closed => {
            format!("Type a whole number {}.", from_to(1.0, 1e9))
        }
        LiveFigure::Left => format!("Type a whole number {}.", from_to(0.0, 1e9)),
        LiveFigure::Finished => pilot::part_of(numerals, &state.live_text(LiveFigure::Judged)),
        LiveFigure::CameBack => pilot::part_of(numerals, &state.live_text(LiveFigure::Closed)),
    };
    refused(
        (label(figure), &state.live_text(figure)),
        problem,
        allowed,
        (&state.live_quantity(figure), numerals),
        |text| [Action::TypedLive(figure, text), Action::EnteredLive],
    )
}

/// What is still needed before a figure counts; nothing where nothing is.
pub fn lacking(counting: Counting) -> Option<&'static str> {
    let Counting::Asked { lacks, .. } = counting else {
        return None;
    };
    Some(match lacks? {
        LiveFigure::Finished => pilot::lacks(PilotFigure::Finished),
        LiveFigure::Judged => pilot::lacks(PilotFigure::Judged),
        LiveFigure::CameBack => pilot::lacks(PilotFigure::CameBack),
        LiveFigure::Closed => pilot::lacks(PilotFigure::Closed),
        LiveFigure::Left | LiveFigure::PersonYears | LiveFigure::Month | LiveFigure::Turn => {
            "Not counted in yet: how many people have left?"
        }
    })
}

/// What is counted in place of what cannot be used.
fn last_valid(state: &State) -> String {
    let mut told = counted_instead(state);
    for figure in LiveFigure::ALL {
        let counted = state.live_counted(figure);
        if state.live_problem(figure).is_none() || counted == state.live_text(figure) {
            continue;
        }
        let name = label(figure);
        told += &match &*counted {
            "" => format!(", without “{name}”"),
            counted => format!(", with {counted} for “{name}”"),
        };
    }
    told + "."
}

/// The headline figure.
pub fn headline(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    in_100(numerals, &estimate.regretted).joined(numerals.dash())
}

fn in_100(numerals: &Numerals, risk: &Risk) -> crate::numerals::Rounded {
    numerals.in_100(risk.probability.alone, risk.probability.scaled)
}

/// A risk for a sentence.
pub fn spoken_risk(numerals: &Numerals, of: &Risk) -> String {
    risk(numerals, of.probability)
}

/// From the month that a plan is in to that up to which it is judged.
fn ahead(estimate: &UnderWayEstimate) -> usize {
    (estimate.judged_to_month - estimate.month) as usize
}

/// What counts as much money.
fn material(estimate: &UnderWayEstimate, inputs: &Inputs) -> Lines<f64> {
    Lines::of(|line| inputs.material * estimate.keep_payroll.on(line))
}

/// What the headline counts: the words before the amount, the amount, and those after it.
pub fn meaning(numerals: &Numerals, estimate: &UnderWayEstimate, inputs: &Inputs) -> [String; 3] {
    let amount = material(estimate, inputs);
    [
        "simulated futures in which going on with enough people, or with less AI, would in hindsight \
         have been better by more than "
            .into(),
        numerals.money(amount.alone, amount.scaled),
        format!(
            " ({} of {} payroll from here on, discounted).",
            numerals.percent(inputs.material, 2),
            of_duration(numerals, ahead(estimate))
        ),
    ]
}

/// What the headline counts, in as few words as there is room for in the card and in pictures: those
/// before the amount, and the amount.
pub fn card_meaning(numerals: &Numerals, known: &UnderWayEstimate, inputs: &Inputs) -> [String; 2] {
    let amount = material(known, inputs);
    [
        "simulated futures in which enough people, or less AI, would have saved over ".into(),
        numerals.money(amount.alone, amount.scaled),
    ]
}

/// The other two figures, a sentence each.
pub fn beside(numerals: &Numerals, estimate: &UnderWayEstimate) -> [String; 2] {
    let (regretted, with) = (
        estimate.regretted.probability,
        estimate.regretted_with_enough_people.probability,
    );
    // Where enough people take away more than half of the regret, on both lines.
    let mostly_people = 2.0 * with.alone < regretted.alone && 2.0 * with.scaled < regretted.scaled;
    let cause = if mostly_people {
        ": more often it is people that are missing than AI that is too much"
    } else {
        ""
    };
    [
        format!(
            "With enough people for the load, less AI would have been better in {}{cause}.",
            spoken_risk(numerals, &estimate.regretted_with_enough_people)
        ),
        format!(
            "More AI would have been better in {}.",
            spoken_risk(numerals, &estimate.more_would_have_been_better)
        ),
    ]
}

/// Said in place of an answer, where no world fits.
pub fn no_answer(state: &State) -> String {
    let month = state.since().map_or(0, |since| since.month);
    format!(
        "No simulated future fits this: in all of them your rule would have turned the plan back by \
         month {}. If it was not in force, say so above; if it was, widen your ranges below.",
        state.numerals.whole(month.into())
    )
}

/// The line under the headline.
pub fn standing(state: &State) -> String {
    let numerals = &state.numerals;
    let estimate = state.onward().and_then(|known| known.estimate.as_ref());
    let worlds = estimate.map_or_else(String::new, |of| numerals.whole(of.worlds as f64));
    match state.standing() {
        Standing::Awaited if state.trouble.is_some() => "No answer yet.".into(),
        Standing::Awaited if state.is_onward_askable() => "Simulating…".into(),
        Standing::Awaited => "The answer waits for what cannot be used above.".into(),
        Standing::Older if state.trouble.is_none() => "Simulating anew…".into(),
        Standing::Older => "Still the answer to what stood here before.".into(),
        Standing::LastValid => last_valid(state),
        Standing::Preview => format!("First look, from {worlds} futures…"),
        Standing::Settled | Standing::Interpolated | Standing::Guessing => {
            let error = estimate.and_then(|of| of.regretted.standard_error);
            let error = error.map_or_else(String::new, |error| {
                format!(", {}", give_or_take(numerals, error))
            });
            match worlds.as_str() {
                "" => String::new(),
                worlds => format!("From {worlds} simulated futures{error}."),
            }
        }
    }
}

/// The whole answer, spoken once it has settled.
pub fn spoken(state: &State) -> String {
    let Some(known) = state.onward() else {
        return String::new();
    };
    let numerals = &state.numerals;
    let Some(estimate) = &known.estimate else {
        return no_answer(state);
    };
    let [before, amount, after] = meaning(numerals, estimate, &known.inputs);
    let [with, more] = beside(numerals, estimate);
    let risk = spoken_risk(numerals, &estimate.regretted);
    format!("{risk} {before}{amount}{after} {with} {more}")
}

/// Heads what is sunk and what is not.
pub const SUNK: &str = "What is sunk, and what is not";

/// What is said of it, a paragraph each.
pub fn sunk(numerals: &Numerals, estimate: &UnderWayEstimate) -> [String; 3] {
    let next = numerals.whole(f64::from(estimate.month) + 1.0);
    [
        format!(
            "Sunk, whatever comes next: what setting up the AI and letting people go have cost, the \
             customers who are gone, and what the people who left knew. It is the same on every way \
             on, so none of it is in these figures: they count from month {next} on."
        ),
        "Not sunk: how much goes to the AI, how many people there are, and what both will cost. \
         What the AI has now needs no setting up again; to give it more does. Whoever is hired \
         back costs hiring and training again, and that is counted."
            .into(),
        "A scandal or an outage that has happened is behind every way; only one that is still to \
         come can tell them apart."
            .into(),
    ]
}

/// What there is to find out.
pub fn worth_of_knowing(numerals: &Numerals, estimate: &UnderWayEstimate) -> String {
    let Lines { alone, scaled } = estimate.evpi;
    format!(
        "If everything uncertain were known today, the best way on would save {} on average over {}, \
         against the one way that is best without knowing: no further check is worth more. The \
         counts above are the checks that are at hand. They can be taken again next month, and each \
         narrows what the AI can finish, what comes back, and how people leave.",
        numerals.money(alone, scaled),
        duration(numerals, ahead(estimate))
    )
}

/// In place of the curves over the tracks, which are another question's.
pub const NO_CURVE: &str =
    "How the regret risk of a plan that has not begun moves with it stands under “Before”.";
/// Under the heading of the inputs.
pub const NUMBERS_LEAD: &str = "Put your own figures in. Where one is uncertain, give a range: in \
    one future out of ten it is lower, in one out of ten higher. What was seen narrows the ranges \
    where it says something about them.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_a_thing_is_told_as_one() {
        assert_eq!(sentence(1.0, 1.0, 1.0)[0], " month ago ");
        assert!(sentence(2.0, 1.0, 2.0)[1].contains("person did"));
        assert!(sentence(2.0, 2.0, 1.0)[5].contains("fewer person."));
        let [month, _, people, ..] = sentence_in_short(1.0, 1.0);
        assert_eq!((month, people), (" month in: ", " person’s "));
    }
}
