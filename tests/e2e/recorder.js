// Put first into every page by the tests' server: keeps what the page complains about.
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
