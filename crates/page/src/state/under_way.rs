//! A plan under way: what is asked of it, as it is typed, and what is known.

use super::State;
use super::counts;
use super::few::Few;
use crate::engine::{Onward, Stage};
use crate::numerals::Numerals;
use std::rc::Rc;
use uturn::codec::Since;
use uturn::model::Inputs;
use uturn::model::evidence::{Counted, LiveResult, PilotResult};
use uturn::model::underway::{UnderWay, UnderWayEstimate};
use words::quantity::{Problem, Quantity};

/// A figure of a plan under way that is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum LiveFigure {
    /// Months since the start.
    Month,
    /// Answers that were judged.
    Judged,
    /// Those of them that were finished.
    Finished,
    /// Issues that the AI closed.
    Closed,
    /// Those of them that came back.
    CameBack,
    /// People who left.
    Left,
    /// In so many person-years.
    PersonYears,
    /// Months that a turn takes.
    Turn,
}

impl LiveFigure {
    /// In the order of the page.
    pub const ALL: [LiveFigure; 8] = [
        LiveFigure::Month,
        LiveFigure::Judged,
        LiveFigure::Finished,
        LiveFigure::Closed,
        LiveFigure::CameBack,
        LiveFigure::Left,
        LiveFigure::PersonYears,
        LiveFigure::Turn,
    ];

    /// Its field's name.
    pub fn name(self) -> &'static str {
        match self {
            LiveFigure::Month => "since",
            LiveFigure::Judged => "judged",
            LiveFigure::Finished => "finished",
            LiveFigure::Closed => "closed",
            LiveFigure::CameBack => "came-back",
            LiveFigure::Left => "left",
            LiveFigure::PersonYears => "person-years",
            LiveFigure::Turn => "turn",
        }
    }

    /// All of which it is a part.
    pub fn part_of(self) -> Option<LiveFigure> {
        match self {
            LiveFigure::Finished => Some(LiveFigure::Judged),
            LiveFigure::CameBack => Some(LiveFigure::Closed),
            _ => None,
        }
    }
}

/// Smallest and largest number of person-years, and of months that a turn takes.
const PERSON_YEARS: (f64, f64) = LiveResult::ASKED[6].bounds;
const TURNS: (f64, f64) = UnderWay::ASKED[1].bounds;

/// What the figures come to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Counting {
    /// One of them cannot be used.
    Wrong(LiveFigure, Problem),
    /// This is asked.
    Asked {
        since: Since,
        /// What belongs to a figure that is there, which does not count without it.
        lacks: Option<LiveFigure>,
    },
}

/// What stands in the fields as it was typed; any other says what counts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct LiveEntries {
    typed: Few<LiveFigure, String>,
    /// The one that is being typed: it is not judged yet.
    in_motion: Option<LiveFigure>,
}

impl LiveEntries {
    fn text(&self, figure: LiveFigure, since: &Since, years: Option<f64>, n: &Numerals) -> String {
        if let Some(typed) = self.typed.get(&figure) {
            return typed.clone();
        }
        let of = |pair: Option<Counted>| pair.map(|pair| pair.of);
        let hits = |pair: Option<Counted>| pair.map(|pair| pair.hits);
        let number = match figure {
            LiveFigure::Month => Some(since.month.into()),
            LiveFigure::Turn => Some(since.turn_months),
            LiveFigure::Judged => of(since.finished),
            LiveFigure::Finished => hits(since.finished),
            LiveFigure::Closed => of(since.came_back),
            LiveFigure::CameBack => hits(since.came_back),
            LiveFigure::Left => since.left,
            LiveFigure::PersonYears => since.person_years.or(years.map(f64::round)),
        };
        // Nobody has counted anything yet.
        number.map_or_else(String::new, |number| n.number(number, 4))
    }

    fn value(
        &self,
        figure: LiveFigure,
        (since, inputs): (&Since, &Inputs),
        numerals: &Numerals,
    ) -> Result<Option<f64>, Problem> {
        let text = self.text(figure, since, None, numerals);
        let quantity = self.quantity(figure, (since, inputs), numerals);
        let number = counts::read(&text, &quantity, numerals)?;
        match figure {
            LiveFigure::Month | LiveFigure::Turn => number.ok_or(Problem::Empty).map(Some),
            // The AI is given nothing: none of its answers can be looked at.
            LiveFigure::Judged | LiveFigure::Closed
                if number.is_some() && inputs.plan.ai_share == 0.0 =>
            {
                Err(Problem::TooHigh)
            }
            _ => Ok(number),
        }
    }

