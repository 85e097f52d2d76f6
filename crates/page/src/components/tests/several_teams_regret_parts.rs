//! Where the regret comes from: what is said of the teams' parts, and of what to find out first.

use super::companies::{answers, english};
use super::*;
use crate::components::several_teams::{RegretParts, RegretPartsProps};
use crate::reading::{TeamPart, parts_of_regret};
use crate::rendered::render_part;
use crate::text::several_teams::{parts_title, worth_first};
use uturn::model::company::CompanyEstimate;
use uturn::model::report::{Line, Lines};

fn drawn(estimate: &CompanyEstimate, line: Line) -> Document {
    render_part::<RegretParts>(RegretPartsProps {
        estimate: Rc::new(estimate.clone()),
        numerals: english(),
        line,
        on_line: Callback::noop(),
        survey: Inputs::default().survey,
        children: html! { <p>{ "How alike the teams’ surprises are" }</p> },
    })
}

fn with_parts(estimate: &CompanyEstimate, parts: &[f64]) -> CompanyEstimate {
    let mut estimate = estimate.clone();
    estimate.programme.parts_of_regret = Lines::of(|_| Some(parts.to_vec()));
    estimate
}

/// With these worths, in millions, and their standard errors.
fn with_worths(estimate: &CompanyEstimate, worths: &[(f64, f64)]) -> CompanyEstimate {
    let mut estimate = estimate.clone();
    for (team, (worth, error)) in estimate.teams.iter_mut().zip(worths) {
        team.evppi = Lines::of(|_| 1e6 * worth);
        team.evppi_standard_error = Some(Lines::of(|_| 1e6 * error));
    }
    estimate
}

#[test]
fn the_title_names_the_team_that_most_of_it_comes_from() {
    let parts = |parts: &[f64]| {
        let names = ["service", "translation", "analysis"].into_iter();
        let part = |(name, part): (&str, &f64)| TeamPart {
            name: name.into(),
            part: *part,
        };
        names.zip(parts).map(part).collect::<Vec<_>>()
    };
    for (given, expected) in [
        (
            &[0.74, 0.0, 0.26][..],
            ": about three quarters from service",
        ),
        (&[0.3, 0.36, 0.34], ": about a third from translation"),
        (&[0.02, 0.0, 0.98], ": nearly all of it from analysis"),
        (&[1.2, -0.1, -0.1], ": more than all of it from service"),
        (&[1.0], ": all of it from service"),
    ] {
        assert_eq!(parts_title(&parts(given), "").as_deref(), Some(expected));
    }
}

#[test]
fn every_team_has_its_part_in_words_and_in_the_table() {
    for line in [Line::Alone, Line::Scaled] {
        let estimate = &answers().four_teams;
        let document = drawn(estimate, line);
        let parts = parts_of_regret(estimate, line).unwrap();
        let sum: f64 = parts.iter().map(|part| part.part).sum();
        assert!((sum - 1.0).abs() < 1e-9);
        let rows = document.root().select("tbody tr");
        assert_eq!(rows.len(), parts.len());
        for (row, part) in rows.iter().zip(&parts) {
            let written = format!("{:.0}%", 100.0 * part.part);
            let written = if part.part.abs() < 0.005 {
                "next to nothing"
            } else {
                &written
            };
            assert!(row.text().starts_with(&*part.name));
            assert!(
                row.text().contains(written),
                "{} lacks {written}",
                row.text()
            );
            assert!(
                document
                    .heard()
                    .contains(&format!("{} {written}", part.name))
            );
        }
        let heading = document.root().only("h2");
        assert_eq!(heading.attr("id"), Some("regret-parts"));
        assert!(heading.text().starts_with("Where the regret comes from: "));
        let whose = if line == Line::Alone {
            "these inputs alone"
        } else {
            "surveyed leaders"
        };
        assert!(heading.text().contains(whose), "{}", heading.text());
        assert!(
            document
                .heard()
                .contains("How alike the teams’ surprises are")
        );
    }
}

