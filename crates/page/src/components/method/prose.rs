//! A long text.

use crate::numerals::Numerals;
use crate::text;
use crate::text::method::Fragment;
use std::rc::Rc;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProseProps {
    pub fragment: Fragment,
    pub numerals: Rc<Numerals>,
}

/// A fragment of the catalogue as it stands there, with its figures.
#[component]
pub fn Prose(props: &ProseProps) -> Html {
    // Nothing that a visitor types gets into a fragment: its figures are the model's own.
    let html = text::method::filled(&props.numerals, props.fragment);
    html! {
        <div class="prose">{ Html::from_html_unchecked(html.into()) }</div>
    }
}
