//! The table of inputs as plain data.

use serde::Serialize;

use uturn::model::company::{Company, MAX_NAME, MAX_TEAMS};
use uturn::model::evidence::{LiveResult, PilotResult};
use uturn::model::pilot::Pilot;
use uturn::model::underway::UnderWay;
use uturn::model::{
    Asked, Country, InputKind, Inputs, NamedSurvey, PLAN_INPUTS, PlanInput, Scale, VERSION,
    WORLD_INPUTS, WorldInput,
};

/// All inputs: what a caller needs to build a form, or to check one.
#[derive(Serialize)]
pub(super) struct Schema {
    model_version: &'static str,
    plan: Vec<PlanRow>,
    ranges: Vec<RangeRow>,
    material: Bounds,
    surveys: Vec<SurveyRow>,
    countries: Vec<CountryRow>,
    worlds: Vec<usize>,
    evidence: EvidenceRows,
    pilot: Vec<NumberRow>,
    under_way: Vec<NumberRow>,
    company: CompanyRows,
}

/// What can have been seen.
#[derive(Serialize)]
struct EvidenceRows {
    pilot: Vec<NumberRow>,
    live: Vec<NumberRow>,
}

/// What is a company's beside what its teams have in common.
#[derive(Serialize)]
struct CompanyRows {
    max_teams: usize,
    max_name: usize,
    numbers: Vec<NumberRow>,
}

/// A number that belongs to one question.
#[derive(Serialize)]
struct NumberRow {
    name: &'static str,
    default: Option<f64>,
    low: f64,
    /// None where no number bounds it.
    high: Option<f64>,
}

impl From<Asked> for NumberRow {
    fn from(asked: Asked) -> Self {
        let Asked {
            name,
            default,
            bounds: (low, high),
        } = asked;
        NumberRow {
            name,
            default,
            low,
            high: (high < f64::MAX).then_some(high),
        }
    }
}

fn numbers<const N: usize>(asked: [Asked; N]) -> Vec<NumberRow> {
    asked.map(NumberRow::from).into()
}

#[derive(Serialize)]
struct Bounds {
    default: f64,
    low: f64,
    high: f64,
}

#[derive(Serialize)]
struct PlanRow {
    name: &'static str,
    meaning: &'static str,
    unit: &'static str,
    source: &'static str,
    #[serde(flatten)]
    kind: KindRow,
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum KindRow {
    Number(Bounds),
    Whole(Bounds),
    Choice {
        default: &'static str,
        options: &'static [&'static str],
    },
    Switch {
        default: bool,
    },
}

#[derive(Serialize)]
struct RangeRow {
    name: &'static str,
    meaning: &'static str,
    unit: &'static str,
    source: &'static str,
    scale: &'static str,
    /// Low, likely, high.
    default: [f64; 3],
    low: f64,
    high: f64,
}

#[derive(Clone, Serialize)]
struct SurveyRow {
    name: &'static str,
    event: &'static str,
    rate: f64,
}

/// What bounds of money are multiplied by: those of the rows are in dollars.
#[derive(Clone, Serialize)]
struct CountryRow {
    name: &'static str,
    currency: &'static str,
    money_factor: f64,
}

impl Schema {
    pub(super) fn of_the_model() -> Self {
        let (low, high) = Inputs::MATERIAL_BOUNDS;
        Schema {
            model_version: VERSION,
            plan: PLAN_INPUTS.iter().map(PlanRow::from).collect(),
            ranges: WORLD_INPUTS.iter().map(RangeRow::from).collect(),
            material: Bounds {
                default: Inputs::MATERIAL,
                low,
                high,
            },
            surveys: NamedSurvey::ALL
                .map(|named| SurveyRow {
                    name: named.word(),
                    event: named.survey().event.word(),
                    rate: named.survey().rate,
                })
                .to_vec(),
            countries: Country::ALL
                .map(|country| CountryRow {
                    name: country.word(),
                    currency: country.currency(),
                    money_factor: country.money_factor(),
                })
                .to_vec(),
            worlds: uturn::model::Worlds::ALL
                .map(|worlds| worlds.count())
                .to_vec(),
            evidence: EvidenceRows {
                pilot: numbers(PilotResult::ASKED),
                live: numbers(LiveResult::ASKED),
            },
            pilot: numbers(Pilot::ASKED),
            under_way: numbers(UnderWay::ASKED),
            company: CompanyRows {
                max_teams: MAX_TEAMS,
                max_name: MAX_NAME,
                numbers: numbers(Company::ASKED),
            },
        }
    }
}

impl From<&PlanInput> for PlanRow {
    fn from(input: &PlanInput) -> Self {
        PlanRow {
            name: input.name,
            meaning: input.input.meaning(),
            unit: input.unit,
            source: input.input.source(),
            kind: match input.kind {
                InputKind::Number { default, low, high } => {
                    KindRow::Number(Bounds { default, low, high })
                }
                InputKind::Whole { default, low, high } => KindRow::Whole(Bounds {
                    default: default.into(),
                    low: low.into(),
                    high: high.into(),
                }),
                InputKind::Choice { default, options } => KindRow::Choice { default, options },
                InputKind::Switch { default } => KindRow::Switch { default },
            },
        }
    }
}

impl From<&WorldInput> for RangeRow {
    fn from(input: &WorldInput) -> Self {
        let (low, high) = input.bounds(Country::default());
        RangeRow {
            name: input.name,
            meaning: input.input.meaning(),
            unit: input.unit,
            source: input.input.source(),
            scale: match input.scale {
                Scale::Linear => "lin",
                Scale::Log => "log",
                Scale::Logit => "logit",
            },
            default: [input.range.low, input.range.likely, input.range.high],
            low,
            high,
        }
    }
}
