//! Whatever is done, in whichever order: the address says what the page shows, and every step can be
//! undone. More of it with `PROPTEST_CASES=20000 cargo test -p page whatever`.

use super::*;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use uturn::codec;
use uturn::model::cases::{CASES, ONE_TARGET};
use uturn::model::{
    Country, Input, InputKind, NamedSurvey, PLAN_INPUTS, SurveyEvent, Uncertain, WORLD_INPUTS,
};

/// Something that a visitor does.
#[derive(Debug, Clone)]
pub(crate) enum Step {
    Does(Action),
    Follows(String),
}

/// What is typed: numbers, some of them in another form or out of bounds, and none.
const TEXTS: [&str; 31] = [
    "0", "1", "3", "12", "40", "67", "100", "104", "200", "250", "400", "1,250", "2500", "58250",
    "100000", "0.4", "1.5", "16.25", "52%", "66.5%", "80%", " 7 ", "-5", "0,4", "2.500", "1e3",
    "1e999", "1k", "½", "seven", "",
];

fn typed<T: Copy + std::fmt::Debug + 'static>(
    fields: &[T],
    typed: fn(T, String) -> Action,
) -> impl Strategy<Value = Action> + use<T> {
    let all = (select(fields.to_vec()), select(&TEXTS[..]));
    all.prop_map(move |(field, text)| typed(field, text.to_owned()))
}

fn every_field() -> Vec<Field> {
    let plan = PLAN_INPUTS.iter().filter(|input| {
        matches!(
            input.kind,
            InputKind::Number { .. } | InputKind::Whole { .. }
        )
    });
    let of_plan = plan.map(|input| Field::of_plan(input.input));
    let ends = [End::Low, End::Likely, End::High];
    let of_worlds = WORLD_INPUTS.iter();
    let of_worlds = of_worlds.flat_map(|input| ends.map(|end| Field::Uncertain(input.input, end)));
    let others = [Field::Rate, Field::Material];
    let all = Field::IN_SENTENCE.into_iter().chain(of_plan);
    all.chain(of_worlds).chain(others).collect()
}

fn chosen() -> impl Strategy<Value = Action> {
    let mut all = Vec::new();
    for input in PLAN_INPUTS {
        match input.kind {
            InputKind::Choice { options, .. } => {
                let value = |option: &&str| Value::Text((*option).to_owned());
                all.extend(options.iter().map(value).map(|value| (input.input, value)));
            }
            InputKind::Switch { .. } => {
                all.extend([true, false].map(|is_on| (input.input, Value::Switch(is_on))));
            }
            InputKind::Number { .. } | InputKind::Whole { .. } => {}
        }
    }
    select(all).prop_map(|(input, value)| Action::Chose(input, value))
}

fn surveys() -> impl Strategy<Value = Option<Survey>> {
    let named = NamedSurvey::ALL.into_iter().map(NamedSurvey::survey);
    let own = Survey {
        event: SurveyEvent::Regret,
        rate: 0.3,
    };
    let all: Vec<_> = named.chain([own]).map(Some).chain([None]).collect();
    select(all)
}

fn links() -> impl Strategy<Value = Step> {
    let stories = CASES.iter().map(|case| format!("#v=1&story={}", case.key));
    let company = format!("#{}", codec::write(&Settings::from(&ONE_TARGET)));
    let others = [
        "#v=1",
        "#v=1&n=250&x=0.4&country=sweden",
        "#v=1&since=12&judged=400&finished=208",
        "#v=1&target=2500&team=Service&n=3000&team=Sales&n=900",
        "#v=1&pilot=0.1&gap=0.3&judged=200&finished=140",
        "#v=1&pilot=0.2&judged=400&wait=2&price=15",
    ];
    let others = others.into_iter().map(str::to_owned);
    let all: Vec<String> = stories.chain([company]).chain(others).collect();
    select(all).prop_map(Step::Follows)
}

