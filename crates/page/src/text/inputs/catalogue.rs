//! Every input in plain words, group by group; in each group those that stand open at first come
//! first.

use super::units::Unit::{
    HandleTimes, Hours, Minutes, Money, Months, MonthsOfPayroll, People, Percent, Plain, Times,
    WeeksOfPay, Words, Years, YearsOfPayroll,
};
use super::units::Word;
use super::{Group, InputWords};

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

/// Declares the catalogue from rows `name, unit => label, note, trade`, under the names of their
/// groups.
macro_rules! catalogue {
    ($($group:ident {
        $($name:ident, $unit:expr => $label:literal, $note:literal $(, $trade:literal)?;)*
    })*) => {
        /// One row for each input of the model's table, and one for the material share.
        pub static CATALOGUE: &[InputWords] = &[$($(InputWords {
            name: stringify!($name),
            label: $label,
            note: $note,
            trade: concat!($($trade)?),
            group: Group::$group,
            unit: $unit,
        },)*)*];
    };
}

catalogue! {
    Work {
        handle_minutes, Minutes =>
            "Time to handle one contact",
            "From the first word to the last note, on average.",
            "AHT, average handle time";
        headcount, People =>
            "People doing this work today",
            "Full-time equivalents.",
            "FTE, headcount";
        demand_growth, Percent(A_YEAR) =>
            "Growth of the work",
            "How many more issues come in with each year.",
            "volume growth";
        load_variation, Percent(ALONE) =>
            "Ups and downs within a month",
            "How far a busy or a quiet time strays from the average.",
            "volume variability, peaks";
        open_hours_per_week, Hours =>
            "Hours the service is open",
            "The same team covers all of them.",
            "hours of operation, coverage";
        occupancy, Percent(ALONE) =>
            "How busy people are",
            "Share of their time at the desk that contacts fill.",
            "occupancy, utilisation";
        service_grade, Plain =>
            "Spare people for rushes",
            "0 is none, 1 is usual; more makes waits shorter.",
            "staffing buffer, service level";
        shrinkage, Percent(ALONE) =>
            "Paid time away from the work",
            "Holidays, sickness, training, breaks.",
            "shrinkage";
        first_contact_resolution, Percent(ALONE) =>
            "Issues people solve the first time",
            "Where an issue is of average difficulty.",
            "FCR, first contact resolution";
        resolution_slope, Percent(ALONE) =>
            "Fewer solved on the hardest issues",
            "Percentage points off the share solved the first time.",
            "FCR by complexity";
        difficulty_effect, Percent(ALONE) =>
            "Extra time for the hardest issues",
            "How much longer they take than an average one.",
            "AHT by complexity";
    }
    Ai {
        claimed_resolution, Percent(ALONE) =>
            "Share the AI is counted on to finish",
            "Of what it is given. Vendors count no return for 2 hours to 7 days: ask.",
            "containment, deflection or automation rate, as promised";
        ai_resolution, Percent(ALONE) =>
            "What the AI could truly finish",
            "Share of all issues, when it starts.",
            "automated resolution rate";
        ai_share, Percent(ALONE) =>
            "Share handed to AI",
            "Issues that the AI answers first.",
            "AI-first routing, coverage";
        ai_ceiling, Percent(ALONE) =>
            "The AI’s success on the easiest issue",
            "Even there it fails now and then.";
        ai_improvement, Percent(ALONE) =>
            "What the AI still learns",
            "Percentage points of all issues, most of it within a year or so.";
        misrouting, Percent(ALONE) =>
            "Issues that reach the AI unsorted",
            "The rest of what it gets is picked for being easy.",
            "triage, intent recognition";
        failure_detection, Percent(ALONE) =>
            "AI failures that are noticed",
            "These go on to a person.",
            "escalation, handoff, handover";
        escalation_effort, Times =>
            "Work on an issue the AI hands on",
            "A person’s time for it, against one that comes directly.",
            "AHT of escalations";
        ai_unit_cost, Money(" per issue") =>
            "Fee for an issue the AI resolves",
            "What the vendor charges.",
            "price per resolution";
        ai_setup, MonthsOfPayroll =>
            "Cost of setting the AI up",
            "Against the payroll of the share handed over.",
            "implementation, integration";
        ai_oversight, People =>
            "People who watch over the AI",
            "For each person whose work is handed over.",
            "human in the loop, quality assurance (QA)";
        talent, Words(SKILL) =>
            "Skill with AI in the house",
            "Thin skill: the AI finishes less, learns less and costs more.",
            "AI maturity";
        assist, Words(YES_OR_NO) =>
            "AI help for the people who stay",
            "They handle issues faster, for the price of a seat.",
            "agent assist, copilot";
        assist_gain, Percent(ALONE) =>
            "Time saved by AI help",
            "Counts only where people have it.",
            "agent assist, AHT reduction";
        assist_seat_cost, Money(" per person a month") =>
            "Price of AI help for one person",
            "Counts only where people have it.",
            "seat licence";
    }
    People {
        agent_cost, Money(A_YEAR) =>
            "Cost of one person",
            "Pay and everything that comes with it.",
            "fully loaded cost, salary, wage";
        attrition, Percent(A_YEAR) =>
            "People who leave by themselves",
            "Whatever is decided.",
            "attrition, turnover";
        hiring_cost, Money(" per hire") =>
            "Cost of hiring one person",
            "Recruiting and training.",
            "cost per hire, onboarding";
        hiring_lag, Months =>
            "Time until a new person starts",
            "From the decision to the first day.",
            "time to hire, time to fill";
        ramp, Months =>
            "Time to learn the work",
            "Until a new person does it as well as the others.",
            "ramp-up, speed to proficiency";
        trainee_productivity, Percent(ALONE) =>
            "What a trainee gets done",
            "Against someone with experience.",
            "new-hire productivity";
        severance_weeks, WeeksOfPay =>
            "Severance for one person",
            "Paid to everyone laid off.",
            "severance, redundancy pay";
    }
    Customers {
        customer_margin, Money(A_YEAR) =>
            "What a customer brings in",
            "Margin, not sales. Enter your own: it matters most.",
            "contribution margin; a part of CLV or LTV, customer lifetime value";
        stated_to_actual, Percent(ALONE) =>
            "Customers who mean it when they threaten",
            "Of those who say they will leave. Enter your own: it matters most.",
            "churn intent, intention to action";
        customer_lifetime_years, Years =>
            "Time a customer would have stayed",
            "The margin of these years is lost with one who leaves.",
            "retention, customer lifetime; a part of CLV or LTV";
        patience, HandleTimes =>
            "Patience of those who wait",
            "They give up after so many times the time to handle one.",
            "abandonment, average patience";
        return_rate, Percent(ALONE) =>
            "Unnoticed failures that come back",
            "The customer gets in touch once more.",
            "repeat contacts, recontact rate";
        ai_aversion, Percent(ALONE) =>
            "Dislike of answers from an AI",
            "Extra customers lost after a good answer because AI gave it.",
            "algorithm aversion";
    }
    Change {
        reduction, Words(REDUCTION) =>
            "How the team gets smaller",
            "Laying off costs severance, waiting costs months.",
            "layoffs, redundancies; attrition, hiring freeze";
        on_demand_share, Percent(ALONE) =>
            "A pool of people on call",
            "Remote, against the size of the team; they log in when needed.",
            "gig workers, flexible staffing";
        horizon_months, Months =>
            "How far ahead the plan is judged",
            "Nothing that comes later counts.",
            "planning horizon";
        rollout_months, Months =>
            "Time until the AI has its full share",
            "The share grows evenly until then.",
            "rollout, implementation";
        on_demand_show_up, Percent(ALONE) =>
            "People on call who answer",
            "Counts only where there is a pool.",
            "show-up rate";
        on_demand_premium, Times =>
            "Pay of people on call",
            "By the hour, against the team’s.",
            "pay premium";
        impersonal_announcement, Words(YES_OR_NO) =>
            "The cut is announced impersonally",
            "By mass mail, say; it makes a public backlash likelier.";
        discount_rate, Percent(A_YEAR) =>
            "Discount on later money",
            "How much less a sum counts with each year.",
            "cost of capital, WACC";
        material, Percent(ALONE) =>
            "What counts as regret",
            "A loss above this share of the payroll of the team as it is.",
            "materiality";
    }
    GoesWrong {
        reversal, Words(YES_OR_NO) =>
            "Going back when quality falls",
            "Hiring again and taking work back from the AI.",
            "rollback, rehiring";
        reversal_trigger, Percent(ALONE) =>
            "Fall in quality that makes you go back",
            "More of all issues left unresolved than with the team as it is.";
        reversal_patience_months, Months =>
            "Time before going back",
            "Quality has to stay low for so long.";
        reversal_retreat, Percent(ALONE) =>
            "Work taken back from the AI",
            "Of the share handed to AI.",
            "rollback";
        backlash_probability, Percent(ALONE) =>
            "Chance of a public backlash",
            "To a cut of half the team or more.",
            "reputational risk";
        backlash_size, YearsOfPayroll =>
            "Cost of a backlash",
            "Custom, lawyers and apologies.",
            "reputational damage";
        incident_rate, Percent(A_YEAR) =>
            "Chance of a mishap with data",
            "With everything on AI.",
            "data breach, privacy incident";
        incident_size, YearsOfPayroll =>
            "Cost of a mishap with data",
            "Repairs, fines and apologies.",
            "cost of a data breach";
    }
}
