//! Tables in JavaScript: a list of columns, each with its values in an array of numbers.

use js_sys::{Array, Float64Array};
use wasm_bindgen::JsValue;

use uturn::model::{Column, Table};
use words::object::object;

/// `[{name, unit, values}]`
pub(super) fn written(table: &Table) -> Result<JsValue, JsValue> {
    let columns = table.columns.iter().map(column);
    let columns: Array = columns.collect::<Result<_, JsValue>>()?;
    Ok(columns.into())
}

fn column(column: &Column) -> Result<JsValue, JsValue> {
    let values = Float64Array::from(column.values.as_slice());
    object([
        ("name", JsValue::from(&column.name)),
        ("unit", JsValue::from(&column.unit)),
        ("values", values.into()),
    ])
}
