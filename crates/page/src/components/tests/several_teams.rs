//! Several teams: how the page comes to them and back, what is typed of them, and what it answers.

use super::*;
use crate::components::{SeveralTeams, question};
use crate::hooks::use_page;
use crate::state::{Otherwise, Question, Standing, TeamsField, TeamsProblem};
use crate::text::several_teams;
use uturn::model::company::{Company, CompanyEstimate, TeamFigures};
use uturn::model::report::Lines;
use uturn::model::{Country, Decided, Value, Work};
use words::quantity::Problem;

/// The company: four teams of 5 500 people, of whom 2 500 are wanted.
const FOUR: &str = "#v=1&target=2500&team=Customer%20service&n=3000\
    &team=Translation&work=translation&n=200&x=0.8&claim=0.9\
    &team=Data%20analysis&work=data_analysis&n=600&x=0.5&claim=0.7\
    &team=Other%20work&work=other&n=1700&x=0.4&claim=0.7&reduction=attrition";

/// Types into a field of all teams, or a name, and leaves it.
fn typed_of_teams(state: Rc<State>, field: TeamsField, text: &str) -> Rc<State> {
    let state = state.reduce(Action::TypedOfTeams(field, text.into()));
    state.reduce(Action::EnteredOfTeams)
}

/// Types into a team's field, and leaves it.
fn typed_in(state: Rc<State>, place: usize, field: Field, text: &str) -> Rc<State> {
    let state = state.reduce(Action::OpenedTeam(place));
    let state = state.reduce(Action::Typed(field, text.into()));
    state.reduce(Action::Entered(field))
}

/// With the settled answer, from few futures, to what it asks.
fn summed(state: Rc<State>) -> Rc<State> {
    assert_eq!(state.request.runs, [Run::Company]);
    answered(state)
}

fn estimate_of(state: &State) -> &CompanyEstimate {
    &state.company_answer().expect("there is an answer").estimate
}

fn link(state: &State) -> String {
    format!("#{}", codec::write(&state.settings()))
}

fn names(state: &State) -> Vec<String> {
    state
        .all_teams()
        .into_iter()
        .map(|team| team.name)
        .collect()
}

/// All of the page.
#[component]
fn Page() -> Html {
    let page = use_page();
    html! {
        <>
            <Orientation />
            <Masthead />
            <main>{ question(&page) }<SeveralTeams /></main>
        </>
    }
}

#[test]
fn the_masthead_adds_a_second_team_to_the_plan_on_show_and_coming_back_keeps_it() {
    let state = opened("#v=1&n=250&x=0.4&judged=200&finished=140");
    let document = render::<Masthead>(&state);
    let links = document.one("navigation", "Questions").all("link");
    assert_eq!(links[2].name(), "Several teams");
    let expected =
        "#v=1&team=Customer%20service&n=250&x=0.4&team=Translation&work=translation&n=250";
    assert_eq!(links[2].attr("href"), Some(expected));

    let there = state.clone().reduce(Action::Asks(Question::SeveralTeams));
    assert_eq!(link(&there), expected);
    let document = render::<Page>(&there);
    assert_eq!(document.root().only("h1").text(), "One target, many teams");
    assert_eq!(
        document.root().only("nav [aria-current]").name(),
        "Several teams"
    );
    let there = typed_in(there, 1, Field::Headcount, "90");
    let there = there.reduce(Action::OpenedTeam(0));
    let back = there.reduce(Action::Asks(Question::Before));
    assert_eq!(
        back.inputs, state.inputs,
        "the pilot’s result is there again"
    );
    assert_eq!(back.settings().teams, None);
    let again = back.reduce(Action::Asks(Question::SeveralTeams));
    assert_eq!(again.all_teams()[1].plan.headcount, 90.0);
    // From a plan under way too.
    let under_way = again.reduce(Action::Asks(Question::UnderWay));
    assert_eq!(link(&under_way), "#v=1&n=250&x=0.4&since=12");
}

#[test]
fn the_first_question_asks_the_engine_for_nothing_more_than_before() {
    let state = page();
    assert_eq!(state.request.company, None);
    let there = state.reduce(Action::Asks(Question::SeveralTeams));
    assert_eq!(there.request.runs, [Run::Company]);
    let back = there.reduce(Action::Asks(Question::Before));
    assert_eq!(back.standing(), Standing::Settled);
    assert!(back.request.runs.is_empty());
}

