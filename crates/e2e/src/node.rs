//! The engine in Node: the same bits there too. What needs no comparison with the native model is
//! in tests/engine.mjs.

use std::process::Command;

use serde_json::{Value, json};

use crate::{Outcome, digits, server};

/// The name of the test of this file.
pub const NAME: &str = "node::engine::same_bits";

/// An estimate has the same bits in Node as natively.
pub fn same_bits() -> Result<(), String> {
    for case in digits::cases() {
        let expected = case.fingerprint().map_err(|e| e.to_string())?;
        let found = check("fingerprint", &case.arguments()).map_err(|e| e.to_string())?;
        if found != expected {
            let leaves = check("leaves", &case.arguments()).map_err(|e| e.to_string())?;
            let leaves = serde_json::from_value(leaves).map_err(|e| e.to_string())?;
            return Err(case.difference(leaves).map_err(|e| e.to_string())?);
        }
    }
    Ok(())
}

/// Runs a function of checks.mjs in Node.
fn check(name: &str, given: &[Value]) -> Outcome<Value> {
    let script = server::root().join("crates/e2e/src/node.mjs");
    let output = Command::new("node")
        .arg(script)
        .arg(server::engine())
        .arg(name)
        .arg(json!(given).to_string())
        .output()?;
    if output.status.success() {
        Ok(serde_json::from_slice(&output.stdout)?)
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into())
    }
}
