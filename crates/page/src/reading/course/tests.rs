//! Courses of an estimate made of a few numbers.

use super::*;
use uturn::model::report::Lines;
use uturn::model::{Country, Presets, Work};
use words::typical;

fn flat(value: f64, months: usize) -> Band {
    let values = vec![value; months];
    Band {
        p10: values.clone(),
        p25: values.clone(),
        p50: values.clone(),
        p75: values.clone(),
        p90: values,
    }
}

fn with_wait(minutes: f64) -> [Course; 4] {
    let mut estimate = typical::estimate();
    estimate.months.plan.alone.wait_minutes = flat(minutes, 36);
    Course::all(&estimate, Line::Alone, TimeUnit::Seconds)
}

#[test]
fn waiting_is_counted_in_what_the_longest_wait_calls_for() {
    for (minutes, unit, value) in [
        (0.0, TimeUnit::Seconds, 0.0),
        (0.15, TimeUnit::Seconds, 9.0),
        (9.5, TimeUnit::Seconds, 570.0),
        (10.0, TimeUnit::Minutes, 10.0),
        (299.0, TimeUnit::Minutes, 299.0),
        (300.0, TimeUnit::Hours, 5.0),
        (7200.0, TimeUnit::Days, 5.0),
    ] {
        let [_, _, waiting, _] = with_wait(minutes);
        let finest = TimeUnit::Seconds;
        let units = TimeUnits {
            chart: unit,
            finest,
        };
        assert_eq!(waiting.quantity, Quantity::Waiting(units));
        assert!((waiting.end().middle - value).abs() < 1e-9, "{minutes}");
    }
}

/// Seconds of a call, minutes of an e-mail, hours of a report; from then on by their size.
#[test]
fn waits_are_told_in_units_that_fit_the_work() {
    for (work, finest) in [
        (Work::CustomerService, TimeUnit::Seconds),
        (Work::Chat, TimeUnit::Seconds),
        (Work::Email, TimeUnit::Minutes),
        (Work::Translation, TimeUnit::Minutes),
        (Work::DataAnalysis, TimeUnit::Hours),
        (Work::Other, TimeUnit::Seconds),
    ] {
        let country = Country::default();
        let inputs = Presets { work, country }.start();
        assert_eq!(TimeUnit::finest(&inputs), finest, "{work:?}");
    }
    let mut estimate = typical::estimate();
    for (minutes, chart) in [
        (0.1, TimeUnit::Minutes),
        (299.0, TimeUnit::Minutes),
        (300.0, TimeUnit::Hours),
    ] {
        estimate.months.plan.alone.wait_minutes = flat(minutes, 36);
        let [_, _, waiting, _] = Course::all(&estimate, Line::Alone, TimeUnit::Minutes);
        let finest = TimeUnit::Minutes;
        let units = TimeUnits { chart, finest };
        assert_eq!(waiting.quantity, Quantity::Waiting(units), "{minutes}");
    }
}

#[test]
fn half_of_the_u_turns_have_happened_by_the_middle_one() {
    let mut estimate = typical::estimate();
    estimate.months.reversals = Lines {
        alone: vec![0.0, 0.1, 0.05, 0.1, 0.1],
        scaled: vec![0.0; 5],
    };
    let [people, ..] = Course::all(&estimate, Line::Alone, TimeUnit::Seconds);
    assert_eq!(people.middle_reversal(), Some(4));
    assert!((people.at(3).reversed - 0.15).abs() < 1e-12);
    let [people, _, _, money] = Course::all(&estimate, Line::Scaled, TimeUnit::Seconds);
    assert_eq!(people.middle_reversal(), None);
    assert_eq!(money.end().reversed, 0.0);
}

#[test]
fn u_turns_in_fewer_than_one_future_in_100_are_not_shown() {
    let [mut people, ..] = Course::all(&typical::estimate(), Line::Alone, TimeUnit::Seconds);
    for (monthly, shown) in [(0.0002, false), (0.0003, true)] {
        people.reversals = vec![monthly; 36];
        assert_eq!(people.middle_reversal().is_some(), shown);
    }
}

#[test]
fn a_wait_by_itself_has_the_unit_of_its_size() {
    for (minutes, unit) in [
        (0.0, TimeUnit::Seconds),
        (1.4, TimeUnit::Seconds),
        (1.5, TimeUnit::Minutes),
        (89.0, TimeUnit::Minutes),
        (90.0, TimeUnit::Hours),
        (2879.0, TimeUnit::Hours),
        (2880.0, TimeUnit::Days),
    ] {
        assert_eq!(TimeUnit::of_one(minutes), unit, "{minutes}");
    }
}

#[test]
fn an_axis_holds_zero_and_has_a_length_even_where_nothing_differs() {
    let mut estimate = typical::estimate();
    for bands in [
        &mut estimate.months.plan.alone,
        &mut estimate.months.keep.alone,
    ] {
        bands.people = flat(0.0, 6);
        bands.unresolved = flat(0.0, 6);
        bands.wait_minutes = flat(0.0, 6);
        bands.net_cost = flat(0.0, 6);
    }
    let courses = Course::all(&estimate, Line::Alone, TimeUnit::Seconds);
    for course in &courses {
        let (low, high) = course.domain();
        assert!(low <= 0.0 && high > 0.0, "{course:?}");
        assert!(course.levels().contains(&0.0));
    }
    assert_eq!(courses[3].levels(), [0.0]);
}
