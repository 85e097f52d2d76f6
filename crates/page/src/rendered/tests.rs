//! That things are found by the rules that browsers follow.

use super::Document;
use scraper::Html as Markup;

fn document(markup: &str) -> Document {
    Document {
        markup: Markup::parse_document(markup),
    }
}

#[test]
fn names_come_from_labels_before_content() {
    let document = document(
        "<p id=a>The <b aria-hidden=true>unheard</b> answer</p><section aria-labelledby=a></section>
         <label for=n>People</label><input id=n type=text value=700>
         <label><input type=radio checked><span>no survey</span></label>
         <fieldset><legend>Which</legend></fieldset><table><caption>All</caption></table>
         <input type=range aria-label='Month,&nbsp;waiting'><svg role=img><title>Dots</title></svg>
         <button>Reset<span class=unseen>: pay</span></button>",
    );
    document.one("region", "The answer");
    assert_eq!(document.one("textbox", "People").value(), "700");
    assert!(document.one("radio", "no survey").is_chosen());
    document.one("slider", "Month, waiting");
    for (role, name) in [
        ("group", "Which"),
        ("table", "All"),
        ("img", "Dots"),
        ("button", "Reset: pay"),
    ] {
        document.one(role, name);
    }
}

#[test]
fn what_is_withheld_is_written_but_neither_found_nor_heard() {
    let document = document(
        "<main><h1>One</h1><div aria-hidden=true><h2>Two</h2></div><section>three</section></main>",
    );
    assert_eq!(document.all("heading").len(), 1);
    assert_eq!(document.all("region").len(), 0);
    assert_eq!(document.heard(), "One three");
    assert_eq!(document.root().text(), "One Two three");
}

#[test]
fn an_element_knows_what_describes_it_and_what_it_comes_before() {
    let document = document(
        "<button aria-describedby='why how' aria-disabled=true>Go</button>
         <p id=why>Not</p><p id=how>yet</p><h2>Next</h2>",
    );
    let (go, next) = (
        document.one("button", "Go"),
        document.one("heading", "Next"),
    );
    assert!(go.is_disabled() && !next.is_disabled());
    assert_eq!(go.description(), "Not yet");
    assert!(go.is_before(next) && !next.is_before(go) && !go.is_before(go));
}

#[test]
#[should_panic(expected = "button “Come” among [\"Go\"]")]
fn what_is_missing_is_said_with_what_is_there() {
    document("<button>Go</button>").one("button", "Come");
}
