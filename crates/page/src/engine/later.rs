//! What the worker says of the later questions and of errands, read by a part of the program that comes
//! with the first of it: few visitors ask, and its many figures take code that all would wait for.

use super::messages::{CompanyAnswer, Onward, Other, Said, Stage, read};
use crate::contract::{KEY_COMPANY, KEY_FROM_HERE};
use crate::state::{Finding, Found};
use serde::Deserialize;
use uturn::model::company::CompanyEstimate;
use uturn::model::pilot::PilotEstimate;
use uturn::model::underway::UnderWayEstimate;
use uturn::model::{Check, PlanResponse};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What a message holds beside an estimate of a plan.
#[derive(Deserialize)]
pub(super) struct Message {
    response: Option<PlanResponse>,
    checks: Option<Vec<Check>>,
    from_here: Option<UnderWayEstimate>,
    person_years: Option<f64>,
    company: Option<CompanyEstimate>,
    pilot: Option<PilotEstimate>,
    /// Whether the part of the engine that it takes did not come.
    #[serde(default)]
    missing: bool,
}

/// Why a message could not be read.
pub enum Unread {
    /// The part that reads it did not come.
    Lost,
    /// There is no sense in it.
    Senseless(String),
}

impl From<SplitLoaderError> for Unread {
    fn from(_: SplitLoaderError) -> Self {
        Unread::Lost
    }
}

/// Reads what the worker has worked out.
#[wasm_split(answers, fallible)]
pub fn said_later(other: Box<Other>) -> Result<Said, Unread> {
    said(*other).map_err(Unread::Senseless)
}

fn said(other: Other) -> Result<Said, String> {
    let Other {
        id,
        key,
        stage,
        estimate,
        data,
    } = other;
    let said: Message = read(&data)?;
    if key == KEY_FROM_HERE {
        return Ok(Said::Onward(Box::new(Onward {
            id,
            stage,
            estimate: said.from_here,
            person_years: said.person_years,
        })));
    }
    if key == KEY_COMPANY {
        return Ok(Said::Company(Box::new(CompanyAnswer {
            id,
            stage,
            estimate: said.company.ok_or("an answer without an estimate")?,
        })));
    }
    if stage == Stage::Preview {
        return Ok(Said::Preview);
    }
    let finding = estimate
        .map(|estimate| Finding::Estimate(Box::new(estimate)))
        .or_else(|| said.response.map(Finding::Response))
        .or_else(|| said.checks.map(Finding::Checks))
        .or_else(|| Some(Finding::Pilot(Box::new(said.pilot?))))
        .or_else(|| Some(Finding::Company(Box::new(said.company?))))
        .or_else(|| Some(Finding::FromHere(Box::new(said.from_here?))))
        .or_else(|| said.missing.then_some(Finding::Missing))
        .ok_or("an errand without a finding")?;
    // An errand's key is its place.
    let place = key.parse().map_err(|_| "an answer to no errand")?;
    Ok(Said::Found(Box::new(Found { id, place, finding })))
}
