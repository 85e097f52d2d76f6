use super::*;
use crate::model::evidence::{Counted, PilotResult};
use crate::model::inputs::{Inputs, Uncertain};
use crate::model::observables::{DESIGN_EFFECT, noise, pilot_shows};
use crate::model::sampling::{Draw, SCRAMBLES, standard_error_of_mean};
use crate::model::special::normal_quantile;

const WORLDS: usize = SCRAMBLES * SCRAMBLE;
/// Worlds of the plain weighting.
const MANY: usize = 1 << 16;

/// A pilot's result: its share, its gap, what it finished and what came back, as shares of so many.
fn pilot(
    (share, gap): (f64, f64),
    finished: Option<[f64; 2]>,
    came_back: Option<[f64; 2]>,
) -> PilotResult {
    let counted = |seen: [f64; 2]| Counted {
        hits: seen[0] * seen[1],
        of: seen[1],
    };
    PilotResult {
        share,
        gap,
        finished: finished.map(counted),
        came_back: came_back.map(counted),
    }
}

/// Five settings, from one in which little is learnt to one in which much is.
fn settings() -> [PilotResult; 5] {
    [
        pilot((0.1, 0.3), Some([0.70, 200.0]), None),
        pilot((0.1, 0.3), Some([0.55, 50.0]), Some([0.15, 40.0])),
        pilot((0.67, 0.1), Some([0.35, 400.0]), None),
        pilot((0.3, 0.1), Some([0.45, 300.0]), Some([0.20, 250.0])),
        pilot((1.0, 0.3), None, Some([0.12, 100.0])),
    ]
}

fn drawn(inputs: &Inputs, pilot: &PilotResult) -> Drawn {
    let mut sample = Sample::default();
    sample.reach(WORLDS);
    let draw = Draw::new(inputs);
    Drawn::new(&pilot.seen(), &sample, WORLDS, |scores, events| {
        pilot_shows(&inputs.plan, &draw.world(scores, events), pilot.share)
    })
}

