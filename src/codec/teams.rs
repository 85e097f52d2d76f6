//! Several teams in links.

use super::key::{CompanyFigure, Key};
use super::look::one_of;
use super::note::Note;
use super::read::{set, set_cut};
use super::table::Table;
use super::{PlannedPilot, Settings, differences, text, with_cut};
use crate::model::cases::CompanyCase;
use crate::model::company::{self, Company, MAX_NAME, MAX_TEAMS};
use crate::model::{Country, Decided, Input, Inputs, Plan, Presets, Ranges, Value, Work};

/// One of several teams.
#[derive(Debug, Clone, PartialEq)]
pub struct Team {
    /// Its name, which no other team has.
    pub name: String,
    /// The kind of work.
    pub work: Work,
    /// What is decided for it; what all teams have in common stands here as usual.
    pub plan: Plan,
    /// What is uncertain about it.
    pub ranges: Ranges,
}

/// What several teams are asked about beside the inputs, which are those of the first team.
#[derive(Debug, Clone, PartialEq)]
pub struct Teams {
    /// The first team's name.
    pub first: String,
    /// All but the first.
    pub others: Vec<Team>,
    /// How much their uncertain inputs hang together.
    pub correlation: f64,
    /// People wanted in the end.
    pub target: Option<f64>,
}

impl Team {
    /// What is a team's own of these inputs.
    pub fn of(name: impl Into<String>, work: Work, inputs: &Inputs) -> Team {
        let Inputs { plan, ranges, .. } = with_common(inputs.clone(), &Inputs::default());
        Team {
            name: name.into(),
            work,
            plan,
            ranges,
        }
    }

    /// With what all teams have in common.
    pub fn inputs(&self, common: &Inputs) -> Inputs {
        let own = Inputs {
            plan: self.plan.clone(),
            ranges: self.ranges.clone(),
            evidence: None,
            ..common.clone()
        };
        with_common(own, common)
    }
}

/// With the company's part of a plan.
fn with_common(mut inputs: Inputs, common: &Inputs) -> Inputs {
    for input in Company::COMMON_OF_PLAN {
        inputs.copy(input.into(), common);
    }
    inputs
}

impl Teams {
    /// One team alone, hanging together with others as usual, with no target.
    pub fn alone(first: impl Into<String>) -> Teams {
        Teams {
            first: first.into(),
            others: Vec::new(),
            correlation: Company::CORRELATION,
            target: None,
        }
    }

    /// Every team, in order; the inputs and the kind of work are the first one's.
    pub fn all(&self, inputs: &Inputs, work: Work) -> Vec<Team> {
        let first = Team::of(self.first.clone(), work, inputs);
        [&[first], &self.others[..]].concat()
    }

    /// What the model is asked.
    pub fn company(&self, inputs: &Inputs) -> Company {
        let teams = self.all(inputs, Work::default()).into_iter();
        let teams = teams.map(|team| company::Team {
            name: team.name,
            plan: team.plan,
            ranges: team.ranges,
        });
        Company {
            teams: teams.collect(),
            correlation: self.correlation,
            target: self.target,
            ..Company::with_common(inputs)
        }
    }
}

/// What loads a company on record, told as several teams.
impl From<&CompanyCase> for Settings {
    fn from(case: &CompanyCase) -> Settings {
        let mut all = case.teams.iter().map(|team| {
            let inputs = case.inputs(team);
            (Team::of(team.name, team.work, &inputs), inputs)
        });
        let (first, inputs) = all.next().expect("a company has teams");
        Settings {
            inputs,
            presets: Presets {
                work: first.work,
                ..Presets::default()
            },
            teams: Some(Teams {
                others: all.map(|(team, _)| team).collect(),
                target: Some(case.target),
                ..Teams::alone(first.name)
            }),
            ..Settings::default()
        }
    }
}

/// What all teams have in common.
fn is_common(input: Input) -> bool {
    match input {
        Input::Decided(input) => Company::COMMON_OF_PLAN.contains(&input),
        Input::Uncertain(_) => false,
        Input::Material => true,
    }
}

