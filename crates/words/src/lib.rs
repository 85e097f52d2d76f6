//! An estimate in words and figures, as the visitor's locale writes them. The page is made of it; the
//! engine says with it what a page shows before its program is there.

pub mod differences;
pub mod field;
pub mod figures;
pub mod numerals;
pub mod object;
pub mod quantity;
pub mod reading;
pub mod typical;
pub mod verdict;
