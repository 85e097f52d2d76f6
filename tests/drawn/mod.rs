//! Random draws over the whole table of inputs.
#![allow(dead_code, reason = "each test draws what it needs")]

use proptest::prelude::*;
use uturn::model::company::{Company, Team};
use uturn::model::evidence::{Counted, Left, LiveResult, PilotResult};
use uturn::model::underway::UnderWay;
use uturn::model::{
    Country, InputKind, Inputs, PLAN_INPUTS, Plan, PlanInput, Range, Survey, SurveyEvent, Value,
    WORLD_INPUTS,
};

/// A value that a plan input may hold, its bounds included.
fn plan_value(input: &PlanInput, country: Country) -> BoxedStrategy<Value> {
    match input.kind {
        InputKind::Number { .. } => {
            let (low, high) = input.bounds(country).unwrap();
            prop_oneof![
                1 => Just(low),
                1 => Just(high),
                8 => low..=high,
                4 => between_by_factors(low, high),
            ]
            .prop_map(Value::Number)
            .boxed()
        }
        InputKind::Whole { low, high, .. } => {
            (low..=high).prop_map(|n| Value::Number(n.into())).boxed()
        }
        InputKind::Choice { options, .. } => proptest::sample::select(options)
            .prop_map(|option| Value::Text(option.to_owned()))
            .boxed(),
        InputKind::Switch { .. } => any::<bool>().prop_map(Value::Switch).boxed(),
    }
}

/// Small values as often as large ones, where the bounds are positive.
pub fn between_by_factors(low: f64, high: f64) -> BoxedStrategy<f64> {
    if low <= 0.0 {
        return (low..=high).boxed();
    }
    (0.0..=1.0)
        .prop_map(move |part: f64| (low * (high / low).powf(part)).clamp(low, high))
        .boxed()
}

/// Any plan in dollars.
pub fn plan() -> impl Strategy<Value = Plan> {
    plan_in(Country::default())
}

fn plan_in(country: Country) -> impl Strategy<Value = Plan> {
    let fields: Vec<_> = PLAN_INPUTS
        .iter()
        .map(|input| plan_value(input, country))
        .collect();
    fields.prop_map(move |values| {
        let mut inputs = Inputs {
            country,
            ..Inputs::default()
        };
        for (input, value) in PLAN_INPUTS.iter().zip(values) {
            inputs.set(input.input.into(), &value).unwrap();
        }
        inputs.plan
    })
}

/// Ranges as wide as they may be, and ranges near the default.
fn range(low: f64, high: f64, default: Range) -> BoxedStrategy<[f64; 3]> {
    let anywhere =
        proptest::array::uniform3(between_by_factors(low, high)).prop_map(|mut range| {
            range.sort_by(f64::total_cmp);
            range
        });
    prop_oneof![
        6 => Just([default.low, default.likely, default.high]),
        2 => anywhere,
        1 => Just([low, low, low]),
        1 => Just([high, high, high]),
        1 => Just([low, default.likely, high]),
    ]
    .boxed()
}

/// Any inputs.
pub fn inputs() -> impl Strategy<Value = Inputs> {
    proptest::sample::select(Country::ALL.to_vec()).prop_flat_map(inputs_in)
}

fn inputs_in(country: Country) -> impl Strategy<Value = Inputs> {
    let ranges: Vec<_> = WORLD_INPUTS
        .iter()
        .map(|input| {
            let (low, high) = input.bounds(country);
            range(low, high, input.range)
        })
        .collect();
    let survey = prop_oneof![
        Just(None),
        Just(Some(Survey::ORGVUE)),
        Just(Some(Survey::ROBERT_HALF)),
        (0.01..=0.99).prop_map(|rate| Some(Survey {
            event: SurveyEvent::Reversal,
            rate,
        })),
    ];
    (plan_in(country), ranges, 0.0..=1.0, survey).prop_map(
        move |(plan, ranges, material, survey)| {
            let mut inputs = Inputs {
                plan,
                material,
                survey,
                country,
                ..Inputs::default()
            };
            for (input, range) in WORLD_INPUTS.iter().zip(ranges) {
                let range = Value::List(range.map(Value::Number).to_vec());
                inputs.set(input.input.into(), &range).unwrap();
            }
            inputs
        },
    )
}

