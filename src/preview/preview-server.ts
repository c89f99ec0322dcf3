// The preview's server: the published folder under the site's own path, read afresh for each request, with live reload added.

import { randomBytes } from "node:crypto";
import { open, readFile, realpath, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { isForThisMachine, isOwnRequest, readJson } from "./own-request.ts";

/** What a page is told; `report` null: the last build succeeded. */
export type PreviewState = {
  /** Changes when there is a new site to look at. */
  readonly version: number;
  readonly language: "ar" | "en";
  readonly title: string;
  readonly report:
    | readonly {
        readonly place: string;
        readonly message: string;
        readonly hint: string;
        readonly source: string;
      }[]
    | null;
};

export type PreviewServer = {
  /** The address at which a browser finds the site. */
  readonly address: string;
  tell(state: PreviewState): void;
  close(): Promise<void>;
};

export type PreviewOptions = {
  readonly folder: string;
  /** The path of the site's address: `/`, `/archive/`. */
  readonly basePath: string;
  /** 0: any free one. */
  readonly port: number;
  /** How many further ports are tried when that one is taken. */
  readonly portsToTry?: number;
  readonly state: PreviewState;
  /** What a page sends to each of these names, as JSON, and whether it was understood. */
  readonly actions?: Readonly<Record<string, (asked: unknown) => Promise<boolean>>>;
  /** Milliseconds within which a request must have come whole. Default: 20,000. */
  readonly patience?: number;
  /** Told of what keeps an answer from being given. Default: nobody is. */
  readonly onFailure?: (error: unknown) => void;
  /** Pages that only the preview has, by their path within the site, made anew for each request. */
  readonly pages?: Readonly<Record<string, () => Promise<string>>>;
};

/** Only this machine: a preview shows what is not published yet. */
export const HOST = "127.0.0.1";
const LIVE_FOLDER = ".warraq-preview/";
const LIVE_FILES = new Set(["live.js", "live.css"]);

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".jsonl": "application/jsonl; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".atom": "application/atom+xml; charset=utf-8",
  ".xsl": "text/xsl; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
};

/** Milliseconds: whoever takes longer to ask is no browser on this machine. */
const PATIENCE = 20_000;

export async function startPreviewServer(options: PreviewOptions): Promise<PreviewServer> {
  const listeners = new Set<ServerResponse>();
  let state = options.state;
  const token = randomBytes(24).toString("hex");
  const { patience = PATIENCE } = options;
  const limits = {
    headersTimeout: patience / 2,
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 10,
  };
  const server = createServer(limits, (request, response) => {
    if (!isForThisMachine(request)) return fail(response, 403);
    const answered =
      request.method === "POST"
        ? act(request, response, options, token)
        : answer(request, response, options, { listeners, token, currentState: () => state });
    answered.catch((error: unknown) => {
      if (!isGone(error)) options.onFailure?.(error);
      fail(response, 500);
    });
  });
  const port = await listen(server, options.port, options.portsToTry ?? 10);
  return {
    address: `http://localhost:${port}${options.basePath}`,
    tell(next) {
      state = next;
      for (const listener of listeners) listener.write(eventOf(state));
    },
    close() {
      for (const listener of listeners) listener.end();
      return new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      });
    },
  };
}

/** Whoever asked has gone away, and needs no answer. */
function isGone(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ERR_STREAM_PREMATURE_CLOSE" || code === "ECONNRESET" || code === "EPIPE";
}

/** The port asked for, or the next free one. */
async function listen(server: Server, first: number, tries: number): Promise<number> {
  for (let port = first; ; port++) {
    try {
      await new Promise<void>((done, reject) => {
        server.once("error", reject);
        server.listen(port, HOST, () => {
          server.off("error", reject);
          done();
        });
      });
      const address = server.address();
      return typeof address === "object" && address !== null ? address.port : port;
    } catch (error) {
      const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!isTaken || port >= first + tries) throw error;
    }
  }
}

/** Anybody else is told nothing: neither that the action exists nor what was wrong. */
async function act(
  request: IncomingMessage,
  response: ServerResponse,
  { basePath, actions = {} }: PreviewOptions,
  token: string,
): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (!isOwnRequest(request, token)) return fail(response, 403);
  const path = decodePath(request.url ?? "/") ?? "";
  const name = path.startsWith(basePath + LIVE_FOLDER) ? path.slice((basePath + LIVE_FOLDER).length) : "";
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) return fail(response, 404);
  const asked = await readJson(request);
  if (asked === null || !(await action(asked))) return fail(response, 400);
  response.writeHead(204).end();
}

