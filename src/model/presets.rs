//! Kinds of work and countries, each with the figures that make it different from customer service
//! in the United States (`docs/evidence.md` section 5).
//!
//! Judgement, apart from what the table of inputs sources. The value at stake grows with the work,
//! so that the loss per unresolved issue stays at about 2.8 times the payroll cost of an issue.

use super::inputs::{Country, Input, Inputs, Range, Ranges, Value};

/// What kind of work a team does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Work {
    /// Contacts with customers: the model's defaults.
    #[default]
    CustomerService,
    /// Customers' e-mails: they wait for hours rather than leave.
    Email,
    /// Customers' chats, two at a time.
    Chat,
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
    fn usual(inputs: &Inputs) -> Self {
        let (plan, ranges) = (&inputs.plan, &inputs.ranges);
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
}

impl Work {
    /// Every kind, in the order of choice.
    pub const ALL: [Work; 6] = [
        Work::CustomerService,
        Work::Email,
        Work::Chat,
        Work::Translation,
        Work::DataAnalysis,
        Work::Other,
    ];

    /// The word that stands for it in links.
    pub const fn word(self) -> &'static str {
        match self {
            Work::CustomerService => "customer_service",
            Work::Email => "email",
            Work::Chat => "chat",
            Work::Translation => "translation",
            Work::DataAnalysis => "data_analysis",
            Work::Other => "other",
        }
    }

    /// What it sets, where this is usual.
    fn preset(self, usual: Preset) -> Preset {
        match self {
            Work::CustomerService => usual,
            Work::Email => Preset {
                handle_minutes: 11.0,
                open_hours_per_week: 60.0,
                patience: range(30.0, 130.0, 500.0),
                failure_detection: range(0.45, 0.65, 0.85),
                return_rate: range(0.40, 0.60, 0.78),
                customer_margin: range(80.0, 320.0, 1_240.0),
                ..usual
            },
            Work::Chat => Preset {
                // Two at a time: one of 12 minutes keeps a person busy for 7.
                handle_minutes: 7.0,
                patience: range(0.3, 0.8, 2.5),
                customer_margin: range(52.0, 200.0, 790.0),
                ..usual
            },
            Work::Translation => TRANSLATION,
            Work::DataAnalysis => DATA_ANALYSIS,
            Work::Other => Preset {
                handle_minutes: 15.0,
                open_hours_per_week: 40.0,
                ..usual
            },
        }
    }
}

/// What a country sets.
struct Place {
    agent_cost: Range,
    attrition: Range,
    severance_weeks: Range,
}

