//! Where the parts of a chart lie.

use super::scale::{Scale, quarter_above};
use crate::hooks::Size;

/// The distance that marks on the first and the last month keep from the edges: a dot's radius.
const MARK: f64 = 7.0;
/// Between the values' labels and the first month, in type sizes.
const GUTTER_GAP: f64 = 0.3;
/// Height of the strip under a quantity, in type sizes: a line of text and bars.
const STRIP: f64 = 4.0;

/// From the edges to the ends of a track: a handle at the end of a range lies beyond its value.
const TRACK_REACH: f64 = 34.0;
/// From a track to the labels under it.
const TRACK_REST: f64 = 13.0;

/// The layout of a chart over shares, over months, or over an input's track, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub width: f64,
    pub height: f64,
    /// As on a phone: shorter names, fewer ticks.
    pub is_narrow: bool,
    /// Size of ordinary labels.
    pub type_size: f64,
    /// Size of the figure at the handle, where there is one.
    pub figure_size: f64,
    pub x: Scale,
    pub y: Scale,
}

/// Where a chart over shares stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Placement {
    /// On the page: the share and the figure stand at the handle too.
    #[default]
    Page,
    /// In a picture, which tells the plan in words: the figure alone stands there, and nothing moves,
    /// so that it takes no more room than it has to.
    Picture,
    /// In the card, whose headline is the figure: what that takes is the curve's. The stylesheet
    /// makes its plot as tall as all of this comes to (`.card .plot`, `.card .slider`).
    Card,
}

impl Frame {
    /// Lays a chart of probabilities over shares out for an element's size and the highest
    /// probability to show.
    pub fn over_shares(size: Size, highest: f64, placement: Placement) -> Self {
        let Size { width, height, rem } = size;
        let is_narrow = width < 30.0 * rem;
        // Half of what a finger needs: the handle's centre keeps this distance from the edges,
        // which is also how a native slider's thumb travels.
        let reach = 22.0;
        let type_size = type_size(rem);
        let figure_size = if is_narrow { 1.25 } else { 1.6 } * rem;
        // Room below for the rail and its labels.
        let below = match placement {
            Placement::Page | Placement::Picture => 2.1 * type_size,
            Placement::Card => 1.1 * type_size,
        };
        let bottom = height - reach - below;
        // Room above for the figure at the handle with the share over it or the highest value.
        let of_label = 1.5 * type_size;
        let top = match placement {
            Placement::Page => figure_size + 2.3 * type_size,
            Placement::Picture => {
                // Where the curve ends below the top of the axis, the figure has room there.
                let figure = figure_size + 1.1 * type_size;
                let reached = highest / quarter_above(highest);
                let over_axis = (figure - (1.0 - reached) * bottom) / reached;
                over_axis.max(of_label)
            }
            Placement::Card => of_label,
        };
        Frame {
            width,
            height,
            is_narrow,
            type_size,
            figure_size,
            x: Scale {
                domain: (0.0, 1.0),
                range: (reach, width - reach),
            },
            y: Scale {
                domain: (0.0, quarter_above(highest)),
                range: (bottom, top.min(bottom - 1.0)),
            },
        }
    }

    /// Lays a small chart of probabilities over an input's track out: the same axis from 0 to 1 for
    /// every input, so that a large effect looks large.
    pub fn over_track(size: Size) -> Self {
        let Size { width, height, rem } = size;
        let type_size = type_size(rem);
        // Room above for a figure over a line at the top; below for half a handle and the labels.
        let top = 1.6 * type_size;
        let bottom = height - TRACK_REST - 1.3 * type_size;
        Frame {
            width,
            height,
            is_narrow: width < 30.0 * rem,
            type_size,
            figure_size: type_size,
            x: Scale {
                domain: (0.0, 1.0),
                range: (TRACK_REACH, (width - TRACK_REACH).max(TRACK_REACH + 1.0)),
            },
            y: Scale {
                domain: (0.0, 1.0),
                range: (bottom, top.min(bottom - 1.0)),
            },
        }
    }

