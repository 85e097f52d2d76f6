//! Names at many widths and courses: each has a place, nothing clips, nothing collides.

use super::*;
use crate::chart::MonthsLayout;
use crate::hooks::Size;
use crate::reading::{Quantity, TimeUnit, TimeUnits};
use uturn::model::report::Band;

/// A course that bends from one value to another, with a fan around it that opens.
fn course(quantity: Quantity, (start, end): (f64, f64), spread: f64, keep: f64) -> Course {
    let along = |offset: f64| {
        let month = |month: u32| {
            let part = f64::from(month) / 35.0;
            start + (end - start) * part.sqrt() + offset * spread * part
        };
        (0..36).map(month).collect::<Vec<_>>()
    };
    Course {
        quantity,
        plan: Band {
            p10: along(-1.0),
            p25: along(-0.5),
            p50: along(0.0),
            p75: along(0.6),
            p90: along(1.3),
        },
        keep: vec![keep; 36],
        reversals: vec![0.01; 36],
        share: 0.67,
    }
}

fn frame(width: f64, course: &Course) -> Frame {
    let size = Size {
        width,
        height: 230.0,
        rem: 16.0,
    };
    let layout = MonthsLayout {
        gutter: 5.6,
        domain: course.domain(),
        has_strip: true,
    };
    Frame::over_months(size, 36, layout)
}

fn check(width: f64, course: &Course, case: &str) {
    let frame = frame(width, course);
    let places = Places::find(&frame, course);
    let names: Vec<Rect> = [&places.plan, &places.keep]
        .into_iter()
        .flatten()
        .map(|name| name.place)
        .collect();
    let expected = if course.keeps_everyone() { 1 } else { 2 };
    assert_eq!(names.len(), expected, "{case}, {width} px");
    let ([highest, .., lowest], keep) = lines(&frame, course);
    let plot = Rect {
        left: frame.x.range.0,
        top: 0.0,
        right: width,
        bottom: frame.baseline(),
    };
    for (at, name) in names.iter().enumerate() {
        assert!(
            first_free([*name], &plot, &names[at + 1..]).is_some(),
            "{name:?} clips or collides: {case}, {width} px"
        );
        assert!(
            !highest.crosses(&lowest, name) && !keep.crosses(&keep, name),
            "{name:?} lies on a line: {case}, {width} px"
        );
    }
}

#[test]
fn names_stand_clear_at_every_width_and_course() {
    let money = Quantity::Money;
    for width in [238.0, 344.0, 540.0, 900.0] {
        for (case, course) in [
            (
                "people",
                course(Quantity::People, (700.0, 457.0), 140.0, 758.0),
            ),
            (
                "few people",
                course(Quantity::People, (700.0, 20.0), 15.0, 760.0),
            ),
            (
                "unresolved",
                course(Quantity::Unresolved, (0.18, 0.2), 0.07, 0.18),
            ),
            (
                "all unresolved",
                course(Quantity::Unresolved, (0.9, 0.95), 0.04, 0.9),
            ),
            (
                "waiting",
                course(
                    Quantity::Waiting(TimeUnits {
                        chart: TimeUnit::Seconds,
                        finest: TimeUnit::Seconds,
                    }),
                    (1.0, 9.0),
                    8.0,
                    3.0,
                ),
            ),
            ("money", course(money, (3e6, -5e6), 50e6, 0.0)),
            ("money lost", course(money, (3e6, 90e6), 20e6, 0.0)),
            ("money saved", course(money, (0.0, -90e6), 20e6, 0.0)),
            ("all the same", course(money, (0.0, 0.0), 0.0, 0.0)),
        ] {
            check(width, &course, case);
            let keeps = Course {
                share: 0.0,
                keep: course.plan.p50.clone(),
                ..course
            };
            check(width, &keeps, &format!("{case}, keeping"));
        }
    }
}

#[test]
fn the_dashed_line_does_not_part_the_plans_name_from_its_fan() {
    let course = course(Quantity::People, (50.0, 41.0), 3.0, 51.0);
    for width in [238.0, 344.0, 540.0] {
        check(width, &course, "close together");
        let frame = frame(width, &course);
        let plan = Places::find(&frame, &course).plan;
        let ([highest, ..], keep) = lines(&frame, &course);
        let is_next_to_fan = plan.is_some_and(|NamePlace { place, .. }| {
            let (fan, _) = highest.extent(place.left, place.right);
            let (_, dashed) = keep.extent(place.left, place.right);
            place.bottom > fan || place.top > dashed
        });
        assert!(is_next_to_fan, "{width} px");
    }
}
