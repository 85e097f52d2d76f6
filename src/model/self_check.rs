//! Published and independently computed values against ours, on the machine that asks.

use super::erlang::{erlang_a, erlang_b, erlang_c};
use super::inputs::{Plan, World};
use super::path::path;
use super::special::normal_quantile;

/// One value that others have published or computed, and ours.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Check {
    /// What the value is, and where it is from.
    pub name: String,
    /// As published.
    pub expected: f64,
    /// As computed here.
    pub computed: f64,
    /// How far the two may be apart, relative to the published value.
    pub tolerance: f64,
    /// Whether they are that near.
    pub ok: bool,
}

fn check(name: &str, expected: f64, computed: f64, tolerance: f64) -> Check {
    Check {
        name: name.to_owned(),
        expected,
        computed,
        tolerance,
        ok: (computed - expected).abs() <= tolerance * expected.abs(),
    }
}

/// Runs all checks.
pub fn self_check() -> Vec<Check> {
    let plan = |ai_share| Plan {
        ai_share,
        ..Plan::default()
    };
    let cost = |ai_share| match path(&plan(ai_share), &World::default()) {
        Ok(path) => path.total_cost,
        Err(error) => unreachable!("the default plan is within its bounds, yet {error}"),
    };
    vec![
        check(
            "Erlang B, 2 servers, 1 erlang (exactly 1/5)",
            0.2,
            erlang_b(2.0, 1.0),
            1e-12,
        ),
        check(
            "Erlang B, 190 servers, 200 erlangs",
            0.088_696_843_869_235_61,
            erlang_b(190.0, 200.0),
            1e-12,
        ),
        check(
            "Erlang C, P(wait), 14 servers, 10 erlangs",
            0.174_131_933_595_049_8,
            erlang_c(14.0, 10.0),
            1e-6,
        ),
        check(
            "Erlang C, P(wait), 50 servers, 48 erlangs",
            0.694_455_611_2,
            erlang_c(50.0, 48.0),
            1e-9,
        ),
        check(
            "Erlang A, P(wait), 50 servers, 48 erlangs, θ = ½",
            0.467_774_068_553_79,
            erlang_a(50.0, 48.0, 0.5).wait_probability,
            1e-11,
        ),
        check(
            "Erlang A, P(abandon), 25 servers, 24 erlangs, θ = 8",
            0.097_590_815_625_468,
            erlang_a(25.0, 24.0, 8.0).abandoned,
            1e-11,
        ),
        check(
            "Erlang A, P(abandon), 49.5 servers, 48 erlangs, θ = ½",
            0.034_589_404_4,
            erlang_a(49.5, 48.0, 0.5).abandoned,
            1e-8,
        ),
        check(
            "Φ⁻¹(0.001) (Wichura 1988)",
            -3.090_232_306_167_813_5,
            normal_quantile(0.001),
            1e-14,
        ),
        check(
            "Cost of keeping the team in a typical world (a second implementation)",
            235_916_619.2,
            cost(0.0),
            1e-8,
        ),
        check(
            "Cost of two thirds to AI in a typical world (a second implementation)",
            210_224_263.6,
            cost(0.67),
            1e-8,
        ),
    ]
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_check_holds() {
        for check in super::self_check() {
            assert!(check.ok, "{check:?}");
        }
    }
}
