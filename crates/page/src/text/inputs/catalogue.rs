//! Every input in plain words, group by group; in each group those that stand open at first come
//! first.

use super::units::Unit::{
    HandleTimes, Hours, Minutes, Money, Months, MonthsOfPayroll, People, Percent, Plain, Times,
    WeeksOfPay, Words, Years, YearsOfPayroll,
};
use super::units::Word;
use super::{Group, InputName, InputWords};
use uturn::model::{Decided, Input, Uncertain};

/// What is counted by the year.
const A_YEAR: &str = " a year";

/// What is counted by nothing else.
const ALONE: &str = "";

const YES_OR_NO: &[Word] = &[Word::short("false", "no"), Word::short("true", "yes")];

const SKILL: &[Word] = &[
    Word::short("thin", "thin"),
    Word::short("average", "average"),
    Word::short("strong", "strong"),
];

const REDUCTION: &[Word] = &[
    Word {
        model: "layoffs",
        written: "lay off at once, with severance",
        short: "lay off",
    },
    Word {
        model: "attrition",
        written: "freeze hiring and let people leave",
        short: "let people leave",
    },
];

/// Declares the catalogue from rows `input, unit => label, note, trade`, under the names of their
/// groups: first those that stand open at first, after `..` the others.
macro_rules! catalogue {
    ($($group:ident {
        $($open:ident $(:: $open_one:ident)?, $open_unit:expr =>
            $open_label:literal, $open_note:literal $(, $open_trade:literal)?;)*
        ..
        $($half:ident $(:: $one:ident)?, $unit:expr =>
            $label:literal, $note:literal $(, $trade:literal)?;)*
    })*) => {
        /// What refusals and notes name an input by stands by itself: all its words come later.
        static NAMES: [InputName; Input::COUNT] = [$(
            $(InputName { label: $open_label, unit: $open_unit },)*
            $(InputName { label: $label, unit: $unit },)*
        )*];

        /// One row for each input of the model's table, and one for the material share.
        pub static CATALOGUE: [InputWords; Input::COUNT] = [$(
            $(InputWords {
                input: Input::$open $(($open::$open_one))?,
                label: $open_label,
                note: $open_note,
                trade: concat!($($open_trade)?),
                group: Group::$group,
                unit: $open_unit,
                is_open_at_first: true,
            },)*
            $(InputWords {
                input: Input::$half $(($half::$one))?,
                label: $label,
                note: $note,
                trade: concat!($($trade)?),
                group: Group::$group,
                unit: $unit,
                is_open_at_first: false,
            },)*
        )*];
    };
}

/// Where each input's words stand. This does not compile unless each has its own.
const PLACES: [usize; Input::COUNT] = {
    let mut places = [usize::MAX; Input::COUNT];
    let mut place = 0;
    while place < Input::COUNT {
        let index = CATALOGUE[place].input.index();
        assert!(places[index] == usize::MAX, "an input has two rows");
        places[index] = place;
        place += 1;
    }
    places
};

/// What an input is called.
pub fn input_name(input: Input) -> &'static InputName {
    &NAMES[PLACES[input.index()]]
}

/// The words for an input.
pub fn input_words(input: Input) -> &'static InputWords {
    &CATALOGUE[PLACES[input.index()]]
}

