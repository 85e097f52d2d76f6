//! Every input in plain words, group by group; in each group those that stand open at first come
//! first.

use super::units::Unit::{
    self, HandleTimes, Hours, Minutes, Money, Months, MonthsOfPayroll, People, Percent, Plain,
    Times, WeeksOfPay, Words, Years, YearsOfPayroll,
};
use super::{Group, InputWords};

/// One row for each input of the model's table, and one for the material share.
pub static CATALOGUE: &[InputWords] = &[
    work(
        "handle_minutes",
        Minutes,
        "Time to handle one contact",
        "From the first word to the last note, on average.",
    ),
    work(
        "headcount",
        People,
        "People doing this work today",
        "Full-time equivalents.",
    ),
    work(
        "demand_growth",
        Percent(A_YEAR),
        "Growth of the work",
        "How many more issues come in with each year.",
    ),
    work(
        "load_variation",
        Percent(""),
        "Ups and downs within a month",
        "How far a busy or a quiet time strays from the average.",
    ),
    work(
        "open_hours_per_week",
        Hours,
        "Hours the service is open",
        "The same team covers all of them.",
    ),
    work(
        "occupancy",
        Percent(""),
        "How busy people are",
        "Share of their time at the desk that contacts fill.",
    ),
    work(
        "service_grade",
        Plain,
        "Spare people for rushes",
        "0 is none, 1 is usual; more makes waits shorter.",
    ),
    work(
        "shrinkage",
        Percent(""),
        "Paid time away from the work",
        "Holidays, sickness, training, breaks.",
    ),
    work(
        "first_contact_resolution",
        Percent(""),
        "Issues people solve the first time",
        "Where an issue is of average difficulty.",
    ),
    work(
        "resolution_slope",
        Percent(""),
        "Drop of that on the hardest issues",
        "Percentage points fewer solved the first time.",
    ),
    work(
        "difficulty_effect",
        Percent(""),
        "Extra time for the hardest issues",
        "How much longer they take than an average one.",
    ),
    ai(
        "claimed_resolution",
        Percent(""),
        "Share the AI is counted on to finish",
        "Of what it is given; the cut in people rests on it.",
    ),
    ai(
        "ai_resolution",
        Percent(""),
        "What the AI could truly finish",
        "Share of all issues, when it starts.",
    ),
    ai(
        "ai_share",
        Percent(""),
        "Share handed to AI",
        "Issues that the AI answers first.",
    ),
    ai(
        "ai_ceiling",
        Percent(""),
        "The AI’s success on the easiest issue",
        "Even there it fails now and then.",
    ),
    ai(
        "ai_improvement",
        Percent(""),
        "What the AI still learns",
        "Percentage points of all issues, most of it within a year or so.",
    ),
    ai(
        "misrouting",
        Percent(""),
        "Issues that reach the AI unsorted",
        "The rest of what it gets is picked for being easy.",
    ),
    ai(
        "failure_detection",
        Percent(""),
        "AI failures that are noticed",
        "These go on to a person.",
    ),
    ai(
        "escalation_effort",
        Times,
        "Work on an issue the AI hands on",
        "A person’s time for it, against one that comes directly.",
    ),
    ai(
        "ai_unit_cost",
        Money(" per issue"),
        "Fee for an issue the AI resolves",
        "What the vendor charges.",
    ),
    ai(
        "ai_setup",
        MonthsOfPayroll,
        "Cost of setting the AI up",
        "Against the payroll of the share handed over.",
    ),
    ai(
        "ai_oversight",
        Percent(""),
        "People who watch over the AI",
        "Against the people whose work is handed over.",
    ),
    ai(
        "talent",
        Words(&[
            ("thin", "thin"),
            ("average", "average"),
            ("strong", "strong"),
        ]),
        "Skill with AI in the house",
        "Thin skill: the AI finishes less, learns less and costs more.",
    ),
    ai(
        "assist",
        Words(&[("false", "no"), ("true", "yes")]),
        "AI help for the people who stay",
        "They handle issues faster, for the price of a seat.",
    ),
    ai(
        "assist_gain",
        Percent(""),
        "Time saved by that help",
        "Counts only where people have it.",
    ),
    ai(
        "assist_seat_cost",
        Money(" per person a month"),
        "Price of that help",
        "Counts only where people have it.",
    ),
    people(
        "agent_cost",
        Money(A_YEAR),
        "Cost of one person",
        "Pay and everything that comes with it.",
    ),
    people(
        "attrition",
        Percent(A_YEAR),
        "People who leave by themselves",
        "Whatever is decided.",
    ),
    people(
        "hiring_cost",
        Money(" per hire"),
        "Cost of hiring one person",
        "Recruiting and training.",
    ),
    people(
        "hiring_lag",
        Months,
        "Time until a new person starts",
        "From the decision to the first day.",
    ),
    people(
        "ramp",
        Months,
        "Time to learn the work",
        "Until a new person does it as well as the others.",
    ),
    people(
        "trainee_productivity",
        Percent(""),
        "What a trainee gets done",
        "Against someone with experience.",
    ),
    people(
        "severance_weeks",
        WeeksOfPay,
        "Severance for one person",
        "Paid to everyone laid off.",
    ),
    customers(
        "customer_margin",
        Money(A_YEAR),
        "What a customer brings in",
        "Margin, not sales. Enter your own: it matters most.",
    ),
    customers(
        "stated_to_actual",
        Percent(""),
        "Customers who mean it when they threaten",
        "Of those who say they will leave. Enter your own: it matters most.",
    ),
    customers(
        "customer_lifetime_years",
        Years,
        "Time a customer would have stayed",
        "The margin of these years is lost with one who leaves.",
    ),
    customers(
        "patience",
        HandleTimes,
        "Patience of those who wait",
        "They give up after so many times the time to handle one.",
    ),
    customers(
        "return_rate",
        Percent(""),
        "Unnoticed failures that come back",
        "The customer gets in touch once more.",
    ),
    customers(
        "ai_aversion",
        Percent(""),
        "Dislike of answers from an AI",
        "Extra customers lost after a good answer because AI gave it.",
    ),
    change(
        "reduction",
        Words(&[
            ("layoffs", "lay off at once, with severance"),
            ("attrition", "freeze hiring and let people leave"),
        ]),
        "How the team gets smaller",
        "Laying off costs severance, waiting costs months.",
    ),
    change(
        "on_demand_share",
        Percent(""),
        "A pool of people on call",
        "Remote, against the size of the team; they log in when needed.",
    ),
    change(
        "horizon_months",
        Months,
        "How far ahead the plan is judged",
        "Nothing that comes later counts.",
    ),
    change(
        "rollout_months",
        Months,
        "Time until the AI has its full share",
        "The share grows evenly until then.",
    ),
    change(
        "on_demand_show_up",
        Percent(""),
        "People on call who answer",
        "Counts only where there is a pool.",
    ),
    change(
        "on_demand_premium",
        Times,
        "Pay of people on call",
        "By the hour, against the team’s.",
    ),
    change(
        "impersonal_announcement",
        Words(&[("false", "no"), ("true", "yes")]),
        "The cut is announced impersonally",
        "By mass mail, say; it makes a public backlash likelier.",
    ),
    change(
        "discount_rate",
        Percent(A_YEAR),
        "Discount on later money",
        "How much less a sum counts with each year.",
    ),
    change(
        "material",
        Percent(""),
        "What counts as regret",
        "A loss above this share of the payroll of the team as it is.",
    ),
    goes_wrong(
        "reversal",
        Words(&[("false", "no"), ("true", "yes")]),
        "Going back when quality falls",
        "Hiring again and taking work back from the AI.",
    ),
    goes_wrong(
        "reversal_trigger",
        Percent(""),
        "Fall in quality that makes you go back",
        "More of all issues left unresolved than with the team as it is.",
    ),
    goes_wrong(
        "reversal_patience_months",
        Months,
        "Time that is watched first",
        "Quality has to stay that low for so long.",
    ),
    goes_wrong(
        "reversal_retreat",
        Percent(""),
        "How much is taken back",
        "Of the share handed to AI.",
    ),
    goes_wrong(
        "backlash_probability",
        Percent(""),
        "Chance of a public backlash",
        "To a cut of half the team or more.",
    ),
    goes_wrong(
        "backlash_size",
        YearsOfPayroll,
        "Cost of a backlash",
        "Custom, lawyers and apologies.",
    ),
    goes_wrong(
        "incident_rate",
        Percent(A_YEAR),
        "Chance of a mishap with data",
        "With everything on AI.",
    ),
    goes_wrong(
        "incident_size",
        YearsOfPayroll,
        "Cost of a mishap with data",
        "Repairs, fines and apologies.",
    ),
];

/// What is counted by the year.
const A_YEAR: &str = " a year";

/// Declares a function for each group that makes one of its rows.
macro_rules! rows_of {
    ($($row:ident: $group:ident),*) => {
        $(const fn $row(
            name: &'static str,
            unit: Unit,
            label: &'static str,
            note: &'static str,
        ) -> InputWords {
            InputWords { name, label, note, group: Group::$group, unit }
        })*
    };
}
rows_of!(work: Work, ai: Ai, people: People, customers: Customers, change: Change, goes_wrong: GoesWrong);
