//! The menu of shares that a plan is judged against, laid out in lanes.

use crate::model::lanes::{Lanes, Singles};
use crate::model::path::Shares;

/// Steps of the menu: 0, 5, …, 100 %.
const STEPS: u32 = 20;

/// The menu and the user's own share, ascending, then the control.
#[derive(Debug, Clone)]
pub(in crate::model) struct Menu {
    pub(in crate::model) shares: Vec<f64>,
    /// Where the user's own share stands.
    pub(in crate::model) plan: usize,
    /// Lane 0 of the first is x = 0.
    pub(in crate::model) blocks: Vec<Shares<Singles>>,
}

impl Menu {
    pub(in crate::model) fn new(own: f64) -> Self {
        Menu::up_to(own, 1.0)
    }

    /// The menu as far as a share, and that share; no control. What R⁺ of that share needs.
    pub(super) fn below(own: f64) -> Self {
        Menu::up_to(own, own)
    }

    fn up_to(own: f64, last: f64) -> Self {
        let mut shares: Vec<f64> = (0..=STEPS)
            .map(|step| f64::from(step) / f64::from(STEPS))
            .filter(|share| *share <= last)
            .collect();
        let plan = shares.partition_point(|share| *share < own);
        if shares.get(plan) != Some(&own) {
            shares.insert(plan, own);
        }
        let mut ai = shares.clone();
        let mut cut = shares.clone();
        // The control: the plan's cut with nothing given to the AI.
        ai.push(0.0);
        cut.push(own);
        let lanes = ai.len().next_multiple_of(Singles::WIDTH);
        ai.resize(lanes, 0.0);
        cut.resize(lanes, 0.0);
        let blocks = ai
            .chunks_exact(Singles::WIDTH)
            .zip(cut.chunks_exact(Singles::WIDTH))
            .map(|(ai, cut)| {
                Shares::new(Singles::of(|lane| ai[lane]), Singles::of(|lane| cut[lane]))
            })
            .collect();
        Menu {
            shares,
            plan,
            blocks,
        }
    }

    /// The lane of the control: right after the shares.
    pub(super) fn control(&self) -> usize {
        self.shares.len()
    }

    /// Lanes of one world, padding included.
    pub(super) fn lanes(&self) -> usize {
        self.blocks.len() * Singles::WIDTH
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_share_joins_the_menu_once() {
        for (own, count, place) in [(0.67, 22, 14), (0.5, 21, 10), (0.0, 21, 0), (1.0, 21, 20)] {
            let menu = Menu::new(own);
            assert_eq!((menu.shares.len(), menu.plan), (count, place), "{own}");
            assert!(menu.shares.is_sorted());
        }
    }

    #[test]
    fn below_stops_at_the_own_share() {
        assert_eq!(Menu::below(0.67).shares.last(), Some(&0.67));
    }
}
