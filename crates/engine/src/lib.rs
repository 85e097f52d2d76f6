//! The engine's JavaScript face: plain objects in and out, errors as thrown `Error`s that name
//! the field, the value and what is allowed.
//!
//! It is kept lean, since a page's first verdict waits for it. `engine-full` adds what can come later.

mod opening;
mod tables;

use std::cell::RefCell;
use std::fmt;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use uturn::model::{self, Decided, Decimal, Engine, Error, Inputs, Value, Worlds};

thread_local! {
    /// One engine for the module: what estimates share is computed once.
    static ENGINE: RefCell<Engine> = RefCell::default();
}

/// Does something with that engine.
pub fn with_engine<T>(act: impl FnOnce(&mut Engine) -> T) -> T {
    ENGINE.with_borrow_mut(act)
}

/// An error as JavaScript throws it.
pub fn thrown(error: &impl fmt::Display) -> JsValue {
    js_sys::Error::new(&error.to_string()).into()
}

/// What is thrown where nothing follows from the worlds done so far.
pub fn too_early(worlds_done: usize) -> JsValue {
    thrown(&Error::NotAllowed {
        field: "worlds_done".to_owned(),
        value: worlds_done.to_string(),
        allowed: "a positive multiple of 512: advance further first".to_owned(),
    })
}

/// Inputs nest five deep at most; anything far deeper, or within itself, is no input.
const DEPTH: usize = 8;

/// Plain data from a JavaScript value; a field that is `undefined` counts as absent.
///
/// # Errors
/// If it holds anything else; `name` is what it is called there.
pub fn read(value: &JsValue, name: &str) -> Result<Value, JsValue> {
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
///
/// # Errors
/// For anything but a whole number that is not negative.
pub fn read_more(more: f64) -> Result<usize, JsValue> {
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

/// A JavaScript value that holds the same.
///
/// # Errors
/// If something in it has no counterpart there.
pub fn write(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new()
        .serialize_missing_as_null(true)
        .serialize_maps_as_objects(true);
    Ok(value.serialize(&serializer)?)
}

/// Inputs of an estimate.
///
/// # Errors
/// The first name that does not exist or value that is not allowed.
pub fn read_inputs(inputs: &JsValue) -> Result<Inputs, JsValue> {
    Inputs::read(&read(inputs, "inputs")?).map_err(|error| thrown(&error))
}

/// A plan input by its name.
///
/// # Errors
/// If there is none.
pub fn read_field(name: &str) -> Result<Decided, JsValue> {
    Decided::read(name).map_err(|error| thrown(&error))
}

/// How many worlds the options ask for.
///
/// # Errors
/// For anything but one of the sizes there are.
pub fn read_worlds(options: &JsValue) -> Result<Worlds, JsValue> {
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
pub fn read_decimal(decimal: &JsValue) -> Result<Decimal, JsValue> {
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
#[wasm_bindgen]
pub fn estimate(inputs: &JsValue, options: &JsValue) -> Result<JsValue, JsValue> {
    let (inputs, worlds) = (read_inputs(inputs)?, read_worlds(options)?);
    with_engine(|engine| {
        let estimate = engine.estimate(&inputs, worlds);
        write(&estimate.map_err(|error| thrown(&error))?)
    })
}

/// Published values against ours.
#[wasm_bindgen(js_name = selfCheck)]
pub fn self_check() -> Result<JsValue, JsValue> {
    write(&model::self_check())
}

/// An estimate that goes forward in slices: the first 512 worlds are its preview.
#[wasm_bindgen]
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
        Ok(with_engine(|engine| self.0.advance(engine, more)))
    }

    /// The estimate from the worlds simulated so far: a multiple of 512.
    pub fn estimate(&mut self) -> Result<JsValue, JsValue> {
        let estimate = with_engine(|engine| self.0.estimate(engine));
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
        let table = with_engine(|engine| self.0.futures(engine));
        tables::written(&table.ok_or_else(|| self.too_early())?)
    }

    /// The same as CSV, with a decimal point or comma.
    #[wasm_bindgen(js_name = futuresCsv)]
    pub fn futures_csv(&mut self, decimal: &JsValue) -> Result<String, JsValue> {
        let decimal = read_decimal(decimal)?;
        let table = with_engine(|engine| self.0.futures(engine));
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
#[wasm_bindgen]
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
        with_engine(|engine| self.0.advance(engine, more).map_err(|error| thrown(&error)))
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
        too_early(self.0.worlds_done())
    }

    /// The run itself.
    pub fn run(&self) -> &model::Estimation {
        &self.0
    }
}
