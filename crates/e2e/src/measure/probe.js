// Put first into the page by `cargo xtask measure`: notes when what the page says changes, when that
// is on the screen, and what moves without being asked to.
function probe({ answer, share, headline, standings }) {
  const found = { changes: [], moves: [], shifts: [], tasks: [], keyAt: 0, movedAt: 0, inputAt: 0, begunAt: 0 };
  window.probe = found;

  let region;
  const said = () => {
    if (!region?.isConnected) {
      const headings = [...document.querySelectorAll('section > h2')];
      region = headings.find((heading) => heading.textContent === answer)?.parentElement;
    }
    return region?.textContent ?? '';
  };
  const patterns = Object.entries(standings).map(([name, words]) => [name, new RegExp(words, 'u')]);
  const standing = () => {
    const text = said();
    return patterns.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
  };
  found.headline = () => said().match(new RegExp(headline, 'u'))?.[0];

  // The first task after a frame was drawn.
  const whenDrawn = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => then(performance.now());
    port2.postMessage(null);
  });

  let last = standing();
  new MutationObserver(() => {
    // The program has taken the place of the page as it came.
    if (!found.begunAt && document.querySelector('#page') && !document.querySelector('.still')) {
      found.begunAt = performance.now();
    }
    const now = standing();
    if (now === last) return;
    last = now;
    const change = { standing: now, changed: performance.now() };
    found.changes.push(change);
    whenDrawn((time) => { change.drawn = time; });
  }).observe(document, { childList: true, characterData: true, subtree: true });

  addEventListener('keydown', (event) => { found.keyAt = event.timeStamp; }, true);
  addEventListener('pointermove', (event) => { found.movedAt = event.timeStamp; }, true);
  addEventListener('input', (event) => {
    found.inputAt = performance.now();
    if (event.target.type === 'range') follow(event.target, found.movedAt, found.headline());
  }, true);

  // From a move of the handle to the frame in which the sentence says the new share.
  function follow(slider, movedAt, before) {
    const label = [...document.querySelectorAll('label')].find((label) => label.textContent === share);
    let frames = 0;
    const look = () => {
      frames += 1;
      if (parseFloat(label.control.value) !== Number(slider.value)) {
        requestAnimationFrame(look);
        return;
      }
      const move = { frames, hasNewHeadline: found.headline() !== before };
      found.moves.push(move);
      whenDrawn((time) => { move.time = time - movedAt; });
    };
    requestAnimationFrame(look);
  }

  new PerformanceObserver((list) => {
    found.tasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });

  // An element's opening tag, or a text; what is gone meanwhile has neither.
  const name = ({ node }) =>
    (node?.outerHTML ?? node?.textContent ?? 'what is gone now').slice(0, 60);
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput, sources } of list.getEntries()) {
      found.shifts.push({ value, hadRecentInput, what: sources.map(name) });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