#[test]
fn a_link_is_read_and_written_whichever_team_is_open() {
    let state = opened(FOUR);
    assert!(state.notes.is_empty(), "{:?}", state.notes);
    for place in [0, 3, 1, 2, 0] {
        let id = state.request.id;
        let open = state.clone().reduce(Action::OpenedTeam(place));
        assert_eq!(open.teams().map(|teams| teams.open()), Some(place));
        assert_eq!(link(&open), FOUR);
        assert_eq!(open.request.id, id, "nothing new is asked");
        assert!(!open.can_undo());
    }
}

#[test]
fn what_is_typed_in_a_row_is_that_teams() {
    let state = opened(FOUR);
    let state = typed_in(state, 2, Field::Share, "30%");
    let state = typed_in(state, 0, Field::Cut, "900");
    let all = state.all_teams();
    assert_eq!(all[2].plan.ai_share, 0.3);
    assert_eq!(all[0].plan.cut(), 900.0);
    assert_eq!(all[1].plan.headcount, 200.0);
    let undone = state.reduce(Action::Undo).reduce(Action::Undo);
    assert_eq!(link(&undone), FOUR);
}

#[test]
fn what_cannot_be_used_stays_in_its_row_whichever_is_open_and_is_told_there() {
    let state = summed(opened(FOUR));
    let state = typed_in(state, 1, Field::Share, "140%");
    let state = state.reduce(Action::OpenedTeam(3));
    assert_eq!(state.standing(), Standing::LastValid);
    let document = render::<Page>(&state);
    let field = document.root().only("#team-1-ai_share");
    assert_eq!(field.value(), "140%");
    assert_eq!(field.attr("aria-invalid"), Some("true"));
    let said = field.description();
    assert!(
        said.starts_with("Translation: Share handed to AI: “140%” is too high."),
        "{said}"
    );
    assert_eq!(link(&state), FOUR, "the last valid input stays");
    let state = typed_in(state, 1, Field::Share, "80");
    assert_eq!(state.standing(), Standing::Settled);
}

#[test]
fn names_are_each_teams_own() {
    let state = opened(FOUR);
    let first = TeamsField::Name(0);
    for (typed, problem) in [
        ("Translation", TeamsProblem::Taken),
        (" ", TeamsProblem::Number(Problem::Empty)),
        (&"x".repeat(81), TeamsProblem::TooLong),
    ] {
        let state = typed_of_teams(state.clone(), first, typed);
        assert_eq!(state.teams_problem(first), Some(problem));
        assert_eq!(state.teams_text(first), typed, "nothing typed is lost");
        let document = render::<Page>(&state);
        let field = document.root().only("#team-0-name");
        assert!(!field.description().is_empty());
        assert_eq!(names(&state)[0], "Customer service");
    }
    let state = typed_of_teams(state, first, " Help & care ");
    assert_eq!(names(&state)[0], "Help & care");
    assert!(link(&state).contains("team=Help%20%26%20care"));
}

#[test]
fn another_number_of_people_is_divided_among_the_teams() {
    let state = typed_of_teams(opened(FOUR), TeamsField::People, "1,000");
    let people = |state: &State| -> Vec<f64> {
        state
            .all_teams()
            .iter()
            .map(|team| team.plan.headcount)
            .collect()
    };
    assert_eq!(people(&state), [546.0, 36.0, 109.0, 309.0]);
    // The target is above that now, and says so.
    let target = TeamsField::Target;
    assert_eq!(
        state.teams_problem(target),
        Some(TeamsProblem::Number(Problem::TooHigh))
    );
    let document = render::<Page>(&state);
    let said = document
        .one("textbox", "People wanted in the end")
        .description();
    assert!(said.contains("at most the 1,000 of today"), "{said}");
    assert!(!said.contains("Did you mean"), "{said}");
    let state = typed_of_teams(state, target, "");
    assert!(!link(&state).contains("target"));
    for (typed, problem) in [
        ("3", Problem::TooLow),
        ("1e9", Problem::NotANumber),
        ("900,000", Problem::TooHigh),
    ] {
        let state = typed_of_teams(state.clone(), TeamsField::People, typed);
        let told = state.teams_problem(TeamsField::People);
        assert_eq!(told, Some(TeamsProblem::Number(problem)), "{typed}");
        assert_eq!(people(&state), [546.0, 36.0, 109.0, 309.0]);
    }
}

