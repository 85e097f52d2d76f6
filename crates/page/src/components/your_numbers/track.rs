//! Where an input's values lie on its track, and which of them a handle can stop at.

use uturn::model::{Country, PlanInput, Range, Scale, WorldInput};

/// How far a track goes on beyond a range, as a part of its length on the scale.
const BEYOND: f64 = 0.6;
/// Stops of a handle, from one end of the track to the other.
const STEPS: f64 = 100.0;
/// A hair, so that a step of a hundredth counts as one.
const HAIR: f64 = 1e-9;

/// A window onto an input's scale.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Track {
    scale: Scale,
    /// Its ends, on the scale.
    from: f64,
    to: f64,
    /// Stops from one end to the other.
    pub steps: f64,
}

impl Track {
    /// For an uncertain input: around the range that it starts from, wider where the range is now
    /// beyond that.
    pub fn of_range(input: &WorldInput, start: Range, now: Range, country: Country) -> Self {
        let scale = input.scale;
        let (least, most) = input.bounds(country);
        let (low, high) = (scale.forward(start.low), scale.forward(start.high));
        let beyond = BEYOND * (high - low);
        let from = (low - beyond).min(scale.forward(now.low));
        let to = (high + beyond).max(scale.forward(now.high));
        Track {
            scale,
            from: from.max(scale.forward(least)),
            to: to.min(scale.forward(most)),
            steps: STEPS,
        }
    }

    /// For a number of the plan: all that is allowed.
    pub fn of_plan(input: &PlanInput, country: Country) -> Option<Self> {
        let (low, high) = input.bounds(country)?;
        let scale = input.scale();
        Some(Track {
            scale,
            from: scale.forward(low),
            to: scale.forward(high),
            steps: if input.is_whole() {
                (high - low).min(STEPS)
            } else {
                STEPS
            },
        })
    }

    /// For a share of which anything is allowed, but little is likely.
    pub fn of_share(most: f64, now: f64) -> Self {
        Track {
            scale: Scale::Linear,
            from: 0.0,
            to: most.max(now),
            steps: STEPS,
        }
    }

    /// The place of a value, from 0 to 1; beyond the ends, the end's.
    pub fn place(&self, value: f64) -> f64 {
        let along = (self.scale.forward(value) - self.from) / (self.to - self.from);
        along.clamp(0.0, 1.0)
    }

    /// The stop nearest to a value.
    pub fn step_of(&self, value: f64) -> f64 {
        (self.place(value) * self.steps).round()
    }

    /// The value at a stop: as round as it can be without two stops being one.
    pub fn value_at(&self, step: f64) -> f64 {
        let exactly = self.exactly_at(step);
        let before = exactly - self.exactly_at(step - 1.0);
        let after = self.exactly_at(step + 1.0) - exactly;
        rounded(exactly, before.min(after))
    }

    fn exactly_at(&self, step: f64) -> f64 {
        let along = self.from + step / self.steps * (self.to - self.from);
        self.scale.backward(along)
    }
}

/// A multiple of the largest of 1, 2 and 5 times a power of ten that is no larger than `unit`.
fn rounded(value: f64, unit: f64) -> f64 {
    let unit = unit * (1.0 + HAIR);
    let power = unit.log10().floor() as i32;
    // A power of ten divides or multiplies but is never a fraction itself, so that three tenths
    // are 0.3.
    let ten = 10_f64.powi(power.abs());
    let (times, by) = if power < 0 { (1.0, ten) } else { (ten, 1.0) };
    let lead = [5.0, 2.0]
        .into_iter()
        .find(|lead| lead * times / by <= unit)
        .unwrap_or(1.0);
    (value * by / (lead * times)).round() * lead * times / by
}

#[cfg(test)]
mod tests {
    use super::*;
    use uturn::model::{Decided, PLAN_INPUTS, Presets, WORLD_INPUTS, Work};

    fn starts() -> impl Iterator<Item = Presets> {
        Work::ALL
            .into_iter()
            .flat_map(|work| Country::ALL.map(|country| Presets { work, country }))
    }

    fn all() -> Vec<(&'static str, Track)> {
        let decided = PLAN_INPUTS
            .iter()
            .filter_map(|input| Some((input.name, Track::of_plan(input, Country::default())?)));
        let uncertain = starts().flat_map(|presets| {
            let ranges = presets.start().ranges;
            WORLD_INPUTS.iter().map(move |input| {
                let range = ranges.get(input.input);
                let track = Track::of_range(input, range, range, presets.country);
                (input.name, track)
            })
        });
        decided.chain(uncertain).collect()
    }

    #[test]
    fn every_stop_of_every_track_is_a_value_of_its_own_and_reads_back() {
        for (name, track) in all() {
            let steps = track.steps as u32;
            assert!(steps >= 10, "{name}");
            let values: Vec<f64> = (0..=steps)
                .map(|step| track.value_at(f64::from(step)))
                .collect();
            for (step, pair) in values.windows(2).enumerate() {
                assert!(pair[0] < pair[1], "{name}: step {step}");
            }
            for (step, value) in values.iter().enumerate().skip(1).take(steps as usize - 1) {
                assert!(
                    (track.step_of(*value) - step as f64).abs() <= 1.0,
                    "{name}: {value} is at {} of {step}",
                    track.step_of(*value)
                );
            }
        }
    }

    #[test]
    fn a_range_has_room_on_either_side_and_a_wider_one_still_fits() {
        for input in WORLD_INPUTS {
            let country = Country::default();
            let track = Track::of_range(input, input.range, input.range, country);
            let [low, likely, high] =
                [input.range.low, input.range.likely, input.range.high].map(|at| track.place(at));
            assert!(low >= 0.08 && low < likely, "{}: {low}", input.name);
            assert!(likely < high && high <= 0.92, "{}: {high}", input.name);
            let (least, most) = input.bounds(country);
            let widest = Range {
                low: least,
                high: most,
                ..input.range
            };
            let track = Track::of_range(input, input.range, widest, country);
            assert_eq!((track.place(least), track.place(most)), (0.0, 1.0));
        }
    }

    #[test]
    fn stops_are_round() {
        let of_plan = |input: Decided| Track::of_plan(input.row(), Country::default());
        let share = of_plan(Decided::AiShare);
        assert_eq!(share.map(|track| track.value_at(67.0)), Some(0.67));
        let months = of_plan(Decided::HorizonMonths);
        assert_eq!(
            months.map(|track| (track.steps, track.value_at(1.0))),
            Some((54.0, 7.0))
        );
        for (value, unit, expected) in [
            (58_123.0, 320.0, 58_200.0),
            (0.299_999, 0.004, 0.3),
            (0.67, 0.01, 0.67),
            (8.04, 0.6, 8.0),
        ] {
            assert_eq!(rounded(value, unit), expected);
        }
    }
}
