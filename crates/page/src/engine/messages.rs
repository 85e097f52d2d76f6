//! What passes between the page and its worker.

#[cfg(test)]
use super::later;
use crate::contract::{
    ASK_CHECK, ASK_COMPANY, ASK_ESTIMATE, ASK_FILE, ASK_FROM_HERE, ASK_PILOT, ASK_RESPONSE,
    FILE_COMPANY, FILE_CURVE, FILE_FROM_HERE, FILE_FRONT, FILE_FUTURES, FILE_RESULTS, JOB_COMPANY,
    JOB_DECIMAL, JOB_FIELD, JOB_INPUTS, JOB_KEY, JOB_KIND, JOB_PILOT, JOB_UNDER_WAY, KEY_COMPANY,
    KEY_FILE, KEY_FROM_HERE, KEY_PLAN, KEY_POOL, KEY_UNSEEN, QUESTION_ID, QUESTION_JOBS,
    SAID_ERROR, SAID_OPENED, SAID_PREVIEW, SAID_SETTLED,
};
use crate::state::{Errand, Found, Job, Request, Round, Run};
use js_sys::{Array, Reflect};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use uturn::codec::Since;
use uturn::model::company::{Company, CompanyEstimate};
use uturn::model::pilot::Pilot;
use uturn::model::underway::UnderWayEstimate;
use uturn::model::{Decimal, Estimate, Inputs, Value};
use wasm_bindgen::JsValue;
use words::object::object;

/// An estimate, and the request that it answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub id: u32,
    pub run: Run,
    pub stage: Stage,
    pub estimate: Estimate,
}

/// What the engine says of a plan under way.
#[derive(Debug, Clone, PartialEq)]
pub struct Onward {
    pub id: u32,
    pub stage: Stage,
    /// None where no world of the ranges fits what was seen.
    pub estimate: Option<UnderWayEstimate>,
    /// The person-years that those who left were counted in, where some were.
    pub person_years: Option<f64>,
}

/// What the engine says of several teams.
#[derive(Debug, Clone, PartialEq)]
pub struct CompanyAnswer {
    pub id: u32,
    pub stage: Stage,
    pub estimate: CompanyEstimate,
}

/// How far the estimate has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// From the first worlds.
    Preview,
    /// From all of them.
    Settled,
}

/// What the worker says, as far as the program that starts can read it. One flat form: a tagged enum
/// would make serde copy the whole estimate once more before reading it.
#[derive(Deserialize)]
struct Message {
    id: u32,
    key: Option<String>,
    stage: String,
    estimate: Option<Estimate>,
    /// A Blob, which the page only hands on.
    #[serde(with = "serde_wasm_bindgen::preserve", default)]
    file: JsValue,
    message: Option<String>,
}

/// What the worker says, read.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Of the plan.
    Answer(Box<Answer>),
    /// Of anything else: a part of the program reads it.
    Other(Box<Other>),
    /// Of a plan under way.
    Onward(Box<Onward>),
    /// Of several teams.
    Company(Box<CompanyAnswer>),
    /// Of an errand.
    Found(Box<Found>),
    /// A file, put together.
    File(JsValue),
    /// What nobody waits for, such as a first look at what an errand will come to.
    Preview,
}

/// What the worker says of a later question, or of an errand.
#[derive(Debug, Clone, PartialEq)]
pub struct Other {
    pub id: u32,
    pub key: String,
    pub stage: Stage,
    /// A story's.
    pub estimate: Option<Estimate>,
    /// All of the message.
    pub data: JsValue,
}

/// What can be put together as a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum File {
    /// The figures along the shares, as CSV.
    Curve,
    /// All futures, as CSV.
    Futures,
    /// All inputs and the estimate, as JSON.
    Results,
    /// The same of a plan under way.
    FromHere,
    /// The mixes that no other beats, as CSV.
    Front,
    /// All inputs of several teams and their estimate, as JSON.
    Company,
}

/// What a file is of.
#[derive(Debug, Clone, PartialEq)]
pub enum FileOf {
    /// A plan that has not begun.
    Plan(Inputs),
    UnderWay(Inputs, Since),
    Teams(Company),
}

impl File {
    /// Those of a plan that has not begun, in the order of the page.
    const OF_PLAN: [File; 3] = [File::Curve, File::Futures, File::Results];

