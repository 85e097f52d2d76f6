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
  const { default: init, Estimation } = await import(`./engine/uturn.js${build}`);
  await init({ module_or_path: new URL(`./engine/uturn_bg.wasm${build}`, import.meta.url) });
  return Estimation;
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

self.onmessage = async ({ data: { id, runs } }) => {
  newest = id;
  try {
    const Estimation = await engine;
    for (const { run, inputs } of runs) {
      if (id === newest) await answer(new Estimation(inputs, { worlds: WORLDS }), id, run);
    }
  } catch (error) {
    self.postMessage({ id, stage: "error", message: String(error?.message ?? error) });
  }
};

async function answer(estimation, id, run) {
  const say = (stage, estimate) => self.postMessage({ id, run, stage, estimate });
  try {
    while (id === newest) {
      const done = estimation.advance(SLICE);
      if (done >= WORLDS) {
        say("settled", estimation.estimate());
        return;
      }
      if (done === PREVIEW) say("preview", estimation.preview());
      await pause();
    }
  } finally {
    estimation.free();
  }
}
