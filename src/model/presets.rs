//! Kinds of work and countries, each with the figures that make it different from customer service
//! in the United States.
//!
//! Judgement, apart from what the table of inputs sources. The value at stake grows with the work,
//! so that the loss per unresolved issue stays at about 2.8 times the payroll cost of an issue.

use super::inputs::{
    Inputs, Plan, Range, Ranges, Value, WorldInput, plan_bounds, plan_input, world_input,
};

/// What kind of work a team does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Work {
    /// Contacts with customers: the model's defaults.
    #[default]
    CustomerService,
    /// Texts into other languages.
    Translation,
    /// Questions answered from data.
    DataAnalysis,
    /// Anything else: customer service's figures as stand-ins, with longer contacts in office hours.
    Other,
}

/// What a kind of work sets.
struct Preset {
    handle_minutes: f64,
    open_hours_per_week: f64,
    patience: Range,
    ai_resolution: Range,
    failure_detection: Range,
    return_rate: Range,
    stated_to_actual: Range,
    customer_margin: Range,
    /// On the default cost of a person.
    agent_cost_factor: f64,
}

const fn range(low: f64, likely: f64, high: f64) -> Range {
    Range { low, likely, high }
}

const TRANSLATION: Preset = Preset {
    handle_minutes: 45.0,
    open_hours_per_week: 40.0,
    patience: range(8.0, 20.0, 60.0),
    ai_resolution: range(0.50, 0.68, 0.82),
    failure_detection: range(0.30, 0.50, 0.70),
    return_rate: range(0.20, 0.35, 0.60),
    stated_to_actual: range(0.04, 0.10, 0.25),
    customer_margin: range(700.0, 2_700.0, 10_600.0),
    agent_cost_factor: 1.1,
};

const DATA_ANALYSIS: Preset = Preset {
    handle_minutes: 240.0,
    open_hours_per_week: 40.0,
    patience: range(5.0, 15.0, 40.0),
    ai_resolution: range(0.22, 0.38, 0.58),
    failure_detection: range(0.35, 0.55, 0.75),
    return_rate: range(0.30, 0.50, 0.75),
    stated_to_actual: range(0.04, 0.10, 0.25),
    customer_margin: range(5_700.0, 21_800.0, 85_500.0),
    agent_cost_factor: 1.6,
};

impl Preset {
    /// As the table of inputs has it.
    fn customer_service() -> Self {
        let (plan, ranges) = (Plan::default(), Ranges::default());
        Preset {
            handle_minutes: plan.handle_minutes,
            open_hours_per_week: plan.open_hours_per_week,
            patience: ranges.patience,
            ai_resolution: ranges.ai_resolution,
            failure_detection: ranges.failure_detection,
            return_rate: ranges.return_rate,
            stated_to_actual: ranges.stated_to_actual,
            customer_margin: ranges.customer_margin,
            agent_cost_factor: 1.0,
        }
    }

    fn other() -> Self {
        Preset {
            handle_minutes: 15.0,
            open_hours_per_week: 40.0,
            ..Preset::customer_service()
        }
    }
}

impl Work {
    /// Every kind, in the order of choice.
    pub const ALL: [Work; 4] = [
        Work::CustomerService,
        Work::Translation,
        Work::DataAnalysis,
        Work::Other,
    ];

    /// The word that stands for it in links.
    pub const fn word(self) -> &'static str {
        match self {
            Work::CustomerService => "customer_service",
            Work::Translation => "translation",
            Work::DataAnalysis => "data_analysis",
            Work::Other => "other",
        }
    }

    fn preset(self) -> Preset {
        match self {
            Work::CustomerService => Preset::customer_service(),
            Work::Translation => TRANSLATION,
            Work::DataAnalysis => DATA_ANALYSIS,
            Work::Other => Preset::other(),
        }
    }
}

/// Where a team works.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Country {
    /// The model's defaults.
    #[default]
    UnitedStates,
    /// England, Scotland, Wales and Northern Ireland.
    UnitedKingdom,
    /// The countries with the euro.
    EuroArea,
    /// Sweden.
    Sweden,
}

/// What a country sets.
struct Place {
    agent_cost: Range,
    attrition: Range,
    severance_weeks: Range,
    /// On every other amount of money.
    money_factor: f64,
}

impl Country {
    /// Every country, in the order of choice.
    pub const ALL: [Country; 4] = [
        Country::UnitedStates,
        Country::UnitedKingdom,
        Country::EuroArea,
        Country::Sweden,
    ];

