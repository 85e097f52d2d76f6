//! Labels at many widths, shares and risks: nothing clips, nothing collides.

use super::super::drawing::levels;
use super::*;
use crate::chart::{Placement, Point};
use crate::hooks::Size;
use uturn::model::Survey;

/// A curve that bends from the origin to a risk at the right end.
fn curve(frame: &Frame, end: f64, bend: f64) -> Polyline {
    let points = (0..=20).map(|step| {
        let share = f64::from(step) / 20.0;
        Point {
            x: frame.x.at(share),
            y: frame.y.at(end * share.powf(bend)),
        }
    });
    Polyline(points.collect())
}

fn line_of(text: &str, size: f64) -> Line {
    Line {
        text: text.into(),
        size,
        class: "",
    }
}

fn check(
    (width, height, placement): (f64, f64, Placement),
    share: f64,
    (scaled, alone): (f64, f64),
    bend: f64,
) {
    let case = format!("{width} px, share {share}, risks {scaled} and {alone}, bend {bend}");
    let size = Size {
        width,
        height,
        rem: 16.0,
    };
    let frame = Frame::over_shares(size, scaled, placement);
    let upper = curve(&frame, scaled, bend);
    let lower = curve(&frame, alone, bend);
    let levels = levels(&frame, &Numerals::english());
    let at = frame.x.at(share);
    // The longest of the names.
    let texts = names(&frame, Some(Survey::GARTNER), &Numerals::english());
    let texts = texts.each_ref().map(String::as_str);
    let lines = [&upper, &lower];
    let figure = [
        line_of("22.5% to AI", frame.type_size),
        line_of("38 to 55 in 100", frame.figure_size),
    ];
    let figure = match placement {
        Placement::Page => &figure[..],
        Placement::Picture => &figure[1..],
        Placement::Card => &[],
    };
    let places = Places::find((&frame, &levels), texts, lines, at, figure);

    // Wherever the page is as wide as a phone, the share has room.
    assert!(places.left_out == 0 || width < 280.0, "{case}");

    let names: Vec<Rect> = [&places.upper, &places.lower]
        .into_iter()
        .flatten()
        .map(|name| name.place)
        .collect();
    assert_eq!(names.len(), 2, "both lines have a name: {case}");
    let mut labels = names;
    labels.extend(places.figure.map(|(place, _)| place));
    let chart = Rect {
        left: 0.0,
        top: 0.0,
        right: width,
        bottom: frame.baseline(),
    };
    for (at, label) in labels.iter().enumerate() {
        let others = &labels[at + 1..];
        assert!(
            first_free([*label], &chart, others).is_some(),
            "{label:?} clips or collides: {case}"
        );
        let (top, _) = upper.extent(label.left, label.right);
        let (_, bottom) = lower.extent(label.left, label.right);
        assert!(
            label.bottom <= top || label.top >= bottom,
            "{label:?} lies on the band: {case}"
        );
    }
}

/// Height of the card's plot at the usual type size, as the stylesheet has it.
const CARD: f64 = 196.28;

/// Readers tell a slope from a line along the axis only where there is height for it.
#[test]
fn the_cards_curve_has_140_pixels() {
    for width in [256.0, 264.0, 294.0, 600.0] {
        for highest in [0.2, 0.7, 1.0] {
            let size = Size {
                width,
                height: CARD,
                rem: 16.0,
            };
            let frame = Frame::over_shares(size, highest, Placement::Card);
            let tall = frame.baseline() - frame.y.at(frame.y.domain.1);
            assert!(tall >= 140.0, "{tall} px at {width} px");
        }
    }
}

/// Where the curve leaves room under the top of the axis, nothing is kept free over that but its label.
#[test]
fn a_picture_keeps_no_room_for_what_it_does_not_show() {
    let size = Size {
        width: 560.0,
        height: 290.0,
        rem: 16.0,
    };
    for (highest, label_sizes) in [(0.51, 1.5), (0.04, 1.5), (0.75, 3.1), (1.0, 3.1)] {
        let frame = Frame::over_shares(size, highest, Placement::Picture);
        let above = frame.y.at(frame.y.domain.1);
        let kept = label_sizes * frame.type_size;
        assert!((above - kept).abs() < 1.0, "{above} px over {highest}");
    }
}

#[test]
fn labels_stand_clear_at_every_width_share_and_risk() {
    for room in [
        (244.0, 300.0, Placement::Page),
        (350.0, 340.0, Placement::Page),
        (700.0, 400.0, Placement::Page),
        (1400.0, 440.0, Placement::Page),
        (580.0, 250.0, Placement::Picture),
        (560.0, 290.0, Placement::Picture),
        (256.0, CARD, Placement::Card),
        (294.0, CARD, Placement::Card),
        (600.0, CARD, Placement::Card),
    ] {
        for share in [0.0, 0.01, 0.1, 0.33, 0.5, 0.67, 0.9, 0.99, 1.0] {
            for risks in [
                (0.704, 0.6),
                (0.999, 0.97),
                (0.25, 0.1),
                (0.03, 0.02),
                (0.004, 0.0),
                (0.74, 0.2),
            ] {
                for bend in [0.6, 1.0, 1.6] {
                    check(room, share, risks, bend);
                }
            }
        }
    }
}

#[test]
fn one_line_has_no_names() {
    let size = Size {
        width: 350.0,
        height: 340.0,
        rem: 16.0,
    };
    let frame = Frame::over_shares(size, 0.5, Placement::Page);
    let line = curve(&frame, 0.5, 1.0);
    let at = frame.x.at(0.5);
    let texts = ["", "alone"];
    let figure = [line_of("25 in 100", frame.figure_size)];
    let places = Places::find((&frame, &[]), texts, [&line, &line], at, &figure);
    assert_eq!((places.upper, places.lower), (None, None));
}
