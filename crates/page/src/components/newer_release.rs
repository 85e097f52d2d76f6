//! That there is a newer release.

use crate::hooks::Release;
use crate::text;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct NewerReleaseProps {
    pub release: Release,
}

/// Asks, over the foot of the window, so that nothing on the page moves; what is not wanted now
/// comes with the next visit.
#[component]
pub fn NewerRelease(props: &NewerReleaseProps) -> Html {
    let put_off = use_state_eq(|| None);
    let words = match &props.release {
        Release::NotKept | Release::Kept => None,
        Release::NewerWaits(_) => Some(text::release::NEWER_WAITS),
        Release::NewerIsThere => Some(text::release::NEWER_IS_THERE),
    };
    let on_take = {
        let release = props.release.clone();
        Callback::from(move |_: MouseEvent| release.take_newer())
    };
    let on_put_off = {
        let (put_off, release) = (put_off.setter(), props.release.clone());
        Callback::from(move |_: MouseEvent| put_off.set(Some(release.clone())))
    };
    let is_put_off = put_off.as_ref() == Some(&props.release);
    html! {
        <div class="newer" role="status">
            if let (Some(words), false) = (words, is_put_off) {
                <div class="notice">
                    <p>{ words }</p>
                    <button type="button" onclick={on_take}>{ text::release::TAKE_NEWER }</button>
                    <button type="button" onclick={on_put_off}>{ text::release::NOT_NOW }</button>
                </div>
            }
        </div>
    }
}
