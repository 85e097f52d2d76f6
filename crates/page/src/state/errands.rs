//! What the engine works out beside the answer, once that is settled: response curves of the plan
//! inputs on show, what a pilot is worth, the stories, the self-check.

use super::few::Few;
use std::rc::Rc;
use uturn::codec::Since;
use uturn::model::cases::{Case, case};
use uturn::model::company::{Company, CompanyEstimate, Team};
use uturn::model::pilot::{Pilot, PilotEstimate};
use uturn::model::underway::UnderWayEstimate;
use uturn::model::{Check, Decided, Estimate, Input, Inputs, PlanResponse, Reduction, Survey};

/// One thing to work out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Errand {
    /// The regret risk along a plan input.
    Response(Decided),
    /// What a pilot would tell, and what that is worth.
    Pilot,
    /// What several teams come to if one thing about them is otherwise.
    Otherwise(Otherwise),
    /// What the model says of a case, by its key.
    Story(&'static str, Phase),
    /// What it says of a case in the month when its makers turned, by its key.
    Turn(&'static str),
    /// The model's published values, computed in this browser.
    SelfCheck,
}

/// Several teams, but for one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Otherwise {
    /// They hang together not at all.
    Apart,
    /// They hang together wholly.
    Together,
    /// People are let go by freezing hiring in every team.
    NobodyLaidOff,
    /// There is a year more.
    YearLonger,
}

impl Otherwise {
    /// A year more, in months.
    pub const YEAR: u32 = 12;

    /// These teams so; none where they are so already, or cannot be.
    pub fn of(self, company: &Company) -> Option<Company> {
        let mut other = company.clone();
        match self {
            Otherwise::Apart => other.correlation = 0.0,
            Otherwise::Together => other.correlation = 1.0,
            Otherwise::NobodyLaidOff => {
                let lays_off = |team: &Team| {
                    team.plan.reduction == Reduction::Layoffs && team.plan.cut() > 0.0
                };
                if !other.teams.iter().any(lays_off) {
                    return None;
                }
                for team in &mut other.teams {
                    team.plan.reduction = Reduction::Attrition;
                }
            }
            Otherwise::YearLonger => other.horizon_months += Otherwise::YEAR,
        }
        other.validate().is_ok().then_some(other)
    }
}

/// Before or after what was done about a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    Before,
    After,
}

/// An errand with what it starts from.
#[derive(Debug, Clone, PartialEq)]
pub struct Job {
    pub errand: Errand,
    pub inputs: Inputs,
    /// Where it is about one.
    pub pilot: Option<Pilot>,
    /// What is asked of the inputs under way, where they are.
    pub under_way: Option<Since>,
    /// Where it is about several teams.
    pub company: Option<Company>,
}

/// What errands are about, as it is now.
#[derive(Debug, Clone, Copy)]
pub struct Now<'a> {
    pub inputs: &'a Inputs,
    pub pilot: Option<Pilot>,
    pub company: Option<&'a Company>,
}

/// Errands that the engine is sent on together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Round {
    /// Findings of any other number are dropped.
    pub id: u32,
    pub jobs: Rc<Vec<Job>>,
}

/// What comes back from an errand.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    Response(PlanResponse),
    Estimate(Box<Estimate>),
    Checks(Vec<Check>),
    Pilot(Box<PilotEstimate>),
    Company(Box<CompanyEstimate>),
    FromHere(Box<UnderWayEstimate>),
    /// The part of the engine that it takes did not come.
    Missing,
}

/// A finding and the job that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The round's number.
    pub id: u32,
    /// The job's place in the round.
    pub place: usize,
    pub finding: Finding,
}

/// What the model says of a pilot.
#[derive(Debug, Clone, PartialEq)]
pub struct PilotAnswer {
    pub inputs: Inputs,
    pub pilot: Pilot,
    pub estimate: Rc<PilotEstimate>,
}

/// What the model says of a case, and with which survey.
type StoryAnswer = (Option<Survey>, Rc<Estimate>);

/// What the model says of a case in the month when its makers turned.
#[derive(Debug, Clone, PartialEq)]
pub enum Turned {
    Known(Rc<UnderWayEstimate>),
    /// The part of the engine that it takes did not come.
    Missing,
}

