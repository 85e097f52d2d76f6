//! Links: what is written reads back as it was, under every version of the defaults, and nothing
//! that a link can hold does harm.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod drawn;

use drawn::inputs;
use proptest::prelude::*;
use uturn::codec::table::{Table, Tables};
use uturn::codec::{self, Colour, Link, Look, Note, Settings, Since, Theme};
use uturn::model::cases::{CASES, case};
use uturn::model::evidence::Counted;
use uturn::model::{Country, Inputs, Presets, Survey, SurveyEvent, VERSION, Work};

fn settings() -> impl Strategy<Value = Settings> {
    let work = proptest::sample::select(Work::ALL.to_vec());
    (inputs(), work, under_way()).prop_map(|(mut inputs, work, under_way)| {
        let under_way = under_way.map(|since| {
            // What live operation shows takes a pilot's place, and of an AI that is given nothing it
            // shows nothing.
            inputs.evidence = None;
            let is_given_work = inputs.plan.ai_share > 0.0;
            Since {
                month: since.month.min(inputs.plan.horizon_months - 1),
                finished: since.finished.filter(|_| is_given_work),
                came_back: since.came_back.filter(|_| is_given_work),
                ..since
            }
        });
        Settings {
            presets: Presets {
                work,
                country: inputs.country,
            },
            inputs,
            under_way,
            ..Settings::default()
        }
    })
}

/// A plan under way of which this or that was seen, or a plan that has not begun.
fn under_way() -> impl Strategy<Value = Option<Since>> {
    let counted = || {
        let counted = (1..9999u32).prop_flat_map(|of| (0..=of, Just(of)));
        proptest::option::of(counted.prop_map(|(hits, of)| Counted {
            hits: hits.into(),
            of: of.into(),
        }))
    };
    let left = proptest::option::of((0..999u32, proptest::option::of(0.01..9999.0)));
    let turn = (1..60u32, 1.0..12.0, any::<bool>(), 0.0..3.0);
    let since = (turn, counted(), counted(), left).prop_map(
        |((month, turn_months, rule_was_in_force, gap), finished, came_back, left)| Since {
            month,
            turn_months,
            rule_was_in_force,
            gap,
            finished,
            came_back,
            left: left.map(|(people, _)| people.into()),
            person_years: left.and_then(|(_, years)| years),
        },
    );
    proptest::option::of(since)
}

/// A version that is no longer: another team, another range, other works and another survey.
const OLD: Table = Table::frozen(
    "0",
    "defaults n=500&x=0.5&survey=gartner&margin=100,300,800&reversal=no\n\
     translation-us n=20&minutes=60\n\
     story=klarna-article x=0.9\n",
);
const BOTH: Tables = Tables {
    current: Table::CURRENT,
    older: &[OLD],
};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn what_is_written_reads_back(settings in settings()) {
        let fragment = codec::write(&settings);
        prop_assert!(fragment.starts_with("v=1"), "{}", fragment);
        prop_assert!(fragment.len() < 8 * 1024, "{} bytes", fragment.len());
        // What stands for itself in the fragment of an address.
        let plain = |c: char| c.is_ascii_alphanumeric() || "=&,._-".contains(c);
        prop_assert!(fragment.chars().all(plain), "{}", fragment);
        let link = codec::read(&fragment);
        prop_assert_eq!(link.settings.as_ref(), Some(&settings));
        prop_assert_eq!(link.notes, vec![]);
    }

    #[test]
    fn what_an_old_version_wrote_reads_back(settings in settings()) {
        let link = codec::read_with(&codec::write_with(&settings, &OLD), &BOTH);
        prop_assert_eq!(link.settings, Some(settings));
        prop_assert_eq!(link.notes, vec![Note::Older { version: "0".into() }]);
    }
}

