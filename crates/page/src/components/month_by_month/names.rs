//! The names in a chart over months: of the plan's fan, of the line of keeping everyone, and over
//! the strip where U-turns happen. Each stands clear of the lines and of what was placed before it.

use crate::chart::{
    Frame, GAP, NamePlace, NameRoom, Point, Polyline, Rect, first_free, label, line_name, steps,
    text_width,
};
use crate::numerals::Numerals;
use crate::reading::{Course, MonthFigures};
use crate::text;
use std::rc::Rc;
use yew::prelude::*;

/// How far names keep from the last month, where the charts are read at first.
const CLEAR: f64 = 10.0;
/// Steps from the fan within which a name is still at it.
const NEAR: u32 = 4;
/// As far as any chart is tall.
const FAR: u32 = 60;

/// Where the names stand.
#[derive(Debug, Clone, PartialEq)]
pub struct Places {
    pub plan: Option<NamePlace>,
    pub keep: Option<NamePlace>,
}

/// The fan's lines from the highest to the lowest, and the line of keeping everyone.
pub fn lines(frame: &Frame, course: &Course) -> ([Polyline; 5], Polyline) {
    let line = |values: &Vec<f64>| {
        let points = values.iter().enumerate().map(|(index, value)| Point {
            x: frame.x.at((index + 1) as f64),
            y: frame.y.at(*value),
        });
        Polyline(points.collect())
    };
    let plan = &course.plan;
    let fan = [&plan.p90, &plan.p75, &plan.p50, &plan.p25, &plan.p10].map(line);
    (fan, line(&course.keep))
}

impl Places {
    /// Finds places: at its line for the dashed one if there is one, at the fan for the plan, and
    /// where the fan holds the dashed line, on its other side for that, with a piece of the line.
    pub fn find(frame: &Frame, course: &Course) -> Places {
        let ([highest, .., lowest], keep) = lines(frame, course);
        let room = Room {
            names: NameRoom {
                bounds: Rect {
                    left: frame.x.range.0,
                    top: 0.0,
                    right: frame.x.range.1 - CLEAR,
                    bottom: frame.baseline(),
                },
                type_size: frame.type_size,
            },
            highest,
            lowest,
            keep,
        };
        if course.keeps_everyone() {
            let plan = room.at_fan(text::months::KEEP_LINE, None);
            return Places { plan, keep: None };
        }
        let at_line = room.keep_at_line();
        let plan = room.at_fan(text::curve::YOUR_PLAN, at_line.as_ref());
        let keep = at_line.or_else(|| room.keep_elsewhere(plan.as_ref()));
        if keep.is_some() {
            return Places { plan, keep };
        }
        // The plan's name, the shorter one, took the only room there is: the other way round.
        let keep = room.keep_elsewhere(None);
        let plan = room.at_fan(text::curve::YOUR_PLAN, keep.as_ref());
        Places { plan, keep }
    }
}

/// What the names are placed in.
struct Room {
    names: NameRoom,
    highest: Polyline,
    lowest: Polyline,
    keep: Polyline,
}

impl Room {
    fn keep_at_line(&self) -> Option<NamePlace> {
        let width = self.names.width(text::months::KEEP_LINE);
        let over = |from, to| self.keep.extent(from, to).0;
        let under = |from, to| self.keep.extent(from, to).1;
        let places = self.names.over(width, over, steps(1));
        let places = places.chain(self.names.under(width, under, steps(1)));
        self.free(places, None).map(NamePlace::at_line)
    }

    fn keep_elsewhere(&self, plan: Option<&NamePlace>) -> Option<NamePlace> {
        let width = self.names.width_with_sample(text::months::KEEP_LINE);
        let places = self.under(width, NEAR).chain(self.over(width, NEAR));
        let places = places
            .chain(self.under(width, FAR))
            .chain(self.over(width, FAR));
        self.free(places, plan).map(NamePlace::with_sample)
    }

