// Which requests may change something: those of the preview's own pages, on this machine, with the token that only they were given.

import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** The header that carries the token: no form and no other origin can send it unasked. */
const TOKEN_HEADER = "x-warraq-preview";

/** Asked for as this machine: a foreign name that was made to lead here could read what is not yet published. */
export function isForThisMachine({ headers, socket }: IncomingMessage): boolean {
  // A browser leaves out the port that goes without saying.
  const port = socket.localPort === 80 ? "(?::80)?" : `:${socket.localPort}`;
  return new RegExp(`^(?:localhost|127\\.0\\.0\\.1|\\[::1\\])${port}$`, "u").test(headers.host ?? "");
}

/**
 * The host must be this machine by name, so that no name of another that leads here will do; the origin must be that very host; and
 * the token must be the one this run of the preview wrote into its pages.
 */
export function isOwnRequest(request: IncomingMessage, token: string): boolean {
  const { host, origin } = request.headers;
  const isOfPage = origin === `http://${host}`;
  return isForThisMachine(request) && isOfPage && isEqual(String(request.headers[TOKEN_HEADER] ?? ""), token);
}

function isEqual(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const MOST_BYTES = 10_000;

/** The body as JSON; null where it is none or too long. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  let body = "";
  for await (const chunk of request.setEncoding("utf8")) {
    body += chunk;
    if (body.length > MOST_BYTES) return null;
  }
  try {
    return JSON.parse(body);
  } catch {
    return null; // What is no JSON asks for nothing.
  }
}
