//! Bars at many widths, type sizes and signs: nothing clips, nothing collides.

use super::*;
use crate::chart::label::first_free;
use crate::chart::stylesheet::{Measures, pixels};

const NAMES: [&str; 5] = [
    "The vendor’s arithmetic",
    "Cuts come later or smaller than planned",
    "AI fees, set-up and oversight",
    "Customers who leave",
    "Expected result",
];

fn bars(costs: [f64; 4]) -> Vec<Bar> {
    let mut so_far = 0.0;
    let mut bars = Vec::new();
    let bar = |from: f64, to: f64, at: usize| Bar {
        from,
        to,
        name: NAMES[at].into(),
        before: "".into(),
        amount: "costs $9.1 M more".into(),
        is_end: at == 0 || at == 4,
    };
    for (at, cost) in costs.into_iter().enumerate() {
        bars.push(bar(so_far, so_far + cost, at));
        so_far += cost;
    }
    bars.push(bar(0.0, so_far, 4));
    bars
}

fn check(width: f64, rem: f64, costs: [f64; 4]) {
    let case = format!("{width} px, {rem} px type, {costs:?}");
    let layout = Layout::new(width, rem, 0.0, &bars(costs));
    let drawing = Rect {
        left: 0.0,
        top: 0.0,
        right: width + 0.01,
        bottom: layout.height,
    };
    let mut taken: Vec<Rect> = Vec::new();
    for row in &layout.rows {
        let words = row.words.iter().map(|line| line.1);
        for place in words.chain([row.bar]) {
            assert!(
                first_free([place], &drawing, &taken).is_some(),
                "{place:?} clips or collides: {case}"
            );
            taken.push(place);
        }
    }
    assert!(layout.type_size >= 12.0, "{case}");
    for pair in layout.rows.windows(2).take(3) {
        let (above, below) = (&pair[0], &pair[1]);
        let [left, right] = [below.bar.left, below.bar.right].map(|edge| edge - above.end);
        assert!(
            left.abs() < 0.01 || right.abs() < 2.01,
            "a bar starts where the one above ends: {case}"
        );
    }
}

#[test]
fn words_and_bars_stand_clear_at_every_width_and_sign() {
    for (width, rem) in [
        (232.0, 16.0),
        (248.0, 16.0),
        (248.0, 32.0),
        (358.0, 16.0),
        (358.0, 32.0),
        (756.0, 16.0),
        (1040.0, 16.0),
        (1400.0, 22.4),
    ] {
        for costs in [
            [-51.3e6, 8.3e6, 12.7e6, 25.7e6],
            [-51.1e6, 9.1e6, 12.5e6, 36.2e6],
            // Everything costs; everything saves; one step dwarfs the others; nothing at all.
            [0.0, 1e6, 2e6, 3e6],
            [-1e6, -2e6, -3e6, -4e6],
            [-1e3, 1e3, 9e9, 1e3],
            [-9e9, 1e3, 1.0, 0.0],
            [0.0; 4],
        ] {
            check(width, rem, costs);
        }
    }
}

#[test]
fn names_stand_beside_the_bars_where_there_is_room() {
    let bars = bars([-51.3e6, 8.3e6, 12.7e6, 25.7e6]);
    let wide = Layout::new(1040.0, 16.0, 0.0, &bars);
    let narrow = Layout::new(358.0, 16.0, 0.0, &bars);
    for (wide, narrow) in wide.rows.iter().zip(&narrow.rows) {
        assert!(wide.bar.left > wide.words[0].1.right);
        assert!(narrow.bar.top >= narrow.words[0].1.bottom);
    }
    // The promised saving takes up the drawing but for the room of its amount.
    let promised = wide.rows[0].bar;
    let amount = wide.rows[0].words[1].1;
    assert!((promised.right - wide.base).abs() < 0.01);
    assert!((amount.right - wide.width).abs() < 2.01);
}

/// So that nothing moves when they are drawn.
#[test]
fn the_stylesheet_keeps_room_for_eight_steps() {
    for rem in [16.0_f64, 20.0, 12.0] {
        let bars: Vec<Bar> = bars([-51.3e6, 8.3e6, 12.7e6, 25.7e6]);
        let bars: Vec<Bar> = bars.iter().chain(&bars).take(8).cloned().collect();
        let widths = [70.0 * rem.max(16.0), 30.0 * rem.max(16.0)];
        let room = pixels(".steps", "min-height", Measures { rem, width: 0.0 });
        for (width, room) in widths.into_iter().zip(room) {
            let height = Layout::new(width, rem, 0.0, &bars).height;
            assert!(
                (height - room).abs() < 0.01,
                "{height} in {room}, {width} px, {rem} px type"
            );
        }
    }
}

#[test]
fn an_upright_line_leaves_words_alone() {
    let layout = Layout::new(248.0, 16.0, 0.0, &bars([-51.3e6, 8.3e6, 12.7e6, 25.7e6]));
    let pieces = layout.pieces(layout.base, 0.0, layout.height);
    assert!(pieces.len() > 1, "some words stand across the line of zero");
    for word in layout.words() {
        if (word.left..word.right).contains(&layout.base) {
            let crosses = |(top, bottom): &(f64, f64)| *top < word.bottom && word.top < *bottom;
            assert!(!pieces.iter().any(crosses), "{word:?}");
        }
    }
    let left_of_all = layout.pieces(-5.0, 0.0, layout.height);
    assert_eq!(left_of_all, [(0.0, layout.height)]);
}
