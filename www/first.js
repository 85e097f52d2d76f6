// Before anything else: what has to be there before the program is, or in its place.
{
  /** @import { Card, FirstQuestion, Key, LaterKey, LeftEntry, SettingsEntry } from "./types/contract.js" */
  /** @import { Question, Said } from "./types/messages.js" */
  /** @import { Answered, Reason } from "./types/page.js" */

  // Browsers may offer to install the page at any time.
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    window.installation = event;
  });

  // Where the program cannot run, does not come or breaks, the page says so, in words of index.html;
  // the first reason is the one that counts.
  const stopped = (() => {
    let isSaid = false;
    return (/** @type {Reason} */ reason) => {
      if (isSaid) return;
      isSaid = true;
      const show = () => {
        const words = document.getElementById("stopped").content.cloneNode(true);
        words.querySelector("button").addEventListener("click", () => location.reload());
        for (const each of words.querySelectorAll(`p:not([data-reason=${reason}])`)) each.remove();
        if (reason === "sandboxed") words.querySelector("button").remove();
        document.body.prepend(words);
        // What the still page shows can no longer be changed, and what it waits for does not come.
        for (const each of document.querySelectorAll(".still :is(input, select)")) each.disabled = true;
        outline.giveUp();
      };
      if (document.readyState === "loading") addEventListener("DOMContentLoaded", show);
      else show();
    };
  })();

  // A module with one instruction on vectors.
  const simd = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 8, 1, 6, 0, 65, 0, 253, 15, 11];
  const canRun = typeof WebAssembly === "object" && WebAssembly.validate(new Uint8Array(simd));
  if (!canRun) stopped("old");
  // A frame that counts as of no origin may start no worker and fetch no module of its own host.
  if (origin === "null" && /^http/u.test(location.href)) stopped("sandboxed");

  let isStarted = false;
  /** @param {unknown} error */
  const onFailure = (error) => {
    const isBroken = typeof WebAssembly === "object" && error instanceof WebAssembly.RuntimeError;
    if (error instanceof Error && /out of memory/iu.test(error.message)) stopped("memory");
    else if (isBroken) stopped("broken");
    else if (!isStarted) stopped("lost");
  };
  addEventListener("unhandledrejection", ({ reason }) => onFailure(reason));
  // Files that do not come tell only those who listen on the way down.
  addEventListener("error", ({ target, error }) => {
    if (target === window || target instanceof HTMLScriptElement) onFailure(error);
  }, true);

  // What the page shows first: the card of ?embed; the still page with its answer; or the same page
  // waiting for the answer to other numbers, from the address or from the last visit.
  const memory = () => {
    try {
      return localStorage.getItem(/** @satisfies {SettingsEntry} */ ("uturn")) ?? "";
    } catch {
      return "";
    }
  };
  const isCard = new URLSearchParams(location.search).has(/** @satisfies {Card} */ ("embed"));
  // What was typed at the very last of a page that is loaded again came too late for its address
  // (use_leaving.rs): it is where the page goes on. The browser may have taken an earlier address.
  try {
    const left = /** @satisfies {LeftEntry} */ ("uturn-left");
    const [to, now, ...earlier] = sessionStorage.getItem(left)?.split(" ") ?? [];
    sessionStorage.removeItem(left);
    const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
    const isIts = now === location.hash || type === "reload" && earlier.includes(location.hash);
    if (!isCard && type !== "navigate" && isIts && to !== location.hash) history.replaceState(null, "", to);
  } catch {}
  const [link, remembered] = [location.hash, isCard ? "" : memory()];
  const isAnswered = !isCard && link.length < 2 && remembered === "";
  // Of a plan under way, and of several teams, the program alone knows.
  const later = (/** @type {LaterKey[]} */ (["team", "since"])).find((key) => new RegExp(`[#&]${key}=`, "u").test(link));
  // Pages are shown in parts while they come: not where a part would change, be it for other numerals
  // or an offer of other money.
  if (!isAnswered || navigator.languages[0] !== "en-US") document.documentElement.dataset.awaits = "";

  const engine = document.querySelector("meta[name=engine]").content;
  /** @type {(time: number) => Promise<void>} */
  const quiet = (time) => new Promise((go) => {
    addEventListener("load", () => setTimeout(go, time), { once: true });
  });

  const parsed = new Promise((go) => addEventListener("DOMContentLoaded", go, { once: true }));
  // A card may lie far down in an article, or not be shown at all.
  /** @type {() => Promise<void>} */
  const seen = () => new Promise((go) => {
    new IntersectionObserver((entries, observer) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      go();
    }).observe(document.getElementById("page"));
  });
  // Other numbers are another still page.
  addEventListener("hashchange", () => {
    if (document.querySelector(".still")) location.reload();
  });

  // The rest comes for somebody: at a first sign of one, or in some quiet after the page is shown, its
  // files first.
  const SIGNS = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown", "focusin"];
  const [FETCHED, STARTED, PATIENCE] = [1000, 6000, 3000];
  const signed = new Promise((go) => {
    for (const sign of SIGNS) addEventListener(sign, go, { once: true, passive: true, capture: true });
  });

  // Who waits for an answer gets the engine first, with words for the still page; then the program,
  // which takes over the worker and what it has said. Where no word comes, it does not wait for one.
  /** @type {Worker | null} */
  let worker = null;
  /** @type {Answered | null} */
  let said = null;
  /** @type {() => Promise<void>} */
  const ask = () => new Promise((go) => {
    worker = new Worker(engine, { type: "module" });
    const end = () => {
      worker?.terminate();
      worker = null;
      go();
    };
    worker.onerror = end;
    worker.onmessageerror = end;
    worker.onmessage = async (/** @type {MessageEvent<Said>} */ { data }) => {
      await parsed;
      if (data.stage === "error") end();
      else if (data.stage === "opened") outline.fill(data.sentence);
      else {
        said = data;
        if ("words" in data && data.words) outline.tell(data.words);
        go();
      }
    };
    /** @type {Question & { id: FirstQuestion }} */
    const question = { id: 0, jobs: [{ key: "plan", kind: "open", link, remembered, languages: [...navigator.languages] }] };
    worker.postMessage(question);
    parsed.then(() => setTimeout(go, PATIENCE));
  });
  const words = later ? () => {} : ask;
  const asked = !isAnswered && canRun && (isCard ? parsed.then(seen).then(words) : words());

  // The style of what the program alone draws: where it does not come, that looks plainer.
  /** @type {() => Promise<void>} */
  const dressed = async () => {
    await parsed;
    const style = document.querySelector("link[disabled]");
    const done = new Promise((go) => {
      for (const end of ["load", "error"]) style.addEventListener(end, go);
    });
    style.disabled = false;
    await done;
  };

  /** @param {number} time */
  const after = (time) => (isAnswered ? Promise.race([signed, quiet(time)]) : asked);
  const [near, wanted] = [after(FETCHED), after(STARTED)];
  /** @type {typeof first.program} */
  const program = async (script, code) => {
    try {
      await near;
      // Where a host names no type, the program's own start knows what to do.
      const compiled = WebAssembly.compileStreaming(fetch(code)).catch(() => code);
      const [{ default: start }, module_or_path] = await Promise.all([
        import(script), compiled, wanted, dressed(), import("./translated.js"),
      ]);
      await start({ module_or_path });
      isStarted = true;
    } catch (error) {
      onFailure(error);
      console.error(error);
    }
  };

  // The answer of the still page, as the engine says it.
  /** @returns {Promise<Answered>} */
  const answer = async () => {
    await near;
    return (await fetch(engine.replace(/[^/]*$/u, "default.json"))).json();
  };

  const brought = isAnswered ? answer().catch(() => null) : null;
  // Neither the address nor, in another tab, the memory has changed since.
  const isSame = () => location.hash === link && (isCard || memory() === remembered);

  window.first = {
    program,
    // What the still page shows.
    answer: async () => {
      const answer = (await brought) ?? said;
      return isSame() ? answer : null;
    },
    // The worker and what it has said last; whoever takes it listens to it.
    takeWorker: () => {
      const taken = isSame() && worker && { worker, said };
      worker = null;
      return taken;
    },
    lost: () => stopped("lost"),
    // Called where the still page has been read: nobody sees an answer that is not theirs.
    show: () => {
      if (!isAnswered) outline.show(isCard, link, later);
      else {
        numerals();
        for (const each of document.querySelectorAll("#page :disabled")) each.disabled = false;
      }
      if (!isCard && link.length < 2 && !remembered.includes(/** @satisfies {`${Key}=`} */ ("country="))) offer();
      if (isAnswered) delete document.documentElement.dataset.awaits;
    },
  };
}
