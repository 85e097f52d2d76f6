//! Several teams under one target: what is asked of them, as it is typed, and what is known.
//!
//! One team is open: its numbers are those of the state, so that all that changes, judges, undoes and
//! explains a plan's numbers does so for each team in its turn. The others wait beside it.

mod typed;

pub use typed::{TeamsField, TeamsProblem};

use super::errands::Otherwise;
use super::few::Few;
use super::{Entries, Entry, State};
use crate::engine::{CompanyAnswer, Stage};
use crate::text;
use std::rc::Rc;
use uturn::codec::{Settings, Team, Teams, unlike};
use uturn::model::cases::CompanyCase;
use uturn::model::company::{Company, CompanyEstimate, MAX_TEAMS};
use uturn::model::{Country, Decided, Inputs, Presets, Survey, Work};
use words::field::Field;

/// What is asked of several teams.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedTeams {
    /// The open team's name.
    name: String,
    /// Its place among all.
    place: usize,
    /// All but the open one, with what is typed of them and cannot be used.
    others: Vec<(Team, Entries)>,
    /// In whose money the others are.
    country: Country,
    correlation: f64,
    target: Option<f64>,
}

/// The newest answer, and what it is an answer to.
#[derive(Debug, Clone, PartialEq)]
pub struct KnownCompany {
    pub estimate: Rc<CompanyEstimate>,
    pub company: Company,
    /// From all worlds, not from the preview's.
    pub settled: bool,
}

impl KnownCompany {
    /// The survey that gives it a second line.
    pub fn survey(&self) -> Option<Survey> {
        self.company.survey.filter(|_| self.estimate.has_scaled)
    }

    /// It is of a company on record, with whichever survey it is told.
    pub fn is_of(&self, case: &CompanyCase) -> bool {
        self.settled && is_on_record(&self.company, case)
    }
}

fn is_on_record(company: &Company, case: &CompanyCase) -> bool {
    let Settings { inputs, teams, .. } = Settings::from(case);
    teams.is_some_and(|teams| {
        let survey = company.survey;
        *company
            == Company {
                survey,
                ..teams.company(&inputs)
            }
    })
}

/// All that belongs to the question.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SeveralTeams {
    /// What is asked, while this is the question.
    pub(super) asked: Option<AskedTeams>,
    /// What stood there when another one was turned to.
    pub(super) aside: Option<AskedTeams>,
    /// What stands in its fields as it was typed; any other says what counts.
    typed: Few<TeamsField, String>,
    /// The one that is being typed: it is not judged yet.
    in_motion: Option<TeamsField>,
    pub(super) known: Option<KnownCompany>,
}

impl SeveralTeams {
    /// Keeps teams for whoever turns to them.
    pub(super) fn keep(&mut self, remembered: Option<Settings>) {
        let of = |Settings {
                      inputs,
                      presets,
                      teams,
                      ..
                  }: Settings| {
            let (asked, ..) = AskedTeams::of(teams?, 0, &inputs, presets.work);
            Some(asked)
        };
        self.aside = remembered.and_then(of);
    }
}

impl AskedTeams {
    /// The team on show, and one more.
    pub(super) fn start(presets: Presets, people: f64) -> AskedTeams {
        let mut asked = AskedTeams {
            name: text::several_teams::name_of(presets.work).into(),
            place: 0,
            others: Vec::new(),
            country: presets.country,
            correlation: Company::CORRELATION,
            target: None,
        };
        let team = asked.another(&asked.names(), &[presets.work], presets.country, people);
        asked.others.push((team, Entries::default()));
        asked
    }

    fn of(teams: Teams, place: usize, inputs: &Inputs, work: Work) -> (AskedTeams, Inputs, Work) {
        let mut all = teams.all(inputs, work);
        let place = place.min(all.len() - 1);
        let open = all.remove(place);
        let asked = AskedTeams {
            place,
            others: all
                .into_iter()
                .map(|team| (team, Entries::default()))
                .collect(),
            country: inputs.country,
            correlation: teams.correlation,
            target: teams.target,
            name: open.name.clone(),
        };
        (asked, open.inputs(inputs), open.work)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.others.len() + 1
    }

    /// The place of the open one.
    pub fn open(&self) -> usize {
        self.place
    }

    /// How much their uncertain inputs hang together.
    pub fn correlation(&self) -> f64 {
        self.correlation
    }

    /// The place among the others of the one at this place among all; none if that is open.
    fn beside(&self, place: usize) -> Option<usize> {
        match place.cmp(&self.place) {
            std::cmp::Ordering::Less => Some(place),
            std::cmp::Ordering::Equal => None,
            std::cmp::Ordering::Greater => Some(place - 1),
        }
    }

    /// Every team in order, the open one with these inputs.
    fn all(&self, inputs: &Inputs, work: Work) -> Vec<Team> {
        let mut all: Vec<Team> = self.others.iter().map(|(team, _)| team.clone()).collect();
        all.insert(self.place, Team::of(self.name.clone(), work, inputs));
        all
    }

