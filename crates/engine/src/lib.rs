//! The engine's JavaScript face: plain objects in and out, errors as thrown `Error`s that name
//! the field, the value and what is allowed.

mod opening;
mod schema;
mod tables;
mod types;

use std::cell::RefCell;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use uturn::model::{
    self, Decided, Decimal, Engine, Error, Inputs, Plan, Value, World, Worlds,
    response_to_plan_input,
};

thread_local! {
    /// One engine for the module: what estimates share is computed once.
    static ENGINE: RefCell<Engine> = RefCell::default();
}

fn thrown(error: &Error) -> JsValue {
    js_sys::Error::new(&error.to_string()).into()
}

/// Inputs nest three deep; anything far deeper, or within itself, is no input.
const DEPTH: usize = 8;

/// Plain data from a JavaScript value; a field that is `undefined` counts as absent.
fn read(value: &JsValue, name: &str) -> Result<Value, JsValue> {
    read_within(value, name, DEPTH)
}

fn read_within(value: &JsValue, name: &str, depth: usize) -> Result<Value, JsValue> {
    let unreadable = || {
        js_sys::Error::new(&format!(
            "{name} is not plain data; allowed are plain objects, lists, numbers, texts, true, false and null"
        ))
    };
    if value.is_undefined() || value.is_null() {
        return Ok(Value::Nothing);
    }
    if let Some(on) = value.as_bool() {
        return Ok(Value::Switch(on));
    }
    if let Some(number) = value.as_f64() {
        return Ok(Value::Number(number));
    }
    if let Some(text) = value.as_string() {
        return Ok(Value::Text(text));
    }
    let inner = depth.checked_sub(1).ok_or_else(unreadable)?;
    if let Some(list) = value.dyn_ref::<js_sys::Array>() {
        let items = list.iter().map(|item| read_within(&item, name, inner));
        return items.collect::<Result<_, _>>().map(Value::List);
    }
    if !is_plain_object(value) {
        return Err(unreadable().into());
    }
    let mut map = Vec::new();
    for entry in js_sys::Object::entries(value.unchecked_ref()).iter() {
        let entry = js_sys::Array::from(&entry);
        if let (Some(key), field) = (entry.get(0).as_string(), entry.get(1))
            && !field.is_undefined()
        {
            let field = read_within(&field, &key, inner)?;
            map.push((key, field));
        }
    }
    Ok(Value::Map(map))
}

/// An object as `{}` makes it, here or in another frame. The entries of others, such as a `Map` or a
/// `Date`, are not what they hold.
fn is_plain_object(value: &JsValue) -> bool {
    let is_object = value.is_object() && !value.is_function();
    is_object && {
        let prototype = js_sys::Object::get_prototype_of(value);
        prototype.is_null() || js_sys::Object::get_prototype_of(&prototype).is_null()
    }
}

/// How many worlds to go on by.
fn read_more(more: f64) -> Result<usize, JsValue> {
    if more >= 0.0 && more.fract() == 0.0 && more.is_finite() {
        // No run goes further, however much is asked for.
        return Ok(more.min(Worlds::default().count() as f64) as usize);
    }
    Err(thrown(&Error::NotAllowed {
        field: "more".to_owned(),
        value: more.to_string(),
        allowed: "a whole number of worlds, at least 0".to_owned(),
    }))
}

fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new()
        .serialize_missing_as_null(true)
        .serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?)
}

fn read_inputs(inputs: &JsValue) -> Result<Inputs, JsValue> {
    Inputs::read(&read(inputs, "inputs")?).map_err(|error| thrown(&error))
}

/// A plan input by its name.
fn read_field(name: &str) -> Result<Decided, JsValue> {
    Decided::read(name).map_err(|error| thrown(&error))
}