/// What a visitor can do, but for what needs an answer. Places of teams may be such as there are not.
pub(crate) fn steps() -> impl Strategy<Value = Step> {
    let fields = every_field();
    let place = || 0_usize..8;
    let of_teams: Vec<TeamsField> = [TeamsField::People, TeamsField::Target]
        .into_iter()
        .chain(place().map(TeamsField::Name))
        .collect();
    let correlations = vec![0.0, 0.25, 0.5, 0.75, 1.0];
    let gaps = || select(vec![0.0, 0.1, 0.3, 0.6, 1.0]);
    let shares = select(vec![0.0, 0.2, 0.67, 1.0]);
    let subjects = Input::all().map(Subject::Input).chain([Subject::Rate]);
    let subjects: Vec<Subject> = subjects.collect();
    let questions = vec![Question::Before, Question::UnderWay, Question::SeveralTeams];
    let otherwise = vec![
        Otherwise::Apart,
        Otherwise::NobodyLaidOff,
        Otherwise::YearLonger,
    ];
    let known = (select(&Uncertain::ALL[..]), any::<bool>());
    let pulled = (select(fields.clone()), 0.0..1.0);
    let numbers = prop_oneof![
        4 => typed(&Field::IN_SENTENCE, Action::Typed),
        4 => typed(&fields, Action::Typed),
        3 => select(fields).prop_map(Action::Entered),
        3 => Just(Action::Rested),
        1 => Just(Action::Left),
        2 => pulled.prop_map(|(field, value)| Action::Pulled(field, value)),
        1 => (0.0..1.0).prop_map(Action::Dragged),
        1 => Just(Action::Released),
        2 => known.prop_map(|(input, is_known)| Action::Knows(input, is_known)),
        2 => chosen(),
        1 => select(&Work::ALL[..]).prop_map(Action::ChoseWork),
        2 => select(&Country::ALL[..]).prop_map(Action::ChoseCountry),
        1 => surveys().prop_map(Action::ChoseSurvey),
        1 => select(subjects).prop_map(|subject| Action::Reset(vec![subject])),
        2 => Just(Action::Undo),
        1 => Just(Action::StartAfresh),
        1 => select(CASES.iter().collect::<Vec<_>>()).prop_map(Action::LoadedCase),
        1 => Just(Action::LeftStory),
    ];
    let questions = prop_oneof![
        3 => select(questions).prop_map(Action::Asks),
        4 => typed(&LiveFigure::ALL, Action::TypedLive),
        3 => Just(Action::EnteredLive),
        1 => any::<bool>().prop_map(Action::ChoseRule),
        3 => typed(&PilotFigure::ALL, Action::TypedOfPilot),
        2 => Just(Action::EnteredOfPilot),
        1 => gaps().prop_map(Action::ChoseGap),
        1 => Just(Action::LeftOutPilot),
        3 => typed(&AskedFigure::TYPED, Action::TypedOfAsked),
        2 => Just(Action::EnteredOfAsked),
        1 => gaps().prop_map(Action::ChoseAskedGap),
        4 => typed(&of_teams, Action::TypedOfTeams),
        3 => Just(Action::EnteredOfTeams),
        2 => place().prop_map(Action::OpenedTeam),
        1 => Just(Action::AddedTeam),
        1 => place().prop_map(Action::CopiedTeam),
        1 => place().prop_map(Action::RemovedTeam),
        1 => select(correlations).prop_map(Action::ChoseCorrelation),
        1 => prop::collection::vec(shares, 8).prop_map(Action::TookShares),
        1 => select(otherwise).prop_map(Action::TookOtherwise),
    ];
    let does = prop_oneof![numbers, questions].prop_map(Step::Does);
    prop_oneof![30 => does, 1 => links()]
}