catalogue! {
    Work {
        Decided::HandleMinutes, Minutes =>
            "Time to handle one contact",
            "From the first word to the last note, on average.",
            "AHT, average handle time";
        ..
        Decided::Headcount, People =>
            "People doing this work today",
            "Full-time equivalents.",
            "FTE, headcount";
        Uncertain::DemandGrowth, Percent(A_YEAR) =>
            "Growth of the work",
            "How many more issues come in with each year.",
            "volume growth";
        Uncertain::LoadVariation, Percent(ALONE) =>
            "Ups and downs within a month",
            "How far a busy or a quiet time strays from the average.",
            "volume variability, peaks";
        Decided::OpenHoursPerWeek, Hours =>
            "Hours the service is open",
            "The same team covers all of them.",
            "hours of operation, coverage";
        Decided::Occupancy, Percent(ALONE) =>
            "How busy people are",
            "Share of their time at the desk that contacts fill.",
            "occupancy, utilisation";
        Decided::ServiceGrade, Plain =>
            "Spare people for rushes",
            "0 is none, 1 is usual; more makes waits shorter.",
            "staffing buffer, service level";
        Decided::Shrinkage, Percent(ALONE) =>
            "Paid time away from the work",
            "Holidays, sickness, training, breaks.",
            "shrinkage";
        Uncertain::FirstContactResolution, Percent(ALONE) =>
            "Issues people solve the first time",
            "Where an issue is of average difficulty.",
            "FCR, first contact resolution";
        Uncertain::ResolutionSlope, Percent(ALONE) =>
            "Fewer solved on the hardest issues",
            "Percentage points off the share solved the first time.",
            "FCR by complexity";
        Uncertain::DifficultyEffect, Percent(ALONE) =>
            "Extra time for the hardest issues",
            "How much longer they take than an average one.",
            "AHT by complexity";
    }
    Ai {
        Decided::ClaimedResolution, Percent(ALONE) =>
            "Share the AI is counted on to finish",
            "Of what it is given. Vendors count no return for 2 hours to 7 days: ask.",
            "containment, deflection or automation rate, as promised";
        Uncertain::AiResolution, Percent(ALONE) =>
            "What the AI could truly finish",
            "Share of all issues, when it starts.",
            "automated resolution rate";
        ..
        Decided::AiShare, Percent(ALONE) =>
            "Share handed to AI",
            "Issues that the AI answers first.",
            "AI-first routing, coverage";
        Uncertain::AiCeiling, Percent(ALONE) =>
            "The AI’s success on the easiest issue",
            "Even there it fails now and then.";
        Uncertain::AiImprovement, Percent(ALONE) =>
            "What the AI still learns",
            "Percentage points of all issues, most of it within a year or so.";
        Uncertain::Misrouting, Percent(ALONE) =>
            "Issues that reach the AI unsorted",
            "The rest of what it gets is picked for being easy.",
            "triage, intent recognition";
        Uncertain::FailureDetection, Percent(ALONE) =>
            "AI failures that are noticed",
            "These go on to a person.",
            "escalation, handoff, handover";
        Uncertain::EscalationEffort, Times =>
            "Work on an issue the AI hands on",
            "A person’s time for it, against one that comes directly.",
            "AHT of escalations";
        Uncertain::AiUnitCost, Money(" per issue") =>
            "Fee for an issue the AI resolves",
            "What the vendor charges.",
            "price per resolution";
        Uncertain::AiSetup, MonthsOfPayroll =>
            "Cost of setting the AI up",
            "Against the payroll of the share handed over.",
            "implementation, integration";
        Uncertain::AiOversight, People =>
            "People who watch over the AI",
            "For each person whose work is handed over.",
            "human in the loop, quality assurance (QA)";
        Decided::Talent, Words(SKILL) =>
            "Skill with AI in the house",
            "Thin skill: the AI finishes less, learns less and costs more.",
            "AI maturity";
        Decided::Assist, Words(YES_OR_NO) =>
            "AI help for the people who stay",
            "They handle issues faster, for the price of a seat.",
            "agent assist, copilot";
        Uncertain::AssistGain, Percent(ALONE) =>
            "Time saved by AI help",
            "Counts only where people have it.",
            "agent assist, AHT reduction";
        Decided::AssistSeatCost, Money(" per person a month") =>
            "Price of AI help for one person",
            "Counts only where people have it.",
            "seat licence";
    }
    People {
        Uncertain::AgentCost, Money(A_YEAR) =>
            "Cost of one person",
            "Pay and everything that comes with it.",
            "fully loaded cost, salary, wage";
        ..
        Uncertain::Attrition, Percent(A_YEAR) =>
            "People who leave by themselves",
            "Whatever is decided.",
            "attrition, turnover";
        Uncertain::HiringCost, Money(" per hire") =>
            "Cost of hiring one person",
            "Recruiting and training.",
            "cost per hire, onboarding";
        Uncertain::HiringLag, Months =>
            "Time until a new person starts",
            "From the decision to the first day.",
            "time to hire, time to fill";
        Uncertain::Ramp, Months =>
            "Time to learn the work",
            "Until a new person does it as well as the others.",
            "ramp-up, speed to proficiency";
        Decided::TraineeProductivity, Percent(ALONE) =>
            "What a trainee gets done",
            "Against someone with experience.",
            "new-hire productivity";
        Uncertain::SeveranceWeeks, WeeksOfPay =>
            "Severance for one person",
            "Paid to everyone laid off.",
            "severance, redundancy pay";
    }
    Customers {
        Uncertain::CustomerMargin, Money(A_YEAR) =>
            "What a customer brings in",
            "Margin, not sales. Enter your own: it matters most.",
            "contribution margin; a part of CLV or LTV, customer lifetime value";
        Uncertain::StatedToActual, Percent(ALONE) =>
            "Customers who mean it when they threaten",
            "Of those who say they will leave. Enter your own: it matters most.",
            "churn intent, intention to action";
        ..
        Decided::CustomerLifetimeYears, Years =>
            "Time a customer would have stayed",
            "The margin of these years is lost with one who leaves.",
            "retention, customer lifetime; a part of CLV or LTV";
        Uncertain::Patience, HandleTimes =>
            "Patience of those who wait",
            "They give up after so many times the time to handle one.",
            "abandonment, average patience";
        Uncertain::ReturnRate, Percent(ALONE) =>
            "Unnoticed failures that come back",
            "The customer gets in touch once more.",
            "repeat contacts, recontact rate";
        Uncertain::AiAversion, Percent(ALONE) =>
            "Dislike of answers from an AI",
            "Extra customers lost after a good answer because AI gave it.",
            "algorithm aversion";
    }
    Change {
        Decided::Reduction, Words(REDUCTION) =>
            "How the team gets smaller",
            "Laying off costs severance, waiting costs months.",
            "layoffs, redundancies; attrition, hiring freeze";
        Decided::OnDemandShare, Percent(ALONE) =>
            "A pool of people on call",
            "Remote, against the size of the team; they log in when needed.",
            "gig workers, flexible staffing";
        Decided::HorizonMonths, Months =>
            "How far ahead the plan is judged",
            "Nothing that comes later counts.",
            "planning horizon";
        ..
        Decided::RolloutMonths, Months =>
            "Time until the AI has its full share",
            "The share grows evenly until then.",
            "rollout, implementation";
        Uncertain::OnDemandShowUp, Percent(ALONE) =>
            "People on call who answer",
            "Counts only where there is a pool.",
            "show-up rate";
        Uncertain::OnDemandPremium, Times =>
            "Pay of people on call",
            "By the hour, against the team’s.",
            "pay premium";
        Decided::ImpersonalAnnouncement, Words(YES_OR_NO) =>
            "The cut is announced impersonally",
            "By mass mail, say; it makes a public backlash likelier.";
        Decided::DiscountRate, Percent(A_YEAR) =>
            "Discount on later money",
            "How much less a sum counts with each year.",
            "cost of capital, WACC";
        Material, Percent(ALONE) =>
            "What counts as regret",
            "A loss above this share of the payroll of the team as it is.",
            "materiality";
    }
    GoesWrong {
        Decided::Reversal, Words(YES_OR_NO) =>
            "Going back when quality falls",
            "Hiring again and taking work back from the AI.",
            "rollback, rehiring";
        ..
        Decided::ReversalTrigger, Percent(ALONE) =>
            "Fall in quality that makes you go back",
            "More of all issues left unresolved than with the team as it is.";
        Decided::ReversalPatienceMonths, Months =>
            "Time before going back",
            "Quality has to stay low for so long.";
        Decided::ReversalRetreat, Percent(ALONE) =>
            "Work taken back from the AI",
            "Of the share handed to AI.",
            "rollback";
        Uncertain::BacklashProbability, Percent(ALONE) =>
            "Chance of a public backlash",
            "To a cut of half the team or more.",
            "reputational risk";
        Uncertain::BacklashSize, YearsOfPayroll =>
            "Cost of a backlash",
            "Custom, lawyers and apologies.",
            "reputational damage";
        Uncertain::IncidentRate, Percent(A_YEAR) =>
            "Chance of a mishap with data",
            "With everything on AI.",
            "data breach, privacy incident";
        Uncertain::IncidentSize, YearsOfPayroll =>
            "Cost of a mishap with data",
            "Repairs, fines and apologies.",
            "cost of a data breach";
    }
}
