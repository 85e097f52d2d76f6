//! Where the page meets the browser.

mod going;
mod use_engine;
mod use_fonts_after;
mod use_later;
mod use_link;
mod use_near;
mod use_page;
mod use_size;

pub use going::{ANSWER, QUESTION, focus_on_answer, go_to_question, is_motion_reduced};
pub use use_engine::use_engine;
pub use use_fonts_after::use_fonts_after;
pub use use_later::use_later;
pub use use_link::use_link;
pub use use_near::{use_near, use_nearness};
pub use use_page::use_page;
pub use use_size::{Size, use_size};
