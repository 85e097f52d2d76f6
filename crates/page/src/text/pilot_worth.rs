//! What a pilot would be worth, and what to do with its result.

use super::find_out::give_or_take;
use super::survey::{ALONE_LINE, scaled_line};
use crate::numerals::Numerals;
use crate::reading::{Amount, GoodFor, Stretch, middle_of_expected, plan_is_good_for, stretches};
use crate::state::{Action, AskedFigure, PilotAnswer, Problem, State};
use crate::text::refusals::{Refusal, refused};
use uturn::model::evidence::PilotResult;
use uturn::model::pilot::{Advice, PilotSize, SIZES, finished_elsewhere};
use uturn::model::report::{Line, Lines};
use uturn::model::{Inputs, Survey, VERSION};

/// Heads the part.
pub const TITLE: &str = "Would a pilot pay?";
/// Under the heading.
pub const LEAD: &str = "Before you decide for everyone, let the AI answer a part of the issues, the \
    easiest, and have people judge a random sample of its answers. This is what the result would be \
    worth, and what to do once it is there.";
/// The sentence around its fields: share, months, judged, price.
pub fn sentence(months: f64) -> [&'static str; 5] {
    [
        "A pilot: hand ",
        " of all issues, the easiest, to AI, wait ",
        if months == 1.0 {
            " month, and have "
        } else {
            " months, and have "
        },
        " of its answers judged by people, at ",
        " each.",
    ]
}
/// Said until it is worked out.
pub const AWAITED: &str = "In a moment: a pilot is worked out once the answer above has settled.";
/// Said while a field of it cannot be read.
pub const STALE: &str = "Still for the last pilot and plan that were worked out.";
/// Said where the whole engine did not come.
pub const MISSING: &str = "What works this out did not come over the network. Everything else on \
    this page goes on without it.";
/// Asks for it again.
pub const TRY_AGAIN: &str = "Try again";
/// Said where the answer waits for a guess.
pub const GUESS_FIRST: &str = "What a pilot would be worth is told once you have made your guess.";
/// Starts the title of the curve.
pub const WORTH: &str = "Worth and cost";
/// How to read the curve.
pub const HOW_TO_READ: &str = "Across, how many answers are judged. Between the two lines lies what is \
    left. Waiting is a part of the cost: what deciding today would have saved in the meantime, and \
    a result that comes late serves a shorter time.";
/// Opens the table.
pub const TABLE: &str = "Worth and cost as a table";
/// Heads of the table's columns.
pub const COLUMNS: [&str; 4] = ["Answers judged", "Worth", "Cost", "Left"];
/// Names of the curve's lines.
pub const LINES: [&str; 2] = ["worth", "cost"];
/// Starts the title of the rule.
pub const RULE: &str = "What to do then";
/// Under the line.
pub const OF_100_FINISHED: &str = "of 100 answers finished";
/// Names the mark of the plan's own share.
pub const PLAN_MARK: &str = "your plan";
/// Said where no result can be told from another.
pub const ONE_RESULT: &str = "Only one result can be expected, so there is nothing to go by";
/// Heads what the rule leads to.
pub const QUOTE: &str = "The rule to copy";
/// Copies it.
pub const COPY: &str = "Copy the rule";
/// Heads what an AI that is good at easy issues does with others.
pub const WHY: &str = "Easy issues flatter";
/// Heads the part where there is a result.
pub const TITLE_AFTER: &str = "Another pilot?";
/// Why not.
pub const AFTER: &str = "You have a result. Another pilot of the same kind would share whatever set \
    the first one apart from the roll-out, so it would tell little more. What is still worth finding \
    out stands above; what the first one has changed:";

/// A field's name.
pub fn label(figure: AskedFigure) -> &'static str {
    match figure {
        AskedFigure::Share => "Share of issues to try in a pilot",
        AskedFigure::Months => "Months to wait for a pilot",
        AskedFigure::Judged => "Answers to have judged in a pilot",
        AskedFigure::Price => "Price of judging one answer",
        AskedFigure::Gap => "How much alike a pilot and the roll-out would be",
    }
}

