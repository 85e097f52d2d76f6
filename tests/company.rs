//! Several teams: the arithmetic against an independent implementation, the front against every
//! allocation, and what a company comes to.
//!
//! Every number of tests/fixtures/company.json is read, whatever their number: another file of the
//! same form can take its place.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

mod fixtures;

use fixtures::{check, check_all, numbers, read, rows};
use serde_json::Value as Json;
use uturn::model::company::{
    Company, CompanyError, CompanyEstimate, CompanyRun, Correlation, FrontPoint, Outcomes,
    Programme, Team, TeamFigures, company_estimate, front,
};
use uturn::model::path::path;
use uturn::model::report::{Band, Distribution, Line, Lines};
use uturn::model::{
    Country, Engine, Error, Inputs, Plan, Presets, Reduction, Survey, Uncertain, Value,
    WORLD_INPUTS, Work, World, Worlds,
};

fn teams(file: &Json) -> Vec<Outcomes> {
    let teams = file["teams"].as_array().unwrap().iter();
    let team = |team: &Json| {
        Outcomes::new(
            numbers(&team["shares"]),
            rows(&team["cost"]),
            rows(&team["people_end"]),
            numbers(&team["keep_payroll"]),
        )
    };
    teams.map(|json| team(json).unwrap()).collect()
}

#[test]
fn front_figures_and_parts_are_those_of_the_independent_implementation() {
    let file = read("company.json");
    let teams = teams(&file);
    let found = front(&teams).unwrap();
    let expected = file["front"].as_array().unwrap();
    assert!(found.is_exact && !expected.is_empty());
    assert_eq!(found.points.len(), expected.len());
    for (point, expected) in found.points.iter().zip(expected) {
        check("people on the front", point.people_end, &expected["people"]);
        check("cost on the front", point.cost, &expected["cost"]);
        check_all("shares on the front", &point.shares, &expected["shares"]);
    }

    let programme = Programme::new(&teams, &numbers(&file["plan"])).unwrap();
    let along = programme.cost_along_steps();
    let expected = file["cost_along_steps"].as_array().unwrap();
    assert_eq!(along.len(), expected.len());
    for (step, (costs, expected)) in along.iter().zip(expected).enumerate() {
        check_all(&format!("cost at step {step}, world"), costs, expected);
    }

    let figures = programme.figures(0.05);
    let regret = figures.expected_regret.alone / figures.keep_payroll.alone;
    for (name, computed) in [
        ("regret_risk", figures.regret_risk.alone),
        ("regret_too_little", figures.regret_too_little.alone),
        ("dearer_than_keeping", figures.dearer_than_keeping.alone),
        ("mean_people_end", figures.people_end.alone.mean),
        ("mean_regret_share_of_payroll", regret),
    ] {
        check(name, computed, &file[name]);
    }
    let parts = figures.parts_of_regret.alone.unwrap();
    check_all("part of regret", &parts, &file["part_of_regret"]);
}

#[test]
fn scores_hang_together_as_in_the_independent_implementation() {
    let file = &read("company.json")["correlation"];
    let correlation = Correlation::new(file["r"].as_f64().unwrap());
    let pairs = numbers(&file["common"])
        .into_iter()
        .zip(numbers(&file["own"]));
    let found: Vec<f64> = pairs
        .map(|(common, own)| correlation.score(common, own))
        .collect();
    assert!(!found.is_empty());
    check_all("score", &found, &file["z"]);
}

fn team(name: &str, headcount: f64, ai_share: f64) -> Team {
    let mut team = Team::new(name);
    team.plan.headcount = headcount;
    team.plan.ai_share = ai_share;
    team
}

/// A team that does a kind of work, as that kind starts in the United States.
fn team_of(work: Work, headcount: f64, ai_share: f64, claimed_resolution: f64) -> Team {
    let country = Country::default();
    let Inputs { plan, ranges, .. } = Presets { work, country }.start();
    Team {
        plan: Plan {
            headcount,
            ai_share,
            claimed_resolution,
            ..plan
        },
        ranges,
        ..Team::new(format!("{work:?}"))
    }
}

