// The page's worker: runs the engine in slices, so that a newer question replaces an older one at once.

/** @import { Estimation, Opening, Options, ResponseRun } from "./types/uturn.js" */
/** @import { CompanyRun, UnderWayRun } from "./full/uturn.js" */
/** @import { Failure, JobOf, Kind, Question, Say, Words } from "./types/messages.js" */
/** @import { Decimal, File, RunKey } from "./types/contract.js" */
/** @typedef {typeof import("./types/uturn.js")} Engine */
/** @typedef {() => boolean} Test */

/** @type {NonNullable<Options["worlds"]>} */
const PREVIEW = 512;
const SLICE = 64;

// The engine lies beside this file, in a folder named after what is in it.
const engine = load();

let newest = 0;

async function load() {
  // On its way while the module is.
  const code = fetch(new URL("./uturn_bg.wasm", import.meta.url));
  const module = await import("./uturn.js");
  await module.default({ module_or_path: code });
  return module;
}

// The whole engine, which most visitors never ask anything: it comes when they do.
/** @type {Promise<typeof import("./full/uturn.js")> | null} */
let full = null;
const whole = () => full ??= (async () => {
  const module = await import("./full/uturn.js");
  await module.default();
  return module;
})();

// A message to oneself is the shortest way to let waiting messages in; timers are throttled.
const { port1, port2 } = new MessageChannel();
port1.start();
function pause() {
  return new Promise((resolve) => {
    port1.addEventListener("message", resolve, { once: true });
    port2.postMessage(null);
  });
}

