//! What can happen, and the one pure function by which it changes what the page knows.

use super::entry::Entries;
use super::errands::{Errand, Found};
use super::{Guess, State, Story};
use crate::app::engine::Answer;
use crate::codec::{Link, Settings};
use crate::model::cases::Case;
use crate::model::report::Line;
use crate::model::{Country, Inputs, Presets, Survey, Value, Work};
use crate::words::field::Field;
use std::rc::Rc;
use yew::Reducible;

/// What can happen.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    Typed(Field, String),
    /// The field is left, or Enter pressed.
    Entered(Field),
    /// A handle of a control moves.
    Pulled(Field, f64),
    /// A choice or a switch of the plan, by its name.
    Chose(&'static str, Value),
    ChoseWork(Work),
    ChoseCountry(Country),
    LoadedCase(&'static Case),
    /// What stood here before the story is wanted back.
    LeftStory,
    /// Inputs go back to what they start from, by their names.
    Reset(Vec<&'static str>),
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
    Looked(Vec<&'static str>),
    /// More is to be worked out.
    Asked(Vec<Errand>),
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
    Found(Box<Found>),
    /// The engine crashed, or never came.
    Failed(String),
    TryAgain,
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let mut next = (*self).clone();
        let field = action.field();
        let is_step = action.is_step();
        let is_own = !matches!(action, Action::Followed(_));
        next.take(action);
        let is_changed = next.inputs != self.inputs || next.presets != self.presets;
        if is_changed {
            next.is_own |= is_own;
            next.is_remembered = false;
        }
        if is_step && is_changed {
            next.history.remember(self.settings(), field);
            // A guess was made about the plan as it was.
            if matches!(next.guess, Guess::Made(_)) {
                next.guess = Guess::Off;
            }
        }
        next.into()
    }
}

impl Action {
    /// The field that is being changed: its changes in a row are one step.
    fn field(&self) -> Option<Field> {
        match self {
            Action::Typed(field, _) | Action::Pulled(field, _) => Some(*field),
            Action::Dragged(_) => Some(Field::Share),
            _ => None,
        }
    }

    /// It is a step that can be undone, if it changes anything.
    fn is_step(&self) -> bool {
        !matches!(self, Action::Undo)
    }
}

impl State {
    fn take(&mut self, action: Action) {
        match action {
            Action::Typed(field, text) => {
                let (inputs, numerals) = (&mut self.inputs, &self.numerals);
                self.entries.typed(field, text, inputs, numerals);
                self.ask();
            }
            Action::Entered(field) => {
                self.entries.tidy(field, &self.inputs, &self.numerals);
                self.history.rest();
            }
            Action::Pulled(field, value) => {
                self.entries.set(field, value, &mut self.inputs);
                self.ask();
            }
            Action::Chose(name, value) => {
                // Values come from the table, so they are allowed.
                let _ = self.inputs.set(name, &value);
                self.ask();
            }
            Action::ChoseWork(work) => self.change_presets(Presets {
                work,
                ..self.presets
            }),
            Action::ChoseCountry(country) => self.change_presets(Presets {
                country,
                ..self.presets
            }),
            Action::LoadedCase(case) => {
                self.open_story(case);
                self.take_over(Settings {
                    inputs: Inputs {
                        survey: self.inputs.survey,
                        ..case.inputs()
                    },
                    presets: case.presets(),
                });
            }
            Action::LeftStory => {
                if let Some(story) = self.story.take() {
                    self.take_over((*story.before).clone());
                }
            }
            Action::Reset(names) => {
                let start = self.presets.start();
                for name in &names {
                    self.inputs.copy(name, &start);
                }
                self.entries.forget(&names);
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
                self.entries.forget(&[Field::RATE_NAME]);
                self.ask();
            }
            Action::ChoseLine(line) => self.line = line,
            Action::OpenedPool(open) => {
                self.is_pool_open = open;
                self.ask();
            }
            Action::Dragged(share) => self.entries.set(Field::Share, share, &mut self.inputs),
            Action::Released => {
                self.entries.renew(&mut self.inputs, &self.numerals);
                self.history.rest();
                self.ask();
            }
            Action::Looked(names) => {
                Rc::make_mut(&mut self.errands).look(names);
                self.ask();
            }
            Action::Asked(errands) => {
                Rc::make_mut(&mut self.errands).ask(errands);
                self.ask();
            }
            Action::Sought(words) => self.sought = words,
            Action::Followed(link) => self.follow(*link),
            Action::ReadNotes => self.notes = Rc::default(),
            Action::StartAfresh => self.take_over(Settings::default()),
            Action::Guessed(guess) => self.guess = guess.map_or(Guess::Off, Guess::Made),
            Action::Answered(answer) => self.learn(*answer),
            Action::Found(found) => self.learn_of(*found),
            Action::Failed(reason) => self.fail(reason),
            Action::TryAgain => self.restart(),
        }
    }
}

impl State {
    /// Does what a link asks for; without settings of its own it leaves them as they are.
    pub(super) fn follow(&mut self, link: Link) {
        self.look = link.look;
        self.notes = link.notes.into();
        if let Some(settings) = link.settings {
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
        self.move_to(settings.presets);
    }

    /// Starts from other presets: what they do not set stays.
    fn change_presets(&mut self, to: Presets) {
        self.presets.change(to, &mut self.inputs);
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
