// The page without a network. The build puts two constants before this: BUILD, the name of the
// release, and FILES, each file that the page needs with the digest of its content.
//
// A release is kept whole or not at all: what does not have the digest, or belongs to another
// release, ends the installation, and the release that is there stays. A new one waits until the
// visitor asks for it. The one before is kept for pages that are still open in it.

const SCOPE = new URL(self.registration.scope);
// Pages in other folders of the same host keep what is theirs.
const OURS = `uturn ${SCOPE.pathname} `;
const CACHE = OURS + BUILD;
const PAGE = "index.html";

self.addEventListener("install", (event) => event.waitUntil(keepRelease()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", ({ data }) => {
  if (data === "take over") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== SCOPE.origin) return;
  if (!pathname.startsWith(SCOPE.pathname)) return;
  const name = pathname.slice(SCOPE.pathname.length);
  const isPage = name === "" || name === PAGE;
  if (request.mode === "navigate" ? isPage : !isPage) {
    event.respondWith(kept(isPage ? PAGE : name, request));
  }
});

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
  const complete = [];
  for (const name of await ourCaches()) {
    const isComplete = await caches.match(PAGE, { cacheName: name });
    if (isComplete) complete.push(name);
    else await caches.delete(name);
  }
  const [, ...older] = complete.filter((name) => name !== CACHE).reverse();
  await Promise.all(older.map((name) => caches.delete(name)));
  await self.clients.claim();
}

// This release's file, else an older one's: but for the few that both have, names of files tell
// their content.
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
