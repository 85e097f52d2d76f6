//! The whole engine: all that the lean one exports, and what no page's first verdict waits for:
//! several teams, pilots, plans under way, single paths, response curves at once, and tables.
//!
//! What `engine` exports to JavaScript is exported from here as well, since this is linked with it.

mod schema;

use wasm_bindgen::prelude::*;

use engine::{
    Estimation, read, read_decimal, read_field, read_inputs, read_more, read_worlds, thrown,
    too_early, with_engine, write,
};
use uturn::model::company::{self, Company};
use uturn::model::path::{Decision, path, path_under_way};
use uturn::model::pilot::Pilot;
use uturn::model::underway::{self, UnderWay};
use uturn::model::{self, Inputs, Plan, Value, World, response_to_plan_input};

fn read_company(company: &JsValue) -> Result<Company, JsValue> {
    Company::read(&read(company, "company")?).map_err(|error| thrown(&error))
}

fn read_pilot(pilot: &JsValue, inputs: &Inputs) -> Result<Pilot, JsValue> {
    Pilot::read(&read(pilot, "pilot")?, inputs).map_err(|error| thrown(&error))
}

fn read_under_way(under_way: &JsValue, inputs: &Inputs) -> Result<UnderWay, JsValue> {
    UnderWay::read(&read(under_way, "under_way")?, inputs).map_err(|error| thrown(&error))
}

/// One exact path of a plan in a world, with a decision under way if one is given.
#[wasm_bindgen(js_name = simulatePath)]
pub fn simulate_path(
    plan: &JsValue,
    world: &JsValue,
    decision: &JsValue,
) -> Result<JsValue, JsValue> {
    let refused = |error: model::Error| thrown(&error);
    let plan = Plan::read(&read(plan, "plan")?).map_err(refused)?;
    let world = World::read(&read(world, "world")?).map_err(refused)?;
    match read(decision, "decision")? {
        Value::Nothing => write(&path(&plan, &world).map_err(refused)?),
        given => {
            let decision = Decision::read(&given, &plan).map_err(refused)?;
            write(&path_under_way(&plan, &world, &decision).map_err(refused)?)
        }
    }
}

/// The regret risk along one plan input, at about nine of its values.
#[wasm_bindgen(js_name = planResponse)]
pub fn plan_response(inputs: &JsValue, field: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
    let field = read_field(field)?;
    with_engine(|engine| {
        let response = response_to_plan_input(engine, &inputs, field, worlds);
        write(&response.map_err(|error| thrown(&error))?)
    })
}

/// The table of inputs.
#[wasm_bindgen]
pub fn schema() -> Result<JsValue, JsValue> {
    write(&schema::Schema::of_the_model())
}

/// The simulated futures one by one, column by column.
#[wasm_bindgen]
pub fn futures(inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let mut run = Estimation::new(inputs, options)?;
    run.advance(run.worlds() as f64)?;
    run.futures()
}

/// What a pilot would tell before deciding, and what that is worth.
#[wasm_bindgen]
pub fn pilot(inputs: &JsValue, pilot: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    // What is asked is checked before anything is run.
    read_pilot(pilot, &read_inputs(inputs)?)?;
    let mut run = Estimation::new(inputs, options)?;
    run.advance(run.worlds() as f64)?;
    pilot_of(&run, pilot)
}

/// The same of the worlds that an estimation has simulated so far: a multiple of 512.
#[wasm_bindgen(js_name = pilotOf)]
pub fn pilot_of(estimation: &Estimation, pilot: &JsValue) -> Result<JsValue, JsValue> {
    let run = estimation.run();
    let pilot = read_pilot(pilot, run.inputs())?;
    let told = with_engine(|engine| run.pilot(engine, &pilot)).map_err(|error| thrown(&error))?;
    write(&told.ok_or_else(|| too_early(run.worlds_done()))?)
}

/// How likely a programme of several teams is to be regretted and to reach its target.
#[wasm_bindgen]
pub fn company(company: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (company, worlds) = (read_company(company)?, read_worlds(options)?);
    let estimate = with_engine(|engine| engine.company_estimate(&company, worlds));
    write(&estimate.map_err(|error| thrown(&error))?)
}

/// What `company` gives, going forward in slices.
#[wasm_bindgen]
pub struct CompanyRun(company::CompanyRun);