/// What differs from the start: first what the teams have in common, then a team's name, its people,
/// and what else is its own, team by team.
pub fn write(teams: &Teams, settings: &Settings, table: &Table) -> Vec<(Key, String)> {
    let Settings {
        inputs, presets, ..
    } = settings;
    let is_own = |key: &Key| matches!(key, Key::Input(input) if !is_common(*input));
    let started = |work| {
        let country = presets.country;
        table.start(Presets { work, country })
    };
    let mut parts = differences(inputs, &started(presets.work));
    parts.retain(|(key, _)| !is_own(key) && !matches!(key, Key::Pilot(_)));
    let number = |number: f64| text::write(&Value::Number(number));
    let figure = |figure: CompanyFigure, value: f64| (Key::Company(figure), number(value));
    if teams.correlation != Company::CORRELATION {
        parts.push(figure(CompanyFigure::Correlation, teams.correlation));
    }
    if let Some(target) = teams.target {
        parts.push(figure(CompanyFigure::Target, target));
    }
    for team in teams.all(inputs, presets.work) {
        parts.push((Key::Team, encoded(&team.name)));
        if team.work != Presets::default().work {
            parts.push((Key::Work, team.work.word().to_owned()));
        }
        // A name alone could not be told from a sentence around the link.
        parts.push((PEOPLE, number(team.plan.headcount)));
        let own = differences(&team.inputs(inputs), &started(team.work)).into_iter();
        let own = own.filter(|(key, _)| is_own(key) && *key != PEOPLE);
        parts.extend(own.map(|part| with_cut(part, &team.plan)));
    }
    parts
}

const PEOPLE: Key = Key::Input(Input::Decided(Decided::Headcount));

/// A name as it stands in a link. What of it looks as if it were encoded, such as “%41”, is lost: reading
/// undoes that, since links are encoded on their way.
fn encoded(name: &str) -> String {
    let bytes = form_urlencoded::byte_serialize(name.as_bytes());
    bytes.collect::<String>().replace('+', "%20")
}

/// What a link gives of several teams, as it stands there.
#[derive(Debug, Default)]
pub struct Given {
    /// Figures of the company.
    pub of_company: Vec<(CompanyFigure, String)>,
    /// Each team's name, with the keys and values that follow it.
    pub teams: Vec<(String, Vec<(String, String)>)>,
}

/// Takes into the settings what can be used of it, and says what cannot.
pub fn take(given: &Given, table: &Table, settings: &mut Settings, notes: &mut Vec<Note>) {
    let country = settings.presets.country;
    let usual = table.start(settings.presets);
    let own = settings.inputs.differing(&usual);
    for input in own.filter(|input| !is_common(*input)) {
        let written = text::write(&settings.inputs.get(input));
        let allowed = "a team’s own: after the “team=” that it belongs to";
        notes.push(Note::not_allowed(Key::Input(input), &written, allowed));
    }
    let planned = std::mem::take(&mut settings.planned_pilot) != PlannedPilot::default();
    let seen = settings.inputs.evidence.take().is_some();
    if settings.under_way.take().is_some() || seen || planned {
        notes.push(Note::AnotherQuestion);
    }
    let mut all: Vec<Team> = Vec::new();
    for (name, parts) in &given.teams {
        if all.len() == MAX_TEAMS {
            let allowed = format!("at most {MAX_TEAMS} teams");
            notes.push(Note::not_allowed(Key::Team, name, allowed));
            continue;
        }
        let mut wrong = Vec::new();
        let team = take_team(name, parts, (table, country), &all, &mut wrong);
        notes.extend(wrong.into_iter().map(|note| Note::OfTeam {
            team: team.name.clone(),
            note: Box::new(note),
        }));
        all.push(team);
    }
    let people: f64 = all.iter().map(|team| team.plan.headcount).sum();
    let mut others = all.into_iter();
    let Some(first) = others.next() else {
        unreachable!("a link without a team asks another question");
    };
    settings.presets.work = first.work;
    settings.inputs = first.inputs(&settings.inputs);
    let mut teams = Teams {
        others: others.collect(),
        ..Teams::alone(first.name)
    };
    for (figure, value) in &given.of_company {
        let (least, most, allowed) = match figure {
            CompanyFigure::Correlation => (0.0, 1.0, "a number from 0 to 1".to_owned()),
            CompanyFigure::Target => (
                f64::MIN_POSITIVE,
                people,
                format!("a number of people above 0, at most those of today, {people}"),
            ),
        };
        let number = text::real(value).filter(|number| (least..=most).contains(number));
        match (figure, number) {
            (CompanyFigure::Correlation, Some(number)) => teams.correlation = number,
            (CompanyFigure::Target, Some(_)) => teams.target = number,
            (_, None) => notes.push(Note::not_allowed(Key::Company(*figure), value, allowed)),
        }
    }
    settings.teams = Some(teams);
}

