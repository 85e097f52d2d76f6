//! The one effect that talks to the engine.

use crate::app::engine::{Engine, Said};
use crate::app::state::{Action, Page, Request, Round, State};
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
/// turns what it says into actions. A new start number ends the old workers and starts others.
#[hook]
pub fn use_engine(page: &Page) {
    let crew = use_mut_ref(Crew::default);
    let dispatcher = page.dispatcher();
    use_effect_with(
        (page.start, page.request.clone(), page.round.clone()),
        move |(start, request, round)| {
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
        if is_new_request {
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
            let on_said = {
                let dispatcher = dispatcher.clone();
                Callback::from(move |said| match said {
                    Said::Answer(answer) => dispatcher.dispatch(Action::Answered(answer)),
                    Said::Found(found) => dispatcher.dispatch(Action::Found(found)),
                    Said::Preview => {}
                })
            };
            let on_failure = {
                let dispatcher = dispatcher.clone();
                Callback::from(move |message| dispatcher.dispatch(Action::Failed(message)))
            };
            self.engines.push(Engine::start(on_said, on_failure)?);
        }
        Ok(())
    }
}
