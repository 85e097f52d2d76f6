use super::*;
use std::collections::BTreeSet;

/// As a person would round it.
fn rounded(case: &Case, name: &str) -> f64 {
    case.number(name).round()
}

fn of(key: &str) -> &'static Case {
    match case(key) {
        Some(case) => case,
        None => unreachable!("{key}"),
    }
}

#[test]
fn every_setting_is_allowed() {
    for case in CASES {
        let mut inputs = case.inputs();
        for setting in case.settings.iter().chain(case.after) {
            let set = inputs.set(setting.input, &setting.amount.value());
            assert_eq!(set, Ok(()), "{}: {:?}", case.key, setting.input);
        }
    }
}

#[test]
fn every_case_is_a_plan_that_can_be_estimated() {
    for case in CASES {
        assert_eq!(case.inputs().validate(), Ok(()), "{}", case.key);
        let after = case.inputs_after();
        assert_eq!(after.is_some(), !case.after.is_empty());
        if let Some(after) = after {
            assert_eq!(after.validate(), Ok(()), "{}", case.key);
            assert_ne!(after, case.inputs(), "{}", case.key);
        }
    }
}

#[test]
fn keys_and_names_are_unique() {
    let keys: BTreeSet<_> = CASES.iter().map(|case| case.key).collect();
    assert_eq!(keys.len(), CASES.len());
    assert_eq!(case("no such case"), None);
    for case in CASES {
        let settings: BTreeSet<_> = case.settings.iter().map(|set| set.input).collect();
        assert_eq!(settings.len(), case.settings.len(), "{}", case.key);
        let names = case.figures.iter().map(|(name, _)| *name);
        let names: Vec<_> = names
            .chain(case.derived.iter().map(|derived| derived.name))
            .collect();
        let unique: BTreeSet<_> = names.iter().collect();
        assert_eq!(unique.len(), names.len(), "{}", case.key);
        assert!(names.iter().all(|name| case.number(name).is_finite()));
    }
}

#[test]
fn who_turned_did_so_within_the_plan_and_in_the_month_on_record() {
    let turned = CASES
        .iter()
        .filter_map(|case| Some((case, case.turned_after?)));
    let keys: Vec<&str> = turned.clone().map(|(case, _)| case.key).collect();
    assert_eq!(keys, ["klarna-record", "commonwealth-bank"]);
    for (case, months) in turned {
        assert!(
            (1..case.inputs().plan.horizon_months).contains(&months),
            "{}",
            case.key
        );
        if let [(start, _), .., (end, Event::Conceded)] = case.dates {
            assert_eq!(start.later_by(months), *end, "{}", case.key);
        }
    }
}

#[test]
fn dates_follow_the_plans_first_month() {
    for case in CASES {
        let start = case.dates.first().map(|(date, _)| *date);
        let months: Vec<_> = case
            .dates
            .iter()
            .map(|(date, _)| start.and_then(|start| date.month_since(start)))
            .collect();
        assert!(months.is_sorted() && months.iter().all(Option::is_some));
    }
    let months = of("klarna-record").dates.iter().map(|(date, _)| *date);
    let months: Vec<_> = months
        .map(|date| {
            date.month_since(YearMonth {
                year: 2024,
                month: 2,
            })
        })
        .collect();
    assert_eq!(months, [Some(1), Some(16)]);
    let before = YearMonth {
        year: 2024,
        month: 1,
    };
    assert_eq!(
        before.month_since(YearMonth {
            year: 2024,
            month: 2
        }),
        None
    );
}

#[test]
fn the_figures_on_record_are_consistent_as_far_as_they_are_said_to_be() {
    let klarna = of("klarna-record");
    assert_eq!(rounded(klarna, "chats_each"), 3_286.0);
    assert_eq!(rounded(klarna, "hours_each"), 602.0);
    assert!((klarna.number("people_left") - klarna.number("left")).abs() < 10.0);

    let bank = of("commonwealth-bank");
    assert_eq!(rounded(bank, "calls_a_month"), 8_667.0);
    assert_eq!(rounded(bank, "kept_busy_fewest"), 12.0);
    assert_eq!(rounded(bank, "kept_busy_most"), 20.0);
    assert_eq!(rounded(bank, "fewer_people"), bank.number("jobs"));

    let crowdstrike = of("crowdstrike");
    assert_eq!(crowdstrike.number("per_job_low"), 72_000.0);
    assert_eq!(crowdstrike.number("per_job_high"), 106_000.0);
    let weeks = crowdstrike.inputs().ranges.severance_weeks;
    assert_eq!(rounded(crowdstrike, "weeks_low"), weeks.low);
    assert_eq!(rounded(crowdstrike, "weeks_high"), weeks.high);
    assert_eq!(
        rounded(crowdstrike, "fewer_people"),
        crowdstrike.number("jobs")
    );

    let salesforce = of("salesforce");
    let off = salesforce.number("people_left") / salesforce.number("remain") - 1.0;
    assert!(off.abs() < 0.01, "{off}");
}

#[test]
fn the_way_back_is_the_record_with_a_pool() {
    assert_eq!(
        Some(of("klarna-way-back").inputs()),
        of("klarna-record").inputs_after()
    );
}
