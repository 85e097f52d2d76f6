//! The picture that goes with links to the page; `cargo xtask pictures` takes it.

use std::fs;
use std::path::Path;

use crate::Outcome;

/// Its name in the site.
pub const FILE: &str = "social.png";
/// What it shows, for those who do not see it.
pub const SHOWN: &str = "The question, a plan in a sentence, in how many of 100 simulated futures handing \
                         over less would have been better by more than 5% of payroll, and how that \
                         rises with the share handed to AI.";

/// Its size in pixels.
#[derive(Debug, PartialEq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
}

impl Picture {
    /// From the file itself.
    pub fn read(file: &Path) -> Outcome<Picture> {
        let bytes = fs::read(file).map_err(|e| format!("{}: {e}", file.display()))?;
        Picture::of(&bytes).ok_or_else(|| format!("{} is not a PNG", file.display()))
    }

    /// A PNG begins with its signature and a header chunk, which begins with width and height.
    fn of(png: &[u8]) -> Option<Picture> {
        let header = png
            .strip_prefix(b"\x89PNG\r\n\x1a\n")?
            .strip_prefix(b"\x00\x00\x00\x0dIHDR")?;
        let (width, rest) = header.split_first_chunk::<4>()?;
        let (height, _) = rest.split_first_chunk::<4>()?;
        Some(Picture {
            width: u32::from_be_bytes(*width),
            height: u32::from_be_bytes(*height),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_picture_has_the_size_that_hosts_of_links_want() {
        let png = include_bytes!("../../../../www/social.png");
        let size = Picture {
            width: 1200,
            height: 630,
        };
        assert_eq!(Picture::of(png), Some(size));
    }

    #[test]
    fn other_files_have_no_size() {
        assert_eq!(Picture::of(b"<svg></svg>"), None);
        assert_eq!(Picture::of(b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR"), None);
    }
}
