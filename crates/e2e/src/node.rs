//! The engine in Node: the same bits there too. What needs no comparison with the native model is
//! in tests/engine.mjs.

use std::process::Command;

use serde_json::{Value, json};

use crate::server::{FULL, LEAN};
use crate::{Outcome, digits, server};

/// The name of the test of this file.
pub const NAME: &str = "node::engine::same_bits";

/// An answer has the same bits in Node as natively: an estimate of the lean engine, and the later
/// questions of the whole one.
pub fn same_bits() -> Result<(), String> {
    let estimates = digits::estimates().into_iter().map(|case| (LEAN, case));
    let questions = digits::questions().into_iter().map(|case| (FULL, case));
    for (engine, case) in estimates.chain(questions) {
        let check = |name| check(engine, name, &case.arguments()).map_err(|e| e.to_string());
        let expected = case.fingerprint().map_err(|e| e.to_string())?;
        if check("fingerprint")? != expected {
            let leaves = check("leaves")?;
            let leaves = serde_json::from_value(leaves).map_err(|e| e.to_string())?;
            return Err(case.difference(leaves).map_err(|e| e.to_string())?);
        }
    }
    Ok(())
}

/// Runs a function of checks.mjs on an engine in Node.
fn check(engine: &str, name: &str, given: &[Value]) -> Outcome<Value> {
    let script = server::root().join("crates/e2e/src/node.mjs");
    let output = Command::new("node")
        .arg(script)
        .arg(server::root().join("target").join(engine))
        .arg(name)
        .arg(json!(given).to_string())
        .output()?;
    if output.status.success() {
        Ok(serde_json::from_slice(&output.stdout)?)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into())
    }
}
