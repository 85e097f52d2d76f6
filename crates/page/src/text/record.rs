//! What the article says, beside what else is on record; and what surveys counted
//! (`docs/evidence.md` sections 1 and 2).

/// Heads the section.
pub const RECORD: &str = "What the article says, and what is on record";
/// Under its heading.
pub const RECORD_LEAD: &str = "An article on Klarna’s turn back from AI-only service prompted this \
    calculator. Its statements stand here beside what else can be read. Sure means: the \
    record was read in two or more independent places, or in an official filing. It says nothing \
    for the article’s own statement.";
/// The columns.
pub const ARTICLE_SAYS: &str = "The article says";
pub const ON_RECORD: &str = "On record";
pub const HOW_SURE: &str = "How sure the record is";
/// Heads the survey figures.
pub const BASE_RATES: &str = "How often is it regretted?";
/// Under that heading.
pub const BASE_RATES_LEAD: &str = "These are rates of different events, never averaged. The page \
    scales its second line to one of the first four at a time.";
/// Their columns.
pub const RATE: &str = "Rate";
pub const EVENT: &str = "Of what";
pub const RATE_SOURCE: &str = "Source";

/// Read in two or more independent places, or in an official filing.
const SURE: &str = "The record: sure";
/// Read in one place.
const ONE_SOURCE: &str = "The record: one good source";
/// The same, of what was claimed rather than measured.
const SURELY_CLAIMED: &str = "The record: sure that it was said; the figures are the company’s own";
/// Nothing to read.
const JUDGEMENT: &str = "Our judgement: no sound source found";

/// A statement of the article.
pub struct Statement {
    pub article: &'static str,
    pub record: &'static str,
    pub sure: &'static str,
}

/// The statements, in the article's order.
pub const STATEMENTS: &[Statement] = &[
    Statement {
        article: "About 700 employees laid off in 2022, “embracing AI”",
        record: "May 2022: about 10% of about 7,000 staff; war, inflation and recession were the \
                 reasons given (Reuters, 23 May 2022).",
        sure: SURE,
    },
    Statement {
        article: "AI matched the 700 laid-off workers",
        record: "February 2024: the assistant did the equivalent work of 700 full-time, outsourced \
                 agents; 2.3\u{a0}million chats in month one, two thirds of all chats, from 11 to \
                 under 2 minutes, 25% fewer repeat inquiries, satisfaction on par, $40\u{a0}million profit \
                 effect projected for 2024. All self-reported.",
        sure: SURELY_CLAIMED,
    },
    Statement {
        article: "Hiring halted by 2023",
        record: "A freeze outside engineering from autumn 2023; normal attrition 15–20% a year; \
                 year-end headcount 5,527 (2022), 4,352 (2023), 3,422 (2024), 2,907 (third quarter \
                 of 2025).",
        sure: SURE,
    },
    Statement {
        article: "Cracks by late 2024; cost put before quality",
        record: "Said to Bloomberg on 8 May 2025: cost was “too predominant”, quality lower.",
        sure: SURE,
    },
    Statement {
        article: "A hiring drive; remote students and rural residents log in on demand",
        record: "A pilot that began with two people; aim: to replace some thousand outsourced \
                 agents over time. Outsourced agents went from about 3,000 to just over 2,000. AI \
                 kept about two thirds of inquiries: a rebalancing, not a return. November 2025: \
                 the AI does the work of 853 full-time people and has saved $60\u{a0}million, \
                 self-reported.",
        sure: SURE,
    },
    Statement {
        article: "Staff down to about 2,500",
        record: "Not reached: 2,907 in the third quarter of 2025. In February 2026 the chief \
                 executive still said about 3,000, and below 2,000 by 2030 (Entrepreneur; Fast \
                 Company, on 20VC).",
        sure: ONE_SOURCE,
    },
    Statement {
        article: "About $40\u{a0}billion lost, partly due to AI",
        record: "The private valuation fell from $45.6\u{a0}billion to $6.7\u{a0}billion in 2021–2022, before \
                 the assistant; listed in September 2025 at about $15\u{a0}billion. No source splits the \
                 fall. Shown as reported; nothing here is calibrated on it.",
        sure: SURE,
    },
    Statement {
        article: "Duolingo phased out contractors",
        record: "About 10% of contractors in January 2024; AI-first memo on 28 April 2025, \
                 backlash, softened.",
        sure: SURE,
    },
    Statement {
        article: "CrowdStrike shifted 5% of its workforce",
        record: "About 500 jobs (5%), 7 May 2025; charges of $36–53\u{a0}million, so \
                 $72,000–106,000 per job.",
        sure: SURE,
    },
    Statement {
        article: "A survey of 1,400 executives: dissatisfied for lack of talent and \
                  underperformance",
        record: "BCG AI Radar, January 2024, 1,406 executives, 50 markets: 66% ambivalent or \
                 dissatisfied; reasons named by the 310 dissatisfied: talent and skills 62%, \
                 unclear roadmap 47%, no strategy for responsible AI 42%. Not about layoffs.",
        sure: SURE,
    },
    Statement {
        article: "UK: 55% of leaders who replaced workers regret it",
        record: "Orgvue 2025, 1,163 respondents in 8 countries: 39% made redundancies because of \
                 AI; 55% of those say they made wrong decisions. A vendor’s survey; “UK” is the \
                 press’s framing.",
        sure: SURE,
    },
    Statement {
        article: "Criticism of impersonal announcements and data handling",
        record: "In the model: an impersonal announcement, and a rate of data-handling incidents.",
        sure: JUDGEMENT,
    },
];

