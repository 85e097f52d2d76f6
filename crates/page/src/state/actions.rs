//! What can happen, and the one pure function by which it changes what the page knows.

use super::entry::Entries;
use super::errands::{Errand, Found, Otherwise};
use super::{
    AskedFigure, AskedPilot, Guess, LiveFigure, Outcome, Question, State, Story, TeamsField,
};
use crate::engine::{Answer, CompanyAnswer, Onward};
use std::rc::Rc;
use uturn::codec::{Link, PilotFigure, Settings};
use uturn::model::cases::Case;
use uturn::model::report::Line;
use uturn::model::{Country, Decided, Inputs, Presets, Survey, Uncertain, Value, Work};
use words::field::{Field, Subject};
use yew::Reducible;

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Typed(Field, String),
    /// What is being typed or moved has been left alone for a moment.
    Rested,
    /// A figure is typed in another form than the model's: the input that it is for, and in which of
    /// the fields that convert it.
    Converts(Decided, usize, String),
    /// The field is left, or Enter pressed.
    Entered(Field),
    /// The page is left, or no longer looked at, whatever is being typed there.
    Left,
    /// A handle of a control moves.
    Pulled(Field, f64),
    /// An uncertain input is known after all, or is not: its range closes at the likely value, or
    /// opens as far as it did at the start.
    Knows(Uncertain, bool),
    /// A choice or a switch of the plan.
    Chose(Decided, Value),
    ChoseWork(Work),
    ChoseCountry(Country),
    /// Another country was offered, and refused.
    KeptCountry,
    LoadedCase(&'static Case),
    /// What stood here before the story is wanted back.
    LeftStory,
    /// Inputs go back to what they start from.
    Reset(Vec<Subject>),
    Undo,
    ChoseSurvey(Option<Survey>),
    ChoseLine(Line),
    /// The plan with an on-demand pool is to be shown, or not.
    OpenedPool(bool),
    /// The handle moves: follow along the curve.
    Dragged(f64),
    /// The handle rests: work it out.
    Released,
    /// Plan inputs whose response curves are on show, the most urgent first.
    Looked(Vec<Decided>),
    /// The section that tells these is on show or near, or no longer.
    Near(&'static [Errand], bool),
    /// More is to be worked out.
    Asked(Vec<Errand>),
    /// What to do after a pilot goes along with the answer, or not.
    TellsRule(bool),
    /// A figure of a pilot's result is typed.
    TypedOfPilot(PilotFigure, String),
    /// Its field is left, or Enter pressed.
    EnteredOfPilot,
    /// How far the pilot may be from the roll-out.
    ChoseGap(f64),
    /// The answer without the pilot's result is wanted back.
    LeftOutPilot,
    /// Another question.
    Asks(Question),
    /// A figure of a plan under way is typed.
    TypedLive(LiveFigure, String),
    /// Its field is left, or Enter pressed.
    EnteredLive,
    /// The plan's own rule for turning back was in force, or was not.
    ChoseRule(bool),
    /// A figure of several teams is typed.
    TypedOfTeams(TeamsField, String),
    /// Its field is left, or Enter pressed.
    EnteredOfTeams,
    /// The team at this place is turned to.
    OpenedTeam(usize),
    /// One more team.
    AddedTeam,
    /// The team at this place once more.
    CopiedTeam(usize),
    /// The team at this place is not wanted.
    RemovedTeam(usize),
    /// How much the teams hang together.
    ChoseCorrelation(f64),
    /// The teams are to hand over these shares.
    TookShares(Vec<f64>),
    /// The teams are to be so.
    TookOtherwise(Otherwise),
    /// A figure of the pilot that is asked about is typed.
    TypedOfAsked(AskedFigure, String),
    /// Its field is left, or Enter pressed.
    EnteredOfAsked,
    /// How far that pilot may be from the roll-out.
    ChoseAskedGap(f64),
    /// An input is looked for, by words for it.
    Sought(String),
    /// A link was followed within the page, or one went back to it.
    Followed(Box<Link>),
    /// The notes on a link are no longer needed.
    ReadNotes,
    /// The usual numbers are wanted instead of the remembered ones.
    StartAfresh,
    /// The guess; none shows the answer without one.
    Guessed(Option<f64>),
    Answered(Box<Answer>),
    WentOn(Box<Onward>),
    AnsweredOfTeams(Box<CompanyAnswer>),
    Found(Box<Found>),
    /// The engine crashed, or never came.
    Failed(String),
    TryAgain,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        if let Some(field) = next.field_under_way()
            && action.leaves(field)
        {
            next.perform(Action::Entered(field));
        }
        next.perform(action);
        // A guess was made about the plan as it was.
        if next.inputs != self.inputs && matches!(next.guess, Guess::Made(_)) {
            next.guess = Guess::Off;
        }
        next.into()
    }
}

