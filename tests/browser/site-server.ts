// Serves a built site on loopback under its own path, as a plain static host would.

import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
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

export type RunningSite = { readonly origin: string; close(): Promise<void> };

export type ServingOptions = {
  /** Texts go out gzipped, as from any real host. Default false. */
  readonly compressed?: boolean;
  /** Pages come in pieces, cut before this text, as a slow line may cut them. Default: whole. */
  readonly cutBefore?: string;
};

/** Long enough for a browser to paint what it has. */
const PAUSE_MS = 100;

/** @param base the path the site lives under, `/` or `/archive/` */
export async function serveFolder(
  folder: string,
  base = "/",
  { compressed = false, cutBefore }: ServingOptions = {},
): Promise<RunningSite> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = pathname.startsWith(base)
      ? findFile(folder, decodeURIComponent(pathname.slice(base.length)))
      : null;
    const found = file ?? join(folder, "404.html");
    response.statusCode = file === null ? 404 : 200;
    response.setHeader("content-type", TYPES[extname(found)] ?? "application/octet-stream");
    const bytes = existsSync(found) ? readFileSync(found) : Buffer.of();
    if (cutBefore !== undefined && extname(found) === ".html") {
      void sendInPieces(response, bytes.toString(), cutBefore);
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
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function sendInPieces(response: ServerResponse, text: string, cut: string): Promise<void> {
  for (const [index, piece] of text.split(cut).entries()) {
    if (index > 0) await sleep(PAUSE_MS);
    response.write(index === 0 ? piece : cut + piece);
  }
  response.end();
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