#[test]
fn a_link_keeps_its_inputs_when_a_default_changes() {
    let link = codec::read_with("v=0&x=0.4", &BOTH);
    let settings = link.settings.unwrap();
    assert_eq!(settings.inputs.plan.headcount, 500.0);
    assert_eq!(settings.inputs.plan.ai_share, 0.4);
    assert_eq!(settings.inputs.survey, Some(Survey::GARTNER));
    assert_eq!(
        settings.inputs.ranges.customer_margin,
        [100.0, 300.0, 800.0].into()
    );
    assert!(!settings.inputs.plan.reversal);
    // Read by today's defaults it would be another plan.
    let today = codec::read_with("v=1&x=0.4", &BOTH).settings.unwrap();
    assert_eq!(
        today.inputs.plan.headcount,
        Inputs::default().plan.headcount
    );

    let translation = codec::read_with("v=0&work=translation", &BOTH)
        .settings
        .unwrap();
    assert_eq!(translation.inputs.plan.headcount, 20.0);
    assert_eq!(translation.inputs.plan.handle_minutes, 60.0);
    let story = codec::read_with("v=0&story=klarna-article", &BOTH)
        .settings
        .unwrap();
    assert_eq!(story.inputs.plan.ai_share, 0.9);
    assert_eq!(story.inputs.plan.headcount, 500.0);
}

#[test]
fn links_are_readable() {
    let mut settings = Settings::default();
    assert_eq!(codec::write(&settings), "v=1");
    let Inputs {
        plan,
        ranges,
        survey,
        ..
    } = &mut settings.inputs;
    plan.headcount = 250.0;
    plan.ai_share = 0.4;
    plan.reversal = false;
    ranges.customer_margin = [100.0, 300.0, 800.0].into();
    *survey = None;
    let fragment = "v=1&n=250&x=0.4&reversal=no&margin=100,300,800&survey=none";
    assert_eq!(codec::write(&settings), fragment);

    let presets = Presets {
        work: Work::Translation,
        country: Country::Sweden,
    };
    let settings = Settings {
        inputs: presets.start(),
        presets,
        ..Settings::default()
    };
    assert_eq!(
        codec::write(&settings),
        "v=1&work=translation&country=sweden"
    );
}

/// A claim that a cut comes to has as many digits as a quotient has: the link says the cut.
#[test]
fn a_cut_that_was_typed_stands_in_the_link_as_it_was_typed() {
    let mut settings = Settings::default();
    let plan = &mut settings.inputs.plan;
    (plan.headcount, plan.ai_share) = (1700.0, 0.6);
    plan.claimed_resolution = plan.claim_for(270.0).unwrap();
    assert_eq!(plan.claimed_resolution, 0.2647058823529412);
    assert_eq!(codec::write(&settings), "v=1&n=1700&x=0.6&cut=270");
    // As it was written before there was a key for it.
    let before = codec::read("v=1&n=1700&x=0.6&claim=0.2647058823529412");
    assert_eq!(before.settings, Some(settings));

    for people in [1.0, 7.5, 50.0, 701.0, 3000.0, 100_000.0] {
        for share in [0.05, 0.333, 0.67, 1.0] {
            for tenths in 0..200 {
                let mut settings = Settings::default();
                let plan = &mut settings.inputs.plan;
                (plan.headcount, plan.ai_share) = (people, share);
                let cut = f64::from(tenths) / 10.0;
                if cut > plan.handed_over() {
                    continue;
                }
                plan.claimed_resolution = plan.claim_for(cut).unwrap();
                let fragment = codec::write(&settings);
                assert_eq!(
                    codec::read(&fragment).settings,
                    Some(settings),
                    "{fragment}"
                );
                let told = fragment.split('&').find_map(|part| {
                    let claim = part.strip_prefix("claim=");
                    claim.or_else(|| part.strip_prefix("cut="))
                });
                // Nothing is told of the claim that one starts from.
                assert!(told.is_none_or(|told| told.len() <= 6), "{fragment}");
            }
        }
    }
}

