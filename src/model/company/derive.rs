//! From the simulated worlds to the answer: every figure of docs/model.md section 10.

use super::Weighing;
use super::alternatives::Alternatives;
use super::inputs::{Company, Team};
use super::months::Months;
use super::outcomes::Outcomes;
use super::programme::Programme;
use super::report::{CompanyEstimate, TargetFigures, TeamFigures};
use super::team::{OwnShare, TeamRun};
use crate::model::VERSION;
use crate::model::estimate::lines::Kind;
use crate::model::estimate::timing::Timing;
use crate::model::information::Decision;
use crate::model::inputs::Uncertain;
use crate::model::report::Lines;
use crate::model::sampling::Sample;

/// What the run has so far.
pub(super) struct Simulated<'a> {
    pub(super) company: &'a Company,
    pub(super) kinds: &'a [Kind],
    pub(super) teams: &'a [TeamRun],
    pub(super) outcomes: &'a [Outcomes],
    pub(super) common: &'a Sample,
}

/// Everything.
pub(super) fn derive(run: &Simulated<'_>) -> CompanyEstimate {
    let company = run.company;
    let survey = company.survey_in_force();
    let mut weighing = Weighing::new(run.kinds, survey);
    let shares: Vec<f64> = run.teams.iter().map(TeamRun::share).collect();
    let programme = Programme::whole(run.outcomes, &shares);
    let over_teams = |world: usize, people: fn(&OwnShare) -> &Vec<f64>| -> f64 {
        run.teams.iter().map(|team| people(team.own())[world]).sum()
    };
    let teams = company.teams.iter().zip(run.teams).zip(run.outcomes);
    let teams = teams.map(|((team, simulated), outcomes)| {
        team_figures(run, (team, simulated, outcomes), &weighing)
    });
    let teams = teams.collect();
    let programme_figures = programme.weighed(company.material, &mut weighing);
    let layoffs = weighing.distribution(|world| over_teams(world, |own| &own.layoffs));
    let leavers = weighing.distribution(|world| over_teams(world, |own| &own.leavers));
    let months = of_all(run.teams);
    let bands = months.bands(&mut weighing);
    let target = company.target_in_force();
    let alternatives = Alternatives::new(run.outcomes, &weighing, company.material, target);
    let plan = alternatives.at(&shares);
    // A thinned front may have nothing as good: then the plan itself is the cheapest that is known.
    let as_few_people = alternatives
        .with_at_most(plan.people_end)
        .filter(|cheapest| cheapest.net_cost < plan.net_cost)
        .unwrap_or_else(|| plan.clone());
    CompanyEstimate {
        model_version: VERSION.to_owned(),
        worlds: weighing.worlds(),
        has_scaled: weighing.weights.can_scale(),
        effective_sample: weighing.weights.effective_sample(),
        horizon_months: company.horizon_months as usize,
        people_today: company.people_today(),
        programme: programme_figures,
        teams,
        layoffs,
        leavers,
        target: (company.target.zip(target))
            .map(|target| target_figures(&months, target, &programme, &alternatives)),
        plan,
        front: alternatives.front(),
        as_few_people,
        months: bands,
    }
}

/// The months of all teams together.
fn of_all(teams: &[TeamRun]) -> Months {
    let mut teams = teams.iter().map(|team| &team.own().months);
    let mut sums = teams.next().expect("a company has a team").clone();
    teams.for_each(|team| sums.add(team));
    sums
}

fn team_figures(
    run: &Simulated<'_>,
    (team, simulated, outcomes): (&Team, &TeamRun, &Outcomes),
    weighing: &Weighing<'_>,
) -> TeamFigures {
    let (own, plan) = (simulated.own(), simulated.plan());
    let months = weighing
        .kinds()
        .map(|(world, kind)| (own.reversal_month[world], kind));
    let reversals = Timing::new(months);
    let decision = Decision::new(outcomes.costs(), &outcomes.keep_payroll);
    let scores = simulated.scores(run.common, Uncertain::AiResolution, weighing.worlds());
    let known = weighing.weights.each(|line| {
        let decision = decision.weighted(weighing.of_worlds(line));
        decision.evppi(&scores, weighing.scrambles())
    });
    TeamFigures {
        name: team.name.clone(),
        share: simulated.share(),
        people_today: team.plan.headcount,
        people_end: weighing.mean(|world| outcomes.people_end[plan][world]),
        net_cost: weighing.mean(|world| outcomes.cost[plan][world] - outcomes.cost[0][world]),
        layoffs: weighing.mean(|world| own.layoffs[world]),
        leavers: weighing.mean(|world| own.leavers[world]),
        reversal_probability: weighing.weights.mean(reversals.ever()),
        reversal_month_median: reversals.median(reversals.ever(), &weighing.weights),
        evppi: Lines::of(|line| known.on(line).value),
        evppi_standard_error: known.both(|known| known.standard_error),
    }
}

fn target_figures(
    months: &Months,
    (people, most): (f64, f64),
    programme: &Programme<'_>,
    alternatives: &Alternatives<'_>,
) -> TargetFigures {
    let weighing = alternatives.weighing;
    let is_met = |world: usize| programme.people_end()[world] <= most;
    let first = |(world, kind)| (months.first_at_most(most, world), kind);
    let reached = Timing::new(weighing.kinds().map(first));
    TargetFigures {
        people,
        met: weighing.probability(is_met),
        standard_error: weighing.standard_error(is_met),
        month_median: reached.median(weighing.weights.worlds(), &weighing.weights),
        cheapest_on_average: alternatives.with_at_most(most),
        cheapest_in_most_futures: alternatives.meeting_in_most_futures(most),
        fewest_people: alternatives.fewest_people(),
    }
}
