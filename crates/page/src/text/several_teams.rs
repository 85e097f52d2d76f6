//! Several teams under one target: the words of the third question.

mod front;
mod months;
mod other_ways;
mod regret_parts;
pub mod story;

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

use super::pilot::wrong;
use super::survey::{ALONE_LINE, scaled_line, survey_cited};
use super::take_along::{Drawn, PictureWords, assumptions, in_a_name, plain, source_line};
use crate::numerals::Numerals;
use crate::reading::{Difference, eight_in_ten, mean};
use crate::state::{KnownCompany, Problem, Standing, State, TeamsField, TeamsProblem};
use uturn::codec::Team;
use uturn::model::company::{self, Company, CompanyEstimate, MAX_NAME, MAX_TEAMS};
use uturn::model::report::Lines;
use uturn::model::{Country, Presets, Reduction, VERSION, Work};
use words::differences::{about_between, is_dragged, saves_or_costs};
use words::figures::{IN_100, duration, of_duration, risk};
use words::verdict::{DRAG, give_or_take};

/// The question.
pub const QUESTION: &str = "One target, many teams";
/// Heads what could be done instead.
pub const OFFERS: &str = "Other mixes";
/// Heads the teams.
pub const TEAMS: &str = "The teams";
/// Names the list of teams whose numbers stand below.
pub const WHOSE: &str = "Whose numbers";
/// Adds one.
pub const ADD: &str = "Add a team";
/// What a team's numbers are called.
pub const ALL_NUMBERS: &str = "All numbers";
/// Copies one.
pub const COPY: &str = "Copy";
/// Takes one away.
pub const REMOVE: &str = "Remove";
/// Under the sentence.
pub const SENTENCE_MEANS: &str = "Another number of people is divided among the teams as today’s are. \
    Leave the target empty if there is none.";
/// Before how much the teams hang together.
pub const CORRELATION: &str = "How much hangs together";

/// What a team of this kind of work is called until it is called otherwise.
pub fn name_of(work: Work) -> &'static str {
    match work {
        Work::CustomerService => "Customer service",
        Work::Email => "E-mail",
        Work::Chat => "Chat",
        Work::Translation => "Translation",
        Work::DataAnalysis => "Data analysis",
        Work::Other => "Other work",
    }
}

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

/// The columns of the table of teams; the last is there once there is an answer.
pub const COLUMNS: [&str; 7] = [
    "Team",
    "Kind of work",
    "People",
    "To AI first",
    "Fewer people planned",
    "How",
    "Cheapest mix with as few",
];

/// How people are to become fewer, in the order of choice.
pub const REDUCTIONS: [(Reduction, &str); 2] = [
    (Reduction::Layoffs, "lay off"),
    (Reduction::Attrition, "let people leave"),
];

/// A list or button in a team's row, for those who cannot see the row.
pub fn of_team(what: &str, name: &str) -> String {
    format!("{what}: {name}")
}