    /// The word that stands for it in links.
    pub const fn word(self) -> &'static str {
        match self {
            Country::UnitedStates => "us",
            Country::UnitedKingdom => "uk",
            Country::EuroArea => "euro",
            Country::Sweden => "sweden",
        }
    }

    /// The currency that its amounts are in, as ISO 4217 names it.
    pub fn currency(self) -> &'static str {
        match self {
            Country::UnitedStates => "USD",
            Country::UnitedKingdom => "GBP",
            Country::EuroArea => "EUR",
            Country::Sweden => "SEK",
        }
    }

    fn place(self) -> Place {
        match self {
            Country::UnitedStates => {
                let ranges = Ranges::default();
                Place {
                    agent_cost: ranges.agent_cost,
                    attrition: ranges.attrition,
                    severance_weeks: ranges.severance_weeks,
                    money_factor: 1.0,
                }
            }
            Country::UnitedKingdom => Place {
                agent_cost: range(28_000.0, 36_000.0, 46_000.0),
                attrition: range(0.16, 0.25, 0.38),
                severance_weeks: range(2.0, 5.0, 12.0),
                money_factor: 0.78,
            },
            Country::EuroArea => Place {
                agent_cost: range(32_000.0, 45_000.0, 62_000.0),
                attrition: range(0.10, 0.18, 0.30),
                severance_weeks: range(8.0, 16.0, 32.0),
                money_factor: 0.92,
            },
            Country::Sweden => Place {
                agent_cost: range(400_000.0, 500_000.0, 620_000.0),
                attrition: range(0.08, 0.15, 0.25),
                severance_weeks: range(8.0, 14.0, 28.0),
                money_factor: 10.5,
            },
        }
    }
}

/// What a visitor starts from: a kind of work in a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[allow(missing_docs, reason = "the names say it")]
pub struct Presets {
    pub work: Work,
    pub country: Country,
}

impl Presets {
    /// The inputs before anyone has changed one.
    pub fn start(self) -> Inputs {
        let (preset, place) = (self.work.preset(), self.country.place());
        let money = |range| times(range, place.money_factor);
        let (plan, ranges) = (Plan::default(), Ranges::default());
        Inputs {
            plan: Plan {
                handle_minutes: preset.handle_minutes,
                open_hours_per_week: preset.open_hours_per_week,
                assist_seat_cost: plan.assist_seat_cost * place.money_factor,
                ..plan
            },
            ranges: Ranges {
                patience: preset.patience,
                ai_resolution: preset.ai_resolution,
                failure_detection: preset.failure_detection,
                return_rate: preset.return_rate,
                stated_to_actual: preset.stated_to_actual,
                customer_margin: within_bounds("customer_margin", money(preset.customer_margin)),
                agent_cost: times(place.agent_cost, preset.agent_cost_factor),
                attrition: place.attrition,
                severance_weeks: place.severance_weeks,
                hiring_cost: money(ranges.hiring_cost),
                ai_unit_cost: money(ranges.ai_unit_cost),
                ..ranges
            },
            ..Inputs::default()
        }
    }

    /// Sets what starts otherwise under other presets. What was changed by hand stays: money at
    /// its worth in the other country's currency, everything else as it is.
    pub fn change(self, to: Presets, inputs: &mut Inputs) {
        let (before, after) = (self.start(), to.start());
        let rate = to.country.place().money_factor / self.country.place().money_factor;
        for name in before.differing(&after) {
            if inputs.get(name) == before.get(name) {
                inputs.copy(name, &after);
            } else if is_money(name) {
                exchange(name, rate, inputs);
            }
        }
    }
}

/// A range cut to what MODEL allows: its bounds are multiples of the American default, and data
/// analysis in crowns goes beyond them.
fn within_bounds(name: &str, Range { low, likely, high }: Range) -> Range {
    let bounds = world_input(name).map(WorldInput::bounds);
    let (least, most) = bounds.unwrap_or((f64::NEG_INFINITY, f64::INFINITY));
    [low, likely, high]
        .map(|value| value.max(least).min(most))
        .into()
}

fn is_money(name: &str) -> bool {
    let unit = plan_input(name)
        .map(|input| input.unit)
        .or_else(|| world_input(name).map(|input| input.unit));
    unit.is_some_and(|unit| unit.starts_with("money"))
}

/// Multiplies an amount or a range of amounts, within the bounds.
fn exchange(name: &str, rate: f64, inputs: &mut Inputs) {
    let exchanged = match inputs.get(name) {
        Some(Value::Number(amount)) => {
            let (least, most) = plan_bounds(name);
            Value::Number((amount * rate).max(least).min(most))
        }
        _ => match inputs.ranges.get(name) {
            Some(range) => within_bounds(name, times(range, rate)).into(),
            None => return,
        },
    };
    // Within its bounds, as it is here, a value is always taken.
    let _ = inputs.set(name, &exchanged);
}

