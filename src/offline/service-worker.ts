// Keeps visited pages, and on demand the whole archive, for reading without a line; one cache holds files of one build only.

import { DIGEST_LENGTH, type OfflineAnswer, type OfflineList, type OfflineRequest } from "./offline-list.ts";

declare const self: ServiceWorkerGlobalScope;
/** Set by the build. */
declare const VERSION: string;

const PREFIX = "warraq ";
const CACHE = `${PREFIX}${self.registration.scope} ${VERSION}`;
/** Remembers in the cache itself that the reader wants all of it. */
const KEPT = "kept-whole";
const LIST = "offline.json";
/** Stands in for a page that was never visited. */
const FALLBACK = "offline/index.html";
/** Fetched with the worker, so that the fallback is dressed. */
const SHELL =
  /^(?:offline\/index\.html|index\.html|assets\/warraq-[^/]*\.(?:css|js)|assets\/fonts\/[^/]*\.woff2|offline\.js)$/;
const AT_ONCE = 6;

const address = (path: string) => new URL(path, self.registration.scope).href;

/** The file behind an address of the site, or null for one outside it. */
function fileAt(url: URL): string | null {
  const scope = new URL(self.registration.scope);
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return null;
  const path = decodeURIComponent(url.pathname.slice(scope.pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, DIGEST_LENGTH);
}

let list: Promise<OfflineList> | null = null;

/** The list of this worker's own build: from the cache, where `install` put it, so that no later build's can slip in. */
function ownList(): Promise<OfflineList> {
  list ??= caches
    .open(CACHE)
    .then((cache) => cache.match(address(LIST)))
    .then((response) => response?.json() ?? { version: VERSION, files: {} });
  return list;
}

/** Puts a file in the cache if it is the one this build lists; false when the site has moved on. */
async function store(cache: Cache, path: string, response: Response, wanted: string): Promise<boolean> {
  const bytes = await response.clone().arrayBuffer();
  if ((await digestOf(bytes)) !== wanted) return false;
  await cache.put(address(path), new Response(bytes, { headers: response.headers }));
  return true;
}

/**
 * Fills the cache of this build: its shell, and whatever of it the last build's cache held.
 * Fails as a whole when a file is not of this build: the browser tries again with the worker of the next one.
 */
async function install(): Promise<void> {
  const response = await fetch(address(LIST), { cache: "no-store" });
  const own: OfflineList = await response.clone().json();
  if (own.version !== VERSION) throw new Error("the site was published anew meanwhile");
  const cache = await caches.open(CACHE);
  await cache.put(address(LIST), response);
  const earlier = await openEarlier();
  const keepAll = earlier !== null && (await earlier.match(address(KEPT))) !== undefined;
  const visited =
    earlier === null ? [] : (await earlier.keys()).map((request) => fileAt(new URL(request.url)));
  const wanted = Object.keys(own.files).filter(
    (path) => keepAll || SHELL.test(path) || visited.includes(path),
  );
  await fill(cache, wanted, own, earlier);
  if (keepAll) await cache.put(address(KEPT), new Response(""));
}

async function openEarlier(): Promise<Cache | null> {
  const names = (await caches.keys()).filter(
    (name) => name.startsWith(`${PREFIX}${self.registration.scope} `) && name !== CACHE,
  );
  const last = names.at(-1);
  return last === undefined ? null : caches.open(last);
}

/** @param onProgress told how many of `paths` are in place */
async function fill(
  cache: Cache,
  paths: readonly string[],
  own: OfflineList,
  earlier: Cache | null,
  onProgress: (done: number) => void = () => {},
): Promise<void> {
  const queue = [...paths];
  let done = 0;
  const work = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      await fetchInto(cache, path, own.files[path]?.[0] ?? "", earlier);
      done++;
      onProgress(done);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function fetchInto(cache: Cache, path: string, digest: string, earlier: Cache | null): Promise<void> {
  if (await cache.match(address(path))) return;
  const before = await earlier?.match(address(path));
  if (before && (await store(cache, path, before, digest))) return;
  const response = await fetch(address(path), { cache: "no-cache" });
  if (!response.ok || !(await store(cache, path, response, digest)))
    throw new Error(`${path} is not of this build`);
}

/** Deletes the caches of earlier builds: every page in them is in ours by now, or gone. */
async function activate(): Promise<void> {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${PREFIX}${self.registration.scope} `) && name !== CACHE) await caches.delete(name);
  }
  await self.clients.claim();
}

/** The line first: an archive is corrected, and a reader who has a line should see it corrected. */
async function answer(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    const digest = (await ownList()).files[path]?.[0];
    if (response.ok && digest !== undefined) await store(cache, path, response, digest);
    // Too large an archive lists no articles: a visited one is kept until the next build.
    else if (response.ok && /^articles\/[^/]+\/index\.html$/.test(path))
      await cache.put(address(path), response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(address(path));
    if (kept) return kept;
    const fallback = request.mode === "navigate" ? await cache.match(address(FALLBACK)) : undefined;
    if (fallback) return fallback;
    throw error;
  }
}

/** Files named by their content never change: the cache is as good as the line, and faster. */
const isNamedByContent = (path: string) => /^assets\/|\.pf_(?:index|fragment|meta|filter)$/.test(path);

async function answerFromCache(request: Request, path: string): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(address(path))) ?? answer(request, path);
}

async function describeState(): Promise<OfflineAnswer> {
  const cache = await caches.open(CACHE);
  const { files } = await ownList();
  const sizes = Object.values(files).map(([, bytes]) => bytes);
  return {
    kind: "state",
    kept: (await cache.match(address(KEPT))) !== undefined,
    files: sizes.length,
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
}

async function keepArchive(tell: (answer: OfflineAnswer) => void): Promise<void> {
  const cache = await caches.open(CACHE);
  const own = await ownList();
  const paths = Object.keys(own.files);
  await fill(cache, paths, own, null, (done) => tell({ kind: "progress", done, files: paths.length }));
  await cache.put(address(KEPT), new Response(""));
}

async function dropArchive(): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const request of await cache.keys()) {
    const path = fileAt(new URL(request.url));
    if (path !== LIST && (path === null || !SHELL.test(path))) await cache.delete(request);
  }
}

async function serveRequest(request: OfflineRequest, tell: (answer: OfflineAnswer) => void): Promise<void> {
  try {
    if (request.kind === "keep") await keepArchive(tell);
    if (request.kind === "drop") await dropArchive();
    tell(await describeState());
  } catch {
    // The page says so in words; what was fetched stays and the next try goes on from there.
    tell({ kind: "failed" });
  }
}

self.addEventListener("install", (event) => {
  event.waitUntil(install().then(() => self.skipWaiting()));
});
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const path = fileAt(new URL(event.request.url));
  if (path === null || path === LIST || path === "sw.js") return;
  event.respondWith(
    isNamedByContent(path) ? answerFromCache(event.request, path) : answer(event.request, path),
  );
});
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (port)
    event.waitUntil(serveRequest(event.data as OfflineRequest, (message) => port.postMessage(message)));
});
