//! The table as it reads, at the edges too.

use super::*;
use uturn::model::report::{Estimate, NetCost};
use words::typical;

fn plain(text: &str) -> String {
    text.replace('\u{2060}', "").replace('\u{a0}', " ")
}

fn baseline(estimate: &Estimate, headcount: f64) -> Baseline {
    Baseline {
        keep: Alternative::at(estimate, 0.0),
        headcount,
        growth: 0.03,
        horizon_months: 36,
        material: estimate.material_amount,
        pool_cost: Lines {
            alone: 1.6e6,
            scaled: 1.4e6,
        },
    }
}

#[test]
fn the_typical_table_reads_from_top_to_bottom() {
    let estimate = typical::estimate();
    let plans = [0.0, 1.0, 0.67].map(|share| Alternative::at(&estimate, share));
    let [keep, hybrid, plan] = plans;
    let plans = [
        (Choice::Keep, keep),
        (Choice::Hybrid, hybrid),
        (Choice::Plan, plan),
    ];
    let rows = measures(&Numerals::english(), &baseline(&estimate, 700.0), &plans);
    let read: Vec<Vec<String>> = rows
        .iter()
        .map(|row| {
            let cells = row.cells.iter().map(|cell| plain(&cell.figure));
            std::iter::once(plain(&row.label)).chain(cells).collect()
        })
        .collect();
    let expected = [
        [
            "Against keeping everyone, over three years",
            "as today",
            "saves $8.5–10 M",
            "saves $5.2–16 M",
        ],
        ["People after three years", "771", "636", "461 to 471"],
        [
            "Issues never resolved, after three years",
            "19 in 100",
            "19 in 100",
            "20 in 100",
        ],
        [
            "Customers lost in three years",
            "320,000 to 330,000",
            "9,000 to 12,000 more",
            "34,000 to 44,000 more",
        ],
        [
            "More AI would have been better",
            "68 to 77 in 100",
            "47 to 59 in 100",
            "19 to 25 in 100",
        ],
        [
            "Less AI would have been better",
            "0 in 100",
            "60 to 70 in 100",
            "38 to 55 in 100",
        ],
        [
            "The AI’s work equals",
            "no one’s",
            "107 to 111 people",
            "264 to 281 people",
        ],
    ];
    assert_eq!(read, expected);

    let note = |row: usize, cell: usize| rows[row].cells[cell].note.as_deref().map(plain);
    assert_eq!(
        note(0, 2).as_deref(),
        Some(
            "in the middle future; on average it saves $2.7 M, or costs $10 M more, \
             pulled up by the dearest."
        )
    );
    assert_eq!(
        note(1, 0).as_deref(),
        Some("700 today; demand is taken to grow by about 3% a year.")
    );
    assert_eq!(rows[1].note.as_deref(), Some("on average"));
    assert_eq!(
        rows[4].note.as_deref().map(plain).as_deref(),
        Some("by more than $5.7 M")
    );
}

#[test]
fn a_pool_is_judged_against_keeping_everyone_without_one() {
    let estimate = typical::estimate();
    let plan = Alternative::at(&estimate, 0.67);
    let cell = money(
        &Numerals::english(),
        &baseline(&estimate, 700.0),
        Choice::PlanWithPool,
        &plan,
    );
    // On average the plan saves 2.7 M or costs 10 M more; the pool costs 1.6 M or 1.4 M.
    assert_eq!(plain(&cell.figure), "saves $1.1 M, or costs $11 M more");
    let note = cell.note.unwrap_or_default();
    assert!(
        note.starts_with("on average, against keeping everyone without a pool"),
        "{note}"
    );
}

#[test]
fn a_plan_that_hands_over_nothing_is_as_today() {
    let estimate = typical::estimate();
    let baseline = baseline(&estimate, 700.0);
    let numerals = Numerals::english();
    let cell = money(&numerals, &baseline, Choice::Plan, &baseline.keep);
    assert_eq!((cell.figure.as_str(), cell.note), ("as today", None));
    assert_eq!(
        customers(&numerals, &baseline, Choice::Plan, &baseline.keep),
        "as many"
    );
    let pool = money(&numerals, &baseline, Choice::PlanWithPool, &baseline.keep);
    assert_eq!(plain(&pool.figure), "costs $1.4–1.6 M more");
}

