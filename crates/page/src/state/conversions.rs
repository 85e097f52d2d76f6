//! What stands in the fields that convert a figure. It is typed, rests and is judged as in any other
//! field, and changes nothing else: a result is taken over by a button.

use super::few::Few;
use uturn::model::Decided;

/// A field of a conversion: the input that this is for, and which field of it.
type Place = (Decided, usize);

/// All such fields.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Conversions {
    typed: Few<Place, String>,
    /// What is being typed, and the keys pressed.
    in_motion: Option<(Place, u32)>,
}

impl Conversions {
    /// What was typed into a field; none where it stands as it starts.
    pub fn text(&self, input: Decided, at: usize) -> Option<&str> {
        self.typed.get(&(input, at)).map(String::as_str)
    }

    /// What is being typed now: another value with every key, none once that rests.
    pub fn in_motion(&self) -> Option<(Place, u32)> {
        self.in_motion
    }

    /// Which field of a conversion is being typed into.
    pub fn in_motion_of(&self, input: Decided) -> Option<usize> {
        let (place, _) = self.in_motion?;
        (place.0 == input).then_some(place.1)
    }

    pub(super) fn typed(&mut self, place: Place, text: String) {
        let goes_on = self.in_motion.filter(|(before, _)| *before == place);
        self.in_motion = Some((place, goes_on.map_or(0, |(_, keys)| keys + 1)));
        self.typed.insert(place, text);
    }

    pub(super) fn rest(&mut self) {
        self.in_motion = None;
    }
}