#[test]
fn a_team_that_less_would_have_made_dearer_is_told_apart() {
    let estimate = with_parts(&answers().four_teams, &[1.1, 0.001, 0.05, -0.151]);
    let document = drawn(&estimate, Line::Alone);
    assert!(
        document
            .heard()
            .contains("Filled: a team that the smaller programme would have made dearer.")
    );
    assert!(document.heard().contains("translation next to nothing"));
    assert!(document.heard().contains("other work −15%"));
    assert_eq!(document.root().select(".bar.saves").len(), 1);
    assert_eq!(document.root().select(".bar.costs").len(), 3);
    assert_eq!(document.root().select(".connector").len(), 0);
    let positive = drawn(&with_parts(&estimate, &[0.5, 0.1, 0.2, 0.2]), Line::Alone);
    assert!(!positive.heard().contains("Filled"));
}

#[test]
fn where_nothing_is_regretted_there_is_nothing_to_divide() {
    let estimate = &answers().nothing_planned;
    assert_eq!(parts_of_regret(estimate, Line::Alone), None);
    let document = drawn(estimate, Line::Alone);
    assert_eq!(
        document.root().only("h2").text(),
        "Where the regret comes from"
    );
    assert!(document.heard().contains("there is no regret to divide"));
    assert_eq!(document.root().select(".bar").len(), 0);
    assert_eq!(
        document.root().select("tbody tr").len(),
        estimate.teams.len()
    );
}

#[test]
fn without_a_second_line_there_is_no_switch() {
    let switch = |estimate: &CompanyEstimate| drawn(estimate, Line::Alone).all("radio").len();
    assert_eq!(switch(&answers().four_teams), 2);
    assert_eq!(switch(&answers().without_survey), 0);
}

#[test]
fn what_is_worth_finding_out_first_is_more_than_chance() {
    let numerals = Numerals::english();
    let four = &answers().four_teams;
    let told = |worths: &[(f64, f64)]| {
        let words = worth_first(&numerals, &with_worths(four, worths));
        words.replace('\u{a0}', " ")
    };
    assert_eq!(
        worth_first(&numerals, four),
        "What that would be worth is known once all futures are simulated.",
        "a single scramble has no standard error"
    );
    let words = told(&[(0.4, 0.3), (0.0, 0.1), (0.2, 0.2), (0.0, 0.0)]);
    assert!(
        words.ends_with("could be chance for every team."),
        "{words}"
    );
    let words = told(&[(0.9, 0.1), (0.0, 0.1), (2.4, 0.2), (0.1, 0.1)]);
    assert_eq!(
        words,
        "Knowing before deciding what the AI can finish in data analysis would save $2.4 M on average \
         over three years (give or take $0.2 M). Next: $900,000 for customer service; for the others it \
         could be chance."
    );
    let words = told(&[(3.0, 0.1), (0.1, 0.1), (0.2, 0.2), (0.1, 0.1)]);
    assert!(
        words.ends_with(" For every other team it could be chance."),
        "{words}"
    );
    let words = told(&[(3.0, 0.1), (1.0, 0.1), (2.0, 0.2), (0.5, 0.1)]);
    assert!(
        words.ends_with(
            " Next: $2 M for data analysis, $1 M for translation and $500,000 for other work."
        ),
        "{words}"
    );
    let one = with_worths(&answers().one_team, &[(0.1, 0.1)]);
    assert!(worth_first(&numerals, &one).ends_with("could be chance."));
    let table = drawn(
        &with_worths(four, &[(0.9, 0.1), (0.0, 0.1), (2.4, 0.2), (0.1, 0.1)]),
        Line::Alone,
    );
    let rows = table.root().select("tbody tr");
    assert!(rows[0].text().contains("$900,000") && rows[1].text().contains("could be chance"));
}

#[test]
fn words_have_no_holes_at_any_setting() {
    for (company, estimate) in answers().all() {
        let document = drawn(&estimate, Line::Scaled);
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