/// Fields that the page does not have at the moment cannot be typed into.
fn fits(action: &Action, state: &State) -> bool {
    let teams = state.teams().map_or(0, |asked| asked.count());
    match action {
        Action::TypedOfTeams(TeamsField::Name(place), _) => *place < teams,
        Action::TypedOfTeams(..) | Action::TookOtherwise(_) => teams > 0,
        Action::Typed(Field::Rate, _) | Action::Pulled(Field::Rate, _) => {
            state.inputs.survey.is_some()
        }
        Action::Typed(Field::Remaining | Field::Claim | Field::Contacts, _) => {
            state.question() == Question::Before
        }
        Action::TypedLive(..) | Action::ChoseRule(_) => state.since().is_some(),
        Action::TypedOfPilot(..) | Action::ChoseGap(_) => state.question() == Question::Before,
        Action::TypedOfAsked(..) | Action::ChoseAskedGap(_) => state.possible_pilot().is_some(),
        _ => true,
    }
}

/// Does it, as far as the page can.
pub(crate) fn after(state: Rc<State>, step: Step) -> Rc<State> {
    match step {
        Step::Does(action) if fits(&action, &state) => state.reduce(action),
        Step::Does(_) => state,
        Step::Follows(link) => state.reduce(Action::Followed(Box::new(codec::read(&link)))),
    }
}

/// What the page shows.
fn link(state: &State) -> String {
    format!("#{}", codec::write(&state.settings()))
}

/// The same steps each time, so that what fails is what has changed; of the usual number one in so many.
pub(crate) fn one_in(so_many: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(1),
        cases: usual.cases / so_many,
        ..usual
    }
}

proptest! {
    #![proptest_config(one_in(1))]

    #[test]
    fn the_address_says_what_is_shown(steps in prop::collection::vec(steps(), 1..25)) {
        let state = steps.into_iter().fold(page(), after).reduce(Action::Left);
        let link = link(&state);
        let other = State::opened(Numerals::english(), codec::read(&link), None);
        // What cannot be asked is told, and stays as it is.
        let is_askable = match state.question() {
            Question::Before => true,
            Question::UnderWay => state.askable().is_some(),
            Question::SeveralTeams => state.is_company_askable(),
        };
        prop_assume!(is_askable);
        prop_assert_eq!(super::whatever::link(&other), link);
        prop_assert!(other.notes.is_empty(), "{:?}", other.notes);
        prop_assert_eq!(other.question(), state.question());
        prop_assert_eq!(other.company(), state.company());
        prop_assert_eq!(other.since(), state.since());
        if state.possible_pilot().is_some() && state.question() == Question::Before {
            prop_assert_eq!(other.asked_pilot(), state.asked_pilot());
        }
        let first = state.with_team_open(0);
        if state.is_valid() && state.is_live_valid() && !state.has_trouble_in_teams() {
            let asked = |state: &State| match state.request.clone() {
                Request { company: Some(company), .. } => (Some(company), None),
                Request { inputs, under_way, .. } => (None, Some((inputs, under_way))),
            };
            prop_assert_eq!(asked(&other), asked(&first), "what the engine is asked");
            for field in every_field() {
                // Of people and what they handle, whole numbers are shown.
                let is_exact = match field {
                    Field::Cut | Field::Remaining | Field::Contacts => false,
                    Field::Rate => state.inputs.survey.is_some(),
                    _ => true,
                };
                if is_exact {
                    prop_assert_eq!(other.entry(field), first.entry(field), "{:?}", field);
                }
            }
        }
        prop_assert!(other.inputs == first.inputs, "{:?}", other.inputs.differing(&first.inputs).collect::<Vec<_>>());
    }

    #[test]
    fn what_stood_there_can_be_come_back_to(steps in prop::collection::vec(steps(), 1..25), last in steps()) {
        let state = steps.into_iter().fold(page(), after).reduce(Action::Left);
        let before = link(&state);
        let mut undone = after(state, last.clone()).reduce(Action::Left);
        if matches!(last, Step::Does(Action::Undo)) { return Ok(()); }
        let mut seen = vec![link(&undone)];
        while seen.last() != Some(&before) && undone.can_undo() {
            undone = undone.reduce(Action::Undo);
            seen.push(link(&undone));
        }
        prop_assert!(seen.last() == Some(&before) && seen.len() <= 3, "{before} after {seen:#?}");
    }
}
