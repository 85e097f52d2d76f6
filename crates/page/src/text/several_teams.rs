//! Several teams under one target: the words of the third question.

mod front;
mod months;
mod other_ways;
mod regret_parts;
pub mod story;
mod taken;
mod teams;

pub use front::{
    MIXES, TABLE, TABLE_CAPTION, TAKE, TAKEN, as_few, axis_people, few_names, front_lead,
    front_name, front_reading, front_title, level, mix_reading, offers, plan_names, risk_names,
    table_cells, table_columns, target_names,
};
pub use months::{
    company_course, company_month, month_cells, month_columns, months_lead, months_met,
    months_title, target_line_names, today_line_name,
};
pub use other_ways::{OTHER_WAYS, no_way, other_way, take_way};
pub use regret_parts::{
    FIND_OUT_FIRST, PARTS_CAPTION, PARTS_COLUMNS, PARTS_TABLE, REGRET_PARTS, part_amount,
    part_cells, parts_lead, parts_reading, parts_title, worth_first,
};

pub use taken::{file_name, picture_words, printed, quotation, short_quotation};
pub use teams::{
    ADD, ALL_NUMBERS, COLUMNS, COPY, REDUCTIONS, REMOVE, TEAMS, WHOSE, bridge, full, name_of,
    of_team, planned, refusal, usual_attrition,
};

use crate::numerals::Numerals;
use crate::reading::{Difference, eight_in_ten, mean};
use crate::state::{Standing, State, TeamsField};
use uturn::model::company::{Company, CompanyEstimate};
use uturn::model::report::Lines;
use words::differences::{about_between, is_dragged, saves_or_costs};
use words::figures::{duration, of_duration, risk};
use words::verdict::{DRAG, give_or_take};

/// The question.
pub const QUESTION: &str = "One target, many teams";
/// Heads what could be done instead.
pub const OFFERS: &str = "Other mixes";
/// Under the sentence.
pub const SENTENCE_MEANS: &str = "Another number of people is divided among the teams as today’s are. \
    Leave the target empty if there is none.";
/// Before how much the teams hang together.
pub const CORRELATION: &str = "How alike the teams’ surprises are";

/// The name of a field.
pub fn label(field: TeamsField) -> &'static str {
    match field {
        TeamsField::People => "People in all teams today",
        TeamsField::Target => "People wanted in the end",
        TeamsField::Name(_) => "Name of the team",
    }
}

/// The sentence around its fields: people, months, target.
pub fn sentence(numerals: &Numerals, people: f64, teams: usize) -> [String; 4] {
    let who = if people == 1.0 { "person" } else { "people" };
    let teams = match teams {
        1 => "one team".into(),
        more => format!("{} teams", numerals.whole(more as f64)),
    };
    [
        format!(" {who} in {teams}."),
        "In ".into(),
        " months we want to be ".into(),
        ".".into(),
    ]
}

/// How much teams can be said to hang together.
pub const CORRELATIONS: [(f64, &str); 5] = [
    (0.0, "not at all"),
    (0.25, "a little"),
    (0.5, "half"),
    (0.75, "mostly"),
    (1.0, "wholly"),
];

/// Beside that: the risk if it were none, and if it were all of it.
pub fn at_the_ends(numerals: &Numerals, [apart, together]: [Option<Lines<f64>>; 2]) -> String {
    match (apart, together) {
        (Some(apart), Some(together)) => format!(
            " (regretted in {} if not at all, in {} if wholly)",
            risk(numerals, apart),
            risk(numerals, together)
        ),
        _ => String::new(),
    }
}

/// What that means.
pub const CORRELATION_MEANS: &str = "Where AI falls short in one team, does it in the others? Not at all: \
    each team has luck of its own. Wholly: all have the same, in AI, customers and growth alike.";

/// The figure that heads the answer: how likely the target is met, or where there is none, the regret.
pub fn headline(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    in_100(numerals, first_figure(estimate))
}

/// The same, spoken.
pub fn spoken_headline(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    risk(numerals, first_figure(estimate))
}

fn first_figure(estimate: &CompanyEstimate) -> Lines<f64> {
    match &estimate.target {
        Some(target) => target.met,
        None => estimate.programme.regret_risk,
    }
}