impl Action {
    /// It finishes what is being typed into this field, or its handle that is being moved.
    fn leaves(&self, field: Field) -> bool {
        match self {
            Action::Typed(other, _) | Action::Pulled(other, _) => *other != field,
            Action::Dragged(_) => field != Field::Share,
            Action::Converts(..)
            | Action::Knows(..)
            | Action::Chose(..)
            | Action::ChoseWork(_)
            | Action::ChoseCountry(_)
            | Action::LoadedCase(_)
            | Action::Reset(_)
            | Action::TypedOfPilot(..)
            | Action::Asks(_)
            | Action::TypedLive(..)
            | Action::ChoseRule(_)
            | Action::TypedOfAsked(..)
            | Action::TypedOfTeams(..)
            | Action::OpenedTeam(_)
            | Action::AddedTeam
            | Action::CopiedTeam(_)
            | Action::RemovedTeam(_)
            | Action::ChoseCorrelation(_)
            | Action::TookShares(_)
            | Action::TookOtherwise(_)
            | Action::Undo
            | Action::ChoseSurvey(_)
            | Action::StartAfresh => true,
            _ => false,
        }
    }
}

impl State {
    /// Does it, and remembers how it was before if that changes what is finished.
    fn perform(&mut self, action: Action) {
        let before = self.settings();
        let is_own = !matches!(action, Action::Followed(_));
        let is_undo = matches!(action, Action::Undo);
        let is_of_a_field = matches!(action, Action::Entered(_) | Action::Left | Action::Released);
        self.take(action);
        if self.settings() != before {
            if !is_of_a_field {
                self.changed_last = None;
            }
            self.is_own |= is_own;
            self.is_remembered = false;
            if !is_undo {
                self.history.remember(before);
            }
        }
    }

    fn take(&mut self, action: Action) {
        match action {
            Action::Typed(field, text) => self.typed(field, text),
            Action::Rested => {
                self.rest();
                self.conversions.rest();
            }
            Action::Converts(input, at, text) => self.conversions.typed((input, at), text),
            Action::Entered(field) => {
                if self.field_under_way() == Some(field) {
                    self.finish();
                }
            }
            Action::Pulled(field, value) => {
                self.pull(field, value);
                self.ask();
            }
            Action::Knows(input, is_known) => {
                let start = self.presets.start();
                self.entries.know(input, is_known, &mut self.inputs, &start);
                self.ask();
            }
            Action::Chose(input, value) => {
                let set = self.inputs.set(input.into(), &value);
                set.unwrap_or_else(|error| unreachable!("it comes from the table, yet {error}"));
                self.ask();
            }
            Action::ChoseWork(work) => self.change_presets(Presets {
                work,
                ..self.presets
            }),
            Action::ChoseCountry(country) => {
                self.settle_country();
                self.change_presets(Presets {
                    country,
                    ..self.presets
                });
            }
            Action::KeptCountry => self.settle_country(),
            Action::LoadedCase(case) => {
                self.open_story(case);
                self.take_over(Settings {
                    inputs: Inputs {
                        survey: self.inputs.survey,
                        ..case.inputs()
                    },
                    presets: case.presets(),
                    ..Settings::default()
                });
            }
            Action::LeftStory => {
                if let Some(story) = self.story.take() {
                    self.take_over((*story.before).clone());
                }
            }
            Action::Reset(subjects) => {
                let start = self.presets.start();
                for subject in &subjects {
                    match subject {
                        Subject::Input(input) => self.inputs.copy(*input, &start),
                        // What is typed there goes; whose rate it is stays chosen.
                        Subject::Rate => {}
                    }
                }
                self.entries.forget(&subjects);
                self.entries.renew(&mut self.inputs, &self.numerals);
                self.ask();
            }
            Action::Undo => {
                if let Some(moment) = self.history.back(&self.settings()) {
                    self.take_over((*moment).clone());
                }
            }
            Action::ChoseSurvey(survey) => {
                self.inputs.survey = survey;
                self.entries.forget(&[Subject::Rate]);
                self.ask();
            }
            Action::ChoseLine(line) => self.line = line,
            Action::OpenedPool(open) => {
                self.is_pool_open = open;
                self.ask();
            }
            Action::Dragged(share) => self.pull(Field::Share, share),
            Action::Left => {
                self.finish();
                self.count_pilot();
                self.count_live();
                self.enter_teams();
                self.enter_asked();
            }
            Action::Released => self.finish(),
            Action::TypedOfPilot(figure, text) => self.pilot.typed(figure, text),
            Action::EnteredOfPilot => self.count_pilot(),
            Action::ChoseGap(gap) => {
                self.pilot.choose_gap(gap);
                self.count_pilot();
            }
            Action::LeftOutPilot => {
                self.inputs.evidence = None;
                self.pilot.clear();
                self.ask();
            }
            Action::Asks(question) => self.turn_to(question),
            Action::TypedLive(figure, text) => self.typed_live(figure, text),
            Action::EnteredLive => self.count_live(),
            Action::ChoseRule(was_in_force) => self.choose_rule(was_in_force),
            Action::TypedOfTeams(field, text) => self.typed_of_teams(field, text),
            Action::EnteredOfTeams => self.enter_teams(),
            Action::OpenedTeam(place) => self.open_team(place),
            Action::AddedTeam => self.add_team(),
            Action::CopiedTeam(place) => self.copy_team(place),
            Action::RemovedTeam(place) => self.remove_team(place),
            Action::ChoseCorrelation(correlation) => self.choose_correlation(correlation),
            Action::TookShares(shares) => self.take_shares(&shares),
            Action::TookOtherwise(how) => self.take_otherwise(how),
            Action::TypedOfAsked(figure, text) => self.asked_pilot.typed(figure, text),
            Action::EnteredOfAsked => self.enter_asked(),
            Action::ChoseAskedGap(gap) => {
                self.asked_pilot.choose_gap(gap);
                self.enter_asked();
            }
            Action::Looked(inputs) => {
                Rc::make_mut(&mut self.errands).look(inputs);
                self.ask();
            }
            Action::Near(errands, is_near) => {
                Rc::make_mut(&mut self.errands).come_near(errands, is_near);
                self.ask();
            }
            Action::Asked(errands) => {
                Rc::make_mut(&mut self.errands).ask(errands);
                self.ask();
            }
            Action::TellsRule(is_told) => {
                Rc::make_mut(&mut self.errands).tell_rule(is_told);
                self.ask();
            }
            Action::Sought(words) => self.sought = words,
            Action::Followed(link) => self.follow(*link),
            Action::ReadNotes => self.notes = Rc::default(),
            Action::StartAfresh => self.take_over(Settings::default()),
            Action::Guessed(guess) => self.guess = guess.map_or(Guess::Off, Guess::Made),
            Action::Answered(answer) => self.learn(*answer),
            Action::WentOn(onward) => self.learn_onward(*onward),
            Action::AnsweredOfTeams(answer) => self.learn_of_company(*answer),
            Action::Found(found) => self.learn_of(*found),
            Action::Failed(reason) => self.fail(reason),
            Action::TryAgain => {
                Rc::make_mut(&mut self.errands).try_again();
                self.restart();
            }
        }
    }
}

