//! What the browser remembers of the last visit: the settings, as a link has them.

use crate::browser;
use crate::contract::{COUNTRY_ENTRY, COUNTRY_SETTLED, SETTINGS_ENTRY, TEAMS_ENTRY};
use crate::state::Page;
use uturn::codec::{self, Settings};
use yew::prelude::*;

/// Remembers what a visitor has set, as soon as it is finished. What a link brought along is not
/// the visitor's own, and is not remembered until something in it is changed.
#[hook]
pub fn use_memory(page: &Page) {
    let finished = page.is_own.then(|| page.settings());
    use_effect_with(finished, |finished| {
        if let Some(settings) = finished {
            remember(settings);
        }
    });
    use_effect_with(page.has_settled_country, |has_settled| {
        if let (true, Some(storage)) = (*has_settled, browser::storage()) {
            // As there.
            let _ = storage.set_item(COUNTRY_ENTRY, COUNTRY_SETTLED);
        }
    });
}

/// Remembers these settings, but for what a pilot or live operation has shown: that counts where it is
/// seen to be entered, and the page opens with its first question, which is about one team. Several teams
/// are kept beside that, for whoever turns to them. A browser that stores nothing forgets: nothing on the
/// page depends on it.
pub(super) fn remember(settings: &Settings) {
    let mut settings = settings.clone();
    settings.inputs.evidence = None;
    settings.under_way = None;
    let Some(storage) = browser::storage() else {
        return;
    };
    if settings.teams.is_some() {
        // As below.
        let _ = storage.set_item(TEAMS_ENTRY, &codec::write(&settings));
        settings.teams = None;
    }
    let _ = if settings == Settings::default() {
        storage.remove_item(SETTINGS_ENTRY)
    } else {
        storage.set_item(SETTINGS_ENTRY, &codec::write(&settings))
    };
}

/// The teams that were last asked about here, likewise.
pub fn remembered_teams() -> Option<Settings> {
    let stored = browser::storage()?.get_item(TEAMS_ENTRY).ok()??;
    codec::read(&stored).settings
}

/// What was last set here; none if that is unknown, or cannot be read.
pub fn remembered() -> Option<Settings> {
    let stored = browser::storage()?.get_item(SETTINGS_ENTRY).ok()??;
    codec::read(&stored).settings
}
