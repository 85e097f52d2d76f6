//! What a vendor's "resolution rate" leaves, beside the claim that the cut counts on.

use crate::app::numerals::Numerals;
use crate::app::text;
use std::rc::Rc;
use web_sys::HtmlInputElement;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ConverterProps {
    pub numerals: Rc<Numerals>,
    /// The result is to be counted on.
    pub on_use: Callback<f64>,
}

/// Four shares as typed: the rate, what of it gave up, what of it came back, what reaches the AI.
type Typed = [String; 4];

/// Behind a closed heading: four fields, the result, and a button that takes it over.
#[component]
pub fn Converter(props: &ConverterProps) -> Html {
    let numerals = &props.numerals;
    let typed = use_state_eq(|| {
        // Nothing taken off: what is known of one's own customers has to be typed.
        [None, Some(0.0), Some(0.0), Some(1.0)]
            .map(|share| share.map_or_else(String::new, |share| numerals.percent(share, 0)))
    });
    let fields = text::CONVERTER_FIELDS.iter().enumerate().map(|(at, label)| {
        let oninput = {
            let typed = typed.clone();
            Callback::from(move |event: InputEvent| {
                if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                    let mut next = (*typed).clone();
                    next[at] = input.value();
                    typed.set(next);
                }
            })
        };
        let id = format!("converter-{at}");
        let text = &typed[at];
        // The vendor's rate is empty at first, which is no mistake.
        let wrong = (at > 0 || !text.is_empty()) && share(numerals, text).is_none();
        let problem = format!("{id}-problem");
        html! {
            <div class="converter-field">
                <label for={id.clone()}>{ *label }</label>
                <input {id} type="text" inputmode="decimal" autocomplete="off"
                    value={text.clone()} {oninput}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={wrong.then(|| problem.clone())} />
                if wrong {
                    <p class="problem" id={problem}>{ text::not_a_share(numerals, label, text) }</p>
                }
            </div>
        }
    });
    let result = left(numerals, &typed);
    let on_use = result.map(|result| props.on_use.reform(move |_: MouseEvent| result));
    html! {
        <details class="converter">
            <summary>{ text::CONVERTER }</summary>
            <p>{ text::CONVERTER_LEAD }</p>
            { for fields }
            <p class="result" aria-live="polite">
                { result.map(|result| text::converted(numerals, result)) }
            </p>
            if let (Some(result), Some(on_use)) = (result, on_use) {
                <button type="button" onclick={on_use}>{ text::use_converted(numerals, result) }</button>
            }
        </details>
    }
}

/// What is typed, as a share.
fn share(numerals: &Numerals, text: &str) -> Option<f64> {
    let share = numerals.read_percent(text).ok()?;
    (0.0..=1.0).contains(&share).then_some(share)
}

/// What the rate leaves of what the AI is given.
fn left(numerals: &Numerals, typed: &Typed) -> Option<f64> {
    let [rate, gave_up, came_back, reached] = typed;
    let share = |text| share(numerals, text);
    let left = share(rate)? * (1.0 - share(gave_up)?) * (1.0 - share(came_back)?) * share(reached)?;
    // As many decimals as a claim is shown with.
    Some((left * 1e6).round() / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_the_rate_less_what_is_known() {
        let left = |typed: [&str; 4]| left(&Numerals::english(), &typed.map(String::from));
        assert_eq!(left(["67%", "0%", "0%", "100%"]), Some(0.67));
        let all = left(["80", "10", "25", "90"]).unwrap_or_default();
        assert_eq!(all, 0.486);
        assert_eq!(left(["", "0", "0", "100"]), None);
        assert_eq!(left(["67", "0", "101", "100"]), None);
    }
}