    /// Lays a chart of a quantity over months out: the values' labels in a gutter as wide as the
    /// longest of them, the months from the first to the last beside it, and under the quantity,
    /// where one is wanted, a strip for what happens in single months.
    pub fn over_months(size: Size, months: usize, of: MonthsLayout) -> Self {
        let Size { width, height, rem } = size;
        let type_size = type_size(rem);
        // Room above for the name of a line that runs along the top.
        let top = 2.1 * type_size;
        let axis = 1.7 * type_size;
        let strip = if of.has_strip { STRIP * type_size } else { 0.0 };
        let bottom = height - axis - strip;
        let left = (of.gutter + GUTTER_GAP) * type_size + MARK;
        let right = (width - MARK).max(left + 1.0);
        Frame {
            width,
            height,
            is_narrow: width < 30.0 * rem,
            type_size,
            figure_size: type_size,
            x: Scale {
                // One month is a point; a domain must not be.
                domain: (1.0, months.max(2) as f64),
                range: (left, right),
            },
            y: Scale {
                domain: of.domain,
                range: (bottom, top.min(bottom - 1.0)),
            },
        }
    }

    /// Lays a small chart out beside its levels' labels, which take so many type sizes; under it is
    /// room for one row of labels.
    pub fn beside_levels(size: Size, [x, y]: [(f64, f64); 2], gutter: f64) -> Self {
        let Size { width, height, rem } = size;
        let type_size = type_size(rem);
        let left = (gutter + GUTTER_GAP) * type_size + MARK;
        let bottom = height - 1.9 * type_size;
        Frame {
            width,
            height,
            is_narrow: width < 30.0 * rem,
            type_size,
            figure_size: type_size,
            x: Scale {
                domain: x,
                range: (left, (width - MARK).max(left + 1.0)),
            },
            y: Scale {
                domain: y,
                range: (bottom, (1.8 * type_size).min(bottom - 1.0)),
            },
        }
    }

    /// Lays one line out over the whole width, as high as the rows above and below it are, in type
    /// sizes.
    pub fn of_rows(size: Size, x: (f64, f64), [above, below]: [f64; 2]) -> Self {
        let Size { width, rem, .. } = size;
        let type_size = type_size(rem);
        let bottom = above * type_size;
        Frame {
            width,
            height: bottom + below * type_size,
            is_narrow: width < 30.0 * rem,
            type_size,
            figure_size: type_size,
            x: Scale {
                domain: x,
                range: (MARK, (width - MARK).max(MARK + 1.0)),
            },
            y: Scale {
                domain: (0.0, 1.0),
                range: (bottom, 0.0),
            },
        }
    }

    /// The baseline: where the rail lies, or the lowest value.
    pub fn baseline(&self) -> f64 {
        self.y.range.0
    }

    /// Top of the labels under the months.
    pub fn axis_top(&self) -> f64 {
        self.height - 1.3 * self.type_size
    }

    /// The strip's bars grow upwards from here.
    pub fn strip_bottom(&self) -> f64 {
        self.height - 1.7 * self.type_size
    }

    /// How tall its bars may get, under a line of text.
    pub fn strip_room(&self) -> f64 {
        (self.strip_bottom() - self.baseline() - 1.7 * self.type_size).max(1.0)
    }

    /// The month nearest to a pixel, counted from 1.
    pub fn month_at(&self, pixel: f64) -> usize {
        let (first, last) = self.x.domain;
        self.x.value_at(pixel).round().clamp(first, last) as usize
    }
}

/// What a chart over months has to make room for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthsLayout {
    /// Width of the values' labels, in type sizes.
    pub gutter: f64,
    /// The lowest and the highest value to show.
    pub domain: (f64, f64),
    /// There is something to show under the quantity.
    pub has_strip: bool,
}