#[wasm_bindgen]
impl CompanyRun {
    /// Prepares a run.
    #[wasm_bindgen(constructor)]
    pub fn new(company: &JsValue, options: &JsValue) -> Result<CompanyRun, JsValue> {
        let (company, worlds) = (read_company(company)?, read_worlds(options)?);
        company::CompanyRun::new(company, worlds)
            .map(CompanyRun)
            .map_err(|error| thrown(&error))
    }

    /// Worlds that the run goes to.
    #[wasm_bindgen(getter)]
    pub fn worlds(&self) -> usize {
        self.0.worlds()
    }

    /// Worlds simulated so far.
    #[wasm_bindgen(getter)]
    pub fn worlds_done(&self) -> usize {
        self.0.worlds_done()
    }

    /// Simulates up to `more` further worlds and returns how many are done in all.
    pub fn advance(&mut self, more: f64) -> Result<usize, JsValue> {
        let more = read_more(more)?;
        Ok(with_engine(|engine| self.0.advance(engine, more)))
    }

    /// Has the engine remember these teams once all worlds are done: a run that has one unchanged at
    /// its place need not run it again.
    pub fn remember(&self) {
        with_engine(|engine| self.0.remember(engine));
    }

    /// What follows from the worlds simulated so far: a multiple of 512.
    pub fn estimate(&self) -> Result<JsValue, JsValue> {
        let estimate = with_engine(|engine| self.0.estimate(engine));
        write(&estimate.ok_or_else(|| too_early(self.0.worlds_done()))?)
    }

    /// The allocations that no other beats as CSV, with a decimal point or comma.
    #[wasm_bindgen(js_name = frontCsv)]
    pub fn front_csv(&self, decimal: &JsValue) -> Result<String, JsValue> {
        let decimal = read_decimal(decimal)?;
        let estimate = with_engine(|engine| self.0.estimate(engine));
        let estimate = estimate.ok_or_else(|| too_early(self.0.worlds_done()))?;
        Ok(estimate.front_table().csv(decimal))
    }

    /// All inputs of the run, those at their defaults too.
    #[wasm_bindgen(getter)]
    pub fn company(&self) -> Result<JsValue, JsValue> {
        write(&self.0.company().all())
    }
}

/// Whether a plan that has run for months is to go on.
#[wasm_bindgen(js_name = fromHere)]
pub fn from_here(
    inputs: &JsValue,
    under_way: &JsValue,
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
    let under_way = read_under_way(under_way, &inputs)?;
    let estimate = with_engine(|engine| engine.from_here(&inputs, &under_way, worlds));
    write(&estimate.map_err(|error| thrown(&error))?)
}

/// What `fromHere` gives, going forward in slices.
#[wasm_bindgen]
pub struct UnderWayRun(underway::UnderWayRun);

#[wasm_bindgen]
impl UnderWayRun {
    /// Prepares a run.
    #[wasm_bindgen(constructor)]
    pub fn new(
        inputs: &JsValue,
        under_way: &JsValue,
        options: &JsValue,
    ) -> Result<UnderWayRun, JsValue> {
        let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
        let under_way = read_under_way(under_way, &inputs)?;
        underway::UnderWayRun::new(inputs, under_way, worlds)
            .map(UnderWayRun)
            .map_err(|error| thrown(&error))
    }

    /// Worlds that the run goes to.
    #[wasm_bindgen(getter)]
    pub fn worlds(&self) -> usize {
        self.0.worlds()
    }

    /// Worlds simulated so far.
    #[wasm_bindgen(getter)]
    pub fn worlds_done(&self) -> usize {
        self.0.worlds_done()
    }

    /// Simulates up to `more` further worlds and returns how many are done in all.
    pub fn advance(&mut self, more: f64) -> Result<usize, JsValue> {
        let more = read_more(more)?;
        Ok(with_engine(|engine| self.0.advance(engine, more)))
    }

    /// What follows from the worlds simulated so far: a multiple of 512.
    pub fn estimate(&mut self) -> Result<JsValue, JsValue> {
        let estimate = with_engine(|engine| self.0.estimate(engine));
        let estimate = estimate.map_err(|error| thrown(&error))?;
        write(&estimate.ok_or_else(|| too_early(self.0.worlds_done()))?)
    }

    /// All inputs of the run, those at their defaults too.
    #[wasm_bindgen(getter)]
    pub fn inputs(&self) -> Result<JsValue, JsValue> {
        write(&self.0.inputs().all())
    }

    /// All that was asked of them.
    #[wasm_bindgen(getter, js_name = underWay)]
    pub fn under_way(&self) -> Result<JsValue, JsValue> {
        write(&self.0.under_way().all())
    }
}