    /// What may be typed as a figure, the others being what they are.
    fn quantity(
        &self,
        figure: LiveFigure,
        (since, inputs): (&Since, &Inputs),
        numerals: &Numerals,
    ) -> Quantity {
        let quantity = match figure {
            LiveFigure::Month => {
                let last = inputs.plan.horizon_months.saturating_sub(1);
                Quantity {
                    is_whole: true,
                    ..Quantity::months((1.0, last.into()))
                }
            }
            LiveFigure::Turn => Quantity::months(TURNS),
            LiveFigure::PersonYears => Quantity::count(PERSON_YEARS),
            LiveFigure::Judged | LiveFigure::Closed => counts::counted(1.0, None),
            LiveFigure::Finished | LiveFigure::CameBack | LiveFigure::Left => {
                let all = figure.part_of();
                // What is wrong with that is told at its own field.
                let all = all.and_then(|all| self.value(all, (since, inputs), numerals).ok()?);
                counts::counted(0.0, all)
            }
        };
        if self.typed.has(&figure) {
            quantity
        } else {
            quantity.as_it_stands()
        }
    }

    fn counting(&self, since: &Since, inputs: &Inputs, numerals: &Numerals) -> Counting {
        let of = (since, inputs);
        let mut values = [None; LiveFigure::ALL.len()];
        for (figure, value) in LiveFigure::ALL.into_iter().zip(&mut values) {
            match self.value(figure, of, numerals) {
                Ok(number) => *value = number,
                Err(problem) => return Counting::Wrong(figure, problem),
            }
        }
        let [
            month,
            judged,
            finished,
            closed,
            came_back,
            left,
            years,
            turn,
        ] = values;
        let (finished, lacks_one) =
            counts::pair(finished, judged, [LiveFigure::Finished, LiveFigure::Judged]);
        let (came_back, lacks_another) = counts::pair(
            came_back,
            closed,
            [LiveFigure::CameBack, LiveFigure::Closed],
        );
        let lacks_left = (left.is_none() && years.is_some()).then_some(LiveFigure::Left);
        let (Some(month), Some(turn_months)) = (month, turn) else {
            unreachable!("an empty field of these is a problem");
        };
        Counting::Asked {
            since: Since {
                month: month as u32,
                turn_months,
                finished,
                came_back,
                left,
                person_years: years.filter(|_| left.is_some()),
                ..*since
            },
            lacks: lacks_one.or(lacks_another).or(lacks_left),
        }
    }

    /// This is asked now, in place of what stood there: what counts is shown as it counts, the rest as it
    /// was typed.
    fn settle(&mut self, stood: &Since, since: &Since, numerals: &Numerals) {
        let counts = |figure| match figure {
            LiveFigure::Month | LiveFigure::Turn => true,
            LiveFigure::Judged | LiveFigure::Finished => since.finished.is_some(),
            LiveFigure::Closed | LiveFigure::CameBack => since.came_back.is_some(),
            LiveFigure::Left | LiveFigure::PersonYears => since.left.is_some(),
        };
        let mut typed = Few::default();
        for figure in LiveFigure::ALL
            .into_iter()
            .filter(|figure| !counts(*figure))
        {
            let text = self.text(figure, stood, None, numerals);
            if !text.trim().is_empty() {
                typed.insert(figure, text);
            }
        }
        self.typed = typed;
    }
}

/// The newest answer, and what it is an answer to.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownOnward {
    /// None where no world of the ranges fits what was seen.
    pub estimate: Option<Rc<UnderWayEstimate>>,
    pub person_years: Option<f64>,
    pub inputs: Inputs,
    pub since: Since,
    /// From all worlds, not from the preview's.
    pub settled: bool,
}

/// All that belongs to the question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Onwards {
    /// What is asked, while this is the question.
    pub(super) since: Option<Since>,
    /// What stood there when another one was turned to.
    pub(super) aside: Option<Since>,
    /// A pilot's result, whose place live operation takes, likewise.
    pub(super) pilot: Option<PilotResult>,
    pub(super) entries: LiveEntries,
    pub(super) known: Option<KnownOnward>,
}

impl State {
    /// What is asked of the plan under way, if that is the question.
    pub fn since(&self) -> Option<&Since> {
        self.onwards.since.as_ref()
    }

    /// Takes over what a link or an earlier moment asks.
    pub(super) fn take_over_under_way(&mut self, since: Option<Since>) {
        if since.is_none() && self.onwards.since.is_some() {
            self.onwards.aside = self.onwards.since;
        }
        self.onwards.since = since;
        self.onwards.entries = LiveEntries::default();
    }