/// That no more can be added.
pub fn full(numerals: &Numerals) -> String {
    format!(
        "There are {} teams: more are not worked out together.",
        numerals.whole(MAX_TEAMS as f64)
    )
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

/// What hanging together means.
pub const CORRELATION_MEANS: &str = "How far the teams’ surprises are the same surprise: AI that falls \
    short in one falls short in the others, customers leave all of them, growth is common.";

/// What is wrong with a field, and what is allowed there.
pub fn refusal(state: &State, field: TeamsField, problem: TeamsProblem) -> String {
    let numerals = &state.numerals;
    let typed = state.teams_text(field);
    let name = match field {
        TeamsField::Name(place) => {
            format!("{} {}", label(field), numerals.whole((place + 1) as f64))
        }
        other => label(other).to_owned(),
    };
    let people = state.people_today();
    match (problem, field) {
        (TeamsProblem::Taken, _) => {
            format!(
                "{name}: another team is called “{}”. Give each its own.",
                typed.trim()
            )
        }
        (TeamsProblem::TooLong, _) => format!(
            "{name}: a name has at most {} characters.",
            numerals.whole(MAX_NAME as f64)
        ),
        (TeamsProblem::Number(_), TeamsField::Name(_)) => {
            format!("{name}: nothing is typed. Give each team a name.")
        }
        (TeamsProblem::Number(problem), TeamsField::Target) => format!(
            "{name}: {}. Type a number above 0, at most the {} of today, or leave it empty.",
            wrong(problem, typed.trim()),
            numerals.number(people, 2)
        ),
        (TeamsProblem::Number(problem), TeamsField::People) => {
            let allowed = match problem {
                Problem::TooLow => "Each team needs one person at least",
                Problem::TooHigh => "A team has at most 100,000 people",
                _ => "Type a number of people, which the teams divide",
            };
            format!("{name}: {}. {allowed}.", wrong(problem, typed.trim()))
        }
    }
}

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

/// Which plan, as it stands in a quotation.
fn condition(numerals: &Numerals, company: &Company) -> String {
    let teams = company.teams.iter().map(|team| {
        let plan = &team.plan;
        let leaving = match plan.reduction {
            Reduction::Attrition => " by letting people leave",
            Reduction::Layoffs => "",
        };
        format!(
            "{} of {} in {}, with {} fewer{leaving}",
            numerals.percent(plan.ai_share, 2),
            numerals.number(plan.headcount, 2),
            team.name.trim(),
            numerals.number(plan.cut().round(), 0),
        )
    });
    let teams: Vec<String> = teams.collect();
    format!(
        "{} people’s work goes to AI first in this mix ({})",
        numerals.number(company.people_today(), 2),
        teams.join("; ")
    )
}

/// One sentence to quote, with everything that an estimate must not be quoted without.
pub fn quotation(numerals: &Numerals, known: &KnownCompany, date: &str, link: &str) -> String {
    let KnownCompany {
        estimate, company, ..
    } = known;
    let programme = &estimate.programme;
    let [before, amount, after] = regret_meaning(numerals, estimate, company);
    let alone = |risk: f64| numerals.in_100(risk, risk).joined("");
    let regret = programme.regret_risk;
    let lines = match known.survey() {
        Some(survey) if regret.alone != regret.scaled => format!(
            ": {} {ALONE_LINE} and {} {} ({})",
            alone(regret.alone),
            alone(regret.scaled),
            scaled_line(numerals, survey),
            survey_cited(numerals, survey),
        ),
        _ => String::new(),
    };
    let target = estimate.target.as_ref().map_or_else(String::new, |target| {
        format!(
            "{} people or fewer are left at the end of {} in {} futures, and ",
            numerals.number(target.people, 2),
            duration(numerals, estimate.horizon_months),
            risk(numerals, target.met)
        )
    });
    let end = programme.people_end;
    let text = format!(
        "If {}, {target}there are {} {before}{amount}{}{lines}; it ends at {} people in the middle \
         future, says U-turn (model version {VERSION}, {date}, {link}), a model’s estimate, not a \
         forecast for a named company.",
        condition(numerals, company),
        risk(numerals, regret),
        after.trim_end_matches('.'),
        about_between(numerals, end.alone.p50, end.scaled.p50),
    );
    text.replace('\u{2060}', "")
}

/// The same in about thirty words.
pub fn short_quotation(
    numerals: &Numerals,
    known: &KnownCompany,
    date: &str,
    link: &str,
) -> String {
    let KnownCompany {
        estimate, company, ..
    } = known;
    let regret = risk(numerals, estimate.programme.regret_risk);
    let people = numerals.number(company.people_today(), 2);
    let planned = numerals.number(planned_cut(company).round(), 0);
    let text = match &estimate.target {
        Some(target) => format!(
            "From {people} people to {} in {} ({planned} fewer planned): there at the end in {} futures, regretted in {regret}, \
             estimates U-turn’s model ({date}, {link}).",
            numerals.number(target.people, 2),
            duration(numerals, estimate.horizon_months),
            risk(numerals, target.met),
        ),
        None => format!(
            "Handing work of {people} people in {} to AI is regretted in {regret} futures, estimates \
             U-turn’s model ({date}, {link}).",
            match company.teams.len() {
                1 => "one team".into(),
                more => format!("{} teams", numerals.whole(more as f64)),
            }
        ),
    };
    text.replace('\u{2060}', "")
}

/// The words of a picture of the answer.
pub fn picture_words(
    state: &State,
    known: &KnownCompany,
    address: Option<&str>,
    date: &str,
) -> PictureWords {
    let (
        numerals,
        KnownCompany {
            estimate, company, ..
        },
    ) = (&state.numerals, known);
    let people = numerals.number(company.people_today(), 2);
    let sentence = sentence(numerals, company.people_today(), company.teams.len());
    let [people_in, within, months, stop] = sentence;
    let wanted = company.target.map_or_else(String::new, |target| {
        format!(
            " {within}{}{months}{}{stop}",
            numerals.whole(company.horizon_months.into()),
            numerals.number(target, 2)
        )
    });
    PictureWords {
        question: QUESTION.into(),
        sentence: format!("{people}{people_in}{wanted}"),
        figure: headline(numerals, estimate),
        meaning: format!("{IN_100} {}", card_meaning(numerals, estimate, company)),
        key: [
            (Drawn::Mixes, MIXES_KEY.into()),
            (
                Drawn::Plan,
                format!("the plan; {}", as_few(numerals, estimate)),
            ),
        ],
        assumptions: assumptions(state),
        source: source_line(state, estimate.worlds, address, date),
    }
}

/// What the line of a picture is.
const MIXES_KEY: &str = "the mixes of the teams’ shares that no other beats on people and money";

/// How many fewer people all teams plan.
fn planned_cut(company: &Company) -> f64 {
    company.teams.iter().map(|team| team.plan.cut()).sum()
}

/// What is planned of the teams together, under their table.
pub fn planned(numerals: &Numerals, company: &Company) -> String {
    let cut = planned_cut(company);
    let left = company.people_today() - cut;
    let people = |number: f64| numerals.number(number.round(), 0);
    let against = match company.target {
        Some(target) if left.round() > target => {
            format!(", {} more than wanted", people(left - target))
        }
        _ => String::new(),
    };
    format!(
        "Planned of all teams together: {} fewer. If all goes as planned, {} are left{against}.",
        people(cut),
        people(left),
    )
}

/// That teams which serve no customers start with the attrition of those that do; none once it is set.
pub fn usual_attrition(numerals: &Numerals, country: Country, teams: &[Team]) -> Option<String> {
    let serves = |work| matches!(work, Work::CustomerService | Work::Email | Work::Chat);
    let usual = |work| Presets { work, country }.start().ranges.attrition;
    let is_usual = |team: &&Team| !serves(team.work) && team.ranges.attrition == usual(team.work);
    let names: Vec<String> = teams
        .iter()
        .filter(is_usual)
        .map(|team| team.name.clone())
        .collect();
    let likely = usual(Work::Other).likely;
    (!names.is_empty()).then(|| {
        format!(
            "In {} as many leave by themselves as in contact centres, {} a year: set what you know under \
             “{ALL_NUMBERS}”.",
            listed(names),
            numerals.percent(likely, 1)
        )
    })
}

/// A team in a few words.
fn team_in_short(numerals: &Numerals, team: &company::Team) -> String {
    let plan = &team.plan;
    format!(
        "{}: {} people, {} to AI first, {} fewer planned ({})",
        team.name.trim(),
        numerals.number(plan.headcount, 2),
        numerals.percent(plan.ai_share, 2),
        numerals.number(plan.cut().round(), 0),
        REDUCTIONS
            .iter()
            .find(|(route, _)| *route == plan.reduction)
            .map_or("", |(_, words)| words)
    )
}

/// What stands under the answer on paper: the teams, and what the answer is to be quoted with.
pub fn printed(numerals: &Numerals, known: &KnownCompany, link: &str, date: &str) -> [String; 3] {
    let teams = known.company.teams.iter();
    let teams: Vec<_> = teams.map(|team| team_in_short(numerals, team)).collect();
    let teams = format!(
        "{}. {}",
        teams.join("; "),
        planned(numerals, &known.company)
    );
    let survey = known.survey().map_or_else(String::new, |survey| {
        format!(" · second figure: {}", survey_cited(numerals, survey))
    });
    let source = format!(
        "U-turn, model version {VERSION} · {date}{survey} · a model’s estimate, not a forecast for a \
         named company"
    );
    [teams, source, link.to_owned()]
}

/// The beginning of files' names.
pub fn file_name(numerals: &Numerals, estimate: &CompanyEstimate) -> String {
    let numerals = plain(numerals);
    let regret = in_100(&numerals, estimate.programme.regret_risk);
    format!(
        "uturn-{}-teams-{}-",
        estimate.teams.len(),
        in_a_name(&regret)
    )
}

/// "a, b and c".
fn listed(mut parts: Vec<String>) -> String {
    match parts.pop() {
        Some(last) if parts.is_empty() => last,
        Some(last) => format!("{} and {last}", parts.join(", ")),
        None => String::new(),
    }
}