impl State {
    /// Does what a link asks for; without settings of its own it leaves them as they are.
    pub(super) fn follow(&mut self, link: Link) {
        self.look = link.look;
        self.notes = link.notes.into();
        if let Some(settings) = link.settings {
            // Its money is part of what it shows.
            self.offered = None;
            match link.story {
                Some(case) => self.open_story(case),
                None => self.story = None,
            }
            self.take_over(settings);
        }
        if link.wants_guess {
            self.guess = Guess::Wanted;
        }
    }

    /// From one story to the next, what stood before both is kept.
    fn open_story(&mut self, case: &'static Case) {
        let before = match (self.story(), self.story.take()) {
            (Some(_), Some(story)) => story.before,
            _ => self.settings().into(),
        };
        self.story = Some(Story { case, before });
    }

    /// Other settings in the place of all that was set or typed.
    fn take_over(&mut self, settings: Settings) {
        self.inputs = settings.inputs;
        self.entries = Entries::default();
        self.draft = None;
        self.pilot.clear();
        self.take_over_under_way(settings.under_way);
        self.asked_pilot = AskedPilot::of(settings.planned_pilot);
        let mut presets = settings.presets;
        self.take_over_teams(settings.teams, &mut presets.work);
        self.move_to(presets);
    }

    /// Counts in what was typed of a pilot's result, if it is one; else it stays as it was typed.
    fn count_pilot(&mut self) {
        self.pilot.rest();
        if self.question() != Question::Before {
            return;
        }
        if let Outcome::Counts { result, .. } = self.pilot_outcome() {
            let stood = self.pilot_result();
            let has_changed = self.inputs.evidence != result;
            self.inputs.evidence = result;
            let stands = self.pilot_result();
            self.pilot.settle(&stood, &stands, &self.numerals);
            if has_changed {
                self.ask();
            }
        }
    }

    /// Asks about the pilot as it was typed, as far as that can be read.
    fn enter_asked(&mut self) {
        self.asked_pilot.enter(&self.inputs, &self.numerals);
        self.ask();
    }

    /// Whose money and pay is the visitor's own decision from now on.
    fn settle_country(&mut self) {
        self.offered = None;
        self.has_settled_country = true;
    }

    /// Starts from other presets: what they do not set stays.
    fn change_presets(&mut self, to: Presets) {
        self.move_other_teams(to.country);
        self.presets.change(to, &mut self.inputs);
        if self.presets.country.currency() != to.country.currency() {
            self.asked_pilot.forget_money();
        }
        self.move_to(to);
    }

    /// Presets as they are now, after the inputs have changed.
    fn move_to(&mut self, presets: Presets) {
        self.presets = presets;
        let currency = presets.country.currency();
        if self.numerals.currency != currency {
            // What could not be read in one currency is no amount in another.
            self.entries.forget_money();
            self.numerals = Rc::new(self.numerals.in_currency(currency));
        }
        self.entries.renew(&mut self.inputs, &self.numerals);
        self.ask();
    }
}
