//! A chart with what is said about it.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ChartFigureProps {
    pub class: Classes,
    /// The tag of its heading.
    pub level: &'static str,
    /// Its heading's, where that is a section's.
    #[prop_or_default]
    pub id: Option<AttrValue>,
    /// What it is a chart of.
    pub name: Html,
    /// What it shows, in a sentence.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// What it shows is not known yet: the title holds the room of one.
    pub awaited: bool,
    /// How to read it.
    #[prop_or_default]
    pub aside: Html,
    /// Said to those who do not see the drawing.
    #[prop_or_default]
    pub reading: Option<AttrValue>,
    /// The drawing, and what goes with it.
    pub children: Html,
}

/// A figure whose caption is a heading, how to read it, and its reading; then the drawing.
#[component]
pub fn ChartFigure(props: &ChartFigureProps) -> Html {
    let section = props.id.is_some().then_some("section");
    let heading = props.id.is_some().then_some("heading");
    html! {
        <figure class={classes!(section, props.class.clone())}>
            <figcaption>
                <@{props.level} id={props.id.clone()} class={heading}>
                    { props.name.clone() }
                    if let Some(title) = &props.title {
                        <span class="held" aria-hidden={props.awaited.then_some("true")}>{ title }</span>
                    }
                </@>{ " " }
                { props.aside.clone() }
                if let Some(reading) = &props.reading {
                    <p class="unseen">{ reading }</p>
                }
            </figcaption>
            { props.children.clone() }
        </figure>
    }
}

/// How to read a chart, or whose it still is: one in the other's room, so that nothing moves.
pub fn how_or_whose(class: &'static str, how: &str, whose: Option<String>, is_stale: bool) -> Html {
    let unsaid = |is_unsaid: bool| is_unsaid.then_some("unsaid");
    html! {
        <p class={classes!("aside", "either", class)}>
            <span class={unsaid(is_stale)}>{ how }</span>
            <span class={unsaid(!is_stale)}>{ whose }</span>
        </p>
    }
}