/// What is wrong with a field, what is allowed there, and what may be meant.
pub fn refusal(state: &State, figure: AskedFigure, problem: Problem) -> Refusal {
    let numerals = &state.numerals;
    let horizon = f64::from(state.inputs.plan.horizon_months);
    let allowed = match figure {
        AskedFigure::Share => {
            let (low, high) = PilotResult::SHARES;
            let [low, high] = [low, high].map(|share| numerals.percent(share, 0));
            format!("Type a share from {low} to {high}.")
        }
        AskedFigure::Months => format!(
            "Type a number from {} to less than the {} months of the plan.",
            numerals.whole(0.0),
            numerals.whole(horizon)
        ),
        AskedFigure::Judged => format!(
            "Type a whole number from {} to {}.",
            numerals.whole(1.0),
            numerals.whole(PilotResult::MOST)
        ),
        AskedFigure::Price | AskedFigure::Gap => {
            format!("Type an amount from {} up.", numerals.whole(0.0))
        }
    };
    refused(
        (label(figure), &state.asked_text(figure)),
        problem,
        allowed,
        (&state.asked_quantity(figure), numerals),
        |text| [Action::TypedOfAsked(figure, text), Action::EnteredOfAsked],
    )
}

/// What a pilot of a size costs: the judging, the waiting, and that its result comes late.
pub fn cost(size: &PilotSize) -> Lines<f64> {
    Lines::of(|line| size.evsi.on(line) - size.net.on(line))
}

fn months(numerals: &Numerals, months: f64) -> String {
    let unit = if months == 1.0 { "month" } else { "months" };
    format!("{} {unit}", numerals.number(months, 2))
}

fn count(numerals: &Numerals, judged: f64) -> String {
    let unit = if judged == 1.0 { "answer" } else { "answers" };
    format!("{} {unit}", numerals.whole(judged))
}

fn money(numerals: &Numerals, amounts: Lines<f64>) -> String {
    numerals.money(amounts.alone, amounts.scaled)
}

/// "$3.6–4.9 M, give or take $0.4 M".
fn worth(numerals: &Numerals, size: &PilotSize) -> String {
    let sure = give_or_take(numerals, size.standard_error, size.evsi);
    let amount = money(numerals, size.evsi);
    if sure.is_empty() || size.evsi.alone.max(size.evsi.scaled) <= 0.0 {
        amount
    } else {
        format!("{amount} ({sure})")
    }
}

/// What is left of the worth, in a clause.
fn left(numerals: &Numerals, net: Lines<f64>) -> String {
    let (low, high) = (net.alone.min(net.scaled), net.alone.max(net.scaled));
    if low > 0.0 {
        format!("{} is left", numerals.money(low, high))
    } else if high > 0.0 {
        format!(
            "between {} lost and {} left, by which futures one goes by",
            numerals.money(-low, -low),
            numerals.money(high, high)
        )
    } else {
        format!(
            "that is {} more than it is worth",
            numerals.money(-high, -low)
        )
    }
}

/// The lines that there are.
fn lines(answer: &PilotAnswer) -> &'static [Line] {
    if answer.estimate.has_scaled {
        &[Line::Alone, Line::Scaled]
    } else {
        &[Line::Alone]
    }
}

/// The sizes that can be made: of which there are as many conversations.
pub fn possible(answer: &PilotAnswer) -> impl Iterator<Item = &PilotSize> {
    let conversations = answer.estimate.conversations;
    let sizes = answer.estimate.sizes.iter();
    sizes.filter(move |size| size.judged <= conversations)
}

/// How many judged answers are enough, where a pilot pays on every line: as many as either needs.
pub fn enough(answer: &PilotAnswer) -> Option<&PilotSize> {
    let mut most = 0.0_f64;
    for line in lines(answer) {
        let Advice::Judge { judged, .. } = answer.estimate.advice.on(*line) else {
            return None;
        };
        most = most.max(*judged);
    }
    possible(answer).find(|size| size.judged == most)
}

/// The answer in a few words.
pub fn verdict(answer: &PilotAnswer) -> &'static str {
    let advice = |line: &Line| answer.estimate.advice.on(*line);
    let pays = |line: &&Line| matches!(advice(line), Advice::Judge { .. });
    let lines = lines(answer);
    match lines.iter().filter(pays).count() {
        all if all == lines.len() => "A pilot pays.",
        0 if lines.iter().all(|line| *advice(line) == Advice::TooFew) => {
            "There is too little to judge."
        }
        0 => "Deciding now is better.",
        _ => "Whether a pilot pays depends on which futures you go by.",
    }
}