/// The article's company: its teams and their plans are assumed.
fn four_teams(r: f64) -> Company {
    let mut other = team_of(Work::Other, 1_700.0, 0.4, 0.7);
    other.plan.reduction = Reduction::Attrition;
    Company {
        correlation: r,
        ..Company::of(vec![
            team_of(Work::CustomerService, 3_000.0, 0.67, 0.67),
            team_of(Work::Translation, 200.0, 0.8, 0.9),
            team_of(Work::DataAnalysis, 600.0, 0.5, 0.7),
            other,
        ])
    }
}

fn equal_teams(count: u32, headcount: f64, r: f64) -> Company {
    let name = |number: u32| team(&format!("team {number}"), headcount, 0.67);
    Company {
        correlation: r,
        ..Company::of((0..count).map(name).collect())
    }
}

/// The shape that is expected of the four teams, from two other implementations; their figures stray
/// by a point or two.
#[test]
fn four_teams_have_the_expected_shape() {
    let mut engine = Engine::default();
    for (r, expected) in [(0.0, 26.0), (0.5, 27.0), (1.0, 27.0)] {
        let company = four_teams(r);
        let estimate = engine.company_estimate(&company, Worlds::W2048).unwrap();
        let risk = 100.0 * estimate.programme.regret_risk.alone;
        assert!((risk - expected).abs() <= 3.0, "r {r}: {risk}");
        let people = estimate.programme.people_end.alone.mean;
        assert!((people - 3_820.0).abs() <= 15.0, "r {r}: {people}");
        let cheaper = &estimate.as_few_people;
        assert!(cheaper.people_end <= estimate.plan.people_end);
        for (share, expected) in cheaper.shares.iter().zip([0.5, 0.95, 0.35, 0.7]) {
            assert!(
                (share - expected).abs() <= 0.1,
                "r {r}: {:?}",
                cheaper.shares
            );
        }
        let risk = 100.0 * cheaper.judged.unwrap().regret_risk.alone;
        assert!((risk - 24.0).abs() <= 3.0, "r {r}: {risk}");
        assert_eq!(estimate.has_scaled, r > 0.0);
        let error = estimate.programme.standard_error.unwrap().alone;
        assert!(error > 0.001 && error < 0.02, "r {r}: {error}");
    }
}

#[test]
fn one_team_has_the_figures_of_its_estimate_up_to_interpolation() {
    let mut engine = Engine::default();
    for headcount in [3.0, 50.0, 700.0, 20_000.0] {
        let company = equal_teams(1, headcount, 0.5);
        let of_company = engine.company_estimate(&company, Worlds::W2048).unwrap();
        let mut inputs = Inputs::default();
        inputs.plan.headcount = headcount;
        let of_team = engine.estimate(&inputs, Worlds::W2048).unwrap();
        let plan = of_team.plan_index;
        let (programme, team) = (&of_company.programme, &of_company.teams[0]);
        assert_eq!(of_company.effective_sample, of_team.effective_sample);
        for line in [Line::Alone, Line::Scaled] {
            for (ours, theirs) in [
                (&programme.regret_risk, &of_team.regret_risk),
                (&programme.regret_too_little, &of_team.regret_too_little),
            ] {
                let apart = ours.on(line) - theirs.on(line)[plan];
                assert!(apart.abs() <= 0.01, "{headcount} people, {line:?}: {apart}");
            }
            // What is not interpolated is the same.
            let same = |what: &str, computed: f64, expected: f64| {
                let apart = (computed - expected).abs();
                assert!(
                    apart <= 1e-9 * expected.abs(),
                    "{what} of {headcount} people, {line:?}: {computed}, not {expected}"
                );
            };
            let (net, spread) = (programme.net_cost.on(line), of_team.net_cost.on(line)[plan]);
            let costs = of_team.expected_cost.on(line);
            same("net cost", net.mean, costs[plan] - costs[0]);
            same("its tenth percentile", net.p10, spread.p10);
            same("its median", net.p50, spread.p50);
            same("its ninetieth percentile", net.p90, spread.p90);
            same(
                "people",
                programme.people_end.on(line).mean,
                of_team.people_end.on(line)[plan],
            );
            let dearer = of_team.dearer_than_keeping.on(line)[plan];
            same("dearer", *programme.dearer_than_keeping.on(line), dearer);
            let reversed = of_team.reversal_probability.on(line)[plan];
            same("reversal", *team.reversal_probability.on(line), reversed);
            let resolution = &of_team
                .inputs
                .iter()
                .find(|effect| effect.input == Uncertain::AiResolution);
            same(
                "EVPPI",
                *team.evppi.on(line),
                *resolution.unwrap().evppi.on(line),
            );
            let median = of_team.reversal_month_median.on(line)[plan];
            assert_eq!(*team.reversal_month_median.on(line), median);
            let parts = programme.parts_of_regret.on(line).clone().unwrap();
            assert_eq!(parts, [1.0]);
        }
        let months = &of_company.months;
        assert_eq!(months.people.alone, of_team.months.plan.alone.people);
        assert_eq!(months.net_cost.scaled, of_team.months.plan.scaled.net_cost);
    }
}

