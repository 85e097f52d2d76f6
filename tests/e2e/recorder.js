// Put first into every page by the tests' server: keeps what the page complains about, and sets the
// language that the address asks for.
window.complaints = [];
{
  const keep = (kind, what) => window.complaints.push(`${kind}: ${what}`);
  for (const level of ['error', 'warn']) {
    const original = console[level];
    console[level] = (...words) => {
      keep(`console.${level}`, words.map(String).join(' '));
      original.apply(console, words);
    };
  }
  addEventListener('error', (event) => {
    const source = event.target?.src ?? event.target?.href;
    keep('error', event.message ?? `${source} did not load`);
  }, true);
  addEventListener('unhandledrejection', (event) => keep('unhandled rejection', event.reason));
  addEventListener('securitypolicyviolation', (event) => {
    keep('content security policy', `${event.violatedDirective} ${event.blockedURI}`);
  });
}
// A test can ask for a visitor with another language: it does not depend on how the browser started.
{
  const language = new URLSearchParams(location.search).get('language');
  if (language) Object.defineProperty(navigator, 'languages', { get: () => [language] });
}
