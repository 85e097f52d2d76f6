//! Several teams beside one, one thread: `cargo bench --bench company`.
//!
//! A settled answer for four teams should take at most four times that for one, and a first look at
//! them at most 200 ms.

use divan::Bencher;
use uturn::model::company::{Company, CompanyRun, Team};
use uturn::model::{Engine, Inputs, Reduction, Worlds};

fn main() {
    divan::main();
}

/// Up to eight teams of several sizes and shares, with a target.
fn company(teams: usize) -> Company {
    let team = |number: usize| {
        let mut team = Team::new(format!("team {number}"));
        team.plan.headcount = [3_000.0, 200.0, 600.0, 1_700.0][number % 4];
        team.plan.ai_share = [0.67, 0.82, 0.51, 0.43][number % 4];
        if number % 4 == 3 {
            team.plan.reduction = Reduction::Attrition;
        }
        team
    };
    let mut company = Company::of((0..teams).map(team).collect());
    company.target = Some(0.6 * company.people_today());
    company
}

/// One team's settled answer, to compare with.
#[divan::bench]
fn one_estimate(bencher: Bencher) {
    let (mut engine, inputs) = (Engine::default(), Inputs::default());
    bencher.bench_local(|| engine.estimate(&inputs, Worlds::W4096));
}

#[divan::bench(args = [1, 4, 8])]
fn settled(bencher: Bencher, teams: usize) {
    let (mut engine, company) = (Engine::default(), company(teams));
    bencher.bench_local(|| engine.company_estimate(&company, Worlds::W4096));
}

/// One team of several is otherwise, the rest are remembered: most of what is typed.
#[divan::bench(args = [4, 8])]
fn one_team_changed(bencher: Bencher, teams: usize) {
    let mut engine = Engine::default();
    let mut run = CompanyRun::new(company(teams), Worlds::W4096).expect("a company within bounds");
    run.advance(&mut engine, run.worlds());
    run.remember(&mut engine);
    let mut other = company(teams);
    other.teams[1].plan.headcount += 1.0;
    bencher.bench_local(|| engine.company_estimate(&other, Worlds::W4096));
}

#[divan::bench(args = [1, 4, 8])]
fn first_look(bencher: Bencher, teams: usize) {
    let (mut engine, company) = (Engine::default(), company(teams));
    bencher.bench_local(|| engine.company_estimate(&company, Worlds::W512));
}