/// Four teams of 175 are less able to pool their work than one of 700; with large teams nothing but
/// what they do not have in common is left of a difference.
#[test]
fn dividing_a_team_makes_regret_no_likelier() {
    let mut engine = Engine::default();
    let mut risk = |teams: u32, headcount: f64, r: f64| {
        let company = equal_teams(teams, headcount, r);
        let estimate = engine.company_estimate(&company, Worlds::W2048).unwrap();
        let error = estimate.programme.standard_error.unwrap().alone;
        (estimate.programme.regret_risk.alone, error)
    };
    let (whole, _) = risk(1, 700.0, 0.5);
    let (divided, _) = risk(4, 175.0, 1.0);
    assert!((whole - divided).abs() <= 0.04, "{whole} and {divided}");
    for (people, teams, r) in [(700.0, 2, 0.0), (700.0, 4, 0.5), (20_000.0, 4, 0.5)] {
        let (whole, whole_error) = risk(1, people, r);
        let (divided, error) = risk(teams, people / f64::from(teams), r);
        let allowed = 2.0 * (whole_error * whole_error + error * error).sqrt();
        assert!(
            divided <= whole + allowed,
            "{people} people in {teams} teams, r {r}: {divided} after {whole}"
        );
    }
}

/// Mean people and mean cost of every allocation of menu shares, in the order of their shares.
fn all_allocations(teams: &[Outcomes]) -> Vec<FrontPoint> {
    let mean = |row: &Vec<f64>| row.iter().sum::<f64>() / row.len() as f64;
    let nobody = FrontPoint {
        shares: Vec::new(),
        people_end: 0.0,
        cost: 0.0,
    };
    teams.iter().fold(vec![nobody], |before, team| {
        let with = |before: &FrontPoint, place: usize| FrontPoint {
            shares: [&before.shares[..], &[team.shares()[place]]].concat(),
            people_end: before.people_end + mean(&team.people_end()[place]),
            cost: before.cost + mean(&team.cost()[place]),
        };
        let places = 0..team.shares().len();
        let every = |before: &FrontPoint| -> Vec<_> {
            places.clone().map(|place| with(before, place)).collect()
        };
        before.iter().flat_map(every).collect()
    })
}

/// A target for three teams that some of the front meet, and more of it on average than mostly.
const TARGET: f64 = 1_000.0;

