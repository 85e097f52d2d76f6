//! Month by month, all teams together: people with the target and the record, and money.

use super::companies::{answers, english};
use super::*;
use crate::components::several_teams::{CompanyMonths, CompanyMonthsProps, OnRecord};
use crate::rendered::render_part;
use uturn::model::company::CompanyEstimate;
use uturn::model::report::{Line, Lines};

fn drawn(estimate: &CompanyEstimate, on_record: &[OnRecord]) -> Document {
    render_part::<CompanyMonths>(CompanyMonthsProps {
        estimate: Rc::new(estimate.clone()),
        numerals: english(),
        line: Line::Alone,
        on_line: Callback::noop(),
        survey: Inputs::default().survey,
        on_record: Rc::new(on_record.to_vec()),
    })
}

/// What the article's company has said of its people.
fn record() -> [OnRecord; 4] {
    [(12, 4_352.0), (24, 3_422.0), (36, 2_907.0), (38, 3_000.0)].map(|(month, people)| OnRecord {
        month,
        people,
        label: format!("{people:.0} on record").into(),
    })
}

#[test]
fn each_chart_has_its_title_its_slider_and_its_table() {
    let estimate = &answers().four_teams;
    let document = drawn(estimate, &[]);
    assert_eq!(document.root().only("h2").text(), "Month by month");
    let titles: Vec<String> = document
        .root()
        .select("h3")
        .iter()
        .map(|head| head.text())
        .collect();
    assert_eq!(titles.len(), 2);
    assert!(titles[0].starts_with("People: 3,"), "{}", titles[0]);
    assert!(
        titles[0].contains("in the middle future after three years, of 5,500; 2,500 wanted"),
        "{}",
        titles[0]
    );
    assert!(
        titles[1].starts_with("Money against keeping everyone: the middle future saves $"),
        "{}",
        titles[1]
    );
    for (name, unit) in [
        ("Month, people", "people"),
        ("Month, money against keeping everyone", "saved"),
    ] {
        let slider = document.one("slider", name);
        assert_eq!(slider.value(), "36");
        let said = slider.value_text().replace('\u{a0}', " ");
        assert!(
            said.starts_with("Month 36: ") && said.contains("(8 in 10: "),
            "{said}"
        );
        assert!(said.contains(unit), "{said}");
    }
    assert_eq!(document.root().select("table").len(), 2);
    assert_eq!(
        document.root().select("table")[0].select("tbody tr").len(),
        13
    );
}

#[test]
fn the_target_is_named_and_when_half_of_the_futures_meet_it() {
    let mut estimate = answers().four_teams.clone();
    let never = drawn(&estimate, &[]);
    assert!(
        never
            .heard()
            .contains("Half of the futures or more never come to 2,500 people")
    );
    assert_eq!(never.root().select(".met").len(), 0);
    assert_eq!(never.root().select(".curve.target").len(), 1);
    let texts = |document: &Document| {
        let texts = document.root().select("text");
        texts
            .iter()
            .map(|text| text.text().replace('\u{a0}', " "))
            .collect::<Vec<_>>()
    };
    assert!(texts(&never).contains(&"wanted: 2,500".into()));
    assert!(texts(&never).contains(&"today: 5,500".into()));
    let target = estimate.target.as_mut().unwrap();
    target.month_median = Lines {
        alone: Some(19.0),
        scaled: None,
    };
    let met = drawn(&estimate, &[]);
    assert!(met.heard().contains(
        "Half of the futures have come to 2,500 people by month 19, from these inputs alone, but not to stay: the middle one ends above."
    ));
    assert_eq!(met.root().select(".met").len(), 1);
    let wanted = "wanted: 2,500, half by month 19";
    assert!(texts(&met).contains(&wanted.into()), "{:?}", texts(&met));
    let none = drawn(&answers().nothing_planned, &[]);
    assert!(!none.heard().contains("wanted"));
    assert_eq!(none.root().select(".curve.target").len(), 0);
}

#[test]
fn what_is_on_record_within_the_horizon_stands_beside_the_model() {
    let document = drawn(&answers().four_teams, &record());
    assert_eq!(document.root().select(".on-record").len(), 3);
    assert!(document.heard().contains("Dots: what is on record."));
    let texts = document.root().select("text");
    for label in ["4352 on record", "3422 on record", "2907 on record"] {
        assert!(texts.iter().any(|text| text.text() == label), "{label}");
    }
    let slider = document.one("slider", "Month, people");
    assert!(slider.value_text().ends_with("; 2,907 on record"));
    let table = document.root().select("table")[0];
    let heads = table.all("columnheader");
    assert_eq!(heads[heads.len() - 1].text(), "On record");
    let row = |month: &str| {
        let rows = table.select("tbody tr");
        let row = rows
            .into_iter()
            .find(|row| row.text().starts_with(&format!("{month} ")));
        row.map(|row| row.text()).unwrap_or_default()
    };
    assert!(row("12").ends_with("4,352"), "{}", row("12"));
    assert!(row("15").ends_with("–"), "{}", row("15"));
    // Money has none.
    let money = document.root().select("table")[1];
    assert_eq!(money.all("columnheader").len(), 4);
}

#[test]
fn a_chart_holds_what_is_beside_its_fan() {
    let mut estimate = answers().four_teams.clone();
    estimate.target.as_mut().unwrap().people = 5_500.0;
    let high = OnRecord {
        month: 6,
        people: 9_000.0,
        label: "9,000".into(),
    };
    let document = drawn(&estimate, &[high]);
    let drawing = document.root().select("svg")[0];
    let height: f64 = drawing.attr("height").unwrap().parse().unwrap();
    let dot = drawing.only(".on-record");
    let y: f64 = dot.attr("cy").unwrap().parse().unwrap();
    assert!((0.0..height).contains(&y), "{y} of {height}");
}

#[test]
fn names_in_a_drawing_keep_off_each_other() {
    for (company, estimate) in answers().all() {
        for on_record in [&[][..], &record()[..]] {
            let document = drawn(&estimate, on_record);
            let drawing = document.root().select("svg")[0];
            let names: Vec<(f64, f64, String)> = drawing
                .select(".line-name")
                .iter()
                .map(|name| {
                    let at = |attr| name.attr(attr).unwrap().parse::<f64>().unwrap();
                    let width = 6.6 * name.text().chars().count() as f64;
                    let left = match name.attr("text-anchor") {
                        Some("end") => at("x") - width,
                        Some("middle") => at("x") - width / 2.0,
                        _ => at("x"),
                    };
                    (left, at("y"), name.text())
                })
                .collect();
            for (at, (left, y, text)) in names.iter().enumerate() {
                let width = 6.6 * text.chars().count() as f64;
                for (other_left, other_y, other) in &names[at + 1..] {
                    let other_width = 6.6 * other.chars().count() as f64;
                    let is_apart = (y - other_y).abs() >= 15.0
                        || left + width <= *other_left
                        || other_left + other_width <= *left;
                    assert!(is_apart, "{company}: {text} and {other}");
                }
            }
        }
    }
}

#[test]
fn words_have_no_holes_at_any_setting() {
    for (company, estimate) in answers().all() {
        let document = drawn(&estimate, &record());
        for hole in ["NaN", "inf ", "()", "  "] {
            assert!(
                !document.heard().contains(hole),
                "{company}: {}",
                document.heard()
            );
        }
        assert_eq!(document.root().run_ons(), Vec::<String>::new(), "{company}");
    }
}
