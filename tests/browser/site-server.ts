// Serves a built site on loopback under its own path, as a plain static host would.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
};

export type RunningSite = {
  readonly origin: string;
  /** The next piece of the page that is cut. */
  sendOn(): void;
  close(): Promise<void>;
};

export type ServingOptions = {
  /** Texts go out gzipped, as from any real host. Default false. */
  readonly compressed?: boolean;
  /** A page comes in pieces, cut before each of these texts in turn, as a slow line may cut it. Default: whole. */
  readonly cutBefore?: readonly string[];
};

/** @param base the path the site lives under, `/` or `/archive/` */
export async function serveFolder(
  folder: string,
  base = "/",
  { compressed = false, cutBefore = [] }: ServingOptions = {},
): Promise<RunningSite> {
  let sendOn = () => {};
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.startsWith(base)
      ? findFile(folder, decodeURIComponent(pathname.slice(base.length)))
      : null;
    const found = file ?? join(folder, "404.html");
    response.statusCode = file === null ? 404 : 200;
    response.setHeader("content-type", TYPES[extname(found)] ?? "application/octet-stream");
    const bytes = existsSync(found) ? readFileSync(found) : Buffer.of();
    if (cutBefore.length > 0 && extname(found) === ".html") {
      sendOn = sendInPieces(response, bytes.toString(), cutBefore);
      return;
    }
    if (!compressed || /\.(?:woff2|png|wasm)$/.test(found)) {
      response.end(bytes);
      return;
    }
    response.setHeader("content-encoding", "gzip");
    response.end(gzipSync(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    sendOn: () => sendOn(),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** Sends what stands before the first cut; each call of what is returned, what stands before the next. */
function sendInPieces(response: ServerResponse, text: string, cuts: readonly string[]): () => void {
  let sent = 0;
  const [...waiting] = cuts;
  const sendOn = () => {
    const cut = waiting.shift();
    const at = cut === undefined ? -1 : text.indexOf(cut, sent);
    const end = at < 0 ? text.length : at;
    response.write(text.slice(sent, end));
    sent = end;
    if (sent === text.length) response.end();
  };
  sendOn();
  return sendOn;
}

function findFile(folder: string, path: string): string | null {
  const inside = normalize(path);
  if (inside.startsWith("..")) return null;
  const candidate = join(folder, inside);
  if (!existsSync(candidate)) return null;
  if (!statSync(candidate).isDirectory()) return candidate;
  const index = join(candidate, "index.html");
  return existsSync(index) ? index : null;
}