/// What is wanted, and what has been found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Errands {
    /// Plan inputs whose response curves are on show, the most urgent first.
    looked: Vec<Decided>,
    /// What is told in sections that are on show, or near.
    near: Few<Errand, ()>,
    /// The others, as they were asked for.
    asked: Few<Errand, ()>,
    responses: Few<Decided, (Inputs, Rc<PlanResponse>)>,
    pilot: Option<PilotAnswer>,
    /// What nothing could be said of, since the whole engine did not come.
    missing: Option<(Inputs, Pilot)>,
    otherwise: Few<Otherwise, (Company, Rc<CompanyEstimate>)>,
    stories: Few<(&'static str, Phase), StoryAnswer>,
    turns: Few<&'static str, (Option<Survey>, Turned)>,
    checks: Option<Rc<Vec<Check>>>,
}

impl Errands {
    /// These curves are on show now.
    pub fn look(&mut self, inputs: Vec<Decided>) {
        self.looked = inputs;
    }

    /// The section that tells these is on show or near now, or no longer.
    pub fn come_near(&mut self, errands: &[Errand], is_near: bool) {
        for errand in errands {
            if is_near {
                self.near.insert(*errand, ());
            } else {
                self.near.remove(errand);
            }
        }
    }

    /// More is wanted.
    pub fn ask(&mut self, errands: Vec<Errand>) {
        for errand in errands {
            self.asked.insert(errand, ());
        }
    }

    /// What to do after a pilot goes along with the answer, so that it is to be known wherever one
    /// looks; or it does not.
    pub fn tell_rule(&mut self, is_told: bool) {
        if is_told {
            self.asked.insert(Errand::Pilot, ());
        } else {
            self.asked.remove(&Errand::Pilot);
        }
    }

    /// It goes along.
    pub fn tells_rule(&self) -> bool {
        self.asked.has(&Errand::Pilot)
    }

    /// What is wanted and not known.
    pub fn outstanding(&self, now: &Now<'_>) -> Vec<Job> {
        let looked = self.looked.iter().copied().map(Errand::Response);
        let noted = self.near.iter().chain(self.asked.iter());
        looked
            .chain(noted.map(|(errand, ())| *errand))
            .filter(|errand| !self.is_known(*errand, now))
            .filter_map(|errand| job(errand, now))
            .collect()
    }

    fn is_known(&self, errand: Errand, now: &Now<'_>) -> bool {
        let Now {
            inputs,
            pilot,
            company,
        } = *now;
        match errand {
            Errand::Response(input) => {
                let known = self.responses.get(&input);
                known.is_some_and(|(of, _)| of == inputs)
            }
            Errand::Pilot => pilot.is_none_or(|pilot| {
                let known = self.pilot.as_ref();
                known.is_some_and(|known| known.inputs == *inputs && known.pilot == pilot)
                    || self.is_pilot_missing(inputs, &pilot)
            }),
            Errand::Otherwise(how) => {
                company.is_none_or(|company| self.otherwise(how, company).is_some())
            }
            Errand::Story(key, phase) => {
                let known = self.stories.get(&(key, phase));
                known.is_some_and(|(survey, _)| *survey == inputs.survey)
            }
            Errand::Turn(key) => {
                let known = self.turns.get(&key);
                known.is_some_and(|(survey, _)| *survey == inputs.survey)
            }
            Errand::SelfCheck => self.checks.is_some(),
        }
    }

    /// Takes in what a job has come to.
    pub fn learn(&mut self, job: &Job, finding: Finding) {
        match (job.errand, finding) {
            (Errand::Response(input), Finding::Response(response)) => {
                self.responses
                    .insert(input, (job.inputs.clone(), Rc::new(response)));
            }
            (Errand::Story(key, phase), Finding::Estimate(estimate)) => {
                let found = (job.inputs.survey, Rc::new(*estimate));
                self.stories.insert((key, phase), found);
            }
            (Errand::Turn(key), Finding::FromHere(estimate)) => {
                let turned = Turned::Known(Rc::new(*estimate));
                self.turns.insert(key, (job.inputs.survey, turned));
            }
            (Errand::Turn(key), Finding::Missing) => {
                self.turns.insert(key, (job.inputs.survey, Turned::Missing));
            }
            (Errand::SelfCheck, Finding::Checks(checks)) => self.checks = Some(Rc::new(checks)),
            (Errand::Pilot, Finding::Pilot(estimate)) => {
                self.pilot = job.pilot.map(|pilot| PilotAnswer {
                    inputs: job.inputs.clone(),
                    pilot,
                    estimate: Rc::new(*estimate),
                });
            }
            (Errand::Otherwise(how), Finding::Company(estimate)) => {
                if let Some(company) = &job.company {
                    self.otherwise
                        .insert(how, (company.clone(), Rc::new(*estimate)));
                }
            }
            (Errand::Pilot, Finding::Missing) => {
                self.missing = job.pilot.map(|pilot| (job.inputs.clone(), pilot));
            }
            // A finding of another kind answers nothing.
            _ => {}
        }
    }

