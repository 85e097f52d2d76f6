//! What the engine is asked about the plan, and what is known of it.

use crate::reading::ON_DEMAND_POOL;
use std::rc::Rc;
use uturn::codec::Since;
use uturn::model::company::Company;
use uturn::model::{Estimate, Inputs};

/// What the engine can be asked to work out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// The plan in the sentence.
    Plan,
    /// The same without a pilot's result.
    Unseen,
    /// The plan with an on-demand pool.
    Pool,
    /// The plan, which is under way: every way on.
    FromHere,
    /// Several teams.
    Company,
}

/// What the engine is asked.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Answers to any older number are dropped.
    pub id: u32,
    pub inputs: Inputs,
    /// What is asked of them under way, if that is the question.
    pub under_way: Option<Since>,
    /// What is asked of several teams, if that is the question: the inputs are then one team's.
    pub company: Option<Company>,
    /// What to work out, in this order.
    pub runs: Vec<Run>,
}

impl Request {
    /// The inputs of a run.
    pub fn inputs_of(&self, run: Run) -> Inputs {
        let mut inputs = self.inputs.clone();
        match run {
            Run::Plan | Run::Company => {}
            // What live operation shows takes a pilot's place.
            Run::Unseen | Run::FromHere => inputs.evidence = None,
            Run::Pool => inputs.plan.on_demand_share = ON_DEMAND_POOL,
        }
        inputs
    }
}

/// The newest estimate of a run, and what it is an estimate of.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub estimate: Rc<Estimate>,
    /// The inputs of the request.
    pub inputs: Inputs,
    /// From all worlds, not from the preview's.
    pub settled: bool,
}

impl Known {
    /// It is the last word on these inputs.
    pub fn settles(&self, inputs: &Inputs) -> bool {
        self.settled && self.inputs == *inputs
    }
}

/// How the answer on show stands to what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// There is no answer yet.
    Awaited,
    /// It waits for the visitor's guess.
    Guessing,
    /// It answers an older question while the engine works.
    Older,
    /// It answers this question, from few futures.
    Preview,
    /// It is read off the curve between two shares.
    Interpolated,
    /// It answers the last valid question; what is typed now is not one.
    LastValid,
    /// It answers this question in full.
    Settled,
}

/// The inputs are the same, or differ in nothing but the share.
pub fn differ_in_share_only(a: &Inputs, b: &Inputs) -> bool {
    let mut b = b.clone();
    b.plan.ai_share = a.plan.ai_share;
    *a == b
}
