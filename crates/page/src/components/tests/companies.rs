//! Companies that the third question's drawings are looked at with.

use crate::numerals::Numerals;
use std::rc::Rc;
use std::sync::LazyLock;
use uturn::model::company::{Company, CompanyEstimate, Team, company_estimate};
use uturn::model::{Country, Inputs, Presets, Reduction, Work, Worlds};

/// A team that does a kind of work, as that kind starts in the United States.
fn team_of(
    name: &str,
    work: Work,
    headcount: f64,
    [ai_share, claimed_resolution]: [f64; 2],
) -> Team {
    let country = Country::default();
    let Inputs {
        mut plan, ranges, ..
    } = Presets { work, country }.start();
    plan.headcount = headcount;
    plan.ai_share = ai_share;
    plan.claimed_resolution = claimed_resolution;
    Team {
        name: name.into(),
        plan,
        ranges,
    }
}

/// The article's company; its teams and their plans are assumed.
pub fn four_teams() -> Company {
    let mut other = team_of("other work", Work::Other, 1_700.0, [0.4, 0.7]);
    other.plan.reduction = Reduction::Attrition;
    Company {
        target: Some(2_500.0),
        ..Company::of(vec![
            team_of(
                "customer service",
                Work::CustomerService,
                3_000.0,
                [0.67, 0.67],
            ),
            team_of("translation", Work::Translation, 200.0, [0.8, 0.9]),
            team_of("data analysis", Work::DataAnalysis, 600.0, [0.5, 0.7]),
            other,
        ])
    }
}

/// As many teams as there can be, with names as long as they may get.
fn eight_teams() -> Company {
    let name = |at: usize| {
        format!("customer service for merchants and their shoppers in the countries of region {at}")
    };
    let share = |at: usize| 0.1 * at as f64;
    let teams = (1..=8).map(|at| {
        team_of(
            &name(at),
            Work::CustomerService,
            40.0 * at as f64,
            [share(at), 0.67],
        )
    });
    Company {
        target: Some(900.0),
        ..Company::of(teams.collect())
    }
}

/// One team, and a target that is today's people.
fn one_team() -> Company {
    Company {
        target: Some(700.0),
        ..Company::of(vec![Team::new("service")])
    }
}

/// Nothing is handed over, and nothing is wanted.
fn nothing_planned() -> Company {
    let mut company = four_teams();
    for team in &mut company.teams {
        team.plan.ai_share = 0.0;
    }
    company.target = None;
    company
}

/// Without a second line.
fn without_survey() -> Company {
    Company {
        survey: None,
        ..four_teams()
    }
}

fn answer(company: &Company) -> CompanyEstimate {
    company_estimate(company, Worlds::W512).unwrap()
}

/// The answers that all tests look at, from few futures: the article's company, and others.
pub struct Answers {
    pub four_teams: CompanyEstimate,
    pub eight_teams: CompanyEstimate,
    pub one_team: CompanyEstimate,
    pub nothing_planned: CompanyEstimate,
    pub without_survey: CompanyEstimate,
}

static ANSWERS: LazyLock<Answers> = LazyLock::new(|| Answers {
    four_teams: answer(&four_teams()),
    eight_teams: answer(&eight_teams()),
    one_team: answer(&one_team()),
    nothing_planned: answer(&nothing_planned()),
    without_survey: answer(&without_survey()),
});

/// The answers, and each of them with its name.
pub fn answers() -> &'static Answers {
    &ANSWERS
}

impl Answers {
    pub fn all(&self) -> [(&'static str, Rc<CompanyEstimate>); 5] {
        [
            ("four teams", &self.four_teams),
            ("eight teams", &self.eight_teams),
            ("one team", &self.one_team),
            ("nothing planned", &self.nothing_planned),
            ("without a survey", &self.without_survey),
        ]
        .map(|(name, estimate)| (name, Rc::new(estimate.clone())))
    }
}

pub fn english() -> Rc<Numerals> {
    Rc::new(Numerals::english())
}