// What is said of a job carries its key.
/** @param {MessageEvent<Question>} message */
self.onmessage = async ({ data: { id, jobs } }) => {
  newest = id;
  const isWanted = () => id === newest;
  try {
    const module = await engine;
    for (const job of jobs) {
      if (!isWanted()) return;
      /** @type {Say} */
      const say = (stage, found) => self.postMessage({ id, key: job.key, stage, ...found });
      await work(module, job, say, isWanted);
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    self.postMessage(/** @satisfies {Failure} */ ({ id, stage: "error", message }));
  }
};

/**
 * @template {Kind} K
 * @param {Engine} module
 * @param {JobOf<K>} job
 * @param {Say} say
 * @param {Test} isWanted
 */
const work = (module, job, say, isWanted) => kinds[job.kind](module, job, say, isWanted);

// What a trap has broken off cannot be freed: the trap is the error to tell, and the page ends this
// worker anyway.
/** @param {CompanyRun | Estimation | Opening | ResponseRun | UnderWayRun} run */
function release(run) {
  try {
    run.free();
  } catch {}
}

// Lets a run take slice after slice, until one says that it was the last; then there is something to
// tell, unless a newer question came between.
/**
 * @param {CompanyRun | Estimation | ResponseRun | UnderWayRun} run
 * @param {Test} isWanted
 * @param {Test} isLast
 * @param {() => void} tell
 */
async function inSlices(run, isWanted, isLast, tell) {
  try {
    while (isWanted()) {
      if (isLast()) {
        tell();
        return;
      }
      await pause();
    }
  } finally {
    release(run);
  }
}

// What is said of an estimate beside its figures is up to `also`.
/**
 * @param {Estimation} estimation
 * @param {Say} say
 * @param {Test} isWanted
 * @param {() => { words?: Words }} also
 */
function estimate(estimation, say, isWanted, also = () => ({})) {
  const isLast = () => {
    const done = estimation.advance(SLICE);
    if (done === PREVIEW) say("preview", { estimate: estimation.preview(), ...also() });
    return done >= estimation.worlds;
  };
  return inSlices(estimation, isWanted, isLast, () => {
    say("settled", { estimate: estimation.estimate(), ...also() });
  });
}

/** @type {{ [K in Kind]: (module: Engine, job: JobOf<K>, say: Say, isWanted: Test) => Promise<void> }} */
const kinds = {
  async estimate({ Estimation }, { inputs }, say, isWanted) {
    await estimate(new Estimation(inputs), say, isWanted);
  },

  // For a page whose program is not there yet: what a link says, and its answer in words too.
  async open({ Opening }, { link, remembered, languages }, say, isWanted) {
    const opening = new Opening(link, remembered, languages);
    say("opened", { sentence: opening.sentence() });
    const estimation = opening.estimation();
    const words = () => (opening.wantsGuess ? {} : { words: opening.words(estimation) });
    await estimate(estimation, say, isWanted, words);
    release(opening);
  },

  async response({ ResponseRun }, { inputs, field }, say, isWanted) {
    const run = new ResponseRun(inputs, field);
    const isLast = () => !run.advance(SLICE);
    await inSlices(run, isWanted, isLast, () => say("settled", { response: run.response() }));
  },

  // Every way on from where a plan is. Where no world of the ranges fits what was seen there is no
  // estimate, and that is the answer.
  async from_here(_, { key, inputs, under_way }, say, isWanted) {
    const module = key === /** @satisfies {RunKey} */ ("from_here") ? await whole() : await whole().catch(() => null);
    // Beside an answer it is no trouble.
    if (!module) {
      say("settled", { missing: true });
      return;
    }
    const run = new module.UnderWayRun(inputs, under_way);
    const found = () => ({ from_here: estimated(run), person_years: run.underWay.evidence?.person_years ?? null });
    const isLast = () => {
      const done = run.advance(SLICE);
      if (done === PREVIEW) say("preview", found());
      return done >= run.worlds;
    };
    await inSlices(run, isWanted, isLast, () => say("settled", found()));
  },

  // Several teams.
  async company(_, { key, company }, say, isWanted) {
    const { CompanyRun } = await whole();
    const run = new CompanyRun(company);
    const isErrand = key !== "company";
    const isLast = () => {
      const done = run.advance(SLICE);
      if (done === PREVIEW && !isErrand) say("preview", { company: run.estimate() });
      return done >= run.worlds;
    };
    await inSlices(run, isWanted, isLast, () => {
      say("settled", { company: run.estimate() });
      // Most of what is typed is one team's: the others need not run again.
      if (!isErrand) run.remember();
    });
  },

  // One of the files that can be taken along; `field` says which, and `decimal` how tables are written.
  async file({ Estimation }, job, say, isWanted) {
    if ("company" in job) {
      const { CompanyRun } = await whole();
      const run = new CompanyRun(job.company);
      const make = job.field === "front" ? () => csv(run.frontCsv(job.decimal)) : () => ofTeams(run);
      const isLast = () => run.advance(SLICE) >= run.worlds;
      await inSlices(run, isWanted, isLast, () => say("settled", { file: make() }));
      return;
    }
    const { inputs, field } = job;
    if (field === "from_here") {
      const { UnderWayRun } = await whole();
      const run = new UnderWayRun(inputs, job.under_way);
      const isLast = () => run.advance(SLICE) >= run.worlds;
      await inSlices(run, isWanted, isLast, () => say("settled", { file: onward(run) }));
      return;
    }
    const { decimal } = job;
    const run = new Estimation(inputs);
    const isLast = () => run.advance(SLICE) >= run.worlds;
    await inSlices(run, isWanted, isLast, () => say("settled", { file: files[field](run, decimal) }));
  },

  // What a pilot would tell. Where the whole engine does not come, what is on show stays as it is.
  async pilot(_, { inputs, pilot }, say, isWanted) {
    const module = await whole().catch(() => null);
    if (!module) {
      say("settled", { missing: true });
      return;
    }
    const run = new module.Estimation(inputs);
    const isLast = () => run.advance(SLICE) >= run.worlds;
    await inSlices(run, isWanted, isLast, () => say("settled", { pilot: module.pilotOf(run, pilot) }));
  },

  async check({ selfCheck }, job, say) {
    say("settled", { checks: selfCheck() });
  },
};

/** @param {UnderWayRun} run */
const estimated = (run) => {
  try {
    return run.estimate();
  } catch (error) {
    // A trap is none of its answers.
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return null;
  }
};

/** @param {UnderWayRun} run */
const onward = (run) => {
  const { inputs, underWay } = run;
  const estimate = run.estimate();
  return json({ model_version: estimate.model_version, inputs, under_way: underWay, estimate });
};

/** @param {CompanyRun} run */
const ofTeams = (run) => {
  const { company } = run;
  const estimate = run.estimate();
  return json({ model_version: estimate.model_version, company, estimate });
};

/** @param {object} document */
const json = (document) => new Blob([JSON.stringify(document)], { type: "application/json" });

/** @param {string} text */
const csv = (text) => new Blob([text], { type: "text/csv;charset=utf-8" });

/** @type {Record<Exclude<File, "company" | "from_here" | "front">, (estimation: Estimation, decimal: Decimal) => Blob>} */
const files = {
  curve: (estimation, decimal) => csv(estimation.curveCsv(decimal)),
  futures: (estimation, decimal) => csv(estimation.futuresCsv(decimal)),
  results: (estimation) => {
    const { inputs } = estimation;
    const estimate = estimation.estimate();
    return json({ model_version: estimate.model_version, inputs, estimate });
  },
};