/// One team, under a name that none of the others has.
fn take_team(
    name: &str,
    parts: &[(String, String)],
    (table, country): (&Table, Country),
    others: &[Team],
    notes: &mut Vec<Note>,
) -> Team {
    let given: Vec<(Key, &str)> = parts
        .iter()
        .filter_map(|(key, value)| {
            let found = Key::read(key);
            if found.is_none() {
                notes.push(Note::unknown_key(key));
            }
            Some((found?, value.as_str()))
        })
        .collect();
    let mut work = Presets::default().work;
    for (key, value) in &given {
        if *key == Key::Work {
            match one_of(*key, value, Work::ALL, Work::word) {
                Ok(found) => work = found,
                Err(note) => notes.push(note),
            }
        }
    }
    let mut inputs = table.start(Presets { work, country });
    let mut cut = None;
    for (key, value) in &given {
        match key {
            Key::Work => {}
            Key::Cut => cut = Some(value),
            Key::Input(input) if !is_common(*input) => {
                // The later of the two says what the other is.
                cut = cut.filter(|_| *key != super::CLAIM);
                notes.extend(set(*input, value, &mut inputs).err());
            }
            _ => {
                let allowed = "none of a team’s own: all teams have the company’s, before “team=”";
                notes.push(Note::not_allowed(*key, value, allowed));
            }
        }
    }
    if let Some(cut) = cut {
        notes.extend(set_cut(cut, &mut inputs.plan).err());
    }
    let given_name: String = name.trim().chars().take(MAX_NAME).collect();
    let name = unlike(&given_name, others.iter().map(|team| team.name.as_str()));
    if name != given_name {
        let allowed = "a name that no other team has";
        notes.push(Note::not_allowed(Key::Team, &given_name, allowed));
    }
    Team::of(name, work, &inputs)
}