    /// Their names, in order.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.others.iter().map(|(team, _)| &team.name[..]).collect();
        names.insert(self.place, &self.name);
        names
    }

    /// What a link says of them: the inputs are then the first one's.
    pub(super) fn written(&self, inputs: &Inputs, presets: Presets) -> (Inputs, Presets, Teams) {
        let mut all = self.all(inputs, presets.work).into_iter();
        let first = all.next().expect("the open team is one of them");
        let inputs = first.inputs(inputs);
        let presets = Presets {
            work: first.work,
            ..presets
        };
        let teams = Teams {
            first: first.name,
            others: all.collect(),
            correlation: self.correlation,
            target: self.target,
        };
        (inputs, presets, teams)
    }

    /// The others' money becomes that of this country.
    pub(super) fn move_to(&mut self, to: Country, common: &Inputs) {
        let from = std::mem::replace(&mut self.country, to);
        for (team, entries) in &mut self.others {
            let work = team.work;
            let mut inputs = team.inputs(common);
            inputs.country = from;
            let presets = Presets {
                work,
                country: from,
            };
            presets.change(Presets { work, country: to }, &mut inputs);
            if from != to {
                entries.forget_money();
            }
            *team = Team::of(team.name.clone(), work, &inputs);
        }
    }

    /// A team of a kind of work that none has yet, while there is one, with a name of its own, and as
    /// many people as another has.
    fn another(&self, names: &[&str], taken: &[Work], country: Country, people: f64) -> Team {
        /// As companies have them.
        const ORDER: [Work; 6] = [
            Work::CustomerService,
            Work::Translation,
            Work::DataAnalysis,
            Work::Other,
            Work::Email,
            Work::Chat,
        ];
        let is_free = |work: &Work| !taken.contains(work);
        let work = ORDER.into_iter().find(is_free).unwrap_or(Work::Other);
        let name = text::several_teams::name_of(work);
        let name = unlike(name, names.iter().copied());
        let mut inputs = Presets { work, country }.start();
        inputs.plan.headcount = people;
        Team::of(name, work, &inputs)
    }
}

impl State {
    /// What is asked of several teams, if that is the question.
    pub fn teams(&self) -> Option<&AskedTeams> {
        self.several.asked.as_ref()
    }

    /// Every team, in order; none unless several are asked about.
    pub fn all_teams(&self) -> Vec<Team> {
        let asked = self.several.asked.as_ref();
        asked.map_or_else(Vec::new, |asked| asked.all(&self.inputs, self.presets.work))
    }

    /// What stands in a field of the team at this place.
    pub fn entry_of_team(&self, place: usize, field: Field) -> Option<Entry> {
        let asked = self.several.asked.as_ref()?;
        match asked.beside(place) {
            None => Some(self.entry(field)),
            Some(at) => {
                let (team, entries) = asked.others.get(at)?;
                Some(entries.get(field, &team.inputs(&self.inputs), &self.numerals))
            }
        }
    }

    /// The same with another team open.
    pub fn with_team_open(&self, place: usize) -> State {
        let mut other = self.clone();
        other.open_team(place);
        other
    }

    /// What the model is asked about them, as it stands.
    pub fn company(&self) -> Option<Company> {
        let asked = self.several.asked.as_ref()?;
        let (inputs, _, teams) = asked.written(&self.inputs, self.presets);
        Some(teams.company(&inputs))
    }

    /// What of it can be asked.
    pub(super) fn askable_company(&self) -> Option<Company> {
        self.company().filter(|company| company.validate().is_ok())
    }

    /// A company on record is asked about, with whichever survey it is told.
    pub fn asks_about(&self, case: &CompanyCase) -> bool {
        self.company()
            .is_some_and(|company| is_on_record(&company, case))
    }

    /// What is asked can be asked: there will be an answer.
    pub fn is_company_askable(&self) -> bool {
        self.askable_company().is_some()
    }

    /// Takes over what a link or an earlier moment asks; the inputs are the first team's.
    pub(super) fn take_over_teams(&mut self, teams: Option<Teams>, work: &mut Work) {
        let open = self.several.asked.as_ref().map_or(0, AskedTeams::open);
        if teams.is_none() && self.several.asked.is_some() {
            self.several.aside = self.several.asked.take();
        }
        self.several.typed.clear();
        self.several.asked = teams.map(|teams| {
            let (asked, inputs, of_open) = AskedTeams::of(teams, open, &self.inputs, *work);
            (self.inputs, *work) = (inputs, of_open);
            asked
        });
    }

    /// Opens the team at this place: its numbers are those of the page.
    pub(super) fn open_team(&mut self, place: usize) {
        let Some(asked) = &mut self.several.asked else {
            return;
        };
        let Some(at) = asked.beside(place).filter(|at| *at < asked.others.len()) else {
            return;
        };
        let (opened, entries) = asked.others.remove(at);
        let closed = asked.place - usize::from(asked.place > place);
        let name = std::mem::replace(&mut asked.name, opened.name.clone());
        let team = Team::of(name, self.presets.work, &self.inputs);
        asked.others.insert(
            closed,
            (team, std::mem::replace(&mut self.entries, entries)),
        );
        asked.place = place;
        self.inputs = opened.inputs(&self.inputs);
        self.presets.work = opened.work;
        self.changed_last = None;
    }