#[test]
fn the_front_holds_no_beaten_allocation_and_misses_none() {
    let mut company = Company::of(vec![
        team("a", 300.0, 0.65),
        team("b", 80.0, 0.9),
        team("c", 1_000.0, 0.3),
    ]);
    company.target = Some(TARGET);
    let mut engine = Engine::default();
    let mut run = CompanyRun::new(company, Worlds::W512).unwrap();
    run.advance(&mut engine, 512);
    let all = all_allocations(run.outcomes());
    assert_eq!(all.len(), 21_usize.pow(3));
    let beats = |a: &FrontPoint, b: &FrontPoint| {
        a.people_end <= b.people_end
            && a.cost <= b.cost
            && (a.people_end < b.people_end || a.cost < b.cost)
    };
    let mut unbeaten: Vec<&FrontPoint> = (all.iter())
        .filter(|point| !all.iter().any(|other| beats(other, point)))
        .collect();
    unbeaten.sort_by(|a, b| a.people_end.total_cmp(&b.people_end));
    let found = front(run.outcomes()).unwrap();
    assert!(found.is_exact);
    assert!(found.points.iter().eq(unbeaten));

    let estimate = run.estimate(&mut engine).unwrap();
    let told = &estimate.front.allocations;
    assert_eq!(told.len(), found.points.len());
    let judged = told.iter().filter(|allocation| allocation.judged.is_some());
    assert!((32..=64).contains(&judged.count()), "of {}", told.len());
    assert!(told[0].judged.is_some() && told[told.len() - 1].judged.is_some());
    // The plan is on the menus, so something on the front is as good.
    let plan = &estimate.plan;
    let as_good = |point: &&FrontPoint| point.people_end <= plan.people_end;
    let cheapest = found.points.iter().rfind(as_good).unwrap();
    assert_eq!(estimate.as_few_people.shares, cheapest.shares);
    assert!(estimate.as_few_people.net_cost <= plan.net_cost);
    assert_eq!(
        plan.judged.unwrap().regret_risk,
        estimate.programme.regret_risk
    );
    check_the_cheapest_that_meet_the_target(&estimate, &run);
}

/// Against the definition, allocation by allocation.
fn check_the_cheapest_that_meet_the_target(estimate: &CompanyEstimate, run: &CompanyRun) {
    let target = estimate.target.as_ref().unwrap();
    let told = &estimate.front.allocations;
    let met = |shares: &[f64]| {
        let hits = (0..512).filter(|world| {
            let people = shares.iter().zip(run.outcomes()).map(|(share, team)| {
                let place = team.shares().iter().position(|other| other == share);
                team.people_end()[place.unwrap()][*world]
            });
            people.sum::<f64>() <= TARGET
        });
        hits.count() as f64 / 512.0
    };
    let on_average = told
        .iter()
        .rfind(|allocation| allocation.people_end <= TARGET);
    let in_most = told
        .iter()
        .rfind(|allocation| met(&allocation.shares) >= 0.8);
    for (found, expected) in [
        (&target.cheapest_on_average, on_average),
        (&target.cheapest_in_most_futures, in_most),
    ] {
        let (found, expected) = (found.as_ref().unwrap(), expected.unwrap());
        assert_eq!(found.shares, expected.shares);
        let told = found.judged.unwrap().target_met.unwrap().alone;
        assert_eq!(told, met(&found.shares));
    }
    assert!(on_average.unwrap().people_end > in_most.unwrap().people_end);
    assert!(in_most.unwrap().people_end > target.fewest_people);
    assert_eq!(target.met.alone, met(&estimate.plan.shares));
    assert_eq!(target.fewest_people, told[0].people_end);
}

#[test]
fn a_target_that_nothing_meets_is_said_to_be_met_by_none() {
    let mut company = Company::of(vec![team("a", 100.0, 0.5), team("b", 50.0, 0.2)]);
    let mut target = |people: f64| {
        company.target = Some(people);
        let estimate = company_estimate(&company, Worlds::W512);
        estimate.unwrap().target.unwrap()
    };
    let none = target(1e-3);
    assert_eq!((none.met.alone, none.month_median.alone), (0.0, None));
    assert_eq!(none.cheapest_on_average, None);
    assert_eq!(none.cheapest_in_most_futures, None);
    assert!(none.fewest_people > 1.0 && none.fewest_people < 150.0);
    // Today's people are there in the first month.
    let all = target(150.0);
    assert_eq!(all.month_median.alone, Some(1.0));
    // A future in which it is never met counts as later than all.
    let few = target(100.0);
    assert!(few.met.alone > 0.0 && few.met.alone < 0.5, "{few:?}");
    assert_eq!(few.month_median.alone, None);
}

