//! Any plain data as the inputs of an estimate: it is refused with a reason, or it is within the
//! bounds and one path through its likely world has finite figures. Names are taken from the table
//! often enough to get past it.
#![no_main]

use libfuzzer_sys::arbitrary::{Result, Unstructured};
use libfuzzer_sys::fuzz_target;
use uturn::model::evidence::PilotResult;
use uturn::model::path::path;
use uturn::model::{Inputs, PLAN_INPUTS, Value, WORLD_INPUTS};

/// Deeper than inputs are.
const DEPTH: usize = 4;

fuzz_target!(|bytes: &[u8]| {
    let Ok(value) = value(&mut Unstructured::new(bytes), DEPTH) else {
        return;
    };
    match Inputs::read(&value) {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(inputs) => {
            inputs.validate().expect("inputs within their bounds");
            assert_eq!(Inputs::read(&inputs.all()), Ok(inputs.clone()));
            let path = path(&inputs.plan, &inputs.ranges.likely_world()).expect("a path");
            assert!(path.total_cost.is_finite(), "{inputs:?}");
        }
    }
});

fn value(data: &mut Unstructured, depth: usize) -> Result<Value> {
    let kinds = if depth == 0 { 3 } else { 5 };
    Ok(match data.int_in_range(0..=kinds)? {
        0 => Value::Nothing,
        1 => Value::Switch(data.arbitrary()?),
        2 => Value::Number(number(data)?),
        3 => Value::Text(data.arbitrary()?),
        4 => Value::List(
            (0..data.int_in_range(0..=4)?)
                .map(|_| value(data, depth - 1))
                .collect::<Result<_>>()?,
        ),
        _ => Value::Map(
            (0..data.int_in_range(0..=6)?)
                .map(|_| Ok((name(data)?, value(data, depth - 1)?)))
                .collect::<Result<_>>()?,
        ),
    })
}

/// Any, and often one that has a chance.
fn number(data: &mut Unstructured) -> Result<f64> {
    Ok(match data.int_in_range(0..=2)? {
        0 => data.arbitrary()?,
        1 => f64::from(data.arbitrary::<u16>()?),
        _ => f64::from(data.arbitrary::<u16>()?) / f64::from(u16::MAX),
    })
}

fn name(data: &mut Unstructured) -> Result<String> {
    let plan = PLAN_INPUTS.iter().map(|input| input.name);
    let world = WORLD_INPUTS.iter().map(|input| input.name);
    let pilot = PilotResult::ASKED.into_iter().map(|number| number.name);
    let mut names = vec!["plan", "ranges", "material", "survey", "evidence", "pilot"];
    names.extend(plan.chain(world).chain(pilot));
    if data.ratio(1, 8)? {
        return data.arbitrary();
    }
    Ok((*data.choose(&names)?).to_owned())
}
