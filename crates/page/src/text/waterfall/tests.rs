//! Titles and names that read right for either sign.

use super::*;

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn waterfall(vendor_arithmetic: f64, total: f64) -> Waterfall {
    Waterfall {
        vendor_arithmetic,
        defection: total - vendor_arithmetic,
        total,
        ..Waterfall::default()
    }
}

#[test]
fn the_title_says_what_is_left() {
    for (vendor, total, expected) in [
        (-51.3e6, -2.7e6, ": of $51.3 M promised, $2.7 M is left"),
        (
            -51.3e6,
            7.9e6,
            ": of $51.3 M promised, nothing is left, and $7.9 M is lost on top",
        ),
        (-51.3e6, 0.0, ": of $51.3 M promised, nothing is left"),
        (-51.3e6, -60e6, ": $51 M promised, $60 M saved"),
        (
            -0.0,
            3e6,
            ": no payroll was to be saved, and the plan costs $3 M more",
        ),
        (-73e3, -48e3, ": of $73,000 promised, $48,000 is left"),
    ] {
        let title = waterfall_title(
            &Numerals::english(),
            &waterfall(vendor, total),
            &[Step::Vendor, Step::Defection, Step::Result],
        );
        assert_eq!(plain(&title), expected);
    }
}

#[test]
fn names_follow_the_sign_and_hedge_where_the_lines_disagree() {
    let name = |step, alone, scaled| step_name(step, Lines { alone, scaled });
    for (step, [costs, saves, either]) in [
        (
            Step::SlowerCuts,
            [
                "Cuts come later or smaller than planned",
                "Payroll falls further than planned",
                "Cuts come out other than planned",
            ],
        ),
        (
            Step::HiringAndSeverance,
            [
                "Severance and hiring",
                "Fewer replacements are hired",
                "Severance and hiring",
            ],
        ),
        (
            Step::Defection,
            [
                "Customers who leave",
                "Fewer customers leave",
                "Customers who leave",
            ],
        ),
    ] {
        assert_eq!(name(step, 1.0, 2.0), costs);
        assert_eq!(name(step, -1.0, -2.0), saves);
        assert_eq!(name(step, -1.0, 2.0), either);
    }
}

#[test]
fn every_step_says_its_own_amount() {
    let waterfall = Waterfall {
        vendor_arithmetic: -90e6,
        slower_cuts: 11e6,
        ai: 12e6,
        hiring_and_severance: 13e6,
        on_demand: 14e6,
        defection: 15e6,
        backlash: 16e6,
        incident: 17e6,
        total: 8e6,
    };
    let reading = waterfall_reading(&Numerals::english(), &waterfall, &Step::ALL, "alone");
    assert_eq!(
        plain(&reading),
        "On average, alone. The vendor’s arithmetic: saves $90.0 M; \
         Cuts come later or smaller than planned: costs $11.0 M more; \
         AI fees, set-up and oversight: costs $12.0 M more; \
         Severance and hiring: costs $13.0 M more; \
         The on-demand pool: costs $14.0 M more; \
         Customers who leave: costs $15.0 M more; \
         Public backlash to the cut: costs $16.0 M more; \
         Data-handling incidents: costs $17.0 M more; \
         Expected result: costs $8.0 M more."
    );
}

#[test]
fn the_reading_goes_through_the_steps_in_order() {
    let reading = waterfall_reading(
        &Numerals::english(),
        &waterfall(-51.3e6, -2.7e6),
        &[Step::Vendor, Step::Ai, Step::Defection, Step::Result],
        crate::text::survey::ALONE_LINE,
    );
    assert_eq!(
        plain(&reading),
        "On average, from these inputs alone. The vendor’s arithmetic: saves $51.3 M; \
         AI fees, set-up and oversight: makes no difference; \
         Customers who leave: costs $48.6 M more; Expected result: saves $2.7 M."
    );
}