/// Normal scores of worlds that have nothing to do with the sample's.
fn plain_scores() -> impl Iterator<Item = Scores> {
    let mut state = 7_u64;
    std::iter::repeat_with(move || {
        std::array::from_fn(|_| {
            state = state
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            let bits = (state ^ (state >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 12;
            normal_quantile((bits as f64 + 0.5) / (1_u64 << 52) as f64)
        })
    })
}

/// Weighted mean, and its standard error where the worlds are independent.
fn weighed(values: &[f64], weights: &[f64]) -> (f64, f64) {
    let total: f64 = weights.iter().sum();
    let pairs = || values.iter().zip(weights);
    let mean = pairs().map(|(value, weight)| value * weight).sum::<f64>() / total;
    let squares = pairs().map(|(value, weight)| {
        let own = weight * (value - mean) / total;
        own * own
    });
    (mean, squares.sum::<f64>().sqrt())
}

/// The mean of an input, by drawing where the evidence points and by weighting many worlds that were
/// drawn without it.
#[test]
fn both_ways_of_weighing_worlds_come_to_the_same_posterior() {
    let inputs = Inputs::default();
    let draw = Draw::new(&inputs);
    let plain: Vec<Scores> = plain_scores().take(MANY).collect();
    let plain_resolution = |scores: &Scores| {
        draw.value(
            Uncertain::AiResolution,
            scores[Uncertain::AiResolution as usize],
        )
    };
    let resolutions: Vec<f64> = plain.iter().map(plain_resolution).collect();
    for setting in settings() {
        let drawn = drawn(&inputs, &setting);
        let resolution = |world: usize| plain_resolution(drawn.scores(world));
        let of = |worlds: std::ops::Range<usize>| {
            let (values, weights): (Vec<f64>, Vec<f64>) = worlds
                .map(|world| (resolution(world), drawn.weight(world)))
                .unzip();
            weighed(&values, &weights).0
        };
        let ours = of(0..WORLDS);
        let scrambles = (0..SCRAMBLES).map(|s| of(s * SCRAMBLE..(s + 1) * SCRAMBLE));
        let our_error = standard_error_of_mean(&scrambles.collect::<Vec<_>>()).unwrap();

        let seen = setting.seen();
        let weight = |scores: &Scores| {
            let world = draw.world(scores, [1.0, 1.0]);
            let shown = pilot_shows(&inputs.plan, &world, setting.share);
            libm::exp(seen.log_likelihood(&shown))
        };
        let weights: Vec<f64> = plain.iter().map(weight).collect();
        let (theirs, their_error) = weighed(&resolutions, &weights);
        let error = our_error.hypot(their_error);
        assert!(
            (ours - theirs).abs() <= 3.0 * error,
            "{setting:?}: {ours}, not {theirs} ± {error}"
        );
        // Drawing where the evidence points is what makes so few worlds as sure.
        let effective = drawn.figures().effective_sample;
        assert!(effective > 0.15, "{setting:?}: {effective}");
        assert!(drawn.figures().far_outside.is_empty(), "{setting:?}");
    }
}

/// As many worlds as the proposal says lie within a few of its standard deviations of what was seen:
/// it knows what it knows.
#[test]
fn what_was_drawn_predicts_what_was_seen() {
    let inputs = Inputs::default();
    let draw = Draw::new(&inputs);
    for setting in settings() {
        let drawn = drawn(&inputs, &setting);
        for told in setting.seen().told {
            let (mut mean, mut before) = (0.0, 0.0);
            let mut sample = Sample::default();
            sample.reach(WORLDS);
            for world in 0..WORLDS {
                let predicted = |scores: &Scores| {
                    let world = draw.world(scores, [1.0, 1.0]);
                    let shown = pilot_shows(&inputs.plan, &world, setting.share);
                    told.observable.on_scale(shown.of(told.observable))
                };
                mean += drawn.weight(world) * predicted(drawn.scores(world)) / WORLDS as f64;
                before += predicted(sample.z(world)) / WORLDS as f64;
            }
            // Between what the ranges say and what was seen.
            let (from, to) = (before.min(told.y), before.max(told.y));
            assert!((from..=to).contains(&mean), "{setting:?}: {told:?}, {mean}");
        }
    }
}

#[test]
fn evidence_that_says_nothing_leaves_the_worlds_as_they_are() {
    let inputs = Inputs::default();
    // One conversation, and a gap so wide that it could be of anything.
    let drawn = drawn(&inputs, &pilot((0.1, 3.0), Some([0.5, 1.0]), None));
    let figures = drawn.figures();
    assert!(figures.effective_sample > 0.95, "{figures:?}");
    let scores: Vec<f64> = (0..WORLDS)
        .map(|world| drawn.scores(world)[Uncertain::AiResolution as usize])
        .collect();
    let weights: Vec<f64> = (0..WORLDS).map(|world| drawn.weight(world)).collect();
    let (mean, _) = weighed(&scores, &weights);
    assert!(mean.abs() < 0.1, "{mean}");
}

#[test]
fn what_lies_far_outside_is_named_and_answered_all_the_same() {
    let inputs = Inputs::default();
    for (finished, came_back, far) in [
        (Some([0.02, 400.0]), None, vec![Observable::Finished]),
        (
            Some([0.70, 400.0]),
            Some([0.9, 400.0]),
            vec![Observable::CameBack],
        ),
        (
            Some([0.0, 1e9]),
            Some([1.0, 1e9]),
            vec![Observable::Finished, Observable::CameBack],
        ),
    ] {
        for gap in [0.0, 0.1] {
            let setting = pilot((0.1, gap), finished, came_back);
            let drawn = drawn(&inputs, &setting);
            let figures = drawn.figures();
            assert_eq!(figures.far_outside, far, "{setting:?}");
            let all: f64 = (0..WORLDS).map(|world| drawn.weight(world)).sum();
            assert!((all / WORLDS as f64 - 1.0).abs() < 1e-9, "{setting:?}");
            assert!(figures.effective_sample > 0.0 && figures.effective_sample <= 1.0);
        }
    }
}

/// Where the truth is one of the worlds that the ranges lead to, and a pilot shows it with its noise, the
/// truth is as often in each fifth of what the evidence leaves as it should be (simulation-based
/// calibration).
#[test]
fn the_truth_lies_where_the_evidence_says_as_often_as_it_says() {
    const TRUTHS: usize = 300;
    const FIFTHS: usize = 5;
    let inputs = Inputs::default();
    let draw = Draw::new(&inputs);
    let mut sample = Sample::default();
    sample.reach(SCRAMBLE);
    let conversations = 200.0;
    let (share, gap) = (0.1, 0.3);
    let mut scores = plain_scores();
    let mut found = [0; FIFTHS];
    for truth in scores.by_ref().take(TRUTHS).collect::<Vec<_>>() {
        let world = draw.world(&truth, [1.0, 1.0]);
        let shown = pilot_shows(&inputs.plan, &world, share).finished;
        let deviation = noise(gap, conversations, shown, DESIGN_EFFECT).sqrt();
        let miss = scores.next().unwrap()[0] * deviation;
        let logit = Observable::Finished.on_scale(shown) + miss;
        let finished = 1.0 / (1.0 + libm::exp(-logit));
        let setting = pilot((share, gap), Some([finished, conversations]), None);
        let drawn = Drawn::new(&setting.seen(), &sample, SCRAMBLE, |scores, events| {
            pilot_shows(&inputs.plan, &draw.world(scores, events), share)
        });
        let below = |world: &usize| {
            drawn.scores(*world)[Uncertain::AiResolution as usize]
                < truth[Uncertain::AiResolution as usize]
        };
        let weights = (0..SCRAMBLE).filter(below).map(|world| drawn.weight(world));
        let part = weights.sum::<f64>() / SCRAMBLE as f64;
        found[((part * FIFTHS as f64) as usize).min(FIFTHS - 1)] += 1;
    }
    // χ² with four degrees of freedom: above 18.5 in one of a thousand.
    let expected = TRUTHS as f64 / FIFTHS as f64;
    let off = found.map(|count: u32| (f64::from(count) - expected).powi(2) / expected);
    assert!(off.iter().sum::<f64>() < 18.5, "{found:?}");
}