/// The name itself, or the first with a number after it that none of these is.
pub fn unlike<'n>(name: &str, others: impl Iterator<Item = &'n str> + Clone) -> String {
    let is_free = |name: &String| !name.is_empty() && others.clone().all(|other| other != name);
    let numbered = (2..).map(|number| {
        let suffix = format!(" {number}");
        let room = MAX_NAME - suffix.len();
        let name = if name.is_empty() { "Team" } else { name };
        let start: String = name.chars().take(room).collect();
        start + &suffix
    });
    let mut names = std::iter::once(name.to_owned()).chain(numbered);
    names
        .find(is_free)
        .expect("there are more numbers than teams")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec;
    use crate::model::cases::ONE_TARGET;

    /// A team of which this differs from the start of its kind of work.
    fn team(name: &str, work: Work, change: impl FnOnce(&mut Plan)) -> Team {
        let country = Country::default();
        let mut team = Team::of(name, work, &Presets { work, country }.start());
        change(&mut team.plan);
        team
    }

    fn four() -> Settings {
        let mut settings = Settings::default();
        let plan = &mut settings.inputs.plan;
        (plan.headcount, plan.horizon_months) = (3000.0, 48);
        let translation = team("Translation", Work::Translation, |plan| {
            (plan.headcount, plan.ai_share) = (200.0, 0.8);
        });
        let research = team("R&D (50% = “new”), why?", Work::Other, |plan| {
            plan.ai_share = 0.4;
        });
        settings.teams = Some(Teams {
            others: vec![translation, research],
            correlation: 0.25,
            target: Some(2500.0),
            ..Teams::alone("Customer service")
        });
        settings
    }

    #[test]
    fn several_teams_are_in_the_link_one_after_the_other() {
        let link = codec::write(&four());
        let name = "R%26D%20%2850%25%20%3D%20%E2%80%9Cnew%E2%80%9D%29%2C%20why%3F";
        assert_eq!(
            link,
            format!(
                "v=1&months=48&correlation=0.25&target=2500&team=Customer%20service&n=3000\
                 &team=Translation&work=translation&n=200&x=0.8&team={name}&work=other&n=700&x=0.4"
            )
        );
        let read = codec::read(&link);
        assert_eq!((read.settings, read.notes), (Some(four()), vec![]));
    }

    #[test]
    fn a_name_comes_back_as_it_was_written_whatever_happens_to_the_link() {
        for name in [
            "R&D",
            "a=b",
            "50%",
            "100% AI",
            "Ünïcode 仕事",
            "Why? #1;2",
            "A+B",
            "x.",
            "team=2",
        ] {
            let mut settings = four();
            let teams = settings.teams.as_mut().expect("it has teams");
            teams.first = name.into();
            let link = codec::write(&settings);
            let encoded = link.replace('%', "%25");
            let as_markup = link.replace('&', "&amp;");
            for link in [&link, &encoded, &as_markup, &format!("({link}).")] {
                let read = codec::read(link);
                assert_eq!(
                    (read.settings.as_ref(), read.notes),
                    (Some(&settings), vec![]),
                    "{link}"
                );
            }
        }
    }

    #[test]
    fn one_team_alone_is_a_company_too() {
        let settings = Settings {
            teams: Some(Teams::alone("Service")),
            ..Settings::default()
        };
        assert_eq!(codec::write(&settings), "v=1&team=Service&n=700");
        assert_eq!(codec::read("team=Service").settings, Some(settings));
    }

    #[test]
    fn a_cut_stands_there_as_it_was_typed_in_every_team() {
        let mut settings = four();
        let teams = settings.teams.as_mut().expect("it has teams");
        let plan = &mut teams.others[0].plan;
        plan.claimed_resolution = plan.claim_for(71.0).expect("some work is handed over");
        let link = codec::write(&settings);
        assert!(link.contains("&n=200&x=0.8&cut=71&team"), "{link}");
        assert_eq!(codec::read(&link).settings, Some(settings));
    }

    #[test]
    fn what_cannot_be_used_is_told_with_its_team_and_the_rest_is() {
        let twelve = "&team=a&team=b&team=c&team=d&team=e&team=f&team=g&team=h&team=i";
        for (link, team, key, allowed) in [
            ("team=A&n=0", Some("A"), "n", "from 1 to 100000"),
            ("team=A&n=9&team=B&x=2", Some("B"), "x", "from 0 to 1"),
            ("team=A&months=9", Some("A"), "months", "before “team=”"),
            ("team=A&survey=none", Some("A"), "survey", "before “team=”"),
            ("team=A&work=none", Some("A"), "work", "one of"),
            (
                "team=A&cut=900",
                Some("A"),
                "cut",
                "whose work is handed over",
            ),
            ("team=A&team=A", Some("A 2"), "team", "no other team has"),
            ("team=", Some("Team 2"), "team", "no other team has"),
            (twelve, None, "team", "at most 8"),
            ("n=250&team=A", None, "n", "after the “team=”"),
            ("target=0&team=A", None, "target", "above 0"),
            ("target=701&team=A", None, "target", "those of today, 700"),
            ("correlation=2&team=A", None, "correlation", "from 0 to 1"),
        ] {
            let read = codec::read(link);
            assert!(
                read.settings
                    .is_some_and(|settings| settings.teams.is_some()),
                "{link}"
            );
            let [note] = &read.notes[..] else {
                unreachable!("{link}: {:?}", read.notes);
            };
            let (told, note) = match note {
                Note::OfTeam { team, note } => (Some(team.as_str()), &**note),
                note => (None, note),
            };
            let Note::NotAllowed {
                key: of,
                allowed: words,
                ..
            } = note
            else {
                unreachable!("{link}: {note:?}");
            };
            assert_eq!((told, of.written()), (team, key), "{link}");
            assert!(words.contains(allowed), "{link}: {words}");
        }
        let unknown = |link| codec::read(link).notes;
        assert_eq!(unknown("target=9"), [Note::unknown_key("target")]);
        assert_eq!(
            unknown("team=A&since=9"),
            [Note::OfTeam {
                team: "A".into(),
                note: Note::not_allowed(
                    Key::read("since").expect("a key"),
                    "9",
                    "none of a team’s own: all teams have the company’s, before “team=”"
                )
                .into(),
            }]
        );
        assert_eq!(unknown("since=9&team=A"), [Note::AnotherQuestion]);
        assert_eq!(
            unknown("judged=9&finished=3&pilot=0.1&team=A"),
            [Note::AnotherQuestion]
        );
    }

    #[test]
    fn a_company_on_record_is_in_a_link() {
        let settings = Settings::from(&ONE_TARGET);
        let link = codec::write(&settings);
        let read = codec::read(&link);
        assert_eq!(
            (read.settings.as_ref(), read.notes),
            (Some(&settings), vec![]),
            "{link}"
        );
        let company = settings
            .teams
            .expect("it has teams")
            .company(&settings.inputs);
        assert_eq!(company.people_today(), ONE_TARGET.record[0].1);
        // All plans together come to what is wanted.
        let cuts: f64 = company.teams.iter().map(|team| team.plan.cut()).sum();
        let left = company.people_today() - cuts;
        assert!((left - ONE_TARGET.target).abs() < 30.0, "{left}");
    }

    #[test]
    fn the_model_reads_what_a_link_says() {
        let settings = four();
        let teams = settings.teams.expect("it has teams");
        let company = teams.company(&settings.inputs);
        assert_eq!(company.validate(), Ok(()));
        assert_eq!(
            (company.people_today(), company.horizon_months),
            (3900.0, 48)
        );
    }
}
