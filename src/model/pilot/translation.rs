//! A pilot on easy issues flatters: what it says of any other share.

use crate::model::ai::Ability;
use crate::model::error::Error;
use crate::model::evidence::within;
use crate::model::inputs::Inputs;
use crate::model::observables::shows;

/// The ability is found to this many binary digits.
const HALVINGS: u32 = 60;
/// Smallest and largest share of issues given to the AI.
const SHARES: (f64, f64) = (0.01, 1.0);

/// What an AI that finishes the part `finished` of the easiest `pilot_share` of issues finishes of the
/// easiest `share`, at launch and at the likely values; none where no AI with the likely ceiling
/// finishes as much.
///
/// ```
/// use uturn::model::Inputs;
/// use uturn::model::pilot::finished_elsewhere;
///
/// let inputs = Inputs::default();
/// let of_everything = finished_elsewhere(&inputs, 0.1, 0.78, 1.0).unwrap().unwrap();
/// assert_eq!((100.0 * of_everything).round(), 40.0);
/// ```
///
/// # Errors
/// If a share is out of its bounds.
pub fn finished_elsewhere(
    inputs: &Inputs,
    pilot_share: f64,
    finished: f64,
    share: f64,
) -> Result<Option<f64>, Error> {
    within("pilot_share", pilot_share, SHARES)?;
    within("finished", finished, (0.0, 1.0))?;
    within("share", share, SHARES)?;
    let likely = inputs.ranges.likely_world();
    let finishes = |quality: f64, share: f64| {
        shows(&Ability::of_quality(quality, &likely), &likely, share).finished
    };
    let (mut low, mut high) = (0.0, Ability::of_quality(0.0, &likely).highest_quality());
    if finishes(high, pilot_share) < finished {
        return Ok(None);
    }
    for _ in 0..HALVINGS {
        let middle = 0.5 * (low + high);
        if finishes(middle, pilot_share) < finished {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(Some(finishes(high, share)))
}