fn read_worlds(options: &JsValue) -> Result<Worlds, JsValue> {
    let refuse = |error: Error| thrown(&error);
    let entries = match read(options, "options")? {
        Value::Nothing => Vec::new(),
        Value::Map(entries) => entries,
        other => {
            return Err(refuse(Error::NotAllowed {
                field: "options".to_owned(),
                value: other.to_string(),
                allowed: "an object such as {worlds: 4096}".to_owned(),
            }));
        }
    };
    let mut worlds = Worlds::default();
    for (name, value) in entries {
        worlds = match (name.as_str(), value) {
            ("worlds", Value::Nothing) => Worlds::default(),
            ("worlds", Value::Number(count)) => Worlds::from_count(count).map_err(refuse)?,
            ("worlds", other) => {
                return Err(refuse(Error::NotAllowed {
                    field: name,
                    value: other.to_string(),
                    allowed: "512, 1024, 2048 or 4096".to_owned(),
                }));
            }
            _ => {
                return Err(refuse(Error::UnknownField {
                    place: "options",
                    field: name,
                    known: vec!["worlds"],
                }));
            }
        };
    }
    Ok(worlds)
}

/// How the numbers of a table are written; a point where nothing is said.
#[cold]
fn read_decimal(decimal: &JsValue) -> Result<Decimal, JsValue> {
    let given = read(decimal, "decimal")?;
    let known = |decimal: &Decimal| given == Value::Text(decimal.word().to_owned());
    match [Decimal::Point, Decimal::Comma].into_iter().find(known) {
        Some(decimal) => Ok(decimal),
        None if given == Value::Nothing => Ok(Decimal::default()),
        None => Err(thrown(&Error::NotAllowed {
            field: "decimal".to_owned(),
            value: given.to_string(),
            allowed: "“point” or “comma”".to_owned(),
        })),
    }
}

/// How likely a plan is to be regretted, and everything that follows from the sample.
#[wasm_bindgen(skip_typescript)]
pub fn estimate(inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
    ENGINE.with_borrow_mut(|engine| {
        let estimate = engine.estimate(&inputs, worlds);
        write(&estimate.map_err(|error| thrown(&error))?)
    })
}

/// One exact path of a plan in a world.
#[wasm_bindgen(js_name = simulatePath, skip_typescript)]
pub fn simulate_path(plan: &JsValue, world: &JsValue) -> Result<JsValue, JsValue> {
    let plan = Plan::read(&read(plan, "plan")?).map_err(|error| thrown(&error))?;
    let world = World::read(&read(world, "world")?).map_err(|error| thrown(&error))?;
    let path = model::path::path(&plan, &world).map_err(|error| thrown(&error))?;
    write(&path)
}

/// The regret risk along one plan input, at about nine of its values.
#[wasm_bindgen(js_name = planResponse, skip_typescript)]
pub fn plan_response(inputs: &JsValue, field: &str, options: &JsValue) -> Result<JsValue, JsValue> {
    let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
    let field = read_field(field)?;
    ENGINE.with_borrow_mut(|engine| {
        let response = response_to_plan_input(engine, &inputs, field, worlds);
        write(&response.map_err(|error| thrown(&error))?)
    })
}

/// The table of inputs.
#[wasm_bindgen(skip_typescript)]
pub fn schema() -> Result<JsValue, JsValue> {
    write(&schema::Schema::of_the_model())
}

/// The simulated futures one by one, column by column.
#[wasm_bindgen(skip_typescript)]
pub fn futures(inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
    let mut run = model::Estimation::new(inputs, worlds).map_err(|error| thrown(&error))?;
    ENGINE.with_borrow_mut(|engine| {
        run.advance(engine, worlds.count());
        let table = run.futures(engine);
        tables::written(&table.expect("a whole run is whole scrambles"))
    })
}

/// Published values against ours.
#[wasm_bindgen(js_name = selfCheck, skip_typescript)]
pub fn self_check() -> Result<JsValue, JsValue> {
    write(&model::self_check())
}

