//! What the page knows. What can happen to it is in [`actions`], what it asks the engine in
//! [`asking`].
//!
//! The answer on show is always the newest estimate read at the share in the sentence: exact where
//! the share is one that the estimate holds, interpolated while the handle is being dragged.

mod actions;
mod asked_pilot;
mod asking;
mod conversions;
mod counts;
mod draft;
mod entry;
mod errands;
mod few;
mod history;
mod pilot;
mod question;
mod request;
mod several_teams;
mod under_way;

pub use actions::Action;
pub use asked_pilot::{AskedFigure, AskedPilot};
pub use conversions::Conversions;
pub use entry::{Entries, Entry};
pub use errands::{
    Errand, Errands, Finding, Found, Job, Otherwise, Phase, PilotAnswer, Round, Turned,
};
pub use pilot::{Outcome, PilotEntries};
pub use question::Question;
pub use request::{Known, Request, Run, Standing};
pub use several_teams::{KnownCompany, SeveralTeams, TeamsField, TeamsProblem};
pub use under_way::{Counting, KnownOnward, LiveFigure, Onwards};
pub use words::field::{End, Field, Subject};
#[cfg(test)]
pub use words::quantity::Form;
pub use words::quantity::{Problem, Quantity};

use super::engine::{Answer, Stage};
use super::numerals::Numerals;
use super::reading::Reading;
use draft::Draft;
use history::History;
use request::differ_in_share_only;
use std::rc::Rc;
use uturn::codec::{Link, Look, Note, PilotFigure, PlannedPilot, Settings, Since};
use uturn::model::cases::Case;
use uturn::model::evidence::PilotResult;
use uturn::model::pilot::Pilot;
use uturn::model::report::{Estimate, Line};
use uturn::model::{Country, Decided, Input, Inputs, PlanResponse, Presets, Survey, Work};
use words::typical;
use yew::prelude::*;

/// The page's state as components see it.
pub type Page = UseReducerHandle<State>;

/// A guess at the headline, before it is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Guess {
    /// None is asked for.
    Off,
    /// The answer waits for it.
    Wanted,
    /// A probability, as a share.
    Made(f64),
}

/// A story that was opened.
#[derive(Debug, Clone, PartialEq)]
struct Story {
    case: &'static Case,
    /// What one goes back to on leaving it.
    before: Rc<Settings>,
}

/// Something that an answer rests on besides its sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// Whose pay and money.
    Country,
    /// What the second line is scaled to.
    Survey,
    /// What a pilot has shown.
    Pilot,
    /// An input.
    Input(Input),
}

/// Everything the page knows.
#[derive(Debug, Clone, PartialEq)]
pub struct State {
    pub numerals: Rc<Numerals>,
    /// What the fields come to, each at its last valid value; what is being typed counts while every
    /// field can be read.
    pub inputs: Inputs,
    pub presets: Presets,
    /// Another country, whose money and pay the visitor is offered.
    pub offered: Option<Country>,
    /// The visitor has chosen a country here, or refused another one.
    pub has_settled_country: bool,
    entries: Entries,
    /// What is being typed or moved.
    draft: Option<Draft>,
    /// The field that was changed last, and what the inputs were before.
    changed_last: Option<(Field, Rc<Inputs>)>,
    history: History,
    /// Which of the two lines the charts show that can only show one.
    pub line: Line,
    /// The plan with an on-demand pool stands beside the others.
    pub is_pool_open: bool,
    pub guess: Guess,
    /// Figures that are typed in another form.
    pub conversions: Conversions,
    /// What is typed of a pilot's result.
    pub pilot: PilotEntries,
    /// The pilot that is asked about.
    asked_pilot: AskedPilot,
    /// What is looked for among all inputs.
    pub sought: String,
    /// How the embedded card is to look.
    pub look: Look,
    /// What of the link could not be used.
    pub notes: Rc<[Note]>,
    /// A story whose numbers were taken over.
    story: Option<Story>,
    /// The numbers are those that were last used in this browser.
    pub is_remembered: bool,
    /// The visitor has changed something here.
    pub is_own: bool,
    /// The newest number given to a question to the engine.
    last_id: u32,
    pub request: Request,
    pub round: Round,
    /// The newest answer, be it a preview.
    known: Option<Known>,
    /// The newest answer from all worlds: only such a one has months and a tipping point.
    full: Option<Known>,
    /// The newest answer to the same plan without a pilot's result.
    unseen: Option<Known>,
    pool: Option<Known>,
    /// A plan under way.
    onwards: Onwards,
    several: SeveralTeams,
    pub errands: Rc<Errands>,
    /// Holds the room of an answer until there is one.
    typical: Rc<Estimate>,
    /// Why the engine does not answer, in its own words; empty if it left none.
    pub trouble: Option<String>,
    /// The request that another worker was asked, after the first one failed.
    asked_twice: u32,
    /// Each start of the engine has a number: a new one restarts it.
    pub start: u32,
}