/// One future without a reversal: everybody who is not there any more left or was laid off.
#[test]
fn layoffs_and_leavers_are_those_of_the_path() {
    let mut inputs = Inputs::default();
    for row in WORLD_INPUTS {
        let likely = Value::List(vec![Value::Number(row.range.likely); 3]);
        inputs.set(row.input.into(), &likely).unwrap();
    }
    inputs.plan.reversal = false;
    inputs.plan.occupancy = 0.6;
    inputs.plan.ai_share = 0.5;
    inputs.plan.claimed_resolution = 0.4;
    inputs.plan.discount_rate = 0.0;
    let course = path(&inputs.plan, &World::default()).unwrap();
    let mut company = Company::of(vec![Team::new("a"), Team::new("b")]);
    for team in &mut company.teams {
        team.plan = inputs.plan.clone();
        team.ranges = inputs.ranges.clone();
    }
    company.discount_rate = 0.0;
    let estimate = company_estimate(&company, Worlds::W512).unwrap();
    let world = World::default();
    let leaving = 1.0 - (1.0 - world.attrition).powf(1.0 / 12.0);
    let (_, until) = course.monthly.headcount.split_last().unwrap();
    assert!(course.monthly.occupancy.iter().all(|busy| *busy < 0.85));
    let leavers = 2.0 * leaving * until.iter().sum::<f64>();
    let severance = world.agent_cost / 52.0 * world.severance_weeks;
    let layoffs = 2.0 * course.cost.severance / severance;
    for (computed, expected) in [
        (estimate.leavers.alone.p50, leavers),
        (estimate.layoffs.alone.p50, layoffs),
        (estimate.teams[1].layoffs.alone, layoffs / 2.0),
        (estimate.teams[0].leavers.alone, leavers / 2.0),
    ] {
        // The path has Erlang A itself and double precision where the run has a table and single.
        assert!(
            (computed / expected - 1.0).abs() < 1e-5,
            "{computed}, not {expected}"
        );
    }
}

