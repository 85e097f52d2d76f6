//! What a team's menu of shares comes to, in every world.

use crate::model::error::Error;

/// What a team's menu of shares comes to in every world.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcomes {
    /// The menu, ascending.
    pub(super) shares: Vec<f64>,
    /// J: share after share, world after world.
    pub(super) cost: Vec<Vec<f64>>,
    /// E + R at the start of month T, likewise.
    pub(super) people_end: Vec<Vec<f64>>,
    /// Keep-the-team payroll of each world.
    pub(super) keep_payroll: Vec<f64>,
}

impl Outcomes {
    /// Outcomes of one's own: `shares` ascending, the first that of keeping the team; `cost` (money
    /// over the horizon) and `people_end` (people in the last month) have a list for every share, with
    /// an entry for every world; `keep_payroll` has an entry for every world.
    ///
    /// # Errors
    /// If there is no share or no world, if the shares do not ascend, or if a list has another length.
    pub fn new(
        shares: Vec<f64>,
        cost: Vec<Vec<f64>>,
        people_end: Vec<Vec<f64>>,
        keep_payroll: Vec<f64>,
    ) -> Result<Self, Error> {
        let worlds = keep_payroll.len();
        if worlds == 0 {
            return Err(Error::not_allowed(
                "keep_payroll",
                "empty",
                "a payroll for every world",
            ));
        }
        if shares.is_empty() || !shares.is_sorted_by(|a, b| a < b) {
            let given = format!("{shares:?}");
            return Err(Error::not_allowed("shares", given, "shares that ascend"));
        }
        for (name, rows) in [("cost", &cost), ("people_end", &people_end)] {
            if rows.len() != shares.len() || rows.iter().any(|row| row.len() != worlds) {
                let lengths: Vec<usize> = rows.iter().map(Vec::len).collect();
                return Err(Error::not_allowed(
                    name,
                    format!("lists of {lengths:?} entries"),
                    format!("{} lists of {worlds} entries", shares.len()),
                ));
            }
        }
        Ok(Outcomes {
            shares,
            cost,
            people_end,
            keep_payroll,
        })
    }

    /// None yet.
    pub(super) fn along(shares: &[f64]) -> Self {
        let empty = vec![Vec::new(); shares.len()];
        Outcomes {
            shares: shares.to_vec(),
            cost: empty.clone(),
            people_end: empty,
            keep_payroll: Vec::new(),
        }
    }

    /// Goes on to the first `until` worlds as another of the same menu does.
    pub(super) fn go_on_as(&mut self, other: &Outcomes, until: usize) {
        let more = self.worlds()..until;
        for (rows, others) in [
            (&mut self.cost, &other.cost),
            (&mut self.people_end, &other.people_end),
        ] {
            for (row, other) in rows.iter_mut().zip(others) {
                row.extend_from_slice(&other[more.clone()]);
            }
        }
        self.keep_payroll
            .extend_from_slice(&other.keep_payroll[more]);
    }

    /// The menu, ascending.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// J, share after share, world after world.
    pub fn cost(&self) -> &[Vec<f64>] {
        &self.cost
    }

    /// People at the start of month T, likewise.
    pub fn people_end(&self) -> &[Vec<f64>] {
        &self.people_end
    }

    /// Keep-the-team payroll of each world.
    pub fn keep_payroll(&self) -> &[f64] {
        &self.keep_payroll
    }

    /// How many worlds there are.
    pub fn worlds(&self) -> usize {
        self.keep_payroll.len()
    }

    /// The costs of the menu, world after world.
    pub(super) fn costs(&self) -> impl Iterator<Item = Vec<f64>> {
        let of_world = |world: usize| self.cost.iter().map(move |row| row[world]).collect();
        (0..self.worlds()).map(of_world)
    }
}

/// Where a share stands on a menu: on a point of it, or a part of the way to the next one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Place {
    point: usize,
    part: f64,
}

impl Place {
    /// Where `share` stands; beyond the ends of the menu, at its end.
    pub(super) fn of(share: f64, menu: &[f64]) -> Self {
        let next = menu.partition_point(|point| *point < share);
        match (next.checked_sub(1), menu.get(next)) {
            (Some(point), Some(above)) if *above != share => Place {
                point,
                part: (share - menu[point]) / (above - menu[point]),
            },
            (_, Some(_)) => Place {
                point: next,
                part: 0.0,
            },
            (before, None) => Place {
                point: before.expect("a menu has shares"),
                part: 0.0,
            },
        }
    }

    /// What stands on its point, or before it, in every world.
    pub(super) fn row(self, rows: &[Vec<f64>]) -> &[f64] {
        &rows[self.point]
    }

    /// What stands there in one world, interpolated linearly.
    pub(super) fn value(self, rows: &[Vec<f64>], world: usize) -> f64 {
        let own = rows[self.point][world];
        if self.part > 0.0 {
            own + self.part * (rows[self.point + 1][world] - own)
        } else {
            own
        }
    }

    /// Adds what stands there in every world.
    pub(super) fn add_to(self, sums: &mut [f64], rows: &[Vec<f64>]) {
        let own = &rows[self.point];
        if self.part > 0.0 {
            let next = &rows[self.point + 1];
            for ((sum, own), next) in sums.iter_mut().zip(own).zip(next) {
                *sum += own + self.part * (next - own);
            }
        } else {
            for (sum, own) in sums.iter_mut().zip(own) {
                *sum += own;
            }
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_share_stands_on_its_point_or_a_part_of_the_way_to_the_next() {
        let menu = [0.0, 0.25, 0.5, 1.0];
        for (share, point, part) in [
            (0.0, 0, 0.0),
            (0.25, 1, 0.0),
            (0.3125, 1, 0.25),
            (0.75, 2, 0.5),
            (1.0, 3, 0.0),
            (1.5, 3, 0.0),
            (-1.0, 0, 0.0),
        ] {
            assert_eq!(Place::of(share, &menu), Place { point, part }, "{share}");
        }
    }

    #[test]
    fn between_points_values_are_interpolated_and_added_alike() {
        let rows = [vec![2.0, 8.0], vec![4.0, 0.0]];
        let place = Place::of(0.25, &[0.0, 1.0]);
        let mut sums = vec![1.0, 1.0];
        place.add_to(&mut sums, &rows);
        assert_eq!(sums, [3.5, 7.0]);
        assert_eq!([0, 1].map(|world| place.value(&rows, world)), [2.5, 6.0]);
    }

    #[test]
    fn lists_of_another_length_are_refused_by_name() {
        let row = || vec![1.0, 2.0];
        let new =
            |shares: &[f64], cost, people| Outcomes::new(shares.to_vec(), cost, people, row());
        assert!(new(&[0.0, 1.0], vec![row(), row()], vec![row(), row()]).is_ok());
        for (found, field) in [
            (
                new(&[0.0, 0.0], vec![row(), row()], vec![row(), row()]),
                "shares",
            ),
            (new(&[], vec![], vec![]), "shares"),
            (new(&[0.0, 1.0], vec![row()], vec![row(), row()]), "cost"),
            (new(&[0.0], vec![row()], vec![vec![1.0]]), "people_end"),
            (
                Outcomes::new(vec![0.0], vec![vec![]], vec![vec![]], vec![]),
                "keep_payroll",
            ),
        ] {
            assert_eq!(found.unwrap_err().field(), field);
        }
    }
}
