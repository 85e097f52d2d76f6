//! Several teams under one decision and one target (docs/model.md section 10).
//!
//! Each team is run along its own menu, in worlds that hang together with the other teams'; costs and
//! people add up. A regret is one about the programme as a whole: all that is planned, in every team,
//! made smaller or larger together. With one team it is the regret of an [`estimate`](super::estimate),
//! up to the interpolation between menu points.
//!
//! A run goes forward in chunks, so that its caller can show progress or leave it; the estimate after
//! the first scramble is the preview, and a prefix of the full sample.

mod alternatives;
mod derive;
mod error;
mod front;
mod inputs;
mod months;
mod outcomes;
mod points;
mod programme;
mod read;
mod report;
mod table;
mod team;

use super::estimate::lines::Kind;
use super::estimate::reference::Reference;
use super::estimate::{Engine, Worlds};
use super::sampling::SCRAMBLE;
use derive::{Simulated, derive};
pub use error::CompanyError;
pub use front::{FrontPoint, Frontier, front};
pub use inputs::{Company, MAX_NAME, MAX_TEAMS, Team};
pub use outcomes::Outcomes;
pub use points::Correlation;
pub use programme::{PLANNED, Programme, STEPS};
pub use report::{
    Allocation, CompanyEstimate, CompanyMonths, Front, Judged, ProgrammeFigures, TargetFigures,
    TeamFigures,
};
pub(super) use team::Ran;
use team::TeamRun;

/// Figures of the worlds that the teams have in common.
type Weighing<'a> = super::estimate::weighing::Weighing<'a, Kind>;

/// A company's run on its way.
///
/// ```
/// use uturn::model::company::{Company, CompanyRun, Team};
/// use uturn::model::{Engine, Worlds};
///
/// let mut translation = Team::new("translation");
/// translation.plan.headcount = 200.0;
/// let mut company = Company::of(vec![Team::new("service"), translation]);
/// company.target = Some(600.0);
///
/// let mut engine = Engine::default();
/// let mut run = CompanyRun::new(company, Worlds::W512).unwrap();
/// while run.advance(&mut engine, 64) < run.worlds() {
///     // show progress, or leave
/// }
/// let estimate = run.estimate(&mut engine).unwrap();
/// assert!(estimate.target.unwrap().met.alone < 0.9);
/// ```
pub struct CompanyRun {
    company: Company,
    worlds: Worlds,
    teams: Vec<TeamRun>,
    outcomes: Vec<Outcomes>,
    /// Whether the surveyed event happens to the reference adopter in each of the common worlds.
    kinds: Vec<Kind>,
}

impl CompanyRun {
    /// Prepares a run of 1 to [`MAX_TEAMS`] teams.
    ///
    /// # Errors
    /// If an input is out of its bounds; the error names the team, the field, the value and the
    /// bounds.
    pub fn new(company: Company, worlds: Worlds) -> Result<Self, CompanyError> {
        company.validate()?;
        let r = company.correlation_in_force();
        let teams = company.teams.iter().enumerate().map(|(place, team)| {
            let inputs = company.inputs(&team.plan, &team.ranges);
            TeamRun::new(place, inputs, r, worlds.count())
        });
        let teams: Vec<TeamRun> = teams.collect();
        Ok(CompanyRun {
            outcomes: teams.iter().map(TeamRun::nothing_yet).collect(),
            teams,
            kinds: Vec::with_capacity(worlds.count()),
            company,
            worlds,
        })
    }

    /// Worlds that the run goes to.
    pub fn worlds(&self) -> usize {
        self.worlds.count()
    }

    /// Worlds simulated so far, in each of them all teams.
    pub fn worlds_done(&self) -> usize {
        self.kinds.len()
    }

    /// Simulates up to `more` further worlds and returns how many are done in all.
    pub fn advance(&mut self, engine: &mut Engine, more: usize) -> usize {
        let done = self.worlds_done();
        let until = (done + more).min(self.worlds());
        let survey = self.company.survey_in_force();
        if survey.is_some() && until > 0 {
            Reference::reach(engine, until - 1);
        }
        engine.sample.reach(until);
        for (team, outcomes) in self.teams.iter_mut().zip(&mut self.outcomes) {
            if done == 0 {
                team.start(&engine.teams);
            }
            team.advance(engine, outcomes, until);
        }
        let kinds = (done..until).map(|world| engine.reference.kind(world, survey));
        self.kinds.extend(kinds);
        until
    }

    /// Has the engine remember what became of these teams, in place of those before: the next company
    /// need not run those which it has unchanged at their place. Nothing before all worlds are done.
    pub fn remember(&self, engine: &mut Engine) {
        if self.worlds_done() == self.worlds() {
            let teams = self.teams.iter().zip(&self.outcomes);
            engine.teams = teams.map(|(team, outcomes)| team.ran(outcomes)).collect();
        }
    }

    /// What follows from the worlds simulated so far; none unless they are whole scrambles.
    pub fn estimate(&self, engine: &mut Engine) -> Option<CompanyEstimate> {
        let done = self.worlds_done();
        (done > 0 && done.is_multiple_of(SCRAMBLE)).then(|| self.derived(engine))
    }

    fn derived(&self, engine: &mut Engine) -> CompanyEstimate {
        engine.sample.reach(self.worlds_done());
        derive(&Simulated {
            company: &self.company,
            kinds: &self.kinds,
            teams: &self.teams,
            outcomes: &self.outcomes,
            common: &engine.sample,
        })
    }

    /// What every team's menu comes to in the worlds simulated so far, in the order of the teams.
    pub fn outcomes(&self) -> &[Outcomes] {
        &self.outcomes
    }

    /// What the run starts from.
    pub fn company(&self) -> &Company {
        &self.company
    }
}

/// The whole run at once, with an engine of its own.
///
/// # Errors
/// If an input is out of its bounds; the error names the team, the field, the value and the bounds.
pub fn company_estimate(
    company: &Company,
    worlds: Worlds,
) -> Result<CompanyEstimate, CompanyError> {
    Engine::default().company_estimate(company, worlds)
}

impl Engine {
    /// The whole run of a company at once.
    ///
    /// # Errors
    /// If an input is out of its bounds; the error names the team, the field, the value and the
    /// bounds.
    pub fn company_estimate(
        &mut self,
        company: &Company,
        worlds: Worlds,
    ) -> Result<CompanyEstimate, CompanyError> {
        let mut run = CompanyRun::new(company.clone(), worlds)?;
        run.advance(self, worlds.count());
        Ok(run.derived(self))
    }
}
