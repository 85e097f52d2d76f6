//! What goes in: the teams, what they have in common, how much hangs together, and the target.

use super::error::CompanyError;
use crate::model::error::Error;
use crate::model::inputs::{Asked, Country, Decided, Inputs, Plan, Ranges, Survey, Value};

/// Most teams of a company.
pub const MAX_TEAMS: usize = 8;
/// Most characters of a team's name.
pub const MAX_NAME: usize = 80;
/// People are compared with a target up to rounding in sums of people.
const ROUNDING: f64 = 1e-9;

/// One team of a company.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// Its name: 1 to [`MAX_NAME`] characters, and no other team's.
    pub name: String,
    /// What is decided for it. Horizon, discount rate and manner of announcement are the company's:
    /// what stands here of them has no part.
    pub plan: Plan,
    /// What is uncertain about it.
    pub ranges: Ranges,
}

/// Several teams under one decision: all that a [`CompanyRun`](super::CompanyRun) needs.
#[derive(Debug, Clone, PartialEq)]
pub struct Company {
    /// 1 to [`MAX_TEAMS`] teams.
    pub teams: Vec<Team>,
    /// T, how far all plans are judged, in months.
    pub horizon_months: u32,
    /// Discount rate on future money, per year.
    pub discount_rate: f64,
    /// Cuts are communicated impersonally.
    pub impersonal_announcement: bool,
    /// A regret counts as material above this share of all keep-the-team payrolls together.
    pub material: f64,
    /// The survey that the upper line is scaled to.
    pub survey: Option<Survey>,
    /// The country in whose money all amounts are.
    pub country: Country,
    /// r, how much the teams' uncertain inputs hang together: 0 not at all, 1 entirely. A single
    /// team is run at 1.
    pub correlation: f64,
    /// People wanted at the start of month T, all teams together: above 0, at most those of today.
    pub target: Option<f64>,
}

impl Team {
    /// A team with the default plan and ranges.
    pub fn new(name: impl Into<String>) -> Self {
        Team {
            name: name.into(),
            plan: Plan::default(),
            ranges: Ranges::default(),
        }
    }
}

impl Company {
    /// What of a plan is the company's.
    pub const COMMON_OF_PLAN: [Decided; 3] = [
        Decided::HorizonMonths,
        Decided::DiscountRate,
        Decided::ImpersonalAnnouncement,
    ];
    /// The default [`Company::correlation`] (judgement).
    pub const CORRELATION: f64 = 0.5;
    /// Its own numbers by name; the target is above 0 and at most the people of today.
    pub const ASKED: [Asked; 2] = [
        Asked::new("correlation", (0.0, 1.0), Some(Company::CORRELATION)),
        Asked::new("target", (0.0, f64::MAX), None),
    ];

    /// These teams, with defaults for what they have in common and no target.
    pub fn of(teams: Vec<Team>) -> Self {
        Company {
            teams,
            ..Company::with_common(&Inputs::default())
        }
    }

    /// No teams yet; what they have in common is taken from one team's inputs.
    pub fn with_common(inputs: &Inputs) -> Self {
        Company {
            teams: Vec::new(),
            horizon_months: inputs.plan.horizon_months,
            discount_rate: inputs.plan.discount_rate,
            impersonal_announcement: inputs.plan.impersonal_announcement,
            material: inputs.material,
            survey: inputs.survey,
            country: inputs.country,
            correlation: Company::CORRELATION,
            target: None,
        }
    }

    /// What is the company's, and this plan and these ranges.
    pub(super) fn inputs(&self, plan: &Plan, ranges: &Ranges) -> Inputs {
        Inputs {
            plan: Plan {
                horizon_months: self.horizon_months,
                discount_rate: self.discount_rate,
                impersonal_announcement: self.impersonal_announcement,
                ..plan.clone()
            },
            ranges: ranges.clone(),
            material: self.material,
            survey: self.survey,
            evidence: None,
            country: self.country,
        }
    }

    /// People in all teams today.
    pub fn people_today(&self) -> f64 {
        self.teams.iter().map(|team| team.plan.headcount).sum()
    }

    /// r as it is run: the inputs of a single team hang together with themselves.
    pub(super) fn correlation_in_force(&self) -> f64 {
        if self.teams.len() == 1 {
            1.0
        } else {
            self.correlation
        }
    }

    /// The survey that says something of these teams: none where they have nothing in common with the
    /// reference adopter.
    pub(super) fn survey_in_force(&self) -> Option<Survey> {
        self.survey.filter(|_| self.correlation_in_force() > 0.0)
    }

    /// The most people that still meet the target.
    pub(super) fn target_in_force(&self) -> Option<f64> {
        self.target.map(|target| target * (1.0 + ROUNDING))
    }

    /// Checks everything against its bounds.
    ///
    /// # Errors
    /// The first input that is not allowed, with the team that it is of.
    pub fn validate(&self) -> Result<(), CompanyError> {
        // The defaults of a team are within their bounds in every country.
        let common = self.inputs(&Plan::default(), &Ranges::default());
        common.validate()?;
        within("correlation", self.correlation, 0.0..=1.0, || {
            "a number from 0 to 1".to_owned()
        })?;
        let count = self.teams.len();
        if !(1..=MAX_TEAMS).contains(&count) {
            let given = format!("{count} teams");
            return Err(Error::not_allowed("teams", given, teams_allowed()).into());
        }
        for (index, team) in self.teams.iter().enumerate() {
            let earlier = &self.teams[..index];
            let check = check_name(&team.name, earlier)
                .and_then(|()| self.inputs(&team.plan, &team.ranges).validate());
            check.map_err(|error| CompanyError::of_team(index, &team.name, error))?;
        }
        let Some(target) = self.target else {
            return Ok(());
        };
        let people = self.people_today();
        let least = f64::MIN_POSITIVE;
        within("target", target, least..=people * (1.0 + ROUNDING), || {
            format!("a number of people above 0, at most those of today, {people}")
        })?;
        Ok(())
    }
}

/// How many teams are allowed, in words.
pub(super) fn teams_allowed() -> String {
    format!("1 to {MAX_TEAMS} teams")
}

fn within(
    field: &str,
    value: f64,
    bounds: std::ops::RangeInclusive<f64>,
    allowed: impl Fn() -> String,
) -> Result<(), Error> {
    if bounds.contains(&value) {
        return Ok(());
    }
    Err(Error::not_allowed(field, value, allowed()))
}

fn check_name(name: &str, earlier: &[Team]) -> Result<(), Error> {
    let trimmed = name.trim();
    let refused = |allowed: String| {
        let given = Value::Text(name.to_owned());
        Err(Error::not_allowed("name", given, allowed))
    };
    if !(1..=MAX_NAME).contains(&trimmed.chars().count()) {
        return refused(format!("a text of 1 to {MAX_NAME} characters"));
    }
    if earlier.iter().any(|team| team.name.trim() == trimmed) {
        return refused("a name that no other team has".to_owned());
    }
    Ok(())
}