/// Why, and how many answers are enough.
pub fn reasons(numerals: &Numerals, answer: &PilotAnswer, survey: Option<Survey>) -> String {
    let estimate = &answer.estimate;
    let (pilot, asked) = (&answer.pilot, &estimate.asked);
    let waiting = months(numerals, pilot.months);
    if let Some(size) = enough(answer) {
        let enough = count(numerals, size.judged);
        let said = format!(
            "With {enough} judged, what it tells is worth {} on average; judging them and waiting \
             {waiting} cost {}; {}. More answers would add next to nothing.",
            worth(numerals, size),
            money(numerals, cost(size)),
            left(numerals, size.net),
        );
        if asked.judged == size.judged {
            return said;
        }
        return format!(
            "{said} With the {} that you ask about: worth {}, cost {}; {}.",
            count(numerals, asked.judged),
            money(numerals, asked.evsi),
            money(numerals, cost(asked)),
            left(numerals, asked.net),
        );
    }
    let advice = |line: &Line| estimate.advice.on(*line);
    let lines = lines(answer);
    if lines.iter().all(|line| *advice(line) == Advice::TooFew) {
        return format!(
            "About {} reach the AI in {waiting} at {} of all issues; fewer than {} say next to \
             nothing. Wait longer, or try more.",
            conversations(numerals, answer),
            numerals.percent(pilot.share, 2),
            numerals.whole(SIZES[0]),
        );
    }
    if estimate.limit.alone <= 0.0 && estimate.limit.scaled <= 0.0 {
        return "Whatever it showed, the same share would stay the cheapest, so its result is worth \
                nothing."
            .to_owned();
    }
    if lines
        .iter()
        .all(|line| matches!(advice(line), Advice::DecideNow { .. }))
    {
        let best = |line: Line| {
            let net = |size: &PilotSize| *size.net.on(line);
            possible(answer).max_by(|a, b| net(a).total_cmp(&net(b)))
        };
        let of = |amount: &dyn Fn(&PilotSize, Line) -> f64| {
            Lines::of(|line| best(line).map_or(0.0, |size| amount(size, line)))
        };
        let evsi = of(&|size, line| *size.evsi.on(line));
        let cost = of(&|size, line| *cost(size).on(line));
        return format!(
            "At best, what a pilot tells is worth {} on average, and judging and waiting {waiting} \
             cost {}: the plan saves more by starting today.",
            money(numerals, evsi),
            money(numerals, cost),
        );
    }
    let by_line = lines.iter().map(|line| {
        let name = line_name(numerals, *line, survey);
        match *advice(line) {
            Advice::Judge { judged, net } => format!(
                "{name}: with {} judged, {} is left.",
                count(numerals, judged),
                numerals.money(net, net)
            ),
            Advice::DecideNow { net } => format!(
                "{name}: a pilot costs {} more than it is worth.",
                numerals.money(-net, -net)
            ),
            Advice::TooFew => format!("{name}: there is too little to judge."),
        }
    });
    let by_line: Vec<String> = by_line.map(|line| capital(&line)).collect();
    by_line.join(" ")
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

fn line_name(numerals: &Numerals, line: Line, survey: Option<Survey>) -> String {
    match (line, survey) {
        (Line::Scaled, Some(survey)) => scaled_line(numerals, survey),
        _ => ALONE_LINE.to_owned(),
    }
}

fn conversations(numerals: &Numerals, answer: &PilotAnswer) -> String {
    let there_are = answer.estimate.conversations;
    let unit = if there_are.round() == 1.0 {
        "conversation"
    } else {
        "conversations"
    };
    format!("{} {unit}", numerals.about(there_are))
}

/// That there are fewer conversations than are to be judged; nothing where there are as many.
pub fn too_many(numerals: &Numerals, answer: &PilotAnswer) -> Option<String> {
    (answer.pilot.judged > answer.estimate.conversations).then(|| {
        format!(
            "There are only about {} to judge in that time.",
            conversations(numerals, answer)
        )
    })
}

/// The rest of the curve's title.
pub fn worth_title(numerals: &Numerals, size: &PilotSize) -> String {
    format!(
        ": judging {} is worth {}, and costs {}",
        count(numerals, size.judged),
        money(numerals, size.evsi),
        money(numerals, cost(size))
    )
}

/// The curve for those who do not see it, on one line.
pub fn worth_reading(numerals: &Numerals, answer: &PilotAnswer, line: Line) -> String {
    let at = possible(answer).map(|size| {
        let one = |amounts: Lines<f64>| numerals.money(*amounts.on(line), *amounts.on(line));
        format!(
            "{} judged: worth {}, cost {}",
            numerals.whole(size.judged),
            one(size.evsi),
            one(cost(size))
        )
    });
    let at: Vec<String> = at.collect();
    format!("{}.", at.join("; "))
}

/// Of the table as a whole.
pub fn caption(answer: &PilotAnswer) -> &'static str {
    if answer.estimate.has_scaled {
        "From the lower to the higher of the two figures; worth is an average, with its standard error"
    } else {
        "Worth is an average, with its standard error"
    }
}