/// “2.500” are not two and a half people: what others write for thousands is asked about.
#[test]
fn thousands_as_others_write_them_are_asked_about() {
    let german =
        Rc::new(State::new(Numerals::german())).reduce(Action::Asks(Question::SeveralTeams));
    for (state, field, typed, offered) in [
        (
            opened(FOUR),
            TeamsField::Target,
            "2.500",
            &["2.5", "2,500"][..],
        ),
        (opened(FOUR), TeamsField::Target, "2.5k", &["2,500"]),
        (opened(FOUR), TeamsField::People, "4.400", &["4.4", "4,400"]),
        (opened(FOUR), TeamsField::People, "4 400 people", &["4,400"]),
        (german, TeamsField::Target, "1,250", &["1,25", "1.250"]),
    ] {
        let before = state.settings();
        let state = typed_of_teams(state, field, typed);
        assert_eq!(state.settings(), before, "{typed}");
        let document = render::<Page>(&state);
        let problem = state.teams_problem(field).unwrap();
        let refusal = several_teams::refusal(&state, field, problem);
        let there = takes_last(
            (state, &document),
            (several_teams::label(field), refusal),
            offered,
        );
        assert_eq!(there.teams_problem(field), None, "{typed}");
        assert_eq!(there.teams_text(field), *offered.last().unwrap(), "{typed}");
    }
}

#[test]
fn teams_are_added_copied_and_removed_up_to_eight() {
    let state = opened("#v=1&team=A&n=10&team=B&n=20");
    let state = state.reduce(Action::CopiedTeam(0));
    assert_eq!(names(&state), ["A", "A 2", "B"]);
    assert_eq!(state.all_teams()[1].plan.headcount, 10.0);
    assert_eq!(state.teams().map(|teams| teams.open()), Some(1));
    let state = state.reduce(Action::RemovedTeam(0));
    assert_eq!(names(&state), ["A 2", "B"]);
    assert_eq!(state.teams().map(|teams| teams.open()), Some(0));
    let state = (0..9).fold(state, |state, _| state.reduce(Action::AddedTeam));
    assert_eq!(
        names(&state),
        [
            "A 2",
            "B",
            "Translation",
            "Data analysis",
            "Other work",
            "E-mail",
            "Chat",
            "Other work 2"
        ]
    );
    let document = render::<Page>(&state);
    assert!(document.heard().contains("There are 8 teams"));
    let alone = (0..9).fold(state, |state, _| state.reduce(Action::RemovedTeam(1)));
    assert_eq!(names(&alone), ["A 2"]);
    let alone = alone.reduce(Action::RemovedTeam(0));
    assert_eq!(names(&alone), ["A 2"], "one stays");
    assert_eq!(link(&alone), "#v=1&team=A%202&n=10");
    let undone = alone.reduce(Action::Undo);
    assert_eq!(names(&undone).len(), 2);
}

#[test]
fn what_all_teams_have_in_common_is_changed_in_all_of_them() {
    let state = opened(FOUR);
    let months = Field::Decided(Decided::HorizonMonths);
    let state = typed_in(state, 2, months, "48");
    let company = state.request.company.clone().unwrap();
    assert_eq!(company.horizon_months, 48);
    let state = state.reduce(Action::ChoseCountry(Country::Sweden));
    let company = state.request.company.clone().unwrap();
    assert_eq!(company.validate(), Ok(()));
    for (team, work) in company.teams.iter().zip([
        Work::CustomerService,
        Work::Translation,
        Work::DataAnalysis,
        Work::Other,
    ]) {
        let start = uturn::model::Presets {
            work,
            country: Country::Sweden,
        }
        .start();
        assert_eq!(team.ranges, start.ranges, "{}", team.name);
    }
    let read = State::opened(Numerals::english(), codec::read(&link(&state)), None);
    assert_eq!(read.request.company, Some(company));
}

#[test]
fn teams_that_were_set_aside_come_back_in_the_money_of_the_day() {
    let state = opened(FOUR).reduce(Action::Asks(Question::Before));
    let state = state.reduce(Action::ChoseCountry(Country::Sweden));
    let back = state.reduce(Action::Asks(Question::SeveralTeams));
    let company = back.request.company.clone().unwrap();
    assert_eq!(company.validate(), Ok(()));
    let (work, country) = (Work::Translation, Country::Sweden);
    let start = uturn::model::Presets { work, country }.start();
    assert_eq!(company.teams[1].ranges, start.ranges);
}

