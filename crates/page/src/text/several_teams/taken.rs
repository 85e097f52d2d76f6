//! The answer to take along: quotations, the words of a picture and of a sheet of paper, names of files.

use super::teams::{REDUCTIONS, planned, planned_cut};
use super::{QUESTION, as_few, card_meaning, headline, in_100, regret_meaning, sentence};
use crate::numerals::Numerals;
use crate::state::{KnownCompany, State};
use crate::text::survey::{ALONE_LINE, scaled_line, survey_cited};
use crate::text::take_along::{Drawn, PictureWords, assumptions, in_a_name, plain, source_line};
use uturn::model::company::{self, Company, CompanyEstimate};
use uturn::model::{Reduction, VERSION};
use words::differences::about_between;
use words::figures::{IN_100, duration, risk};

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
