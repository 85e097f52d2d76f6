//! What to find out first, in words.

use super::drivers::in_sentence;
use crate::numerals::Numerals;
use crate::reading::Finding;
use uturn::model::Uncertain;
use uturn::model::report::Lines;
use words::figures::duration;

/// The title where there is nothing to find out.
pub const FIND_OUT: &str = "What to find out first";
/// Said in place of a list.
pub const NOTHING_TO_FIND_OUT: &str = "No single answer is worth paying for: whatever it was, \
    much the same share would come out cheapest on average.";

/// The title: the most valuable, and its worth.
pub fn find_out_title(numerals: &Numerals, first: &Finding) -> String {
    let most = first.value.alone.max(first.value.scaled);
    format!(
        "Find this out first: {}. It is worth up to {}",
        in_sentence(first.input.into()),
        numerals.money(most, most)
    )
}

/// What the amounts mean, and what all answers together come to.
pub fn worth_means(numerals: &Numerals, all: Lines<f64>, horizon_months: usize) -> String {
    format!(
        "If you knew the true figure before you decide, you would sometimes hand over more and \
         sometimes less. The amounts are what that would save on average over {}, against the one \
         share that is best without knowing; a study that costs more is not worth it, and a \
         rough answer is worth less. The true figure of everything at once would be worth {} at \
         most.",
        duration(numerals, horizon_months),
        numerals.money(all.alone, all.scaled)
    )
}

/// What one answer is worth.
pub fn worth(numerals: &Numerals, value: Lines<f64>) -> String {
    numerals.money(value.alone, value.scaled)
}

/// How sure that is, by the less sure of the two lines; nothing where it is not known.
pub fn sure_of_worth(numerals: &Numerals, finding: &Finding) -> String {
    give_or_take(numerals, finding.standard_error, finding.value)
}

/// How sure a worth is, by the larger of its errors; nothing where none is known.
pub fn give_or_take(numerals: &Numerals, error: Option<Lines<f64>>, value: Lines<f64>) -> String {
    error.map_or_else(String::new, |error| {
        // One figure is all that an error has, in the unit of what it is the error of.
        let most = error.alone.max(error.scaled).max(1.0);
        let to = 10_f64.powf(most.log10().floor());
        let rounded = (most / to).round() * to;
        let largest = value.alone.max(value.scaled);
        format!("give or take {}", numerals.money_to(rounded, to, largest))
    })
}

