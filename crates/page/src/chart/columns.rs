//! Small upright bars.

use super::label::Rect;
use std::fmt::Write;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ColumnsProps {
    pub columns: Vec<Rect>,
    pub class: Classes,
}

/// Upright bars, drawn as one shape.
#[component]
pub fn Columns(props: &ColumnsProps) -> Html {
    html! { <path class={classes!("columns", props.class.clone())} d={path(&props.columns)} /> }
}

fn path(columns: &[Rect]) -> String {
    let mut path = String::new();
    for bar in columns {
        // Writing to a string cannot fail.
        let _ = write!(
            path,
            "M{:.1} {:.1}V{:.1}H{:.1}V{:.1}Z",
            bar.left, bar.bottom, bar.top, bar.right, bar.bottom
        );
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_closed() {
        let column = Rect::above(2.0, 30.0, 4.0, 10.0);
        assert_eq!(path(&[column]), "M2.0 30.0V20.0H6.0V30.0Z");
        assert_eq!(path(&[]), "");
    }
}
