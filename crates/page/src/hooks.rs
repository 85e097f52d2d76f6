//! Where the page meets the browser.

mod going;
mod use_address;
mod use_engine;
mod use_followed;
mod use_fonts_after;
mod use_installation;
mod use_later;
mod use_leaving;
mod use_memory;
mod use_near;
mod use_page;
mod use_question;
mod use_release;
mod use_resized;
mod use_rest;
mod use_size;

pub use going::{ANSWER_ID, QUESTION_ID, focus_on, go_to, go_to_question, is_motion_reduced};
pub use use_address::use_address;
pub use use_engine::use_engine;
pub use use_followed::use_followed;
pub use use_fonts_after::use_fonts_after;
pub use use_installation::{Installation, use_installation};
pub use use_later::{use_later, use_rested};
pub use use_leaving::use_leaving;
pub use use_memory::{remembered, remembered_teams, use_memory};
pub use use_near::{use_errands_near, use_near, use_nearness, use_scrolled_past};
pub use use_page::{Sends, use_page, use_sends};
pub use use_question::use_question;
pub use use_release::{Release, use_release};
pub use use_resized::use_resized;
pub use use_rest::use_rest;
pub use use_size::{Size, use_size};
