// The page's worker: runs the engine in slices, so that a newer question replaces an older one at once.

const WORLDS = 4096;
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

// A message to oneself is the shortest way to let waiting messages in; timers are throttled.
const { port1, port2 } = new MessageChannel();
port1.start();
function pause() {
  return new Promise((resolve) => {
    port1.addEventListener("message", resolve, { once: true });
    port2.postMessage(null);
  });
}

// Jobs are `{key, kind, inputs, field}`, the page's first one `{key, kind, link, remembered,
// languages}`; what is said of one carries its key.
self.onmessage = async ({ data: { id, jobs } }) => {
  newest = id;
  const isWanted = () => id === newest;
  try {
    const module = await engine;
    for (const job of jobs) {
      if (!isWanted()) return;
      const say = (stage, found) => self.postMessage({ id, key: job.key, stage, ...found });
      await kinds[job.kind](module, job, say, isWanted);
    }
  } catch (error) {
    self.postMessage({ id, stage: "error", message: String(error?.message ?? error) });
  }
};

// What a trap has broken off cannot be freed: the trap is the error to tell, and the page ends this
// worker anyway.
function release(run) {
  try {
    run.free();
  } catch {}
}

// Lets a run take slice after slice, until one says that it was the last; then there is something to
// tell, unless a newer question came between.
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
function estimate(estimation, say, isWanted, also = () => {}) {
  const isLast = () => {
    const done = estimation.advance(SLICE);
    if (done === PREVIEW) say("preview", { estimate: estimation.preview(), ...also() });
    return done >= WORLDS;
  };
  return inSlices(estimation, isWanted, isLast, () => {
    say("settled", { estimate: estimation.estimate(), ...also() });
  });
}

const kinds = {
  async estimate({ Estimation }, { inputs }, say, isWanted) {
    await estimate(new Estimation(inputs, { worlds: WORLDS }), say, isWanted);
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
    const run = new ResponseRun(inputs, field, { worlds: WORLDS });
    const isLast = () => !run.advance(SLICE);
    await inSlices(run, isWanted, isLast, () => say("settled", { response: run.response() }));
  },

  // One of the files that can be taken along; `field` says which, and `decimal` how tables are written.
  async file({ Estimation }, { inputs, field, decimal }, say, isWanted) {
    const run = new Estimation(inputs, { worlds: WORLDS });
    const isLast = () => run.advance(SLICE) >= WORLDS;
    await inSlices(run, isWanted, isLast, () => say("settled", { file: files[field](run, decimal) }));
  },

  async check({ selfCheck }, job, say) {
    say("settled", { checks: selfCheck() });
  },
};

const csv = (text) => new Blob([text], { type: "text/csv;charset=utf-8" });

const files = {
  curve: (estimation, decimal) => csv(estimation.curveCsv(decimal)),
  futures: (estimation, decimal) => csv(estimation.futuresCsv(decimal)),
  results: (estimation) => {
    const { inputs } = estimation;
    const estimate = estimation.estimate();
    const document = { model_version: estimate.model_version, inputs, estimate };
    return new Blob([JSON.stringify(document)], { type: "application/json" });
  },
};