fn times(Range { low, likely, high }: Range, factor: f64) -> Range {
    [low, likely, high].map(|value| value * factor).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all() -> impl Iterator<Item = Presets> {
        Work::ALL
            .into_iter()
            .flat_map(|work| Country::ALL.map(|country| Presets { work, country }))
    }

    #[test]
    fn what_one_starts_from_is_allowed_and_the_first_is_the_default() {
        for presets in all() {
            let start = presets.start();
            assert_eq!(start.validate(), Ok(()), "{presets:?}");
            assert_eq!(start == Inputs::default(), presets == Presets::default());
        }
    }

    #[test]
    fn there_and_back_is_where_one_was() {
        for presets in all() {
            let mut inputs = Inputs::default();
            Presets::default().change(presets, &mut inputs);
            assert_eq!(inputs, presets.start());
            presets.change(Presets::default(), &mut inputs);
            assert_eq!(inputs, Inputs::default());
        }
    }

    #[test]
    fn what_presets_do_not_set_is_left_alone() {
        let mut inputs = Inputs::default();
        inputs.plan.headcount = 40.0;
        inputs.plan.claimed_resolution = 0.5;
        inputs.ranges.attrition = [0.1, 0.2, 0.3].into();
        let translation = Presets {
            work: Work::Translation,
            ..Presets::default()
        };
        Presets::default().change(translation, &mut inputs);
        assert_eq!(inputs.plan.headcount, 40.0);
        assert_eq!(inputs.plan.claimed_resolution, 0.5);
        assert_eq!(inputs.ranges.attrition, Range::from([0.1, 0.2, 0.3]));
        assert_eq!(inputs.plan.handle_minutes, 45.0);
    }

    #[test]
    fn what_was_changed_by_hand_stays_and_its_money_is_exchanged() {
        let country = Country::Sweden;
        let sweden = Presets {
            country,
            ..Presets::default()
        };
        let mut inputs = Inputs::default();
        inputs.ranges.customer_margin = [100.0, 500.0, 900.0].into();
        inputs.ranges.attrition = [0.1, 0.2, 0.3].into();
        inputs.plan.assist_seat_cost = 100.0;
        Presets::default().change(sweden, &mut inputs);
        let expected = Range::from([1_050.0, 5_250.0, 9_450.0]);
        assert_eq!(inputs.ranges.customer_margin, expected);
        assert_eq!(
            inputs.plan.assist_seat_cost, 1_000.0,
            "as much as is allowed"
        );
        assert_eq!(inputs.ranges.attrition, Range::from([0.1, 0.2, 0.3]));
        assert_eq!(inputs.ranges.hiring_cost, sweden.start().ranges.hiring_cost);
    }

    #[test]
    fn money_follows_the_country_and_the_cost_of_a_person_the_work_too() {
        let sweden = Presets {
            work: Work::Translation,
            country: Country::Sweden,
        };
        let start = sweden.start();
        assert_eq!(start.ranges.agent_cost.likely, 500_000.0 * 1.1);
        assert_eq!(start.ranges.customer_margin.likely, 2_700.0 * 10.5);
        assert_eq!(start.plan.assist_seat_cost, 420.0);
        assert_eq!(start.ranges.backlash_size, Ranges::default().backlash_size);
    }

    /// The loss per unresolved issue stays at about 2.8 times the payroll cost of an issue.
    #[test]
    fn the_value_at_stake_grows_with_the_work() {
        for work in [Work::CustomerService, Work::Translation, Work::DataAnalysis] {
            let country = Country::default();
            let inputs = Presets { work, country }.start();
            let (plan, likely) = (&inputs.plan, inputs.ranges.likely_world());
            let value = likely.customer_margin * plan.customer_lifetime_years;
            let loss = 0.20 * likely.stated_to_actual * value;
            let minutes = 60.0 * 173.33 * (1.0 - plan.shrinkage) * plan.occupancy;
            let contacts_per_issue =
                1.0 + (1.0 - likely.first_contact_resolution) * likely.return_rate;
            let issue =
                likely.agent_cost / 12.0 * plan.handle_minutes / minutes * contacts_per_issue;
            let ratio = loss / issue;
            assert!((2.2..3.4).contains(&ratio), "{work:?}: {ratio}");
        }
    }
}
