//! What regret a team brings in.

use uturn::model::company::{CompanyEstimate, TeamFigures};
use uturn::model::report::Line;

/// A team's part of the regret; together they are 1.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamPart {
    pub name: String,
    pub part: f64,
}

/// Every team's part on a line, in their order; none where nothing is regretted.
pub fn parts_of_regret(estimate: &CompanyEstimate, line: Line) -> Option<Vec<TeamPart>> {
    let parts = estimate.programme.parts_of_regret.on(line).as_ref()?;
    let teams = estimate.teams.iter().zip(parts);
    let part = |(team, part): (&TeamFigures, &f64)| TeamPart {
        name: team.name.clone(),
        part: *part,
    };
    Some(teams.map(part).collect())
}