/// An estimate that goes forward in slices: the first 512 worlds are its preview.
#[wasm_bindgen(skip_typescript)]
pub struct Estimation(model::Estimation);

#[wasm_bindgen]
impl Estimation {
    /// Prepares a run.
    #[wasm_bindgen(constructor)]
    pub fn new(inputs: &JsValue, options: &JsValue) -> Result<Estimation, JsValue> {
        let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
        model::Estimation::new(inputs, worlds)
            .map(Estimation)
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
        Ok(ENGINE.with_borrow_mut(|engine| self.0.advance(engine, more)))
    }

    /// The estimate from the worlds simulated so far: a multiple of 512.
    pub fn estimate(&mut self) -> Result<JsValue, JsValue> {
        let estimate = ENGINE.with_borrow_mut(|engine| self.0.estimate(engine));
        self.written(estimate)
    }

    /// The same without monthly bands, tipping point and what each input does.
    pub fn preview(&self) -> Result<JsValue, JsValue> {
        self.written(self.0.preview())
    }
}

#[wasm_bindgen]
impl Estimation {
    /// All inputs of the run, those at their defaults too.
    #[wasm_bindgen(getter)]
    pub fn inputs(&self) -> Result<JsValue, JsValue> {
        write(&self.0.inputs().all())
    }

    /// The worlds simulated so far, one by one, column by column.
    pub fn futures(&mut self) -> Result<JsValue, JsValue> {
        let table = ENGINE.with_borrow_mut(|engine| self.0.futures(engine));
        tables::written(&table.ok_or_else(|| self.too_early())?)
    }

    /// The same as CSV, with a decimal point or comma.
    #[wasm_bindgen(js_name = futuresCsv)]
    pub fn futures_csv(&mut self, decimal: &JsValue) -> Result<String, JsValue> {
        let decimal = read_decimal(decimal)?;
        let table = ENGINE.with_borrow_mut(|engine| self.0.futures(engine));
        Ok(table.ok_or_else(|| self.too_early())?.csv(decimal))
    }

    /// The figures along the shares as CSV, with a decimal point or comma.
    #[wasm_bindgen(js_name = curveCsv)]
    pub fn curve_csv(&self, decimal: &JsValue) -> Result<String, JsValue> {
        let decimal = read_decimal(decimal)?;
        let estimate = self.0.preview().ok_or_else(|| self.too_early())?;
        Ok(estimate.curve().csv(decimal))
    }
}

/// The response curve of a plan input, going forward in slices.
#[wasm_bindgen(skip_typescript)]
pub struct ResponseRun(model::ResponseRun);

#[wasm_bindgen]
impl ResponseRun {
    /// Prepares the runs.
    #[wasm_bindgen(constructor)]
    pub fn new(inputs: &JsValue, field: &str, options: &JsValue) -> Result<ResponseRun, JsValue> {
        let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
        model::ResponseRun::new(inputs, read_field(field)?, worlds)
            .map(ResponseRun)
            .map_err(|error| thrown(&error))
    }

    /// Simulates up to `more` further worlds and returns whether there is anything left to do.
    pub fn advance(&mut self, more: f64) -> Result<bool, JsValue> {
        let more = read_more(more)?;
        ENGINE
            .with_borrow_mut(|engine| self.0.advance(engine, more).map_err(|error| thrown(&error)))
    }

    /// The points worked out so far.
    pub fn response(&self) -> Result<JsValue, JsValue> {
        write(self.0.response())
    }
}

impl Estimation {
    fn written(&self, estimate: Option<model::Estimate>) -> Result<JsValue, JsValue> {
        match estimate {
            Some(estimate) => write(&estimate),
            None => Err(self.too_early()),
        }
    }

    fn too_early(&self) -> JsValue {
        thrown(&Error::NotAllowed {
            field: "worlds_done".to_owned(),
            value: self.0.worlds_done().to_string(),
            allowed: "a positive multiple of 512: advance further first".to_owned(),
        })
    }
}