    /// Over the fan, or under it, as near to it as possible, with nothing in between if possible.
    fn at_fan(&self, name: &str, other: Option<&NamePlace>) -> Option<NamePlace> {
        let width = self.names.width(name);
        let places = || {
            let near = self.over(width, NEAR).chain(self.under(width, NEAR));
            near.chain(self.over(width, FAR))
                .chain(self.under(width, FAR))
        };
        let beside = places().filter(|place| self.is_beside_fan(place));
        let place = self.free(beside, other);
        let place = place.or_else(|| self.free(places(), other));
        place.map(NamePlace::at_line)
    }

    /// The dashed line does not run between a place and the fan.
    fn is_beside_fan(&self, place: &Rect) -> bool {
        let (high, _) = self.highest.extent(place.left, place.right);
        let (_, low) = self.lowest.extent(place.left, place.right);
        let with_gap = if place.bottom <= high {
            Rect {
                bottom: high,
                ..*place
            }
        } else {
            Rect { top: low, ..*place }
        };
        !self.keep.crosses(&self.keep, &with_gap)
    }

    fn over(&self, width: f64, count: u32) -> impl Iterator<Item = Rect> {
        let edge = |from, to| self.highest.extent(from, to).0;
        self.names.over(width, edge, steps(count))
    }

    fn under(&self, width: f64, count: u32) -> impl Iterator<Item = Rect> {
        let edge = |from, to| self.lowest.extent(from, to).1;
        self.names.under(width, edge, steps(count))
    }

    /// The first place that neither the lines nor the other name take.
    fn free(&self, places: impl Iterator<Item = Rect>, other: Option<&NamePlace>) -> Option<Rect> {
        let is_clear = |place: &Rect| {
            !self.highest.crosses(&self.lowest, place) && !self.keep.crosses(&self.keep, place)
        };
        // Side by side the two would read as one.
        let taken: Vec<Rect> = other
            .map(|name| Rect {
                left: name.place.left - 2.0 * GAP,
                right: name.place.right + 2.0 * GAP,
                ..name.place
            })
            .into_iter()
            .collect();
        first_free(places.filter(is_clear), &self.names.bounds, &taken)
    }
}

#[derive(Properties, PartialEq)]
pub struct NamesProps {
    pub frame: Frame,
    pub course: Rc<Course>,
    /// The month read.
    pub at: MonthFigures,
    pub numerals: Rc<Numerals>,
}

/// The names in their places, over everything else.
#[component]
pub fn Names(props: &NamesProps) -> Html {
    let NamesProps {
        frame,
        course,
        at,
        numerals,
    } = props;
    let places = use_memo((*frame, course.clone()), |(frame, course)| {
        Places::find(frame, course)
    });
    let name = |at: &NamePlace, text: &'static str, class: &'static str| {
        line_name(at, text, frame.type_size, class)
    };
    let plan = if course.keeps_everyone() {
        text::months::KEEP_LINE
    } else {
        text::curve::YOUR_PLAN
    };
    html! {
        <g>
            { for places.keep.as_ref().map(|at| name(at, text::months::KEEP_LINE, "keep")) }
            { for places.plan.as_ref().map(|at| name(at, plan, "plan")) }
            { for strip_name(frame, course, *at, numerals) }
        </g>
    }
}

/// Over the strip: how often and when, as long as there is room for; at an earlier month, how
/// often by then.
fn strip_name(
    frame: &Frame,
    course: &Course,
    at: MonthFigures,
    numerals: &Numerals,
) -> Option<Html> {
    let ever = text::months::u_turns(numerals, course)?;
    let by_then = (at.month < course.months()).then(|| text::months::u_turns_by(numerals, at));
    let words = by_then
        .into_iter()
        .chain(ever)
        .find(|words| text_width(words, frame.type_size) <= frame.width)?;
    let top = frame.baseline() + 0.3 * frame.type_size;
    let place = Rect::below(0.0, top, frame.width, 1.2 * frame.type_size);
    let at = (place, "start");
    Some(label(words, at, frame.type_size, "strip-name"))
}

#[cfg(test)]
mod tests;