    /// What of it can be asked: it fits the plan.
    pub(super) fn askable(&self) -> Option<Since> {
        let mut inputs = self.inputs.clone();
        inputs.evidence = None;
        self.onwards
            .since
            .filter(|since| since.validate(&inputs).is_ok())
    }

    /// What is asked can be asked: there will be an answer.
    pub fn is_onward_askable(&self) -> bool {
        self.askable().is_some()
    }

    /// What stands in a field.
    pub fn live_text(&self, figure: LiveFigure) -> String {
        let known = self.onwards.known.as_ref();
        let since = self.since_typed();
        let years = known.filter(|known| known.since.left.is_some() && since.left.is_some());
        let years = years.and_then(|known| known.person_years);
        self.onwards
            .entries
            .text(figure, &since, years, &self.numerals)
    }

    /// The same by what counts, whatever is typed there.
    pub fn live_counted(&self, figure: LiveFigure) -> String {
        LiveEntries::default().text(figure, &self.since_typed(), None, &self.numerals)
    }

    /// What is wrong with it, once it is typed to its end.
    pub fn live_problem(&self, figure: LiveFigure) -> Option<Problem> {
        let Onwards { entries, .. } = &self.onwards;
        let of = (&self.since_typed(), &self.inputs);
        let value = || entries.value(figure, of, &self.numerals);
        (entries.in_motion != Some(figure))
            .then(|| value().err())
            .flatten()
    }

    /// What may be typed there.
    pub fn live_quantity(&self, figure: LiveFigure) -> Quantity {
        let of = (&self.since_typed(), &self.inputs);
        self.onwards.entries.quantity(figure, of, &self.numerals)
    }

    /// Every field can be read, as far as it is typed to its end.
    pub(super) fn is_live_valid(&self) -> bool {
        let mut problems = LiveFigure::ALL
            .into_iter()
            .map(|each| self.live_problem(each));
        problems.all(|problem| problem.is_none())
    }

    /// What all of it comes to.
    pub fn counting(&self) -> Counting {
        let Onwards { entries, .. } = &self.onwards;
        entries.counting(&self.since_typed(), &self.inputs, &self.numerals)
    }

    fn since_typed(&self) -> Since {
        self.onwards
            .since
            .unwrap_or_else(|| Since::start(&self.inputs))
    }

    pub(super) fn typed_live(&mut self, figure: LiveFigure, text: String) {
        self.onwards.entries.typed.insert(figure, text);
        self.onwards.entries.in_motion = Some(figure);
    }

    /// Counts in what was typed, if it is complete; else it stays as it was typed.
    pub(super) fn count_live(&mut self) {
        self.onwards.entries.in_motion = None;
        if let Some(stood) = self.onwards.since
            && let Counting::Asked { since, .. } = self.counting()
        {
            self.onwards.entries.settle(&stood, &since, &self.numerals);
            self.onwards.since = Some(since);
            self.ask();
        }
    }

    /// The plan's own rule for turning back was in force, or not.
    pub(super) fn choose_rule(&mut self, was_in_force: bool) {
        if let Some(since) = &mut self.onwards.since {
            since.rule_was_in_force = was_in_force;
            self.ask();
        }
    }

    /// The newest answer to the question under way.
    pub fn onward(&self) -> Option<&KnownOnward> {
        self.onwards.known.as_ref()
    }

    /// Its estimate; none while there is no answer, or where no world fits.
    pub fn onward_estimate(&self) -> Option<&Rc<UnderWayEstimate>> {
        self.onward()?.estimate.as_ref()
    }

    /// That answer is the last word on what is asked.
    pub(super) fn is_onward_settled(&self) -> bool {
        let since = self.onwards.since;
        let known = self.onwards.known.as_ref();
        known.is_some_and(|known| {
            known.settled && Some(known.since) == since && known.inputs == self.inputs
        })
    }

    pub(super) fn learn_onward(&mut self, onward: Onward) {
        let Some(since) = self
            .request
            .under_way
            .filter(|_| onward.id == self.request.id)
        else {
            return;
        };
        let settled = onward.stage == Stage::Settled;
        // A first look from an eighth of the worlds may miss those that fit.
        if settled || onward.estimate.is_some() {
            self.onwards.known = Some(KnownOnward {
                estimate: onward.estimate.map(Rc::new),
                person_years: onward.person_years,
                inputs: self.request.inputs.clone(),
                since,
                settled,
            });
        }
        self.trouble = None;
        self.ask();
    }
}
