//! The words of the charts, as they are read.

use super::*;
use crate::reading::{TimeUnit, TimeUnits};
use uturn::model::report::Line;
use words::typical;

fn courses() -> [Course; 4] {
    Course::all(&typical::estimate(), Line::Alone, TimeUnit::Seconds)
}

/// Waits on a chart that counts in a unit.
fn waiting_in(chart: TimeUnit, finest: TimeUnit) -> Quantity {
    Quantity::Waiting(TimeUnits { chart, finest })
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn titles_are_readings() {
    let numerals = Numerals::english();
    let titles = courses().map(|course| {
        let title = chart_title(&numerals, &course);
        plain(&format!("{}{title}", chart_name(course.quantity)))
    });
    assert_eq!(
        titles,
        [
            "People: 447 in the middle future after three years, as today",
            "Issues never resolved: 19 in 100 in the middle future after three years; the same if everyone stays",
            "Waiting: 8 seconds per customer in the middle future after three years; \
             3 if everyone stays",
            "Money against keeping everyone: the middle future saves $16 M in three years; \
             1 in 10 costs at least $48 M more",
        ]
    );
}

#[test]
fn a_plan_that_keeps_everyone_says_so() {
    let numerals = Numerals::english();
    let [mut people, mut unresolved, _, mut money] = courses();
    people.reversals = vec![0.0; 36];
    people.plan.p50 = vec![700.0; 35];
    people.plan.p50.push(457.0);
    money.share = 0.0;
    unresolved.keep = unresolved.plan.p50.clone();
    assert_eq!(
        chart_title(&numerals, &people),
        ": 457 in the middle future after three years, of 700"
    );
    people.plan.p50[35] = 758.0;
    assert_eq!(
        chart_title(&numerals, &people),
        ": 758 in the middle future after three years, 700 today"
    );
    assert_eq!(u_turns(&numerals, &people), None);
    assert!(chart_title(&numerals, &unresolved).ends_with("years; the same if everyone stays"),);
    assert_eq!(
        chart_title(&numerals, &money),
        ": none, for the plan is to keep everyone"
    );
}

#[test]
fn a_month_is_read_with_its_spread_and_beside_keeping() {
    let numerals = Numerals::english();
    let [people, unresolved, waiting, money] = courses();
    for (course, reading) in [
        (
            &people,
            "Month 11: 447 people (8 in 10: 343 to 600); 759 if everyone stays",
        ),
        (
            &unresolved,
            "Month 11: 19 in 100 (8 in 10: 12 to 29); 19 if everyone stays",
        ),
        (
            &waiting,
            "Month 11: 8 seconds (8 in 10: 1 to 49); 3 if everyone stays",
        ),
        (
            &money,
            "Month 11: $16 M saved (8 in 10: $46 M saved to $48 M more)",
        ),
    ] {
        assert_eq!(
            plain(&month_reading(&numerals, course, course.at(11))),
            reading
        );
    }
    assert_eq!(
        plain(&month_value(&numerals, &people, people.at(18))),
        "month 18: 447 people in the middle future, 343 to 600 in 8 of 10; 759 if everyone stays; \
         20 in 100 have made a U-turn by then"
    );
}

#[test]
fn u_turns_are_counted_and_dated() {
    let [people, ..] = courses();
    let words = u_turns(&Numerals::english(), &people).map(|words| words.map(|text| plain(&text)));
    assert_eq!(
        words,
        Some([
            "U-turns: 40 in 100 futures, half of them by month 18".into(),
            "U-turns: 40 in 100, half by month 18".into(),
            "U-turns: 40 in 100".into(),
        ])
    );
}

#[test]
fn the_axis_of_months_counts_years_where_there_are_two() {
    let numerals = Numerals::english();
    let ticks = |months, every| {
        let ticks = month_ticks(&numerals, months, every);
        let texts = ticks
            .iter()
            .map(|(month, text)| format!("{month} {}", plain(text)));
        texts.collect::<Vec<_>>().join(", ")
    };
    for (months, every, expected) in [
        (6, 1, "1 launch, 2 2, 4 4, 6 6 months"),
        (12, 1, "1 launch, 3 3, 6 6, 9 9, 12 12 months"),
        (23, 1, "1 launch, 6 6, 12 12, 18 18 months"),
        (30, 1, "1 launch, 12 1, 24 2 years"),
        (36, 1, "1 launch, 12 1, 24 2, 36 3 years"),
        (60, 2, "1 launch, 24 2, 48 4 years"),
        (36, 9, "1 launch"),
    ] {
        assert_eq!(ticks(months, every), expected);
    }
}

#[test]
fn waits_share_a_unit_where_none_becomes_a_fraction() {
    let numerals = Numerals::english();
    // The longest wait gives the axis hours.
    let waiting = waiting_in(TimeUnit::Hours, TimeUnit::Seconds);
    for (middle, keep, expected) in [
        (5.0, 3.26, "5 hours; 3.3"),
        (5.0, 0.0, "5 hours; 0"),
        (5.0, 0.2, "5 hours; 12 minutes"),
        (0.5, 5.0, "30 minutes; 5 hours"),
        (0.01, 0.001, "36 seconds; 4"),
        (0.005, 0.00025, "18 seconds; 1"),
        (0.2, 0.0001, "12 minutes; under 1 second"),
        (72.0, 1.6, "3 days; 1.6 hours"),
    ] {
        let figures = Figures::of(&numerals, waiting, &[middle, keep]);
        let read = format!("{}; {}", figures.named(middle), figures.bare(keep));
        assert_eq!(plain(&read), expected);
    }
}

/// Five seconds more or less are nothing to who waits for an e-mail.
#[test]
fn no_wait_is_told_in_a_smaller_unit_than_the_finest() {
    let numerals = Numerals::english();
    let minutes = waiting_in(TimeUnit::Minutes, TimeUnit::Minutes);
    for (middle, keep, expected) in [
        (0.1, 0.0, "under 1 minute; 0"),
        (0.1, 0.05, "under 1 minute; under 1"),
        (7.4, 0.1, "7 minutes; under 1"),
        (150.0, 0.1, "2.5 hours; under 1 minute"),
    ] {
        let figures = Figures::of(&numerals, minutes, &[middle, keep]);
        let read = format!("{}; {}", figures.named(middle), figures.bare(keep));
        assert_eq!(plain(&read), expected);
        assert!(!month_cell(&numerals, minutes, middle).contains('.'));
    }
}

#[test]
fn quantities_are_written_by_their_size() {
    let numerals = Numerals::english();
    let seconds = waiting_in(TimeUnit::Seconds, TimeUnit::Seconds);
    let hours = waiting_in(TimeUnit::Hours, TimeUnit::Seconds);
    let of_e_mail = waiting_in(TimeUnit::Hours, TimeUnit::Minutes);
    for (quantity, value, expected) in [
        (Quantity::People, 1.003, "1 person"),
        (Quantity::People, 0.55, "0.6 people"),
        (Quantity::People, 456.98, "457 people"),
        (Quantity::People, 55_500.197, "55,500 people"),
        (Quantity::People, 102_345.0, "102,000 people"),
        (Quantity::Unresolved, 1.0, "100 in 100"),
        (seconds, 0.0, "0 seconds"),
        (seconds, 0.3, "under 1 second"),
        (seconds, 1.2, "1 second"),
        (seconds, 11.2, "11 seconds"),
        (hours, 1.1, "66 minutes"),
        (hours, 0.04, "2.4 minutes"),
        (hours, 3.26, "3.3 hours"),
        (of_e_mail, 0.0, "0 minutes"),
        (of_e_mail, 0.0014, "under 1 minute"),
        (of_e_mail, 0.0167, "1 minute"),
        (of_e_mail, 0.2, "12 minutes"),
        (of_e_mail, 3.26, "3.3 hours"),
        (Quantity::Money, 0.0, "$0"),
        (Quantity::Money, -5.2e6, "$5.2 M saved"),
        (Quantity::Money, 2.4e10, "$24 bn more"),
    ] {
        let figures = Figures::of(&numerals, quantity, &[value]);
        assert_eq!(plain(&figures.named(value)), expected);
    }
}
