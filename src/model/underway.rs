//! Under way: what was seen, and whether to go on or turn back (`docs/model.md` section 9).
//!
//! A plan has run for some months as planned. From here on it can go on as it is, or towards any share of
//! the menu with enough people for the load; what is behind is sunk.

mod question;
mod report;

pub use super::estimate::UnderWayRun;
use super::estimate::{Engine, Worlds};
use super::inputs::Inputs;
pub use question::UnderWay;
pub use report::{Risk, UnderWayEstimate, UnderWayMonths, WayFigures};

impl Engine {
    /// The whole run at once.
    ///
    /// # Errors
    /// If an input is out of its bounds, or if no world fits what was seen.
    pub fn from_here(
        &mut self,
        inputs: &Inputs,
        under_way: &UnderWay,
        worlds: Worlds,
    ) -> Result<UnderWayEstimate, super::Error> {
        let mut run = UnderWayRun::new(inputs.clone(), *under_way, worlds)?;
        run.advance(self, worlds.count());
        run.derived(self)
    }
}
