//! What is still to be asked of the engine, and what its answers change.

use super::errands::{Errand, Found, Now, Round};
use super::request::{Known, Request, Run, differ_in_share_only};
use super::{Question, State};
use crate::engine::{Answer, Stage};
use std::rc::Rc;
use uturn::model::company::Company;

impl State {
    /// Asks for what is missing, unless it has been asked for already.
    pub(super) fn ask(&mut self) {
        let is_settled = |known: &Option<Known>| {
            known
                .as_ref()
                .is_some_and(|known| known.settles(&self.inputs))
        };
        let mut runs = Vec::new();
        let (under_way, company) = (self.askable(), self.askable_company());
        match self.question() {
            Question::Before => {
                if !is_settled(&self.known) {
                    runs.push(Run::Plan);
                } else if self.inputs.evidence.is_some() && !is_settled(&self.unseen) {
                    // The answer itself comes first.
                    runs.push(Run::Unseen);
                }
                if self.is_pool_open && !is_settled(&self.pool) {
                    runs.push(Run::Pool);
                }
            }
            Question::UnderWay => {
                if under_way.is_some() && !self.is_onward_settled() {
                    runs.push(Run::FromHere);
                }
            }
            Question::SeveralTeams => {
                let is_open = |company: &Company| !self.is_company_settled(company);
                if company.as_ref().is_some_and(is_open) {
                    runs.push(Run::Company);
                }
            }
        }
        // Which team is open does not matter to all of them.
        let is_of_these = self.request.inputs == self.inputs || company.is_some();
        let is_asked = is_of_these
            && self.request.under_way == under_way
            && self.request.company == company
            && runs.iter().all(|run| self.request.runs.contains(run));
        if !is_asked {
            self.request = Request {
                id: self.next_id(),
                inputs: self.inputs.clone(),
                under_way,
                company,
                runs: runs.clone(),
            };
            self.round = Round::default();
            if self.trouble.is_some() {
                self.restart();
            }
        }
        if runs.is_empty() {
            self.send_on_errands();
        }
    }

    /// Sends the engine on the errands that are wanted, once it has answered.
    fn send_on_errands(&mut self) {
        let company = self.askable_company();
        let mut jobs = self.errands.outstanding(&Now {
            inputs: &self.inputs,
            pilot: self.possible_pilot(),
            company: company.as_ref(),
        });
        if self.question() != Question::Before {
            // The curves over the inputs and a pilot are of plans that have not begun.
            jobs.retain(|job| !matches!(job.errand, Errand::Response(_) | Errand::Pilot));
        }
        if jobs.iter().all(|job| self.round.jobs.contains(job)) {
            return;
        }
        self.round = Round {
            id: self.next_id(),
            jobs: Rc::new(jobs),
        };
    }

    fn next_id(&mut self) -> u32 {
        self.last_id += 1;
        self.last_id
    }

    pub(super) fn restart(&mut self) {
        self.trouble = None;
        self.start += 1;
    }

    /// Browsers break off a sound program now and then: another worker gets the same question once
    /// before the visitor hears of it. Silence has taken long enough already.
    pub(super) fn fail(&mut self, reason: String) {
        if reason.is_empty() || self.asked_twice == self.request.id {
            self.trouble = Some(reason);
        } else {
            self.asked_twice = self.request.id;
            self.restart();
        }
    }

    pub(super) fn learn(&mut self, answer: Answer) {
        if answer.id != self.request.id {
            return;
        }
        let place = match answer.run {
            Run::Plan => &mut self.known,
            Run::Unseen => &mut self.unseen,
            Run::Pool => &mut self.pool,
            Run::FromHere | Run::Company => return,
        };
        let settled = answer.stage == Stage::Settled;
        // Another share of the same plan is already on show, read off a full estimate: a preview
        // from an eighth of the worlds would only make the headline jump.
        let better_known = place.as_ref().is_some_and(|known| {
            known.settled && differ_in_share_only(&known.inputs, &self.request.inputs)
        });
        if settled || !better_known {
            let known = Some(Known {
                estimate: Rc::new(answer.estimate),
                inputs: self.request.inputs.clone(),
                settled,
            });
            *place = known.clone();
            if settled && answer.run == Run::Plan {
                self.full = known;
            }
        }
        self.trouble = None;
        self.ask();
    }

    /// Takes in what an errand has come to.
    pub(super) fn learn_of(&mut self, found: Found) {
        if found.id == self.round.id
            && let Some(job) = self.round.jobs.get(found.place)
        {
            Rc::make_mut(&mut self.errands).learn(job, found.finding);
        }
    }
}
