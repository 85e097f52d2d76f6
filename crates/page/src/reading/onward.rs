//! An estimate of a plan under way, read as the page's sections need it: the ways on, and the figures
//! at any share.

use uturn::model::report::{Distribution, Line, Lines, MonthlyBands};
use uturn::model::underway::{UnderWayEstimate, WayFigures};
use words::reading::interpolate::Between;

/// A way on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// As planned.
    AsPlanned,
    /// The plan's own share, with enough people.
    EnoughPeople,
    /// The share with the lowest mean cost, with enough people.
    Cheapest,
    /// All the way back.
    Back,
}

impl Way {
    /// In the order of the page.
    pub const ALL: [Way; 4] = [Way::AsPlanned, Way::EnoughPeople, Way::Cheapest, Way::Back];
    /// Those that are no going on as planned.
    pub const OTHERS: [Way; 3] = [Way::EnoughPeople, Way::Cheapest, Way::Back];

    /// The share that it goes to, on both lines.
    pub fn share(self, estimate: &UnderWayEstimate) -> Lines<f64> {
        match self {
            Way::AsPlanned | Way::EnoughPeople => {
                let plan = estimate.shares[estimate.plan_index];
                Lines::of(|_| plan)
            }
            Way::Cheapest => estimate.best_share,
            Way::Back => Lines::of(|_| 0.0),
        }
    }

    /// A figure of it, each line's of the share that it has there.
    pub fn figure<T: Clone>(
        self,
        estimate: &UnderWayEstimate,
        figure: impl Fn(&WayFigures) -> &Lines<T>,
    ) -> Lines<T> {
        let share = self.share(estimate);
        Lines::of(|line| {
            let figures = match self {
                Way::AsPlanned => &estimate.as_planned,
                _ => {
                    let at = place(&estimate.shares, *share.on(line));
                    &estimate.staffed[at]
                }
            };
            figure(figures).on(line).clone()
        })
    }

    /// Its months on a line.
    pub fn months(self, estimate: &UnderWayEstimate, line: Line) -> &MonthlyBands {
        let months = &estimate.months;
        let of_way = match self {
            Way::AsPlanned => &months.as_planned,
            Way::EnoughPeople => &months.enough_people,
            Way::Cheapest => &months.lowest_cost,
            Way::Back => &months.back,
        };
        of_way.on(line)
    }

    /// An earlier one that it is the same as, on both lines.
    pub fn same_as(self, estimate: &UnderWayEstimate) -> Option<Way> {
        let own = self.share(estimate);
        let earlier = Way::OTHERS.into_iter().take_while(|way| *way != self);
        // As planned is staffed otherwise, whatever the share.
        let mut earlier = earlier.filter(|_| self != Way::AsPlanned);
        earlier.find(|way| way.share(estimate) == own)
    }
}

/// Where a share of the list stands in it.
fn place(shares: &[f64], share: f64) -> usize {
    let at = shares.iter().position(|held| *held == share);
    at.expect("a way goes to a share of the menu")
}

/// Going on to any share, with enough people.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Onward {
    pub share: f64,
    /// Money against going on as planned.
    pub against: Lines<Distribution>,
    /// In what share of futures it is cheaper than that.
    pub cheaper: Lines<f64>,
    pub people: Lines<f64>,
    pub unresolved: Lines<f64>,
    pub hires: Lines<f64>,
}

impl Onward {
    /// Read off between two shares of the estimate.
    pub fn at(estimate: &UnderWayEstimate, share: f64) -> Self {
        let place = Between::of(&estimate.shares, share);
        let figure = |figure: fn(&WayFigures) -> &Lines<f64>| {
            Lines::of(|line| place.value_of(&estimate.staffed, |way| *figure(way).on(line)))
        };
        let money = |line, pick: fn(&Distribution) -> f64| {
            place.value_of(&estimate.staffed, |way| {
                pick(way.against_as_planned.on(line))
            })
        };
        Onward {
            share,
            against: Lines::of(|line| Distribution {
                mean: money(line, |of| of.mean),
                p10: money(line, |of| of.p10),
                p50: money(line, |of| of.p50),
                p90: money(line, |of| of.p90),
            }),
            cheaper: figure(|way| &way.cheaper_than_as_planned),
            people: figure(|way| &way.people_end),
            unresolved: figure(|way| &way.unresolved),
            hires: figure(|way| &way.hires),
        }
    }
}

/// The lowest and the highest of 8 in 10 futures, on whichever line it is.
pub fn eight_in_ten(against: Lines<Distribution>) -> [f64; 2] {
    let Lines { alone, scaled } = against;
    [alone.p10.min(scaled.p10), alone.p90.max(scaled.p90)]
}

/// The means.
pub fn mean(against: Lines<Distribution>) -> Lines<f64> {
    Lines::of(|line| against.on(line).mean)
}

/// The shares near the lowest mean cost: on both lines, or where there is none, on either.
pub fn cheapest_stretch(estimate: &UnderWayEstimate) -> [f64; 2] {
    let Lines { alone, scaled } = estimate.near_best;
    let (low, high) = (alone[0].max(scaled[0]), alone[1].min(scaled[1]));
    if low <= high {
        [low, high]
    } else {
        [alone[0].min(scaled[0]), alone[1].max(scaled[1])]
    }
}