fn in_100(numerals: &Numerals, of: Lines<f64>) -> String {
    numerals.in_100(of.alone, of.scaled).joined(numerals.dash())
}

/// The regret's figure, where the target heads the answer.
pub fn regret_figure(numerals: &Numerals, estimate: &CompanyEstimate) -> Option<[String; 2]> {
    let regret = estimate.programme.regret_risk;
    estimate.target.as_ref()?;
    Some([risk(numerals, regret), in_100(numerals, regret)])
}

/// What the first figure counts where there is a target.
pub fn target_meaning(numerals: &Numerals, estimate: &CompanyEstimate) -> Option<String> {
    let target = estimate.target.as_ref()?;
    Some(format!(
        "simulated futures in which {} people or fewer are left at the end of {}.",
        numerals.number(target.people, 2),
        duration(numerals, estimate.horizon_months)
    ))
}

/// What the first figure counts, in as few words as there is room for in the card.
pub fn card_meaning(numerals: &Numerals, estimate: &CompanyEstimate, company: &Company) -> String {
    match target_meaning(numerals, estimate) {
        Some(meaning) => format!(
            "{meaning} The programme is regretted in {}.",
            risk(numerals, estimate.programme.regret_risk)
        ),
        None => regret_meaning(numerals, estimate, company).concat(),
    }
}

/// With how many people the plan ends, when it gets to the target, and who goes until then.
pub fn in_the_end(numerals: &Numerals, estimate: &CompanyEstimate) -> Vec<String> {
    let end = estimate.programme.people_end;
    let [low, high] = eight_in_ten(end);
    let mut said = vec![format!(
        "It ends at {} people in the middle future (8\u{a0}in\u{a0}10: {} to {}), of {} today.",
        about_between(numerals, end.alone.p50, end.scaled.p50),
        numerals.about(low),
        numerals.about(high),
        numerals.number(estimate.people_today, 2),
    )];
    if let Some(target) = &estimate.target {
        said.push(match target.month_median.both(|month| *month) {
            Some(Lines { alone, scaled }) => format!(
                "In half of the futures it first gets there by month {}{}.",
                month_range(numerals, alone, scaled),
                if end.alone.p50.min(end.scaled.p50) > target.people {
                    ", but not to stay: the middle one ends above"
                } else {
                    ""
                }
            ),
            None => format!(
                "In half of the futures or more it does not get there within {}.",
                duration(numerals, estimate.horizon_months)
            ),
        });
    }
    let (layoffs, leavers) = (mean(estimate.layoffs), mean(estimate.leavers));
    let went = |line| layoffs.on(line) + leavers.on(line);
    let hired = Lines::of(|line| went(line) + mean(end).on(line) - estimate.people_today);
    let people = |of: Lines<f64>| about_between(numerals, of.alone, of.scaled);
    let gone = if layoffs.alone.max(layoffs.scaled) < 0.5 {
        format!("Nobody is laid off. On average {} leave", people(leavers))
    } else {
        format!(
            "On average {} people are laid off on the way and {} leave",
            people(layoffs),
            people(leavers)
        )
    };
    said.push(format!(
        "{gone} by themselves; {} are hired.",
        people(hired)
    ));
    said
}

fn month_range(numerals: &Numerals, alone: f64, scaled: f64) -> String {
    let [low, high] = [alone.min(scaled), alone.max(scaled)].map(|month| numerals.whole(month));
    if low == high {
        low
    } else {
        format!("{low} to {high}")
    }
}

/// What the regret counts: the words before the amount, the amount, and those after it.
pub fn regret_meaning(
    numerals: &Numerals,
    estimate: &CompanyEstimate,
    company: &Company,
) -> [String; 3] {
    let payroll = estimate.programme.keep_payroll;
    let amount = Lines::of(|line| company.material * payroll.on(line));
    [
        "simulated futures in which a smaller programme, less AI in all teams alike, would in \
         hindsight have been better by more than "
            .into(),
        numerals.money(amount.alone, amount.scaled),
        format!(
            " ({} of {} payroll, discounted).",
            numerals.percent(company.material, 2),
            of_duration(numerals, estimate.horizon_months)
        ),
    ]
}

