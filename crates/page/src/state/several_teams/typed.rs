//! What is typed of several teams: people in all of them, the target, and their names.

use super::{AskedTeams, State};
use uturn::model::Decided;
use uturn::model::company::MAX_NAME;
use words::field::Field;
use words::quantity::{Problem, Quantity};

/// A figure of several teams that is typed, beside the numbers of one of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TeamsField {
    /// People in all teams: another number is divided among them as the people of today are.
    People,
    /// People wanted in the end; nothing is wanted where it is empty.
    Target,
    /// The name of the team at this place.
    Name(usize),
}

/// Why what was typed there cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TeamsProblem {
    Number(Problem),
    /// Another team has this name.
    Taken,
    /// A name of so many characters is none.
    TooLong,
}

impl State {
    /// What stands in a field.
    pub fn teams_text(&self, field: TeamsField) -> String {
        if let Some(typed) = self.several.typed.get(&field) {
            return typed.clone();
        }
        let asked = self.several.asked.as_ref();
        match field {
            TeamsField::People => self.numerals.number(self.people_today(), 4),
            // Nothing is wanted.
            TeamsField::Target => asked
                .and_then(|asked| asked.target)
                .map_or_else(String::new, |target| self.numerals.number(target, 4)),
            TeamsField::Name(place) => asked
                .and_then(|asked| asked.names().get(place).map(|name| (*name).to_owned()))
                .expect("a name is typed for a team that is there"),
        }
    }

    /// What is wrong with it, once it is typed to its end.
    pub fn teams_problem(&self, field: TeamsField) -> Option<TeamsProblem> {
        if self.several.in_motion == Some(field) {
            return None;
        }
        if let Some(typed) = self.several.typed.get(&field) {
            return self.changed_by(field, typed).err();
        }
        // A target can come to lie above the people of today.
        let target = self.several.asked.as_ref()?.target;
        let target = target.filter(|_| field == TeamsField::Target)?;
        let problem = self.teams_quantity(field)?.within(target).err();
        problem.map(TeamsProblem::Number)
    }

    /// What may be typed there; none where that is no number.
    pub fn teams_quantity(&self, field: TeamsField) -> Option<Quantity> {
        match field {
            // What each team gets of it is judged besides.
            TeamsField::People => {
                let teams = self.all_teams().len() as f64;
                let (least, most) = self.people_in_a_team();
                Some(Quantity::count((least * teams, most * teams)))
            }
            TeamsField::Target => Some(Quantity::count((f64::MIN_POSITIVE, self.people_today()))),
            TeamsField::Name(_) => None,
        }
    }

    pub(in crate::state) fn typed_of_teams(&mut self, field: TeamsField, text: String) {
        self.several.typed.insert(field, text);
        self.several.in_motion = Some(field);
    }

    /// Counts in what was typed and can be used; the rest stays as it was typed, and is tried again.
    pub(in crate::state) fn enter_teams(&mut self) {
        self.several.in_motion = None;
        let typed: Vec<_> = self
            .several
            .typed
            .iter()
            .map(|(field, text)| (*field, text.clone()))
            .collect();
        for (field, text) in typed {
            if let Ok(changed) = self.changed_by(field, &text) {
                changed.apply(self);
                self.several.typed.remove(&field);
            }
        }
        self.ask();
    }

    /// What a field's text comes to.
    fn changed_by(&self, field: TeamsField, text: &str) -> Result<Change, TeamsProblem> {
        let number = || {
            let quantity = self
                .teams_quantity(field)
                .expect("no name is read as a number");
            let number = quantity.read(text, &self.numerals);
            number.map_err(TeamsProblem::Number)
        };
        match field {
            TeamsField::People => self.divided(number()?).map(Change::People),
            TeamsField::Target if text.trim().is_empty() => Ok(Change::Target(None)),
            TeamsField::Target => Ok(Change::Target(Some(number()?))),
            TeamsField::Name(place) => {
                let name = text.trim();
                let names = self.several.asked.as_ref().map(AskedTeams::names);
                let mut others = names.into_iter().flatten().enumerate();
                match name.chars().count() {
                    0 => Err(TeamsProblem::Number(Problem::Empty)),
                    MAX_NAME.. if name.chars().count() > MAX_NAME => Err(TeamsProblem::TooLong),
                    _ if others.any(|(at, other)| at != place && other == name) => {
                        Err(TeamsProblem::Taken)
                    }
                    _ => Ok(Change::Name(place, name.to_owned())),
                }
            }
        }
    }

    /// So many people, divided among the teams as those of today are; whole numbers of whole numbers.
    fn divided(&self, people: f64) -> Result<Vec<f64>, TeamsProblem> {
        let today: Vec<f64> = self
            .all_teams()
            .iter()
            .map(|team| team.plan.headcount)
            .collect();
        let all: f64 = today.iter().sum();
        let is_whole = [&[people], &today[..]]
            .concat()
            .iter()
            .all(|each| each.fract() == 0.0);
        let mut divided: Vec<f64> = today.iter().map(|each| each / all * people).collect();
        if is_whole {
            let mut rests: Vec<f64> = divided.iter().map(|each| each.fract()).collect();
            divided.iter_mut().for_each(|each| *each = each.floor());
            let left = people - divided.iter().sum::<f64>();
            // One more for the first of those that lack most, at most one for each.
            for _ in (0..divided.len()).take_while(|given| *given as f64 + 1.0 <= left) {
                let most = (1..rests.len()).fold(0, |most, place| {
                    if rests[place] > rests[most] {
                        place
                    } else {
                        most
                    }
                });
                divided[most] += 1.0;
                rests[most] = 0.0;
            }
        }
        let (least, most) = self.people_in_a_team();
        if divided.iter().any(|each| *each < least) {
            Err(TeamsProblem::Number(Problem::TooLow))
        } else if divided.iter().any(|each| *each > most) {
            Err(TeamsProblem::Number(Problem::TooHigh))
        } else {
            Ok(divided)
        }
    }

    fn people_in_a_team(&self) -> (f64, f64) {
        let bounds = Decided::Headcount.row().bounds(self.presets.country);
        bounds.expect("people are a number")
    }

    /// Something that is typed of the teams cannot be used.
    pub fn has_trouble_in_teams(&self) -> bool {
        let typed = self.several.typed.iter().map(|(field, _)| *field);
        let asked = self.several.asked.as_ref();
        let others = asked.into_iter().flat_map(|asked| &asked.others);
        let mut fields = typed.chain([TeamsField::Target]);
        fields.any(|field| self.teams_problem(field).is_some())
            || others.into_iter().any(|(_, entries)| !entries.are_valid())
    }
}

/// What is typed of the teams and can be used.
enum Change {
    People(Vec<f64>),
    Target(Option<f64>),
    Name(usize, String),
}

impl Change {
    fn apply(self, state: &mut State) {
        let Some(asked) = &mut state.several.asked else {
            return;
        };
        match self {
            Change::Target(target) => asked.target = target,
            Change::Name(place, name) => match asked.beside(place) {
                None => asked.name = name,
                Some(at) => asked.others[at].0.name = name,
            },
            Change::People(people) => state.set_in_teams(Field::Headcount, &people),
        }
    }
}
