//! The foot of the page.

use crate::hooks::{Installation, Release, use_installation};
use crate::text;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct FootProps {
    pub release: Release,
}

/// What the page does not claim, and that it works without a network where it does.
#[component]
pub fn Foot(props: &FootProps) -> Html {
    let installation = use_installation();
    let is_kept = props.release != Release::NotKept;
    html! {
        <footer class="foot">
            <p class="measure">{ text::LIMITS }</p>
            if is_kept {
                <p class="measure">
                    { text::release::WORKS_OFFLINE }
                    if installation == Installation::ByHand {
                        { " " }{ text::release::INSTALL_BY_HAND }
                    }
                </p>
            }
            if installation == Installation::Offered {
                <button type="button" onclick={|_| Installation::ask()}>{ text::release::INSTALL }</button>
            }
        </footer>
    }
}