    /// One more team, which is opened.
    pub(super) fn add_team(&mut self) {
        let works: Vec<Work> = self.all_teams().iter().map(|team| team.work).collect();
        if let Some(asked) = &mut self.several.asked
            && asked.count() < MAX_TEAMS
        {
            let people = self.inputs.plan.headcount;
            let team = asked.another(&asked.names(), &works, self.presets.country, people);
            asked.others.push((team, Entries::default()));
            let last = asked.count() - 1;
            self.open_team(last);
            self.ask();
        }
    }

    /// The team at this place once more, which is opened.
    pub(super) fn copy_team(&mut self, place: usize) {
        self.open_team(place);
        if let Some(asked) = &mut self.several.asked
            && asked.count() < MAX_TEAMS
        {
            let name = unlike(&asked.name, asked.names().into_iter());
            let team = Team::of(name, self.presets.work, &self.inputs);
            asked.others.insert(asked.place, (team, Entries::default()));
            let copy = asked.place + 1;
            self.forget_names();
            self.open_team(copy);
            self.ask();
        }
    }

    /// Takes away the team at this place; the last one stays.
    pub(super) fn remove_team(&mut self, place: usize) {
        let Some(asked) = &self.several.asked else {
            return;
        };
        if asked.others.is_empty() || place >= asked.count() {
            return;
        }
        if asked.place == place {
            self.open_team(if place == 0 { 1 } else { place - 1 });
        }
        if let Some(asked) = &mut self.several.asked
            && let Some(at) = asked.beside(place)
        {
            asked.others.remove(at);
            asked.place -= usize::from(asked.place > place);
            self.forget_names();
            self.ask();
        }
    }

    /// What was typed as names belongs to places that have moved.
    fn forget_names(&mut self) {
        let is_name = |field: &TeamsField| matches!(field, TeamsField::Name(_));
        self.several.typed.retain(|field, _| !is_name(field));
    }

    /// Every team is to hand over so much.
    pub(super) fn take_shares(&mut self, shares: &[f64]) {
        self.set_in_teams(Field::Share, shares);
        self.ask();
    }

    /// One thing about the teams is to be otherwise.
    pub(super) fn take_otherwise(&mut self, how: Otherwise) {
        let Some(other) = self.company().and_then(|company| how.of(&company)) else {
            return;
        };
        let months = Field::Decided(Decided::HorizonMonths);
        self.entries
            .set(months, f64::from(other.horizon_months), &mut self.inputs);
        let Some(asked) = &mut self.several.asked else {
            return;
        };
        asked.correlation = other.correlation;
        for (place, team) in other.teams.iter().enumerate() {
            let plan = match asked.beside(place) {
                None => &mut self.inputs.plan,
                Some(at) => &mut asked.others[at].0.plan,
            };
            plan.reduction = team.plan.reduction;
        }
        self.ask();
    }

    /// Sets a field of every team, in their order.
    fn set_in_teams(&mut self, field: Field, values: &[f64]) {
        let Some(asked) = &mut self.several.asked else {
            return;
        };
        for (place, value) in values.iter().enumerate().take(asked.count()) {
            match asked.beside(place) {
                None => self.entries.set(field, *value, &mut self.inputs),
                Some(at) => {
                    let (team, entries) = &mut asked.others[at];
                    let mut inputs = team.inputs(&self.inputs);
                    entries.set(field, *value, &mut inputs);
                    *team = Team::of(team.name.clone(), team.work, &inputs);
                }
            }
        }
    }

    pub(super) fn choose_correlation(&mut self, correlation: f64) {
        if let Some(asked) = &mut self.several.asked {
            asked.correlation = correlation;
            self.ask();
        }
    }

    /// The other teams move to another country with the open one.
    pub(super) fn move_other_teams(&mut self, to: Country) {
        if let Some(asked) = &mut self.several.asked {
            asked.move_to(to, &self.inputs);
        }
    }

    /// People in all teams today.
    pub fn people_today(&self) -> f64 {
        let all = self.all_teams();
        all.iter().map(|team| team.plan.headcount).sum()
    }

    /// The newest answer about several teams.
    pub fn company_answer(&self) -> Option<&KnownCompany> {
        self.several.known.as_ref()
    }

    /// That answer is the last word on what is asked.
    pub(super) fn is_company_settled(&self, company: &Company) -> bool {
        let known = self.several.known.as_ref();
        known.is_some_and(|known| known.settled && known.company == *company)
    }

    pub(super) fn learn_of_company(&mut self, answer: CompanyAnswer) {
        let Some(company) = &self.request.company else {
            return;
        };
        if answer.id == self.request.id {
            self.several.known = Some(KnownCompany {
                estimate: Rc::new(answer.estimate),
                company: company.clone(),
                settled: answer.stage == Stage::Settled,
            });
            self.trouble = None;
            self.ask();
        }
    }
}