#[test]
fn a_cut_is_taken_with_the_people_and_the_share_of_its_link() {
    let claim = |fragment: &str| {
        let link = codec::read(fragment);
        let notes: Vec<String> = link.notes.iter().map(said).collect();
        let settings = link.settings.unwrap();
        (settings.inputs.plan.claimed_resolution, notes.join("; "))
    };
    let fine = |claim: f64| (claim, String::new());
    let usual = Inputs::default().plan.claimed_resolution;
    assert_eq!(claim("cut=100&n=500&x=0.4"), fine(0.5));
    assert_eq!(claim("n=500&x=0.4&claim=0.9&cut=100"), fine(0.5));
    assert_eq!(claim("n=500&x=0.4&cut=100&claim=0.9"), fine(0.9));
    assert_eq!(claim("cut=469"), fine(1.0));
    assert_eq!(claim("cut=0"), fine(0.0));
    assert_eq!(claim("story=salesforce&cut=900"), fine(0.2));
    // Nothing is handed over: the only cut is none, whatever the claim.
    assert_eq!(claim("x=0&cut=0"), fine(usual));
    for wrong in ["470", "-1", "half", "", "1e9"] {
        let expected = (usual, format!("cut {wrong}"));
        assert_eq!(claim(&format!("cut={wrong}")), expected);
    }
}

#[test]
fn zero_has_no_sign() {
    let settings = codec::read("x=-0&demand_growth=-0.1,-0,0.1&material=-0&cut=-0").settings;
    let fragment = codec::write(&settings.unwrap());
    assert_eq!(fragment, "v=1&x=0&demand_growth=-0.1,0,0.1&material=0");
    let none = codec::read("cut=-0").settings.unwrap();
    assert_eq!(codec::write(&none), "v=1&claim=0");
}

/// Other ways to write `n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4`.
#[test]
fn reading_is_lenient_where_the_meaning_is_clear() {
    let expected =
        codec::read("v=1&n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4");
    assert_eq!(expected.notes, vec![]);
    let rate = 0.4;
    let survey = Some(Survey {
        event: SurveyEvent::Reversal,
        rate,
    });
    assert_eq!(expected.settings.as_ref().unwrap().inputs.survey, survey);
    for fragment in [
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4",
        "headcount=250&ai_share=.4&reversal=false&customer_margin=100,300,800&survey=reversal,0.4",
        "Headcount=2.5e2&ai-share=0.40&reversal=off&customer-margin=1e2,3e2,8e2&survey=Reversal,0.4",
        "n=250&amp;x=0.4&amp;reversal=0&amp;margin=100%2C300%2C800&amp;survey=reversal%2c0.4",
        "#n%3D250%26x%3D0.4%26reversal%3Dno%26margin%3D100%2C300%2C800%26survey%3Dreversal%2C0.4",
        "#n%253D250%2526x%253D0.4%2526reversal%253Dno%2526margin%253D100%252C300%252C800%2526survey%253Dreversal%252C0.4",
        "n=250&amp;amp;x=0.4&#38;reversal=no&#x26;margin=100%252C300%25252C800&amp;#38;survey=reversal,0.4",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4).",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4”,",
        "#n=2\u{ad}50&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4\u{200b}",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4%E2%80%8B.",
        "&&n=1&n=250&&x=0.4&reversal=no&margin=%20100, 300,+800&survey=reversal,0.4&",
        // Encoded in part.
        "#n=250%26x=0.4%26reversal%3Dno%2526margin=100,300,800%26survey=reversal,0.4",
        // After a question mark, a slash, an exclamation mark or another hash.
        "#?n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4",
        "##!/n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4",
        // With what a tool adds to any address.
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4?from=a-letter",
        // Before other letters as markup has them, in brackets, in stars, in other scripts, in a list.
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4&quot;&gt;&#8203;",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4&amp;",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4)**",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4|",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4/",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4。",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4“ –",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4）！",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4\u{a0}¹",
        "#n=250&x=0.4&reversal=no&margin=100,300,800&survey=reversal,0.4&).",
    ] {
        let link = codec::read(fragment);
        assert_eq!(link.settings, expected.settings, "{fragment}");
        assert_eq!(link.notes, vec![], "{fragment}");
    }
    for (fragment, people) in [
        ("#v=1.", 700.0),
        ("#v%3D1%26n%3D250", 250.0),
        ("#v%3D1", 700.0),
        ("#v=1&n=250)", 250.0),
    ] {
        let link = codec::read(fragment);
        assert_eq!(
            link.settings.unwrap().inputs.plan.headcount,
            people,
            "{fragment}"
        );
        assert_eq!(link.notes, vec![], "{fragment}");
    }
    for percent in ["#v=1&x=0.5%", "#v=1&x=0.5%25", "#v=1&x=0.5％"] {
        assert_eq!(codec::read(percent).notes.len(), 1, "{percent}");
    }
    let certain = codec::read("margin=300").settings.unwrap();
    assert_eq!(certain.inputs.ranges.customer_margin, [300.0; 3].into());
}