/// What this country sets; the first leaves these ranges as they are.
fn place(country: Country, usual: &Ranges) -> Place {
    match country {
        Country::UnitedStates => Place {
            agent_cost: usual.agent_cost,
            attrition: usual.attrition,
            severance_weeks: usual.severance_weeks,
        },
        Country::UnitedKingdom => Place {
            agent_cost: range(28_000.0, 36_000.0, 46_000.0),
            attrition: range(0.16, 0.25, 0.38),
            severance_weeks: range(2.0, 5.0, 12.0),
        },
        Country::EuroArea => Place {
            agent_cost: range(32_000.0, 45_000.0, 62_000.0),
            attrition: range(0.10, 0.18, 0.30),
            severance_weeks: range(8.0, 16.0, 32.0),
        },
        Country::Sweden => Place {
            agent_cost: range(400_000.0, 500_000.0, 620_000.0),
            attrition: range(0.08, 0.15, 0.25),
            severance_weeks: range(8.0, 14.0, 28.0),
        },
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
    #[cold]
    pub fn start(self) -> Inputs {
        let mut inputs = Inputs::default();
        let preset = self.work.preset(Preset::usual(&inputs));
        let place = place(self.country, &inputs.ranges);
        let factor = self.country.money_factor();
        let money = |range| times(range, factor);
        let (plan, ranges) = (&mut inputs.plan, &mut inputs.ranges);
        plan.handle_minutes = preset.handle_minutes;
        plan.open_hours_per_week = preset.open_hours_per_week;
        plan.assist_seat_cost *= factor;
        ranges.patience = preset.patience;
        ranges.ai_resolution = preset.ai_resolution;
        ranges.failure_detection = preset.failure_detection;
        ranges.return_rate = preset.return_rate;
        ranges.stated_to_actual = preset.stated_to_actual;
        ranges.customer_margin = money(preset.customer_margin);
        ranges.agent_cost = times(place.agent_cost, preset.agent_cost_factor);
        ranges.attrition = place.attrition;
        ranges.severance_weeks = place.severance_weeks;
        ranges.hiring_cost = money(ranges.hiring_cost);
        ranges.ai_unit_cost = money(ranges.ai_unit_cost);
        inputs.country = self.country;
        inputs
    }

    /// Sets what starts otherwise under other presets. What was changed by hand stays: money at
    /// its worth in the other country's currency, everything else as it is.
    pub fn change(self, to: Presets, inputs: &mut Inputs) {
        let (before, after) = (self.start(), to.start());
        let rate = to.country.money_factor() / self.country.money_factor();
        inputs.country = to.country;
        for input in before.differing(&after) {
            if inputs.get(input) == before.get(input) {
                inputs.copy(input, &after);
            } else if input.is_money() {
                exchange(input, rate, inputs);
            }
        }
    }
}

/// Multiplies an amount or a range of amounts. Its bounds are multiplied too, so that it stays
/// within them; what rounding would take beyond is cut to them.
fn exchange(input: Input, rate: f64, inputs: &mut Inputs) {
    let bounds = input.bounds(inputs.country);
    let (least, most) = bounds.expect("amounts of money have bounds");
    let exchanged = exchanged(inputs.get(input), |amount| {
        without_noise(amount * rate).max(least).min(most)
    });
    let set = inputs.set(input, &exchanged);
    set.unwrap_or_else(|error| unreachable!("it is within its bounds, yet {error}"));
}

fn exchanged(value: Value, amount: impl Fn(f64) -> f64 + Copy) -> Value {
    match value {
        Value::Number(number) => Value::Number(amount(number)),
        Value::List(ends) => {
            Value::List(ends.into_iter().map(|end| exchanged(end, amount)).collect())
        }
        other => other,
    }
}

/// To twelve digits: what lies beyond comes of working in binary, and no amount carries so many.
fn without_noise(amount: f64) -> f64 {
    if amount == 0.0 {
        return amount;
    }
    let digits_before = libm::floor(libm::log10(amount.abs())) + 1.0;
    let ten = libm::pow(10.0, (12.0 - digits_before).max(0.0));
    libm::round(amount * ten) / ten
}

fn times(Range { low, likely, high }: Range, factor: f64) -> Range {
    [low, likely, high].map(|value| value * factor).into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Uncertain;
    use crate::model::path::{DEFECTION_SPREAD, PAID_HOURS};

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

    /// A start that a bound has cut would not be the one that is meant; what the most patient of those
    /// who write e-mails wait is meant to be as long as the model allows for.
    #[test]
    fn no_start_touches_a_bound() {
        for presets in all() {
            let inputs = presets.start();
            let country = presets.country;
            for input in crate::model::WORLD_INPUTS {
                let (low, high) = input.bounds(country);
                let range = inputs.ranges.get(input.input);
                let range = [range.low, range.likely, range.high];
                let is_meant = presets.work == Work::Email && input.input == Uncertain::Patience;
                let inside =
                    |value: &f64| low < *value && (*value < high || is_meant && *value == high);
                assert!(range.iter().all(inside), "{presets:?} {}", input.name);
            }
        }
        let margin = Presets {
            work: Work::DataAnalysis,
            country: Country::Sweden,
        };
        assert_eq!(margin.start().ranges.customer_margin.high, 897_750.0);
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
        assert_eq!(inputs.plan.assist_seat_cost, 1_050.0);
        assert_eq!(inputs.ranges.attrition, Range::from([0.1, 0.2, 0.3]));
        assert_eq!(inputs.ranges.hiring_cost, sweden.start().ranges.hiring_cost);
    }

    /// A dollar is 0.78 pounds, and 9.99 of them were 7.792200000000001.
    #[test]
    fn exchanged_money_has_no_digits_that_come_of_working_in_binary() {
        for (cents, country) in (1..2_000).zip(Country::ALL.into_iter().cycle()) {
            let dollars = f64::from(cents) / 100.0;
            let mut inputs = Inputs::default();
            inputs.plan.assist_seat_cost = dollars;
            let there = Presets {
                country,
                ..Presets::default()
            };
            Presets::default().change(there, &mut inputs);
            let written = inputs.plan.assist_seat_cost.to_string();
            assert!(written.len() <= 8, "{dollars} comes to {written}");
            there.change(Presets::default(), &mut inputs);
            assert_eq!(inputs.plan.assist_seat_cost, dollars);
        }
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

    /// What counts places relies on it.
    #[test]
    fn kinds_and_countries_are_declared_in_the_order_of_choice() {
        for (at, work) in Work::ALL.into_iter().enumerate() {
            assert_eq!(work as usize, at);
        }
        for (at, country) in Country::ALL.into_iter().enumerate() {
            assert_eq!(country as usize, at);
        }
    }

    /// The loss per unresolved issue stays at about 2.8 times the payroll cost of an issue.
    #[test]
    fn the_value_at_stake_grows_with_the_work() {
        for work in Work::ALL.into_iter().filter(|work| *work != Work::Other) {
            let country = Country::default();
            let inputs = Presets { work, country }.start();
            let (plan, likely) = (&inputs.plan, inputs.ranges.likely_world());
            let value = likely.customer_margin * plan.customer_lifetime_years;
            let loss = DEFECTION_SPREAD * likely.stated_to_actual * value;
            let minutes = 60.0 * PAID_HOURS * (1.0 - plan.shrinkage) * plan.occupancy;
            let contacts_per_issue =
                1.0 + (1.0 - likely.first_contact_resolution) * likely.return_rate;
            let issue =
                likely.agent_cost / 12.0 * plan.handle_minutes / minutes * contacts_per_issue;
            let ratio = loss / issue;
            assert!((2.2..3.4).contains(&ratio), "{work:?}: {ratio}");
        }
    }
}
