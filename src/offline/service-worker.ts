// Keeps visited pages, and on demand the whole archive, for reading without a line; one cache holds files of one build only.
//
// The worker knows no build: it is the same file in all of them. A browser that swaps workers while a page loads can lose
// that page, so a new build changes what the worker keeps and not the worker.

import { fileBehind } from "./file-behind.ts";
import { DIGEST_LENGTH, type OfflineAnswer, type OfflineList, type OfflineRequest } from "./offline-list.ts";

declare const self: ServiceWorkerGlobalScope;

/** Name of a build's cache: this, and the build's version. */
const PREFIX = `warraq ${self.registration.scope} `;
/** Remembers in the cache itself that the reader wants all of it. */
const KEPT = "kept-whole";
/** Put in last: a cache that holds its list holds all that was to be kept of its build. */
const LIST = "offline.json";
/** Stands in for a page that was never visited. */
const FALLBACK = "offline/index.html";
/** Fetched with the worker, so that the fallback is dressed: of the fonts those every page has fetched by itself. */
const SHELL =
  /^(?:(?:offline\/)?index\.html|assets\/warraq-[^/]*\.(?:css|js)|assets\/fonts\/[^/]*-(?:arabic|common)-(?:400|600)-[^/]*|offline\.js)$/;
const AT_ONCE = 6;

const address = (path: string) => new URL(path, self.registration.scope).href;

/** The file behind an address of the site, or null for one outside it. */
function fileAt(url: URL): string | null {
  return fileBehind(url, new URL(self.registration.scope));
}

async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("")
    .slice(0, DIGEST_LENGTH);
}

/** A cache that was filled to its end, and the list of its build. */
type Kept = { readonly name: string; readonly cache: Cache; readonly list: OfflineList };

/** What is kept, the newest build's where two were filled; null before the first is. */
async function findKept(): Promise<Kept | null> {
  for (const name of (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse()) {
    const cache = await caches.open(name);
    const list = await cache.match(address(LIST));
    if (list) return { name, cache, list: await list.json() };
  }
  return null;
}

let kept: Promise<Kept | null> | null = null;

/** Found once a life of the worker: it may be stopped at any time, and forgets. */
function whatIsKept(): Promise<Kept | null> {
  kept ??= findKept();
  return kept;
}

let lastTask: Promise<unknown> = Promise.resolve();

/** One change of the caches at a time. */
function inTurn(task: () => Promise<void>): Promise<void> {
  const done = lastTask.then(task);
  lastTask = done.catch(() => {});
  return done;
}

/** Puts a file in the cache if it is the one this build lists; false when the site has moved on. */
async function store(cache: Cache, path: string, response: Response, wanted: string): Promise<boolean> {
  const bytes = await response.clone().arrayBuffer();
  if ((await digestOf(bytes)) !== wanted) return false;
  await cache.put(address(path), new Response(bytes, { headers: response.headers }));
  return true;
}

/**
 * Fills a cache with the build that is published now: its frame, what was kept of the last one, the pages that stand open.
 * Only then are the earlier caches deleted. Fails as a whole when a file is not of that build: it was published anew
 * meanwhile, and the next page asks again.
 */
async function refresh(): Promise<void> {
  const response = await fetch(address(LIST), { cache: "no-cache" });
  if (!response.ok) throw new Error("no list");
  const list: OfflineList = await response.clone().json();
  const earlier = await whatIsKept();
  if (earlier?.list.version === list.version) return;
  const name = PREFIX + list.version;
  const cache = await caches.open(name);
  const keepAll = earlier !== null && (await earlier.cache.match(address(KEPT))) !== undefined;
  const held = earlier === null ? [] : (await earlier.cache.keys()).map(({ url }) => url);
  const open = (await self.clients.matchAll({ type: "window" })).map(({ url }) => url);
  const visited = new Set([...held, ...open].map((url) => fileAt(new URL(url))));
  const wanted = Object.keys(list.files).filter((path) => keepAll || SHELL.test(path) || visited.has(path));
  await fill(cache, wanted, list, earlier?.cache);
  if (keepAll) await cache.put(address(KEPT), new Response(""));
  await cache.put(address(LIST), response);
  kept = Promise.resolve({ name, cache, list });
  for (const other of await caches.keys()) {
    if (other.startsWith(PREFIX) && other !== name) await caches.delete(other);
  }
}

/** @param onProgress told how many of `paths` are in place */
async function fill(
  cache: Cache,
  paths: readonly string[],
  own: OfflineList,
  earlier?: Cache,
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

async function fetchInto(cache: Cache, path: string, digest: string, earlier?: Cache): Promise<void> {
  if (await cache.match(address(path))) return;
  const before = await earlier?.match(address(path));
  if (before && (await store(cache, path, before, digest))) return;
  // What a page has just fetched is not fetched again.
  const response = await fetch(address(path), { cache: isNamedByContent(path) ? "default" : "no-cache" });
  if (!response.ok || !(await store(cache, path, response, digest)))
    throw new Error(`${path} is not of this build`);
}

/** Keeps what the line has brought, where it is of the build that is kept; a full disk keeps nothing, and hinders nobody. */
async function keep(path: string, response: Response): Promise<void> {
  const own = await whatIsKept();
  if (own === null || !response.ok) return;
  const digest = own.list.files[path]?.[0];
  try {
    if (digest !== undefined) await store(own.cache, path, response, digest);
    // Too large an archive lists no articles: a visited one is kept until the next build.
    else if (/^articles\/[^/]+\/index\.html$/.test(path)) await own.cache.put(address(path), response);
  } catch {}
}

/** The line first: an archive is corrected, and a reader who has a line should see it corrected. */
async function answer(event: FetchEvent, path: string): Promise<Response> {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keep(path, response.clone()));
    return response;
  } catch (error) {
    const own = await whatIsKept();
    const page = await own?.cache.match(address(path));
    if (page) return page;
    const fallback =
      event.request.mode === "navigate" ? await own?.cache.match(address(FALLBACK)) : undefined;
    if (fallback) return fallback;
    throw error;
  }
}