/// Size of ordinary labels.
fn type_size(rem: f64) -> f64 {
    (0.8 * rem).max(12.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::stylesheet::{Measures, pixels};

    fn frame(width: f64, months: usize) -> Frame {
        let size = Size {
            width,
            height: 240.0,
            rem: 16.0,
        };
        let layout = MonthsLayout {
            gutter: 5.0,
            domain: (0.0, 1.0),
            has_strip: true,
        };
        Frame::over_months(size, months, layout)
    }

    #[test]
    fn a_pixel_is_nearest_to_the_month_drawn_there() {
        for width in [180.0, 344.0, 560.0] {
            for months in [6, 36, 60] {
                let frame = frame(width, months);
                for month in 1..=months {
                    assert_eq!(frame.month_at(frame.x.at(month as f64)), month);
                }
                assert_eq!(frame.month_at(-50.0), 1);
                assert_eq!(frame.month_at(width + 50.0), months);
            }
        }
    }

    /// Type as browsers have it, larger, and so small that labels keep their size.
    const REMS: [f64; 3] = [16.0, 20.0, 12.0];

    fn pixel(selector: &str, property: &str, rem: f64, width: f64) -> f64 {
        pixels(selector, property, Measures { rem, width })[0]
    }

    #[test]
    fn the_slider_lies_over_the_rail() {
        for (rem, placement, slider) in REMS.into_iter().flat_map(|rem| {
            [
                (rem, Placement::Page, ".slider"),
                (rem, Placement::Card, ".card .slider"),
            ]
        }) {
            let (width, height) = (344.0, 384.0);
            let of = |selector: &str, property: &str| pixel(selector, property, rem, width);
            let frame = Frame::over_shares(Size { width, height, rem }, 0.5, placement);
            let middle = of(slider, "bottom") + of(".slider", "height") / 2.0;
            assert!(
                (middle - (height - frame.baseline())).abs() < 1e-9,
                "{slider}, {rem} px type"
            );
            for thumb in [".slider::-webkit-slider-thumb", ".slider::-moz-range-thumb"] {
                assert_eq!(of(thumb, "width") / 2.0, frame.x.range.0, "{thumb}");
            }
        }
    }

    #[test]
    fn the_cards_plot_has_the_same_grid_in_every_type_size() {
        for rem in REMS {
            let (width, height) = (288.0, pixel(".card .plot", "height", rem, 288.0));
            let frame = Frame::over_shares(Size { width, height, rem }, 0.5, Placement::Card);
            let (bottom, top) = frame.y.range;
            assert!((bottom - top - 141.0).abs() < 1e-9, "{}", bottom - top);
        }
    }

    #[test]
    fn the_handles_sliders_lie_over_the_track() {
        for rem in REMS {
            let (width, height) = (344.0, 136.0);
            let of = |selector: &str, property: &str| pixel(selector, property, rem, width);
            let frame = Frame::over_track(Size { width, height, rem });
            let middle = of(".handle-of", "bottom") + of(".handle-of", "height") / 2.0;
            assert!(
                (middle - (height - frame.baseline())).abs() < 1e-9,
                "{rem} px type"
            );
            let (left, wide) = (of(".handle-of", "left"), of(".handle-of", "width"));
            for thumb in [
                ".handle-of::-webkit-slider-thumb",
                ".handle-of::-moz-range-thumb",
            ] {
                let half = of(thumb, "width") / 2.0;
                assert_eq!((left + half, left + wide - half), frame.x.range, "{thumb}");
            }
            let beside = left - of(".handle-of.low", "left");
            assert_eq!(of(".handle-of.high", "left") - left, beside);
        }
    }

    #[test]
    fn between_two_months_the_nearer_one_is_read() {
        let frame = frame(560.0, 36);
        assert_eq!(frame.month_at(frame.x.at(11.4)), 11);
        assert_eq!(frame.month_at(frame.x.at(11.6)), 12);
    }

    #[test]
    fn the_strip_lies_between_the_quantity_and_the_months() {
        let frame = frame(344.0, 36);
        assert!(frame.baseline() + 2.0 * frame.type_size < frame.strip_bottom());
        assert!(frame.strip_bottom() < frame.axis_top());
    }
}