#[test]
fn teams_of_another_visit_are_there_for_whoever_turns_to_them() {
    let remembered = codec::read(FOUR).settings;
    let plan = codec::read("n=3000").settings;
    let state = State::opened(Numerals::english(), codec::read(""), plan);
    let state = Rc::new(state.with_teams_aside(remembered));
    assert_eq!(state.question(), Question::Before);
    assert_eq!(
        link(&state.reduce(Action::Asks(Question::SeveralTeams))),
        FOUR
    );
}

#[test]
fn kind_of_work_and_route_are_chosen_in_the_row() {
    let state = opened(FOUR).reduce(Action::OpenedTeam(1));
    let state = state.reduce(Action::ChoseWork(Work::Chat));
    let state = state.reduce(Action::Chose(
        Decided::Reduction,
        Value::Text("attrition".into()),
    ));
    let document = render::<Page>(&state);
    let chosen = |name: &str| {
        let options = document.one("combobox", name).all("option");
        let chosen = options.into_iter().find(|option| option.is_chosen());
        chosen.unwrap().text()
    };
    assert_eq!(chosen("Kind of work: Translation"), "Chat");
    assert_eq!(chosen("How: Translation"), "let people leave");
    assert_eq!(chosen("How: Customer service"), "lay off");
    assert!(link(&state).contains("&team=Translation&work=chat&n=200"));
}

#[test]
fn the_answer_says_target_regret_and_people() {
    let state = summed(opened(FOUR));
    let estimate = estimate_of(&state);
    let document = render::<Page>(&state);
    let answer = document.one("region", ANSWER).heard();
    let numerals = &state.numerals;
    let regret =
        words::figures::risk(numerals, estimate.programme.regret_risk).replace('\u{a0}', " ");
    for part in [
        "2,500 people or fewer are left at the end of three years",
        &regret,
        "5% of three years’ payroll, discounted",
        "of 5,500 today",
        "people are laid off on the way",
        "it does not get there within three years",
        "From 512 simulated futures",
    ] {
        assert!(answer.contains(part), "{part}: {answer}");
    }
    // There averages are of the line alone.
    let survey = document.root().only(".survey > .aside").heard();
    assert!(!survey.contains("cheapest on average"), "{survey}");
    let table = document.one("table", "The teams");
    assert_eq!(table.select("tbody tr").len(), 4);
    let teams = document.one("region", "The teams").heard();
    let planned = "Planned of all teams together: 2,177 fewer. If all goes as planned, 3,323 are left, \
        823 more than wanted.";
    assert!(teams.contains(planned), "{teams}");
    assert!(teams.contains(&bridge_to(estimate)), "{teams}");
    let paper = document.root().only(".printed").heard();
    let team = "Customer service: 3,000 people, 67% to AI first, 1,347 fewer planned (lay off)";
    assert!(paper.contains(team) && paper.contains(planned), "{paper}");
    let cheapest = &estimate.as_few_people.shares;
    for (cell, share) in table.select(".cheapest").into_iter().zip(cheapest) {
        assert_eq!(cell.text(), numerals.percent(*share, 0));
    }
    // Without a target the regret heads the answer.
    let state = summed(typed_of_teams(state, TeamsField::Target, ""));
    let document = render::<Page>(&state);
    let answer = document.one("region", ANSWER).heard();
    assert!(
        answer.starts_with(&format!("{ANSWER} {regret}")),
        "{answer}"
    );
    assert!(!answer.contains("are left at the end"));
}

/// How the plan of the four teams becomes what the answer has in the end.
fn bridge_to(estimate: &CompanyEstimate) -> String {
    let numerals = Numerals::english();
    let both = |of: Lines<f64>| f64::midpoint(of.alone, of.scaled);
    let end = both(Lines::of(|line| {
        estimate.programme.people_end.on(line).mean
    }));
    let [service, other] = [0, 3].map(|at| &estimate.teams[at]);
    let more = |of: &TeamFigures, planned: f64| numerals.about(both(of.people_end) - planned);
    let turned = |of: &TeamFigures| words::figures::risk(&numerals, of.reversal_probability);
    let bridge = format!(
        "On average {} are left in the end, {} more: {} more in Customer service (turned back in {}) \
         and {} more in Other work (not enough may have left by themselves; turned back in {}).",
        numerals.about(end),
        numerals.about(end - 3_323.0),
        more(service, 1_653.0),
        turned(service),
        more(other, 1_224.0),
        turned(other),
    );
    bridge.replace('\u{a0}', " ")
}