type Served = {
  readonly listeners: Set<ServerResponse>;
  readonly token: string;
  readonly currentState: () => PreviewState;
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { folder, basePath, pages = {} }: PreviewOptions,
  { listeners, token, currentState }: Served,
): Promise<void> {
  response.setHeader("Cache-Control", "no-store");
  if (request.method !== "GET" && request.method !== "HEAD") return fail(response, 405);
  const path = decodePath(request.url ?? "/");
  if (path === null) return fail(response, 400);
  if (path === "/" && basePath !== "/") return redirect(response, basePath);
  if (`${path}/` === basePath) return redirect(response, basePath);
  // A browser sent on to `//name/` would take the name for another host.
  if (path.includes("//") || path.includes("\\")) return fail(response, 404);
  if (!path.startsWith(basePath)) return fail(response, 404);
  const inside = path.slice(basePath.length);
  if (inside === `${LIVE_FOLDER}events`) return listenTo(response, listeners, currentState());
  if (inside.startsWith(LIVE_FOLDER)) return sendLiveFile(response, inside.slice(LIVE_FOLDER.length));
  if (Object.hasOwn(pages, `${inside}/`)) return redirect(response, `${encodeURI(path)}/`);
  const own = Object.hasOwn(pages, inside) ? pages[inside] : undefined;
  if (own !== undefined) {
    const page = addScript(await own(), liveScript(basePath, token, currentState()));
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(page);
    return;
  }
  const found = await findFile(folder, inside);
  if (found === "folder") return redirect(response, `${encodeURI(path)}/`);
  // Before the file is read: a page is rather loaded once more than left standing.
  const script = liveScript(basePath, token, currentState());
  if (found !== null) return sendFile(response, found, 200, script);
  const notFound = await findFile(folder, "404.html");
  if (notFound !== null && notFound !== "folder") return sendFile(response, notFound, 404, script);
  fail(response, 404);
}

function decodePath(url: string): string | null {
  // It would be read as an address of another host.
  if (url.startsWith("//")) return null;
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    return path.includes("\0") ? null : path;
  } catch {
    return null; // A malformed percent sequence names no file.
  }
}

/** `"folder"`: the address lacks its final slash. Nothing outside the folder is found. */
async function findFile(folder: string, inside: string): Promise<string | "folder" | null> {
  const root = resolve(folder);
  const path = normalize(join(root, inside));
  if (!isWithin(path, root) || !(await leadsWithin(path, root))) return null;
  const there = await unlessMissing(stat(path));
  if (there?.isFile() === true) return inside.endsWith("/") ? null : path;
  if (there?.isDirectory() !== true) return null;
  const index = join(path, "index.html");
  if ((await unlessMissing(stat(index)))?.isFile() !== true) return null;
  return inside === "" || inside.endsWith("/") ? index : "folder";
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root + sep);
}

/** A link in the site may lead anywhere; only what it leads to within the site is served. */
async function leadsWithin(path: string, root: string): Promise<boolean> {
  const end = await unlessMissing(realpath(path));
  return end !== null && isWithin(end, await realpath(root));
}

const MISSING = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP"]);

/** null where nothing is at the end of a path; whatever else the system says of it is no answer. */
async function unlessMissing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && "code" in error && MISSING.has(String(error.code))) return null;
    throw error;
  }
}

async function sendFile(
  response: ServerResponse,
  path: string,
  status: number,
  script: string,
): Promise<void> {
  const type = TYPES[extname(path).toLowerCase()] ?? "application/octet-stream";
  // A build may take the file away while it is sent; what was opened is sent whole.
  const file = await open(path);
  try {
    const page = type.startsWith("text/html") ? addScript(await file.readFile("utf8"), script) : null;
    response.statusCode = status;
    response.setHeader("Content-Type", type);
    if (page === null) await pipeline(file.createReadStream({ autoClose: false }), response);
    else response.end(page);
  } catch (error) {
    // What fails while a file is read does not say which.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    await file.close();
  }
}

/** Names the site the page is of: a newer one may stand by the time the script listens. */
function liveScript(basePath: string, token: string, { version }: PreviewState): string {
  return `<script type="module" src="${basePath}${LIVE_FOLDER}live.js" data-version="${version}" data-token="${token}"></script>`;
}

function addScript(html: string, script: string): string {
  const at = html.lastIndexOf("</body>");
  return at < 0 ? html + script : html.slice(0, at) + script + html.slice(at);
}

async function sendLiveFile(response: ServerResponse, name: string): Promise<void> {
  if (!LIVE_FILES.has(name)) return fail(response, 404);
  response.setHeader("Content-Type", TYPES[extname(name)] ?? "text/plain");
  response.end(await readFile(new URL(name, import.meta.url)));
}

function listenTo(response: ServerResponse, listeners: Set<ServerResponse>, state: PreviewState): void {
  response.writeHead(200, { "Content-Type": "text/event-stream" });
  response.write(eventOf(state));
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function eventOf(state: PreviewState): string {
  return `event: state\ndata: ${JSON.stringify(state)}\n\n`;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location });
  response.end();
}

function fail(response: ServerResponse, status: number): void {
  if (response.headersSent) {
    // Half of an answer must not pass for the whole.
    response.destroy();
    return;
  }
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "404\n" : `${status}\n`);
}
