//! The picture with the choice of its shape and colours, and the files of it.

use super::action_button::ActionButton;
use super::layout::Shape;
use super::picture::{PICTURE, Picture, Pictured};
use crate::browser;
use crate::components::radio_group::RadioGroup;
use crate::export::{self, Trouble};
use crate::numerals::Numerals;
use crate::text;
use js_sys::futures::spawn_local;
use std::rc::Rc;
use uturn::model::Survey;
use yew::prelude::*;

/// The colours in the stylesheet's words: as the page, light, dark.
const COLOURS: [Option<&str>; 3] = [None, Some("light"), Some("dark")];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Png,
    Svg,
}

#[derive(Properties, PartialEq)]
pub struct PictureFilesProps {
    pub ready: bool,
    pub words: text::take_along::PictureWords,
    pub answer: Pictured,
    pub survey: Option<Survey>,
    pub numerals: Rc<Numerals>,
    /// How the files' names begin.
    pub name: Rc<str>,
    pub shape: Shape,
    pub on_shape: Callback<Shape>,
}

/// What is seen is what is saved: the files are made from the drawing in the page.
#[component]
pub fn PictureFiles(props: &PictureFilesProps) -> Html {
    let colours_at = use_state_eq(|| 0);
    let said = use_state_eq(String::new);
    let shape = props.shape;
    let save = |format: Format| {
        let said = said.clone();
        let name: Rc<str> = file_name(&props.name, shape, format).into();
        Callback::from(move |()| {
            let (said, name) = (said.clone(), name.clone());
            said.set(text::take_along::IN_THE_MAKING.into());
            spawn_local(async move {
                said.set(match save_picture(format, shape, &name).await {
                    Ok(()) => text::take_along::saved(&name),
                    Err(trouble) => text::take_along::not_saved(&export::reason(&trouble)),
                });
            });
        })
    };
    let on_shape = {
        let (on_shape, said) = (props.on_shape.clone(), said.setter());
        Callback::from(move |at: usize| {
            said.set(String::new());
            if let Some(shape) = Shape::ALL.get(at) {
                on_shape.emit(*shape);
            }
        })
    };
    let on_colours = {
        let (setter, said) = (colours_at.setter(), said.setter());
        Callback::from(move |at| {
            setter.set(at);
            said.set(String::new());
        })
    };
    html! {
        <div class="part pictures">
            <h3>{ text::take_along::PICTURE }</h3>
            <p class="aside measure">{ text::take_along::PICTURE_MEANS }</p>
            <RadioGroup name="shape" legend={text::take_along::SHAPES} chosen={shape as usize}
                choices={text::take_along::SHAPE_CHOICES.map(AttrValue::from).to_vec()}
                on_choose={on_shape} />
            <RadioGroup name="colours" legend={text::take_along::COLOURS} chosen={*colours_at}
                choices={text::take_along::COLOUR_CHOICES.map(AttrValue::from).to_vec()}
                on_choose={on_colours} />
            <div class={classes!("preview", "measure", text::take_along::SHAPE_NAMES[shape as usize])}
                data-theme={COLOURS.get(*colours_at).copied().flatten()}
                aria-hidden={(!props.ready).then_some("true")}
            >
                <Picture {shape} words={props.words.clone()} answer={props.answer.clone()} survey={props.survey} numerals={props.numerals.clone()} />
            </div>
            <div class="actions">
                <ActionButton words={text::take_along::SAVE_PNG} ready={props.ready} on_act={save(Format::Png)} />{ " " }
                <ActionButton words={text::take_along::SAVE_SVG} ready={props.ready} on_act={save(Format::Svg)} />
                <p class="said" aria-live="polite">{ &*said }</p>
            </div>
        </div>
    }
}

/// What the picture is saved as, and named in the code for other pages.
pub fn png_name(name: &str, shape: Shape) -> String {
    file_name(name, shape, Format::Png)
}

fn file_name(name: &str, shape: Shape, format: Format) -> String {
    let shape = text::take_along::SHAPE_NAMES[shape as usize];
    format!("{name}{shape}{}", ending(format))
}

fn ending(format: Format) -> &'static str {
    match format {
        Format::Png => ".png",
        Format::Svg => ".svg",
    }
}

async fn save_picture(format: Format, shape: Shape, name: &str) -> Result<(), Trouble> {
    let drawn = browser::document()
        .and_then(|document| document.get_element_by_id(PICTURE))
        .ok_or("the picture is not on the page")?;
    let svg = export::svg_of(&drawn).await?;
    let file = match format {
        Format::Svg => export::file_of(&svg, "image/svg+xml")?,
        Format::Png => {
            let (width, height) = shape.size();
            export::png_of(&svg, width as u32, height as u32).await?
        }
    };
    export::save(&file, name)
}
