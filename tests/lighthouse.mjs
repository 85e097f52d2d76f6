// node lighthouse.mjs <where lighthouse is>: its four figures for dist/ as hosts serve it, with
// compression, on its mobile profile; the median of five runs. `cargo xtask lighthouse` calls this.
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

/** @typedef {{ score: number, auditRefs: { id: string, weight: number }[] }} Category */
/** @typedef {{ score: number | null, title: string, displayValue?: string, numericValue: number }} Audit */
/** @typedef {{ categories: Record<string, Category>, audits: Record<string, Audit> }} Report */
/** @typedef {(page: string, options: { port: number, onlyCategories: string[] }) => Promise<{ lhr: Report }>} Lighthouse */
/** @typedef {(options: { chromeFlags: string[] }) => Promise<{ port: number, kill: () => void }>} Launch */

const RUNS = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const TIMES = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'speed-index'];
/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css', '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.wasm': 'application/wasm', '.webmanifest': 'application/manifest+json', '.woff2': 'font/woff2',
};
const PACKED = ['.css', '.html', '.js', '.svg', '.wasm', '.webmanifest'];

const [place] = process.argv.slice(2);
const dist = fileURLToPath(new URL('../dist', import.meta.url));

// Compressed once, as hosts keep it.
/** @type {Map<string, { headers: Record<string, string>, body: Buffer }>} */
const kept = new Map();
/** @type {(path: string) => { headers: Record<string, string>, body: Buffer }} */
function file(path) {
  const before = kept.get(path);
  if (before) return before;
  const end = extname(path);
  const content = readFileSync(join(dist, path));
  const isPacked = PACKED.includes(end);
  /** @type {Record<string, string>} */
  const headers = { 'content-type': TYPES[end] ?? 'application/octet-stream', 'cache-control': 'max-age=31536000' };
  if (isPacked) headers['content-encoding'] = 'br';
  const made = { headers, body: isPacked ? brotliCompressSync(content) : content };
  kept.set(path, made);
  return made;
}

for (const entry of readdirSync(dist, { recursive: true, withFileTypes: true })) {
  if (entry.isFile()) file(join('/', relative(dist, entry.parentPath), entry.name));
}

const server = createServer(({ url }, response) => {
  const path = normalize(decodeURIComponent(new URL(url ?? '', 'http://localhost').pathname));
  try {
    const { headers, body } = file(path.endsWith('/') ? join(path, 'index.html') : path);
    response.writeHead(200, headers).end(body);
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise((listening) => server.listen({ port: 0, host: '127.0.0.1' }, () => listening(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const page = `http://localhost:${port}/`;

/** @type {(path: string) => Promise<unknown>} */
const load = (path) => import(pathToFileURL(join(place, path)).href);
const { default: lighthouse } = /** @type {{ default: Lighthouse }} */ (await load('lighthouse/core/index.js'));
const { launch } = /** @type {{ launch: Launch }} */ (await load('chrome-launcher/dist/index.js'));

/** @type {(figures: number[]) => number} */
const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
/** @type {Report[]} */
const runs = [];
for (let run = 0; run < RUNS; run += 1) {
  const chrome = await launch({ chromeFlags: ['--headless=new', '--no-sandbox'] });
  try {
    const { lhr } = await lighthouse(page, { port: chrome.port, onlyCategories: CATEGORIES });
    runs.push(lhr);
  } finally {
    await chrome.kill();
  }
}
server.close();

let isFull = true;
for (const name of CATEGORIES) {
  const score = Math.round(100 * median(runs.map(({ categories }) => categories[name].score)));
  isFull &&= score === 100;
  console.log(`${name.padEnd(28)}${score}`);
}
for (const name of TIMES) {
  const figure = median(runs.map(({ audits }) => audits[name].numericValue));
  console.log(`${name.padEnd(28)}${figure < 10 ? figure.toFixed(3) : `${Math.round(figure)} ms`}`);
}
// What costs points, in the last run.
const [last] = runs.slice(-1);
for (const { auditRefs } of Object.values(last.categories)) {
  for (const { id, weight } of auditRefs) {
    const { score, title, displayValue } = last.audits[id];
    if (weight > 0 && score !== null && score < 1) console.log(`  ${score.toFixed(2)}  ${title} ${displayValue ?? ''}`);
  }
}
process.exitCode = isFull ? 0 : 1;