    /// The newest response to a plan input, be it to older inputs.
    pub fn response(&self, input: Decided) -> Option<Rc<PlanResponse>> {
        self.responses.get(&input).map(|(_, found)| found.clone())
    }

    /// The response is to these inputs, all but perhaps its own, along which it runs: it is anchored
    /// elsewhere then, which moves it by no more than chance.
    pub fn is_response_current(&self, input: Decided, inputs: &Inputs) -> bool {
        let known = self.responses.get(&input);
        let own = Input::Decided(input);
        known.is_some_and(|(of, _)| {
            of.survey == inputs.survey && of.differing(inputs).all(|differs| differs == own)
        })
    }

    /// The newest answer about a pilot, be it another one.
    pub fn pilot(&self) -> Option<&PilotAnswer> {
        self.pilot.as_ref()
    }

    /// What these teams come to if one thing about them is otherwise.
    pub fn otherwise(&self, how: Otherwise, company: &Company) -> Option<&Rc<CompanyEstimate>> {
        let (of, estimate) = self.otherwise.get(&how)?;
        (how.of(company).as_ref() == Some(of)).then_some(estimate)
    }

    /// Nothing could be said of this pilot, since the whole engine did not come.
    pub fn is_pilot_missing(&self, inputs: &Inputs, pilot: &Pilot) -> bool {
        let missing = self.missing.as_ref();
        missing.is_some_and(|(of, about)| of == inputs && about == pilot)
    }

    /// What did not come may come now.
    pub fn try_again(&mut self) {
        self.missing = None;
        self.turns
            .retain(|_, (_, turned)| *turned != Turned::Missing);
    }

    /// What the model says of a case.
    pub fn story(&self, key: &'static str, phase: Phase) -> Option<Rc<Estimate>> {
        let known = self.stories.get(&(key, phase));
        known.map(|(_, estimate)| estimate.clone())
    }

    /// What it says of it in the month when its makers turned.
    pub fn turned(&self, key: &'static str) -> Option<Turned> {
        self.turns.get(&key).map(|(_, turned)| turned.clone())
    }

    /// The self-check's values.
    pub fn checks(&self) -> Option<Rc<Vec<Check>>> {
        self.checks.clone()
    }
}

fn told(key: &str) -> &'static Case {
    case(key).expect("a story is asked for by its case's key")
}

/// What an errand starts from; none if there is no such thing.
fn job(errand: Errand, now: &Now<'_>) -> Option<Job> {
    let Now {
        inputs,
        pilot,
        company,
    } = *now;
    let company = match errand {
        Errand::Otherwise(how) => Some(how.of(company?)?),
        _ => None,
    };
    let survey = inputs.survey;
    let under_way = match errand {
        Errand::Turn(key) => Some(Since::after(told(key).turned_after?)),
        _ => None,
    };
    let inputs = match errand {
        Errand::Response(input) => {
            let has_part = inputs.plan.idle_while(input.into()).is_none();
            has_part.then(|| inputs.clone())?
        }
        Errand::Pilot | Errand::Otherwise(_) => inputs.clone(),
        Errand::Story(key, phase) => Inputs {
            survey,
            ..match phase {
                Phase::Before => told(key).inputs(),
                Phase::After => told(key).inputs_after()?,
            }
        },
        Errand::Turn(key) => Inputs {
            survey,
            ..told(key).inputs()
        },
        Errand::SelfCheck => Inputs::default(),
    };
    Some(Job {
        errand,
        inputs,
        pilot: pilot.filter(|_| errand == Errand::Pilot),
        company,
        under_way,
    })
}