#[test]
fn the_average_gives_no_reason_where_it_is_like_the_middle() {
    let estimate = typical::estimate();
    let mut plan = Alternative::at(&estimate, 0.67);
    plan.net_cost = Lines::of(|_| NetCost {
        mean: 9e6,
        p50: 8e6,
        ..NetCost::default()
    });
    let cell = money(
        &Numerals::english(),
        &baseline(&estimate, 700.0),
        Choice::Plan,
        &plan,
    );
    assert_eq!(plain(&cell.figure), "costs $8 M more");
    assert_eq!(
        cell.note.as_deref().map(plain).as_deref(),
        Some("in the middle future; on average it costs $9 M more.")
    );
}

#[test]
fn demand_is_what_the_inputs_take_it_to_be() {
    let estimate = typical::estimate();
    for (growth, expected) in [
        (
            0.03,
            "700 today; demand is taken to grow by about 3% a year.",
        ),
        (0.004, "700 today; demand is taken not to grow."),
        (
            -0.05,
            "700 today; demand is taken to shrink by about 5% a year.",
        ),
    ] {
        let baseline = Baseline {
            growth,
            ..baseline(&estimate, 700.0)
        };
        assert_eq!(demand(&Numerals::english(), &baseline), expected);
    }
}

#[test]
fn the_lead_names_what_the_second_figure_is_scaled_to() {
    let one = "All on the same simulated futures.";
    let two = "Of two figures, one comes from these inputs alone, the other holds";
    for (survey, expected) in [
        (None, one.to_owned()),
        (
            Some(Survey::ORGVUE),
            format!("{one} {two} if it goes as surveyed leaders report."),
        ),
        (
            Some(Survey::GARTNER),
            format!("{one} {two} if U-turns are as common as Gartner forecasts."),
        ),
    ] {
        assert_eq!(comparison_lead(&Numerals::english(), survey), expected);
    }
}

#[test]
fn the_ais_work_is_counted_in_whole_people_at_least() {
    let estimate = typical::estimate();
    for (share, (alone, scaled), expected) in [
        (0.0, (0.0, 0.0), "no one’s"),
        (0.01, (0.0, 0.0), "less than one person"),
        (0.01, (0.94, 0.9), "less than one person"),
        (0.01, (0.97, 1.04), "1 person"),
        (0.01, (0.9, 1.0), "up to 1 person"),
        (0.01, (1.6, 0.9), "up to 1.6 people"),
        (0.67, (281.0, 264.0), "264 to 281 people"),
    ] {
        let plan = Alternative {
            ai_equals_people: Lines { alone, scaled },
            ..Alternative::at(&estimate, share)
        };
        assert_eq!(ai_equals(&Numerals::english(), &plan), expected);
    }
}

#[test]
fn few_people_have_a_decimal_and_many_three_figures() {
    let numerals = Numerals::english();
    for ((alone, scaled), expected) in [
        ((771.5, 770.9), "771"),
        ((461.4, 471.3), "461 to 471"),
        ((52125.76, 54505.08), "52,100 to 54,500"),
        ((110_186.4, 110_099.7), "110,000"),
        ((4.04, 4.24), "4 to 4.2"),
        ((0.66, 0.69), "0.7"),
        ((9.96, 10.2), "10"),
    ] {
        assert_eq!(people(&numerals, Lines { alone, scaled }), expected);
    }
}

#[test]
fn the_hybrid_says_what_it_is() {
    let hybrid = |excess, alone, scaled| Hybrid {
        share: 0.25,
        excess,
        keeping_is_cheaper: Lines { alone, scaled },
    };
    for (hybrid, plan, expected) in [
        (
            hybrid(0.005, false, false),
            0.67,
            "25% to AI, near the lowest cost",
        ),
        (
            hybrid(0.005, false, false),
            0.25,
            "25% to AI, near the lowest cost: that is your plan",
        ),
        (
            hybrid(0.02, true, true),
            0.67,
            "25% to AI, the nearest to the lowest cost; keeping everyone is cheaper \
             on average",
        ),
        (
            hybrid(0.01, false, true),
            0.67,
            "25% to AI, near the lowest cost; on one line keeping everyone is cheaper on average",
        ),
    ] {
        assert_eq!(
            hybrid_subtitle(&Numerals::english(), &hybrid, plan),
            expected
        );
    }
}