/// So many of any number.
fn counted() -> impl Strategy<Value = Counted> {
    let part = prop_oneof![1 => Just(0.0), 1 => Just(1.0), 6 => 0.0..=1.0];
    let counted = |(of, part)| Counted {
        hits: of * part,
        of,
    };
    (between_by_factors(1.0, 1e9), part).prop_map(counted)
}

/// Any result of a pilot.
pub fn evidence() -> impl Strategy<Value = PilotResult> {
    let share = between_by_factors(0.01, 1.0);
    let gap = prop_oneof![1 => Just(0.0), 6 => 0.0..=3.0];
    let some = proptest::option::of(counted());
    (share, gap, counted(), some, any::<bool>()).prop_map(|(share, gap, one, other, swapped)| {
        let (finished, came_back) = if swapped {
            (other, Some(one))
        } else {
            (Some(one), other)
        };
        PilotResult {
            share,
            gap,
            finished,
            came_back,
        }
    })
}

/// Any question about a plan under way, and the inputs that it is about.
pub fn under_way() -> impl Strategy<Value = (Inputs, UnderWay)> {
    let left = (0.0..=1e4, between_by_factors(0.01, 1e6)).prop_map(|(people, person_years)| Left {
        people,
        person_years,
    });
    let some = || proptest::option::of(counted());
    let seen = (0.0..=3.0, some(), some(), proptest::option::of(left));
    let turn = (1.0..=12.0, any::<bool>(), 0.0..1.0);
    (inputs(), seen, turn).prop_map(
        |(inputs, (gap, finished, came_back, leaving), (turn_months, rule_was_in_force, part))| {
            let gives_something = inputs.plan.ai_share > 0.0;
            let evidence = LiveResult {
                gap,
                finished: finished.filter(|_| gives_something),
                came_back: came_back.filter(|_| gives_something),
                leaving,
            };
            let is_something = evidence.validate(inputs.plan.ai_share).is_ok();
            let months = f64::from(inputs.plan.horizon_months - 1);
            let part: f64 = part;
            let under_way = UnderWay {
                month: 1 + (part * months) as u32,
                turn_months,
                evidence: is_something.then_some(evidence),
                rule_was_in_force,
            };
            (inputs, under_way)
        },
    )
}

/// Any company, of one team or a few, with a target or without.
pub fn company() -> impl Strategy<Value = Company> {
    let teams = proptest::sample::select(Country::ALL.to_vec()).prop_flat_map(|country| {
        prop_oneof![4 => 1..4_usize, 1 => Just(8)]
            .prop_flat_map(move |count| proptest::collection::vec(inputs_in(country), count))
    });
    let correlation = prop_oneof![Just(0.0), Just(1.0), 0.0..=1.0];
    let target = proptest::option::of(0.01..=1.0);
    (teams, correlation, target).prop_map(|(teams, correlation, target)| {
        let common = &teams[0];
        let mut company = Company {
            horizon_months: common.plan.horizon_months,
            discount_rate: common.plan.discount_rate,
            impersonal_announcement: common.plan.impersonal_announcement,
            material: common.material,
            survey: common.survey,
            country: common.country,
            correlation,
            ..Company::of(Vec::new())
        };
        for (number, inputs) in teams.into_iter().enumerate() {
            let Inputs { plan, ranges, .. } = inputs;
            let name = format!("team {number}");
            company.teams.push(Team { name, plan, ranges });
        }
        company.target = target.map(|part: f64| part * company.people_today());
        company
    })
}
