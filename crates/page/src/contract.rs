//! What the program says to the scripts in `www/`, and they to it: every word that both sides have to
//! know. A test writes it down for TypeScript as `www/types/contract.d.ts`, and `cargo xtask check`
//! holds the scripts to that.

#[cfg(test)]
mod declarations;
#[cfg(test)]
mod scripts;

/// Words in groups, each the name of a type of TypeScript: a constant for every word.
macro_rules! words {
    ($($(#[doc = $doc:literal])+ $group:ident { $($name:ident = $word:literal),+ $(,)? })+) => {
        $($(pub const $name: &str = $word;)+)+

        /// Every group: its name, what it is, and its words.
        #[cfg(test)]
        const GROUPS: &[(&str, &str, &[&str])] =
            &[$((stringify!($group), concat!($($doc, "\n"),+), &[$($name),+])),+];
    };
}

words! {
    /// What a question to the engine's worker holds.
    QuestionField { QUESTION_ID = "id", QUESTION_JOBS = "jobs" }
    /// What a job holds.
    JobField {
        JOB_KEY = "key",
        JOB_KIND = "kind",
        JOB_INPUTS = "inputs",
        JOB_FIELD = "field",
        JOB_DECIMAL = "decimal",
        JOB_UNDER_WAY = "under_way",
        JOB_PILOT = "pilot",
        JOB_COMPANY = "company",
    }
    /// What the program asks for.
    Kind {
        ASK_ESTIMATE = "estimate",
        ASK_RESPONSE = "response",
        ASK_FILE = "file",
        ASK_CHECK = "check",
        ASK_FROM_HERE = "from_here",
        ASK_PILOT = "pilot",
        ASK_COMPANY = "company",
    }
    /// The keys of estimates of the plan, which the worker hands back; errands have their place in
    /// their round.
    RunKey {
        KEY_PLAN = "plan",
        KEY_UNSEEN = "unseen",
        KEY_POOL = "pool",
        KEY_FROM_HERE = "from_here",
        KEY_COMPANY = "company",
    }
    /// The key of a file.
    FileKey { KEY_FILE = "file" }
    /// The files that can be put together.
    File {
        FILE_CURVE = "curve",
        FILE_FUTURES = "futures",
        FILE_RESULTS = "results",
        FILE_FROM_HERE = "from_here",
        FILE_COMPANY = "company",
        FILE_FRONT = "front",
    }
    /// How far a job has come: a first look, the end, a link that has been read, or a failure.
    StageWord {
        SAID_PREVIEW = "preview",
        SAID_SETTLED = "settled",
        SAID_OPENED = "opened",
        SAID_ERROR = "error",
    }
    /// Where the page says where the worker's program is: in a folder named after its content, so that
    /// no page runs the engine of another release.
    EngineMeta { ENGINE_META = "meta[name=engine]" }

    /// The element that the page is drawn into.
    PageId { PAGE_ID = "page" }
    /// The list of kinds of work in the sentence.
    WorkList { WORK_LIST = "work" }
    /// The list of countries under it.
    CountryList { COUNTRY_LIST = "country" }
    /// What is there before the program.
    FirstGlobal { FIRST = "first" }
    /// What the program calls and reads of that.
    OfFirst {
        FIRST_ANSWER = "answer",
        FIRST_TAKE_WORKER = "takeWorker",
        FIRST_OFFERED = "offered",
        FIRST_LOST = "lost",
    }
    /// What it is given with the worker.
    OfTaken { TAKEN_WORKER = "worker", TAKEN_SAID = "said" }
    /// The page is about to be drawn in place of the still one.
    TakingOver { TAKING_OVER = "takingover" }
    /// It has been.
    TakenOver { TAKEN_OVER = "takenover" }
    /// Where the browser's offer to install the page is kept, which comes at any time.
    Installation { INSTALLATION = "installation" }

    /// The settings in the browser's storage, which all pages of a host share.
    SettingsEntry { SETTINGS_ENTRY = "uturn" }
    /// Several teams there, as a link has them: the settings are those of the first.
    TeamsEntry { TEAMS_ENTRY = "uturn-teams" }
    /// Where the session's storage has the address that what was typed at the very last asks for.
    LeftEntry { LEFT_ENTRY = "uturn-left" }
    /// Where the browser's says that no other country is to be offered.
    CountryEntry { COUNTRY_ENTRY = "uturn-country" }
    /// What it says.
    CountrySettled { COUNTRY_SETTLED = "settled" }
    /// The page was asked for as a card.
    Card { CARD = "embed" }
    /// The type of what a card tells the page around it when it has an answer.
    EstimateTold { ESTIMATE_TOLD = "uturn-estimate" }
    /// What that holds.
    EstimateField {
        TOLD_TYPE = "type",
        TOLD_LINK = "link",
        TOLD_WORDS = "words",
        TOLD_ESTIMATE = "estimate",
    }
    /// Tells a service worker that waits that the visitor wants it.
    TakeOver { TAKE_OVER = "take over" }
}
