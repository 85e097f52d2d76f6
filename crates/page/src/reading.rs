//! An estimate, read as the page's sections need it.

mod alternative;
mod course;
mod dots;
mod driver;
mod mixes;
mod onward;
mod pilot_rule;
mod step;
mod team_part;

pub use alternative::{Alternative, Hybrid, ON_DEMAND_POOL};
pub use course::{Course, MonthFigures, Quantity, TimeUnit, TimeUnits};
pub use dots::{Dots, Look};
pub use driver::{Driver, Drivers, Finding, chance_of_plan, drivers, findings};
pub use mixes::{Mix, as_few_people, mixes};
pub use onward::{Onward, Way, cheapest_stretch, eight_in_ten, mean};
pub use pilot_rule::{Amount, GoodFor, Stretch, middle_of_expected, plan_is_good_for, stretches};
pub use step::{AddingUp, Step, has_saving, steps};
pub use team_part::{TeamPart, parts_of_regret};
pub use words::reading::{Difference, Reading, keeping_cost};
