// The page's worker: runs the engine in slices, so that a newer question replaces an older one at once.

const WORLDS = 4096;
const PREVIEW = 512;
const SLICE = 64;

// The build stands in this file's query: the engine is fetched under the same one, so that a new
// page never runs an old engine from a cache.
const build = self.location.search;
const engine = load();

let newest = 0;

async function load() {
  const module = await import(`./engine/uturn.js${build}`);
  await module.default({ module_or_path: new URL(`./engine/uturn_bg.wasm${build}`, import.meta.url) });
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

// Jobs are `{key, kind, inputs, field}`; what is said of one carries its key.
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

const kinds = {
  async estimate({ Estimation }, { inputs }, say, isWanted) {
    const estimation = new Estimation(inputs, { worlds: WORLDS });
    try {
      while (isWanted()) {
        const done = estimation.advance(SLICE);
        if (done >= WORLDS) {
          say("settled", { estimate: estimation.estimate() });
          return;
        }
        if (done === PREVIEW) say("preview", { estimate: estimation.preview() });
        await pause();
      }
    } finally {
      estimation.free();
    }
  },

  async response({ ResponseRun }, { inputs, field }, say, isWanted) {
    const run = new ResponseRun(inputs, field, { worlds: PREVIEW });
    try {
      while (isWanted()) {
        if (!run.advance(SLICE)) {
          say("settled", { response: run.response() });
          return;
        }
        await pause();
      }
    } finally {
      run.free();
    }
  },

  async check({ selfCheck }, job, say) {
    say("settled", { checks: selfCheck() });
  },
};
