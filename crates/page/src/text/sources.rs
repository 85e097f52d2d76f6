//! What the page rests on: one table of publications, with the words by which the page's texts
//! refer to them. An address is there only where it was looked up and holds what it is given for.

use uturn::model::cases::Case;

/// Heads the sources of a text.
pub fn sources_named(count: usize) -> &'static str {
    if count == 1 { "Source:" } else { "Sources:" }
}

/// A publication.
#[derive(Debug, PartialEq)]
pub struct Source {
    pub topic: Topic,
    /// Its authors; empty where the publisher speaks for itself.
    pub authors: &'static str,
    pub title: &'static str,
    pub publisher: &'static str,
    pub date: &'static str,
    pub address: Option<&'static str>,
    /// Words of texts that rest on it: of the record, of rates, of defaults.
    pub cited_as: &'static [&'static str],
    /// The keys of the stories that rest on it.
    pub stories: &'static [&'static str],
}

/// What a publication is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    Surveys,
    Cases,
    Defaults,
    Queues,
    FirstAnswer,
    Regret,
    Futures,
}

impl Topic {
    /// In the order of the page.
    pub const ALL: [Topic; 7] = [
        Topic::Queues,
        Topic::FirstAnswer,
        Topic::Regret,
        Topic::Futures,
        Topic::Surveys,
        Topic::Cases,
        Topic::Defaults,
    ];

    /// Its heading.
    pub fn title(self) -> &'static str {
        match self {
            Topic::Surveys => "How often it is regretted",
            Topic::Cases => "The cases",
            Topic::Defaults => "Where defaults come from",
            Topic::Queues => "Queues and staffing",
            Topic::FirstAnswer => "Who answers first",
            Topic::Regret => "Regret and the worth of knowing",
            Topic::Futures => "Drawing futures",
        }
    }

    /// What is listed under it.
    pub fn sources(self) -> impl Iterator<Item = &'static Source> {
        SOURCES.iter().filter(move |source| source.topic == self)
    }
}

/// The sources of a text, by the words that it cites them with.
pub fn sources_of_text(text: &str) -> Vec<&'static Source> {
    let is_cited = |source: &&Source| source.cited_as.iter().any(|words| text.contains(words));
    SOURCES.iter().filter(is_cited).collect()
}

/// The sources of a story.
pub fn sources_of_story(case: &Case) -> Vec<&'static Source> {
    let is_told = |source: &&Source| source.stories.contains(&case.key);
    SOURCES.iter().filter(is_told).collect()
}

/// One that a page on the web says, under the name of who runs it.
const fn report(
    topic: Topic,
    publisher: &'static str,
    date: &'static str,
    title: &'static str,
    address: &'static str,
) -> Source {
    Source {
        topic,
        authors: "",
        title,
        publisher,
        date,
        address: Some(address),
        cited_as: &[],
        stories: &[],
    }
}

/// A paper or a book.
const fn paper(
    topic: Topic,
    authors: &'static str,
    date: &'static str,
    title: &'static str,
    publisher: &'static str,
) -> Source {
    Source {
        topic,
        authors,
        title,
        publisher,
        date,
        address: None,
        cited_as: &[],
        stories: &[],
    }
}

impl Source {
    const fn cited(self, cited_as: &'static [&'static str]) -> Self {
        Source { cited_as, ..self }
    }

    const fn told(self, stories: &'static [&'static str]) -> Self {
        Source { stories, ..self }
    }

    const fn at(self, address: &'static str) -> Self {
        Source {
            address: Some(address),
            ..self
        }
    }
}

