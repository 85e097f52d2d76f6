//! An estimate, read along the months: what one chart shows.

use super::Way;
use crate::chart::round_levels;
use uturn::model::Inputs;
use uturn::model::company::CompanyEstimate;
use uturn::model::report::{Band, Estimate, Line, MonthlyBands};
use uturn::model::underway::UnderWayEstimate;

/// In minutes.
const HOUR: f64 = 60.0;
const DAY: f64 = 24.0 * HOUR;

/// What a chart is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quantity {
    People,
    Unresolved,
    Waiting(TimeUnits),
    Money,
}

/// What waits are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeUnits {
    /// On the chart's axis and in its table.
    pub chart: TimeUnit,
    /// The smallest that is worth telling.
    pub finest: TimeUnit,
}

/// What waiting is counted in, in ascending order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimeUnit {
    Seconds,
    Minutes,
    Hours,
    Days,
}

impl TimeUnit {
    /// The smallest unit in which the longest wait is still a number that one can picture: the
    /// usual wait is far shorter.
    fn for_minutes(longest: f64) -> Self {
        TimeUnit::below(longest, [10.0, 5.0 * HOUR, 5.0 * DAY])
    }

    /// The unit in which one wait by itself is written.
    pub fn of_one(minutes: f64) -> Self {
        TimeUnit::below(minutes, [1.5, 1.5 * HOUR, 2.0 * DAY])
    }

    /// The smallest unit in which a wait is told to customers of this patience: about a sixtieth of
    /// it. Who writes an e-mail and would wait for a day does not count seconds.
    pub fn finest(inputs: &Inputs) -> Self {
        let patience = inputs.ranges.patience.likely * inputs.plan.handle_minutes;
        TimeUnit::below(patience, [HOUR, 60.0 * HOUR, 60.0 * DAY])
    }

    /// The first unit whose limit, in minutes, is above a wait.
    fn below(minutes: f64, limits: [f64; 3]) -> Self {
        let units = [TimeUnit::Seconds, TimeUnit::Minutes, TimeUnit::Hours];
        let mut limited = units.into_iter().zip(limits);
        limited
            .find(|(_, limit)| minutes < *limit)
            .map_or(TimeUnit::Days, |(unit, _)| unit)
    }

    /// How many minutes it has.
    pub fn minutes(self) -> f64 {
        match self {
            TimeUnit::Seconds => 1.0 / 60.0,
            TimeUnit::Minutes => 1.0,
            TimeUnit::Hours => HOUR,
            TimeUnit::Days => DAY,
        }
    }
}

/// One quantity, month by month, on one of the two lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Course {
    pub quantity: Quantity,
    /// Under the plan, as percentiles over the futures; waiting in its unit.
    pub plan: Band,
    /// The middle future if everyone is kept, likewise.
    pub keep: Vec<f64>,
    /// The share of futures that reverse the plan in each month; only people come back by it.
    pub reversals: Vec<f64>,
    /// The share handed over that this is the course of.
    pub share: f64,
}

/// A course in one month.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MonthFigures {
    /// Counted from 1.
    pub month: usize,
    pub middle: f64,
    /// Eight futures in ten lie between these two.
    pub low: f64,
    pub high: f64,
    pub keep: f64,
    /// The share of futures that have reversed the plan by the end of the month.
    pub reversed: f64,
}

impl Course {
    /// The four that the page shows, in order; no wait is counted in a smaller unit than `finest`.
    pub fn all(estimate: &Estimate, line: Line, finest: TimeUnit) -> [Course; 4] {
        let months = &estimate.months;
        let (plan, keep) = (months.plan.on(line), months.keep.on(line));
        let of = |quantity, band: fn(&MonthlyBands) -> &Band| Course {
            quantity,
            plan: band(plan).clone(),
            keep: band(keep).p50.clone(),
            reversals: Vec::new(),
            share: plan.share,
        };
        let people = Course {
            reversals: months.reversals.on(line).clone(),
            ..of(Quantity::People, |bands| &bands.people)
        };
        let wait = &plan.wait_minutes.p90;
        let longest = wait.iter().copied().fold(0.0, f64::max);
        let chart = TimeUnit::for_minutes(longest).max(finest);
        let units = TimeUnits { chart, finest };
        let waiting = of(Quantity::Waiting(units), |bands| &bands.wait_minutes);
        [
            people,
            of(Quantity::Unresolved, |bands| &bands.unresolved),
            waiting.divided_by(chart.minutes()),
            of(Quantity::Money, |bands| &bands.net_cost),
        ]
    }

