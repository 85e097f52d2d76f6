//! The one effect that talks to the engine.

use crate::engine::{Answer, Engine, Said, Stage};
use crate::first;
use crate::state::{Action, Page, Request, Round, State};
use yew::prelude::*;

/// Two workers: one answers, the other helps with errands once there is an answer. There are no
/// more than that on many a phone that would gain from them.
const WORKERS: usize = 2;

/// The running workers of one start, and what they were last asked.
#[derive(Default)]
struct Crew {
    start: u32,
    engines: Vec<Engine>,
    /// Numbers of the request and of the round.
    asked: (u32, u32),
}

/// Keeps the engine running, asks it whenever the request or the round of errands changes, and
/// turns what it says into actions; all that once it is wanted. A new start number ends the old
/// workers and starts others.
#[hook]
pub fn use_engine(page: &Page, is_wanted: bool) {
    let crew = use_mut_ref(Crew::default);
    let dispatcher = page.dispatcher();
    use_effect_with(
        (
            page.start,
            page.request.clone(),
            page.round.clone(),
            is_wanted,
        ),
        move |(start, request, round, is_wanted)| {
            if !is_wanted {
                return;
            }
            let mut crew = crew.borrow_mut();
            if crew.start != *start {
                *crew = Crew {
                    start: *start,
                    ..Crew::default()
                };
            }
            if let Err(message) = crew.ask(&dispatcher, request, round) {
                dispatcher.dispatch(Action::Failed(message));
            }
        },
    );
}

impl Crew {
    fn ask(
        &mut self,
        dispatcher: &UseReducerDispatcher<State>,
        request: &Request,
        round: &Round,
    ) -> Result<(), String> {
        let (is_new_request, is_new_round) = (request.id != self.asked.0, round.id != self.asked.1);
        self.asked = (request.id, round.id);
        if is_new_request && !self.take_over(dispatcher, request) {
            self.reach(1, dispatcher)?;
            if let Some(answering) = self.engines.first() {
                answering.ask(request);
            }
        }
        // A new request ends the round that went before it.
        if is_new_round {
            if !round.jobs.is_empty() {
                self.reach(WORKERS, dispatcher)?;
            }
            let helping = usize::from(round.jobs.is_empty());
            for (place, engine) in self.engines.iter().enumerate().skip(helping) {
                engine.send_on(round, place, self.engines.len());
            }
        }
        Ok(())
    }

    /// Starts workers until there are so many.
    fn reach(
        &mut self,
        workers: usize,
        dispatcher: &UseReducerDispatcher<State>,
    ) -> Result<(), String> {
        while self.engines.len() < workers {
            let engine = Engine::start(on_said(dispatcher, 0), on_failure(dispatcher))?;
            self.engines.push(engine);
        }
        Ok(())
    }

    /// Takes over the worker that the still page has asked this very question.
    fn take_over(&mut self, dispatcher: &UseReducerDispatcher<State>, request: &Request) -> bool {
        let Some((worker, so_far)) = first::take_worker() else {
            return false;
        };
        if request.under_way.is_some() || request.company.is_some() {
            // The still page asks about plans that have not begun.
            worker.terminate();
            return false;
        }
        let on_said = on_said(dispatcher, request.id);
        let engine = Engine::over(worker, on_said.clone(), on_failure(dispatcher));
        let is_settled = |answer: &Answer| answer.stage == Stage::Settled;
        if !so_far.as_ref().is_some_and(is_settled) {
            engine.expect_an_answer();
        }
        if let Some(answer) = so_far {
            on_said.emit(Said::Answer(Box::new(answer)));
        }
        self.engines.push(engine);
        true
    }
}

/// Makes actions of what a worker says; the still page's question was asked in the place of the
/// request of this number.
fn on_said(dispatcher: &UseReducerDispatcher<State>, first_request: u32) -> Callback<Said> {
    let dispatcher = dispatcher.clone();
    Callback::from(move |said| match said {
        Said::Answer(mut answer) => {
            if answer.id == first::FIRST_REQUEST {
                answer.id = first_request;
            }
            dispatcher.dispatch(Action::Answered(answer));
        }
        Said::Company(answer) => dispatcher.dispatch(Action::AnsweredOfTeams(answer)),
        Said::Onward(onward) => dispatcher.dispatch(Action::WentOn(onward)),
        Said::Found(found) => dispatcher.dispatch(Action::Found(found)),
        // Files are asked of engines of their own, and what is read later is told when it has been.
        Said::Preview | Said::File(_) | Said::Other(_) => {}
    })
}

fn on_failure(dispatcher: &UseReducerDispatcher<State>) -> Callback<String> {
    let dispatcher = dispatcher.clone();
    Callback::from(move |message| dispatcher.dispatch(Action::Failed(message)))
}