impl State {
    /// The default inputs, in the visitor's numerals.
    pub fn new(numerals: Numerals) -> Self {
        let inputs = Inputs::default();
        State {
            entries: Entries::default(),
            draft: None,
            changed_last: None,
            presets: Presets::default(),
            offered: None,
            has_settled_country: false,
            history: History::default(),
            line: Line::Alone,
            is_pool_open: false,
            guess: Guess::Off,
            conversions: Conversions::default(),
            pilot: PilotEntries::default(),
            asked_pilot: AskedPilot::default(),
            sought: String::new(),
            look: Look::default(),
            notes: Rc::default(),
            story: None,
            is_remembered: false,
            is_own: false,
            last_id: 1,
            request: Request {
                id: 1,
                inputs: inputs.clone(),
                under_way: None,
                company: None,
                runs: vec![Run::Plan],
            },
            round: Round::default(),
            inputs,
            known: None,
            full: None,
            unseen: None,
            pool: None,
            onwards: Onwards::default(),
            several: SeveralTeams::default(),
            errands: Rc::default(),
            typical: typical::estimate().into(),
            trouble: None,
            asked_twice: 0,
            start: 1,
            numerals: Rc::new(numerals),
        }
    }

    /// As a link opens the page: with its settings, else with those that are remembered.
    pub fn opened(numerals: Numerals, link: Link, remembered: Option<Settings>) -> Self {
        let mut state = State::new(numerals);
        let is_usual = remembered == Some(Settings::default());
        state.is_remembered = link.settings.is_none() && remembered.is_some() && !is_usual;
        // Whoever has used nothing here yet goes back to the usual numbers.
        let own = remembered.clone().unwrap_or_default();
        state.follow(Link {
            settings: link.settings.or(remembered),
            ..link
        });
        if let Some(story) = &mut state.story {
            story.before = own.into();
        }
        state
    }

    /// With teams for whoever turns to them: the first one has the plan on show.
    pub fn with_teams_aside(mut self, remembered: Option<Settings>) -> Self {
        self.several.keep(remembered);
        self
    }

    /// With another country's money and pay to offer.
    pub fn offering(self, offered: Option<Country>) -> Self {
        State { offered, ..self }
    }

    /// With what the page showed before the program was there: a settled answer need not be asked for.
    pub fn answered_before(mut self, answer: Option<Answer>) -> Self {
        // It answers the question before a plan begins.
        if let Some(answer) = answer.filter(|_| self.question() == Question::Before) {
            let is_settled = answer.stage == Stage::Settled;
            self.learn(Answer {
                id: self.request.id,
                ..answer
            });
            if is_settled {
                self.request.runs.retain(|run| *run != Run::Plan);
            }
        }
        self
    }

