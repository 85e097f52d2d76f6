//! What is told of each case. Figures are gaps: `{name}` stands for the case's figure of that name.

use uturn::model::cases::Case;

/// What each case is called, by its key. That stands over its answer; all else is told further down.
pub const STORY_NAMES: &[(&str, &str)] = &[
    ("klarna-article", "Klarna, as the article tells it"),
    ("klarna-record", "Klarna, as on record"),
    ("klarna-way-back", "Klarna, the way back"),
    ("duolingo", "Duolingo"),
    ("crowdstrike", "CrowdStrike"),
    ("commonwealth-bank", "Commonwealth Bank of Australia"),
    ("salesforce", "Salesforce support"),
];

/// The name of a case.
pub fn name(case: &Case) -> &'static str {
    let mut all = STORY_NAMES.iter();
    let (_, name) = all
        .find(|(key, _)| *key == case.key)
        .expect("each case has a name");
    name
}

/// The words of one case.
pub struct StoryText {
    pub key: &'static str,
    pub reported: &'static str,
    /// What stands behind the assumptions; empty where nothing is to be added.
    pub reasons: &'static str,
    pub happened: &'static str,
    /// What was public when its makers turned; empty where that is not on record.
    pub public: &'static str,
    /// Reckoning with the reported figures; empty where nothing comes of it.
    pub check: &'static str,
}

/// The words of a case.
pub fn told(case: &Case) -> &'static StoryText {
    let mut all = STORY_TEXTS.iter();
    all.find(|told| told.key == case.key)
        .expect("each case is told")
}

/// The words of every case.
pub const STORY_TEXTS: &[StoryText] = &[
    StoryText {
        key: "klarna-article",
        reported: "About {headcount} employees were laid off in {laid_off_in}; AI is said to have \
                   done the work of all of them. Hiring had halted by {halted_by}. Critics called \
                   the announcement impersonal.",
        reasons: "",
        happened: "By late {cracks_in} there were cracks: cost had been put before quality. A hiring \
                   drive followed, for people who log in on demand. Staff stood at about \
                   {staff_left}.",
        public: "",
        check: "",
    },
    StoryText {
        key: "klarna-record",
        reported: "In February {began_in} the company said that its assistant did the equivalent \
                   work of {equal_agents} full-time, outsourced agents: {chats} chats in its first \
                   month, two thirds of all, each done in under {minutes_after} minutes instead of \
                   {minutes}. That is its own account. It had about {headcount} such agents.",
        reasons: "The claim is the one that leaves {people_left} people, about as many as there \
                  were. Contracts that are not renewed are entered as people leaving by themselves.",
        happened: "Just over {left} outsourced agents were left. In May {conceded_in} the company \
                   conceded that cost had weighed too much and that quality was lower; a pilot with \
                   people who log in on demand began, with two of them. AI kept about two thirds of \
                   inquiries: a rebalancing, not a return.",
        public: "That cost had weighed too much and that quality was lower; how many answers were \
                 finished, or came back, was not. So nothing that was seen is counted in.",
        check: "{chats} chats for {equal_agents} people are {chats_each} chats each in a month. At \
                {minutes} minutes each that would be {hours_each} hours a month, which nobody \
                works. So the {minutes} minutes are how long it took, not how long anyone worked.",
    },
    StoryText {
        key: "klarna-way-back",
        reported: "The aim of the pilot: over time, to replace some thousand outsourced agents by \
                   people who log in on demand. AI keeps its {ai_share}.",
        reasons: "A pool of {on_demand_share} is {pool} people beside the team that remains. \
                  Everything else is as in the case on record.",
        happened: "The pilot began with two people. Here it is taken as scaled up; what became of \
                   it is not on our record.",
        public: "",
        check: "",
    },
    StoryText {
        key: "duolingo",
        reported: "In January {began_in} the company parted with about {ai_share} of its \
                   contractors, as it turned to AI.",
        reasons: "How many contractors there were is not on record: {headcount} is ours. Contracts \
                  that are not renewed are entered as people leaving by themselves.",
        happened: "A memo in April {memo_in} declared the company AI-first. A backlash followed, \
                   and the course was softened.",
        public: "",
        check: "",
    },
    StoryText {
        key: "crowdstrike",
        reported: "In May {announced_in} the company shifted {ai_share} of its workforce: about \
                   {jobs} jobs went, of {headcount}. It expected charges of {charges_low} to \
                   {charges_high}.",
        reasons: "The severance is the charges, as weeks of the pay that is usual here.",
        happened: "No reversal is known.",
        public: "",
        check: "The charges come to {per_job_low} to {per_job_high} per job, or {weeks_low} to \
                {weeks_high} weeks of that pay.",
    },
    StoryText {
        key: "commonwealth-bank",
        reported: "In {announced_in} the bank cut {jobs} jobs, on a claim of {calls_a_week} fewer \
                   calls a week.",
        reasons: "How large the team was is not on record: of {headcount}, which is ours, {jobs} \
                  are {ai_share}. That afterwards nobody is cut, and the AI \
                  goes on, is our reading.",
        happened: "Calls rose instead. The cut was reversed within weeks.",
        public: "That calls had risen; how many of the AI’s answers were finished, or came back, was \
                 not. So nothing that was seen is counted in.",
        check: "{calls_a_week} calls a week are {calls_a_month} a month. At {handle_minutes} minutes \
                each they keep {kept_busy_fewest} to {kept_busy_most} people busy, for \
                {occupancy} to {least_occupancy} of their time: fewer than the {jobs} who were to go.",
    },
    StoryText {
        key: "salesforce",
        reported: "In {told_in} the company said that AI takes about {ai_share} of the cases and \
                   that {remain} support people remain of {headcount}.",
        reasons: "The claim is the one that leaves {people_left} people.",
        happened: "{remain} people remain. The company puts its cost down by {cost_down}; the \
                   volume of cases fell by only {volume_down}.",
        public: "",
        check: "",
    },
];