/// Every source.
pub const SOURCES: &[Source] = &[
    report(
        Topic::Surveys,
        "Orgvue",
        "29 April 2025",
        "55% of businesses admit wrong decisions in making employees redundant when bringing AI \
         into the workforce",
        "https://www.orgvue.com/news/55-of-businesses-admit-wrong-decisions-in-making-employees-redundant-when-bringing-ai-into-the-workforce/",
    )
    .cited(&["Orgvue"]),
    report(
        Topic::Surveys,
        "Gartner",
        "3 February 2026",
        "Gartner predicts half of companies that cut customer service staff due to AI will rehire \
         by 2027",
        "https://www.gartner.com/en/newsroom/press-releases/2026-02-03-gartner-predicts-half-of-companies-that-cut-customer-service-staff-due-to-ai-will-rehire-by-2027",
    )
    .cited(&["Gartner, February 2026", "n = 321"]),
    report(
        Topic::Surveys,
        "Careerminds",
        "February 2026",
        "AI-led layoffs: what HR leaders wish they knew before making job cuts",
        "https://careerminds.com/blog/cost-of-ai-layoffs",
    )
    .cited(&["Careerminds"]),
    // As Fast Company and others report it: the survey itself was not found.
    paper(
        Topic::Surveys,
        "",
        "2026",
        "a survey of about 2,000 US managers, known from the press",
        "Robert Half",
    )
    .cited(&["Robert Half"]),
    report(
        Topic::Surveys,
        "Gartner",
        "5 May 2026",
        "Gartner says autonomous business and artificial intelligence layoffs may create budget \
         room but do not deliver returns",
        "https://www.gartner.com/en/newsroom/press-releases/2026-05-05-gartner-says-autonomous-business-and-artificial-intelligence-layoffs-may-create-budget-room-but-do-not-deliver-returns",
    )
    .cited(&["Gartner, 5 May 2026"]),
    report(
        Topic::Surveys,
        "Boston Consulting Group",
        "January 2024",
        "From potential to profit with GenAI (BCG AI Radar)",
        "https://www.bcg.com/publications/2024/from-potential-to-profit-with-genai",
    )
    .cited(&["BCG AI Radar"]),
    report(
        Topic::Cases,
        "Reuters, at MarketScreener",
        "23 May 2022",
        "Sweden’s Klarna to lay off 10% of staff as war, inflation hits business",
        "https://www.marketscreener.com/news/latest/Sweden-s-Klarna-to-lay-off-10-of-staff-as-war-inflation-hits-business--40518673/",
    )
    .cited(&["Reuters, 23 May 2022"])
    .told(&["klarna-article"]),
    report(
        Topic::Cases,
        "Klarna",
        "27 February 2024",
        "Klarna AI assistant handles two-thirds of customer service chats in its first month",
        "https://www.klarna.com/international/press/klarna-ai-assistant-handles-two-thirds-of-customer-service-chats-in-its-first-month/",
    )
    .cited(&["the assistant did the equivalent work", "as Klarna reported"])
    .told(&["klarna-record"]),
    report(
        Topic::Cases,
        "Bloomberg",
        "8 May 2025",
        "Klarna turns from AI to real person customer service",
        "https://www.bloomberg.com/news/articles/2025-05-08/klarna-turns-from-ai-to-real-person-customer-service",
    )
    .cited(&["Bloomberg on 8 May 2025",
        "The private valuation fell", "A pilot that began with two people"])
    .told(&["klarna-article", "klarna-record", "klarna-way-back"]),
    report(
        Topic::Cases,
        "Entrepreneur",
        "9 May 2025",
        "Klarna CEO reverses course by hiring more humans, not AI",
        "https://www.entrepreneur.com/business-news/klarna-ceo-reverses-course-by-hiring-more-humans-not-ai/491396",
    )
    .cited(&["A freeze outside engineering", "A pilot that began with two people"])
    .told(&["klarna-article", "klarna-way-back"]),
    // Both report what was said on the podcast 20VC; their own addresses were not found.
    paper(
        Topic::Cases,
        "",
        "February 2026",
        "This fintech giant plans to cut one-third of roles by 2030",
        "Entrepreneur",
    )
    .cited(&["(Entrepreneur;"]),
    paper(
        Topic::Cases,
        "",
        "February 2026",
        "Klarna CEO says firm will likely cut 1,000 employees by 2030",
        "Fast Company",
    )
    .cited(&["on 20VC"]),
    report(
        Topic::Cases,
        "PYMNTS",
        "January 2024",
        "Duolingo cuts 10% of contractors while expanding use of AI",
        "https://www.pymnts.com/news/artificial-intelligence/2024/duolingo-cuts-10percent-contractors-expanding-use-of-ai/",
    )
    .cited(&["About 10% of contractors"])
    .told(&["duolingo"]),
    report(
        Topic::Cases,
        "Entrepreneur",
        "May 2025",
        "Duolingo’s CEO clarifies AI stance after backlash",
        "https://www.entrepreneur.com/business-news/duolingo-ceo-clarifies-ai-stance-after-backlash-read-memo/492141",
    )
    .cited(&["AI-first memo"])
    .told(&["duolingo"]),
    paper(
        Topic::Cases,
        "",
        "7 May 2025",
        "Form 8-K, a filing with the US Securities and Exchange Commission",
        "CrowdStrike Holdings",
    )
    .cited(&["charges of $36–53"])
    .told(&["crowdstrike"]),
    report(
        Topic::Cases,
        "PerthNow",
        "August 2025",
        "“Caught out”: CBA sensationally backflips on AI job cuts",
        "https://www.perthnow.com.au/news/business/caught-out-cba-sensationally-backflips-on-ai-job-cuts-c-19753602",
    )
    .told(&["commonwealth-bank"]),
    report(
        Topic::Cases,
        "American Banker",
        "August 2025",
        "Australia’s CBA halts AI-driven layoffs amid union pressure",
        "https://www.americanbanker.com/news/australias-cba-halts-ai-driven-layoffs-amid-union-pressure",
    )
    .told(&["commonwealth-bank"]),
    report(
        Topic::Cases,
        "CNBC",
        "2 September 2025",
        "Salesforce CEO confirms 4,000 layoffs “because I need less heads” with AI",
        "https://www.cnbc.com/2025/09/02/salesforce-ceo-confirms-4000-layoffs-because-i-need-less-heads-with-ai.html",
    )
    .told(&["salesforce"]),
    report(
        Topic::Defaults,
        "Gartner",
        "15 June 2023",
        "Gartner survey reveals only 8% of customers used a chatbot during their most recent \
         customer service interaction",
        "https://www.gartner.com/en/newsroom/press-releases/2023-06-15-gartner-survey-reveals-only-8-percent-of-customers-used-a-chatbot-during-their-most-recent-customer-service-interaction",
    )
    .cited(&["(n = 497)"]),
    report(
        Topic::Defaults,
        "Gartner",
        "9 July 2024",
        "Gartner survey finds 64% of customers would prefer that companies didn’t use AI for \
         customer service",
        "https://www.gartner.com/en/newsroom/press-releases/2024-07-09-gartner-survey-finds-64-percent-of-customers-would-prefer-that-companies-didnt-use-ai-for-customer-service",
    )
    .cited(&["(n = 5 728)"]),
    report(
        Topic::Defaults,
        "Intercom",
        "a help page, kept up to date",
        "Fin AI Agent resolutions",
        "https://www.intercom.com/help/en/articles/8205718-fin-ai-agent-resolutions",
    )
    .cited(&["0.99 USD a resolution", "Intercom’s Fin"]),
    report(
        Topic::Defaults,
        "Zendesk",
        "a help page, kept up to date",
        "About automated resolutions for AI agents",
        "https://support.zendesk.com/hc/en-us/articles/8357756668186-About-automated-resolutions-for-AI-agents",
    )
    .cited(&["(Zendesk)"]),
    report(
        Topic::Defaults,
        "Chatwoot",
        "12 August 2026",
        "Captain outcome reporting builders, a change to its program that says what it counts",
        "https://github.com/chatwoot/chatwoot/pull/15425",
    )
    .cited(&["Chatwoot"]),
    report(
        Topic::Defaults,
        "Call Centre Helper",
        "2022",
        "Erlang C for chat?",
        "https://callcentrehelper.com/erlang-c-for-chat-206984.htm",
    )
    .cited(&["Call Centre Helper"]),
    report(
        Topic::Defaults,
        "SQM Group",
        "no date, looked up in 2026",
        "What are the industry standards for the top call center KPIs?",
        "https://www.sqmgroup.com/resources/library/blog/industry-standards-top-call-center-kpis",
    )
    .cited(&["SQM: 70"]),
    report(
        Topic::Defaults,
        "SQM Group",
        "19 April 2022",
        "Call centers are the last line of defense for stopping customers from defecting",
        "https://www.sqmgroup.com/resources/library/blog/call-centers-stopping-customers-defecting",
    ),
    report(
        Topic::Defaults,
        "QATC, an association for quality and training in contact centres",
        "2020",
        "QATC survey results, winter 2020",
        "https://qatc.org/2020-spring-connection/survey-results-winter-2020/",
    )
    .cited(&["(QATC)"]),
    report(
        Topic::Defaults,
        "ContactBabel, at Calabrio",
        "no date, looked up in 2026",
        "on agent attrition by the size of a contact centre",
        "https://www.calabrio.com/blog/agent-attrition",
    )
    .cited(&["ContactBabel"]),
    report(
        Topic::Defaults,
        "Amazon AGI",
        "December 2025",
        "τ²-bench verified, with a table of results",
        "https://github.com/amazon-agi/tau2-bench-verified",
    )
    .cited(&["τ²-bench verified"]),
    paper(
        Topic::Queues,
        "C. Palm",
        "1946",
        "on telephone traffic with impatient callers",
        "Tekniska Meddelanden från Kungliga Telegrafstyrelsen",
    ),
    paper(
        Topic::Queues,
        "O. Garnett, A. Mandelbaum and M. Reiman",
        "2002",
        "Designing a call center with impatient customers",
        "Manufacturing & Service Operations Management",
    )
    .at("https://doi.org/10.1287/msom.4.3.208.7753"),
    paper(
        Topic::Queues,
        "A. Mandelbaum and S. Zeltyn",
        "2005",
        "The Palm/Erlang-A queue, with applications to call centers",
        "Technion; a chapter of a book in 2007",
    )
    .at("https://doi.org/10.1007/978-3-540-29860-1_2"),
    paper(
        Topic::Queues,
        "I. Gurvich, M. Lariviere and A. Moreno",
        "2019",
        "Operations in the on-demand economy: staffing services with self-scheduling capacity",
        "Springer",
    )
    .at("https://www.scholars.northwestern.edu/en/publications/operations-in-the-on-demand-economy-staffing-services-with-self-s-2"),
    paper(
        Topic::Queues,
        "J. Dong and R. Ibrahim",
        "2020",
        "Managing supply in the on-demand economy",
        "Operations Research",
    )
    .at("https://doi.org/10.1287/opre.2019.1916"),
    paper(
        Topic::Queues,
        "D. S. KC and C. Terwiesch",
        "2009",
        "Impact of workload on service time and patient safety",
        "Management Science",
    )
    .at("https://doi.org/10.1287/mnsc.1090.1037"),
    paper(
        Topic::FirstAnswer,
        "R. Shumsky and E. Pinker",
        "2003",
        "Gatekeepers and referrals in services",
        "Management Science",
    ),
    paper(
        Topic::FirstAnswer,
        "S. Hasija, E. Pinker and R. Shumsky",
        "2005",
        "Staffing and routing in a two-tier call centre",
        "International Journal of Operational Research",
    ),
    paper(
        Topic::FirstAnswer,
        "M. Dada, B. Hathaway and E. Kagan",
        "2025",
        "Customer service operations: a gatekeeper framework",
        "Production and Operations Management",
    )
    .at("https://scholarsarchive.byu.edu/facpub/8352"),
    paper(
        Topic::FirstAnswer,
        "E. Brynjolfsson, D. Li and L. Raymond",
        "2025",
        "Generative AI at work",
        "Quarterly Journal of Economics",
    )
    .at("https://doi.org/10.1093/qje/qjae044")
    .cited(&["Brynjolfsson"]),
    paper(
        Topic::Regret,
        "L. J. Savage",
        "1951",
        "The theory of statistical decision",
        "Journal of the American Statistical Association",
    )
    .at("https://doi.org/10.1080/01621459.1951.10500768"),
    paper(
        Topic::Regret,
        "H. Raiffa and R. Schlaifer",
        "1961",
        "Applied statistical decision theory",
        "Harvard",
    ),
    paper(
        Topic::Regret,
        "R. Jeffrey",
        "1965",
        "The logic of decision",
        "McGraw-Hill",
    ),
    paper(
        Topic::Regret,
        "M. Strong, J. Oakley and A. Brennan",
        "2014",
        "Estimating multiparameter partial expected value of perfect information",
        "Medical Decision Making",
    )
    .at("https://doi.org/10.1177/0272989X13505910"),
    paper(
        Topic::Futures,
        "A. Owen",
        "1995",
        "Randomly permuted (t,m,s)-nets and (t,s)-sequences",
        "Springer",
    )
    .at("https://doi.org/10.1007/978-1-4612-2552-2_19"),
    paper(
        Topic::Futures,
        "A. Owen",
        "2020",
        "On dropping the first Sobol’ point",
        "arXiv",
    )
    .at("https://arxiv.org/abs/2008.08051"),
    paper(
        Topic::Futures,
        "S. Joe and F. Kuo",
        "2008",
        "Constructing Sobol sequences with better two-dimensional projections",
        "SIAM Journal on Scientific Computing",
    )
    .at("https://doi.org/10.1137/070709359"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::converter::Conversion;
    use crate::text::record::{CONTEXTS, RATES, STATEMENTS};
    use uturn::model::cases::CASES;
    use uturn::model::{PLAN_INPUTS, WORLD_INPUTS};

    #[test]
    fn every_source_says_who_published_what_and_when() {
        for source in SOURCES {
            let told = [source.title, source.publisher, source.date];
            assert!(told.iter().all(|words| !words.is_empty()), "{source:?}");
            let is_year = |word: &str| word.len() == 4 && word.parse::<u16>().is_ok();
            let is_dated = source.date.split(' ').any(is_year);
            assert!(
                is_dated || source.date.contains("kept up to date"),
                "{source:?}"
            );
            if let Some(address) = source.address {
                let is_address = |c: char| c.is_ascii_alphanumeric() || "/:._-".contains(c);
                assert!(address.starts_with("https://"), "{address}");
                assert!(address.chars().all(is_address), "{address}");
            }
        }
        let mut titles: Vec<&str> = SOURCES.iter().map(|source| source.title).collect();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(titles.len(), SOURCES.len());
        let listed: usize = Topic::ALL.map(|topic| topic.sources().count()).iter().sum();
        assert_eq!(listed, SOURCES.len());
    }

    #[test]
    fn stories_and_rates_have_sources() {
        for case in CASES {
            assert!(!sources_of_story(case).is_empty(), "{}", case.key);
        }
        for rate in RATES {
            let text = format!("{} {}", rate.event, rate.source);
            assert_eq!(sources_of_text(&text).len(), 1, "{text}");
        }
        let stories = SOURCES.iter().flat_map(|source| source.stories);
        for key in stories {
            assert!(CASES.iter().any(|case| case.key == *key), "{key}");
        }
    }

    /// A text that is reworded must not lose its source unseen.
    #[test]
    fn what_is_cited_stands_somewhere() {
        let record = STATEMENTS.iter().map(|statement| statement.record);
        let rates = RATES.iter().flat_map(|rate| [rate.event, rate.source]);
        let decided = PLAN_INPUTS.iter().map(|input| input.input.source());
        let uncertain = WORLD_INPUTS.iter().map(|input| input.input.source());
        let inputs = decided.chain(uncertain);
        let leads = [Conversion::VendorsRate, Conversion::ChatsAtOnce].map(Conversion::lead);
        let others = CONTEXTS.iter().copied().chain(leads);
        let texts: Vec<&str> = record.chain(rates).chain(inputs).chain(others).collect();
        for words in SOURCES.iter().flat_map(|source| source.cited_as) {
            let is_cited = texts.iter().any(|text| text.contains(words));
            assert!(is_cited, "nothing says “{words}”");
        }
    }
}