    /// Those that there are of something, in the order of the page.
    pub fn of(what: &FileOf) -> &'static [File] {
        match what {
            FileOf::Plan(_) => &File::OF_PLAN,
            FileOf::UnderWay(..) => &[File::FromHere],
            FileOf::Teams(_) => &[File::Front, File::Company],
        }
    }

    /// Whether it is a table, whose numbers have a decimal mark of one's own.
    pub fn is_table(self) -> bool {
        matches!(self, File::Curve | File::Futures | File::Front)
    }

    /// The worker's word for it.
    fn word(self) -> &'static str {
        match self {
            File::Curve => FILE_CURVE,
            File::Futures => FILE_FUTURES,
            File::Results => FILE_RESULTS,
            File::FromHere => FILE_FROM_HERE,
            File::Front => FILE_FRONT,
            File::Company => FILE_COMPANY,
        }
    }
}

/// The message that asks for a file, whose tables are written in one way or the other.
pub fn file(file: File, decimal: Decimal, of: &FileOf) -> Result<JsValue, JsValue> {
    let job = match of {
        FileOf::Plan(inputs) => job(KEY_FILE, ASK_FILE, inputs, file.word())?,
        FileOf::UnderWay(inputs, since) => {
            let job = job(KEY_FILE, ASK_FILE, inputs, file.word())?;
            Reflect::set(&job, &JOB_UNDER_WAY.into(), &plain(&since.asked())?)?;
            job
        }
        FileOf::Teams(company) => {
            let job = of_company(KEY_FILE, ASK_FILE, company)?;
            Reflect::set(&job, &JOB_FIELD.into(), &file.word().into())?;
            job
        }
    };
    Reflect::set(&job, &JOB_DECIMAL.into(), &decimal.word().into())?;
    message(0, std::iter::once(Ok(job)))
}

/// The runs by the keys that the worker hands back.
const RUNS: [(Run, &str); 3] = [
    (Run::Plan, KEY_PLAN),
    (Run::Unseen, KEY_UNSEEN),
    (Run::Pool, KEY_POOL),
];

/// The message that asks for estimates of the plan. Inputs hold what differs from the defaults;
/// the engine knows the rest.
pub fn question(request: &Request) -> Result<JsValue, JsValue> {
    let jobs = RUNS
        .iter()
        .filter(|(run, _)| request.runs.contains(run))
        .map(|(run, key)| job(key, ASK_ESTIMATE, &request.inputs_of(*run), ""));
    let onward = request.under_way.iter();
    let onward = onward.filter(|_| request.runs.contains(&Run::FromHere));
    let onward = onward.map(|since| {
        let inputs = request.inputs_of(Run::FromHere);
        let job = job(KEY_FROM_HERE, ASK_FROM_HERE, &inputs, "")?;
        Reflect::set(&job, &JOB_UNDER_WAY.into(), &plain(&since.asked())?)?;
        Ok(job)
    });
    let company = request.company.iter();
    let company = company.filter(|_| request.runs.contains(&Run::Company));
    let company = company.map(|company| of_company(KEY_COMPANY, ASK_COMPANY, company));
    message(request.id, jobs.chain(onward).chain(company))
}

/// The message that sends on a round's errands: those of every `of`-th place from `first` on.
pub fn errands(round: &Round, first: usize, of: usize) -> Result<JsValue, JsValue> {
    let dealt = round.jobs.iter().enumerate().skip(first).step_by(of);
    let jobs = dealt.map(
        |(
            place,
            Job {
                errand,
                inputs,
                pilot: about,
                company,
                under_way,
            },
        )| {
            if let Some(company) = company {
                return of_company(&place.to_string(), ASK_COMPANY, company);
            }
            let (kind, field) = match errand {
                Errand::Response(input) => (ASK_RESPONSE, input.name()),
                Errand::Pilot => (ASK_PILOT, ""),
                Errand::Otherwise(_) => unreachable!("it is about several teams"),
                Errand::Story(..) => (ASK_ESTIMATE, ""),
                Errand::Turn(_) => (ASK_FROM_HERE, ""),
                Errand::SelfCheck => (ASK_CHECK, ""),
            };
            let job = job(&place.to_string(), kind, inputs, field)?;
            if let Some(about) = about {
                Reflect::set(&job, &JOB_PILOT.into(), &pilot(about)?)?;
            }
            if let Some(since) = under_way {
                Reflect::set(&job, &JOB_UNDER_WAY.into(), &plain(&since.asked())?)?;
            }
            Ok(job)
        },
    );
    message(round.id, jobs)
}