#[test]
fn where_it_comes_to_what_is_planned_nothing_is_bridged() {
    let state = summed(opened(FOUR));
    let known = state.company_answer().unwrap();
    let bridge = |company: &Company, estimate: &CompanyEstimate| {
        several_teams::bridge(&state.numerals, company, estimate)
    };
    assert!(bridge(&known.company, &known.estimate).is_some());
    let mut estimate = (*known.estimate).clone();
    for line in [
        &mut estimate.programme.people_end.alone,
        &mut estimate.programme.people_end.scaled,
    ] {
        line.mean = 3_330.0;
    }
    assert_eq!(bridge(&known.company, &estimate), None);
}

#[test]
fn shares_that_are_chosen_fill_the_table() {
    let state = summed(opened(FOUR)).reduce(Action::OpenedTeam(2));
    let shares = estimate_of(&state).as_few_people.shares.clone();
    let state = state.reduce(Action::TookShares(shares.clone()));
    let taken: Vec<f64> = state
        .all_teams()
        .iter()
        .map(|team| team.plan.ai_share)
        .collect();
    assert_eq!(taken, shares);
    assert_eq!(state.standing(), Standing::Older);
    assert_eq!(link(&state.reduce(Action::Undo)), FOUR);
}

#[test]
fn how_much_hangs_together_is_chosen_and_its_ends_are_told() {
    const ENDS: &[Errand] = &[
        Errand::Otherwise(Otherwise::Apart),
        Errand::Otherwise(Otherwise::Together),
    ];
    let state = summed(opened(FOUR)).reduce(Action::Near(ENDS, true));
    let asked: Vec<Errand> = state.round.jobs.iter().map(|job| job.errand).collect();
    assert_eq!(asked, ENDS);
    let state = worked_out(state);
    let document = render::<Page>(&state);
    let said = document.root().only(".hanging-together").heard();
    assert!(
        said.contains("if not at all") && said.contains("if wholly"),
        "{said}"
    );
    let state = state.reduce(Action::ChoseCorrelation(0.25));
    assert!(link(&state).contains("correlation=0.25"));
    // Those of the same teams are known whatever is chosen.
    assert!(worked_out(summed(state)).round.jobs.is_empty());
}

/// What the section says of the other ways to the same shares, and its buttons.
fn ways(state: &Rc<State>) -> (Vec<String>, Vec<(String, bool)>) {
    let document = render::<Page>(state);
    let ways = document.root().only(".ways");
    let said = ways.select("p").iter().map(|way| way.heard()).collect();
    let buttons = ways.all("button").into_iter();
    let buttons = buttons.map(|button| (button.text(), button.is_disabled()));
    (said, buttons.collect())
}

