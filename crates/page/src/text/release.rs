//! The page without a network, as an app, and in newer releases.

/// At the foot, once it is so.
pub const WORKS_OFFLINE: &str = "Kept in your browser: from now on this page, and every link to it, \
    opens without a network.";
/// Makes it an app.
pub const INSTALL: &str = "Install as an app";
/// Where the browser has no button for that.
pub const INSTALL_BY_HAND: &str = "To have it like an app, look in your browser’s menu, or under \
    Share, for “Install” or “Add to Home Screen”.";
/// A newer release waits.
pub const NEWER_WAITS: &str = "A newer version of this calculator is ready. \
    Until you take it, everything goes on with this one.";
/// A newer release was taken in another tab.
pub const NEWER_IS_THERE: &str = "A newer version of this calculator was taken in another tab. \
    This one still works.";
/// Takes it.
pub const TAKE_NEWER: &str = "Load it, with my numbers";
/// Leaves it.
pub const NOT_NOW: &str = "Not now";
