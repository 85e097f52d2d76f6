//! The front as a table.

use super::report::{Allocation, CompanyEstimate, Judged};
use crate::model::report::{Line, Lines};
use crate::model::table::Table;

impl CompanyEstimate {
    /// Every allocation of the front, from the fewest people to the most: the share of each team, mean
    /// people at the start of month T and E\[J − J(0)\]; where it is judged, also its regret risk, and how
    /// likely the target is met if there is one.
    ///
    /// ```
    /// use uturn::model::Worlds;
    /// use uturn::model::company::{Company, Team, company_estimate};
    ///
    /// let company = Company::of(vec![Team::new("service"), Team::new("sales")]);
    /// let front = company_estimate(&company, Worlds::W512).unwrap().front_table();
    /// assert_eq!(front.columns[1].name, "share of sales");
    /// assert!(front.get("people_end").unwrap().is_sorted());
    /// ```
    pub fn front_table(&self) -> Table {
        let allocations = &self.front.allocations;
        let mut table = Table::default();
        let column = |figure: &dyn Fn(&Allocation) -> f64| allocations.iter().map(figure).collect();
        for (place, team) in self.teams.iter().enumerate() {
            let name = format!("share of {}", team.name);
            table.push(name, "share", column(&|of| of.shares[place]));
        }
        table.push("people_end", "people", column(&|of| of.people_end));
        table.push("net_cost", "money", column(&|of| of.net_cost));
        let mut judged = |name: &str, figure: &dyn Fn(&Judged) -> Option<Lines<f64>>| {
            for (line, suffix) in [(Line::Alone, "alone"), (Line::Scaled, "scaled")] {
                // NaN where a row has none.
                let of = |of: &Allocation| {
                    let lines = of.judged.as_ref().and_then(figure);
                    lines.map_or(f64::NAN, |lines| *lines.on(line))
                };
                table.push(format!("{name}_{suffix}"), "probability", column(&of));
            }
        };
        judged("regret_risk", &|of| Some(of.regret_risk));
        if self.target.is_some() {
            judged("target_met", &|of| of.target_met);
        }
        table
    }
}