/// The other side of it, where there is more to hand over, and the money.
pub fn beside(numerals: &Numerals, estimate: &CompanyEstimate) -> Vec<String> {
    let programme = &estimate.programme;
    let money = Lines::of(|line| programme.net_cost.on(line).mean);
    let middle = Lines::of(|line| programme.net_cost.on(line).p50);
    // So that the months' middle future is not read as another answer.
    let dragged = if is_dragged(middle, money, DRAG) {
        let middle = saves_or_costs(numerals, Difference::of(middle));
        format!(" (in the middle future it {middle}: the dearest ones pull the average up)")
    } else {
        String::new()
    };
    let larger = format!(
        "A larger one would have been better in {}.",
        risk(numerals, programme.regret_too_little)
    );
    let money = format!(
        "On average it {} against keeping everyone{dragged}; it is dearer in {}.",
        saves_or_costs(numerals, Difference::of(money)),
        risk(numerals, programme.dearer_than_keeping)
    );
    let is_all = estimate.plan.shares.iter().all(|share| *share == 1.0);
    let larger = (!is_all).then_some(larger);
    larger.into_iter().chain([money]).collect()
}

/// The line under the figures.
pub fn standing(state: &State) -> String {
    let numerals = &state.numerals;
    let estimate = state.company_answer().map(|known| &known.estimate);
    let worlds = estimate.map_or_else(String::new, |of| numerals.whole(of.worlds as f64));
    match state.standing() {
        Standing::Awaited if state.trouble.is_some() => "No answer yet.".into(),
        Standing::Awaited if state.is_company_askable() => "Simulating…".into(),
        Standing::Awaited => "The answer waits for what cannot be used.".into(),
        Standing::Older if state.trouble.is_none() => "Simulating anew…".into(),
        Standing::Older => "Still the answer to what stood here before.".into(),
        Standing::LastValid => "Answer for your last valid input.".into(),
        Standing::Preview => format!("First look, from {worlds} futures…"),
        Standing::Settled | Standing::Interpolated | Standing::Guessing => {
            let error = estimate.and_then(|of| of.programme.standard_error);
            let error = error.map_or_else(String::new, |error| {
                format!(", {}", give_or_take(numerals, error))
            });
            format!("From {worlds} simulated futures{error}.")
        }
    }
}

/// The whole answer, spoken once it has settled.
pub fn spoken(state: &State) -> String {
    let Some(known) = state.company_answer() else {
        return String::new();
    };
    let (numerals, estimate) = (&state.numerals, &known.estimate);
    let target = target_meaning(numerals, estimate);
    let target = target.map(|meaning| format!("{} {meaning}", spoken_headline(numerals, estimate)));
    let [before, amount, after] = regret_meaning(numerals, estimate, &known.company);
    let regret = risk(numerals, estimate.programme.regret_risk);
    let regret = format!("{regret} {before}{amount}{after}");
    let parts = target.into_iter().chain([regret]);
    let parts = parts.chain(in_the_end(numerals, estimate));
    parts.collect::<Vec<_>>().join(" ")
}

/// The plan in short, for the bar that stays in sight.
pub fn in_short(state: &State) -> [String; 4] {
    let numerals = &state.numerals;
    let teams = state.teams().map_or(0, |teams| teams.count());
    let target = state
        .company_answer()
        .and_then(|known| known.company.target);
    [
        numerals.number(state.people_today(), 0),
        format!(
            " people in {}",
            match teams {
                1 => "one team".into(),
                more => format!("{} teams", numerals.whole(more as f64)),
            }
        ),
        target.map_or_else(String::new, |target| {
            format!(" get to {}", numerals.number(target, 0))
        }),
        String::new(),
    ]
}

/// Under the heading of the inputs.
pub const NUMBERS_LEAD: &str = "Every number of one team at a time. Months, discount rate, what counts \
    as a material regret, how cuts are announced, country and survey are those of all teams.";
/// In place of the curves over the tracks, which are another question's.
pub const NO_CURVE: &str =
    "How the regret risk of one team’s plan moves with it stands under “Before”.";
/// About the sheet of paper.
pub const PRINT_MEANS: &str = "Question, answer, curve and teams, on one page.";

/// "a, b and c".
fn listed(mut parts: Vec<String>) -> String {
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
        None => String::new(),
    }
}
