//! The page's own words, by which tests and measurements find their way on it.

/// The page's heading.
pub const QUESTION: &str = "Will you wish you had kept more people?";
/// The first input's label.
pub const PEOPLE: &str = "People doing this work today";
/// The same of several teams.
pub const PEOPLE_IN_ALL: &str = "People in all teams today";
/// The label of both controls of the share.
pub const SHARE: &str = "Share handed to AI";
/// The list of kinds of work in the sentence.
pub const WORK: &str = "Kind of work";
/// The choice of survey.
pub const SURVEYS: &str = "Two figures: from these inputs alone, and with";
/// The region with headline and standing.
pub const ANSWER: &str = "The answer";

/// The headline as it is read out: "38 to 55 in 100", or "0 in 100" where both lines agree.
pub const HEADLINE: &str = r"(\d+\s+to\s+)?\d+\s+in\s+100";
/// The line under the headline before the first answer.
pub const AWAITED: &str = "Simulating…";
/// The line under the headline when the answer comes from few futures.
pub const FIRST_LOOK: &str = r"First look, from [\d,]+ futures";
/// The line under the headline when the answer is the final one.
pub const SETTLED: &str = r"From 4,096 simulated futures[.,]";
/// The cut in the sentence.
pub const CUT: &str = "Fewer people";
/// The same seen from the other side, under the sentence.
pub const CLAIM: &str = "Share the AI is counted on to finish";
/// The comparison's table.
pub const COMPARISON: &str = "Keep, hybrid or your plan";
/// The monthly charts' region.
pub const MONTHS: &str = "Month by month";
/// The line that is scaled to the survey.
pub const SCALED: &str = "if it goes as surveyed leaders report";
/// The section with every input.
pub const NUMBERS: &str = "Your numbers";
/// An uncertain input.
pub const FINISH: &str = "What the AI could truly finish";
/// The choices of a country: the list under the sentence, and with the numbers.
pub const COUNTRIES: &str = "Pay and money as in";
/// The cases.
pub const STORIES: &str = "Stories";
/// The method.
pub const METHOD: &str = "How it works";
/// What leaves the page.
pub const TAKE_ALONG: &str = "Take it along";
