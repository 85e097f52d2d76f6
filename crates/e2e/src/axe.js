// The body of a function that loads axe-core where it is not there yet, and runs it with the rules
// of these tags.
const [tags] = given;
if (!window.axe) {
  await new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = '/e2e/axe-core.js';
    script.onload = loaded;
    script.onerror = () => failed('no axe-core; `cargo xtask test` installs it and names it in AXE');
    document.head.append(script);
  });
}
const { violations } = await window.axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => (
  `${id}: ${target.join(' ')} — ${failureSummary.replace(/\s+/gu, ' ')}`
)));
