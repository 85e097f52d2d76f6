//! A company from named values.

use super::error::CompanyError;
use super::inputs::{Company, Team, teams_allowed};
use crate::model::error::Error;
use crate::model::inputs::{Decided, Inputs, Plan, Ranges, Uncertain, Value, entries, named};

/// What else of one team's inputs is the company's.
const COMMON: [&str; 3] = ["material", "survey", "country"];
const OWN: [&str; 3] = ["teams", "correlation", "target"];
const OF_TEAM: [&str; 3] = ["name", "plan", "ranges"];

impl Company {
    /// Reads a company from named values: `teams`, a list of `{name, plan, ranges}`; `correlation`;
    /// `target`; and `horizon_months`, `discount_rate`, `impersonal_announcement`, `material`,
    /// `survey` and `country`, which a team may not name. What is absent keeps its default.
    ///
    /// ```
    /// use uturn::model::{Value, company::Company};
    ///
    /// let team = |name: &str| Value::Map(vec![("name".into(), Value::Text(name.into()))]);
    /// let named = |teams: Vec<Value>| Value::Map(vec![("teams".into(), Value::List(teams))]);
    ///
    /// let company = Company::read(&named(vec![team("service"), team("translation")]));
    /// assert_eq!(company.map(|company| company.people_today()), Ok(1_400.0));
    ///
    /// let nobody = Company::read(&named(Vec::new())).map_err(|error| error.to_string());
    /// assert_eq!(nobody, Err("teams is 0 teams; allowed is 1 to 8 teams".into()));
    /// ```
    ///
    /// # Errors
    /// The first name that does not exist or value that is not allowed, with the team that it is of.
    pub fn read(value: &Value) -> Result<Company, CompanyError> {
        let (mut of_plan, mut common) = (Vec::new(), Vec::new());
        let (mut teams, mut correlation, mut target) = (Vec::new(), None, None);
        for (name, entry) in entries("company", value)? {
            let pair = (name.clone(), entry.clone());
            match name.as_str() {
                "teams" => match entry {
                    Value::List(list) => teams.clone_from(list),
                    _ => {
                        let allowed = format!("a list of {}", teams_allowed());
                        return Err(Error::not_allowed(name, entry, allowed).into());
                    }
                },
                "correlation" => correlation = Some(number(name, entry, "a number from 0 to 1")?),
                "target" => target = Some(number(name, entry, "a number of people")?),
                field if is_common_of_plan(field) => of_plan.push(pair),
                field if COMMON.contains(&field) => common.push(pair),
                _ => {
                    let known = [OWN, Company::COMMON_OF_PLAN.map(Decided::name), COMMON].concat();
                    return Err(unknown("company", name, known).into());
                }
            }
        }
        common.push(("plan".to_owned(), Value::Map(of_plan)));
        let common = Inputs::read(&Value::Map(common))?;
        let mut company = Company {
            correlation: correlation.unwrap_or(Company::CORRELATION),
            target,
            ..Company::with_common(&common)
        };
        for (index, entry) in teams.iter().enumerate() {
            let name = read_name(entry).map_err(|error| CompanyError::of_team(index, "", error))?;
            let team = company.read_team(&name, entry);
            let team = team.map_err(|error| CompanyError::of_team(index, &name, error))?;
            company.teams.push(team);
        }
        company.validate()?;
        Ok(company)
    }

    /// Every input by name, those at their defaults too.
    ///
    /// ```
    /// use uturn::model::company::{Company, Team};
    ///
    /// let company = Company::of(vec![Team::new("service"), Team::new("translation")]);
    /// assert_eq!(Company::read(&company.all()), Ok(company));
    /// ```
    pub fn all(&self) -> Value {
        let common = self.inputs(&Plan::default(), &Ranges::default());
        let of_plan = Company::COMMON_OF_PLAN.map(|input| (input.name(), common.plan.get(input)));
        let teams = self.teams.iter().map(|team| self.team_written(team));
        let others = [
            ("material", Value::Number(self.material)),
            ("survey", common.survey_written()),
            ("country", common.country_written()),
            ("correlation", Value::Number(self.correlation)),
            ("target", self.target.map_or(Value::Nothing, Value::Number)),
            ("teams", Value::List(teams.collect())),
        ];
        named(of_plan.into_iter().chain(others))
    }

    fn team_written(&self, team: &Team) -> Value {
        let own = Decided::ALL.into_iter();
        let own = own.filter(|input| !Company::COMMON_OF_PLAN.contains(input));
        let inputs = self.inputs(&team.plan, &team.ranges);
        named([
            ("name", Value::Text(team.name.clone())),
            ("plan", inputs.named(own)),
            ("ranges", inputs.named(Uncertain::ALL)),
        ])
    }

    fn read_team(&self, name: &str, value: &Value) -> Result<Team, Error> {
        let country = Value::Text(self.country.word().to_owned());
        let mut own = vec![("country".to_owned(), country)];
        for (field, entry) in entries("team", value)? {
            match field.as_str() {
                "name" => {}
                "plan" => {
                    let mut plan = entries("plan", entry)?;
                    if let Some((field, entry)) = plan.find(|(field, _)| is_common(field)) {
                        return Err(of_all_teams(field, entry));
                    }
                    own.push((field.clone(), entry.clone()));
                }
                "ranges" => own.push((field.clone(), entry.clone())),
                common if is_common(common) => return Err(of_all_teams(field, entry)),
                _ => return Err(unknown("team", field, OF_TEAM.to_vec())),
            }
        }
        let Inputs { plan, ranges, .. } = Inputs::read(&Value::Map(own))?;
        let name = name.to_owned();
        Ok(Team { name, plan, ranges })
    }
}

fn read_name(team: &Value) -> Result<String, Error> {
    let mut entries = entries("team", team)?;
    match entries.find(|(field, _)| *field == "name") {
        None => Ok(String::new()),
        Some((_, Value::Text(name))) => Ok(name.clone()),
        Some((field, other)) => Err(Error::not_allowed(field, other, "a text")),
    }
}

fn is_common(field: &str) -> bool {
    is_common_of_plan(field) || COMMON.contains(&field)
}

fn is_common_of_plan(field: &str) -> bool {
    Decided::named(field).is_some_and(|input| Company::COMMON_OF_PLAN.contains(&input))
}

fn of_all_teams(field: &str, value: &Value) -> Error {
    Error::not_allowed(
        field,
        value,
        "none of a team's own: all teams have the company's",
    )
}

fn number(field: &str, value: &Value, allowed: &str) -> Result<f64, Error> {
    match value {
        Value::Number(number) => Ok(number + 0.0),
        _ => Err(Error::not_allowed(field, value, allowed)),
    }
}

fn unknown(place: &'static str, field: &str, known: Vec<&'static str>) -> Error {
    Error::UnknownField {
        place,
        field: field.to_owned(),
        known,
    }
}
