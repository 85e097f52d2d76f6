//! Keys: what a part of a link is about.

use crate::model::{Decided, Input, Uncertain};

/// What a part of a link sets, or asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    /// The table of defaults.
    Version,
    /// The kind of work.
    Work,
    /// The country.
    Country,
    /// What the upper line is scaled to.
    Survey,
    /// A story.
    Story,
    /// A guess before the answer.
    Guess,
    /// How many fewer people: the claim seen from the other side.
    Cut,
    /// Light or dark.
    Theme,
    /// The colour of an embedded card.
    Accent,
    /// A figure of a pilot's result; with a plan under way, of what live operation shows.
    Pilot(PilotFigure),
    /// Anything else that is said of a plan under way.
    UnderWay(UnderWayFigure),
    /// What is said of a pilot that is only planned, beside what its result would have too.
    PlannedPilot(PlannedFigure),
    /// A figure of several teams together.
    Company(CompanyFigure),
    /// The name of one of several teams: what follows is that team's.
    Team,
    /// An input of the model.
    Input(Input),
}

/// What a pilot's result is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PilotFigure {
    /// The share of issues that the AI was given.
    Share,
    /// How far the pilot may be from the roll-out.
    Gap,
    /// Answers that were judged.
    Judged,
    /// Those of them that were finished.
    Finished,
    /// Issues that the AI closed.
    Closed,
    /// Those of them that came back.
    CameBack,
}

impl PilotFigure {
    /// In the order of links.
    pub const ALL: [PilotFigure; 6] = [
        PilotFigure::Share,
        PilotFigure::Gap,
        PilotFigure::Judged,
        PilotFigure::Finished,
        PilotFigure::Closed,
        PilotFigure::CameBack,
    ];

    /// As links have it.
    pub fn name(self) -> &'static str {
        match self {
            PilotFigure::Share => "pilot",
            other => other.field(),
        }
    }

    /// It is a part of what was looked at: only a result has it.
    pub(super) fn is_counted(self) -> bool {
        matches!(
            self,
            PilotFigure::Finished | PilotFigure::Closed | PilotFigure::CameBack
        )
    }

    /// As the result has it.
    pub(super) fn field(self) -> &'static str {
        match self {
            PilotFigure::Share => "share",
            PilotFigure::Gap => "gap",
            PilotFigure::Judged => "judged",
            PilotFigure::Finished => "finished",
            PilotFigure::Closed => "closed",
            PilotFigure::CameBack => "came_back",
        }
    }
}

/// What is said of a plan under way, beside what a pilot would show too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnderWayFigure {
    /// Months since the start: that there is such a figure makes it the question.
    Since,
    /// Months that a turn to another share takes.
    Turn,
    /// Whether the plan's own rule for reversing was in force.
    Rule,
    /// People who left.
    Left,
    /// In so many person-years.
    PersonYears,
}

impl UnderWayFigure {
    const ALL: [UnderWayFigure; 5] = [
        UnderWayFigure::Since,
        UnderWayFigure::Turn,
        UnderWayFigure::Rule,
        UnderWayFigure::Left,
        UnderWayFigure::PersonYears,
    ];

    fn name(self) -> &'static str {
        match self {
            UnderWayFigure::Since => "since",
            UnderWayFigure::Turn => "turn",
            UnderWayFigure::Rule => "rule",
            UnderWayFigure::Left => "left",
            UnderWayFigure::PersonYears => "person_years",
        }
    }
}

/// What is said of several teams together, beside what the teams of a company have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompanyFigure {
    /// How much their uncertain inputs hang together.
    Correlation,
    /// People wanted in the end.
    Target,
}

impl CompanyFigure {
    const ALL: [CompanyFigure; 2] = [CompanyFigure::Correlation, CompanyFigure::Target];

    fn name(self) -> &'static str {
        match self {
            CompanyFigure::Correlation => "correlation",
            CompanyFigure::Target => "target",
        }
    }
}

/// What is said of a pilot that is planned, beside what its result would have too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlannedFigure {
    /// Months that one waits for its result.
    Wait,
    /// What judging one answer costs.
    Price,
}

impl PlannedFigure {
    const ALL: [PlannedFigure; 2] = [PlannedFigure::Wait, PlannedFigure::Price];

    fn name(self) -> &'static str {
        match self {
            PlannedFigure::Wait => "wait",
            PlannedFigure::Price => "price",
        }
    }
}

impl Key {
    /// Those that belong to no figures.
    const OF_LINKS: [Key; 10] = [
        Key::Version,
        Key::Work,
        Key::Country,
        Key::Survey,
        Key::Story,
        Key::Guess,
        Key::Cut,
        Key::Theme,
        Key::Accent,
        Key::Team,
    ];

    /// As links have it. A key that was once given out stays.
    pub fn written(self) -> &'static str {
        match self {
            Key::Version => "v",
            Key::Work => "work",
            Key::Country => "country",
            Key::Survey => "survey",
            Key::Story => "story",
            Key::Guess => "guess",
            Key::Cut => "cut",
            Key::Theme => "theme",
            Key::Accent => "accent",
            Key::Pilot(figure) => figure.name(),
            Key::UnderWay(figure) => figure.name(),
            Key::PlannedPilot(figure) => figure.name(),
            Key::Company(figure) => figure.name(),
            Key::Team => "team",
            Key::Input(input) => short(input),
        }
    }

    /// The same with an input's name in full.
    pub fn name(self) -> &'static str {
        match self {
            Key::Input(input) => input.name(),
            of_links => of_links.written(),
        }
    }

    /// What a key, or an input's name, stands for; none if it means nothing.
    pub fn read(text: &str) -> Option<Key> {
        Key::all().find(|key| key.written() == text || key.name() == text)
    }

    fn all() -> impl Iterator<Item = Key> {
        let of_pilot = PilotFigure::ALL.map(Key::Pilot);
        let of_under_way = UnderWayFigure::ALL.map(Key::UnderWay);
        let others = Key::OF_LINKS
            .into_iter()
            .chain(of_pilot)
            .chain(of_under_way)
            .chain(PlannedFigure::ALL.map(Key::PlannedPilot))
            .chain(CompanyFigure::ALL.map(Key::Company));
        others.chain(Input::all().map(Key::Input))
    }
}

/// An input's key: its name, but where a link would often have it.
fn short(input: Input) -> &'static str {
    match input {
        Input::Decided(Decided::Headcount) => "n",
        Input::Decided(Decided::AiShare) => "x",
        Input::Decided(Decided::ClaimedResolution) => "claim",
        Input::Decided(Decided::HandleMinutes) => "minutes",
        Input::Decided(Decided::HorizonMonths) => "months",
        Input::Uncertain(Uncertain::AgentCost) => "cost",
        Input::Uncertain(Uncertain::CustomerMargin) => "margin",
        _ => input.name(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn each_key_means_one_thing() {
        let keys: Vec<Key> = Key::all().collect();
        let texts = |key: &Key| BTreeSet::from([key.written(), key.name()]);
        let all: Vec<&str> = keys.iter().flat_map(texts).collect();
        let unique: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(all.len(), unique.len());
        for key in keys {
            assert_eq!(Key::read(key.written()), Some(key));
            assert_eq!(Key::read(key.name()), Some(key));
        }
        assert_eq!(Key::read("colour"), None);
    }
}