/// A row of the table: worth, cost, left.
pub fn row(numerals: &Numerals, size: &PilotSize) -> [String; 3] {
    let Lines { alone, scaled } = size.net;
    let (low, high) = (alone.min(scaled), alone.max(scaled));
    let left = if low < 0.0 && high > 0.0 {
        format!(
            "{} to {}",
            numerals.money(low, low),
            numerals.money(high, high)
        )
    } else if high <= 0.0 {
        // The smaller loss first.
        format!("−{}", numerals.money(-high, -low))
    } else {
        numerals.money(low, high)
    };
    [worth(numerals, size), money(numerals, cost(size)), left]
}

/// The rest of the rule's title: for which results the plan's own share is right.
pub fn rule_title(numerals: &Numerals, answer: &PilotAnswer, line: Line) -> String {
    let share = numerals.percent(answer.inputs.plan.ai_share, 1);
    match plan_is_good_for(answer.estimate.rule.on(line)) {
        GoodFor::None => {
            format!(": no result that can be expected makes {share} one of the cheapest shares")
        }
        GoodFor::All => format!(": {share} is one of the cheapest shares, whatever is finished"),
        GoodFor::Some(ends) => format!(
            ": {share} is one of the cheapest shares only if {} were finished",
            intervals(numerals, &ends)
        ),
    }
}

/// "83 to 90 of 100".
fn intervals(numerals: &Numerals, ends: &[(Option<f64>, Option<f64>)]) -> String {
    let of_100 = numerals.whole(100.0);
    let interval = |(from, to): &(Option<f64>, Option<f64>)| match (from, to) {
        (Some(from), Some(to)) if from == to => format!("{} of {of_100}", numerals.whole(*from)),
        (Some(from), Some(to)) => format!(
            "{} to {} of {of_100}",
            numerals.whole(*from),
            numerals.whole(*to)
        ),
        (Some(from), None) => format!("{} of {of_100} or more", numerals.whole(*from)),
        (None, Some(to)) => format!("{} of {of_100} or fewer", numerals.whole(*to)),
        (None, None) => "any number".to_owned(),
    };
    let all: Vec<String> = ends.iter().map(interval).collect();
    all.join(", or ")
}

/// How to read the line.
pub fn rule_means(numerals: &Numerals, answer: &PilotAnswer, line: Line) -> String {
    let [low, high] = answer.estimate.rule.on(line).expected;
    format!(
        "Which share costs least on average, by how many of 100 judged answers the AI finished; as \
         one of the cheapest counts what is within {} of payroll of that. Shaded: where nineteen of \
         twenty results are expected, from {} to {}.",
        numerals.percent(0.01, 0),
        numerals.whole(100.0 * low),
        numerals.whole(100.0 * high)
    )
}

/// What to do in a stretch.
pub fn what_to_do(amount: Amount) -> &'static str {
    match amount {
        Amount::Nothing => "stop",
        Amount::Little => "stay small",
        Amount::AboutHalf => "about half",
        Amount::TwoThirds => "two thirds",
        Amount::Most => "more than that",
    }
}

/// The same in a sentence.
fn hand_over(amount: Amount) -> &'static str {
    match amount {
        Amount::Nothing => "stop, and hand nothing over",
        Amount::Little => "stay small, below a third",
        Amount::AboutHalf => "hand over about half",
        Amount::TwoThirds => "hand over about two thirds",
        Amount::Most => "hand over more than two thirds",
    }
}

/// Where a stretch stands, over the line: "two thirds: 84 to 89".
pub fn stretch_name(numerals: &Numerals, stretch: &Stretch) -> String {
    let what = what_to_do(stretch.amount);
    let from = numerals.whole(stretch.from);
    match stretch.to {
        None if stretch.from == 0.0 => format!("{what}, whatever is finished"),
        None => format!("{what}: {from} and up"),
        Some(to) if stretch.from == 0.0 => format!("{what}: up to {}", numerals.whole(to)),
        Some(to) if to == stretch.from => format!("{what}: {from}"),
        Some(to) => format!("{what}: {from} to {}", numerals.whole(to)),
    }
}

/// The rule, stretch by stretch, in words.
pub fn rule_words(numerals: &Numerals, stretches: &[Stretch]) -> Vec<String> {
    if stretches.is_empty() {
        return vec![ONE_RESULT.to_owned()];
    }
    let of_100 = numerals.whole(100.0);
    let words = stretches.iter().map(|stretch| {
        let what = hand_over(stretch.amount);
        let from = numerals.whole(stretch.from);
        match stretch.to {
            None if stretch.from == 0.0 => format!("Whatever is finished: {what}"),
            None => format!("{from} of {of_100} finished, or more: {what}"),
            Some(to) if stretch.from == 0.0 => {
                format!("Up to {} of {of_100} finished: {what}", numerals.whole(to))
            }
            Some(to) if to == stretch.from => format!("{from} of {of_100} finished: {what}"),
            Some(to) => format!(
                "{from} to {} of {of_100} finished: {what}",
                numerals.whole(to)
            ),
        }
    });
    words.collect()
}

