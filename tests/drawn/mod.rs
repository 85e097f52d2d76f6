//! Random draws over the whole table of inputs.
#![allow(dead_code, reason = "each test draws what it needs")]

use proptest::prelude::*;
use uturn::model::{
    Inputs, Kind, PLAN_INPUTS, Plan, Range, Survey, SurveyEvent, Value, WORLD_INPUTS,
};

/// A value that a plan input may hold, its bounds included.
fn plan_value(kind: Kind) -> BoxedStrategy<Value> {
    match kind {
        Kind::Number { low, high, .. } => prop_oneof![
            1 => Just(low),
            1 => Just(high),
            8 => low..=high,
            4 => between_by_factors(low, high),
        ]
        .prop_map(Value::Number)
        .boxed(),
        Kind::Whole { low, high, .. } => (low..=high).prop_map(|n| Value::Number(n.into())).boxed(),
        Kind::Choice { options, .. } => proptest::sample::select(options)
            .prop_map(|option| Value::Text(option.to_owned()))
            .boxed(),
        Kind::Switch { .. } => any::<bool>().prop_map(Value::Switch).boxed(),
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

/// Any plan.
pub fn plan() -> impl Strategy<Value = Plan> {
    let fields: Vec<_> = PLAN_INPUTS
        .iter()
        .map(|input| plan_value(input.kind))
        .collect();
    fields.prop_map(|values| {
        let mut plan = Plan::default();
        for (input, value) in PLAN_INPUTS.iter().zip(values) {
            plan.set(input.name, &value).unwrap();
        }
        plan
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
    let ranges: Vec<_> = WORLD_INPUTS
        .iter()
        .map(|input| {
            let (low, high) = input.bounds();
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
    (plan(), ranges, 0.0..=1.0, survey).prop_map(|(plan, ranges, material, survey)| {
        let mut inputs = Inputs {
            plan,
            material,
            survey,
            ..Inputs::default()
        };
        for (input, range) in WORLD_INPUTS.iter().zip(ranges) {
            let range = Value::List(range.map(Value::Number).to_vec());
            inputs.ranges.set(input.name, &range).unwrap();
        }
        inputs
    })
}