    /// The same of a way on with going on as planned in the place of keeping everyone; months that are
    /// behind are those of either.
    pub fn onward(
        estimate: &UnderWayEstimate,
        way: Way,
        line: Line,
        finest: TimeUnit,
    ) -> [Course; 4] {
        let way = way.months(estimate, line);
        let as_planned = Way::AsPlanned.months(estimate, line);
        let of = |quantity, band: fn(&MonthlyBands) -> &Band| Course {
            quantity,
            plan: band(way).clone(),
            keep: band(as_planned).p50.clone(),
            reversals: Vec::new(),
            share: way.share,
        };
        let waits = way
            .wait_minutes
            .p90
            .iter()
            .chain(&as_planned.wait_minutes.p50);
        let chart = TimeUnit::for_minutes(waits.copied().fold(0.0, f64::max)).max(finest);
        let waiting = Quantity::Waiting(TimeUnits { chart, finest });
        [
            of(Quantity::People, |bands| &bands.people),
            of(Quantity::Unresolved, |bands| &bands.unresolved),
            of(waiting, |bands| &bands.wait_minutes).divided_by(chart.minutes()),
            of(Quantity::Money, |bands| &bands.net_cost),
        ]
    }

    /// People and money of several teams together, as planned; today's people stand in the place of
    /// those if everyone is kept.
    pub fn of_company(estimate: &CompanyEstimate, line: Line) -> [Course; 2] {
        let people = estimate.months.people.on(line);
        let money = estimate.months.net_cost.on(line);
        let teams = estimate.teams.iter();
        let handed_over: f64 = teams.map(|team| team.share * team.people_today).sum();
        let of = |quantity, plan: &Band, keep| Course {
            quantity,
            plan: plan.clone(),
            keep: vec![keep; plan.p50.len()],
            reversals: Vec::new(),
            share: handed_over / estimate.people_today,
        };
        [
            of(Quantity::People, people, estimate.people_today),
            of(Quantity::Money, money, 0.0),
        ]
    }

    /// How many months there are.
    pub fn months(&self) -> usize {
        self.plan.p50.len()
    }

    /// The plan is to keep everyone: its course and that of keeping are one.
    pub fn keeps_everyone(&self) -> bool {
        self.share == 0.0
    }

    /// The figures of a month.
    pub fn at(&self, month: usize) -> MonthFigures {
        let of = |values: &[f64]| {
            let value = month.checked_sub(1).and_then(|index| values.get(index));
            *value.expect("a month within the horizon")
        };
        MonthFigures {
            month,
            middle: of(&self.plan.p50),
            low: of(&self.plan.p10),
            high: of(&self.plan.p90),
            keep: of(&self.keep),
            reversed: self.reversals.iter().take(month).sum(),
        }
    }

    /// The figures of the last month.
    pub fn end(&self) -> MonthFigures {
        self.at(self.months())
    }

    /// The month by which half of those futures have reversed the plan that ever do; none where
    /// too few do to be shown.
    pub fn middle_reversal(&self) -> Option<usize> {
        let ever = self.end().reversed;
        // A hair less than half, as the model has it: sums of the same shares differ in rounding.
        let half = 0.5 * ever * (1.0 - 1e-12);
        (ever >= LEAST_REVERSED).then(|| {
            let before = (1..self.months()).take_while(|month| self.at(*month).reversed < half);
            before.count() + 1
        })
    }

    /// The lowest and the highest value to show: zero always, and no less than makes the smallest
    /// figure that the page writes a visible one.
    pub fn domain(&self) -> (f64, f64) {
        let values = [&self.plan.p10, &self.plan.p90, &self.keep];
        let (low, high) = values
            .into_iter()
            .flatten()
            .fold((0.0, 0.0), |(low, high): (f64, f64), value| {
                (low.min(*value), high.max(*value))
            });
        match self.quantity {
            Quantity::Money if high - low < LEAST_MONEY => (-LEAST_MONEY / 2.0, LEAST_MONEY / 2.0),
            Quantity::Money => (low, high),
            Quantity::Unresolved => (0.0, high.max(LEAST_UNRESOLVED)),
            Quantity::People | Quantity::Waiting(_) => (0.0, high.max(1.0)),
        }
    }

    /// The round values to mark: only zero where money makes no difference.
    pub fn levels(&self) -> Vec<f64> {
        let (low, high) = self.domain();
        if self.quantity == Quantity::Money && high - low <= LEAST_MONEY {
            return vec![0.0];
        }
        round_levels(low, high)
    }

    fn divided_by(mut self, unit: f64) -> Self {
        let Band {
            p10,
            p25,
            p50,
            p75,
            p90,
        } = &mut self.plan;
        for value in [p10, p25, p50, p75, p90, &mut self.keep]
            .into_iter()
            .flatten()
        {
            *value /= unit;
        }
        self
    }
}

/// One future in a hundred: of fewer that reverse the plan there is nothing to see.
const LEAST_REVERSED: f64 = 0.01;
/// Less money than this, over all, is none.
const LEAST_MONEY: f64 = 10.0;
/// An axis of issues never resolved goes at least this far.
const LEAST_UNRESOLVED: f64 = 0.05;

#[cfg(test)]
mod tests;
