// Put first into every page by the tests' server: keeps what the page complains about, and makes of
// the browser what the address asks for.
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
// A test can ask for a visitor with another language, or for a browser that lacks something: it does
// not depend on how the browser started.
{
  const wanted = new URLSearchParams(location.search);
  const language = wanted.get('language');
  if (language) Object.defineProperty(navigator, 'languages', { get: () => [language] });
  const refuse = (name) => () => { throw new DOMException('as the test wants it', name); };
  const lacks = {
    wasm: () => Object.defineProperty(window, 'WebAssembly', { value: undefined }),
    simd: () => { WebAssembly.validate = () => false; },
    memory: () => {
      const short = async () => { throw new RangeError('WebAssembly.Instance(): Out of memory'); };
      Object.assign(WebAssembly, { compileStreaming: short, instantiate: short, instantiateStreaming: short });
    },
    storage: () => Object.defineProperty(window, 'localStorage', { get: refuse('SecurityError') }),
    room: () => { Storage.prototype.setItem = refuse('QuotaExceededError'); },
  };
  lacks[wanted.get('without')]?.();
  // The program comes for somebody: a sign of that, unless the test wants none.
  if (!wanted.has('nobody')) addEventListener('load', () => dispatchEvent(new Event('pointermove')));
}
