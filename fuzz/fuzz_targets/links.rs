//! Any text as a link: its inputs are within their bounds, and written as a link they read back the
//! same, with nothing left to note.
#![no_main]

use libfuzzer_sys::fuzz_target;
use uturn::codec;

fuzz_target!(|bytes: &[u8]| {
    let link = codec::read(&String::from_utf8_lossy(bytes));
    if let Some(settings) = link.settings {
        settings
            .inputs
            .validate()
            .expect("inputs within their bounds");
        let again = codec::read(&codec::write(&settings));
        assert_eq!(again.settings, Some(settings));
        assert!(again.notes.is_empty(), "{:?}", again.notes);
    }
});
