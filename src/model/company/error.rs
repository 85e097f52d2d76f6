//! Why a company was refused.

use crate::model::error::Error;
use std::fmt;

/// Why a company was refused: as for one team, the message names the field, the value and what is
/// allowed, and the team before them.
#[derive(Debug, Clone, PartialEq)]
pub enum CompanyError {
    /// An input of the company's own.
    Company(Error),
    /// An input of one team.
    Team {
        /// Its place among the teams, from 1: a name may be what is wrong.
        number: usize,
        /// Its name as given.
        name: String,
        /// What is wrong there.
        error: Error,
    },
}

impl CompanyError {
    /// What is wrong with the team that has this place, from 0.
    pub(super) fn of_team(index: usize, name: &str, error: Error) -> Self {
        CompanyError::Team {
            number: index + 1,
            name: name.to_owned(),
            error,
        }
    }

    /// What is wrong, wherever it is.
    pub fn error(&self) -> &Error {
        match self {
            CompanyError::Company(error) | CompanyError::Team { error, .. } => error,
        }
    }
}

impl From<Error> for CompanyError {
    fn from(error: Error) -> Self {
        CompanyError::Company(error)
    }
}

impl fmt::Display for CompanyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CompanyError::Company(error) => error.fmt(f),
            CompanyError::Team {
                number,
                name,
                error,
            } => write!(f, "team {number} (“{name}”): {error}"),
        }
    }
}

impl std::error::Error for CompanyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(self.error())
    }
}
