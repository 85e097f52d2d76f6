//! Labels that stand where there is room for them.

use yew::prelude::*;

/// A rectangle, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    pub left: f64,
    pub top: f64,
    pub right: f64,
    pub bottom: f64,
}

impl Rect {
    /// Of this size, its bottom left corner here.
    pub fn above(left: f64, bottom: f64, width: f64, height: f64) -> Self {
        Rect {
            left,
            top: bottom - height,
            right: left + width,
            bottom,
        }
    }

    /// Of this size, its top left corner here.
    pub fn below(left: f64, top: f64, width: f64, height: f64) -> Self {
        Rect::above(left, top + height, width, height)
    }

    fn within(&self, outer: &Rect) -> bool {
        self.left >= outer.left
            && self.right <= outer.right
            && self.top >= outer.top
            && self.bottom <= outer.bottom
    }

    /// The two have a point in common.
    pub fn touches(&self, other: &Rect) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// The first candidate that lies within the bounds and touches nothing that is taken.
pub fn first_free(
    candidates: impl IntoIterator<Item = Rect>,
    bounds: &Rect,
    taken: &[Rect],
) -> Option<Rect> {
    candidates
        .into_iter()
        .find(|place| place.within(bounds) && !taken.iter().any(|other| place.touches(other)))
}

/// How wide a text gets, without asking the browser: the charts' labels, in both typefaces and in
/// the fallbacks stretched to them, take 0.46 to 0.50 type sizes per letter.
pub fn text_width(text: &str, type_size: f64) -> f64 {
    text.chars().count() as f64 * 0.51 * type_size
}

/// A place for a text, and which end of it the text keeps to: "start", "middle" or "end".
pub type Placed = (Rect, &'static str);

/// A line of text in its place.
pub fn label(
    text: impl Into<AttrValue>,
    at: Placed,
    type_size: f64,
    class: impl Into<Classes>,
) -> Html {
    drawn(text.into(), at, type_size, class.into())
}

fn drawn(text: AttrValue, (place, anchor): Placed, type_size: f64, class: Classes) -> Html {
    let Rect {
        left,
        right,
        bottom,
        ..
    } = place;
    let x = match anchor {
        "end" => right,
        "middle" => (left + right) / 2.0,
        _ => left,
    };
    // Letters such as g reach about a quarter of the type size below the line.
    let baseline = bottom - 0.25 * type_size;
    html! {
        <>
            <text
                class={classes!("label", class)}
                x={format!("{x:.1}")}
                y={format!("{baseline:.1}")}
                font-size={format!("{type_size:.1}")}
                text-anchor={anchor}
            >
                { text }
            </text>
            // Not seen; where the text alone is taken, it ends here.
            { " " }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOUNDS: Rect = Rect {
        left: 0.0,
        top: 0.0,
        right: 100.0,
        bottom: 100.0,
    };

    #[test]
    fn the_first_free_place_is_taken() {
        let taken = [Rect::below(0.0, 0.0, 50.0, 50.0)];
        let candidates = [
            Rect::below(-1.0, 60.0, 20.0, 10.0),
            Rect::below(40.0, 40.0, 20.0, 10.0),
            Rect::below(50.0, 40.0, 20.0, 10.0),
            Rect::below(60.0, 60.0, 20.0, 10.0),
        ];
        assert_eq!(first_free(candidates, &BOUNDS, &taken), Some(candidates[2]));
        assert_eq!(first_free([candidates[0]], &BOUNDS, &[]), None);
    }

    #[test]
    fn above_and_below_agree_on_the_edge() {
        assert_eq!(
            Rect::above(1.0, 10.0, 5.0, 4.0),
            Rect::below(1.0, 6.0, 5.0, 4.0)
        );
    }
}