/** Files named by their content never change: the cache is as good as the line, and faster. Of an index that is all but its manifest. */
const isNamedByContent = (path: string) => /^assets\/|(?<!\/archive)\.warraq$/.test(path);

async function answerFromCache(event: FetchEvent, path: string): Promise<Response> {
  const own = await whatIsKept();
  return (await own?.cache.match(address(path))) ?? answer(event, path);
}

async function describeState(): Promise<OfflineAnswer> {
  const own = await whatIsKept();
  const sizes = Object.values(own?.list.files ?? {}).map(([, bytes]) => bytes);
  return {
    kind: "state",
    kept: (await own?.cache.match(address(KEPT))) !== undefined,
    files: sizes.length,
    bytes: sizes.reduce((sum, bytes) => sum + bytes, 0),
  };
}

async function keepArchive(tell: (answer: OfflineAnswer) => void): Promise<void> {
  await refresh();
  const own = await whatIsKept();
  if (own === null) throw new Error("nothing to add to");
  const paths = Object.keys(own.list.files);
  await fill(own.cache, paths, own.list, undefined, (done) =>
    tell({ kind: "progress", done, files: paths.length }),
  );
  await own.cache.put(address(KEPT), new Response(""));
}

async function dropArchive(): Promise<void> {
  const own = await whatIsKept();
  for (const request of (await own?.cache.keys()) ?? []) {
    const path = fileAt(new URL(request.url));
    if (path !== LIST && (path === null || !SHELL.test(path))) await own?.cache.delete(request);
  }
}

async function serveRequest({ kind }: OfflineRequest, tell: (answer: OfflineAnswer) => void): Promise<void> {
  try {
    if (kind === "refresh") await inTurn(refresh);
    if (kind === "keep") await inTurn(() => keepArchive(tell));
    if (kind === "drop") await inTurn(dropArchive);
    tell(await describeState());
  } catch {
    // The page says so in words; what was fetched stays and the next try goes on from there.
    tell({ kind: "failed" });
  }
}

self.addEventListener("install", (event) => event.waitUntil(inTurn(refresh)));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const path = fileAt(new URL(event.request.url));
  if (path === null || path === LIST || path === "sw.js") return;
  event.respondWith(isNamedByContent(path) ? answerFromCache(event, path) : answer(event, path));
});
self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (port)
    event.waitUntil(serveRequest(event.data as OfflineRequest, (message) => port.postMessage(message)));
});