#[test]
fn months_end_where_the_figures_say() {
    let estimate = Engine::default()
        .company_estimate(&four_teams(0.5), Worlds::W512)
        .unwrap();
    assert_eq!(estimate.months.people.alone.p50[0], 5_500.0);
    for line in [Line::Alone, Line::Scaled] {
        let last = |band: &Band| [&band.p10, &band.p50, &band.p90].map(|row| row[35]);
        let spread = |of: &Distribution| [of.p10, of.p50, of.p90];
        let people = last(estimate.months.people.on(line));
        assert_eq!(people, spread(estimate.programme.people_end.on(line)));
        let expected = spread(estimate.programme.net_cost.on(line));
        let scale = estimate.programme.keep_payroll.alone;
        // Sums of the teams in another order.
        for (cost, expected) in last(estimate.months.net_cost.on(line)).iter().zip(expected) {
            assert!((cost - expected).abs() <= 1e-6 * scale);
        }
        let parts = estimate.programme.parts_of_regret.on(line).clone().unwrap();
        assert!((parts.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        let of_teams = |pick: fn(&TeamFigures) -> &Lines<f64>| -> f64 {
            estimate.teams.iter().map(|team| pick(team).on(line)).sum()
        };
        for (sum, whole) in [
            (
                of_teams(|team| &team.people_end),
                estimate.programme.people_end.on(line),
            ),
            (of_teams(|team| &team.layoffs), estimate.layoffs.on(line)),
            (of_teams(|team| &team.leavers), estimate.leavers.on(line)),
            (
                of_teams(|team| &team.net_cost),
                estimate.programme.net_cost.on(line),
            ),
        ] {
            assert!((sum - whole.mean).abs() <= 1e-6 * scale);
        }
    }
}

#[test]
fn a_run_in_chunks_is_the_whole_one_its_preview_a_prefix_and_others_leave_no_trace() {
    let company = four_teams(0.5);
    let mut engine = Engine::default();
    let mut other = equal_teams(2, 12.0, 0.2);
    other.survey = Some(Survey::GARTNER);
    engine.company_estimate(&other, Worlds::W512).unwrap();
    let mut run = CompanyRun::new(company.clone(), Worlds::W1024).unwrap();
    assert_eq!(run.estimate(&mut engine), None);
    while run.advance(&mut engine, 64) < 512 {}
    let preview = run.estimate(&mut engine).unwrap();
    run.advance(&mut engine, 88);
    assert_eq!(
        run.estimate(&mut engine),
        None,
        "600 worlds are not whole scrambles"
    );
    while run.advance(&mut engine, 100) < run.worlds() {}
    let whole = |worlds| Engine::default().company_estimate(&company, worlds);
    assert_eq!(Ok(preview), whole(Worlds::W512));
    assert_eq!(run.estimate(&mut engine), whole(Worlds::W1024).ok());
}

#[test]
fn teams_that_are_remembered_give_the_bits_of_a_run_anew() {
    let mut engine = Engine::default();
    let run_to = |engine: &mut Engine, company: &Company, worlds: usize| {
        let mut run = CompanyRun::new(company.clone(), Worlds::W1024).unwrap();
        while run.advance(engine, 100) < worlds {}
        run
    };
    let mut company = four_teams(0.5);
    company.horizon_months = 12;
    // Nothing is remembered of a run that is left on its way.
    run_to(&mut engine, &company, 512).remember(&mut engine);
    run_to(&mut engine, &company, 1_024).remember(&mut engine);
    let otherwise = |change: fn(&mut Company)| {
        let mut other = company.clone();
        change(&mut other);
        other
    };
    let others = [
        company.clone(),
        otherwise(|company| company.teams[2].plan.headcount = 650.0),
        otherwise(|company| company.teams[0].plan.ai_share = 0.4),
        otherwise(|company| {
            company.teams[1].ranges.attrition = company.teams[3].ranges.return_rate
        }),
        otherwise(|company| company.teams.swap(0, 3)),
        otherwise(|company| drop(company.teams.remove(1))),
        otherwise(|company| company.teams.truncate(1)),
        otherwise(|company| company.correlation = 0.75),
        otherwise(|company| company.horizon_months = 18),
        otherwise(|company| company.survey = Some(Survey::GARTNER)),
        otherwise(|company| (company.material, company.target) = (0.1, Some(2_000.0))),
    ];
    for other in others {
        let mut run = CompanyRun::new(other.clone(), Worlds::W1024).unwrap();
        while run.advance(&mut engine, 64) < 512 {}
        let preview = run.estimate(&mut engine);
        while run.advance(&mut engine, 64) < 1_024 {}
        let anew = |worlds| Engine::default().company_estimate(&other, worlds).ok();
        assert_eq!(preview, anew(Worlds::W512));
        assert_eq!(run.estimate(&mut engine), anew(Worlds::W1024));
    }
}

#[test]
fn without_a_survey_or_anything_in_common_there_is_no_scaled_line() {
    let mut engine = Engine::default();
    let mut estimate = |survey: Option<Survey>, r: f64| {
        let mut company = equal_teams(2, 100.0, r);
        company.survey = survey;
        engine.company_estimate(&company, Worlds::W512).unwrap()
    };
    for (survey, r) in [(None, 0.5), (Some(Survey::ORGVUE), 0.0)] {
        let none = estimate(survey, r);
        assert!(!none.has_scaled);
        assert_eq!(none.effective_sample, 1.0);
        assert_eq!(
            none.programme.regret_risk.alone,
            none.programme.regret_risk.scaled
        );
        assert_eq!(none.months.people.alone, none.months.people.scaled);
    }
    let some = estimate(Some(Survey::ORGVUE), 0.1);
    assert!(some.has_scaled && some.effective_sample < 1.0);
    assert!(some.programme.regret_risk.scaled > some.programme.regret_risk.alone);
}

/// Eight teams of twenty-two shares each.
#[test]
#[cfg(target_os = "linux")]
fn eight_teams_take_less_than_150_megabytes() {
    let mut company = equal_teams(8, 500.0, 0.5);
    company.horizon_months = 60;
    company.target = Some(2_500.0);
    let mut engine = Engine::default();
    // The second run beside what is remembered of the first.
    for r in [0.5, 0.25] {
        company.correlation = r;
        let mut run = CompanyRun::new(company.clone(), Worlds::W4096).unwrap();
        run.advance(&mut engine, 4_096);
        run.remember(&mut engine);
        assert_eq!(run.estimate(&mut engine).unwrap().teams.len(), 8);
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: f64 = peak
        .unwrap()
        .trim()
        .trim_end_matches(" kB")
        .parse()
        .unwrap();
    // Of this whole program, with the tests beside.
    println!("at most {kilobytes} kB");
    assert!(kilobytes < 150_000.0, "{kilobytes} kB");
}

fn map(entries: &[(&str, Value)]) -> Value {
    let owned = entries
        .iter()
        .map(|(name, value)| ((*name).to_owned(), value.clone()));
    Value::Map(owned.collect())
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A company of two teams, the second with these entries beside its name, and entries of its own.
fn given(of_team: &[(&str, Value)], own: &[(&str, Value)]) -> Value {
    let second = [&[("name", text("second"))], of_team].concat();
    let teams = Value::List(vec![map(&[("name", text("first"))]), map(&second)]);
    map(&[&[("teams", teams)], own].concat())
}

#[test]
fn a_company_is_read_and_the_company_s_own_inputs_hold_for_all_teams() {
    let plan = map(&[("headcount", Value::Number(300.0))]);
    let company = Company::read(&given(
        &[("plan", plan), ("ranges", map(&[]))],
        &[
            ("horizon_months", Value::Number(24.0)),
            ("impersonal_announcement", Value::Switch(true)),
            ("correlation", Value::Number(0.25)),
            ("target", Value::Number(700.0)),
            ("survey", Value::Nothing),
            ("country", text("sweden")),
        ],
    ));
    let company = company.unwrap();
    assert_eq!(company.people_today(), 1_000.0);
    assert_eq!((company.horizon_months, company.correlation), (24, 0.25));
    assert_eq!((company.target, company.survey), (Some(700.0), None));
    assert_eq!(company.country, Country::Sweden);
    let estimate = Engine::default().company_estimate(&company, Worlds::W512);
    assert_eq!(estimate.unwrap().months.people.alone.p50.len(), 24);

    // Written as JSON it is read again.
    let written = serde_json::to_string(&company.all()).unwrap();
    assert_eq!(
        Company::read(&serde_json::from_str(&written).unwrap()),
        Ok(company)
    );
}

#[test]
fn what_cannot_be_used_is_refused_by_team_field_value_and_bounds() {
    let number = Value::Number;
    let plan = |field: &str, value: f64| [("plan", map(&[(field, number(value))]))];
    let nine = Value::List(
        (0..9)
            .map(|i| map(&[("name", text(&i.to_string()))]))
            .collect(),
    );
    let twice = [("name", text(" first "))];
    for (value, team, message) in [
        (
            given(&plan("headcount", 0.0), &[]),
            Some((2, "second")),
            "team 2 (“second”): headcount is 0; allowed is a number from 1 to 100000 (people)",
        ),
        (
            given(&plan("head", 1.0), &[]),
            Some((2, "second")),
            "team 2 (“second”): plan has no field “head”; its fields are headcount, ai_share",
        ),
        (
            given(&plan("horizon_months", 24.0), &[]),
            Some((2, "second")),
            "team 2 (“second”): horizon_months is 24; allowed is none of a team's own: all teams \
             have the company's",
        ),
        (
            given(&[("survey", Value::Nothing)], &[]),
            Some((2, "second")),
            "team 2 (“second”): survey is nothing; allowed is none of a team's own",
        ),
        (
            given(&[("planned", map(&[]))], &[]),
            Some((2, "second")),
            "team 2 (“second”): team has no field “planned”; its fields are name, plan, ranges",
        ),
        (
            given(
                &[(
                    "ranges",
                    map(&[("attrition", Value::List(vec![number(0.3); 2]))]),
                )],
                &[],
            ),
            Some((2, "second")),
            "team 2 (“second”): attrition is [0.3, 0.3]; allowed is [low, likely, high] with",
        ),
        (
            map(&[("teams", Value::List(vec![map(&[])]))]),
            Some((1, "")),
            "team 1 (“”): name is “”; allowed is a text of 1 to 80 characters",
        ),
        (
            map(&[("teams", Value::List(vec![map(&[("name", number(3.0))])]))]),
            Some((1, "")),
            "team 1 (“”): name is 3; allowed is a text",
        ),
        (
            map(&[("teams", Value::List(vec![text("service")]))]),
            Some((1, "")),
            "team 1 (“”): team is “service”; allowed is an object with named values",
        ),
        (
            map(&[(
                "teams",
                Value::List(vec![map(&[("name", text("first"))]), map(&twice)]),
            )]),
            Some((2, " first ")),
            "team 2 (“ first ”): name is “ first ”; allowed is a name that no other team has",
        ),
        (
            map(&[("teams", nine)]),
            None,
            "teams is 9 teams; allowed is 1 to 8 teams",
        ),
        (
            map(&[("teams", number(4.0))]),
            None,
            "teams is 4; allowed is a list of 1 to 8 teams",
        ),
        (
            given(&[], &[("target", number(0.0))]),
            None,
            "target is 0; allowed is a number of people above 0, at most those of today, 1400",
        ),
        (
            given(&[], &[("target", number(1_500.0))]),
            None,
            "target is 1500; allowed is a number of people above 0, at most those of today, 1400",
        ),
        (
            given(&[], &[("target", text("few"))]),
            None,
            "target is “few”; allowed is a number of people",
        ),
        (
            given(&[], &[("correlation", number(1.01))]),
            None,
            "correlation is 1.01; allowed is a number from 0 to 1",
        ),
        (
            given(&[], &[("horizon_months", number(4.0))]),
            None,
            "horizon_months is 4; allowed is a whole number from 6 to 60 (months)",
        ),
        (
            given(&[], &[("team", number(4.0))]),
            None,
            "company has no field “team”; its fields are teams, correlation, target, horizon_months",
        ),
    ] {
        let error = Company::read(&value).unwrap_err();
        assert!(error.to_string().starts_with(message), "{error}");
        let of_team = match &error {
            CompanyError::Company(_) => None,
            CompanyError::Team { number, name, .. } => Some((*number, &name[..])),
        };
        assert_eq!(of_team, team, "{error}");
    }
}

#[test]
fn a_company_made_in_code_is_checked_too() {
    let refused = |company: Company| CompanyRun::new(company, Worlds::W512).err().unwrap();
    let mut company = equal_teams(2, 100.0, f64::NAN);
    assert_eq!(refused(company.clone()).error().field(), "correlation");
    company.correlation = 0.5;
    company.teams[1].plan.ai_share = 2.0;
    let error = refused(company);
    assert_eq!(error.error().field(), "ai_share");
    assert!(matches!(error, CompanyError::Team { number: 2, .. }));
    let mut company = equal_teams(2, 100.0, 0.5);
    company.material = -1.0;
    let error = refused(company);
    assert!(matches!(
        error,
        CompanyError::Company(Error::NotAllowed { .. })
    ));
}
