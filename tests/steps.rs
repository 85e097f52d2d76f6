//! Steps of a path that the reference paths leave open: they all have a service grade of 1 and
//! cuts of half the team or more, and they say nothing of what an estimate adds up.
#![allow(clippy::unwrap_used, clippy::panic, clippy::expect_used)]

use uturn::model::path::path;
use uturn::model::{Inputs, Plan, Value, WORLD_INPUTS, World, Worlds, estimate};

#[test]
fn a_small_cut_has_a_part_of_the_backlash_probability() {
    // ψ = 0.4 · 0.5 = 0.2, of the half that counts in full: 0.12 · 0.4 = 0.048.
    let plan = Plan {
        ai_share: 0.4,
        claimed_resolution: 0.5,
        ..Plan::default()
    };
    for (u_backlash, happens) in [(0.0479, true), (0.0481, false)] {
        let world = World {
            u_backlash,
            ..World::default()
        };
        let expected = if happens {
            world.backlash_size * world.agent_cost * plan.headcount
        } else {
            0.0
        };
        assert_eq!(path(&plan, &world).unwrap().cost.backlash, expected);
    }
}

#[test]
fn todays_team_is_fairly_staffed_by_the_square_root_rule() {
    for service_grade in [0.0, 0.5, 2.0, 3.0] {
        let plan = Plan {
            headcount: 60.0,
            ai_share: 0.0,
            service_grade,
            occupancy: 0.95,
            ..Plan::default()
        };
        let world = World {
            demand_growth: 0.0,
            ..World::default()
        };
        // n₀ by docs/model.md section 4, with the numbers of the default plan and world.
        let m = 1.0 - (1.0 - world.attrition).powf(1.0 / 12.0);
        let g_r = 1.0 - (-1.0 / world.ramp).exp();
        let trainees = 60.0 * m / (g_r + m * (1.0 - g_r));
        let phi = 173.33 * 0.68 / (84.0 * 52.0 / 12.0);
        let servers = phi * (60.0 - trainees + 0.5 * trainees);
        let load = path(&plan, &world).unwrap().monthly.offered_load_erlangs[0];
        let needed = (load / 0.95).max(load + service_grade * load.sqrt());
        assert!(
            (needed / servers - 1.0).abs() < 1e-12,
            "grade {service_grade}: {needed} of {servers}"
        );
    }
}

#[test]
fn the_work_of_the_ai_equals_the_people_whose_load_it_takes() {
    // One world only: every range has no width.
    let mut inputs = Inputs::default();
    for input in WORLD_INPUTS {
        let likely = Value::List(vec![Value::Number(input.range.likely); 3]);
        inputs.set(input.input.into(), &likely).unwrap();
    }
    let estimate = estimate(&inputs, Worlds::W512).unwrap();
    let load_end = |ai_share| {
        let plan = Plan {
            ai_share,
            ..Plan::default()
        };
        let path = path(&plan, &World::default()).unwrap();
        *path.monthly.offered_load_erlangs.last().unwrap()
    };
    let team = 700.0 * 1.03f64.powi(3);
    let expected = team * (1.0 - load_end(0.67) / load_end(0.0));
    let computed = estimate.ai_equals_people.alone[estimate.plan_index];
    assert!(
        (computed / expected - 1.0).abs() < 1e-6,
        "{computed}, not {expected}"
    );
}