fn message(
    id: u32,
    jobs: impl Iterator<Item = Result<JsValue, JsValue>>,
) -> Result<JsValue, JsValue> {
    let jobs: Array = jobs.collect::<Result<_, JsValue>>()?;
    object([(QUESTION_ID, id.into()), (QUESTION_JOBS, jobs.into())])
}

fn of_company(key: &str, kind: &str, company: &Company) -> Result<JsValue, JsValue> {
    object([
        (JOB_KEY, key.into()),
        (JOB_KIND, kind.into()),
        (JOB_COMPANY, plain(&company.all())?),
    ])
}

fn job(key: &str, kind: &str, inputs: &Inputs, field: &str) -> Result<JsValue, JsValue> {
    object([
        (JOB_KEY, key.into()),
        (JOB_KIND, kind.into()),
        (JOB_INPUTS, plain(&inputs.given())?),
        (JOB_FIELD, field.into()),
    ])
}

fn pilot(pilot: &Pilot) -> Result<JsValue, JsValue> {
    let Pilot {
        share,
        gap,
        months,
        price,
        judged,
    } = *pilot;
    object([
        ("share", share.into()),
        ("gap", gap.into()),
        ("months", months.into()),
        ("price", price.into()),
        ("judged", judged.into()),
    ])
}

/// Named values as a plain JavaScript value.
fn plain(value: &Value) -> Result<JsValue, JsValue> {
    Ok(match value {
        Value::Nothing => JsValue::NULL,
        Value::Switch(on) => (*on).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.into(),
        Value::List(items) => items
            .iter()
            .map(plain)
            .collect::<Result<Array, JsValue>>()?
            .into(),
        Value::Map(entries) => {
            let entries = entries
                .iter()
                .map(|(name, entry)| Ok((name.as_str(), plain(entry)?)));
            object(entries.collect::<Result<Vec<_>, JsValue>>()?)?
        }
    })
}

/// The worker's message: what it has worked out, or why it has not.
pub fn said(data: JsValue) -> Result<Said, String> {
    let said: Message = read(&data)?;
    let stage = match said.stage.as_str() {
        SAID_PREVIEW => Stage::Preview,
        SAID_SETTLED => Stage::Settled,
        // For the still page.
        SAID_OPENED => return Ok(Said::Preview),
        SAID_ERROR => return Err(said.message.ok_or("a failure without a message")?),
        other => return Err(format!("“{other}” is no stage")),
    };
    let key = said.key.ok_or("an answer to nothing")?;
    if key == KEY_FILE {
        return Ok(Said::File(said.file));
    }
    if let Some((run, _)) = RUNS.iter().find(|(_, known)| *known == key) {
        return Ok(Said::Answer(Box::new(Answer {
            id: said.id,
            run: *run,
            stage,
            estimate: said.estimate.ok_or("an answer without an estimate")?,
        })));
    }
    Ok(Said::Other(Box::new(Other {
        id: said.id,
        key,
        stage,
        estimate: said.estimate,
        data,
    })))
}

/// What a message holds.
pub(super) fn read<T: DeserializeOwned>(data: &JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(data.clone()).map_err(|error| error.to_string())
}

/// The fields of a message, as serde asks for them.
#[cfg(test)]
pub fn message_fields() -> Vec<&'static str> {
    [fields_of::<Message>(), fields_of::<later::Message>()].concat()
}

#[cfg(test)]
fn fields_of<T: DeserializeOwned>() -> &'static [&'static str] {
    use serde::de::value::Error;
    use serde::de::{Deserializer, Error as _, Visitor};

    /// Holds nothing, and notes what is asked for.
    struct Asked<'a>(&'a mut &'static [&'static str]);

    impl<'de> Deserializer<'de> for Asked<'_> {
        type Error = Error;

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            visitor: V,
        ) -> Result<V::Value, Error> {
            *self.0 = fields;
            self.deserialize_any(visitor)
        }

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            Err(Error::custom("nothing"))
        }

        serde::forward_to_deserialize_any! {
            bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
            unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
        }
    }

    let mut fields: &[&str] = &[];
    assert!(T::deserialize(Asked(&mut fields)).is_err());
    fields
}
