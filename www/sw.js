// The page without a network. The build puts two constants before this: BUILD, the name of the
// release, and FILES, each file that the page needs with the digest of its content.
//
// A release is kept whole or not at all: what does not have the digest, or belongs to another
// release, ends the installation, and the release that is there stays. A new one waits until the
// visitor asks for it. Those before are kept for pages that are still open in them.

/** @import { TakeOver } from "./types/contract.js" */

// What stands for the worker is of another kind than TypeScript takes it for.
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const SCOPE = new URL(worker.registration.scope);
// Pages in other folders of the same host keep what is theirs.
const OURS = `uturn ${SCOPE.pathname} `;
const CACHE = OURS + BUILD;
const PAGE = "index.html";
// Beside a release's files: the pages that were opened in it.
const OPENED = "opened/";

worker.addEventListener("install", (event) => event.waitUntil(keepRelease()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", ({ data }) => {
  if (data === /** @satisfies {TakeOver} */ ("take over")) worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || !isWithin(address)) return;
  if (request.mode !== "navigate") {
    if (!isPage(address)) event.respondWith(kept(nameOf(address), request));
  } else if (isPage(address)) {
    event.respondWith(kept(PAGE, request));
    event.waitUntil(note(encodeURIComponent(event.resultingClientId)));
  }
});

/** @typedef {{ origin: string, pathname: string }} Address */

/** @param {Address} address */
const isWithin = ({ origin, pathname }) => origin === SCOPE.origin && pathname.startsWith(SCOPE.pathname);
/** @param {Pick<Address, "pathname">} address */
const nameOf = ({ pathname }) => pathname.slice(SCOPE.pathname.length);
/** @param {Address} address */
const isPage = (address) => isWithin(address) && ["", PAGE].includes(nameOf(address));

async function keepRelease() {
  try {
    const cache = await caches.open(CACHE);
    await Promise.all(Object.entries(FILES).map(([name, integrity]) => keepFile(cache, name, integrity)));
    // It comes last, so that a cache with a page is complete.
    await cache.put(PAGE, await page());
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

// What the browser got for the page is good enough if it has the digest; else it asks again.
/**
 * @param {Cache} cache
 * @param {string} name
 * @param {string} integrity
 */
async function keepFile(cache, name, integrity) {
  let response;
  try {
    response = await fetch(name, { integrity });
  } catch {
    response = await fetch(name, { integrity, cache: "reload" });
  }
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  await cache.put(name, response);
}

// Hosts may lead its file's name to its folder, or add to it: it is known by the release's name.
async function page() {
  const response = await fetch(SCOPE, { cache: "reload" });
  const text = await response.text();
  if (!response.ok || !text.includes(`"${BUILD}"`)) throw new Error(`${PAGE}: of another release`);
  const headers = new Headers(response.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(text, { headers });
}

async function ourCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

async function takeOver() {
  const open = await openPages();
  /** @type {{ name: string, opened: string[] }[]} */
  const complete = [];
  /** @type {string[]} */
  const known = [];
  for (const name of await ourCaches()) {
    const opened = await openedIn(name);
    known.push(...opened);
    if (name === CACHE) continue;
    if (await caches.match(PAGE, { cacheName: name })) complete.push({ name, opened });
    else await caches.delete(name);
  }
  const strangers = open.filter((id) => !known.includes(id));
  if (complete.length === 0) {
    // Whoever had the first release kept is a page of it.
    await Promise.all(strangers.map(note));
  } else if (strangers.length === 0) {
    // A page that nobody noted may be of any.
    const old = complete.filter(({ opened }) => !opened.some((id) => open.includes(id)));
    await Promise.all(old.map(({ name }) => caches.delete(name)));
  }
  await worker.clients.claim();
}

// The ids of our pages that are open, as they stand in addresses.
async function openPages() {
  const all = await worker.clients.matchAll({ includeUncontrolled: true });
  const ours = all.filter(({ url }) => isPage(new URL(url)));
  return ours.map(({ id }) => encodeURIComponent(id));
}

// Those that were opened in a release, be they still open or not.
/** @param {string} name */
async function openedIn(name) {
  const cache = await caches.open(name);
  const names = (await cache.keys()).map(({ url }) => url.slice(SCOPE.href.length));
  return names.filter((each) => each.startsWith(OPENED)).map((each) => each.slice(OPENED.length));
}

// The pages that this worker has noted since it runs, some of which are only about to open.
/** @type {Set<string>} */
const noted = new Set();

// Notes that a page is opened in this release, and forgets those that have been left.
/** @param {string} id */
async function note(id) {
  noted.add(id);
  try {
    const cache = await caches.open(CACHE);
    await cache.put(OPENED + id, new Response());
    const open = await openPages();
    const left = (await openedIn(CACHE)).filter((each) => !noted.has(each) && !open.includes(each));
    await Promise.all(left.map((each) => cache.delete(OPENED + each)));
  } catch {
    // Without room for it no release is given up.
  }
}

// This release's file, else an older one's: but for the few that both have, names of files tell
// their content.
/**
 * @param {string} name
 * @param {Request} request
 */
async function kept(name, request) {
  try {
    for (const cacheName of new Set([CACHE, ...(await ourCaches())])) {
      const response = await caches.match(name, { cacheName, ignoreVary: true });
      if (response) return response;
    }
  } catch {
    // A browser that cannot read what it keeps still has the network.
  }
  return fetch(request);
}
