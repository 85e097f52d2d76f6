//! The questions that the page answers, and turning from one to another with all numbers.

use super::several_teams::AskedTeams;
use super::{Field, State};
use uturn::codec::{Settings, Since};
use uturn::model::evidence::PilotResult;

/// What the page answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// Will you wish you had kept more people?
    Before,
    /// Go on, or turn back?
    UnderWay,
    /// One target, many teams.
    SeveralTeams,
}

impl Question {
    /// That of a link.
    pub fn of(settings: &Settings) -> Question {
        match (&settings.teams, settings.under_way) {
            (Some(_), _) => Question::SeveralTeams,
            (None, Some(_)) => Question::UnderWay,
            (None, None) => Question::Before,
        }
    }

    /// In the order of the masthead.
    pub const ALL: [Question; 3] = [Question::Before, Question::UnderWay, Question::SeveralTeams];
}

/// What belongs to one question alone.
struct OwnOf {
    /// Before: what a pilot has shown.
    pilot: Option<PilotResult>,
    under_way: Option<Since>,
    teams: Option<AskedTeams>,
}

impl State {
    /// The question that the page answers.
    pub fn question(&self) -> Question {
        if self.several.asked.is_some() {
            Question::SeveralTeams
        } else if self.onwards.since.is_some() {
            Question::UnderWay
        } else {
            Question::Before
        }
    }

    /// The settings with another question, all numbers carried over.
    pub fn settings_asking(&self, question: Question) -> Settings {
        let mut other = self.clone();
        other.inputs = self.finished_inputs().clone();
        other.draft = None;
        other.set_question(question);
        other.settings()
    }

    /// Turns to a question; what belongs to the other one is kept for whoever comes back.
    pub(super) fn turn_to(&mut self, question: Question) {
        if self.question() != question {
            self.set_question(question);
            self.ask();
        }
    }

    fn set_question(&mut self, question: Question) {
        let own = self.own_of(question);
        // The later questions have no such fields: what cannot be used there could not be mended.
        self.entries
            .leave(&[Field::Remaining, Field::Claim, Field::Contacts]);
        match self.question() {
            Question::Before => self.onwards.pilot = self.inputs.evidence,
            Question::UnderWay => self.onwards.aside = self.onwards.since,
            Question::SeveralTeams => self.several.aside = self.several.asked.take(),
        }
        self.inputs.evidence = own.pilot;
        self.onwards.since = own.under_way;
        self.several.asked = own.teams;
    }

    /// What a question finds: what it has now, what it had before another was turned to, or its start.
    fn own_of(&self, question: Question) -> OwnOf {
        let mut own = OwnOf {
            pilot: None,
            under_way: None,
            teams: None,
        };
        match question {
            Question::Before => {
                own.pilot = match self.question() {
                    Question::Before => self.inputs.evidence,
                    _ => self.onwards.pilot,
                };
            }
            Question::UnderWay => {
                let since = self.onwards.since.or(self.onwards.aside);
                own.under_way = since.or_else(|| Some(Since::start(&self.inputs)));
            }
            Question::SeveralTeams => {
                let asked = self.several.asked.as_ref().or(self.several.aside.as_ref());
                let start = || AskedTeams::start(self.presets, self.inputs.plan.headcount);
                let mut teams = asked.cloned().unwrap_or_else(start);
                // Another country may have been chosen since.
                teams.move_to(self.presets.country, &self.inputs);
                own.teams = Some(teams);
            }
        }
        own
    }
}