/// The rule in a paragraph with whose it is, to be quoted.
pub fn quotation(
    numerals: &Numerals,
    answer: &PilotAnswer,
    line: Line,
    [date, link]: [&str; 2],
) -> String {
    format!(
        "{} U-turn (model version {VERSION}, {date}, {link}), a model’s estimate, not a forecast for a \
         named company.",
        rule_told(numerals, answer, line)
    )
}

/// The rule in two sentences: what to do after which result, and for which the plan's own share is
/// good.
pub fn rule_told(numerals: &Numerals, answer: &PilotAnswer, line: Line) -> String {
    let survey = answer.inputs.survey;
    let PilotAnswer {
        inputs, estimate, ..
    } = answer;
    let good = |line: Line| match plan_is_good_for(estimate.rule.on(line)) {
        GoodFor::None => "for no result that can be expected".to_owned(),
        GoodFor::All => "whatever is finished".to_owned(),
        GoodFor::Some(ends) => format!("only if {} were finished", intervals(numerals, &ends)),
    };
    let both = lines(answer).iter().map(|line| {
        let name = match survey {
            Some(_) if estimate.has_scaled => {
                format!(" ({})", line_name(numerals, *line, survey))
            }
            _ => String::new(),
        };
        format!("{}{name}", good(*line))
    });
    let both: Vec<String> = both.collect();
    let text = format!(
        "{} Handing {} to AI, as planned, is one of the cheapest shares {}.",
        rule_in_short(numerals, answer, line),
        numerals.percent(inputs.plan.ai_share, 1),
        both.join(", "),
    );
    text.replace('\u{2060}', "")
}

/// The first of them.
pub fn rule_in_short(numerals: &Numerals, answer: &PilotAnswer, line: Line) -> String {
    let PilotAnswer {
        inputs,
        pilot,
        estimate,
    } = answer;
    let rule = rule_words(numerals, &stretches(estimate.rule.on(line)));
    let rule: Vec<String> = rule.iter().map(|words| uncapital(words)).collect();
    let which = match inputs.survey {
        survey @ Some(_) if estimate.has_scaled => {
            format!(", {}", line_name(numerals, line, survey))
        }
        _ => String::new(),
    };
    let easiest = if pilot.share >= 1.0 {
        "all issues".to_owned()
    } else {
        format!("the easiest {} of issues", numerals.percent(pilot.share, 2))
    };
    let text = format!(
        "A pilot on {easiest}, with {} judged{which}: {}.",
        count(numerals, pilot.judged),
        rule.join("; "),
    );
    text.replace('\u{2060}', "")
}

fn uncapital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters).collect()
}

/// What an AI with this result does with more than the pilot's issues, at the likely values; nothing
/// where the pilot had them all, or no AI at the likely values does as well.
pub fn elsewhere(
    numerals: &Numerals,
    inputs: &Inputs,
    pilot_share: f64,
    finished: f64,
    which: &str,
) -> Option<String> {
    let of = |share: f64| {
        let found = finished_elsewhere(inputs, pilot_share, finished, share);
        let found = found.ok().flatten()?;
        Some(numerals.whole(100.0 * found))
    };
    if pilot_share >= 1.0 {
        return None;
    }
    let all = of(1.0)?;
    let of_100 = numerals.whole(100.0);
    let plan = inputs.plan.ai_share;
    let of_plan = if plan > pilot_share && plan < 1.0 {
        format!(
            "{} of {of_100} of the {} that you plan, and ",
            of(plan)?,
            numerals.percent(plan, 1)
        )
    } else {
        String::new()
    };
    Some(format!(
        "An AI that finishes {} of {of_100} of the easiest {}{which} finishes \
         {of_plan}{all} of {of_100} of everything, if the other inputs are at their likely values.",
        numerals.whole(100.0 * finished),
        numerals.percent(pilot_share, 2),
    ))
}

/// The same of the middle of what a pilot can be expected to show.
pub fn why(numerals: &Numerals, answer: &PilotAnswer, line: Line) -> Option<String> {
    let middle = middle_of_expected(answer.estimate.rule.on(line));
    let which = ", the middle of what can be expected,";
    elsewhere(numerals, &answer.inputs, answer.pilot.share, middle, which)
}