#[test]
fn the_same_shares_without_layoffs_or_with_a_year_more_are_told_and_can_be_taken() {
    const WAYS: &[Errand] = &[
        Errand::Otherwise(Otherwise::NobodyLaidOff),
        Errand::Otherwise(Otherwise::YearLonger),
    ];
    let state = summed(opened(FOUR)).reduce(Action::Near(WAYS, true));
    let waiting = ways(&state).0;
    assert_eq!(waiting.len(), 2);
    assert!(
        waiting.iter().all(|way| way.ends_with("simulating…")),
        "{waiting:?}"
    );
    let state = worked_out(state);
    let [frozen, longer] = ways(&state).0.try_into().unwrap();
    for (way, company) in [
        (&frozen, Otherwise::NobodyLaidOff),
        (&longer, Otherwise::YearLonger),
    ] {
        let of = &state.company_answer().unwrap().company;
        let other = company.of(of).unwrap();
        let estimate = Engine::default()
            .company_estimate(&other, Worlds::W512)
            .unwrap();
        for figures in [&estimate, estimate_of(&state)] {
            let figures = &figures.programme;
            let regret = words::figures::risk(&state.numerals, figures.regret_risk);
            let regret = regret.replace('\u{a0}', " ");
            assert!(way.contains(&regret), "{regret}: {way}");
        }
        assert!(way.contains("2,500 people or fewer in"), "{way}");
    }
    assert!(
        longer.starts_with("With a year more, and judged over four years,"),
        "{longer}"
    );

    let taken = state.reduce(Action::TookOtherwise(Otherwise::NobodyLaidOff));
    let by_leaving = link(&taken);
    assert_eq!(
        by_leaving.matches("reduction=attrition").count(),
        4,
        "{by_leaving}"
    );
    let taken = summed(taken);
    let (said, buttons) = ways(&taken);
    assert_eq!(said[0], "Nobody is laid off in your plan.");
    assert_eq!(buttons[0], ("Let people leave".into(), true));
    assert_eq!(link(&taken.clone().reduce(Action::Undo)), FOUR);

    let (mut state, months) = (taken, Field::Decided(Decided::HorizonMonths));
    for expected in ["48", "60"] {
        assert_eq!(
            ways(&state).1[1],
            (format!("Take {expected} months"), false)
        );
        state = summed(state.reduce(Action::TookOtherwise(Otherwise::YearLonger)));
        assert_eq!(state.entry(months).text, expected);
    }
    let (said, buttons) = ways(&state);
    assert_eq!(said[1], "More than 60 months are not worked out.");
    assert!(buttons[1].1);
}

#[test]
fn other_ways_are_asked_only_where_they_change_something() {
    const WAY: &[Errand] = &[Errand::Otherwise(Otherwise::NobodyLaidOff)];
    for nobody_laid_off in ["reduction=attrition", "x=0"] {
        let state = opened(&format!("#v=1&team=A&n=10&{nobody_laid_off}"));
        let state = summed(state).reduce(Action::Near(WAY, true));
        assert!(state.round.jobs.is_empty(), "{nobody_laid_off}");
    }
}

#[test]
fn teams_without_customers_say_whose_attrition_they_start_with_until_it_is_set() {
    const SAID: &str = "as many leave by themselves as in contact centres, 32% a year";
    let of = |state: &Rc<State>| render::<Page>(state).heard();
    let state = opened(FOUR);
    let heard = of(&state);
    assert!(
        heard.contains(&format!(
            "In Translation, Data analysis and Other work {SAID}"
        )),
        "{heard}"
    );
    let likely = Field::Uncertain(
        uturn::model::Uncertain::Attrition,
        words::field::End::Likely,
    );
    let state = (1..4).fold(state, |state, place| typed_in(state, place, likely, "12"));
    assert!(!of(&state).contains("contact centres, "));
}

#[test]
fn what_moved_along_names_the_team() {
    let state = typed_in(opened(FOUR), 1, Field::Share, "70");
    let moved = text::moved::moved_last(&state).unwrap();
    assert!(
        moved.starts_with("Moved along for Translation: fewer people from"),
        "{moved}"
    );
}

#[test]
fn the_way_back_stands_beside_the_teams() {
    let state = opened(FOUR);
    let undo = |state: &Rc<State>| {
        let document = render::<Page>(state);
        document.root().only("#undo-teams").is_disabled()
    };
    assert!(undo(&state));
    let state = state.reduce(Action::RemovedTeam(2));
    assert!(!undo(&state));
    assert_eq!(link(&state.reduce(Action::Undo)), FOUR);
}

#[test]
fn where_all_work_is_handed_over_there_is_no_larger_programme() {
    let answer = |link: &str| render::<Page>(&summed(opened(link))).heard();
    const LARGER: &str = "A larger one would have been better";
    assert!(answer("#v=1&team=A&n=50&team=B&n=50&x=1").contains(LARGER));
    assert!(!answer("#v=1&team=A&n=50&x=1&team=B&n=50&x=1").contains(LARGER));
}

#[test]
fn a_target_that_is_met_is_not_shown_as_regret() {
    let of_target = |link: &str| {
        let document = render::<Page>(&summed(opened(link)));
        document.root().select(".headline.of-target").len()
    };
    // In the answer, and in the bar.
    assert_eq!(of_target(FOUR), 2);
    assert_eq!(of_target("#v=1&team=A&n=50&team=B&n=50"), 0);
}