/// How one could find an uncertain input out.
pub fn how_to_find_out(input: Uncertain) -> &'static str {
    match input {
        Uncertain::DemandGrowth => {
            "Count the contacts of the last three years month by month, and ask sales what they \
             expect."
        }
        Uncertain::LoadVariation => {
            "Take the contacts of each day from the phone or ticket system and see how far they \
             stray from the month’s average."
        }
        Uncertain::Patience => {
            "The phone or ticket system knows when customers give up: take those who waited longest \
             into account, not only those who gave up."
        }
        Uncertain::AiResolution => {
            "Let the AI answer a random sample of all issues, since a pilot on the easiest alone \
             flatters, and have people check some weeks later which of them were truly settled."
        }
        Uncertain::AiCeiling => {
            "Let the AI answer some hundred of your simplest issues, and have people judge every \
             answer."
        }
        Uncertain::AiImprovement => {
            "Repeat the same test every quarter on fresh issues, and ask the vendor’s older \
             customers for their first and latest figures."
        }
        Uncertain::Misrouting => {
            "In a pilot, have people sort a sample of what reached the AI into easy and hard."
        }
        Uncertain::FailureDetection => {
            "Have people read a random sample of the chats that the AI closed as settled, and \
             count the failures that nobody had noticed."
        }
        Uncertain::ReturnRate => {
            "Follow customers whose issue was closed but not settled: how many get in touch again \
             within a month?"
        }
        Uncertain::EscalationEffort => {
            "In a pilot, time the issues that the AI hands on, and compare them with issues of \
             the same kind that came to a person directly."
        }
        Uncertain::DifficultyEffect => {
            "Have experienced people rate a sample of issues from easy to hard, and compare their \
             handling times."
        }
        Uncertain::FirstContactResolution => {
            "Ask customers a week later whether their issue is settled, and count those who got \
             in touch again."
        }
        Uncertain::ResolutionSlope => {
            "Have a sample of issues rated from easy to hard, and compare how many of each were \
             settled the first time."
        }
        Uncertain::AgentCost => {
            "Your payroll: pay, contributions, workplace, software and team leads, divided by \
             full-time equivalents."
        }
        Uncertain::Attrition => {
            "Your personnel records of the last three years, dismissals left out."
        }
        Uncertain::HiringCost => {
            "Add up advertisements, agencies, interviews, training and the trainers’ time for \
             the last twenty people hired."
        }
        Uncertain::HiringLag => {
            "Your personnel records: from the day a post was approved to the first day of work."
        }
        Uncertain::Ramp => {
            "Compare the issues per hour of new people, week by week, with those of experienced \
             ones."
        }
        Uncertain::SeveranceWeeks => {
            "Contracts, law and the works council’s last agreement: an employment lawyer can tell \
             before anything is announced."
        }
        Uncertain::AiUnitCost => {
            "Ask for binding offers, and for what counts as resolved in the bill; then read a \
             sample of a pilot’s bill against the chats."
        }
        Uncertain::AiSetup => {
            "Ask two companies of your size that have done it for what it cost them in the end, \
             their own people’s time included."
        }
        Uncertain::AiOversight => {
            "In a pilot, have everyone who checks, corrects or feeds the AI write down their \
             hours."
        }
        Uncertain::AssistGain => {
            "Give half of a team the AI’s help for some weeks, chosen by lot, and compare \
             handling times."
        }
        Uncertain::CustomerMargin => {
            "Your own books: what a customer brings in a year after all costs that serving one \
             fewer would save."
        }
        Uncertain::StatedToActual => {
            "Follow up those who said in a survey that they would leave: how many had left a year \
             later?"
        }
        Uncertain::AiAversion => {
            "In a pilot, choose by lot who is told that AI answered, and compare who is still a \
             customer a year later."
        }
        Uncertain::BacklashProbability => {
            "List companies of your size that announced cuts for AI, and count those that the \
             press and customers took to task."
        }
        Uncertain::BacklashSize => {
            "Ask those companies, or their published accounts, what orders and share price did in \
             the months after."
        }
        Uncertain::IncidentRate => {
            "Have outsiders attack the pilot as customers would, and ask the vendor under \
             contract for its record of incidents."
        }
        Uncertain::IncidentSize => {
            "Ask your insurer and your data-protection officer what a leak of such conversations \
             has cost others."
        }
        Uncertain::OnDemandShowUp => {
            "Call a small pool at short notice a few times, and count who logs in."
        }
        Uncertain::OnDemandPremium => {
            "Advertise some on-demand posts, and see at what hourly pay people accept."
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_uncertain_input_can_be_found_out() {
        for input in Uncertain::ALL {
            let how = how_to_find_out(input);
            assert!(how.ends_with(['.', '?']), "{input:?}: “{how}”");
        }
    }

    #[test]
    fn the_title_says_what_the_first_is_worth_at_most() {
        let first = Finding {
            input: Uncertain::CustomerMargin,
            standard_error: Some(Lines {
                alone: 310_000.0,
                scaled: 290_000.0,
            }),
            value: Lines {
                alone: 6_111_444.0,
                scaled: 4_629_274.0,
            },
        };
        let numerals = Numerals::english();
        let plain = |text: String| text.replace('\u{a0}', " ").replace('\u{2060}', "");
        assert_eq!(
            plain(find_out_title(&numerals, &first)),
            "Find this out first: what a customer brings in. It is worth up to $6.1 M"
        );
        assert_eq!(plain(worth(&numerals, first.value)), "$4.6–6.1 M");
        assert_eq!(
            plain(sure_of_worth(&numerals, &first)),
            "give or take $0.3 M"
        );
    }
}