#[test]
fn what_cannot_be_used_is_said_and_the_rest_is_used() {
    let link = codec::read(
        "#v=1&n=250&x=2&colour=blue&minutes=soon&margin=9,3,8&talent=huge&reversal=maybe&survey=mine&work=nothing&story=none&headcount=",
    );
    let mut expected = Settings::default();
    expected.inputs.plan.headcount = 250.0;
    assert_eq!(link.settings, Some(expected));
    let said: Vec<String> = link.notes.iter().map(said).collect();
    assert_eq!(
        said,
        [
            "colour",
            "survey mine",
            "work nothing",
            "story none",
            "ai_share 2",
            "handle_minutes soon",
            "customer_margin 9,3,8",
            "talent huge",
            "reversal maybe",
            "headcount ",
        ]
    );
    for note in &link.notes {
        if let Note::NotAllowed { key, allowed, .. } = note {
            assert!(allowed.len() > 5, "{key:?}: {allowed:?}");
        }
    }
}

fn said(note: &Note) -> String {
    match note {
        Note::NotAllowed { key, value, .. } => format!("{} {value}", key.name()),
        Note::UnknownKey { key } => key.clone(),
        other => format!("{other:?}"),
    }
}

#[test]
fn other_versions_are_said() {
    for fragment in ["v=1", "n=250", ""] {
        assert_eq!(codec::read(fragment).notes, vec![], "{fragment}");
    }
    let unknown = codec::read("v=7&n=250");
    assert_eq!(
        unknown.notes,
        vec![Note::UnknownVersion {
            version: "7".into()
        }]
    );
    assert_eq!(unknown.settings.unwrap().inputs.plan.headcount, 250.0);
}

#[test]
fn only_a_link_with_a_state_replaces_what_is_remembered() {
    for fragment in [
        "v=1",
        "n=250",
        "work=other",
        "country=uk",
        "survey=none",
        "story=duolingo",
    ] {
        assert!(codec::read(fragment).settings.is_some(), "{fragment}");
    }
    for fragment in ["", "#", "#colour=blue", "guess=1", "theme=dark"] {
        assert_eq!(codec::read(fragment).settings, None, "{fragment}");
    }
}

#[test]
fn stories_and_guesses_are_asked_for_by_name() {
    for case in CASES {
        let link = codec::read(&codec::write_story(case.key, Some(Survey::ORGVUE)));
        assert_eq!(link.story, Some(case));
        assert_eq!(link.settings.unwrap().inputs, case.inputs());
        let without = codec::read(&codec::write_story(case.key, None));
        assert_eq!(without.settings.unwrap().inputs.survey, None);
    }
    let changed = codec::read("story=duolingo&n=5").settings.unwrap();
    assert_eq!(changed.inputs.plan.headcount, 5.0);
    assert_eq!(changed.presets, case("duolingo").unwrap().presets());
    for (fragment, wants_guess) in [
        ("#v=1&guess=1", true),
        ("guess=1", true),
        ("#guess=0", false),
        ("#guess=yes", false),
        ("#guess", false),
        ("#guess=1&guess=0", false),
    ] {
        assert_eq!(codec::read(fragment).wants_guess, wants_guess, "{fragment}");
    }
}