#[test]
fn quotations_say_what_an_estimate_must_not_be_quoted_without() {
    let state = summed(opened(FOUR));
    let known = state.company_answer().unwrap();
    let (numerals, at) = (&state.numerals, "https://example.org/#v=1");
    for quotation in [
        text::several_teams::quotation(numerals, known, "1 May 2026", at),
        text::several_teams::short_quotation(numerals, known, "1 May 2026", at),
    ] {
        let regret = words::figures::risk(numerals, known.estimate.programme.regret_risk);
        for part in [
            "5,500 people",
            "2,500",
            "fewer",
            "1 May 2026",
            at,
            "model",
            &regret,
        ] {
            let part = part.replace('\u{2060}', "");
            assert!(quotation.contains(&part), "{part}: {quotation}");
        }
    }
    let long = text::several_teams::quotation(numerals, known, "1 May 2026", at);
    for team in [
        "67% of 3,000 in Customer service, with 1,347 fewer;",
        "40% of 1,700 in Other work, with 476 fewer by letting people leave",
    ] {
        assert!(long.contains(team), "{long}");
    }
    let short = text::several_teams::short_quotation(numerals, known, "1 May 2026", at);
    assert!(short.contains("(2,177 fewer planned)"), "{short}");
    assert!(short.split_whitespace().count() <= 35, "{short}");
}

#[test]
fn nothing_runs_into_what_follows() {
    let document = render::<Page>(&summed(opened(FOUR)));
    assert_eq!(document.root().run_ons(), Vec::<String>::new());
}

#[test]
fn the_articles_company_is_a_link_away_with_its_record_beside_the_models_months() {
    let document = render::<Background>(&page());
    let story = document.one("article", "Klarna, one target for all");
    let said = story.heard();
    for part in [
        "5,527",
        "2,500",
        "4,352",
        "3,422",
        "2,907",
        "3,000",
        "2026",
        "15% / 17.5% / 20%",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(said.contains("while these teams are on show"), "{said}");
    let link = story.one("link", "Open these teams").attr("href").unwrap();
    let there = opened(link);
    assert!(there.notes.is_empty(), "{:?}", there.notes);
    assert_eq!(there.question(), Question::SeveralTeams);
    assert_eq!(there.people_today(), 5_527.0);
    let there = summed(there);
    let document = render::<Background>(&there);
    let table = document.one("table", "People on record, and in the model");
    let rows = table.select("tbody tr");
    assert_eq!(rows.len(), 5);
    assert!(
        rows[1].heard().starts_with("after one year 4,352 4,"),
        "{}",
        rows[1].heard()
    );
    // Other teams have no part in it.
    let other = summed(typed_in(there, 0, Field::Headcount, "1999"));
    let document = render::<Background>(&other);
    assert!(document.heard().contains("while these teams are on show"));
}

#[test]
fn every_section_is_in_the_menu() {
    let document = render::<Page>(&summed(opened(FOUR)));
    let headings = document
        .root()
        .select("main section[aria-labelledby] > h2, main figure.section h2[id]");
    let ids: Vec<_> = headings
        .iter()
        .filter_map(|heading| heading.attr("id"))
        .collect();
    let menu = text::orientation::sections(Question::SeveralTeams);
    let menu: Vec<_> = menu.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, menu);
}

#[test]
fn the_picture_holds_what_the_page_says() {
    let state = summed(opened(FOUR));
    let document = render::<Page>(&state);
    let picture = document.root().only("#picture");
    let said = picture.name();
    let regret = &estimate_of(&state).programme.regret_risk;
    let regret = words::figures::risk(&state.numerals, *regret).replace('\u{a0}', " ");
    for part in [
        "One target, many teams",
        "5,500 people in 4 teams. In 36 months we want to be 2,500.",
        "2,500 people or fewer are left at the end of three years",
        &regret,
        "a model’s estimate from 512 simulated futures",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(picture.select(".mix").len() > 5);
}

#[test]
fn the_card_asks_and_answers_in_short() {
    let document = render::<Card>(&summed(opened(FOUR)));
    assert_eq!(document.root().only("h1").text(), "One target, many teams");
    let said = document.heard();
    for part in [
        "2,500 people or fewer are left at the end",
        "The programme is regretted in",
        "Assumptions changed: 1",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    document.one("textbox", "People wanted in the end");
    let link = document.one("link", "Open the full calculator");
    assert!(link.attr("href").is_some());
}