/// A rate that surveys found, or forecast.
pub struct BaseRate {
    pub rate: &'static str,
    pub event: &'static str,
    pub source: &'static str,
}

/// The rates, those first that the page can scale to.
pub const RATES: &[BaseRate] = &[
    BaseRate {
        rate: "55%",
        event: "Leaders who made AI redundancies and say they made wrong decisions",
        source: "Orgvue, April 2025",
    },
    BaseRate {
        rate: "41%",
        event: "HR professionals who made AI layoffs within a year and would overhaul the decision \
                (41.2%; 50.3% would change parts of it, 8.4% would do the same again; n = 600; a \
                vendor of outplacement)",
        source: "Careerminds, February 2026",
    },
    BaseRate {
        rate: "50%",
        event: "Forecast: companies that attributed headcount cuts to AI and will rehire by 2027",
        source: "Gartner, February 2026",
    },
    BaseRate {
        rate: "32%",
        event: "US managers who cut roles for AI and rehired for them (about 2,000 asked; finance \
                44%, human resources 35%, technology 32%); its denominator is reported \
                inconsistently",
        source: "Robert Half, 2026",
    },
    BaseRate {
        rate: "20%",
        event: "Context only: service leaders who have cut agents because of AI (n = 321)",
        source: "Gartner",
    },
];

/// Heads what surveys found besides.
pub const CONTEXT: &str = "How it is done, and how soon it turns";

/// What surveys and cases say of the way and of the time.
pub const CONTEXTS: &[&str] = &[
    "The way: of service leaders, 63% cut through attrition; 31% have made or plan layoffs (Gartner, \
     2026). About 80% of firms cut staff, nearly alike where AI pays much and where it pays little \
     (Gartner, 5 May 2026, n = 350).",
    "How soon: most of those who rehired did so within six months (Careerminds, 2026); Commonwealth \
     Bank of Australia in four to six weeks; Klarna conceded after 15 months. The model’s clock \
     starts with a roll-out of some months: compare loosely.",
];

#[cfg(test)]
mod tests {
    use super::RATES;
    use crate::numerals::Numerals;
    use uturn::model::NamedSurvey;

    #[test]
    fn the_first_rates_are_those_of_the_surveys_that_the_page_scales_to() {
        let numerals = Numerals::english();
        let surveys = NamedSurvey::ALL.map(|named| numerals.percent(named.survey().rate, 0));
        let rates: Vec<_> = RATES
            .iter()
            .map(|rate| rate.rate)
            .take(surveys.len())
            .collect();
        assert_eq!(rates, surveys);
    }
}
