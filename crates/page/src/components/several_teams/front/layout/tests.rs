use super::*;
use crate::components::tests::companies::{answers, english};
use crate::reading::mixes;

fn laid_out(width: f64, estimate: &CompanyEstimate) -> Layout {
    let size = Size {
        width,
        height: if width < 448.0 { 304.0 } else { 384.0 },
        rem: 16.0,
    };
    Layout::of(size, estimate, &mixes(estimate), &english())
}

const WIDTHS: [f64; 6] = [180.0, 288.0, 358.0, 560.0, 704.0, 900.0];

#[test]
fn names_keep_off_each_other_the_line_and_the_points() {
    for (company, estimate) in answers().all() {
        for width in WIDTHS {
            let layout = laid_out(width, &estimate);
            for (at, Named { text, place, .. }) in layout.names.iter().enumerate() {
                let at_all = format!("{company}, {width}: {text}");
                assert!(!meets(&layout.line, place), "{at_all}");
                assert!(place.left >= 0.0 && place.right <= width, "{at_all}");
                for other in &layout.names[at + 1..] {
                    assert!(!other.place.touches(place), "{at_all} and {}", other.text);
                }
                for point in layout.points.iter().chain([&layout.plan]) {
                    let dot = around(*point, *point, POINT);
                    assert!(!dot.touches(place), "{at_all} over {point:?}");
                }
            }
        }
    }
}

#[test]
fn the_plan_and_the_target_are_named_at_every_width() {
    for width in WIDTHS.into_iter().filter(|width| *width > 200.0) {
        let layout = laid_out(width, &answers().four_teams);
        let has = |start: &str| layout.names.iter().any(|name| name.text.starts_with(start));
        assert!(has("your plan"), "{width}");
        assert!(has("wanted: 2,500"), "{width}");
        assert_eq!(has("no mix gets there"), width > 448.0, "{width}");
    }
}

#[test]
fn the_nearest_point_is_the_one_under_the_pointer() {
    let layout = laid_out(704.0, &answers().four_teams);
    for (at, point) in layout.points.iter().enumerate() {
        assert_eq!(layout.nearest((point.x, point.y)), Some((at, 0.0)));
        let (nearest, distance) = layout.nearest((point.x + 2.0, point.y - 2.0)).unwrap();
        assert_eq!(nearest, at);
        assert!((distance - 8_f64.sqrt()).abs() < 1e-9);
    }
}

#[test]
fn the_drawn_line_goes_through_every_point_and_under_the_plan() {
    for (company, estimate) in answers().all() {
        let layout = laid_out(560.0, &estimate);
        for point in &layout.points {
            assert!(
                (layout.line.y_at(point.x) - point.y).abs() < 1.0,
                "{company}"
            );
        }
        // Down is cheaper.
        assert!(
            layout.line.y_at(layout.plan.x) >= layout.plan.y - 1.0,
            "{company}"
        );
    }
}
