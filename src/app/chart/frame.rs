//! Where the parts of a chart over shares lie.

use super::scale::{Scale, quarter_above};
use crate::app::hooks::Size;

/// The layout of a chart of probabilities over shares, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    pub width: f64,
    pub height: f64,
    /// As on a phone: shorter names, fewer ticks.
    pub is_narrow: bool,
    /// Size of ordinary labels.
    pub type_size: f64,
    /// Size of the figure at the handle.
    pub figure_size: f64,
    /// Half of what a finger needs: the handle's centre keeps this distance from the edges, which
    /// is also how a native slider's thumb travels.
    pub reach: f64,
    pub x: Scale,
    pub y: Scale,
}

impl Frame {
    /// Lays the chart out for an element's size and the highest probability to show.
    pub fn new(size: Size, highest: f64) -> Self {
        let Size { width, height, rem } = size;
        let is_narrow = width < 30.0 * rem;
        let reach = 22.0;
        let type_size = (0.8 * rem).max(12.0);
        let figure_size = if is_narrow { 1.25 } else { 1.6 } * rem;
        // Room above for the figure at the handle, below for the rail and its labels.
        let top = figure_size + 1.9 * type_size;
        let bottom = height - reach - 2.1 * type_size;
        Frame {
            width,
            height,
            is_narrow,
            type_size,
            figure_size,
            reach,
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

    /// The baseline, where the rail lies.
    pub fn baseline(&self) -> f64 {
        self.y.range.0
    }
}