#[test]
fn looks_read_back() {
    for theme in Theme::ALL {
        for accent in [None, Some(Colour([0x0a, 0x7d, 0x5a]))] {
            let look = Look { theme, accent };
            let link = codec::read(&format!("v=1{}", look.written()));
            assert_eq!((link.look, link.notes), (look, vec![]));
        }
    }
    assert_eq!(Colour::read("#fa0"), Some(Colour([0xff, 0xaa, 0])));
    for odd in [
        "",
        "#",
        "12345",
        "red",
        "0a7d5g",
        "0a7d5a00",
        "url(x)",
        "🟥🟥🟥",
    ] {
        assert_eq!(Colour::read(odd), None, "{odd}");
        assert_eq!(
            codec::read(&format!("accent={odd}")).notes.len(),
            1,
            "{odd}"
        );
    }
}

#[test]
fn a_link_of_ten_megabytes_is_cut_and_said_to_be() {
    let long = format!("v=1&n=250&{}", "x=0.4&".repeat(2_000_000));
    let link = codec::read(&long);
    assert_eq!(link.settings.unwrap().inputs.plan.headcount, 250.0);
    assert_eq!(link.notes, vec![Note::TooLong]);
    let long_value = codec::read(&format!("n={}", "9".repeat(5_000)));
    assert_eq!(
        said(&long_value.notes[0]).chars().count(),
        "headcount ".len() + 41
    );
}

/// Random bytes, and links of the page with bytes changed, cut out and doubled: the inputs are
/// always allowed. A simple generator makes the same million every time.
#[test]
fn a_million_odd_links_do_no_harm() {
    let mut random = Random(0x5eed);
    let alphabet: Vec<char> = "&&&===,.-+%#0123456789enxvé\u{0}\u{202e}".chars().collect();
    let links = [
        "v=1&n=250&x=0.4&margin=100,300,800&survey=reversal,0.4&reversal=no",
        "v=1&work=translation&country=sweden&talent=strong&ai_resolution=0.2,0.5,0.7&demand_growth=-0.1,0,0.2",
        "v=1&story=klarna-record&guess=1&theme=dark&accent=0a7d5a&material=0.1&months=12",
    ];
    let mut with_settings = 0;
    for round in 0..1_000_000_usize {
        let mut fragment: Vec<char> = match links.get(round % 4) {
            Some(link) => link.chars().collect(),
            None => (0..random.below(60))
                .map(|_| alphabet[random.below(alphabet.len())])
                .collect(),
        };
        for _ in 0..random.below(6) {
            let (at, to) = (
                random.below(fragment.len() + 1),
                random.below(fragment.len() + 1),
            );
            let odd = alphabet[random.below(alphabet.len())];
            match random.below(3) {
                0 => fragment.insert(at, odd),
                1 if at < fragment.len() => fragment[at] = odd,
                _ => drop(fragment.drain(at.min(to)..to.max(at).min(at.min(to) + 8))),
            }
        }
        let fragment: String = fragment.into_iter().collect();
        let Link { settings, .. } = codec::read(&fragment);
        if let Some(settings) = settings {
            with_settings += 1;
            assert_eq!(settings.inputs.validate(), Ok(()), "{fragment:?}");
        }
    }
    assert!(
        with_settings > 500_000,
        "{with_settings} had settings at all"
    );
    assert_eq!(VERSION, "1", "the links above are of this version");
}

/// Xorshift, as Marsaglia gave it in 2003.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit.max(1) as u64) as usize
    }
}