    /// The story whose plan stands here, as it was made; the survey is the reader's.
    pub fn story(&self) -> Option<&'static Case> {
        let case = self.story.as_ref()?.case;
        let of_case = Inputs {
            survey: self.inputs.survey,
            ..case.inputs()
        };
        (self.inputs == of_case && self.presets == case.presets()).then_some(case)
    }

    /// The usual numbers stood here before the story.
    pub fn was_usual_before_story(&self) -> bool {
        let before = self.story.as_ref().map(|story| &*story.before);
        before == Some(&Settings::default())
    }

    /// What stands in a field.
    pub fn entry(&self, field: Field) -> Entry {
        let entry = self.entries.get(field, &self.inputs, &self.numerals);
        let problem = entry.problem.filter(|_| !self.is_unjudged(field));
        Entry { problem, ..entry }
    }

    /// The second line is scaled to a rate of one's own: one that no survey found, or that is being
    /// typed.
    pub fn has_own_rate(&self) -> bool {
        let is_named = |survey: Survey| survey.named().is_some();
        self.inputs
            .survey
            .is_some_and(|survey| !is_named(survey) || self.entries.has(Field::Rate))
    }

    /// The fields that cannot be read, in the order of the page.
    pub fn wrong_fields(&self) -> impl Iterator<Item = (Field, Problem)> {
        let wrong = self.entries.wrong();
        wrong.filter(|(field, _)| !self.is_unjudged(*field))
    }

    /// The first of them that is not in the sentence.
    pub fn trouble_elsewhere(&self) -> Option<Field> {
        let mut wrong = self.wrong_fields().map(|(field, _)| field);
        wrong.find(|field| !Field::IN_SENTENCE.contains(field))
    }

    /// The inputs that are not what they start from, in the order of the table.
    pub fn changed(&self) -> Vec<Input> {
        self.inputs.differing(&self.presets.start()).collect()
    }

    /// What is assumed otherwise than usual besides what the sentence says: one count and one list,
    /// wherever they stand.
    pub fn changed_assumptions(&self) -> Vec<Assumption> {
        self.changed_in(&self.inputs)
    }

    /// The same of the answer on show.
    pub fn changed_assumptions_shown(&self) -> Vec<Assumption> {
        self.changed_in(self.inputs_shown())
    }

    fn changed_in(&self, inputs: &Inputs) -> Vec<Assumption> {
        let usual = Inputs::default();
        let country = (inputs.country != usual.country).then_some(Assumption::Country);
        let survey = (inputs.survey != usual.survey).then_some(Assumption::Survey);
        let pilot = inputs.evidence.map(|_| Assumption::Pilot);
        let named = [country, survey, pilot].into_iter().flatten();
        named
            .chain(self.changed_inputs(inputs).map(Assumption::Input))
            .collect()
    }

    /// The inputs that are not what they start from, in any of several teams, but for those that are
    /// said anyway.
    fn changed_inputs(&self, inputs: &Inputs) -> impl Iterator<Item = Input> {
        let country = inputs.country;
        let changed = |work: Work, inputs: &Inputs| -> Vec<Input> {
            let start = Presets { work, country }.start();
            inputs.differing(&start).collect()
        };
        let others = self.all_teams().into_iter();
        let others = others.flat_map(|team| changed(team.work, &team.inputs(inputs)));
        let mut all = changed(self.presets.work, inputs);
        all.extend(others);
        Input::all().filter(move |input| all.contains(input) && !Field::is_said(*input))
    }

    /// Those, and what is decided by fields that cannot be read: what a reset has to go over.
    pub fn out_of_place(&self) -> Vec<Subject> {
        let changed = self.changed().into_iter().map(Subject::Input);
        let wrong = self.wrong_fields().map(|(field, _)| field.decides());
        let all: Vec<Subject> = changed.chain(wrong).collect();
        let subjects = Input::all().map(Subject::Input).chain([Subject::Rate]);
        subjects.filter(|subject| all.contains(subject)).collect()
    }

    /// There is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// The newest response to a plan input, and whether it is to the inputs as they are.
    pub fn response(&self, input: Decided) -> Option<(Rc<PlanResponse>, bool)> {
        if self.guess == Guess::Wanted {
            return None;
        }
        let response = self.errands.response(input)?;
        let is_current = self.errands.is_response_current(input, &self.inputs);
        Some((response, is_current))
    }

    /// The share in the sentence.
    pub fn share(&self) -> f64 {
        self.inputs.plan.ai_share
    }

    /// The newest answer that may be shown: none while it waits for a guess.
    pub fn known(&self) -> Option<&Known> {
        self.unless_guessing(self.known.as_ref())
    }

    fn unless_guessing<'a, T>(&self, known: Option<&'a T>) -> Option<&'a T> {
        known.filter(|_| self.guess != Guess::Wanted)
    }

    /// The estimate to lay the page out by: the newest one, or one that only holds the room.
    pub fn shown(&self) -> &Rc<Estimate> {
        self.known().map_or(&self.typical, |known| &known.estimate)
    }

    /// The shown estimate at the share in the sentence.
    pub fn reading(&self) -> Reading {
        Reading::at(self.shown(), self.share())
    }

    /// Any answer to the question on show.
    pub fn has_answer(&self) -> bool {
        match self.question() {
            Question::Before => self.known().is_some(),
            Question::UnderWay => self.onwards.known.is_some(),
            Question::SeveralTeams => self.several.known.is_some(),
        }
    }

    /// There is no answer yet, of any standing.
    pub fn is_awaiting(&self) -> bool {
        !self.has_answer()
    }

    /// The newest estimate with months and a tipping point, or one that only holds the room.
    pub fn full(&self) -> &Rc<Estimate> {
        self.unless_guessing(self.full.as_ref())
            .map_or(&self.typical, |full| &full.estimate)
    }

    /// The inputs that it is of.
    pub fn inputs_of_full(&self) -> &Inputs {
        self.unless_guessing(self.full.as_ref())
            .map_or(&self.inputs, |full| &full.inputs)
    }

    /// There is no full estimate yet.
    pub fn is_full_awaited(&self) -> bool {
        self.unless_guessing(self.full.as_ref()).is_none()
    }

    /// The full estimate was made for another share than the sentence's: what holds for its own
    /// share alone is out of date.
    pub fn is_full_off_its_share(&self) -> bool {
        self.is_off(self.full.as_ref())
    }

    /// The same of the shown estimate.
    pub fn is_off_its_share(&self) -> bool {
        self.is_off(self.known())
    }

    fn is_off(&self, known: Option<&Known>) -> bool {
        known.is_some_and(|known| known.inputs.plan.ai_share != self.share())
    }

    /// The inputs that the shown answer is of: what is typed may be ahead of it.
    pub fn inputs_shown(&self) -> &Inputs {
        let shown = match self.question() {
            Question::Before => self.known().map(|known| &known.inputs),
            Question::UnderWay => self.onward().map(|known| &known.inputs),
            // What is shown of a team are its numbers alone.
            Question::SeveralTeams => None,
        };
        shown.unwrap_or(&self.inputs)
    }

    /// The plan that the shown answer is read for: before the start that may be at another share than the one
    /// that was simulated.
    pub fn plan_shown(&self) -> Inputs {
        let mut inputs = self.inputs_shown().clone();
        if self.question() == Question::Before {
            inputs.plan.ai_share = self.share();
        }
        inputs
    }

    /// The estimate of the plan with a pool, if it can stand beside the shown one: of the same
    /// inputs but for the share, and both from all worlds.
    pub fn pool_shown(&self) -> Option<Rc<Estimate>> {
        self.beside_shown(self.pool.as_ref())
    }

    /// The same of the plan without the pilot's result that the shown one counts in.
    pub fn unseen_shown(&self) -> Option<Rc<Estimate>> {
        self.inputs_shown().evidence?;
        self.beside_shown(self.unseen.as_ref())
    }

    fn beside_shown(&self, other: Option<&Known>) -> Option<Rc<Estimate>> {
        let (other, known) = (other?, self.known()?);
        let match_up =
            other.settled && known.settled && differ_in_share_only(&other.inputs, &known.inputs);
        match_up.then(|| other.estimate.clone())
    }

    /// The pilot's result that is counted in; where there is none, the pilot that is asked about, of which
    /// nothing was counted yet.
    pub(super) fn pilot_result(&self) -> PilotResult {
        self.inputs.evidence.unwrap_or_else(|| {
            let Pilot { share, gap, .. } = self.asked_pilot();
            PilotResult {
                share,
                gap,
                finished: None,
                came_back: None,
            }
        })
    }

    /// How far that pilot may be from the roll-out.
    pub fn pilot_gap(&self) -> f64 {
        self.pilot.gap(&self.pilot_result())
    }

    /// What stands in a field of the pilot's result.
    pub fn pilot_text(&self, figure: PilotFigure) -> String {
        self.pilot
            .text(figure, &self.pilot_result(), &self.numerals)
    }

    /// What is wrong with it.
    pub fn pilot_problem(&self, figure: PilotFigure) -> Option<Problem> {
        self.pilot
            .problem(figure, &self.pilot_result(), &self.numerals)
    }

    /// What may be typed there.
    pub fn pilot_quantity(&self, figure: PilotFigure) -> Quantity {
        self.pilot
            .quantity(figure, &self.pilot_result(), &self.numerals)
    }

    /// What all of them come to.
    pub fn pilot_outcome(&self) -> Outcome {
        self.pilot.outcome(&self.pilot_result(), &self.numerals)
    }

    /// What stands in a field of the pilot that is asked about.
    pub fn asked_text(&self, figure: AskedFigure) -> String {
        self.asked_pilot.text(figure, &self.inputs, &self.numerals)
    }

    /// What is wrong with it.
    pub fn asked_problem(&self, figure: AskedFigure) -> Option<Problem> {
        self.asked_pilot
            .problem(figure, &self.inputs, &self.numerals)
    }

    /// What may be typed there.
    pub fn asked_quantity(&self, figure: AskedFigure) -> Quantity {
        self.asked_pilot.quantity(figure, &self.inputs)
    }

    /// The pilot that is asked about, as far as it could be read.
    pub fn asked_pilot(&self) -> Pilot {
        self.asked_pilot.pilot(&self.inputs)
    }

    /// Whether anything was said of it, before there is a result.
    pub fn asks_pilot(&self) -> bool {
        self.inputs.evidence.is_none() && self.asked_pilot.planned != PlannedPilot::default()
    }

    /// The same where it can be made before deciding: none has been made.
    pub fn possible_pilot(&self) -> Option<Pilot> {
        let pilot = self.asked_pilot();
        pilot.validate(&self.inputs).is_ok().then_some(pilot)
    }

    /// What to do after it goes along with the answer.
    pub fn tells_rule(&self) -> bool {
        self.errands.tells_rule() && self.possible_pilot().is_some()
    }

    /// What the engine says of a pilot, and whether that is of the one that is asked about and of the
    /// answer on show.
    pub fn pilot_answer(&self) -> Option<(&PilotAnswer, bool)> {
        let answer = self.unless_guessing(self.errands.pilot())?;
        let is_current = answer.inputs == self.inputs
            && answer.pilot == self.asked_pilot()
            && self.standing() == Standing::Settled;
        Some((answer, is_current))
    }

    /// The whole engine did not come.
    pub fn is_pilot_missing(&self) -> bool {
        let asked = self.possible_pilot();
        asked.is_some_and(|pilot| self.errands.is_pilot_missing(&self.inputs, &pilot))
    }

    /// The survey that gives the shown answer its second line.
    pub fn survey_shown(&self) -> Option<Survey> {
        self.inputs_shown().survey
    }

    /// Every field can be read, as far as it is typed to its end.
    pub fn is_valid(&self) -> bool {
        self.wrong_fields().next().is_none()
    }

    /// How the answer on show stands to what is asked.
    pub fn standing(&self) -> Standing {
        match (self.since(), self.teams()) {
            (Some(since), _) => return self.standing_onward(since),
            (_, Some(_)) => return self.standing_of_teams(),
            (None, None) => {}
        }
        if self.guess == Guess::Wanted {
            return Standing::Guessing;
        }
        let Some(known) = &self.known else {
            return Standing::Awaited;
        };
        let is_of_this = differ_in_share_only(&self.inputs, &known.inputs);
        if is_of_this && !self.is_valid() {
            return Standing::LastValid;
        }
        match (self.inputs == known.inputs, known.settled) {
            (true, true) => Standing::Settled,
            (true, false) => Standing::Preview,
            (false, _) if is_of_this => Standing::Interpolated,
            (false, _) => Standing::Older,
        }
    }

    /// The same of a plan under way, where nothing is read off between two answers.
    fn standing_onward(&self, since: &Since) -> Standing {
        let is_valid = self.is_valid() && self.is_live_valid() && self.askable().is_some();
        let Some(known) = self.onward() else {
            return Standing::Awaited;
        };
        match (
            known.inputs == self.inputs && known.since == *since,
            known.settled,
        ) {
            _ if !is_valid => Standing::LastValid,
            (true, true) => Standing::Settled,
            (true, false) => Standing::Preview,
            (false, _) => Standing::Older,
        }
    }

    /// The same of several teams.
    fn standing_of_teams(&self) -> Standing {
        let asked = self.askable_company();
        let Some(known) = self.company_answer() else {
            return Standing::Awaited;
        };
        match (asked.as_ref() == Some(&known.company), known.settled) {
            _ if asked.is_none() || !self.is_valid() || self.has_trouble_in_teams() => {
                Standing::LastValid
            }
            (true, true) => Standing::Settled,
            (true, false) => Standing::Preview,
            (false, _) => Standing::Older,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
